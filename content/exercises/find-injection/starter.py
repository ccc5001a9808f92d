"""Find what is hidden in a repository for a model to read."""

from pathlib import Path

# The file and line of an instruction that is not hidden at all.
IN_PLAIN_SIGHT = ("README.md", 1)


def find_hidden(folder: Path) -> list[tuple[str, int]]:
    """Return file and line of what a reader does not see.

    The result looks like [("docs/a.md", 3), ("b.py", 7)], in
    any order. Files that are no text (UTF-8) are left out.
    These are hidden:

    - A comment <!-- ... --> in a Markdown file (.md) with one of
      the words AI, assistant, agent, or a plural, in capitals or
      not. It may run over several lines; the line where it begins
      counts.
    - Invisible characters: U+200B, U+2060, the direction marks
      U+202A to U+202E and U+2066 to U+2069, and the tags
      U+E0000 to U+E007F.
    - Text that follows 100 or more spaces, out of sight.
    """
    found = []
    for path in folder.glob("*.md"):
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines):
            if "ignore all previous instructions" in line:
                found.append((path.name, number))
    return found


for path in sorted(Path("repository").rglob("*.*")):
    print("==", path)
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, start=1):
        print(f"{number:3} {line[:125]}")
print("Hidden:", find_hidden(Path("repository")))
