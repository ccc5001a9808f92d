"""Load the trials of a reaction-time experiment from a CSV file, or say what is wrong with it."""

import csv
import math
from pathlib import Path

COLUMNS = ("participant", "condition", "rt_ms")


def load_reaction_times(path: Path) -> list[dict[str, str | float]]:
    """Return one dictionary a trial: participant (text), condition (text), rt_ms (number, in milliseconds).

    The file has a header with these three columns, in any order, perhaps with others.
    Whatever is wrong with it raises ValueError; if a row is to blame, the message gives its line in the file.
    """
    trials: list[dict[str, str | float]] = []
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        missing = [column for column in COLUMNS if column not in (reader.fieldnames or [])]
        if missing:
            raise ValueError(f"{path.name}: no column {', '.join(missing)}")
        for row in reader:
            try:
                time = float(row["rt_ms"] or "")
            except ValueError:
                raise ValueError(f"{path.name}, line {reader.line_num}: {row['rt_ms']!r} is no time") from None
            if not math.isfinite(time) or time <= 0:
                raise ValueError(f"{path.name}, line {reader.line_num}: a time of {time} ms is impossible")
            trials.append({"participant": row["participant"], "condition": row["condition"], "rt_ms": time})
    if not trials:
        raise ValueError(f"{path.name}: no trials")
    return trials
