# rejects: test_fifth_is_accepted
# The tests compute what they expect with a mistaken median of their own, instead of by hand.
from random import Random


def expected(values):
    ordered = sorted(values)
    return ordered[len(ordered) // 2]


def check(median):
    rng = Random(1)
    for _ in range(100):
        values = [rng.randint(0, 20) for _ in range(rng.randint(1, 10))]
        assert median(list(values)) == expected(values), values
