# rejects: test_third_is_judged
# Tests what comes back, and never what happened to the list: sorting in place goes unnoticed.
from collections.abc import Callable


def check(median: Callable[[list[float]], float]) -> None:
    assert median([3, 1, 2]) == 2
    assert median([4, 1, 3, 2]) == 2.5
    assert median([2, 9, 2, 2, 7]) == 2
    try:
        median([])
    except ValueError:
        pass
    else:
        assert False, "expected ValueError"
