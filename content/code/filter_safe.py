"""Filter reaction times by a rule from a settings file: a rule is data, and nothing in it is ever run."""

import operator
import re

COMPARISONS = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
RULE = re.compile(r"rt_ms (<=|>=|<|>) (\d+(?:\.\d+)?)")


def keep(rt_ms: float, rule: str) -> bool:
    """Return whether a time passes a rule such as `rt_ms > 150`; any other form of rule raises ValueError."""
    parts = RULE.fullmatch(rule)
    if parts is None:
        raise ValueError(f"not a rule of the form 'rt_ms > 150': {rule!r}")
    comparison, limit = parts.groups()
    return COMPARISONS[comparison](rt_ms, float(limit))
