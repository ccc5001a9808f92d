"""A plausible suggestion for `is_kept`. A test at the limits shows what is wrong with it."""
# ruff: noqa: PLR2004 - the bare numbers are what is wrong


def is_kept(time: float | None) -> bool:
    """Tell whether a time counts as a response to the stimulus."""
    return time is not None and 200 < time < 2000
