"""Prompts and conversations as they are written."""

from collections.abc import Callable

from bs4 import BeautifulSoup

from tests.conftest import Site

PAGE = """\
# A page

:::{prompt}
Write *one* function.

  Keep   this indent, and <b>this</b>.
:::

:::{conversation} Asking back
:constructed:

You
: Which *assumptions*?

Model
: None.

  ```python
  x = 1
  ```
:::

:::{conversation}
:recorded: An open model, 3 November 2026

You
: Hello.
:::
"""


def page(build: Callable[..., Site]) -> BeautifulSoup:
    site = build({"page.md": PAGE})
    assert site.warnings == []
    return BeautifulSoup(site.html("page"), "html.parser")


def test_a_prompt_is_shown_word_for_word_with_a_button_to_copy_it(build: Callable[..., Site]) -> None:
    html = page(build)
    text = "Write *one* function.\n\n  Keep   this indent, and <b>this</b>.\n"
    assert html.select_one(".prompt .highlight pre").get_text() == text
    assert html.select_one('script[src*="copybutton"]') is not None


def test_a_conversation_names_who_speaks_in_order(build: Callable[..., Site]) -> None:
    turns = page(build).select(".conversation dl")[0]
    assert [(part.name, part["class"]) for part in turns.find_all(["dt", "dd"])] == [
        ("dt", ["you"]),
        ("dd", ["you"]),
        ("dt", ["model"]),
        ("dd", ["model"]),
    ]
    assert "x = 1" in turns.select_one("dd.model pre").get_text()


def test_a_conversation_says_where_it_comes_from(build: Callable[..., Site]) -> None:
    constructed, recorded = page(build).select(".conversation > .origin")
    assert constructed.get_text() == "Written for this course; no model said it."
    assert recorded.get_text() == "Recorded: An open model, 3 November 2026"
