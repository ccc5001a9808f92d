"""The sample standard deviation, with every decision written down."""

import math
from collections.abc import Sequence


def standard_deviation(values: Sequence[float]) -> float:
    """Return the sample standard deviation (divisor n - 1) of the values.

    Raises:
        ValueError: fewer than two values, so the spread is not defined.
        TypeError: a value is not a number.
    """
    if len(values) <= 1:
        raise ValueError(f"need at least two values, got {len(values)}")
    mean = math.fsum(values) / len(values)
    squares = math.fsum((value - mean) ** 2 for value in values)
    return math.sqrt(squares / (len(values) - 1))
