"""Load, summarise and plot the trials of a reaction-time experiment.

Run it with `python reaction_times.py reaction_times.csv`.
"""

import csv
import math
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from statistics import median
from typing import NamedTuple

COLUMNS = ("participant", "condition", "trial", "rt_ms")
CONDITIONS = ("congruent", "incongruent")
FASTEST_MS, SLOWEST_MS = 150, 2000  # trials outside these limits are removed


class Trial(NamedTuple):
    """One trial; `rt_ms` is None when the participant gave no response."""

    participant: str
    condition: str
    trial: int
    rt_ms: float | None


class Summary(NamedTuple):
    """One participant in one condition; `median_ms` is None when no trial is kept."""

    participant: str
    condition: str
    median_ms: float | None
    kept: int
    share_removed: float


def read_trial(row: dict[str, str]) -> Trial:
    """Return one row of the file as a trial, or raise ValueError."""
    if None in row or None in row.values():
        raise ValueError("too many or too few cells; is there a decimal comma?")
    participant, condition, number, time = (row[column] for column in COLUMNS)
    if not re.fullmatch("P[0-9]{2}", participant):
        raise ValueError(f"{participant!r} is no participant id such as P07")
    if condition not in CONDITIONS:
        raise ValueError(f"{condition!r} is no condition")
    rt_ms = float(time) if time else None
    if rt_ms is not None and not (math.isfinite(rt_ms) and rt_ms > 0):
        raise ValueError(f"a time of {time} ms is impossible")
    return Trial(participant, condition, int(number), rt_ms)


def load(path: Path) -> list[Trial]:
    """Return the trials of a CSV file; raise ValueError with every fault and its line."""
    trials: dict[tuple[str, int], Trial] = {}
    faults: list[str] = []
    with path.open(encoding="utf-8-sig", newline="") as file:  # -sig: a byte-order mark does no harm
        reader = csv.DictReader(file)
        missing = [column for column in COLUMNS if column not in (reader.fieldnames or ())]
        if missing:
            raise ValueError(f"{path.name}: no column {', '.join(missing)}")
        for row in reader:
            try:
                trial = read_trial(row)
                if (trial.participant, trial.trial) in trials:
                    raise ValueError(f"{trial.participant} has a trial {trial.trial} already")
            except ValueError as error:
                faults.append(f"line {reader.line_num}: {error}")
            else:
                trials[trial.participant, trial.trial] = trial
    if faults:
        raise ValueError("\n".join([f"{path.name} is refused:", *faults]))
    if not trials:
        raise ValueError(f"{path.name}: no trials")
    return list(trials.values())


def summarise(trials: Iterable[Trial]) -> list[Summary]:
    """Return a summary of each participant and condition."""
    cells: dict[tuple[str, str], list[float | None]] = {}
    for trial in trials:
        cell = trial.participant, trial.condition
        cells.setdefault(cell, []).append(trial.rt_ms)
    summaries = []
    for cell, times in sorted(cells.items()):
        kept = [time for time in times if is_kept(time)]
        middle = median(kept) if kept else None
        removed = (len(times) - len(kept)) / len(times)
        summaries.append(Summary(*cell, middle, len(kept), removed))
    return summaries


def is_kept(time: float | None) -> bool:
    """Tell whether a time counts as a response to the stimulus."""
    return time is not None and FASTEST_MS <= time <= SLOWEST_MS


def plot(summaries: Iterable[Summary]) -> str:
    """Return an SVG image: a line for each participant who has a median in both conditions."""
    medians = {(row.participant, row.condition): row.median_ms for row in summaries}
    participants = sorted({participant for participant, _ in medians})
    pairs = [[medians.get((participant, condition)) for condition in CONDITIONS] for participant in participants]
    drawn = [pair for pair in pairs if None not in pair]
    low = min((100 * math.floor(min(pair) / 100) for pair in drawn), default=0)
    high = max((100 * math.ceil(max(pair) / 100) for pair in drawn), default=100)

    def y(time: float) -> float:
        return round(200 - 160 * (time - low) / max(high - low, 100), 1)

    left, right = 130, 290
    note = f"{len(drawn)} of {len(participants)} participants drawn"
    lines = [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 380 270" width="380" height="270"'
        ' stroke="currentColor" fill="currentColor" font-family="sans-serif" font-size="14" role="img">',
        "<title>Median reaction time in two conditions</title>",
        f"<desc>{note}, one line each: " + "; ".join(f"{a:g} to {b:g} ms" for a, b in drawn) + ".</desc>",
        '<g stroke="none" text-anchor="middle">',
        f'<text x="{left}" y="228">{CONDITIONS[0]}</text><text x="{right}" y="228">{CONDITIONS[1]}</text>',
        f'<text x="210" y="256">{note}</text><text x="60" y="20">median, ms</text>',
        *(f'<text x="60" y="{y(tick) + 5}">{tick}</text>' for tick in range(low, high + 1, 100)),
        "</g>",
        *(f'<path d="M80 {y(tick)} H340" stroke-opacity="0.25"/>' for tick in range(low, high + 1, 100)),
        *(f'<path d="M{left} {y(a)} L{right} {y(b)}" stroke-width="2"/>' for a, b in drawn),
        *(f'<circle cx="{left}" cy="{y(a)}" r="4"/><circle cx="{right}" cy="{y(b)}" r="4"/>' for a, b in drawn),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def main(path: Path) -> None:
    """Print the summary of a file, and write the plot beside it."""
    summaries = summarise(load(path))
    print("participant  condition    median  kept  removed")
    for row in summaries:
        middle = "none" if row.median_ms is None else f"{row.median_ms:.1f}"
        print(f"{row.participant:11}  {row.condition:11}  {middle:>6}  {row.kept:4}  {row.share_removed:7.0%}")
    path.with_suffix(".svg").write_text(plot(summaries), encoding="utf-8")


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]))
    except ValueError as error:
        sys.exit(str(error))
