# rejects: test_changes_are_asked
# Names what is forbidden and allows the rest: whatever nobody thought of runs.
import re

DENY = [r"\bsudo\b", r"\brm\s+-rf?\b", r"push\s+.*(--force|-f\b)", r"\.env\b", r"\.ssh\b", r"(curl|wget).*\|\s*(ba)?sh"]
ASK = [r"^git (push|commit)", r"^rm\b", r"^curl\b", r"pip install", r"npm install"]


def decide(command: str) -> str:
    if any(re.search(pattern, command) for pattern in DENY):
        return "deny"
    if any(re.search(pattern, command) for pattern in ASK):
        return "ask"
    return "allow"
