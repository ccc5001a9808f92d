"""The page around the text: policy, assets, neighbours."""

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from lesson.site import SCRIPT, STYLES

from tests.conftest import ROOT, Site

CHAPTER = "---\nteaching: {minutes}\n---\n# {title}\n\nText.\n"


@pytest.fixture(scope="module")
def lesson(build_once: Callable[..., Site]) -> Site:
    return build_once(
        {
            "first.md": CHAPTER.format(minutes=25, title="First"),
            "second.md": CHAPTER.format(minutes=40, title="Second & last") + "\n```python\nx = 1\n```\n",
            "third.md": "# Third\n\n::::{tab-set}\n:::{tab-item} One\nText.\n:::\n::::\n",
        }
    )


def pages(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.html"))


def policy(html: str) -> str:
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert found
    return found[1]


def directive(html: str, element: str) -> str:
    return next(part for part in policy(html).split("; ") if part.startswith(f"{element}-src"))


@pytest.mark.parametrize("element", ["style", "script"])
def test_the_policy_allows_what_the_build_wrote_into_a_page_and_nothing_else_inline(
    site_path: Path, element: str
) -> None:
    for page in pages(site_path):
        html = page.read_text(encoding="utf-8")
        texts = re.findall(rf"<{element}>(.*?)</{element}>", html, re.S)
        hashes = [f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in texts]
        assert hashes, page.name
        assert re.findall(r"'sha256-[^']*'", directive(html, element)) == hashes, page.name
        assert "unsafe-inline" not in policy(html)
        assert "'unsafe-eval'" not in policy(html)


def test_no_page_has_an_inline_style_or_handler_or_loads_from_elsewhere(site_path: Path) -> None:
    forbidden = re.compile(r"""<[^>]+\s(?:style|on\w+)=|<(?:script|img|iframe|source)[^>]+src="(?:https?:)?//""")
    links = re.compile(r'<link rel="(?:stylesheet|preload|icon)"[^>]+href="(?:https?:)?//')
    for page in pages(site_path):
        html = re.sub(r"<(style|script)>.*?</\1>", "", page.read_text(encoding="utf-8"), flags=re.S)
        assert not forbidden.search(html), (page.name, forbidden.search(html))
        assert not links.search(html), page.name


def test_a_page_loads_the_scripts_that_it_uses_and_no_others(lesson: Site) -> None:
    assert "copybutton.js" in lesson.html("second")
    assert "copybutton.js" not in lesson.html("first")
    assert "sphinx-design" in lesson.html("third")
    assert "sphinx-design" not in lesson.html("second")
    assert "ledger.js" not in lesson.html("first")
    assert "jquery" not in "".join(page.read_text(encoding="utf-8") for page in pages(lesson.path))


def test_a_page_carries_the_styles_of_the_blocks_that_it_has(site_path: Path) -> None:
    styles = {
        name: re.findall("<style>(.*?)</style>", (site_path / f"{name}.html").read_text(encoding="utf-8"), re.S)
        for name in ("glossary", "sources", "conclusion")
    }
    assert len(styles["glossary"]) == 1
    assert [".ledger-form" in text for text in styles["sources"]] == [False, True]
    assert any("policy-builder" in text for text in styles["conclusion"])


def test_each_name_of_an_icon_counts_to_its_drawing() -> None:
    css = ROOT / "_static" / "css"
    names = re.findall(r"--icon-(\w+): (\d+);", (css / "icons.css").read_text(encoding="utf-8"))
    drawings = re.findall(
        r'id="(\w+)" transform="translate\((\d+)\)"', (css / "icons.mask.svg").read_text(encoding="utf-8")
    )
    assert [(name, 48 * int(number)) for name, number in names] == [(name, int(place)) for name, place in drawings]
    used = set(
        re.findall(r"var\(--icon-(\w+)\)", "".join(path.read_text(encoding="utf-8") for path in css.glob("*.css")))
    )
    assert used <= {name for name, _ in names}


def test_a_page_ends_with_its_neighbours_and_their_minutes(lesson: Site) -> None:
    footer = lesson.html("first").partition("rst-footer-buttons")[2]
    following = re.sub(r"<[^>]+>|\s+", " ", footer[footer.index('rel="next"') :])
    assert "Second &amp; last" in following
    assert "40 minutes" in following
    assert "25 minutes" in lesson.html("second").partition('rel="prev"')[2]


def test_a_chapter_opens_with_its_minutes_and_other_pages_do_not(lesson: Site) -> None:
    assert "25 minutes, plus exercises" in lesson.html("first")
    assert "plus exercises" not in lesson.html("third")


def test_every_page_is_written_anew_when_the_styles_change(tmp_path: Path, build: Callable[..., Site]) -> None:
    assets = tmp_path / "assets"
    assets.mkdir()
    for name in (*STYLES, SCRIPT):
        (assets / name).touch()
    (assets / "lesson.css").write_text("p { color: red }")
    files = {"first.md": "# First\n"}
    build(files, html_static_path=[str(assets)])
    (assets / "lesson.css").write_text("p { color: blue }")
    assert "color: blue" in build(files, html_static_path=[str(assets)]).html("first")


def test_a_build_without_the_bundled_assets_says_what_to_run(tmp_path: Path, build: Callable[..., Site]) -> None:
    site = build({"first.md": "# First\n"}, html_static_path=[str(tmp_path / "none")])
    assert site.status != 0
    assert "run 'npm ci' and 'npm run assets' first" in "\n".join(site.warnings)
