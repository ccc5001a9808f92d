"""Checks of a function `seconds(rt_ms)`."""

from checking import Answer, expect


def test_one_second(answer: Answer) -> None:
    """1000 ms are 1 s"""
    expect(answer.seconds, 1000, returns=1, tolerance=1e-9, hint="how many milliseconds are in a second?")


def test_fractions_stay(answer: Answer) -> None:
    """412.5 ms are 0.4125 s, to the last digit"""
    expect(answer.seconds, 412.5, returns=0.4125, tolerance=1e-9, hint="divide with /, and do not round.")


def test_zero(answer: Answer) -> None:
    """0 ms are 0 s"""
    expect(answer.seconds, 0, returns=0, tolerance=1e-9, hint="zero is a number like any other here.")
