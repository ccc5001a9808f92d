"""Results of `summarise` that were worked out on paper, before any code was asked for."""

from reaction_times import Summary, Trial, summarise

TRIALS = [
    Trial("P01", "congruent", 1, 400.0),
    Trial("P01", "congruent", 2, 500.0),
    Trial("P01", "congruent", 3, 120.0),  # too fast
    Trial("P01", "congruent", 4, None),  # no response
    Trial("P02", "congruent", 1, 610.0),
    Trial("P02", "congruent", 2, 590.0),
]


def test_median_of_the_kept_trials() -> None:
    rows = summarise(TRIALS)
    assert [row.median_ms for row in rows] == [450.0, 600.0]
    assert [row.kept for row in rows] == [2, 2]


def test_share_removed_is_each_participants_own() -> None:
    shares = [row.share_removed for row in summarise(TRIALS)]
    assert shares == [0.5, 0.0]


def test_limits_themselves_are_kept() -> None:
    trials = [
        Trial("P03", "congruent", 1, 150.0),
        Trial("P03", "congruent", 2, 2000.0),
    ]
    (row,) = summarise(trials)
    assert row == Summary("P03", "congruent", 1075.0, 2, 0.0)


def test_participant_with_nothing_left_keeps_a_row() -> None:
    asleep = Trial("P04", "congruent", 1, 2600.0)
    *_, last = summarise([*TRIALS, asleep])
    assert last == Summary("P04", "congruent", None, 0, 1.0)
