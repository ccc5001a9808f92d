"""The ledger in the browser: find, filter, sort, what changed since a day; complete without scripts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.conftest import Site
from tests.sample_data import catalogue, claim, tool

SOURCES = "# Sources\n\n:::{claims}\n:::\n"
STUDY = '{title: "A study", publisher: "arXiv", url: "https://example.org/study", date: "2026-02"}'
CHANGES = "[{date: 2026-11-10, what: The price rose}]"


@pytest.fixture(scope="module")
def lesson_url(build_once: Callable[..., Site], serve: Callable[[Path], str]) -> str:
    """Build and serve a lesson with four claims: c is overdue, b changed, d was checked longest ago."""
    site = build_once(
        {
            "agents.md": "# Agents\n\n{claim}`b` of {claim}`c`.\n\n:::{tools} Agents\n:::\n",
            "chat.md": "# Chat\n\n{claim}`a` and {claim}`b` and {claim}`d`.\n",
            "sources.md": SOURCES,
            "data/claims.yml": claim("a", added="2026-11-20", checked="2026-11-20")
            + claim("b", kind="price", added="2026-03-01", checked="2026-11-10", changes=CHANGES)
            + claim("c", kind="price", added="2026-03-01", checked="2026-08-01")
            + claim("d", kind="study", added="2026-03-01", checked="2026-03-01", source=STUDY),
            "data/tools.yml": catalogue(tool()),
        },
        lesson_today="2026-11-23",
    )
    assert site.warnings == []
    return serve(site.path)


@pytest.fixture
def ledger(page: Page, lesson_url: str) -> Locator:
    """Open the ledger."""
    page.goto(f"{lesson_url}/sources.html")
    return page.locator("claim-ledger")


def shown(ledger: Locator) -> list[str]:
    """Return the claims that can be seen, in their order."""
    return [item.get_attribute("id") or "" for item in ledger.locator(".ledger > li:visible").all()]


def test_the_whole_list_is_there_at_first(ledger: Locator) -> None:
    expect(ledger.get_by_role("status")).to_have_text("All 4 claims.")
    assert shown(ledger) == ["claim-a", "claim-b", "claim-c", "claim-d"]


@pytest.mark.parametrize(
    ("label", "choice", "left"),
    [
        ("State", "Overdue", ["claim-c"]),
        ("Kind", "Price", ["claim-b", "claim-c"]),
        ("Used in", "Agents", ["claim-b", "claim-c"]),
    ],
)
def test_a_filter_leaves_what_matches(ledger: Locator, label: str, choice: str, left: list[str]) -> None:
    ledger.get_by_label(label).select_option(choice)
    expect(ledger.get_by_role("status")).to_have_text(f"{len(left)} of 4 claims.")
    assert shown(ledger) == left


def test_find_looks_at_every_word(ledger: Locator) -> None:
    ledger.get_by_label("Find").press_sequentially("study ARXIV")
    expect(ledger.get_by_role("status")).to_have_text("1 of 4 claims.")
    assert shown(ledger) == ["claim-d"]
    ledger.get_by_label("Find").fill("nowhere to be found")
    expect(ledger.get_by_role("status")).to_have_text("None of 4 claims: choose less, or reset.")


@pytest.mark.parametrize(
    ("order", "first"),
    [("Due, soonest first", "claim-c"), ("Checked, longest ago first", "claim-d"), ("Publisher", "claim-d")],
)
def test_sorting_puts_first_what_was_asked_for(ledger: Locator, order: str, first: str) -> None:
    ledger.get_by_label("Sort by").select_option(order)
    expect(ledger.locator(".ledger > li").first).to_have_id(first)


def test_since_a_day_shows_what_was_added_or_changed_since(ledger: Locator) -> None:
    ledger.get_by_label("Added or changed since").fill("2026-11-01")
    expect(ledger.get_by_role("status")).to_have_text("2 of 4 claims added or changed since 1 November 2026.")
    assert shown(ledger) == ["claim-a", "claim-b"]
    changed = ledger.locator("#claim-b .ledger-changes")
    expect(changed.get_by_text("The price rose")).to_be_visible()
    expect(changed.get_by_text("Added")).to_be_hidden()


def test_what_was_chosen_can_be_passed_on_as_an_address(page: Page, ledger: Locator, lesson_url: str) -> None:
    ledger.get_by_label("Added or changed since").fill("2026-11-01")
    ledger.get_by_label("Kind").select_option("Price")
    expect(ledger.get_by_role("status")).to_contain_text("1 of 4")
    address = page.url
    page.goto(f"{lesson_url}/chat.html")
    page.goto(address)
    expect(page.get_by_role("status")).to_contain_text("1 of 4 claims added or changed since 1 November 2026.")
    page.get_by_role("button", name="Reset").click()
    expect(page.get_by_role("status")).to_have_text("All 4 claims.")
    expect(page).to_have_url(f"{lesson_url}/sources.html")


@pytest.mark.parametrize("query", ["state=burnt&sort=<b>&page=%F0%9F%92%A9", "since=yesterday&kind="])
def test_an_address_with_nonsense_shows_everything(page: Page, lesson_url: str, query: str) -> None:
    page.goto(f"{lesson_url}/sources.html?{query}")
    expect(page.get_by_role("status")).to_have_text("All 4 claims.")


def test_a_mark_leads_to_its_entry_and_the_entry_back_to_the_sentence(page: Page, lesson_url: str) -> None:
    page.goto(f"{lesson_url}/agents.html")
    page.get_by_role("link", name="Source a, check overdue: Stack Overflow, July 2026").click()
    expect(page).to_have_url(f"{lesson_url}/sources.html#claim-c")
    expect(page.locator("#claim-c")).to_be_in_viewport()
    page.locator("#claim-c").get_by_role("link", name="Agents").click()
    expect(page).to_have_url(f"{lesson_url}/agents.html#cited-c")


def test_without_scripts_the_list_is_complete(browser: Browser, lesson_url: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{lesson_url}/sources.html")
    assert len(shown(page.locator("claim-ledger"))) == 4
    expect(page.get_by_role("link", name="A study")).to_be_visible()
    expect(page.get_by_label("Find")).to_be_hidden()
    page.context.close()


def test_the_sources_of_a_page_open_by_keyboard_and_are_printed(page: Page, lesson_url: str) -> None:
    page.goto(f"{lesson_url}/chat.html")
    study = page.get_by_role("link", name="A study")
    expect(study).to_be_hidden()
    page.emulate_media(media="print")
    expect(study).to_be_visible()
    page.emulate_media(media="screen")
    page.locator(".page-claims summary").focus()
    page.keyboard.press("Enter")
    expect(study).to_be_visible()


def test_on_a_phone_a_table_of_tools_fits_and_is_still_a_table(page: Page, lesson_url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{lesson_url}/agents.html")
    table = page.get_by_role("table", name="Agents")
    box = table.bounding_box()
    assert box
    assert box["x"] + box["width"] <= 390
    expect(table.get_by_role("rowheader", name="Aider")).to_be_visible()
    expect(table.get_by_role("columnheader", name="Licence")).to_have_count(1)
    expect(table.get_by_role("cell", name="Apache-2.0")).to_be_visible()
