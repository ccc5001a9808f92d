"""The catalogue of tools: names in sentences, tables made from the data, and what is said of mistakes."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from lesson import tools

from tests.conftest import ROOT, Site
from tests.sample_data import CATEGORIES, catalogue, claim, tool

TODAY = "2026-11-23"
TOOLS = catalogue(
    tool("aider", data='"The provider\'s servers"'),
    tool("cursor", scenario="ide", category="plug-in", price="cursor-price", licence="proprietary", local_models="no"),
    tool("windsurf", scenario="ide", category="plug-in", status="renamed", status_to="cursor", status_date='"2026-06"'),
    tool("cody", scenario="ide", category="plug-in", price=None, status="ended", status_date='"2026-06-18"'),
)
PRICE = claim("cursor-price", kind="price", value='"USD 20 a month"', figure="{value: 20, unit: USD a month}")

Build = Callable[..., Site]


def show(build: Build, options: str, **config: object) -> Site:
    """Build a page with a table of tools, and another one that uses whatever the table does not."""
    page = f"# A page\n\n:::{{tools}} Tools *named* here\n{options}\n:::\n"
    rest = "# Rest\n\n:::{tools} All\n:status: all\n:columns: tool price\n:::\n"
    files = {"page.md": page, "rest.md": rest, "data/tools.yml": TOOLS, "data/claims.yml": PRICE}
    return build(files, **{"lesson_today": TODAY} | config)


def table(site: Site) -> Element:
    document = html5lib.parse(site.html("page"), namespaceHTMLElements=False)
    return next(element for element in document.iter("table"))


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def rows(site: Site) -> list[list[str]]:
    return [[words(cell) for cell in row] for row in table(site).iter("tr")]


# -- Tables -------------------------------------------------------------------


def test_a_table_can_be_cut_down_to_a_few_tools(build: Build) -> None:
    site = show(build, ":only: cursor\n:columns: tool")
    assert rows(site) == [["Tool"], ["Cursor"]]


def test_a_tool_to_keep_that_is_not_there_is_named_with_the_nearest(build: Build) -> None:
    site = show(build, ":only: cursr\n:columns: tool")
    assert '"cursr" is not one of only' in site.warnings[0]
    assert 'did you mean "cursor"?' in site.warnings[0]


def test_a_table_shows_the_chosen_columns_of_active_tools_by_name(build: Build) -> None:
    site = show(build, ":columns: tool provider scenario category licence price account local data status checked")
    assert site.warnings == []
    assert list(zip(*rows(site), strict=True)) == [
        ("Tool", "Aider", "Cursor"),
        ("Provider", "Aider AI", "Aider AI"),
        ("Scenario", "Agent", "Editor"),
        ("Category", "Terminal agent", "Plug-in for an editor"),
        ("Licence", "Apache-2.0", "proprietary"),
        ("Price", "Free", "USD 20 a montha"),
        ("Account needed", "No", "No"),
        ("Local models", "Yes", "No"),
        ("Where your code goes", "The provider\u2019s servers", "To the model provider you choose"),
        ("Status", "Offered", "Offered"),
        ("Checked", "1 November 2026", "1 November 2026"),
    ]


def test_a_table_has_a_caption_and_headers_of_columns_and_rows(build: Build) -> None:
    shown = table(show(build, ":columns: tool price"))
    assert words(next(shown.iter("caption"))) == "Tools named here"
    assert [(words(th), th.get("scope")) for th in shown.iter("th")] == [
        ("Tool", "col"),
        ("Price", "col"),
        ("Aider", "row"),
        ("Cursor", "row"),
    ]
    assert [td.get("data-label") for td in shown.iter("td")] == ["Price", "Price"]


@pytest.mark.parametrize(
    ("options", "names"),
    [
        (":scenario: ide", ["Cursor"]),
        (":scenario: chat ide agentic", ["Aider", "Cursor"]),
        (":category: terminal-agent", ["Aider"]),
        (":status: inactive", ["Cody", "Windsurf"]),
        (":status: all", ["Aider", "Cody", "Cursor", "Windsurf"]),
        (":status: all\n:sort: status", ["Aider", "Cursor", "Windsurf", "Cody"]),
        (":status: all\n:sort: licence", ["Aider", "Windsurf", "Cody", "Cursor"]),
        (":status: all\n:sort: price tool", ["Aider", "Windsurf", "Cursor", "Cody"]),
    ],
)
def test_a_table_is_filtered_and_sorted(build: Build, options: str, names: list[str]) -> None:
    site = show(build, options)
    assert site.warnings == []
    assert [row[0] for row in rows(site)[1:]] == names


def test_a_table_says_what_became_of_a_tool_and_where_that_was_read(build: Build) -> None:
    site = show(build, ":status: inactive\n:columns: tool status source")
    assert rows(site)[1:] == [
        ["Cody", "Ended, 18 June 2026", "example.org, May 2026"],
        ["Windsurf", "Renamed to Cursor, June 2026", "example.org, May 2026"],
    ]


def test_the_search_finds_a_tool_by_its_old_name(build: Build) -> None:
    site = show(build, ":status: inactive")
    index = json.loads((site.path / "_static" / "search.json").read_text(encoding="utf-8"))
    assert [entry["url"] for entry in index if "Windsurf" in entry["text"]] == ["page.html", "rest.html"]


def test_a_price_leads_to_its_claim_and_counts_as_its_use(build: Build) -> None:
    html = show(build, ":columns: tool price").html("page")
    assert 'aria-label="Source a: Stack Overflow, July 2026"' in html
    assert "Claims on this page were checked on 1 November 2026." in " ".join(words(html5lib.parse(html)).split())


def test_a_tool_that_is_overdue_says_so(build: Build) -> None:
    site = show(build, ":columns: tool", lesson_today="2027-02-01")
    assert [row[0] for row in rows(site)[1:]] == ["Aidercheck overdue", "Cursorcheck overdue"]
    mark = 'href="https://example.org/aider/docs" aria-label="check overdue: the facts about Aider"'
    assert mark in site.html("page")


MISUSES = {
    ":scenario: ied": '"ied" is not one of scenario: chat, ide, agentic, infrastructure; did you mean "ide"?',
    ":category: plugin": '"plugin" is not one of category: chat-service, plug-in, terminal-agent; did you mean "plug-',
    ":columns: tool prise": '"prise" is not one of columns: tool, provider, scenario',
    ":sort: nmae": '"nmae" is not one of sort: tool, provider, scenario',
    ":status: dead": '"dead" is not one of status: active, inactive, all',
    ":scenario: chat": "no tool in data/tools.yml is left by these options",
}


@pytest.mark.parametrize("options", MISUSES)
def test_a_table_that_asks_for_what_is_not_there_is_told(build: Build, options: str) -> None:
    site = show(build, options)
    assert len(site.warnings) == 1, site.warnings
    assert site.warnings[0].startswith("content/page.md:3: WARNING: ")
    assert MISUSES[options] in site.warnings[0]


# -- Names --------------------------------------------------------------------


def test_a_name_leads_to_the_home_page(build: Build) -> None:
    page = "# A page\n\n{tool}`aider` and {tool}`another <aider>`.\n"
    site = build({"page.md": page, "data/tools.yml": catalogue(tool())}, lesson_today=TODAY)
    assert site.warnings == []
    assert '<a class="reference external" href="https://example.org/aider">Aider</a>' in site.html("page")
    assert '<a class="reference external" href="https://example.org/aider">another</a>' in site.html("page")


def test_an_unknown_tool_is_told_with_the_nearest_one(build: Build) -> None:
    site = build({"page.md": "# A page\n\n{tool}`aidr` {tool}`aider`\n", "data/tools.yml": catalogue(tool())})
    assert site.warnings == [
        'content/page.md:3: WARNING: data/tools.yml holds no tool "aidr"; '
        'did you mean "aider" (tools.yml, line 6)? [lesson.tools]'
    ]


def test_a_tool_that_no_page_names_is_told(build: Build) -> None:
    site = build({"page.md": "# A page\n", "data/tools.yml": catalogue(tool())}, lesson_today=TODAY)
    assert site.warnings == [
        'content/data/tools.yml:6: WARNING: tool "aider" is used by no page: '
        "cite it with {tool}`aider` or remove it [lesson.data]"
    ]


# -- Bad input ----------------------------------------------------------------

FIRST = len(CATEGORIES) + 3  # line of the first tool
MISTAKES = {
    "an unknown scenario": (catalogue(tool(scenario="ied")), FIRST + 4, 'scenario is "ied" but must be "chat", "ide"'),
    "an unknown category": (
        catalogue(tool(category="terminal-agnet")),
        FIRST + 5,
        'category: there is no category "terminal-agnet"; did you mean "terminal-agent"?',
    ),
    "ended, but when": (catalogue(tool(status="ended")), FIRST, 'status is "ended" but status_date is missing'),
    "renamed, but to what": (
        catalogue(tool(status="renamed", status_date='"2026"')),
        FIRST,
        'status is "renamed" but status_to is missing',
    ),
    "renamed to a tool that is not there": (
        catalogue(tool(), tool("b", status="renamed", status_to="aidr", status_date='"2026"')),
        FIRST + 15 + 15,
        'status_to: there is no tool "aidr"; did you mean "aider" (tools.yml, line 6)?',
    ),
    "an address that is not https": (
        catalogue(tool(url="ftp://a.org")),
        FIRST + 3,
        "no address that starts with https",
    ),
    "checked before the source appeared": (
        catalogue(tool(source_date='"2026-11-02"')),
        FIRST + 13,
        "it was checked on 2026-11-01, before its own date, 2026-11-02",
    ),
    "a date in the future": (catalogue(tool(checked="2027-01-01")), FIRST + 14, "checked: 2027-01-01 is in the future"),
    "no provider": (catalogue(tool(provider=None)), FIRST, '"provider" is missing'),
    "a duplicate id": (catalogue(tool(), tool()), FIRST + 15, 'tool "aider": line 6 has this id already'),
    "a list without categories": (tool(), 1, "must hold the keys `categories` (id: label) and `tools` (a list)"),
    "an unknown part": (
        catalogue(tool()) + "toools: []\n",
        FIRST + 15,
        '"toools" is no known key; did you mean "tools"?',
    ),
    "no YAML": ("categories: {\n", 2, "this is not YAML: "),
}


def read(folder: Path, data: str) -> tools.Tools:
    """Read a `tools.yml` on 23 November 2026."""
    (folder / "data").mkdir()
    (folder / tools.FILE).write_text(data, encoding="utf-8")
    return tools.read(folder, date.fromisoformat(TODAY))


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_once_with_its_line(tmp_path: Path, mistake: str) -> None:
    data, line, complaint = MISTAKES[mistake]
    complaints = read(tmp_path, data).complaints
    assert [line for line, _ in complaints] == [line], complaints
    assert complaint in complaints[0].message


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        ("", 'price: data/claims.yml holds no claim "cursor-price"'),
        (claim("cursor-prise", kind="price"), 'did you mean "cursor-prise" (claims.yml, line 1)?'),
        (claim("cursor-price"), 'price: the claim "cursor-price" is of the kind "survey"'),
    ],
)
def test_a_price_that_is_no_claim_of_a_price_is_told(build: Build, data: str, complaint: str) -> None:
    files = {"page.md": "# A page\n", "data/tools.yml": TOOLS, "data/claims.yml": data}
    told = [warning for warning in build(files, lesson_today=TODAY).warnings if "is used by no page" not in warning]
    assert len(told) == 1, told
    assert told[0].startswith(f"content/data/tools.yml:{FIRST + 15 + 7}: WARNING: ")
    assert complaint in told[0]


@pytest.mark.parametrize("given", ["yes", '"yes"', "'yes'"])
def test_yes_is_yes_with_or_without_quotes(tmp_path: Path, given: str) -> None:
    file = read(tmp_path, catalogue(tool(account=given)))
    assert (file.complaints, file.valid["aider"].account) == ([], "yes")


def test_an_edit_of_a_claim_reaches_the_tables_that_show_its_price(build: Build) -> None:
    show(build, ":columns: tool price")
    cheaper = {"data/claims.yml": PRICE.replace("USD 20 a month", "USD 15 a month")}
    assert rows(build(cheaper, lesson_today=TODAY))[2] == ["Cursor", "USD 15 a montha"]


# -- The schema ---------------------------------------------------------------


def test_editors_get_the_schema_that_the_build_checks() -> None:
    committed = json.loads((ROOT / "_ext" / "lesson" / "schema" / "tools.json").read_text(encoding="utf-8"))
    assert committed == tools.schema(), "run 'make html', then: cp _build/html/schema/* _ext/lesson/schema/"
    first = (ROOT / "content" / "data" / "tools.yml").read_text(encoding="utf-8").splitlines()[0]
    path = first.removeprefix("# yaml-language-server: $schema=")
    assert (ROOT / "content" / "data" / path).resolve() == ROOT / "_ext" / "lesson" / "schema" / "tools.json"
