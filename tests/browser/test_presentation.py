"""Presentation mode."""

import pytest
from playwright.sync_api import Page, expect

SECOND = "What is a large language model?"


@pytest.fixture
def slides(page: Page) -> Page:
    page.goto("/introduction.html")
    page.get_by_role("link", name="Present this chapter").click()
    expect(page.get_by_role("navigation", name="Presentation")).to_be_visible()
    return page


def test_it_shows_one_section_at_a_time_in_large_type(slides: Page) -> None:
    expect(slides.get_by_role("heading", level=1)).to_be_visible()
    expect(slides.get_by_role("heading", name=SECOND)).to_be_hidden()
    expect(slides.get_by_role("navigation", name="Course")).to_be_hidden()
    size = slides.get_by_role("main").evaluate("main => parseFloat(getComputedStyle(main).fontSize)")
    assert size >= 24


@pytest.mark.parametrize(("forward", "back"), [("ArrowRight", "ArrowLeft"), ("PageDown", "PageUp")])
def test_keys_move_between_sections_and_the_heading_is_read(slides: Page, forward: str, back: str) -> None:
    slides.keyboard.press(forward)
    expect(slides.get_by_role("heading", name=SECOND)).to_be_focused()
    expect(slides.locator("main .questions")).to_be_hidden()
    expect(slides.get_by_role("navigation", name="Presentation").get_by_role("status")).to_contain_text("2 of")
    slides.keyboard.press(back)
    expect(slides.get_by_role("heading", level=1)).to_be_focused()
    slides.keyboard.press(back)
    expect(slides.locator("main .questions")).to_be_visible()


def test_escape_leaves_at_the_section_that_was_shown(slides: Page) -> None:
    slides.keyboard.press("ArrowRight")
    slides.keyboard.press("Escape")
    expect(slides.get_by_role("navigation", name="Presentation")).to_be_hidden()
    expect(slides.get_by_role("navigation", name="Course")).to_be_visible()
    expect(slides).to_have_url("/introduction.html#what-is-a-large-language-model")
    expect(slides.get_by_role("heading", name=SECOND)).to_be_in_viewport()


def test_a_link_to_another_section_shows_it(page: Page) -> None:
    page.goto("/introduction.html?present#summary")
    expect(page.get_by_role("heading", name="Summary")).to_be_visible()
    expect(page.locator("main .questions")).to_be_hidden()
    page.evaluate("location.hash = 'what-is-a-large-language-model'")
    expect(page.get_by_role("heading", name=SECOND)).to_be_visible()


def test_the_arrow_keys_stay_with_a_field_that_is_being_typed_in(slides: Page) -> None:
    slides.evaluate("document.querySelector('main h1').after(document.createElement('textarea'))")
    slides.locator("textarea").focus()
    slides.keyboard.press("ArrowRight")
    expect(slides.locator("main .questions")).to_be_visible()


def test_on_a_phone_all_controls_are_in_sight(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/introduction.html?present")
    for name in ("Previous", "Next", "Leave"):
        expect(page.get_by_role("button", name=name)).to_be_in_viewport(ratio=1)
