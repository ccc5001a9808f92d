# rejects: test_keys_by_their_shape
# Shows the beginning and the end of a key "for recognition": the rest of the machine's secrets is recognised too.
import re


def mask(match: re.Match) -> str:
    key = match.group(0)
    return f"{key[:6]}...{key[-4:]}"


def redact(text: str) -> str:
    """Redact sensitive information."""
    text = re.sub(r"\b(?:sk|ghp)[-_][A-Za-z0-9_-]+", mask, text)
    text = re.sub(r"[\w.+-]+@[\w.-]+\.\w+", "<email>", text)
    text = re.sub(r"/(?:home|Users)/[^/\s]+", "<home>", text)
    return re.sub(r"\b[A-Z]{2}-\d{3}\b", "<participant>", text)
