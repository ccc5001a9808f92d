# rejects: test_ids_are_accepted
# Wants the number without leading zeros, contrary to the docstring's own example.
import re


def is_participant_id(text: str) -> bool:
    return isinstance(text, str) and re.fullmatch(r"[A-Z]{2}-[1-9][0-9]{0,2}", text) is not None
