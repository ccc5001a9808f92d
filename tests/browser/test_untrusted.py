"""Text that a stranger may have written: the query, the address's fragment, what the browser stored."""

from collections.abc import Callable
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "javascript:alert(1)",
    "');alert(1)//",
    "${alert(1)}",
    "[x](javascript:alert(1))",
    ".*+?^${}()|[]\\",
    "%",
    "%E0%A4%A",
    "__proto__",
    "constructor",
    "a" * 5000,
    "token\u202e\u0000\ud7ff",
]


@pytest.fixture
def trouble(page: Page) -> Callable[[], list[str]]:
    """Return a function that tells what ran, failed or was refused."""
    found: list[str] = []
    page.on("dialog", lambda dialog: (found.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("console", lambda line: found.append(line.text) if line.type == "error" else None)
    return lambda: found


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_query_stays_text(page: Page, trouble: Callable[[], list[str]], attack: str) -> None:
    page.goto("/search.html?q=" + quote(attack.encode("utf-8", "surrogatepass")))
    status = page.get_by_role("search").get_by_role("status")
    expect(status).not_to_be_empty()
    page.get_by_role("searchbox").fill(f"token {attack}")
    assert page.locator("course-search :is(script, img, svg)").count() == 0
    assert trouble() == []


@pytest.mark.parametrize("query", ["", "?present", "?q=token"])
@pytest.mark.parametrize("attack", ATTACKS)
def test_a_fragment_stays_an_address(page: Page, trouble: Callable[[], list[str]], attack: str, query: str) -> None:
    page.goto(f"/introduction.html{query}#{attack}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.evaluate("attack => { location.hash = attack; }", attack)
    assert trouble() == []


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_the_browser_stored_is_a_theme_or_nothing(
    page: Page, trouble: Callable[[], list[str]], attack: str
) -> None:
    page.goto("/index.html")
    page.evaluate("attack => { localStorage.setItem('theme', attack); }", attack)
    page.reload()
    expect(page.get_by_role("radio", name="System")).to_be_checked()
    assert page.evaluate("document.documentElement.dataset.theme") is None
    assert trouble() == []


def test_the_site_works_where_the_browser_stores_nothing(page: Page, trouble: Callable[[], list[str]]) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('off', 'SecurityError'); } })"
    )
    page.goto("/index.html")
    page.get_by_role("radio", name="Dark").check(force=True)
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    assert trouble() == []
