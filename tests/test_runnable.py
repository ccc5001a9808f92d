"""What the directive `runnable` writes into a page and beside it, and what it says of a broken exercise."""

import gzip
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.conftest import ROOT, Site
from tests.sample_exercise import DIRECTIVE, SOLUTION, exercise

Build = Callable[..., Site]


def complaints(site: Site) -> list[str]:
    return [line for line in site.warnings if "[lesson.runnable]" in line]


def test_page_has_the_code_a_download_and_the_command_without_any_script(build: Build) -> None:
    site = build({**exercise(), "page.md": f"# Page\n\n{DIRECTIVE}"})
    element = re.search(r"<runnable-exercise.*</runnable-exercise>", site.html("page"), re.DOTALL)[0]
    assert "Double a number." in element
    assert '<span class="nf">double</span>' in element
    assert '<a href="exercises/doubling.zip" download>' in element
    assert "python -m pytest content/exercises/doubling" in element
    assert complaints(site) == []


def test_page_in_a_folder_links_the_download_that_exists(build: Build) -> None:
    site = build({**exercise(), "part/page.md": f"# Page\n\n{DIRECTIVE}", "index.md": "# A\n\n[p](part/page.md)\n"})
    link = re.search(r'<a href="([^"]*)" download>', site.html("part/page"))[1]
    assert (site.path / "part" / link).is_file()


def test_download_runs_locally_with_a_right_answer_and_holds_no_solution(build: Build, tmp_path: Path) -> None:
    site = build({**exercise(), "page.md": f"# Page\n\n{DIRECTIVE}"})
    with ZipFile(site.path / "exercises" / "doubling.zip") as archive:
        archive.extractall(tmp_path / "unpacked")
    folder = tmp_path / "unpacked" / "doubling"
    assert sorted(path.name for path in folder.iterdir()) == ["answer.py", "checks.py", "number.txt", "starter.py"]
    (folder / "answer.py").write_text(SOLUTION, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "doubling"]
    run = subprocess.run(command, cwd=folder.parent, capture_output=True, text=True, check=False)
    assert "2 passed" in run.stdout, run.stdout + run.stderr


def test_size_that_the_page_states_is_what_a_browser_loads() -> None:
    stated = re.search(r"loads Python \((\d+) MB\)", (ROOT / "_static/js/runnable.js").read_text(encoding="utf-8"))[1]
    files = list((ROOT / "_build" / "assets").glob("pyodide-*/*"))
    loaded = sum(len(gzip.compress(path.read_bytes(), compresslevel=6)) for path in files)
    assert int(stated) == round(loaded / 1e6)


def test_missing_folder_is_named_with_those_that_exist(build: Build) -> None:
    site = build({**exercise(), "page.md": "# Page\n\nText.\n\n:::{runnable} dubling\n:::\n"})
    assert complaints(site) == [
        "content/page.md:5: WARNING: "
        'runnable "dubling": there is no folder content/exercises/dubling; there are: doubling [lesson.runnable]'
    ]


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"starter": None}, "doubling/starter.py is missing"),
        ({"checks": None}, "doubling/checks.py is missing"),
        ({"solution": None}, "doubling/solution.py is missing"),
        ({"starter": "x = 1\ndef double(:\n"}, "doubling/starter.py, line 2: invalid syntax"),
        ({"solution": "x = 1\0"}, "doubling/solution.py, line 1: source code string cannot contain null bytes"),
        ({"solution": b"x = '\xff'"}, "doubling/solution.py, line 1: 'utf-8' codec can't decode byte 0xff"),
        ({"checks": "x = 1\n"}, "doubling/checks.py has no check, which is a function test_...(answer)"),
        ({"checks": "def test_x(a):\n    'X'\n"}, "doubling/checks.py, line 1: test_x must take one argument, answer"),
        ({"checks": "\ndef test_x(answer):\n    pass\n"}, "doubling/checks.py, line 2: test_x needs a docstring"),
    ],
)
def test_missing_or_broken_file_is_named(build: Build, changed: dict[str, str | bytes | None], complaint: str) -> None:
    site = build({**exercise(**changed), "page.md": f"# Page\n\n{DIRECTIVE}"})
    assert [line.split('"doubling": ')[1][: len(complaint)] for line in complaints(site)] == [complaint]
    assert site.status == 0, "a warning, not a crash"


def test_mended_starter_reaches_a_page_that_was_built_before(build: Build) -> None:
    page = {"page.md": f"# Page\n\n{DIRECTIVE}"}
    build({**exercise(), **page})
    site = build({**exercise(starter='"""Mended."""\n'), **page})
    assert "Mended." in site.html("page")


def test_page_without_an_exercise_has_no_trace_of_one(build: Build) -> None:
    site = build({**exercise(), "page.md": f"# Page\n\n{DIRECTIVE}", "other.md": "# Other\n"})
    assert "<runnable-exercise" in site.html("page")
    assert "<runnable-exercise" not in site.html("other")
