"""axe-core's rules: WCAG 2.0 to 2.2, levels A and AA, and best practices."""

from pathlib import Path

from playwright.sync_api import Page

SOURCE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page) -> list[str]:
    """Return what axe finds wrong on a page as it is now: the rule, the element and the advice, a line each."""
    page.locator("html.first-paint").wait_for(state="detached")  # sections not yet laid out would lie on each other
    page.evaluate(SOURCE.read_text(encoding="utf-8"))
    found = page.evaluate("tags => axe.run({ runOnly: tags })", TAGS)
    return [
        f"{result['id']}: {node['html'][:200]}: {node['failureSummary']}"
        for result in found["violations"]
        for node in result["nodes"]
    ]
