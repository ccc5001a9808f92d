"""Blocks that open and close."""

import re
from collections.abc import Callable

from tests.conftest import Site

PAGE = """\
# A page

:::{exercise} Count
Count the rows.
:::

:::{solution}
There are three.
:::

:::{toggle}
A long aside.
:::

:::{toggle}
:show:
A short one.
:::
"""


def test_a_solution_is_closed_and_needs_no_script(build: Callable[..., Site]) -> None:
    html = build({"page.md": PAGE}).html("page")
    assert re.search(r'<details class="[^"]*\bsolution\b[^"]*">\s*<summary>Solution to exercise 1</summary>', html)


def test_a_toggle_opens_too_and_may_start_open(build: Callable[..., Site]) -> None:
    html = build({"page.md": PAGE}).html("page")
    assert re.search(r'<details class="[^"]*\btoggle">\s*<summary>Show</summary>', html)
    assert '<details class="admonition toggle toggle-shown" open="open">' in html


def test_no_page_carries_a_script_for_toggles(build: Callable[..., Site]) -> None:
    html = build({"page.md": PAGE}).html("page")
    assert "togglebutton" not in html
