"""A function as a chatbot may write it: the arithmetic is right, and the answer points the wrong way."""

from collections.abc import Sequence


def mean_direction(degrees: Sequence[float]) -> float:
    """Return the mean of wind directions in degrees."""
    return sum(degrees) / len(degrees)
