"""Tell participant ids from other text."""

import re


def is_participant_id(text: str) -> bool:
    """Tell whether the text is a participant id, such as LU-007.

    An id is the site (two capital letters, A to Z), a hyphen,
    and a number of three digits from 001 to 999. Nothing stands
    before or after it. Anything else gives False, also a value
    that is no text.
    """
    if not isinstance(text, str):
        return False
    return re.fullmatch(r"[A-Z]{2}-(?!000)[0-9]{3}", text) is not None
