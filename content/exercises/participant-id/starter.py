"""Tell participant ids from other text."""


def is_participant_id(text: str) -> bool:
    """Tell whether the text is a participant id, such as LU-007.

    An id is the site (two capital letters, A to Z), a hyphen,
    and a number of three digits from 001 to 999. Nothing stands
    before or after it. Anything else gives False, also a value
    that is no text.
    """
    return len(text) == 6 and text[2] == "-"


for text in ("LU-007", "LU-7", "lu-007", "LU-000"):
    print(text, is_participant_id(text))
