# rejects: test_other_alphabets_are_refused
# \d stands for the digits of every alphabet, unless re.ASCII is given.
import re

PATTERN = re.compile(r"[A-Z]{2}-\d{3}")


def is_participant_id(text: str) -> bool:
    return isinstance(text, str) and PATTERN.fullmatch(text) is not None and int(text[3:]) > 0
