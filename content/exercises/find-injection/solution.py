"""Find what is hidden in a repository for a model to read."""

import re
from pathlib import Path

IN_PLAIN_SIGHT = ("data/trials.csv", 7)

COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
ADDRESSEE = re.compile(r"\b(AI|assistant|agent)s?\b", re.IGNORECASE)
INVISIBLE = re.compile(
    "[\u200b\u2060"  # no space, no break
    "\u202a-\u202e\u2066-\u2069"  # marks of direction
    "\U000e0000-\U000e007f]"  # tags
)
OUT_OF_SIGHT = re.compile(r" {100,}\S")


def find_hidden(folder: Path) -> list[tuple[str, int]]:
    """Return file and line of what a model reads and a reader does not see."""
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
            for comment in COMMENT.finditer(text):
                if ADDRESSEE.search(comment[0]):
                    lines.add(text.count("\n", 0, comment.start()) + 1)
        name = path.relative_to(folder).as_posix()
        found += [(name, number) for number in sorted(lines)]
    return found
