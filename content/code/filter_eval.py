"""Filter reaction times by a rule from a settings file: a bad example, made for teaching. See `filter_safe.py`."""


def keep(rt_ms: float, rule: str) -> bool:
    """Return whether a time passes a rule such as `rt_ms > 150`."""
    return bool(eval(rule, {"rt_ms": rt_ms}))
