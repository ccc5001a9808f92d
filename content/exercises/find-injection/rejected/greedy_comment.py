# rejects: test_harmless_comments_and_words_stay
# The pattern runs from the first <!-- to the last -->: what stands between two comments counts as hidden.
"""Find what is hidden in a repository for a model to read."""

import re
from pathlib import Path

IN_PLAIN_SIGHT = ("data/trials.csv", 7)

COMMENT = re.compile(r"<!--.*-->", re.DOTALL)
ADDRESSEE = re.compile(r"\b(AI|assistant|agent)s?\b", re.IGNORECASE)
INVISIBLE = re.compile("[\u200b\u2060\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
OUT_OF_SIGHT = re.compile(r" {100,}\S")


def find_hidden(folder: Path) -> list[tuple[str, int]]:
    """Return file and line of comments to an assistant, invisible characters and text out of sight."""
    found: list[tuple[str, int]] = []
    for path in folder.rglob("*"):
        try:
            text = path.read_text(encoding="utf-8") if path.is_file() else ""
        except UnicodeDecodeError:
            continue
        lines = {
            number
            for number, line in enumerate(text.split("\n"), start=1)
            if INVISIBLE.search(line) or OUT_OF_SIGHT.search(line)
        }
        if path.suffix == ".md":
            comments = (comment for comment in COMMENT.finditer(text) if ADDRESSEE.search(comment[0]))
            lines |= {text.count("\n", 0, comment.start()) + 1 for comment in comments}
        found += [(path.relative_to(folder).as_posix(), number) for number in sorted(lines)]
    return found
