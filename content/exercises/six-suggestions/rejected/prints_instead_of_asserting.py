# rejects: test_tests_are_there
# Prints whether the result is right. A person would have to read it; a test must fail by itself.
from collections.abc import Callable


def check(median: Callable[[list[float]], float]) -> None:
    print("odd:", "ok" if median([3, 1, 2]) == 2 else "WRONG")
    print("even:", "ok" if median([4, 1, 3, 2]) == 2.5 else "WRONG")
    print("equal:", "ok" if median([2, 2, 9]) == 2 else "WRONG")
