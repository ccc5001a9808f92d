"""The agent's change in the agentic chapter: green, wrong in four places, and put right."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CODE = Path(__file__).parents[2] / "content" / "code"
PROGRAM, TESTS = "reaction_times.py", "reaction_times_test.py"


def copy(folder: Path, *names: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name in names:
        shutil.copy(CODE / name, folder)
    return folder


@pytest.fixture
def right(tmp_path: Path) -> Path:
    """Return the project with the `summarise` of the course, and the tests as they were written by hand."""
    return copy(tmp_path / "right", PROGRAM, TESTS)


@pytest.fixture
def before(tmp_path: Path) -> Path:
    """Return the project as the agent found it: a loader and the tests, and no `summarise` yet."""
    folder = copy(tmp_path / "before", PROGRAM, TESTS)
    text = (folder / PROGRAM).read_text(encoding="utf-8")
    (folder / PROGRAM).write_text(text[: text.index("\n\ndef summarise")], encoding="utf-8")
    return folder


@pytest.fixture
def after(before: Path) -> Path:
    """Return the project with the agent's diff applied."""
    folder = before.rename(before.with_name("after"))
    subprocess.run(["git", "apply", str(CODE / "reaction_times_agent.diff")], cwd=folder, check=True)
    return folder


def outcome(folder: Path) -> str:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(folder), TESTS]
    output = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout
    return output.splitlines()[-1].partition(" in ")[0]


def evaluate(folder: Path, expression: str) -> str:
    code = f"from pathlib import Path; from reaction_times import *; print({expression})"
    result = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)
    return result.stdout.strip() or result.stderr.strip()


def test_nothing_passes_before_the_agent_starts(before: Path) -> None:
    assert "error" in outcome(before)


def test_agents_change_is_green_only_with_the_tests_that_it_changed(after: Path) -> None:
    assert outcome(after) == "3 passed, 1 skipped"
    assert outcome(copy(after, TESTS)) == "2 failed, 2 passed"


HALF_KEPT = "summarise([Trial('P01', 'congruent', n, ms) for n, ms in enumerate([400.0, 500.0, 120.0, None])])[0]"
NONE_KEPT = "summarise([Trial('P04', 'congruent', 1, 2600.0)])"


def test_agents_share_counts_against_the_kept_trials(right: Path, after: Path) -> None:
    assert evaluate(right, f"{HALF_KEPT}.share_removed") == "0.5"
    assert evaluate(after, f"{HALF_KEPT}.share_removed") == "1.0"


def test_in_the_agents_summary_a_participant_disappears(right: Path, after: Path) -> None:
    assert evaluate(right, f"len({NONE_KEPT})") == "1"
    assert evaluate(after, f"len({NONE_KEPT})") == "0"


def test_agents_loader_hides_a_negative_time(right: Path, after: Path) -> None:
    for folder in (right, after):
        copy(folder, "reaction_times_raw.csv")
    assert "a time of -398.2 ms is impossible" in evaluate(right, "load(Path('reaction_times_raw.csv'))")
    complaints = evaluate(after, "load(Path('reaction_times_raw.csv'))")
    assert "-398.2" not in complaints
    assert "line 27" in complaints


def test_corrected_change_passes_the_tests_written_by_hand(right: Path) -> None:
    assert outcome(right) == "4 passed"
