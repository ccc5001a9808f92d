"""Load the trials of an experiment, or say what is wrong with them."""

import csv
import math
from pathlib import Path

COLUMNS = ("participant", "condition", "rt_ms")
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
    trials: list[Trial] = []
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        header = reader.fieldnames or []
        missing = [column for column in COLUMNS if column not in header]
        if missing:
            raise ValueError(f"{path.name}: no column {', '.join(missing)}")
        for row in reader:
            try:
                time = read_time(row["rt_ms"])
            except ValueError as error:
                place = f"{path.name}, line {reader.line_num}"
                raise ValueError(f"{place}: {error}") from None
            trials.append(
                {
                    "participant": row["participant"],
                    "condition": row["condition"],
                    "rt_ms": time,
                }
            )
    if not trials:
        raise ValueError(f"{path.name}: no trials")
    return trials


def read_time(cell: str | None) -> float | None:
    """Return a time in milliseconds, or None for an empty cell."""
    if cell is None:
        raise ValueError("the row has too few cells")
    if not cell:
        return None
    time = float(cell)
    if not math.isfinite(time) or time <= 0:
        raise ValueError(f"a time of {time} ms is impossible")
    return time
