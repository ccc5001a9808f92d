# rejects: test_nothing_stands_before_or_after
# Finds an id somewhere in the text: "see LU-007" passes.
import re


def is_participant_id(text: str) -> bool:
    return bool(re.search(r"\b[A-Z]{2}-(?!000)[0-9]{3}\b", str(text)))
