"""An exercise in the browser: the time from *Run* to the output, and what the page loads before."""

from pathlib import Path
from statistics import median
from time import perf_counter

from playwright.sync_api import Browser, sync_playwright

from tests import chromium, static_host
from tests.browser.exercise_page import ExercisePage

ROOT = Path(__file__).parents[2]
LOADED = """performance.getEntriesByType("resource").filter(({ name }) => /runnable|pyodide/.test(name))
  .reduce((total, entry) => total + entry.encodedBodySize, 0)"""


def runs(browser: Browser, address: str) -> tuple[float, float, float]:
    """Return the seconds of the first run on a warm cache and of the second, and the kB of loader before them.

    Args:
        browser: a browser.
        address: a page with an exercise.
    """
    context = browser.new_context()
    ExercisePage(context.new_page()).open(address).run("print('warm')")
    exercise = ExercisePage(context.new_page()).open(address)
    loader = exercise.page.evaluate(LOADED) / 1000
    seconds = []
    for text in ("first", "second"):
        exercise.write(f"print('{text}')")
        start = perf_counter()
        exercise.button("Run").click()
        exercise.prints(f"{text}\n")
        seconds.append(perf_counter() - start)
    context.close()
    return seconds[0], seconds[1], loader


def report(repeat: int) -> None:
    """Run an exercise of the built course and print the medians.

    Args:
        repeat: browser contexts in which it is run.
    """
    with static_host.serve(ROOT / "_build" / "html") as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium.launch_arguments())
        first, second, loader = map(
            median, zip(*(runs(browser, f"{url}/setup.html") for _ in range(repeat)), strict=True)
        )
        browser.close()
    print(f"\nAn exercise, from Run to its output, Python in the browser's cache (median of {repeat})")
    print(
        f"{'first run':24}{first:8.2f} s\n{'second run':24}{second:8.3f} s\n{'loader before a run':24}{loader:7.1f} kB"
    )
