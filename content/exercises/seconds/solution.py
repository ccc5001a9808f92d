"""Turn a reaction time in milliseconds into seconds."""


def seconds(rt_ms: float) -> float:
    """Return a time in milliseconds as seconds."""
    return rt_ms / 1000
