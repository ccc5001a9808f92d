# rejects: test_line_break_is_refused
# $ also matches before a line break, so an id read with its line end passes here and matches nothing later.
import re


def is_participant_id(text: str) -> bool:
    """Validate a participant ID."""
    if not isinstance(text, str):
        return False
    return bool(re.match(r"^[A-Z]{2}-(?!000)[0-9]{3}$", text))
