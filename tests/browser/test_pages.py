"""What every reader does on every page: read it without scripts, copy code, get lost, print."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.conftest import Site

CODE = "def mean(values):\n    total = sum(values)\n\n    return total / len(values)  # <b>&amp;</b>\n"
SESSION = "```console\n$ python -m pytest\n2 passed\n$ git status\n```\n"


@pytest.fixture(scope="module")
def code_url(build_once: Callable[..., Site], serve: Callable[[Path], str]) -> str:
    page = f"# Code\n\n```python\n{CODE}```\n\n{SESSION}"
    return serve(build_once({"code.md": page}).path) + "/code.html"


@pytest.mark.parametrize(("block", "copied"), [(0, CODE), (1, "python -m pytest\ngit status")])
def test_the_copy_button_copies_the_code_and_nothing_else(
    page: Page, context: BrowserContext, code_url: str, block: int, copied: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(code_url)
    page.locator("div.highlight").nth(block).get_by_role("button").click()
    assert page.evaluate("navigator.clipboard.readText()").rstrip("\n") == copied.rstrip("\n")


def test_a_page_without_code_loads_no_copy_script(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/glossary.html")
    expect(page.get_by_role("heading", name="Glossary", level=1)).to_be_visible()
    assert not [url for url in asked if "copybutton" in url or "clipboard" in url]


def test_the_404_page_has_its_style_and_leads_back_from_a_deep_path(page: Page) -> None:
    response = page.goto("/a/deep/path/missing.html")
    assert response is not None
    assert response.status == 404
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--ink')")
    page.get_by_role("link", name="Responsible AI-Assisted Coding").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Responsible AI-Assisted Coding")


@pytest.fixture
def page_without_scripts(browser: Browser, base_url: str) -> Page:
    return browser.new_context(java_script_enabled=False, base_url=base_url).new_page()


def test_a_chapter_reads_in_full_without_scripts(page_without_scripts: Page) -> None:
    page = page_without_scripts
    page.goto("/introduction.html")
    main = page.get_by_role("main")
    expect(main.get_by_role("heading", name="Summary")).to_be_visible()
    expect(main.get_by_text("Draw the next token", exact=False).or_(main.locator("svg").first).first).to_be_visible()
    solution = main.locator("details").filter(has=page.locator("summary", has_text="Solution")).first
    text = solution.locator("p").first
    expect(text).to_be_hidden()
    solution.locator("summary").first.click()
    expect(text).to_be_visible()


def test_the_next_chapter_is_one_link_away_without_scripts(page_without_scripts: Page) -> None:
    page = page_without_scripts
    page.goto("/index.html")
    page.get_by_role("link", name="Start with the introduction").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Introduction to LLMs for code")
