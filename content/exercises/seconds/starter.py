"""Turn a reaction time in milliseconds into seconds."""


def seconds(rt_ms: float) -> float:
    """Return a time in milliseconds as seconds."""
    return rt_ms / 100


for rt_ms in (412, 1000):
    print(rt_ms, "ms are", seconds(rt_ms), "s")
