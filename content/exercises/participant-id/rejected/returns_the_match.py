# rejects: test_result_is_true_or_false
# Returns the match or None where the signature promises a bool: `is True`, a sum or a saved column go wrong.
import re


def is_participant_id(text: str) -> bool:
    return re.fullmatch(r"[A-Z]{2}-(?!000)[0-9]{3}", text)
