"""Checks of a function `load_reaction_times(path)`."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from checking import Answer, expect_raises, expect_that, show

COLUMNS = ("participant", "condition", "rt_ms")
HEADER = "participant,condition,rt_ms\n"
GOOD = HEADER + "P01,congruent,412.0\nP01,incongruent,498.5\n"
TRIALS = [
    {"participant": "P01", "condition": "congruent", "rt_ms": 412.0},
    {"participant": "P01", "condition": "incongruent", "rt_ms": 498.5},
]


def on_file(text: str, use: Callable[[Path], object]) -> None:
    """Write a file, as UTF-8, and do something with it."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        path = Path(folder, "trials.csv")
        path.write_text(text, encoding="utf-8")
        use(path)


def expect_trials(answer: Answer, text: str, hint: str, trials: list[dict[str, object]] = TRIALS) -> None:
    """Fail unless the text gives the trials."""

    def matches(result: list[dict[str, object]]) -> bool:
        return [{column: trial[column] for column in COLUMNS} for trial in result] == trials

    on_file(
        text,
        lambda path: expect_that(
            answer.load_reaction_times,
            path,
            matches=matches,
            expected=show(trials),
            hint=f"{hint} The file: {show(text)}",
        ),
    )


def expect_refusal(answer: Answer, text: str, hint: str, says: str = "") -> None:
    """Fail unless the text is refused with a ValueError."""
    on_file(
        text,
        lambda path: expect_raises(
            ValueError, answer.load_reaction_times, path, says=says, hint=f"{hint} The file: {show(text)}"
        ),
    )


def test_two_trials(answer: Answer) -> None:
    """A good file gives its trials, with times as numbers"""
    expect_trials(answer, GOOD, "csv reads everything as text: turn rt_ms into a float.")


def test_no_response(answer: Answer) -> None:
    """An empty time is no response: the trial stays, with None"""
    expect_trials(
        answer,
        GOOD + "P02,congruent,\n",
        "neither 0 nor nothing: whoever counts the missing responses needs this row.",
        [*TRIALS, {"participant": "P02", "condition": "congruent", "rt_ms": None}],
    )


def test_columns_by_name(answer: Answer) -> None:
    """Columns are found by name, in any order, beside others"""
    expect_trials(
        answer,
        "rt_ms,block,condition,participant\n412.0,1,congruent,P01\n498.5,1,incongruent,P01\n",
        "read the header and look each value up by its column's name.",
    )


def test_byte_order_mark(answer: Answer) -> None:
    """A byte-order mark at the start of the file does no harm"""
    expect_trials(
        answer,
        "\ufeff" + GOOD,
        "spreadsheet programs put an invisible mark before the first column's name; "
        "the encoding 'utf-8-sig' reads files with and without it.",
    )


def test_missing_column(answer: Answer) -> None:
    """A missing column is refused, and the message names it"""
    expect_refusal(
        answer,
        "participant,condition,time\nP01,congruent,412.0\n",
        "compare the header with the three names before you read a row. A KeyError is for programmers.",
        says="rt_ms",
    )


def test_empty_file(answer: Answer) -> None:
    """An empty file is refused"""
    expect_refusal(
        answer, "", "an empty list looks like an experiment without trials, and no later step will complain."
    )


def test_header_without_trials(answer: Answer) -> None:
    """A header without trials is refused"""
    expect_refusal(answer, HEADER, "the export stopped early or the filter was wrong: say so.")


def test_negative_time(answer: Answer) -> None:
    """A negative time is refused, and the message gives its line"""
    expect_refusal(
        answer,
        HEADER + "P01,congruent,412.0\nP01,incongruent,-498.5\n",
        "nobody answers before the question. Do not drop the row or its sign; the header is line 1.",
        says="3",
    )


def test_time_that_is_no_number(answer: Answer) -> None:
    """A time that is no number is refused, and the message gives its line"""
    for time in ("498ms", "too slow", "0.5 s"):
        expect_refusal(
            answer,
            HEADER + f"P01,congruent,{time}\n",
            "catch float's own error and raise one that says where. The header is line 1.",
            says="2",
        )


def test_not_a_number(answer: Answer) -> None:
    """The times nan and inf are refused"""
    for time in ("nan", "inf"):
        expect_refusal(
            answer,
            HEADER + f"P01,congruent,{time}\n",
            "float() accepts these words, and nan < 0 is False: ask math.isfinite.",
        )


def test_short_row(answer: Answer) -> None:
    """A row that ends before its time is refused, and the message gives its line"""
    expect_refusal(
        answer,
        HEADER + "P01,congruent,412.0\nP01,incongruent\n",
        "a row cut short is no empty cell: csv.DictReader gives None for the one and '' for the other.",
        says="3",
    )
