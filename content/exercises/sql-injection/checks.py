"""Checks of a function `trials_of(connection, participant, order_by)`: some use it, some attack it."""

from checking import Answer, expect, expect_raises, failure
from study import connect

P01 = [(1, "congruent", 412.0), (2, "incongruent", 498.5), (3, "congruent", 398.0)]


def test_trials_of_a_participant(answer: Answer) -> None:
    """A participant's trials come back in order"""
    expect(answer.trials_of, connect(), "P01", returns=P01, hint="repair the query without changing what it asks for.")
    expect(answer.trials_of, connect(), "P99", returns=[], hint="a participant without trials has an empty list.")


def test_sorting(answer: Answer) -> None:
    """The trials can be sorted by each of the three columns"""
    hint = "a ? stands for a value, not for the name of a column: ORDER BY ? sorts every row by the same text."
    expect(answer.trials_of, connect(), "P01", "rt_ms", returns=sorted(P01, key=lambda trial: trial[2]), hint=hint)
    by_condition = [trial[1] for trial in answer.trials_of(connect(), "P01", "condition")]
    if by_condition != sorted(by_condition):
        raise failure("trials_of(Connection, 'P01', 'condition')", f"conditions {by_condition}", "them sorted", hint)


def test_attack_on_the_condition(answer: Answer) -> None:
    """Attack: a participant that makes the condition true for everyone"""
    for attack in ("x' OR '1'='1", "x' OR 1=1 --", "%"):
        expect(
            answer.trials_of,
            connect(),
            attack,
            returns=[],
            hint="no participant has this id, so no trial may come back. Pass the id as a value: WHERE participant = ?",
        )


def test_attack_on_another_table(answer: Answer) -> None:
    """Attack: a participant that reads the table of e-mail addresses"""
    for attack in (
        "x' UNION SELECT 0, email, 0 FROM consent --",
        "x' UNION ALL SELECT rowid, email, 1.0 FROM consent --",
    ):
        expect(
            answer.trials_of,
            connect(),
            attack,
            returns=[],
            hint="the quote ends your text, and the rest runs as SQL. A value that is passed with ? never becomes SQL.",
        )


def test_attack_that_deletes(answer: Answer) -> None:
    """Attack: a participant that deletes the trials"""
    connection = connect()
    expect(
        answer.trials_of,
        connection,
        "x'; DELETE FROM trials; --",
        returns=[],
        hint="there is no such participant: an empty list, and no error from half-executed SQL.",
    )
    expect(answer.trials_of, connection, "P01", returns=P01, hint="the trials must still be there.")


def test_ids_that_look_like_sql(answer: Answer) -> None:
    """Honest ids that look like SQL are found"""
    hint = "removing quotes or forbidding words hurts honest users. Pass the id as it is, as a value."
    expect(answer.trials_of, connect(), "D'A-3", returns=[(1, "congruent", 437.5)], hint=hint)
    expect(answer.trials_of, connect(), "OR-1 --", returns=[(1, "congruent", 460.0)], hint=hint)


def test_attack_on_the_order(answer: Answer) -> None:
    """Attack: a column that lets the order betray an e-mail address"""
    guess = "CASE WHEN (SELECT email FROM consent) LIKE 's%' THEN -trial ELSE trial END"
    hint = "the order of the rows answers any question about the database. Accept the three names and nothing else."
    expect_raises(ValueError, answer.trials_of, connect(), "P01", guess, hint=hint)


def test_unknown_columns(answer: Answer) -> None:
    """Other columns are refused with a ValueError"""
    hint = "compare with the three names before you build the query; quoting or cleaning the text is not enough."
    for column in ("participant", "rowid", "rt", "", "rt_ms DESC", "2"):
        expect_raises(ValueError, answer.trials_of, connect(), "P01", column, hint=hint)
