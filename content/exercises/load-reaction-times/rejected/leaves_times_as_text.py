# rejects: test_two_trials
# Validates the times but returns them as text: "412.0" sorts and compares as a word, and cannot be averaged.
import csv


def load_reaction_times(path):
    with open(path, encoding="utf-8-sig", newline="") as f:
        trials = list(csv.DictReader(f))
    for i, trial in enumerate(trials, start=2):
        if float(trial["rt_ms"]) <= 0:
            raise ValueError(f"line {i}: reaction time must be positive")
    return trials
