"""The suggestion in the editor chapter: the same table from the sample file, and wrong at the limits."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CODE = Path(__file__).parents[2] / "content" / "code"
PROGRAM, TESTS, DATA = "reaction_times.py", "reaction_times_test.py", "reaction_times.csv"
HEAD = "def is_kept("


def function(path: Path) -> str:
    """Return the text of `is_kept`, up to the next function."""
    return HEAD + path.read_text(encoding="utf-8").partition(HEAD)[2].partition("\n\n\ndef ")[0].rstrip()


@pytest.fixture
def right(tmp_path: Path) -> Path:
    """Return the project with the `is_kept` of the course."""
    for name in (PROGRAM, TESTS, DATA):
        shutil.copy(CODE / name, tmp_path)
    return tmp_path


@pytest.fixture
def accepted(right: Path) -> Path:
    """Return the project after Tab was pressed."""
    program = right / PROGRAM
    text = program.read_text(encoding="utf-8")
    suggestion = function(CODE / "reaction_times_suggestion.py")
    program.write_text(text.replace(function(program), suggestion), encoding="utf-8")
    return right


def run(folder: Path, *arguments: str) -> str:
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout


def failed_tests(folder: Path) -> list[str]:
    report = run(folder, "-m", "pytest", "-q", "-rf", "-p", "no:cacheprovider", "--rootdir", str(folder), TESTS)
    return [line.split()[1].partition("::")[2] for line in report.splitlines() if line.startswith("FAILED")]


def kept(folder: Path, times: str) -> list[str]:
    code = f"from reaction_times import is_kept; print(*filter(is_kept, {times}))"
    return run(folder, "-c", code).split()


def test_suggestion_prints_the_same_table_from_the_sample_file(accepted: Path) -> None:
    assert run(accepted, PROGRAM, DATA) == (CODE / "reaction_times_output.txt").read_text(encoding="utf-8")


def test_only_the_test_at_the_limits_sees_that_the_suggestion_is_wrong(accepted: Path) -> None:
    assert failed_tests(accepted) == ["test_limits_themselves_are_kept"]


def test_suggestion_drops_quick_responses_that_the_rule_keeps(accepted: Path) -> None:
    assert kept(accepted, "[149.9, 150.0, 180.0, 200.0, 200.1, 2000.0, 2000.1, None]") == ["200.1"]


def test_version_of_the_course_keeps_them(right: Path) -> None:
    assert failed_tests(right) == []
    assert kept(right, "[149.9, 150.0, 180.0, 200.0, 200.1, 2000.0, 2000.1, None]") == [
        "150.0",
        "180.0",
        "200.0",
        "200.1",
        "2000.0",
    ]


def test_suggestion_carries_the_limits_of_the_other_tab() -> None:
    assert "200 < time < 2000" in (CODE / "reaction_times_pilot.py").read_text(encoding="utf-8")
    assert "200 < time < 2000" in function(CODE / "reaction_times_suggestion.py")
