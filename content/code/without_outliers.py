"""A short function with a likely explanation, one sentence of which is false."""

from collections.abc import Sequence
from statistics import mean, stdev


def without_outliers(times: Sequence[float]) -> list[float]:
    """Keep times within 3 standard deviations of the mean."""
    centre = mean(times)
    spread = stdev(times)
    return [t for t in times if abs(t - centre) <= 3 * spread]
