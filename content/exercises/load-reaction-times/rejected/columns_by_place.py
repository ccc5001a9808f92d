# rejects: test_columns_by_name
# Takes the first three cells whatever the header says: another order of columns mixes up the data.
import csv


def load_reaction_times(path):
    trials = []
    with open(path, newline="", encoding="utf-8-sig") as f:
        reader = csv.reader(f)
        header = next(reader, None)
        if not header:
            raise ValueError("empty file")
        for line_number, (participant, condition, rt_ms, *_) in enumerate(reader, start=2):
            rt = float(rt_ms)
            if rt <= 0:
                raise ValueError(f"line {line_number}: invalid reaction time {rt}")
            trials.append({"participant": participant, "condition": condition, "rt_ms": rt})
    return trials
