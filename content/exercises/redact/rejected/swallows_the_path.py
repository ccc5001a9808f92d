# rejects: test_home_paths
# The pattern runs to the end of the path: which file and which line failed is lost.
import re


def redact(text: str) -> str:
    text = re.sub(r"(?:/home/|/Users/|[A-Z]:\\Users\\)\S+", "<home>", text)
    text = re.sub(r"\S+@\S+", "<email>", text)
    text = re.sub(r"(?:sk-|ghp_)[\w-]+", "<key>", text)
    return re.sub(r"[A-Z]{2}-\d{3}", "<participant>", text)
