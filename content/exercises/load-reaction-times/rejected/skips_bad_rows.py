# rejects: test_negative_time
# Skips what it cannot use: a file that is half broken gives half the data, and nobody is told.
import csv


def load_reaction_times(path):
    """Load reaction times from a CSV file, skipping invalid rows."""
    trials = []
    with open(path, newline="", encoding="utf-8-sig") as f:
        reader = csv.DictReader(f)
        if reader.fieldnames is None:
            raise ValueError("CSV file is empty")
        for column in ("participant", "condition", "rt_ms"):
            if column not in reader.fieldnames:
                raise ValueError(f"Missing required column: {column}")
        for row in reader:
            try:
                rt = float(row["rt_ms"])
            except (TypeError, ValueError):
                continue
            if rt < 0:
                continue
            trials.append({"participant": row["participant"], "condition": row["condition"], "rt_ms": rt})
    if not trials:
        raise ValueError("No valid trials found")
    return trials
