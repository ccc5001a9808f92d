"""The search index."""

import json
from collections.abc import Callable

from tests.conftest import Site

PAGE = """\
# Chapter

Opening words.

## First section

Text with `code` in it.

### Deeper

Inner text.

:::{glossary}
token
  A piece of text.
:::
"""


def entries(site: Site) -> dict[str, dict[str, str]]:
    index = json.loads((site.path / "_static" / "search.json").read_text(encoding="utf-8"))
    return {entry["url"]: entry for entry in index}


def test_each_section_and_term_is_found_with_its_own_text(build: Callable[..., Site]) -> None:
    found = entries(build({"chapter.md": PAGE}))
    assert found["chapter.html"]["text"] == "Opening words."
    assert found["chapter.html#first-section"] == {
        "url": "chapter.html#first-section",
        "page": "Chapter",
        "title": "First section",
        "text": "Text with code in it.",
    }
    assert found["chapter.html#deeper"]["text"] == "Inner text."
    assert found["chapter.html#term-token"]["title"] == "token"
    assert found["chapter.html#term-token"]["text"] == "A piece of text."


def test_a_rebuild_keeps_the_pages_that_did_not_change(build: Callable[..., Site]) -> None:
    build({"chapter.md": PAGE, "other.md": "# Other\n"})
    found = entries(build({"other.md": "# Another\n"}))
    assert found["other.html"]["title"] == "Another"
    assert "chapter.html#deeper" in found
