"""What learners do with exercises: open a solution, share a link to it, list and print them all."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import Site
from tests.sample_lesson import LESSON


@pytest.fixture(scope="module")
def url(build_once: Callable[..., Site], serve: Callable[[Path], str]) -> str:
    return serve(build_once(LESSON).path)


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def reader(request: pytest.FixtureRequest, browser: Browser) -> Page:
    return browser.new_context(java_script_enabled=request.param).new_page()


def test_a_solution_opens_with_the_mouse(reader: Page, url: str) -> None:
    reader.goto(f"{url}/tokens.html")
    expect(reader.get_by_text("Seven, because")).to_be_hidden()
    reader.get_by_text("Solution to exercise 1.1").click()
    expect(reader.get_by_text("Seven, because")).to_be_visible()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_solution_opens_with_the_keyboard(reader: Page, url: str, key: str) -> None:
    reader.goto(f"{url}/tokens.html")
    reader.locator("#ex-count a").last.focus()
    reader.keyboard.press("Tab")
    reader.keyboard.press(key)
    expect(reader.get_by_text("Seven, because")).to_be_visible()
    expect(reader.get_by_text("Done.")).to_be_hidden()


def test_a_link_from_outside_opens_the_solution(reader: Page, url: str) -> None:
    reader.goto(f"{url}/tokens.html#solution-of-ex-count")
    expect(reader.get_by_text("Seven, because")).to_be_visible()
    expect(reader.get_by_text("Solution to exercise 1.1")).to_be_in_viewport()


def test_a_link_in_a_page_opens_the_solution(reader: Page, url: str) -> None:
    reader.goto(f"{url}/index.html")
    reader.get_by_role("main").get_by_role("link", name="Solution to exercise 1.1").click()
    expect(reader.get_by_text("Seven, because")).to_be_visible()


def test_the_number_is_a_link_to_share(reader: Page, url: str) -> None:
    reader.goto(f"{url}/tokens.html")
    reader.get_by_role("link", name="Exercise 1.1", exact=True).click()
    expect(reader).to_have_url(f"{url}/tokens.html#ex-count")


def test_each_list_prints_what_it_shows(page: Page, url: str) -> None:
    page.goto(f"{url}/exercises.html")
    expect(page.get_by_role("link", name="Markdown without the solutions")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_text("Split it.")).to_be_visible()
    expect(page.get_by_role("link", name="Markdown without the solutions")).to_be_hidden()
    page.goto(f"{url}/solutions.html")
    expect(page.get_by_text("Seven, because")).to_be_visible()
    expect(page.get_by_text("Done.")).to_be_visible()


def test_the_notes_can_be_saved(page: Page, url: str) -> None:
    page.goto(f"{url}/exercises.html")
    with page.expect_download() as saved:
        page.get_by_role("link", name="Markdown without the solutions").click()
    assert saved.value.suggested_filename == "exercises-notes.md"
    assert "### [Exercise 1.1](" in Path(saved.value.path()).read_text(encoding="utf-8")
