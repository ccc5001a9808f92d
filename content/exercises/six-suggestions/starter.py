"""Write tests that the wrong ones of six suggestions fail."""

from collections.abc import Callable

from suggestions import SUGGESTIONS


def check(median: Callable[[list[float]], float]) -> None:
    """Stop with an AssertionError if `median` is wrong.

    median(values) returns the middle value in order of size, or
    the mean of the two middle ones. The values stay as they
    are. An empty list raises ValueError.
    """
    assert median([1, 2, 3]) == 2


for suggestion in SUGGESTIONS:
    try:
        check(suggestion)
        print(suggestion.__name__, "passes")
    except AssertionError:
        print(suggestion.__name__, "fails")
