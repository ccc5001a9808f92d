# rejects: test_harmless_text_stays
# Takes every long word for a key: names of functions and hashes of commits go too.
import re


def redact(text: str) -> str:
    text = re.sub(r"://[^/@\s]+@", "://<key>@", text)
    text = re.sub(r"[\w.+-]+@[\w.-]+\.\w+", "<email>", text)
    text = re.sub(r"[A-Za-z0-9_-]{20,}", "<key>", text)
    text = re.sub(r"(/home|/Users|C:\\Users)[/\\][^/\\]+", "<home>", text)
    return re.sub(r"(?<!\w)[A-Z]{2}-\d{3}", "<participant>", text)
