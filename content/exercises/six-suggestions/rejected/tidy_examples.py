# rejects: test_first_is_judged
# Every example is in order already, as examples written by models tend to be: sorting is never tested.
from collections.abc import Callable


def check(median: Callable[[list[float]], float]) -> None:
    assert median([1, 2, 3]) == 2
    assert median([1, 2, 3, 4]) == 2.5
    assert median([5]) == 5
    assert median([1, 1, 1]) == 1
