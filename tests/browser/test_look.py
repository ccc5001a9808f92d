"""The look: themes, colours that can be read, blocks that can be told apart, paper, small screens."""

import re
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.conftest import ROOT, Site

PAGES = [*sorted(path.stem for path in (ROOT / "content").glob("*.md")), "search"]
KINDS = [
    *("questions", "objectives", "prerequisites", "keypoints", "exercise", "callout", "discussion"),
    *("instructor-note", "note", "warning", "tip", "important", "seealso"),
]
CODE = ("ink", "comment", "keyword", "string", "number", "name", "deleted")
TEXT_ON_GROUND = [
    *((text, ground) for text in ("ink", "muted", "accent", "warn", "good") for ground in ("paper", "surface")),
    *((text, f"{role}-soft") for role in ("accent", "warn", "good") for text in ("ink", role)),
    *(("paper", ground) for ground in ("accent", "ink")),
    *((f"code-{token}", ground) for token in CODE for ground in ("code-paper", "mark")),
    ("code-deleted", "warn-soft"),
    ("code-string", "good-soft"),
    ("ink", "mark"),
]
CONTRAST = """pairs => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const probe = document.body.appendChild(document.createElement("i"));
  const luminance = name => {
    probe.style.color = `var(--${name})`;
    canvas.fillStyle = getComputedStyle(probe).color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(value => value / 255)
      .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return pairs.map(([text, ground]) => {
    const [dark, light] = [luminance(text), luminance(ground)].sort((a, b) => a - b);
    return [`${text} on ${ground}`, (light + 0.05) / (dark + 0.05)];
  });
}"""
LOOK = """kind => {
  const more = kind === "important" ? ":not(.exercise, .discussion)" : "";
  const block = document.querySelector(`.admonition.${kind}${more}`);
  const shape = ["borderTop", "borderRight", "borderBottom", "borderLeft", "borderRadius", "clipPath"];
  const [style, before, after] = [null, "::before", "::after"].map(part => getComputedStyle(block, part));
  const lines = text => text.replace(/ ?(rgb|color)\\(.*\\)/, "");
  return {
    icon: getComputedStyle(block.querySelector(".admonition-title"), "::before").maskPosition,
    shape: [...shape.map(name => lines(style[name])), style.backgroundColor === "rgba(0, 0, 0, 0)", before.height,
      after.height, before.content !== "none", after.content !== "none"].join(";"),
  };
}"""


SHIFT = """
  window.shift = 0;
  const add = list => list.getEntries().forEach(entry => { window.shift += entry.value; });
  new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture(scope="module")
def blocks_url(build_once: Callable[..., Site], serve: Callable[[Path], str]) -> str:
    blocks = "".join(
        f":::{{{kind}}}{' Title' if kind in ('exercise', 'callout', 'discussion') else ''}\n- Text.\n:::\n\n"
        for kind in KINDS
    )
    return serve(build_once({"blocks.md": f"# Blocks\n\n{blocks}"}).path) + "/blocks.html"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_colour_can_be_read_on_its_grounds(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto("/index.html")
    faint = {pair: ratio for pair, ratio in page.evaluate(CONTRAST, TEXT_ON_GROUND) if ratio < 4.5}
    assert not faint


@pytest.mark.parametrize("name", PAGES)
def test_nothing_moves_while_a_page_is_laid_out(page: Page, name: str) -> None:
    page.add_init_script(SHIFT)
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"/{name}.html")
        page.locator("html.first-paint").wait_for(state="detached")
        assert page.evaluate("shift") == 0


def test_a_place_within_a_page_is_reached_at_once_and_stays_put(page: Page) -> None:
    page.goto("/security.html#summary")
    expect(page.locator("html")).not_to_have_class("first-paint")
    expect(page.get_by_role("heading", name="Summary")).to_be_in_viewport()
    page.reload()
    expect(page.locator("html")).not_to_have_class("first-paint")
    expect(page.get_by_role("heading", name="Summary")).to_be_in_viewport()


@pytest.mark.parametrize("aspect", ["icon", "shape"])
def test_each_kind_of_block_has_an_icon_and_a_shape_of_its_own(page: Page, blocks_url: str, aspect: str) -> None:
    page.goto(blocks_url)
    looks = {kind: page.evaluate(LOOK, kind)[aspect] for kind in KINDS}
    twins = [(one, other) for one, other in combinations(KINDS, 2) if looks[one] == looks[other]]
    assert not twins


def ground(page: Page) -> str:
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_the_theme_follows_the_system_until_the_reader_chooses(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto("/index.html")
    dark = ground(page)
    page.get_by_role("radio", name="Light").check(force=True)
    assert ground(page) != dark
    page.goto("/glossary.html")
    assert ground(page) != dark
    expect(page.get_by_role("radio", name="Light")).to_be_checked()
    page.get_by_role("radio", name="System").check(force=True)
    assert ground(page) == dark


def test_a_chosen_theme_is_there_before_any_other_script(page: Page) -> None:
    page.goto("/index.html")
    page.evaluate("localStorage.setItem('theme', 'dark')")
    page.route("**/page.js", lambda route: route.abort())
    page.reload()
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"


@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways_at_320_pixels(page: Page, name: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"/{name}.html")
    page.evaluate("document.querySelectorAll('details').forEach(block => block.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("address", ["/introduction.html", "/introduction.html?present", "/search.html"])
def test_words_on_buttons_stay_whole_on_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address)
    expect(page.locator("button:visible").first).to_be_visible()
    if "present" in address:
        expect(page.get_by_role("button", name="Leave")).to_be_visible()
    broken = """buttons => buttons.filter(button => {
      const range = document.createRange();
      range.selectNodeContents(button);
      return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1;
    }).map(button => button.textContent)"""
    assert page.locator("button:visible").evaluate_all(broken) == []


def test_the_menu_opens_and_closes_without_scripts(browser: Browser, base_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=base_url, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto("/introduction.html")
    chapter = page.get_by_role("navigation", name="Course").get_by_role("link", name="Glossary")
    expect(chapter).to_be_hidden()
    page.get_by_role("button", name="Menu").click()
    expect(chapter).to_be_visible()
    page.keyboard.press("Escape")
    expect(chapter).to_be_hidden()
    context.close()


def test_paper_shows_solutions_and_addresses_but_no_menu(page: Page) -> None:
    page.goto("/introduction.html")
    solution = page.locator("details.solution p").first
    expect(solution).to_be_hidden()
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.get_by_role("navigation", name="Course")).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.body).colorScheme") == "light"
    assert solution.bounding_box()
    link = page.locator("main a.external").first
    address = link.evaluate("link => getComputedStyle(link, '::after').content")
    assert "http" in address


def test_the_quick_reference_prints_on_two_sides_of_a_sheet(page: Page) -> None:
    page.goto("/quick-reference.html")
    sides = re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))
    assert len(sides) == 2


@pytest.fixture
def shifts(page: Page) -> Iterator[Callable[[], float]]:
    page.add_init_script(
        "window.shift = 0;"
        "new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shift += entry.value; }))"
        ".observe({ type: 'layout-shift', buffered: true });"
    )
    return lambda: page.evaluate("window.shift")


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_when_the_scripts_come_late(page: Page, shifts: Callable[[], float], width: int) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/*.js*", hold)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto("/introduction.html", wait_until="commit")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    for route in held:
        route.continue_()
    page.unroute("**/*.js*")
    expect(page.locator("theme-switch label").first).to_be_attached()
    page.wait_for_load_state("load")
    assert shifts() == 0
