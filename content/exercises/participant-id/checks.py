"""Checks of a function `is_participant_id(text)`."""

from checking import Answer, expect, expect_that


def expect_all(answer: Answer, values: tuple[object, ...], returns: bool, hint: str) -> None:
    """Fail at the first value that is not judged as it should be, by truth alone."""
    for value in values:
        expect_that(
            answer.is_participant_id,
            value,
            matches=lambda result: result is not None and bool(result) == returns if returns else not result,
            expected=str(returns),
            hint=hint,
        )


def test_ids_are_accepted(answer: Answer) -> None:
    """Ids are accepted"""
    expect_all(answer, ("LU-007", "AB-120", "ZZ-999", "GO-001"), True, "follow the docstring from left to right.")


def test_other_shapes_are_refused(answer: Answer) -> None:
    """Other shapes are refused"""
    values = ("", "LU007", "L-007", "LUX-007", "LU-07", "LU-0071", "LU_007", "007-LU", "LU--07")
    expect_all(answer, values, False, "count the letters and the digits.")


def test_small_letters_are_refused(answer: Answer) -> None:
    """Small letters are refused"""
    expect_all(
        answer, ("lu-007", "Lu-007"), False, "do not repair the text: another file will not match the repaired id."
    )


def test_number_zero_is_refused(answer: Answer) -> None:
    """The number 000 is refused"""
    expect_all(answer, ("LU-000",), False, "numbers start at 001. A pattern of three digits lets 000 through.")


def test_nothing_stands_before_or_after(answer: Answer) -> None:
    """Nothing may stand before or after the id"""
    values = (" LU-007", "LU-007 ", "LU-007-old", "see LU-007", "XLU-007")
    expect_all(
        answer, values, False, "re.match looks at the start only and re.search anywhere: re.fullmatch takes the whole."
    )


def test_line_break_is_refused(answer: Answer) -> None:
    """An id with a line break after it is refused"""
    expect_all(answer, ("LU-007\n",), False, "in a pattern, $ also matches just before a line break at the end.")


def test_other_alphabets_are_refused(answer: Answer) -> None:
    """Letters and digits of other alphabets are refused"""
    values = ("ÅL-007", "\u0391\u0392-007", "LU-\u0660\u0660\u0667", "LU-00²")  # Swedish, Greek, Arabic, superscript
    hint = r"isalpha(), isdigit() and \d accept every alphabet of the world: write [A-Z] and [0-9]."
    expect_all(answer, values, False, hint)


def test_values_that_are_no_text_are_refused(answer: Answer) -> None:
    """Values that are no text give False, not an error"""
    for value in (None, 7, float("nan"), b"LU-007", ["L", "U", "-", "0", "0", "7"]):
        expect(
            answer.is_participant_id, value, returns=False, hint="missing cells arrive as None or nan. Ask isinstance."
        )


def test_result_is_true_or_false(answer: Answer) -> None:
    """The result is True or False itself"""
    for value, returns in (("LU-007", True), ("LU-7", False)):
        expect_that(
            answer.is_participant_id,
            value,
            matches=lambda result, returns=returns: result is returns,
            expected=str(returns),
            hint="the signature promises a bool. A match object is none: compare it with None, or wrap it in bool().",
        )
