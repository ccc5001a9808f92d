"""A plausible first answer to the request for a summary. Two things are wrong with it."""

from statistics import median

from reaction_times import FASTEST_MS, SLOWEST_MS, Summary, Trial


def summarise(trials: list[Trial]) -> list[Summary]:
    """Summarise reaction times by participant and condition."""
    valid = [t for t in trials if t.rt_ms is not None]
    kept = [t for t in valid if FASTEST_MS <= t.rt_ms <= SLOWEST_MS]
    share_removed = 1 - len(kept) / len(trials)

    groups: dict[tuple[str, str], list[float]] = {}
    for t in kept:
        key = (t.participant, t.condition)
        groups.setdefault(key, []).append(t.rt_ms)

    rows = []
    for key, times in sorted(groups.items()):
        row = Summary(*key, median(times), len(times), share_removed)
        rows.append(row)
    return rows
