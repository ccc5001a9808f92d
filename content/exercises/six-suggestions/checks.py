"""Checks of the learner's tests: `check(median)` must tell right suggestions from wrong ones."""

from collections.abc import Callable

from checking import Answer, describe, failure
from suggestions import fifth, first, fourth, second, sixth, third

Median = Callable[[list[float]], float]


def complaint(answer: Answer, suggestion: Median) -> str:
    """Return what the learner's tests say of a suggestion; nothing if they accept it.

    The suggestion's name is hidden: only what it does may count.
    """

    def median(values: list[float]) -> float:
        return suggestion(values)

    check = answer.check
    try:
        check(median)
    except (Exception, SystemExit) as error:
        return describe(error, check)
    return ""


def expect_accepted(answer: Answer, suggestion: Median, hint: str) -> None:
    complained = complaint(answer, suggestion)
    if complained:
        expected = "no complaint, because this suggestion is right"
        raise failure(f"check({suggestion.__name__})", complained, expected, hint)


def expect_refused(answer: Answer, suggestion: Median, hint: str) -> None:
    if not complaint(answer, suggestion):
        expected = "an AssertionError, because this suggestion is wrong"
        raise failure(f"check({suggestion.__name__})", "no complaint", expected, hint)


def test_tests_are_there(answer: Answer) -> None:
    """Your tests refuse a function that returns nothing"""

    def nothing(values: list[float]) -> None:
        """Return nothing."""

    expect_refused(answer, nothing, "nothing(values) returns None. Begin with: assert median([3, 1, 2]) == 2")


def test_second_is_accepted(answer: Answer) -> None:
    """Your tests are right about the second suggestion"""
    expect_accepted(
        answer,
        second,
        "work out expected values by hand. To test that an error is raised, call inside try and catch it.",
    )


def test_fifth_is_accepted(answer: Answer) -> None:
    """Your tests are right about the fifth suggestion"""
    expect_accepted(answer, fifth, "work out expected values by hand. Unusual code can be right.")


def test_first_is_judged(answer: Answer) -> None:
    """Your tests are right about the first suggestion"""
    expect_refused(answer, first, "your values were in order already. What if they are not?")


def test_fourth_is_judged(answer: Answer) -> None:
    """Your tests are right about the fourth suggestion"""
    expect_refused(answer, fourth, "what is the median of 1 and 2? Compare with the operator in its last line.")


def test_sixth_is_judged(answer: Answer) -> None:
    """Your tests are right about the sixth suggestion"""
    expect_refused(answer, sixth, "real data hold the same value more than once.")


def test_third_is_judged(answer: Answer) -> None:
    """Your tests are right about the third suggestion"""
    expect_refused(answer, third, "the result is right. What about the values that were handed in?")


def test_empty_list_is_tested(answer: Answer) -> None:
    """Your tests refuse a median of no values"""

    def zero_for_nothing(values: list[float]) -> float:
        return second(values) if values else 0.0

    hint = "this one returns 0 for no values. Call median([]) inside try, and fail the test unless a ValueError comes."
    expect_refused(answer, zero_for_nothing, hint)
