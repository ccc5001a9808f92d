# rejects: test_input_is_left_alone
# Subtracts the mean from the caller's own list: the next step of the analysis sees centred data.
import math


def standard_deviation(values):
    """Return the sample standard deviation (ddof=1)."""
    if len(values) < 2:
        raise ValueError("need at least two values")
    mean = sum(values) / len(values)
    for i in range(len(values)):
        values[i] -= mean
    return math.sqrt(sum(v * v for v in values) / (len(values) - 1))
