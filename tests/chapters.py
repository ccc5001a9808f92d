"""Which pages of a lesson are chapters."""

from pathlib import Path


def chapters(content: Path) -> list[Path]:
    """Return the pages whose front matter starts with the minutes of teaching, by name.

    Args:
        content: the folder with the Markdown.
    """
    pages = sorted(content.glob("*.md"))
    return [page for page in pages if page.read_text(encoding="utf-8").startswith("---\nteaching:")]
