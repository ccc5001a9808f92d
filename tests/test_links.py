"""Every link inside the built course leads to a page and an anchor that exist."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest


class Page(HTMLParser):
    """What a page links to, loads and can be linked to."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = {""}
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        for name, value in attributes:
            if name in {"href", "src"} and value:
                self.links.append(value)
            elif name == "id" and value:
                self.anchors.add(value)


def broken_links(folder: Path) -> list[str]:
    """Return a line for each link inside the site that leads nowhere."""
    pages = {path: Page(path) for path in sorted(folder.rglob("*.html")) if path.name != "404.html"}
    broken = []
    for path, page in pages.items():
        for link in page.links:
            address = urlsplit(link)
            if address.scheme:
                continue
            target = (path.parent / unquote(address.path)).resolve() if address.path else path.resolve()
            known = pages.get(target)
            if not target.is_file() or (known and unquote(address.fragment) not in known.anchors):
                broken.append(f"{path.relative_to(folder)}: {link}")
    return broken


def test_no_link_inside_the_course_is_broken(site_path: Path) -> None:
    assert broken_links(site_path) == []


@pytest.mark.parametrize("link", ["missing.html", "#missing", "other.html#missing", "_static/missing.css"])
def test_a_broken_link_is_found(tmp_path: Path, link: str) -> None:
    (tmp_path / "index.html").write_text(f'<a href="other.html#there">x</a><a href="{link}">y</a>')
    (tmp_path / "other.html").write_text('<p id="there">z</p>')
    assert broken_links(tmp_path) == [f"index.html: {link}"]
