# rejects: test_small_letters_are_refused
# Cleans the text before judging it: what passes is not what is in the file.
import re


def is_participant_id(text: str) -> bool:
    """Check whether text is a valid participant ID (case-insensitive, ignores surrounding whitespace)."""
    cleaned = str(text).strip().upper()
    return bool(re.fullmatch(r"[A-Z]{2}-(?!000)\d{3}", cleaned))
