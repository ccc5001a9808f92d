"""The worked example of the security chapter: a rule that is run, and one that is read."""

import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

CODE = Path(__file__).parents[2] / "content" / "code"

Keep = Callable[[float, str], bool]
evaluated: Keep = runpy.run_path(str(CODE / "filter_eval.py"))["keep"]
parsed: Keep = runpy.run_path(str(CODE / "filter_safe.py"))["keep"]


@pytest.mark.parametrize("keep", [evaluated, parsed], ids=["eval", "safe"])
def test_both_filter_by_an_honest_rule(keep: Keep) -> None:
    assert [keep(time, "rt_ms > 150") for time in (149.9, 150.0, 150.1)] == [False, False, True]
    assert [keep(time, "rt_ms <= 1500") for time in (1500.0, 1500.1)] == [True, False]


def attack(folder: Path) -> str:
    return f"__import__('os').remove({str(folder / 'trials.csv')!r})"


def test_evaluated_rule_deletes_the_data(tmp_path: Path) -> None:
    (tmp_path / "trials.csv").write_text("data", encoding="utf-8")
    evaluated(412.0, attack(tmp_path))
    assert not (tmp_path / "trials.csv").exists()


@pytest.mark.parametrize("extra", ["", "rt_ms > 150 or ", "rt_ms > 150\n"])
def test_parsed_rule_refuses_and_leaves_the_data(tmp_path: Path, extra: str) -> None:
    (tmp_path / "trials.csv").write_text("data", encoding="utf-8")
    with pytest.raises(ValueError, match="not a rule of the form"):
        parsed(412.0, extra + attack(tmp_path))
    assert (tmp_path / "trials.csv").exists()


def findings(name: str, *options: str) -> str:
    command = [
        sys.executable,
        "-m",
        "ruff",
        "check",
        "--isolated",
        "--no-cache",
        "--output-format=concise",
        *options,
        name,
    ]
    return subprocess.run(command, cwd=CODE, capture_output=True, text=True, check=False).stdout


def test_linter_sees_the_hole_only_when_its_security_rules_are_selected() -> None:
    assert "S307" not in findings("filter_eval.py")
    assert "S307" in findings("filter_eval.py", "--select", "S")
    assert "All checks passed" in findings("filter_safe.py", "--select", "S")


def test_linter_has_no_complaint_about_the_shell_in_an_exercise() -> None:
    starter = CODE.parent / "exercises" / "command-injection" / "starter.py"
    assert "All checks passed" in findings(str(starter), "--select", "S")
