"""Load the trials of a reaction-time experiment."""

import csv
from pathlib import Path

Trial = dict[str, str | float | None]


def load_reaction_times(path: Path) -> list[Trial]:
    """Return a dictionary for each trial in a CSV file.

    Its keys are participant and condition (text) and rt_ms (a
    number of milliseconds). The file has a header with these
    three columns, in any order, perhaps with others.

    An empty rt_ms means that the participant gave no response:
    such a trial stays, with None as its time. Whatever is wrong
    with the file raises ValueError. If a row is to blame, the
    message gives its line.
    """
    trials = []
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            row["rt_ms"] = float(row["rt_ms"] or 0)
            trials.append(row)
    return trials


for name in ("trials.csv", "trials_faulty.csv"):
    try:
        trials = load_reaction_times(Path(name))
        print(name, "gives", len(trials), "trials")
    except ValueError as error:
        print(name, "is refused:", error)
