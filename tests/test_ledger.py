"""The ledger on the sources page, the feed of changes, and builds in which it must not go stale."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from tests.conftest import ROOT, Site
from tests.sample_data import claim, lesson, tool

TODAY = "2026-11-23"
SOURCES = "# Sources\n\n:::{claims}\n:::\n"
CHANGES = "\n    - {date: 2026-11-10, what: The price rose}\n    - {date: 2026-11-20, what: The plan was renamed}"

Build = Callable[..., Site]


def entries(site: Site) -> dict[str, Element]:
    """Return the ledger's entries by the ids of their claims."""
    document = html5lib.parse(site.html("sources"), namespaceHTMLElements=False)
    items = (element for element in document.iter("li") if element.get("id", "").startswith("claim-"))
    return {element.get("id", "").removeprefix("claim-"): element for element in items}


def paragraphs(entry: Element) -> list[str]:
    """Return the text of each paragraph of an entry."""
    return [" ".join("".join(paragraph.itertext()).split()) for paragraph in entry.iter("p")]


def test_an_entry_says_what_where_when_and_how_fresh(build: Build) -> None:
    page = "# First page\n\n{claim}`price-of-x`\n"
    data = claim("price-of-x", kind="price", value='"USD 20"', statement='"Plan X costs USD 20."', note='"For <one>."')
    files = {"a.md": page, "b.md": page.replace("First", "Second"), "sources.md": SOURCES, "data/claims.yml": data}
    site = build(files, lesson_today=TODAY)
    assert site.warnings == []
    entry = entries(site)["price-of-x"]
    assert paragraphs(entry) == [
        "Plan X costs USD 20.",
        "For <one>.",
        "Source: Developer Survey, Stack Overflow, July 2026. Used in: First page; Second page.",
        "Fresh. Checked 1 November 2026, due 31 December 2026. Price, price-of-x.",
    ]
    assert [link.get("href") for link in entry.iter("a")] == [
        "https://example.org/survey",
        "a.html#cited-price-of-x",
        "b.html#cited-price-of-x",
    ]
    assert 'id="cited-price-of-x"' in site.html("a")


def test_the_ledger_counts_its_states(build: Build) -> None:
    page = "# A page\n\n{claim}`a` {claim}`b` {claim}`c`\n"
    data = claim("a") + claim("b", kind="price", checked="2026-10-01") + claim("c", kind="price", checked="2026-09-01")
    site = build({"page.md": page, "sources.md": SOURCES, "data/claims.yml": data}, lesson_today=TODAY)
    text = " ".join(re.sub("<[^>]+>", "", site.html("sources")).split())
    assert "3 claims on 23 November 2026: 1 fresh, 1 due soon, 1 overdue." in text


def test_several_pages_share_the_kinds_of_claims(build: Build) -> None:
    files = {
        "page.md": "# A page\n\n{claim}`p` and {claim}`s`.\n",
        "prices.md": "# Prices\n\n:::{claims}\n:kinds: price product\n:::\n",
        "rest.md": "# The rest\n\n:::{claims}\n:kinds: study survey\n:::\n",
        "data/claims.yml": claim("p", kind="price") + claim("s"),
    }
    site = build(files, lesson_today=TODAY, html_baseurl="https://example.org/")
    assert site.warnings == []
    pages = {name: html5lib.parse(site.html(name), namespaceHTMLElements=False) for name in ("page", "prices", "rest")}
    ids = {name: {element.get("id") for element in page.iter("li")} for name, page in pages.items()}
    assert "claim-p" in ids["prices"] - ids["rest"]
    assert "claim-s" in ids["rest"] - ids["prices"]
    assert {"prices.html#claim-p", "rest.html#claim-s"} <= {link.get("href") for link in pages["page"].iter("a")}
    ends = re.search(r"<p>All claims of this course: (.*?)</p>", site.html("page"))
    assert ends
    assert re.findall(r'href="(.*?)">(.*?)<', ends[1]) == [("prices.html", "Prices"), ("rest.html", "The rest")]
    feed = json.loads((site.path / "claims.json").read_text(encoding="utf-8"))
    assert {item["url"] for item in feed["items"]} == {
        "https://example.org/prices.html#claim-p",
        "https://example.org/rest.html#claim-s",
    }
    assert all('type="application/feed+json"' in site.html(name) for name in ("prices", "rest"))


def test_a_kind_that_no_ledger_lists_is_reported(build: Build) -> None:
    page = "# Prices\n\n{claim}`s`\n\n:::{claims}\n:kinds: price\n:::\n"
    site = build({"prices.md": page, "page.md": "# A page\n\n{claim}`s`\n", "data/claims.yml": claim("s")})
    message = 'no list has the claims of kind "survey": add it to the "kinds" of {claims} on this page or another'
    assert [warning for warning in site.warnings if message in warning and "prices.md" in warning]


@pytest.mark.parametrize(
    ("option", "message"), [("prices", 'choose from "price", "product", "survey", or "study"'), ("", "none supplied")]
)
def test_a_ledger_of_no_such_kind_is_refused(build: Build, option: str, message: str) -> None:
    site = build({"sources.md": f"# Sources\n\n:::{{claims}}\n:kinds: {option}\n:::\n"})
    assert len(site.warnings) == 1
    assert site.warnings[0].startswith("content/sources.md:4: ")
    assert message in site.warnings[0]


def test_the_ledger_follows_when_another_page_begins_or_ends_to_use_a_claim(build: Build) -> None:
    first = {"a.md": "# A\n\n{claim}`x`\n", "b.md": "# B\n", "sources.md": SOURCES, "data/claims.yml": claim("x")}
    build(first, lesson_today=TODAY)
    moved = build({"a.md": "# A\n", "b.md": "# B\n\n{claim}`x`\n"}, lesson_today=TODAY)
    assert paragraphs(entries(moved)["x"])[-2].endswith("Used in: B.")


def test_the_feed_has_each_addition_and_change_the_latest_first(build: Build) -> None:
    files = {"page.md": "# A page\n\n{claim}`a` {claim}`b`\n", "sources.md": SOURCES}
    data = claim("a", changes=CHANGES) + claim("b", added="2026-11-15", statement='"B is so."')
    site = build(files | {"data/claims.yml": data}, lesson_today=TODAY, html_baseurl="https://example.org/course/")
    feed = json.loads((site.path / "claims.json").read_text(encoding="utf-8"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "https://example.org/course/claims.json"
    items = feed["items"]
    assert [(item["date_published"], item["title"].partition(":")[0], item["url"]) for item in items] == [
        ("2026-11-20T00:00:00Z", "The plan was renamed", "https://example.org/course/sources.html#claim-a"),
        ("2026-11-15T00:00:00Z", "Added", "https://example.org/course/sources.html#claim-b"),
        ("2026-11-10T00:00:00Z", "The price rose", "https://example.org/course/sources.html#claim-a"),
        ("2026-11-01T00:00:00Z", "Added", "https://example.org/course/sources.html#claim-a"),
    ]
    assert len({item["id"] for item in items}) == len(items)
    assert items[1]["content_text"] == "Added: B is so. Source: Stack Overflow, https://example.org/survey"
    assert '<link rel="alternate" type="application/feed+json"' in site.html("sources")
    assert '<a type="application/feed+json" href="claims.json">' in site.html("sources")


def test_the_link_check_reads_the_sources(build: Build) -> None:
    files = {"page.md": "# A page\n\n{claim}`x`\n", "sources.md": SOURCES, "data/claims.yml": claim("x")}
    site = build(files, builder="linkcheck", lesson_today=TODAY, linkcheck_ignore=["https://example.org/survey"])
    checked = [json.loads(line) for line in (site.path / "output.json").read_text().splitlines()]
    assert ("sources.md", 3, "https://example.org/survey") in [(x["filename"], x["lineno"], x["uri"]) for x in checked]


@pytest.mark.parametrize("builder", ["text", "latex"])
def test_other_formats_have_the_words_without_the_marks(build: Build, builder: str) -> None:
    page = "# A page\n\n{claim}`x` said {tool}`aider`.\n\n:::{tools} Tools\n:::\n"
    data = f'categories: {{terminal-agent: "Terminal agent"}}\ntools:\n{tool()}'
    files = {"page.md": page, "sources.md": SOURCES, "data/claims.yml": claim("x"), "data/tools.yml": data}
    assert build(files, builder=builder, lesson_today=TODAY).warnings == []


def test_parallel_builds_give_the_same_pages(tmp_path: Path) -> None:
    files = lesson(claims=40, tools=20, pages=10)
    pages = sorted(Path(name).stem for name in files if name.endswith(".md"))
    files["index.md"] = "\n".join(["# A lesson", "", ":::{toctree}", "", *pages, ":::", ""])
    for name, text in files.items():
        (tmp_path / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / name).write_text(text, encoding="utf-8")
    for jobs in ("1", "2"):
        command = [sys.executable, "-m", "sphinx", "-q", "-j", jobs, "-c", ROOT, tmp_path / "content", tmp_path / jobs]
        done = subprocess.run(
            command, env=os.environ | {"SOURCE_DATE_EPOCH": "1795392000"}, capture_output=True, text=True, check=False
        )
        assert "lesson.data" not in done.stderr
    for name in ("sources.html", "page-000.html"):
        one, two = ((tmp_path / jobs / name).read_text().partition("<main") for jobs in ("1", "2"))
        assert one[-1] == two[-1]
    assert (tmp_path / "1" / "claims.json").read_text() == (tmp_path / "2" / "claims.json").read_text()
    assert 'href="page-009.html#cited-claim-9"' in (tmp_path / "2" / "sources.html").read_text()
