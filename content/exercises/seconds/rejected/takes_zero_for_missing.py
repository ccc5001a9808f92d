# rejects: test_zero
# Takes 0 for a missing value, because 0 counts as false.


def seconds(rt_ms: float) -> float | None:
    """Return a time in milliseconds as seconds."""
    return rt_ms / 1000 if rt_ms else None
