# rejects: test_says_which_formula
# The population formula, without a word about it: results differ from R, pandas and most statistics courses.
import math


def standard_deviation(values):
    """
    Calculate the standard deviation of a list of numbers.

    Args:
        values: A list of numbers.

    Returns:
        The standard deviation as a float.
    """
    if not values:
        raise ValueError("The list must not be empty.")
    mean = sum(values) / len(values)
    variance = sum((x - mean) ** 2 for x in values) / len(values)
    return math.sqrt(variance)
