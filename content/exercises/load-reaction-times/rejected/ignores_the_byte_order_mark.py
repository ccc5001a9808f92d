# rejects: test_byte_order_mark
# Reads as plain UTF-8: in a file saved by a spreadsheet program the first column is named "\ufeffparticipant".
import csv
import math


def load_reaction_times(path):
    with open(path, encoding="utf-8", newline="") as f:
        reader = csv.DictReader(f)
        fields = reader.fieldnames or []
        for column in ("participant", "condition", "rt_ms"):
            if column not in fields:
                raise ValueError(f"column {column!r} not found in {fields}")
        rows = list(reader)
    if not rows:
        raise ValueError("no trials")
    for number, row in enumerate(rows, start=2):
        try:
            row["rt_ms"] = float(row["rt_ms"])
        except (TypeError, ValueError):
            raise ValueError(f"row {number}: {row['rt_ms']!r} is not a number")
        if not math.isfinite(row["rt_ms"]) or row["rt_ms"] <= 0:
            raise ValueError(f"row {number}: {row['rt_ms']} is not a valid time")
    return rows
