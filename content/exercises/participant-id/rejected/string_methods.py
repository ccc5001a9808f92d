# rejects: test_other_alphabets_are_refused
# isupper() and isdigit() accept Å and ², and int("00²") would even crash.
def is_participant_id(text: str) -> bool:
    """Return True if text looks like 'LU-007'."""
    if not isinstance(text, str) or len(text) != 6:
        return False
    site, hyphen, number = text[:2], text[2], text[3:]
    return site.isalpha() and site.isupper() and hyphen == "-" and number.isdigit() and number != "000"
