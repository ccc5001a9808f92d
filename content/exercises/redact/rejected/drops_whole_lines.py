# rejects: test_whole_message
# Deletes each line with something secret in it: safe, and useless, because the error itself is gone.
import re

SECRET = re.compile(r"@|sk-|ghp_|/home/|/Users/|\\Users\\|[A-Z]{2}-[0-9]{3}|api_key|token|password|Bearer", re.IGNORECASE)


def redact(text: str) -> str:
    """Remove lines that contain sensitive data."""
    return "\n".join(line for line in text.splitlines() if not SECRET.search(line))
