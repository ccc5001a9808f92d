"""Checks of a function `rolling_means(temperatures, window)`."""

from checking import Answer, expect, expect_raises, expect_unchanged


def test_every_window_has_a_mean(answer: Answer) -> None:
    """Five readings in windows of three have three means"""
    expect(
        answer.rolling_means,
        [10.0, 20.0, 30.0, 40.0, 50.0],
        3,
        returns=[20.0, 30.0, 40.0],
        hint="at which index does the last window start? Count the windows on paper: 5 readings, 3 windows.",
    )


def test_window_as_long_as_the_log(answer: Answer) -> None:
    """A window as long as the log has one mean"""
    expect(
        answer.rolling_means,
        [10.0, 20.0, 30.0],
        3,
        returns=[20.0],
        hint="range(0) is empty, so a loop over it never runs. How many windows fit?",
    )


def test_window_of_one(answer: Answer) -> None:
    """Windows of one give the readings themselves"""
    expect(
        answer.rolling_means, [10.0, 20.0], 1, returns=[10.0, 20.0], hint="every reading starts a window, the last too."
    )


def test_window_longer_than_the_log(answer: Answer) -> None:
    """A window longer than the log has no mean"""
    expect(
        answer.rolling_means,
        [10.0, 20.0],
        3,
        returns=[],
        hint="no run of three exists: give no mean for half a window.",
    )


def test_missing_reading_gives_no_mean(answer: Answer) -> None:
    """A window with a missing reading has no mean"""
    expect(
        answer.rolling_means,
        [10.0, 20.0, None, 40.0, 50.0, 60.0],
        2,
        returns=[15.0, None, None, 45.0, 55.0],
        hint="nothing sent is not 0 degrees, nor the reading before, nor left out: the docstring says None.",
    )


def test_zero_degrees_are_a_reading(answer: Answer) -> None:
    """Zero degrees are a reading like any other"""
    expect(
        answer.rolling_means,
        [-1.0, 0.0, 1.0],
        2,
        returns=[-0.5, 0.5],
        hint="to Python 0.0 is false, as None is. Ask `is None`.",
    )


def test_log_stays_as_it_was(answer: Answer) -> None:
    """The log that is handed in stays as it was"""
    expect_unchanged(answer.rolling_means, [10.0, None, 30.0], 2, hint="the gaps belong to the data: do not fill them.")


def test_window_below_one_is_refused(answer: Answer) -> None:
    """A window below 1 is refused with a ValueError"""
    for window in (0, -2):
        expect_raises(
            ValueError,
            answer.rolling_means,
            [10.0, 20.0],
            window,
            hint="test the window first, so that the error says what was wrong.",
        )
