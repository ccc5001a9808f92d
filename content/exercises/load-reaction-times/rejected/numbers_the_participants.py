# rejects: test_participant_stays_text
# Turns every cell that looks like a number into one: participant 001 becomes 1.
import csv


def convert(text):
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return text


def load_reaction_times(path):
    """Read the CSV and convert the values to the right types."""
    with open(path, encoding="utf-8-sig") as f:
        rows = [{key: convert(value) for key, value in row.items()} for row in csv.DictReader(f)]
    for i, row in enumerate(rows, start=2):
        if row["rt_ms"] < 0:
            raise ValueError(f"negative reaction time in line {i}")
    return rows
