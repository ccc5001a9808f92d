# rejects: test_large_close_values
# Mean of squares minus square of the mean: algebraically right, but the digits cancel for large values.
import math


def standard_deviation(values):
    """Return the sample standard deviation, computed in a single pass."""
    n = 0
    total = 0.0
    total_of_squares = 0.0
    for value in values:
        n += 1
        total += value
        total_of_squares += value * value
    if n < 2:
        raise ValueError("at least two values are required")
    variance = (total_of_squares - total * total / n) / (n - 1)
    return math.sqrt(max(variance, 0.0))
