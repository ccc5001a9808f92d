"""Let pytest run an exercise's checks on the learner's `answer.py`: `python -m pytest content/exercises/NAME`."""

import os
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import checking
import pytest


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect an exercise's checks."""
    return Exercise.from_parent(parent, path=file_path) if file_path.name == "checks.py" else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Import each answer before the first check is run, so that a missing one ends the run in one line."""
    for exercise in {item.exercise: None for item in items if isinstance(item, Check)}:
        exercise.answer = load_answer(exercise.path.with_name("answer.py"))


def load_answer(path: Path) -> ModuleType:
    """Import an answer, or say in one line why that cannot be done."""
    name = os.path.relpath(path)
    if not path.is_file():
        raise pytest.UsageError(f"there is no answer to check yet: save yours as {name}")
    try:
        return checking.load(path)
    except (Exception, SystemExit) as error:
        line = getattr(error, "lineno", None) or checking.line_of(error, str(path))
        place = f"{name}, line {line}" if line else name
        raise pytest.UsageError(f"{place}: {checking.describe(error)}") from None


class Exercise(pytest.File):
    """An exercise's `checks.py`, with the answer beside it."""

    answer: ModuleType

    def collect(self) -> Iterator["Check"]:
        """Yield the checks in the order in which they are written."""
        for check in checking.checks_in(checking.load(self.path)):
            yield Check.from_parent(self, name=check.__name__, check=check)


class Check(pytest.Item):
    """One check of an exercise."""

    def __init__(self, *, parent: Exercise, check: checking.Check, **kwargs: object) -> None:
        """Keep the check and its exercise."""
        super().__init__(parent=parent, **kwargs)
        self.exercise, self.check = parent, check

    def runtest(self) -> None:
        """Run the check as the page does."""
        result = checking.run_check(self.check, self.exercise.answer)
        if not result.passed:
            raise AssertionError(result.message)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException]) -> str:
        """Show a failed check's message without a traceback."""
        return str(excinfo.value)

    def reportinfo(self) -> tuple[Path, None, str]:
        """Head the message with the check's name."""
        return self.path, None, checking.name_of(self.check)
