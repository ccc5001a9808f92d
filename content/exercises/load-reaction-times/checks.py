"""Checks of a function `load_reaction_times(path)`."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from checking import Answer, expect_raises, expect_that, show

COLUMNS = ("participant", "condition", "rt_ms")
HEADER = "participant,condition,rt_ms\n"
GOOD = HEADER + "001,congruent,412.0\n001,incongruent,498.5\n"
TRIALS = [
    {"participant": "001", "condition": "congruent", "rt_ms": 412.0},
    {"participant": "001", "condition": "incongruent", "rt_ms": 498.5},
]


def on_file(text: str, use: Callable[[Path], object]) -> None:
    """Write a file, as UTF-8, and do something with it."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "trials.csv")
        path.write_text(text, encoding="utf-8")
        use(path)


def expect_trials(answer: Answer, text: str, hint: str) -> None:
    """Fail unless the text gives the two trials."""

    def matches(result: list[dict[str, object]]) -> bool:
        return [{column: trial[column] for column in COLUMNS} for trial in result] == TRIALS

    on_file(
        text,
        lambda path: expect_that(
            answer.load_reaction_times,
            path,
            matches=matches,
            expected=show(TRIALS),
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


def test_participant_stays_text(answer: Answer) -> None:
    """Participant 001 stays 001"""
    expect_trials(answer, GOOD, "an id is a name: as a number, 001 becomes 1 and no longer matches other files.")


def test_columns_by_name(answer: Answer) -> None:
    """Columns are found by name, in any order, beside others"""
    expect_trials(
        answer,
        "rt_ms,block,condition,participant\n412.0,1,congruent,001\n498.5,1,incongruent,001\n",
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
        "participant,condition,time\n001,congruent,412.0\n",
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
        HEADER + "001,congruent,412.0\n001,incongruent,-498.5\n",
        "nobody answers before the question. Do not drop the row or its sign; the header is line 1.",
        says="3",
    )


def test_time_that_is_no_number(answer: Answer) -> None:
    """A time that is no number is refused, and the message gives its line"""
    for time in ("498ms", "", "too slow"):
        expect_refusal(
            answer,
            HEADER + f"001,congruent,{time}\n",
            "catch float's own error and raise one that says where. The header is line 1.",
            says="2",
        )


def test_not_a_number(answer: Answer) -> None:
    """The times nan and inf are refused"""
    for time in ("nan", "inf"):
        expect_refusal(
            answer,
            HEADER + f"001,congruent,{time}\n",
            "float() accepts these words, and nan < 0 is False: ask math.isfinite.",
        )


def test_short_row(answer: Answer) -> None:
    """A row with too few cells is refused, and the message gives its line"""
    expect_refusal(
        answer,
        HEADER + "001,congruent,412.0\n001,incongruent\n",
        "csv.DictReader fills up with None, and float(None) raises a TypeError.",
        says="3",
    )
