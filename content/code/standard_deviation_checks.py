"""Five calls with known results, for any function `standard_deviation`."""

from collections.abc import Callable, Sequence
from math import isclose


def check(standard_deviation: Callable[[Sequence[float]], float]) -> None:
    """Stop at the first call whose result is wrong; print a line if none is."""

    def refuses(values: Sequence[float]) -> bool:
        try:
            standard_deviation(values)
        except ValueError:
            return True
        return False

    # Reaction times in ms: deviations 7, -7, 0, so 98 / 2 = 49 and the root is 7.
    assert isclose(standard_deviation([412.0, 398.0, 405.0]), 7.0), "1: not the sample formula"
    # Four equal readings do not vary.
    assert isclose(standard_deviation([21.5] * 4), 0.0, abs_tol=1e-9), "2: equal values"
    # A sensor's time stamps: large numbers close together; 90 / 3 = 30.
    stamps = [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]
    assert isclose(standard_deviation(stamps), 30**0.5), "3: lost precision"
    # No spread is defined for no value, or for one.
    assert refuses([]), "4: an empty list must raise ValueError"
    assert refuses([405.0]), "5: a single value must raise ValueError"
    print("All five calls give the expected result.")
