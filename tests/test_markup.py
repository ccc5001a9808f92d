"""The HTML of tables, footnotes, headings, tabs and code."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, Site

PAGE = """\
# Page

## A `code` heading

:::{table} Two models
| Model | Year |
|---|---|
| One | 2025 |
:::

:::{list-table} Rows have heads
:header-rows: 1
:stub-columns: 1
:widths: 30 70

* - Tool
  - Price
* - One
  - free
:::

:::{table} A corner
| | Year |
|---|---|
| One | 2025 |
:::

Text.[^a] More.[^b]

[^a]: First note.
[^b]: Second note.

::::{tab-set}
:::{tab-item} Linux
Text.
:::
::::

:::{toctree}
:caption: More

other
:::
"""


@pytest.fixture(scope="module")
def html(build_once: Callable[..., Site]) -> str:
    return build_once({"index.md": PAGE, "other.md": "# Other\n"}).html("index").partition("<main")[2]


def test_a_table_scrolls_by_keyboard_under_its_caption_as_name(html: str) -> None:
    box = re.search(r'<div[^>]*class="table-scroll"[^>]*>\s*<table', html)
    assert box
    assert 'tabindex="0"' in box[0]
    assert 'aria-label="Two models"' in box[0]


def test_header_cells_say_whether_they_head_a_column_or_a_row(html: str) -> None:
    heads = re.findall(r'<th scope="(\w+)"[^>]*><p>(\w+)', html)
    assert heads == [
        ("col", "Model"),
        ("col", "Year"),
        ("col", "Tool"),
        ("col", "Price"),
        ("row", "One"),
        ("col", "Year"),
    ]
    assert "<th " not in html.replace("<th scope", "")


def test_column_widths_leave_no_inline_style(html: str) -> None:
    assert "style=" not in html


def test_footnotes_are_no_landmarks(html: str) -> None:
    assert "<aside" not in html
    assert html.count('role="doc-footnote"') == 2
    assert html.count('class="footnote-list"') == 1


def test_a_heading_links_to_itself_and_holds_nothing_else(html: str) -> None:
    heading = re.search(r"<h2>(.*?)</h2>", html)
    assert heading
    assert re.sub(r"<[^>]+>", "", heading[1]) == "A code heading"
    assert 'href="#a-code-heading"' in heading[1]


def test_captions_and_tab_labels_carry_no_role_that_validators_reject(html: str) -> None:
    assert 'role="heading"' not in html
    assert "aria-controls" not in html


def test_a_citation_is_a_link_that_does_not_repeat_the_reference(site_path: Path) -> None:
    html = (site_path / "introduction.html").read_text(encoding="utf-8")
    citations = re.findall(r'<span class="bibtex-citation".*?</span>', html, re.S)
    assert len(citations) > 20
    assert not [citation for citation in citations if "title=" in citation]


def test_code_has_an_element_for_each_token_with_a_colour_and_for_no_other(site_path: Path) -> None:
    styles = (ROOT / "_static" / "css" / "code.css").read_text(encoding="utf-8")
    coloured = set(re.findall(r"\.(\w+)", " ".join(re.findall(r"\.highlight :is\((.*?)\)", styles))))
    written = set()
    for page in site_path.glob("*.html"):
        for code in re.findall(r"<pre>(.*?)</pre>", page.read_text(encoding="utf-8"), re.S):
            written |= set(re.findall(r'<span class="(\w+)">', code))
    assert written - {"hll"} <= coloured
    assert {"c1", "k", "nf", "s2", "mi"} <= written
