# rejects: test_sixth_is_judged
# No value comes twice: removing duplicates makes no difference to these tests.
from collections.abc import Callable


def check(median: Callable[[list[float]], float]) -> None:
    assert median([3, 1, 2]) == 2
    assert median([4, 1, 3, 2]) == 2.5
    assert median([10.5, -2.0, 7.25]) == 7.25
    assert median([0]) == 0
