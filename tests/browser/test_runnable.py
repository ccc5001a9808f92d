"""Exercises in a real browser: what a learner sees, and what whatever they type ends in."""

import ast
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.audit.axe import violations
from tests.browser.exercise_page import LOADING, ExercisePage
from tests.conftest import Site
from tests.sample_exercise import DIRECTIVE, EXERCISES, SOLUTION, STARTER, exercise

FOLDERS = sorted(path.parent for path in EXERCISES.glob("*/checks.py"))
ENDLESS = "print('begun')\nwhile True:\n    pass\n"


@pytest.fixture(scope="module")
def address(build_once: Callable[..., Site], serve: Callable[[Path], str]) -> str:
    """Return the address of a lesson with an exercise on two of its three pages."""
    two = f"# Two\n\n{DIRECTIVE}\n{DIRECTIVE}"
    return serve(
        build_once({**exercise(), "one.md": f"# One\n\n{DIRECTIVE}", "two.md": two, "none.md": "# None\n"}).path
    )


@pytest.fixture(scope="module")
def ready(browser: Browser, address: str) -> Iterator[ExercisePage]:
    """Return an exercise that the tests of this module share, so that Python is loaded once."""
    context = browser.new_context()
    ready = ExercisePage(context.new_page()).open(f"{address}/one.html")
    ready.edit()
    yield ready
    context.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Return a browser context of the sample lesson's own."""
    context = browser.new_context()
    yield context
    context.close()


@pytest.fixture
def fresh(context: BrowserContext, address: str) -> ExercisePage:
    """Return an exercise that nobody has used."""
    return ExercisePage(context.new_page()).open(f"{address}/one.html")


# -- Loading ------------------------------------------------------------------


def requests_of(page: Page) -> list[str]:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(f"{request.method} {request.url}"))
    return requests


def test_nothing_but_a_small_loader_is_loaded_before_the_first_use(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    scripts = "performance.getEntriesByType('resource').filter((entry) => entry.name.includes('/runnable'))"
    page.goto(f"{address}/none.html", wait_until="networkidle")
    assert page.evaluate(scripts) == []
    requests = requests_of(page)
    page.goto(f"{address}/one.html", wait_until="networkidle")
    assert 0 < sum(entry["decodedBodySize"] for entry in page.evaluate(scripts)) < 8000
    assert not [url for url in requests if "pyodide" in url or "worker" in url or ".zip" in url]


def test_second_page_takes_python_from_the_cache(context: BrowserContext, address: str) -> None:
    sizes = []
    for name in ("one", "two"):
        loaded = ExercisePage(context.new_page()).open(f"{address}/{name}.html")
        loaded.run("print(1)")
        entries = "performance.getEntriesByType('resource').map((entry) => [entry.name, entry.transferSize])"
        sizes.append({url.rpartition("/")[2]: size for url, size in loaded.page.workers[0].evaluate(entries)})
    assert {"pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip"} <= sizes[0].keys() == sizes[1].keys()
    assert all(sizes[0].values())
    assert not any(sizes[1].values())


def test_loading_shows_progress_and_does_not_count_as_running(context: BrowserContext, address: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    context.route("**/python_stdlib.zip", hold)
    page = context.new_page()
    page.clock.install()
    loading = ExercisePage(page).open(f"{address}/one.html")
    loading.start("Run", "print('ran')")
    expect(loading.status).to_have_text("Loading Python …")
    progress = loading.element.get_by_role("progressbar")
    expect(progress).to_be_visible()
    page.clock.fast_forward(60_000)
    assert 0 < progress.evaluate("bar => bar.position") < 1
    held[0].continue_()
    loading.prints("ran\n")
    expect(progress).to_be_hidden()


@pytest.mark.parametrize("lost", ["pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "doubling.zip"])
def test_lost_connection_ends_in_a_message_and_can_be_tried_again(
    context: BrowserContext, fresh: ExercisePage, lost: str
) -> None:
    context.route(f"**/{lost}", lambda route: route.abort())
    assert fresh.run("print(1)") == "Python could not be loaded. Check your connection, then try again.\n"
    context.unroute(f"**/{lost}")
    assert fresh.run() == "Done.\n1\n"


def test_whole_use_offends_no_policy_and_logs_no_error(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    logged: list[str] = []
    page.on("console", lambda message: logged.append(message.text))
    used = ExercisePage(page).open(f"{address}/one.html")
    used.edit()
    used.check(SOLUTION)
    assert logged + used.errors == []
    assert used.element.locator(".cm-scroller").evaluate("node => getComputedStyle(node).display") == "flex"


# -- Running and checking -----------------------------------------------------


def test_run_shows_what_the_code_prints(ready: ExercisePage) -> None:
    assert ready.run(
        "import sqlite3\nprint('<b>é</b>', sqlite3.connect(':memory:').execute('select 6 * 7').fetchone())"
    ) == ("Done.\n<b>é</b> (42,)\n")


def test_code_that_prints_nothing_is_told_so(ready: ExercisePage) -> None:
    assert ready.run("1 + 1").strip() == "Done. The code printed nothing: print(…) shows a value."


def test_run_begins_anew_each_time(ready: ExercisePage) -> None:
    ready.run("left = 1\nimport os, builtins\nbuiltins.len = None\nopen('left.txt', 'w').close()\nos.chdir('/')")
    names = "sorted(name for name in globals() if not name.startswith('__'))"
    output = ready.run(f"print({names})\nimport os\nprint(len(os.listdir()), os.path.exists('left.txt'), __name__)")
    assert output == "Done.\n[]\n4 False __main__\n"


def test_traceback_shows_the_learners_own_lines_only(ready: ExercisePage) -> None:
    output = ready.run("import json\n\ndef read(text):\n    return json.loads(text)\n\nread('{')\n")
    assert output.startswith("Your code stopped with an error. json.decoder.JSONDecodeError: Expecting property name")
    assert "File \"answer.py\", line 6, in <module>\n    read('{')" in output
    assert 'File "answer.py", line 4, in read' in output
    assert output.count("File ") == 2


def test_solution_passes_and_the_result_is_announced(ready: ExercisePage) -> None:
    assert ready.check(SOLUTION) == {
        "Two becomes four": "Passed",
        "The number in number.txt becomes eighteen": "Passed",
    }
    expect(ready.status).to_have_text("All 2 checks passed.")


def test_failed_check_says_what_to_do(ready: ExercisePage) -> None:
    results = ready.check("def double(number):\n    return number ** 2\n")
    assert results["Two becomes four"] == "Passed"
    assert results["The number in number.txt becomes eighteen"].splitlines() == [
        "Failed",
        "Called: double(9)",
        "Came back: 81",
        "Expected: 18",
    ]
    expect(ready.status).to_have_text(
        "1 of 2 checks passed. The first to fail: The number in number.txt becomes eighteen."
    )


def test_code_that_does_not_start_is_not_checked(ready: ExercisePage) -> None:
    assert ready.check("def double(number:\n    return 2\n") == {}
    assert "SyntaxError: '(' was never closed" in ready.status.inner_text()
    assert 'File "answer.py", line 1' in ready.output.inner_text()


# -- Stopping -----------------------------------------------------------------


def test_endless_loop_is_stopped_while_the_page_stays_alive(ready: ExercisePage) -> None:
    ready.start("Run", ENDLESS)
    ready.prints("begun\n")
    ready.button("Stop").click()
    expect(ready.status).to_have_text("Stopped.")
    assert ready.run("print('again')") == "Done.\nagain\n"


def test_endless_loop_is_stopped_after_ten_seconds(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.clock.install(time=0)
    looping = ExercisePage(page).open(f"{address}/one.html")
    page.clock.pause_at(60)
    looping.start("Check", f"{ENDLESS}\n{SOLUTION}")
    looping.prints("begun\n")
    page.clock.fast_forward(9_900)
    expect(looping.status).to_have_text("Checking …")
    page.clock.fast_forward(200)
    expect(looping.status).to_have_text("Stopped after 10 seconds. Does a loop in your code never end?")


def test_check_that_was_not_reached_is_said_to_be_not_run(ready: ExercisePage) -> None:
    ready.start("Check", "def double(number):\n    while number == 9:\n        pass\n    return 2 * number\n")
    expect(ready.checks.nth(0)).to_have_text("Passed Two becomes four")
    ready.button("Stop").click()
    expect(ready.checks.nth(1)).to_have_text("Not run The number in number.txt becomes eighteen")


def test_starting_another_exercise_stops_the_first(context: BrowserContext, address: str) -> None:
    first = ExercisePage(context.new_page()).open(f"{address}/two.html")
    first.start("Run", ENDLESS)
    first.prints("begun\n")
    second = first.page.locator("runnable-exercise").nth(1)
    second.get_by_role("button", name="Check").click()
    expect(first.status).to_have_text("Stopped, because another exercise was started.")
    expect(second.get_by_role("status")).to_have_text(
        "0 of 2 checks passed. The first to fail: Two becomes four.", timeout=LOADING
    )


# -- Whatever a learner types ends in a message ---------------------------------


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("input('Your name? ')", "EOFError: nobody can type here while the code runs: give the value in the code"),
        ("import sys\nsys.stdin.read()", "EOFError: nobody can type here"),
        ("data = []\nwhile True:\n    data.append('x' * 1_000_000)", "MemoryError"),
        ("data = bytearray(600_000_000)", "MemoryError"),
        ("import numpy", "The page has Python's own library only."),
        ("def f():\n    f()\nf()", "RecursionError: maximum recursion depth exceeded"),
        ("import sys\nsys.exit('enough')", "SystemExit: enough"),
        ("raise KeyboardInterrupt", "KeyboardInterrupt"),
        ("import threading\nthreading.Thread(target=print).start()", "RuntimeError: can't start new thread"),
        ("import subprocess\nsubprocess.run(['ls'])", "OSError"),
        ("import sys\nsys.stdout = None\n1 / 0", "ZeroDivisionError"),
        ("class E(Exception):\n    def __str__(self):\n        raise E\nraise E", "exception str() failed"),
        ("raise ValueError('x' * 10_000_000)", "ValueError: xxxx"),
        ("import os\nos._exit(1)", "Python broke down over this code. The next run starts it afresh."),
        ("(" * 100_000, "Python broke down over this code. The next run starts it afresh."),
        ("import sys\nsys.modules.clear()", "Done."),
        ("import sys\nsys.exit()", "Done."),
    ],
)
def test_end_of_the_line_is_a_message_and_the_next_run_works(ready: ExercisePage, code: str, message: str) -> None:
    assert message in ready.run(code)
    ready.run("print('next')")
    assert ready.run("print('next')") == "Done.\nnext\n"


def test_output_is_cut_at_100_kb(ready: ExercisePage) -> None:
    output = ready.run("for number in range(1_000_000):\n    print('é' * 9)")
    assert output.endswith("\n… The output is cut here, after 100 kB.\n")
    assert 100_000 <= len(output.encode()) < 100_200


FRAGMENTS = [
    "print(", ")", "'", '"""', "f'{", "\\", "\0", "\r", "\t", "    ", "\n", "\f", "\x1b[31m", "é", "\u202e", "😀",
    "\ufeff", "\ud800", "x = ", "def f(", "):\n", "raise ", "class ", "lambda", "@", "import answer", "print(1)\n", ";",
    "#", "0x", "1e999", "{{", "}}", "&lt;", "<img src=x onerror=alert(1)>", "</pre><script>alert(1)</script>",
    "# -*- coding: utf-16 -*-\n",
]  # fmt: skip


@pytest.mark.parametrize("seed", range(30))
def test_any_text_ends_in_output_or_a_message(ready: ExercisePage, seed: int) -> None:
    source = random.Random(seed)
    assert_survives(ready, "".join(source.choices(FRAGMENTS, k=source.randint(1, 40))))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("\0" * 1000, id="null characters"),
        pytest.param("x = 1\n" * 170_000, id="1 MB of lines"),
        pytest.param("x = '" + "y" * 1_000_000 + "'", id="1 MB in a line"),
        pytest.param("'" + "y" * 1_000_000, id="1 MB unfinished"),
        pytest.param("print('''" + "<b>" * 20_000, id="HTML unfinished"),
        pytest.param("print('\\ud800')", id="surrogate printed"),
    ],
)
def test_odd_text_ends_in_output_or_a_message(ready: ExercisePage, text: str) -> None:
    assert_survives(ready, text)


def assert_survives(ready: ExercisePage, text: str) -> None:
    elements = ready.page.locator("img[src], script, b").count()
    assert ready.run(text).startswith(("Done.", "Your code stopped with an error."))
    assert ready.errors == []
    assert ready.page.locator("img[src], script, b").count() == elements
    assert ready.button("Run").is_visible()


# -- Nothing leaves the browser -------------------------------------------------


@pytest.mark.parametrize(
    "code",
    [
        "import js\njs.fetch(URL)",
        "import js\njs.XMLHttpRequest.new()",
        "import js\njs.WebSocket.new(URL)",
        "from pyodide.http import open_url\nopen_url(URL)",
        "import urllib.request\nurllib.request.urlopen(URL)",
        "import http.client\nhttp.client.HTTPConnection('127.0.0.1').request('GET', '/')",
        "import socket\nsocket.create_connection(('127.0.0.1', 80))",
    ],
)
def test_network_ends_in_a_message(ready: ExercisePage, address: str, code: str) -> None:
    assert "this Python is cut off from the network" in ready.run(f"URL = '{address}/leak'\n{code}")


def test_no_request_leaves_the_page_by_a_back_door(
    context: BrowserContext, address: str, serve: Callable[[Path], str]
) -> None:
    other = serve(EXERCISES)
    page = context.new_page()
    requests = requests_of(page)
    sly = ExercisePage(page).open(f"{address}/one.html")
    sly.run("print(1)")
    assert any("python_stdlib.zip" in url for url in requests), "what a worker asks for is seen"
    before = len(requests)
    for site in (address, other):
        for code in (
            "from pyodide.code import run_js\nrun_js('fetch(\"URL\")')",
            "from pyodide.ffi import to_js\nto_js([]).constructor.constructor('return fetch(\"URL\")')()",
            "from pyodide.ffi import to_js\nto_js([]).constructor.constructor('return import(\"URL\")')()",
            "import pyodide_js\npyodide_js.loadPackage('URL.whl')",
            "import pyodide_js\npyodide_js._api.loadBinaryFile('URL')",
            "import asyncio\nfrom pyodide.http import pyfetch\nasyncio.ensure_future(pyfetch('URL'))",
            "from js import document",
            "from js import postMessage",
        ):
            sly.run(code.replace("URL", f"{site}/leak"))
    page.wait_for_load_state("networkidle")
    assert requests[before:] == []


# -- The learner's code stays ---------------------------------------------------


def test_code_survives_a_reload_until_it_is_reset_and_reset_can_be_undone(fresh: ExercisePage) -> None:
    fresh.edit()
    fresh.page.keyboard.press("Control+End")
    fresh.page.keyboard.type("print('mine')")
    mine = fresh.text
    assert mine == f"{STARTER}print('mine')"
    fresh.page.reload()
    assert fresh.text == mine
    assert fresh.run() == "Done.\nmine\n"
    fresh.button("Reset").click()
    expect(fresh.status).to_have_text("The starter code is back.")
    assert fresh.text == STARTER
    fresh.button("Undo reset").click()
    assert fresh.text == mine
    fresh.button("Reset").click()
    fresh.page.reload()
    assert fresh.text == STARTER


def test_page_says_where_the_code_is_kept(fresh: ExercisePage) -> None:
    expect(fresh.element).to_contain_text("Your code stays in this browser: it runs here, and local storage keeps it")


def test_browser_without_storage_still_runs_code(context: BrowserContext, address: str) -> None:
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked') } })")
    page = ExercisePage(context.new_page()).open(f"{address}/one.html")
    assert page.run("print('ran')") == "Done.\nran\n"


# -- Keyboard, paper, no script ---------------------------------------------------


def test_whole_exercise_can_be_done_by_keyboard(fresh: ExercisePage) -> None:
    keyboard = fresh.page.keyboard
    fresh.button("Edit").focus()
    keyboard.press("Enter")
    expect(fresh.editor).to_be_focused()
    keyboard.press("Control+a")
    keyboard.type("def double(number):\n")
    keyboard.type("return 2 * number")
    assert fresh.text == "def double(number):\n    return 2 * number", "the next line is indented"
    keyboard.press("Tab")
    expect(fresh.editor).to_be_focused()
    keyboard.press("Escape")
    keyboard.press("Tab")
    expect(fresh.button("Run")).to_be_focused()
    keyboard.press("Tab")
    keyboard.press("Enter")
    expect(fresh.status).to_have_text("All 2 checks passed.", timeout=LOADING)
    expect(fresh.button("Check")).to_be_focused()


def test_control_enter_runs_the_code(fresh: ExercisePage) -> None:
    fresh.edit()
    fresh.write("print('ran')")
    fresh.page.keyboard.press("Control+Enter")
    fresh.prints("ran\n")
    assert fresh.text == "print('ran')"


def test_click_into_the_code_puts_the_cursor_there(fresh: ExercisePage) -> None:
    fresh.element.locator("pre .nf", has_text="double").click(position={"x": 2, "y": 5})
    expect(fresh.editor).to_be_focused()
    fresh.page.keyboard.type("re")
    assert "def redouble(number):" in fresh.text


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_an_exercise_that_was_used(fresh: ExercisePage, scheme: str, width: int) -> None:
    fresh.page.set_viewport_size({"width": width, "height": 844})
    fresh.page.emulate_media(color_scheme=scheme)
    fresh.edit()
    assert fresh.check(STARTER)
    assert violations(fresh.page) == []
    assert "ZeroDivisionError" in fresh.run("1 / 0")
    assert violations(fresh.page) == []


def test_editor_has_a_name_and_says_how_to_leave_it(fresh: ExercisePage) -> None:
    fresh.edit()
    expect(fresh.element.get_by_role("textbox", name="Python code")).to_be_focused()
    expect(fresh.element).to_contain_text("Escape, then Tab leaves the editor.")


@pytest.mark.parametrize("edited", [False, True])
def test_paper_shows_all_the_code_and_no_buttons(fresh: ExercisePage, edited: bool) -> None:
    if edited:
        fresh.edit()
    fresh.write("\n".join(f"print({number})" for number in range(300)))
    fresh.page.emulate_media(media="print")
    for number in (0, 299):
        expect(fresh.element.get_by_text(f"print({number})")).to_be_visible()
    expect(fresh.button("Run")).to_be_hidden()


def test_without_scripts_the_code_and_the_local_way_remain(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/one.html")
    expect(page.get_by_text("def double(number):")).to_be_visible()
    page.get_by_text("Run it on your own computer").click()
    expect(page.get_by_text("python -m pytest content/exercises/doubling")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="doubling.zip").click()
    assert download.value.suggested_filename == "doubling.zip"
    context.close()


# -- The course's own exercises ---------------------------------------------------


@pytest.fixture(scope="module")
def course(build_once: Callable[..., Site], serve: Callable[[Path], str], browser: Browser) -> Iterator[ExercisePage]:
    """Return a browser page, on a lesson with a page for each exercise of the course."""
    files: dict[str, str | bytes] = {
        f"exercises/{path.relative_to(EXERCISES)}": path.read_bytes()
        for path in EXERCISES.rglob("*.*")
        if path.is_file()
    }
    pages = {f"{folder.name}.md": f"# Page\n\n:::{{runnable}} {folder.name}\n:::\n" for folder in FOLDERS}
    context = browser.new_context(base_url=serve(build_once({**files, **pages}).path))
    yield ExercisePage(context.new_page())
    context.close()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_checks_tell_right_from_wrong_in_the_browser(course: ExercisePage, folder: Path) -> None:
    functions = {
        node.name: node
        for node in ast.parse((folder / "checks.py").read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef)
    }
    course.open(f"/{folder.name}.html")
    assert "Done." in course.run()
    solution = course.check((folder / "solution.py").read_text(encoding="utf-8"))
    assert {name: result for name, result in solution.items() if result != "Passed"} == {}
    assert len(solution) == len([name for name in functions if name.startswith("test_")])
    assert set(course.check((folder / "starter.py").read_text(encoding="utf-8")).values()) != {"Passed"}
    for wrong in sorted(folder.glob("rejected/*.py")):
        text = wrong.read_text(encoding="utf-8")
        named = text.splitlines()[0].removeprefix("# rejects: ").strip()
        results = course.check(text)
        assert results[ast.get_docstring(functions[named]).splitlines()[0]].startswith("Failed"), wrong.name
