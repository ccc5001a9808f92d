# rejects: test_fourth_is_judged
# The two middle values always have a whole mean, so integer division goes unnoticed.
from collections.abc import Callable


def check(median: Callable[[list[float]], float]) -> None:
    assert median([3, 1, 2]) == 2
    assert median([7, 1, 3, 5]) == 4
    assert median([2, 9, 2, 2, 7]) == 2
    assert median([-1, -3]) == -2
