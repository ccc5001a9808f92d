"""Diagrams in the page."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, Site

DIAGRAM = (
    '<?xml-stylesheet href="x.css"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'
    "<title>A loop</title><desc>It goes round.</desc><!-- The loop --><text>again</text></svg>"
)
PAGE = "# A page\n\n:::{figure} loop.svg\nA caption.\n:::\n"


def test_a_diagram_is_part_of_the_page_with_its_text(build: Callable[..., Site]) -> None:
    html = build({"page.md": PAGE, "loop.svg": DIAGRAM}).html("page")
    assert "<text>again</text></svg>" in html
    assert "<img" not in html
    assert "xml-stylesheet" not in html
    assert "The loop" not in html


def test_other_formats_get_the_description_as_alternative_text(build: Callable[..., Site]) -> None:
    site = build({"page.md": PAGE, "loop.svg": DIAGRAM}, builder="xml")
    assert 'alt="It goes round."' in (site.path / "page.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("diagram", "complaint"),
    [
        (
            DIAGRAM.replace("<desc>It goes round.</desc>", ""),
            "must be an <svg> that starts with a <title> and a <desc>",
        ),
        (DIAGRAM.replace("</svg>", ""), "is not well-formed: no element found"),
    ],
)
def test_a_diagram_that_cannot_be_read_is_named_with_file_and_line(
    build: Callable[..., Site], diagram: str, complaint: str
) -> None:
    (warning,) = build({"page.md": PAGE, "loop.svg": diagram}).warnings
    assert warning.startswith(f"content/page.md:3: WARNING: loop.svg {complaint}")
    assert warning.endswith("[lesson.figure]")


@pytest.mark.parametrize("path", sorted((ROOT / "content" / "img").glob("*.svg")), ids=lambda path: path.name)
def test_each_diagram_has_text_scales_and_carries_no_style_that_the_page_forbids(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    root = ET.fromstring(source)
    assert root.findall(".//{http://www.w3.org/2000/svg}text")
    assert root.get("viewBox")
    assert "<style" not in source
    assert not re.search(r"\bstyle=|<image|<script|href=\"http", source)
    identifiers = re.findall(r'\bid="([^"]+)"', source)
    assert all(identifier.startswith(path.stem) for identifier in identifiers)
