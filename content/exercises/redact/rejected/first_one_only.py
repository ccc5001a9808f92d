# rejects: test_every_occurrence
# Looks each kind up once: the second address and the second id stay.
import re

PATTERNS = {
    "<email>": r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    "<key>": r"\b(?:sk-|ghp_)[\w-]+",
    "<home>": r"(?:/home/|/Users/|C:\\Users\\)[\w.-]+",
    "<participant>": r"(?<![A-Z])[A-Z]{2}-[0-9]{3}",
}


def redact(text: str) -> str:
    for placeholder, pattern in PATTERNS.items():
        match = re.search(pattern, text)
        if match:
            text = text[: match.start()] + placeholder + text[match.end() :]
    return text
