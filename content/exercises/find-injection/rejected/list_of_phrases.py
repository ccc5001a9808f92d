# rejects: test_comments_are_found
# Searches for phrases known from the news: attackers write another sentence, and honest texts use these.
import re
from pathlib import Path

IN_PLAIN_SIGHT = ("docs/methods.md", 3)
PHRASES = re.compile(r"ignore (all )?previous instructions|system prompt|you are now|disregard", re.IGNORECASE)


def find_hidden(folder: Path) -> list[tuple[str, int]]:
    """Scan for prompt injection phrases."""
    found = []
    for path in folder.rglob("*"):
        if path.is_file():
            for number, line in enumerate(path.read_text(errors="ignore").splitlines(), 1):
                if PHRASES.search(line):
                    found.append((str(path.relative_to(folder)), number))
    return found
