# rejects: test_three_reaction_times
# Prints the value instead of returning it: nothing can be computed from it.
import math


def standard_deviation(values):
    """Print the sample standard deviation of the values."""
    if len(values) < 2:
        raise ValueError("need at least two values")
    mean = sum(values) / len(values)
    variance = sum((x - mean) ** 2 for x in values) / (len(values) - 1)
    print(f"Standard deviation: {math.sqrt(variance):.2f}")
