"""The sample standard deviation, with its decisions written down."""

import math
from collections.abc import Sequence


def standard_deviation(values: Sequence[float]) -> float:
    """Return the sample standard deviation (divisor n - 1) of the values.

    Raise ValueError when there are fewer than two values, because the spread
    of none or one is not defined.
    """
    n = len(values)
    if n <= 1:
        raise ValueError(f"need at least two values, got {n}")
    mean = math.fsum(values) / n
    return math.sqrt(math.fsum((value - mean) ** 2 for value in values) / (n - 1))
