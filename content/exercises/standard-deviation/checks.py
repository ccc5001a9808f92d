"""Checks of a function `standard_deviation(values)`, sample or population."""

from math import sqrt

from checking import Answer, expect, expect_raises, expect_that, expect_unchanged, failure, show

TIMES = [412.0, 398.0, 405.0]  # ms; the deviations from the mean are 7, -7 and 0
SAMPLE, POPULATION = sqrt(98 / 2), sqrt(98 / 3)


def close(result: float, expected: float) -> bool:
    return abs(result - expected) < 1e-9 * expected


def is_sample(answer: Answer) -> bool:
    """Tell which of the two formulas the function uses."""
    result = expect_that(
        answer.standard_deviation,
        TIMES,
        matches=lambda result: close(result, SAMPLE) or close(result, POPULATION),
        expected=f"{SAMPLE} (sample, divisor n - 1) or {POPULATION:.4f} (population, divisor n)",
        hint="add up the squared distances from the mean, divide, and take the square root at the very end.",
    )
    return close(result, SAMPLE)


def test_three_reaction_times(answer: Answer) -> None:
    """Three reaction times give the sample or the population value"""
    is_sample(answer)


def test_equal_readings(answer: Answer) -> None:
    """Equal readings do not vary: the result is 0"""
    expect(
        answer.standard_deviation,
        [21.5, 21.5, 21.5, 21.5],
        returns=0.0,
        tolerance=1e-9,
        hint="the distance of every value from the mean is 0.",
    )


def test_says_which_formula(answer: Answer) -> None:
    """The docstring says whether it is the sample or the population value"""
    word, divisor = ("sample", "n - 1") if is_sample(answer) else ("population", "n")
    docstring = answer.standard_deviation.__doc__ or ""
    if word not in docstring.lower():
        raise failure(
            "help(standard_deviation)",
            show(docstring),
            f'a docstring with the word "{word}": your function divides by {divisor}',
            "the two formulas give different numbers, so whoever calls your function must be able to read which it is.",
        )


def test_empty_list_is_refused(answer: Answer) -> None:
    """An empty list is refused with a ValueError"""
    expect_raises(
        ValueError,
        answer.standard_deviation,
        [],
        hint="no data have no spread, and 0 would mean that they do not vary. Test the length first, and raise.",
    )


def test_single_value(answer: Answer) -> None:
    """A single value is refused too (the population value may be 0)"""
    if is_sample(answer):
        expect_raises(
            ValueError,
            answer.standard_deviation,
            [405.0],
            hint="the divisor n - 1 would be 0: one value says nothing about the spread of the rest.",
        )
    else:
        expect(answer.standard_deviation, [405.0], returns=0.0, tolerance=1e-9, hint="the only value is the mean.")


def test_large_close_values(answer: Answer) -> None:
    """Large values close together keep their precision"""
    stamps = [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]  # s; the deviations are -6, -3, 3 and 6
    expect(
        answer.standard_deviation,
        stamps,
        returns=sqrt(90 / 3) if is_sample(answer) else sqrt(90 / 4),
        tolerance=1e-6,
        hint="the shortcut 'mean of the squares minus square of the mean' loses all its digits here: "
        "subtract the mean first, then square.",
    )


def test_input_is_left_alone(answer: Answer) -> None:
    """The list that is handed in stays as it was"""
    expect_unchanged(
        answer.standard_deviation,
        TIMES,
        hint="the caller still needs its data: make a new list instead of changing the one you were given.",
    )


def test_text_is_refused(answer: Answer) -> None:
    """Text and missing values are refused with a TypeError or ValueError"""
    for values in (["412", "398", "405"], [412.0, None, 405.0]):
        expect_raises(
            (TypeError, ValueError),
            answer.standard_deviation,
            values,
            hint="do not convert or drop such values in silence: whoever owns the data must hear of the fault.",
        )
