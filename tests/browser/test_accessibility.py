"""Accessibility: axe on every page in every state, the keyboard, the accessibility tree, the user's own settings."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.audit.axe import violations
from tests.browser.test_look import PAGES

schemes = pytest.mark.parametrize("scheme", ["light", "dark"])


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(block => block.open = true)")


@schemes
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_with_solutions_open(page: Page, name: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(f"/{name}.html")
    unfold(page)
    assert violations(page) == []


@schemes
def test_axe_finds_nothing_on_a_phone_with_the_menu_open(page: Page, scheme: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(color_scheme=scheme)
    page.goto("/introduction.html")
    page.get_by_role("button", name="Menu").click()
    expect(page.get_by_role("radio", name="Dark")).to_be_visible()
    assert violations(page) == []


@schemes
def test_axe_finds_nothing_on_any_slide(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto("/introduction.html?present")
    following = page.get_by_role("button", name="Next")
    for _ in range(page.locator("main > section > section").count() + 1):
        assert violations(page) == []
        following.click()


@schemes
def test_axe_finds_nothing_among_search_results(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto("/search.html?q=token")
    expect(page.locator(".search-results a").first).to_be_visible()
    assert violations(page) == []


def test_the_first_tab_stop_skips_to_the_content(page: Page) -> None:
    page.goto("/introduction.html")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_every_stop_of_the_keyboard_shows_where_it_is(page: Page) -> None:
    page.goto("/introduction.html")
    unfold(page)
    seen = 0
    for _ in range(120):
        page.keyboard.press("Tab")
        state = page.evaluate(
            """() => {
              const element = document.activeElement;
              const shown = element.matches("[type=radio]") ? element.parentElement : element;
              const style = getComputedStyle(shown);
              const box = shown.getBoundingClientRect();
              return element === document.body ? null : {
                html: element.outerHTML.slice(0, 120),
                outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
                inView: box.bottom > 0 && box.top < innerHeight,
              };
            }"""
        )
        if state is None:
            break
        seen += 1
        assert state["outlined"], state
        assert state["inView"], state
    assert seen > 40


def test_a_solution_opens_by_keyboard(page: Page) -> None:
    page.goto("/introduction.html")
    solution = page.locator("details.solution").first
    solution.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(solution.locator("p").first).to_be_visible()


def test_the_course_reads_in_a_sensible_order(page: Page) -> None:
    page.goto("/introduction.html")
    expect(page.locator("body")).to_match_aria_snapshot("""
      - link "Skip to the content"
      - navigation "Course":
        - link "Responsible AI-Assisted Coding"
        - search:
          - text: Search the course
          - searchbox "Search the course"
          - button "Search"
        - paragraph: Chapters
        - list:
          - listitem:
            - link "Introduction to LLMs for code"
            - list:
              - listitem:
                - link "What is a large language model?"
        - paragraph: Reference
        - group "Colours":
          - radio "System" [checked]
          - radio "Light"
          - radio "Dark"
      - main:
        - heading "Introduction to LLMs for code" [level=1]
        - paragraph: Questions
        - list
        - paragraph: Objectives
        - list
        - heading "What is a large language model?" [level=2]
        - heading "Summary" [level=2]
        - heading "See also" [level=2]
        - paragraph: Keypoints
        - list
      - contentinfo:
        - navigation "Previous and next page"
    """)


@pytest.mark.parametrize("name", PAGES)
def test_headings_form_an_outline_without_gaps(page: Page, name: str) -> None:
    page.goto(f"/{name}.html")
    levels = page.evaluate("[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(h => Number(h.tagName[1]))")
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_table_has_a_caption_and_header_cells(page: Page) -> None:
    for name in PAGES:
        page.goto(f"/{name}.html")
        for table in page.locator("main table").all():
            assert table.locator("caption").count() == 1, (name, table.inner_text()[:80])
            assert table.locator("th[scope=col]").count() > 0, name


def test_nothing_moves_for_readers_who_asked_for_stillness(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto("/introduction.html")
    moving = """[...document.querySelectorAll("*")].filter(element => {
      const style = getComputedStyle(element);
      return parseFloat(style.transitionDuration) > 0 || style.animationName !== "none" ||
        style.scrollBehavior === "smooth";
    }).length"""
    assert page.evaluate(moving) == 0


def test_forced_colours_keep_icons_and_the_chosen_theme_visible(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    page.goto("/introduction.html")
    icon = page.evaluate("getComputedStyle(document.querySelector('.admonition-title'), '::before').backgroundColor")
    assert icon == page.evaluate("getComputedStyle(document.body).color")
    chosen, other = (
        page.locator("theme-switch label")
        .nth(number)
        .evaluate(
            "label => { const style = getComputedStyle(label); return style.backgroundColor + style.borderColor; }"
        )
        for number in (0, 1)
    )
    assert chosen != other
