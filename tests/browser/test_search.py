"""Search: sections as you type, by keyboard, from any page."""

from playwright.sync_api import Browser, Page, expect


def test_the_box_in_the_menu_answers_as_you_type_with_sections(page: Page) -> None:
    page.goto("/glossary.html")
    box = page.get_by_role("searchbox", name="Search the course")
    box.press_sequentially("large lang")
    first = page.locator(".search-results a").first
    expect(first).to_contain_text("large language model", ignore_case=True)
    expect(page.get_by_role("search").get_by_role("status")).to_contain_text("section")
    page.locator(".search-results a", has_text="What is a large language model?").first.click()
    expect(page).to_have_url("/introduction.html#what-is-a-large-language-model")


def test_a_slip_of_the_fingers_still_finds_the_term(page: Page) -> None:
    page.goto("/search.html?q=hallucinaton")
    expect(page.locator(".search-results a").first).to_contain_text("hallucination", ignore_case=True)


def test_the_found_words_are_marked(page: Page) -> None:
    page.goto("/search.html?q=licence")
    expect(page.locator(".search-results mark").first).to_contain_text("licence", ignore_case=True)


def test_arrow_keys_walk_through_the_results_and_escape_returns(page: Page) -> None:
    page.goto("/search.html?q=token")
    box, results = page.get_by_role("searchbox"), page.locator(".search-results a")
    expect(results.nth(1)).to_be_visible()
    box.focus()
    page.keyboard.press("ArrowDown")
    expect(results.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(box).to_be_focused()


def test_enter_leads_to_the_search_page_with_the_query(page: Page) -> None:
    page.goto("/introduction.html")
    box = page.get_by_role("searchbox")
    box.fill("context window")
    box.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Search")
    expect(page.get_by_role("searchbox")).to_have_value("context window")
    expect(page.locator(".search-results a").first).to_be_visible()


def test_no_result_says_so_and_what_to_do(page: Page) -> None:
    page.goto("/search.html?q=zzzzqqqq")
    status = page.get_by_role("search").get_by_role("status")
    expect(status).to_have_text("Nothing found for “zzzzqqqq”. Try fewer or other words.")


def test_a_page_that_nobody_searches_loads_no_index(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/introduction.html")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "search" in url]


def test_a_lost_index_leaves_a_sentence_that_helps(page: Page) -> None:
    page.route("**/search.json", lambda route: route.abort())
    page.goto("/search.html?q=token")
    expect(page.get_by_role("status")).to_have_text("The search index could not be loaded. The menu lists every page.")


def test_search_works_from_the_404_page_of_a_deep_path(page: Page) -> None:
    page.goto("/a/deep/missing.html")
    page.get_by_role("searchbox").press_sequentially("token")
    page.locator(".search-results a").first.click()
    expect(page.get_by_role("heading", level=1)).not_to_contain_text("not")


def test_without_scripts_the_search_page_says_what_to_do_instead(browser: Browser, base_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=base_url)
    page = context.new_page()
    page.goto("/index.html")
    page.get_by_role("searchbox").fill("token")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_text("the menu lists every page")).to_be_visible()
    context.close()
