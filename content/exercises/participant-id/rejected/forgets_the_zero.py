# rejects: test_number_zero_is_refused
# Checks the shape and forgets the range: 000 has three digits too.
import re


def is_participant_id(text: str) -> bool:
    return isinstance(text, str) and re.fullmatch(r"[A-Z]{2}-[0-9]{3}", text) is not None
