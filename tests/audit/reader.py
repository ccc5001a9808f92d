"""A reader who tries everything on a page, while its requests and complaints are recorded."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page

OWN_SCHEMES = ("data", "blob")
QUERY = "standard deviation"
ANSWER_TIME = """async query => {
  const box = document.querySelector("course-search input");
  const results = document.querySelector(".search-results");
  let slowest = 0;
  for (let end = 1; end <= query.length; end++) {
    box.value = query.slice(0, end);
    const start = performance.now();
    box.dispatchEvent(new Event("input"));
    results.getBoundingClientRect();
    slowest = Math.max(slowest, performance.now() - start);
    await new Promise(requestAnimationFrame);
  }
  return slowest;
}"""


@dataclass
class Record:
    """What a page asked for from elsewhere, what the browser complained of, and the search's slowest answer in ms."""

    third_party: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    search: float = 0


def try_everything(context: BrowserContext, url: str) -> Record:
    """Open a page and use it: unfold, scroll, search letter by letter, change the colours, run code, present, print."""
    record = Record()
    page = context.new_page()
    host = urlsplit(url).netloc

    def note_request(address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme not in OWN_SCHEMES and parts.netloc != host:
            record.third_party.append(address)

    page.on("request", lambda request: note_request(request.url))
    page.on("console", lambda line: record.complaints.append(line.text) if line.type == "error" else None)
    page.on("pageerror", lambda error: record.complaints.append(str(error)))
    page.goto(url)
    use(page, record)
    page.close()
    return record


def use(page: Page, record: Record) -> None:
    """Use an open page."""
    page.evaluate("document.querySelectorAll('details').forEach(block => block.open = true)")
    page.evaluate("document.querySelectorAll('main *').forEach(part => part.scrollIntoView({ behavior: 'instant' }))")
    if page.locator("course-search").count():
        page.locator("course-search input").focus()
        page.locator("search .search-results").wait_for(state="attached")
        page.wait_for_load_state("networkidle")
        record.search = page.evaluate(ANSWER_TIME, QUERY)
    for theme in page.locator("theme-switch label").all():
        theme.click()
    run = page.get_by_role("main").get_by_role("button", name="Run")
    if run.count():
        run.first.click()
        page.wait_for_load_state("networkidle")
    page.emulate_media(media="print")
    page.emulate_media(media="screen")
    present = page.locator("a.present")
    if present.count():
        present.click()
        page.get_by_role("button", name="Leave").click()
    page.wait_for_load_state("networkidle")
