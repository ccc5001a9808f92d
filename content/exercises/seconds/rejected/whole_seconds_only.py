# rejects: test_fractions_stay
# Divides with //, which throws the fraction away: every reaction time below a second becomes 0.


def seconds(rt_ms: float) -> float:
    """Return a time in milliseconds as seconds."""
    return rt_ms // 1000
