# rejects: test_empty_list_is_tested
# No test of the empty list: a median of nothing that is 0 passes.
from collections.abc import Callable


def check(median: Callable[[list[float]], float]) -> None:
    values = [3, 1, 2]
    assert median(values) == 2
    assert values == [3, 1, 2]
    assert median([4, 1, 3, 2]) == 2.5
    assert median([2, 9, 2, 2, 7]) == 2
