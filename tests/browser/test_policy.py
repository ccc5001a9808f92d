"""The personal policy in a real browser: answered, kept, taken away, and without scripts."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.conftest import Site
from tests.sample_policy import PAGE, POLICY

DAY = datetime(2026, 11, 24, 12, tzinfo=UTC)
NOTHING = "# My policy for AI-assisted coding\n\nVersion of 24 November 2026.\n"
ANSWERED = f"""\
{NOTHING}
## What leaves my machine

- My code & <errors>.

## How I check

- I read it.
- I test it.
- I ask Ada.
"""
ATTACKS = ["<img src=x onerror=alert(1)>", "</textarea><script>alert(1)</script>", "% # ? &", "I ask \ud83d"]


@pytest.fixture(scope="module")
def address(build_once: Callable[..., Site], serve: Callable[[Path], str]) -> str:
    """Return the address of a lesson with the questions on two of its three pages."""
    pages = {"page.md": PAGE, "part/again.md": PAGE, "none.md": "# None\n"}
    index = "# A lesson\n\n:::{toctree}\n:caption: Chapters\npage\npart/again\nnone\n:::\n"
    return serve(build_once({**pages, "index.md": index, "data/policy.yml": POLICY}).path)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Return a browser that may copy, on a fixed day."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    context.clock.set_fixed_time(DAY)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, address: str) -> Page:
    """Return the page with the questions, not yet answered."""
    page = context.new_page()
    page.goto(f"{address}/page.html")
    expect(policy(page)).to_have_value(NOTHING)
    return page


def policy(page: Page) -> Locator:
    return page.get_by_label("Your policy, as Markdown")


def press(page: Page, name: str) -> None:
    page.locator("policy-builder").get_by_role("button", name=name, exact=True).click()


def own_words(page: Page, question: str) -> Locator:
    return page.get_by_role("group", name=question).get_by_label("In my own words")


def answer(page: Page) -> None:
    page.get_by_label("My code & <errors>.").check()
    page.get_by_label("I read it.").check()
    page.get_by_label("I test it.").check()
    own_words(page, "How I check").fill("  I ask Ada. ")


def test_the_script_is_loaded_only_where_the_questions_are(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(f"{address}/none.html", wait_until="networkidle")
    assert not [url for url in requests if "policy" in url]


def test_answers_become_a_policy_in_markdown(page: Page) -> None:
    expect(page.get_by_role("status").last).to_have_text("0 of 2 questions answered.")
    answer(page)
    expect(policy(page)).to_have_value(ANSWERED)
    expect(page.get_by_role("status").last).to_have_text("2 of 2 questions answered.")


def test_an_answer_can_be_changed(page: Page) -> None:
    answer(page)
    page.get_by_label("Nothing.").check()
    page.get_by_label("I read it.").uncheck()
    own_words(page, "How I check").fill("")
    assert (
        policy(page).input_value()
        == f"{NOTHING}\n## What leaves my machine\n\n- Nothing.\n\n## How I check\n\n- I test it.\n"
    )


def test_everything_can_be_done_with_the_keyboard(page: Page) -> None:
    page.get_by_label("Nothing.").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("I ask Ada.")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(policy(page)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").last).to_contain_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == ANSWERED


def test_the_copied_policy_is_the_one_shown(page: Page) -> None:
    answer(page)
    press(page, "Copy")
    expect(page.get_by_role("status").last).to_have_text("Copied. 2 of 2 questions answered.")
    assert page.evaluate("navigator.clipboard.readText()") == ANSWERED


def test_a_browser_that_refuses_to_copy_selects_the_text(page: Page) -> None:
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    answer(page)
    press(page, "Copy")
    expect(page.get_by_role("status").last).to_contain_text("press Ctrl+C")
    selected = (
        "document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)"
    )
    assert page.evaluate(selected) == ANSWERED


def test_the_downloaded_file_is_the_policy(page: Page) -> None:
    answer(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Download").click()
    assert download.value.suggested_filename == "ai-policy.md"
    assert Path(download.value.path()).read_text(encoding="utf-8") == ANSWERED


def test_answers_outlast_a_reload_and_hold_on_other_pages(page: Page, address: str) -> None:
    answer(page)
    page.reload()
    expect(policy(page)).to_have_value(ANSWERED)
    expect(page.get_by_label("I read it.")).to_be_checked()
    expect(own_words(page, "How I check")).to_have_value("I ask Ada.")
    page.goto(f"{address}/part/again.html")
    expect(policy(page)).to_have_value(ANSWERED)


def test_the_page_says_where_answers_are_kept_and_reset_removes_them(page: Page) -> None:
    expect(page.locator("policy-builder")).to_contain_text("local storage keeps them until you reset them")
    answer(page)
    press(page, "Reset")
    expect(policy(page)).to_have_value(NOTHING)
    page.reload()
    expect(policy(page)).to_have_value(NOTHING)
    expect(own_words(page, "How I check")).to_have_value("")


def test_a_reset_can_be_undone(page: Page) -> None:
    answer(page)
    press(page, "Reset")
    press(page, "Undo reset")
    expect(policy(page)).to_have_value(ANSWERED)
    page.reload()
    expect(policy(page)).to_have_value(ANSWERED)


@pytest.mark.parametrize("words", ATTACKS)
def test_own_words_stay_text(page: Page, words: str) -> None:
    trouble: list[str] = []
    page.on("dialog", lambda dialog: (trouble.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: trouble.append(str(error)))
    own_words(page, "How I check").evaluate(
        "(field, words) => { field.value = words; field.dispatchEvent(new Event('input', { bubbles: true })); }", words
    )
    expect(page.get_by_role("status").last).to_have_text("1 of 2 questions answered.")
    page.reload()
    expect(page.get_by_role("status").last).to_have_text("1 of 2 questions answered.")
    assert page.locator("policy-builder :is(img, script)").count() == 0
    assert trouble == []


@pytest.mark.parametrize("stored", ["no JSON", "null", "7", '{"check": {"a": 1}}', '{"check": [null, 7]}', "[]"])
def test_damaged_storage_leaves_a_form_that_works(page: Page, stored: str) -> None:
    answer(page)
    page.evaluate(
        "stored => localStorage.setItem(Object.keys(localStorage).find((key) => /^policy:/.test(key)), stored)", stored
    )
    page.reload()
    press(page, "Reset")
    answer(page)
    expect(policy(page)).to_have_value(ANSWERED)


def test_without_scripts_the_sentences_can_be_read_and_copied(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/page.html")
    form = page.locator("policy-builder")
    for text in ("What leaves my machine", "My code & <errors>.", "I test it.", "Scripts are off"):
        expect(form.get_by_text(text)).to_be_visible()
    form.get_by_label("I test it.").check()
    assert form.get_by_role("button").count() == 0
    context.close()


def test_nothing_that_needs_the_script_claims_to_be_off_when_it_is_on(page: Page) -> None:
    expect(page.get_by_text("Scripts are off")).to_have_count(0)
