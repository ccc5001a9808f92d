# rejects: test_short_row
# `not row["rt_ms"]` is true for an empty cell and for a row cut short: a broken export passes as missing responses.
import csv
import math


def load_reaction_times(path):
    trials = []
    with open(path, encoding="utf-8-sig", newline="") as f:
        reader = csv.DictReader(f)
        missing = {"participant", "condition", "rt_ms"} - set(reader.fieldnames or [])
        if missing:
            raise ValueError(f"missing columns: {', '.join(sorted(missing))}")
        for row in reader:
            rt = None
            if row["rt_ms"]:
                try:
                    rt = float(row["rt_ms"])
                except ValueError as error:
                    raise ValueError(f"line {reader.line_num}: {error}") from error
                if not math.isfinite(rt) or rt <= 0:
                    raise ValueError(f"line {reader.line_num}: impossible time {rt}")
            trials.append({"participant": row["participant"], "condition": row["condition"], "rt_ms": rt})
    if not trials:
        raise ValueError("no trials")
    return trials
