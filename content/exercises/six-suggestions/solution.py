"""Tests of a median, each of which a plausible suggestion fails."""

from collections.abc import Callable


def check(median: Callable[[list[float]], float]) -> None:
    """Stop with an AssertionError if `median` is wrong."""
    assert median([7]) == 7
    assert median([3, 1, 2]) == 2, "values out of order"
    assert median([4, 1, 3, 2]) == 2.5, "an even number of values"
    assert median([2, 9, 2, 2, 7]) == 2, "equal values count each time"

    values = [3, 1, 2]
    median(values)
    assert values == [3, 1, 2], "the caller's values must stay in order"

    try:
        median([])
    except ValueError:
        return
    raise AssertionError("an empty list must raise ValueError")
