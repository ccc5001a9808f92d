"""Claims that age: what a sentence shows, when a check is overdue, and what is said of a bad `claims.yml`."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import html5lib
import pytest
from lesson import claims
from lesson.records import Records

from tests.conftest import ROOT, Site
from tests.sample_data import claim

TODAY = "2026-11-23"
SURVEY = '{title: "Survey", publisher: "Stack Overflow", url: "https://example.org/survey", date: "2026-07"}'
STUDY = '{title: "A study", publisher: "arXiv", url: "https://example.org/study", date: "2026-02-23"}'
PAGE = "# A page\n\nIn 2026, {claim}`so-2025-use` of the respondents said so.\n"
SOURCES = "# Sources\n\n:::{claims}\n:::\n"

Build = Callable[..., Site]


def text(html: str, css_class: str) -> str:
    """Return the text of the first element with a class, on one line."""
    document = html5lib.parse(html, namespaceHTMLElements=False)
    element = next(e for e in document.iter() if css_class in e.get("class", "").split())
    return " ".join("".join(element.itertext()).split())


def marks(html: str) -> list[tuple[str, str, str]]:
    """Return what each mark shows, its accessible name and where it leads."""
    document = html5lib.parse(html, namespaceHTMLElements=False)
    links = (sup.find("a") for sup in document.iter("sup") if "claim-mark" in sup.get("class", ""))
    return [("".join(link.itertext()), link.get("aria-label"), link.get("href")) for link in links]


def read(folder: Path, data: str | bytes) -> Records[claims.Claim]:
    """Read a `claims.yml` on 23 November 2026."""
    (folder / "data").mkdir()
    (folder / claims.FILE).write_bytes(data if isinstance(data, bytes) else data.encode())
    return claims.read(folder, date.fromisoformat(TODAY))


def cite(build: Build, data: str, page: str = PAGE, **config: object) -> Site:
    files = {"page.md": page, "sources.md": SOURCES, "data/claims.yml": data}
    return build(files, **{"lesson_today": TODAY} | config)


# -- In a sentence ------------------------------------------------------------


def test_a_sentence_shows_the_value_with_a_mark_that_leads_to_its_entry(build: Build) -> None:
    site = cite(build, claim(source=SURVEY))
    assert site.warnings == []
    assert text(site.html("page"), "claim") == "84%a"
    assert marks(site.html("page")) == [("a", "Source a: Stack Overflow, July 2026", "sources.html#claim-so-2025-use")]
    assert 'id="claim-so-2025-use"' in site.html("sources")


def test_a_claim_can_have_other_words_or_none_but_its_statement(build: Build) -> None:
    page = "# A page\n\n{claim}`Most of them <so-2025-use>` said so. {claim}`whole`\n"
    site = cite(build, claim() + claim("whole", value=None, statement='"They say \\"so\\" <often>."'), page)
    assert site.warnings == []
    assert "Most of them<sup" in site.html("page")
    assert "They say “so” &lt;often&gt;.<sup" in site.html("page")


def test_claims_of_one_source_have_one_letter(build: Build) -> None:
    page = "# A page\n\n{claim}`a` and {claim}`b`, then {claim}`c` and again {claim}`a`.\n"
    site = cite(build, claim("a", source=SURVEY) + claim("b", source=STUDY) + claim("c", source=SURVEY), page)
    assert [(shown, href) for shown, _, href in marks(site.html("page"))] == [
        ("a", "sources.html#claim-a"),
        ("b", "sources.html#claim-b"),
        ("a", "sources.html#claim-c"),
        ("a", "sources.html#claim-a"),
    ]


@pytest.mark.parametrize(("number", "shown"), [(0, "a"), (25, "z"), (26, "aa"), (51, "az"), (52, "ba"), (702, "aaa")])
def test_letters_go_on_after_z(number: int, shown: str) -> None:
    assert claims.letter(number) == shown


def test_without_a_ledger_the_mark_leads_to_the_source(build: Build) -> None:
    site = build({"page.md": PAGE, "data/claims.yml": claim(source=SURVEY)}, lesson_today=TODAY)
    assert [href for _, _, href in marks(site.html("page"))] == ["https://example.org/survey"]


def test_a_lesson_without_data_builds(build: Build) -> None:
    site = build({"page.md": "# A page\n\nText.\n", "sources.md": SOURCES})
    assert site.warnings == []
    assert 'class="page-claims"' not in site.html("page")


@pytest.mark.parametrize("place", ["# {claim}`so-2025-use` say so\n", "# A page\n\n[{claim}`so-2025-use`](page.md)\n"])
def test_a_claim_in_a_heading_or_link_is_refused(build: Build, place: str) -> None:
    site = cite(build, claim(), place)
    assert any("cannot stand in a heading or in a link" in warning for warning in site.warnings), site.warnings


# -- At the end of a page -----------------------------------------------------


def test_a_page_says_between_which_days_its_claims_were_checked_and_lists_their_sources(build: Build) -> None:
    page = "# A page\n\n{claim}`new` and {claim}`old`.\n"
    data = claim("new", source=SURVEY, checked="2026-11-22") + claim("old", source=STUDY, checked="2026-09-01")
    html = cite(build, data, page).html("page")
    assert "Claims on this page were checked between 1 September 2026 and 22 November 2026." in text(
        html, "page-claims"
    )
    assert "Survey, Stack Overflow, July 2026; checked 22 November 2026." in text(html, "page-claims")
    assert "A study, arXiv, 23 February 2026; checked 1 September 2026." in text(html, "page-claims")


def test_a_page_says_on_which_day_if_there_is_only_one(build: Build) -> None:
    html = cite(build, claim(checked="2026-11-01")).html("page")
    assert "Claims on this page were checked on 1 November 2026." in text(html, "page-claims")


# -- Freshness ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "day", "state"),
    [
        ({"kind": "price"}, "2026-11-30", "fresh"),
        ({"kind": "price"}, "2026-12-01", "due soon"),
        ({"kind": "price"}, "2026-12-31", "due soon"),
        ({"kind": "price"}, "2027-01-01", "overdue"),
        ({"kind": "product"}, "2027-01-30", "due soon"),
        ({"kind": "product"}, "2027-01-31", "overdue"),
        ({"kind": "survey"}, "2027-11-01", "due soon"),
        ({"kind": "survey"}, "2027-11-02", "overdue"),
        ({"kind": "study"}, "2036-11-01", "fresh"),
        ({"kind": "study", "superseded": "2026-11-20"}, "2026-11-23", "overdue"),
        ({"kind": "survey", "review_after": "10"}, "2026-11-12", "overdue"),
    ],
)
def test_a_claim_falls_due_by_its_kind(tmp_path: Path, changed: dict[str, str], day: str, state: str) -> None:
    file = read(tmp_path, claim(checked="2026-11-01", **changed))
    assert file.complaints == []
    assert file.valid["so-2025-use"].state(date.fromisoformat(day)) == state


def test_an_overdue_claim_says_so_and_is_no_error(build: Build) -> None:
    site = cite(build, claim(kind="price", checked="2026-08-01"))
    assert (site.warnings, site.status) == ([], 0)
    assert marks(site.html("page"))[0][:2] == ("a, check overdue", "Source a, check overdue: Stack Overflow, July 2026")
    assert "One check is overdue." in text(site.html("page"), "page-claims")


def test_a_claim_becomes_overdue_as_days_pass_though_nothing_was_edited(build: Build) -> None:
    assert marks(cite(build, claim(kind="price")).html("page"))[0][0] == "a"
    assert marks(cite(build, claim(kind="price"), lesson_today="2027-06-01").html("page"))[0][0] == "a, check overdue"


def test_the_day_of_a_repeatable_build_is_that_of_source_date_epoch(
    build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1893456000")  # 2030-01-01
    site = build({"page.md": PAGE, "data/claims.yml": claim()})
    assert marks(site.html("page"))[0][0] == "a, check overdue"


def test_an_edit_of_the_data_reaches_every_page_that_cites_it(build: Build) -> None:
    cite(build, claim(value='"84%"'))
    assert text(cite(build, claim(value='"85%"')).html("page"), "claim") == "85%a"


# -- Bad input ----------------------------------------------------------------

SOURCE = '{{title: "T", publisher: "P", url: "{url}", date: "{date}"}}'
MISTAKES = {
    "no id": (claim(id=None), 1, 'a claim: "id" is missing'),
    "an id with capitals": (claim("So-2025"), 1, 'id: "So-2025" may hold only lower-case letters'),
    "no source": (claim(source=None), 1, 'claim "so-2025-use": "source" is missing'),
    "half a source": (claim(source="{title: T, publisher: P, date: undated}"), 5, '"source.url" is missing'),
    "a date in the future": (claim(checked="2027-01-05"), 6, "checked: 2027-01-05 is in the future"),
    "a source of the future": (
        claim(source=SOURCE.format(url="https://a.org", date="2028")),
        5,
        "2028-01-01 is in the",
    ),
    "checked before the source appeared": (
        claim(source=SOURCE.format(url="https://a.org", date="2026-11-02")),
        5,
        "it was checked on 2026-11-01, before its own date, 2026-11-02",
    ),
    "no such day": (claim(checked="2026-02-30"), 6, 'checked: "2026-02-30" is no date: write YYYY-MM-DD'),
    "no date": (claim(source=SOURCE.format(url="https://a.org", date="summer")), 5, '"summer" is no date: write YYYY'),
    "an address that is not https": (
        claim(source=SOURCE.format(url="http://a.org", date="2026")),
        5,
        'source.url: "http://a.org" is no address that starts with https://',
    ),
    "an unknown kind": (
        claim(kind="prise"),
        2,
        'kind is "prise" but must be "price", "product", "survey" or "study"; did ',
    ),
    "an unknown key": (claim(sauce="x"), 8, '"sauce" is no known key; did you mean "source"?'),
    "an empty text": (claim(statement='""'), 4, "statement is empty"),
    "a figure that is no number": (claim(figure="{value: many, unit: people}"), 8, 'figure.value: "many" is no number'),
    "a duplicate id": (claim() + claim(), 8, 'claim "so-2025-use": line 1 has this id already'),
    "a duplicate key": (claim() + "  kind: price\n", 8, 'the key "kind" stands here twice, first on line 2'),
    "an entry that is text": (claim() + "- so-2026-use\n", 8, "each claim is a mapping and starts with `- id:`"),
    "a mapping of claims": ("claims:\n" + claim(), 1, "must hold a list of claims"),
    "no YAML": (claim() + "- id: [\n", 9, "this is not YAML: "),
    "a tab": (claim() + "\tkind: price\n", 8, "this is not YAML: "),
    "a control character": (claim(note='"a\x00b"'), 8, "this is not YAML: the control character 0x00"),
    "a second document": (claim() + "---\n- id: b\n", 8, "this is not YAML: but found another document"),
    "another encoding": (claim(note='"café"').encode("latin-1"), 8, "this is not UTF-8"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_once_with_its_line(tmp_path: Path, mistake: str) -> None:
    data, line, complaint = MISTAKES[mistake]
    complaints = read(tmp_path, data).complaints
    assert [line for line, _ in complaints] == [line], complaints
    assert complaint in complaints[0].message
    assert "\n" not in complaints[0].message


def test_each_mistake_of_an_entry_is_told_and_its_uses_are_not(build: Build) -> None:
    site = cite(build, claim(kind="prise", checked="yesterday"))
    assert site.warnings == [
        'content/data/claims.yml:2: WARNING: claim "so-2025-use": kind is "prise" but must be "price", "product", '
        '"survey" or "study"; did you mean "price"? [lesson.data]',
        'content/data/claims.yml:6: WARNING: claim "so-2025-use": checked: "yesterday" is no date: write YYYY-MM-DD '
        "[lesson.data]",
    ]


def test_an_unknown_id_is_told_with_the_nearest_one_and_its_line(build: Build) -> None:
    site = cite(build, claim(), PAGE + "\n\nAlso {claim}`so-2025-usse`.\n")
    assert site.warnings == [
        'content/page.md:6: WARNING: data/claims.yml holds no claim "so-2025-usse"; '
        'did you mean "so-2025-use" (claims.yml, line 1)? [lesson.claims]'
    ]


def test_a_claim_that_no_page_uses_is_told(build: Build) -> None:
    site = cite(build, claim() + claim("b"))
    assert site.warnings == [
        'content/data/claims.yml:8: WARNING: claim "b" is used by no page: '
        "cite it with {claim}`b` or remove it [lesson.data]"
    ]


def test_a_contributor_whose_day_has_begun_already_is_not_in_the_future(build: Build) -> None:
    assert cite(build, claim(checked="2026-11-24")).warnings == []


def test_values_are_printed_as_they_were_written(build: Build) -> None:
    assert text(cite(build, claim(value="0.10")).html("page"), "claim") == "0.10a"


# -- The schema ---------------------------------------------------------------


def test_editors_get_the_schema_that_the_build_checks(build: Build) -> None:
    committed = json.loads((ROOT / "_ext" / "lesson" / "schema" / "claims.json").read_text(encoding="utf-8"))
    assert committed == claims.schema(), "run 'make html', then: cp _build/html/schema/* _ext/lesson/schema/"
    first = (ROOT / "content" / "data" / "claims.yml").read_text(encoding="utf-8").splitlines()[0]
    path = first.removeprefix("# yaml-language-server: $schema=")
    assert (ROOT / "content" / "data" / path).resolve() == ROOT / "_ext" / "lesson" / "schema" / "claims.json"
    site = cite(build, claim())
    assert json.loads((site.path / "schema" / "claims.json").read_text(encoding="utf-8")) == committed
