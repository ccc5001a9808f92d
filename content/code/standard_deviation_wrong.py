"""An answer that looks right: it runs, it is short, it has a docstring."""

import math
from collections.abc import Sequence


def standard_deviation(values: Sequence[float]) -> float:
    """Return the standard deviation of the values."""
    if len(values) <= 1:
        return 0.0
    mean = sum(values) / len(values)
    mean_of_squares = sum(value**2 for value in values) / len(values)
    return math.sqrt(mean_of_squares - mean**2)
