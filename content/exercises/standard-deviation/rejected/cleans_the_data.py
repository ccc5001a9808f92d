# rejects: test_text_is_refused
# "Robust": drops what is not a number, so a column read as text loses values without anyone noticing.
import math


def standard_deviation(values):
    """Return the sample standard deviation, ignoring invalid entries."""
    numbers = []
    for value in values:
        try:
            numbers.append(float(value))
        except (TypeError, ValueError):
            continue
    if len(numbers) < 2:
        raise ValueError("at least two numeric values are required")
    mean = sum(numbers) / len(numbers)
    return math.sqrt(sum((x - mean) ** 2 for x in numbers) / (len(numbers) - 1))
