# rejects: test_empty_list_is_refused
# Returns 0 for too few values: "no data" then looks like "data that do not vary".
import math


def standard_deviation(values: list[float]) -> float:
    """Calculate the sample standard deviation of a list of numbers."""
    n = len(values)
    if n < 2:
        return 0.0
    mean = sum(values) / n
    variance = sum((x - mean) ** 2 for x in values) / (n - 1)
    return math.sqrt(variance)
