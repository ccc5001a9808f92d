"""Last year's pilot study, still open in another tab of the editor."""
# ruff: noqa: PLR2004 - the bare numbers are what the editor carries over


def is_valid(time: float) -> bool:
    """Tell whether a time in milliseconds is plausible."""
    return 200 < time < 2000
