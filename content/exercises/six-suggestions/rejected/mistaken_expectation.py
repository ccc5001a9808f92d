# rejects: test_second_is_accepted
# The expected value is wrong: 9 is the middle of the list as written. Right functions fail.
from collections.abc import Callable


def check(median: Callable[[list[float]], float]) -> None:
    assert median([2, 7, 9, 2, 2]) == 9
    assert median([4, 1, 3, 2]) == 2.5
