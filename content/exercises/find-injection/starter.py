"""Find what is hidden in a repository for a model to read."""

from pathlib import Path

IN_PLAIN_SIGHT = ("README.md", 1)  # the file and line of an instruction that is not hidden at all


def find_hidden(folder: Path) -> list[tuple[str, int]]:
    """Return file and line of whatever a reader does not see, in any order: [("docs/a.md", 3), ...].

    Three things count as hidden. Files that are no text (UTF-8) are left out.

    - A comment <!-- ... --> in a Markdown file with one of the words AI, assistant, agent (or their plurals, in any
      letters). It may run over several lines; the line where it begins counts.
    - Invisible characters: U+200B, U+2060, the direction marks U+202A to U+202E and U+2066 to U+2069, and the tags
      U+E0000 to U+E007F.
    - Text that follows 100 or more spaces, out of sight to the right.
    """
    found = []
    for path in folder.glob("*.md"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            if "ignore all previous instructions" in line:
                found.append((path.name, number))
    return found


repository = Path("repository")
for path in sorted(path for path in repository.rglob("*") if path.is_file()):
    print(f"== {path.relative_to(repository).as_posix()}")
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        print(f"{number:3} {line[:125]}")
print("Hidden:", find_hidden(repository))
