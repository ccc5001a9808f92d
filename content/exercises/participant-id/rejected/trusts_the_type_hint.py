# rejects: test_values_that_are_no_text_are_refused
# Python does not enforce type hints: a missing cell arrives as None, and the pattern raises a TypeError.
import re


def is_participant_id(text: str) -> bool:
    """Return whether the whole text is a participant ID."""
    return re.fullmatch(r"[A-Z]{2}-(?!000)[0-9]{3}", text) is not None
