"""What learners do with a quiz: take a choice and read why it is right or wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import Site
from tests.sample_lesson import LESSON

WRONG, RIGHT = "The disk has nothing to do with it.", "More than that is cut off"


@pytest.fixture(scope="module")
def url(build_once: Callable[..., Site], serve: Callable[[Path], str]) -> str:
    return serve(build_once(LESSON).path) + "/context.html"


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def reader(request: pytest.FixtureRequest, browser: Browser, url: str) -> Page:
    page = browser.new_context(java_script_enabled=request.param).new_page()
    page.goto(url)
    return page


def test_a_click_opens_the_feedback_of_that_choice_alone(reader: Page) -> None:
    expect(reader.get_by_text(WRONG)).to_be_hidden()
    reader.get_by_text("As large as the disk.").click()
    expect(reader.get_by_text(WRONG)).to_be_visible()
    expect(reader.get_by_text("Not right.")).to_be_visible()
    expect(reader.get_by_text(RIGHT)).to_be_hidden()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_keyboard_reaches_each_choice(reader: Page, key: str) -> None:
    reader.locator("#ex-fit a").first.focus()
    reader.keyboard.press("Tab")
    reader.keyboard.press("Tab")
    reader.keyboard.press(key)
    expect(reader.get_by_text(RIGHT)).to_be_visible()
    expect(reader.get_by_text(WRONG)).to_be_hidden()


def test_a_screen_reader_gets_a_list_of_choices_that_say_whether_they_are_open(page: Page, url: str) -> None:
    page.goto(url)
    choices = page.locator("#quiz-size").get_by_role("list")
    expect(choices.get_by_role("listitem")).to_have_count(2)
    snapshot = page.locator("#quiz-size").aria_snapshot()
    assert "As large as the disk." in snapshot
    assert WRONG not in snapshot
    page.get_by_text("As large as the disk.").click()
    assert WRONG in page.locator("#quiz-size").aria_snapshot()


def test_an_answer_is_neither_stored_nor_sent(page: Page, url: str) -> None:
    page.goto(url)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for choice in page.locator("#quiz-size summary").all():
        choice.click()
    expect(page.get_by_text(RIGHT)).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert [address for address in asked if "/_static/" not in address] == [], "the browser may fetch the icon late"
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    page.reload()
    expect(page.get_by_text(RIGHT)).to_be_hidden()
