# rejects: test_one_second
# Goes the wrong way: 412 ms become 412000 s.


def seconds(rt_ms: float) -> float:
    """Return a time in milliseconds as seconds."""
    return rt_ms * 1000
