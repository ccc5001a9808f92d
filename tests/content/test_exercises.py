"""Every exercise's checks accept its solution and reject its starter and each plausible wrong answer."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import checking
import pytest

EXERCISES = Path(__file__).parents[2] / "content" / "exercises"
FOLDERS = sorted(path for path in EXERCISES.iterdir() if path.is_dir() and path.name[0] not in "._")
REJECTED = sorted(EXERCISES.glob("*/rejected/*.py"))
FEWEST_REJECTED = 3

of_each_exercise = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
of_each_rejected = pytest.mark.parametrize("path", REJECTED, ids=lambda path: f"{path.parts[-3]}-{path.stem}")


def raise_key_error(*_: object) -> None:
    raise KeyError("nonsense")


def results_of(answer: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[checking.Result]:
    """Run an exercise's checks on a file, as the page and pytest run them on a learner's."""
    monkeypatch.syspath_prepend(folder)
    return list(checking.run(checking.load(folder / "checks.py"), checking.load(answer)))


def head(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()[:2]


@of_each_exercise
def test_folder_is_complete(folder: Path) -> None:
    for name in ("starter.py", "checks.py", "solution.py"):
        assert (folder / name).is_file(), f"{folder.name} has no {name}"
    assert len(list(folder.glob("rejected/*.py"))) >= FEWEST_REJECTED
    assert not (folder / "answer.py").exists(), "answer.py is the learner's: never commit one"


@of_each_exercise
def test_checks_have_names_that_a_learner_can_read(folder: Path) -> None:
    checks = checking.checks_in(checking.load(folder / "checks.py"))
    names = [checking.name_of(check) for check in checks]
    assert all(check.__doc__ for check in checks)
    assert len(set(names)) == len(names)
    assert all(len(name) <= 80 and not name.endswith(".") for name in names), names


@of_each_exercise
def test_solution_passes_every_check(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    results = results_of(folder / "solution.py", folder, monkeypatch)
    assert [f"{result.name}\n{result.message}" for result in results if not result.passed] == []


@of_each_exercise
def test_starter_prints_something_and_is_not_right_yet(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    results = results_of(folder / "starter.py", folder, monkeypatch)
    assert capsys.readouterr().out.strip()
    assert not all(result.passed for result in results)


@of_each_rejected
def test_wrong_answer_fails_the_check_it_names(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named = re.fullmatch(r"# rejects: (test_\w+)", head(path)[0])
    assert named, "the first line must read '# rejects: test_name'"
    assert head(path)[1].startswith("# "), "the second line must say what is wrong"
    results = {result.test: result for result in results_of(path, path.parents[1], monkeypatch)}
    assert not results[named[1]].passed
    assert "Hint: " in results[named[1]].message


@of_each_exercise
def test_each_check_rejects_something(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checks = {check.__name__ for check in checking.checks_in(checking.load(folder / "checks.py"))}
    wrong = [folder / "starter.py", *folder.glob("rejected/*.py")]
    failed = {result.test for path in wrong for result in results_of(path, folder, monkeypatch) if not result.passed}
    assert checks - failed == set(), "no wrong answer fails these checks: are they of any use?"


@of_each_exercise
def test_answer_without_the_functions_is_told_their_names(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(folder)
    for result in checking.run(checking.load(folder / "checks.py"), ModuleType("answer")):
        assert result.message.startswith("Called: your code\nCame back: it defines no function at all\nExpected: ")


@of_each_exercise
@pytest.mark.parametrize(
    "value", [None, 7, "text", [], {}, raise_key_error], ids=lambda value: getattr(value, "__name__", repr(value))
)
def test_nonsensical_answer_gets_a_message_with_a_hint(
    folder: Path, value: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Nonsense(ModuleType):
        def __getattr__(self, name: str) -> object:
            return value if callable(value) else lambda *_: value

    monkeypatch.syspath_prepend(folder)
    failed = [r for r in checking.run(checking.load(folder / "checks.py"), Nonsense("answer")) if not r.passed]
    assert failed
    assert [r.message for r in failed if "Hint: " not in r.message or "could not go on" in r.message] == []


@pytest.fixture
def exercise(tmp_path: Path) -> Path:
    """Return a copy of an exercise that a local run can write to."""
    shutil.copy(EXERCISES / "checking.py", tmp_path)
    shutil.copy(EXERCISES / "conftest.py", tmp_path)
    return Path(shutil.copytree(EXERCISES / "standard-deviation", tmp_path / "standard-deviation"))


def run_pytest(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", folder.name]
    return subprocess.run(command, cwd=folder.parent, capture_output=True, text=True, check=False)


def test_local_run_passes_with_a_right_answer(exercise: Path) -> None:
    shutil.copy(exercise / "solution.py", exercise / "answer.py")
    run = run_pytest(exercise)
    assert run.returncode == 0, run.stdout
    assert "8 passed" in run.stdout


def test_local_run_says_what_is_wrong_without_a_traceback(exercise: Path) -> None:
    shutil.copy(exercise / "starter.py", exercise / "answer.py")
    run = run_pytest(exercise)
    assert run.returncode == 1
    assert "An empty list is refused with a ValueError" in run.stdout
    assert "Came back: ZeroDivisionError: division by zero (line 6 of your code)" in run.stdout
    assert "Traceback" not in run.stdout + run.stderr


def test_local_run_without_an_answer_says_where_to_save_it(exercise: Path) -> None:
    run = run_pytest(exercise)
    assert run.returncode != 0
    place = Path("standard-deviation", "answer.py")
    assert run.stderr.strip() == f"ERROR: there is no answer to check yet: save yours as {place}"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("def standard_deviation(values:\n    return 0\n", ", line 1: SyntaxError: '(' was never closed"),
        ("x = 1\nimport not_installed_here\n", ", line 2: ModuleNotFoundError: No module named 'not_installed_here'"),
        ("x = '\0'\n", ": SyntaxError: source code string cannot contain null bytes"),
    ],
)
def test_local_run_of_an_answer_that_does_not_start_names_the_line(exercise: Path, text: str, complaint: str) -> None:
    (exercise / "answer.py").write_text(text, encoding="utf-8")
    run = run_pytest(exercise)
    assert run.stderr.startswith(f"ERROR: {Path('standard-deviation', 'answer.py')}{complaint}")
    assert "Traceback" not in run.stdout + run.stderr


def answer(**functions: object) -> checking.Answer:
    module = ModuleType("answer")
    vars(module).update(functions)
    return checking.Answer(module)


def message_of(check: object, *args: object, **kwargs: object) -> list[str]:
    with pytest.raises(AssertionError) as caught:
        check(*args, **kwargs)
    return str(caught.value).splitlines()


def double(values: list[float]) -> list[float]:
    return [2 * value for value in values]


def test_missing_function_names_what_is_there() -> None:
    assert message_of(lambda: answer(double=double).halve) == [
        "Called: your code",
        "Came back: it defines double",
        "Expected: something named halve",
        "Hint: keep the names that the exercise gives; a program that uses your code looks for them.",
    ]


def test_wrong_result_says_what_was_called_returned_expected_and_a_hint() -> None:
    assert message_of(checking.expect, double, [1, 2], returns=[1, 4], hint="square them.") == [
        "Called: double([1, 2])",
        "Came back: [2, 4]",
        "Expected: [1, 4]",
        "Hint: square them.",
    ]


def test_printing_instead_of_returning_is_recognised() -> None:
    def shout(text: str) -> None:
        print(text.upper())

    message = message_of(checking.expect, shout, "hi", returns="HI")
    assert message[1] == "Came back: None, after printing 'HI'"
    assert "`return`" in message[3]


def test_changed_argument_is_shown_and_does_not_reach_the_next_check() -> None:
    def empty(values: list[int]) -> int:
        values.clear()
        return 0

    values = [1, 2]
    checking.expect(empty, values, returns=0)
    assert values == [1, 2]
    assert message_of(checking.expect_unchanged, empty, values)[1] == "Came back: the argument changed to []"


def test_unexpected_error_is_named_with_its_line() -> None:
    message = message_of(checking.expect, double, None, returns=[])
    assert re.fullmatch(
        r"Came back: TypeError: 'NoneType' object is not iterable \(line \d+ of your code\)", message[1]
    )


@pytest.mark.parametrize("stop", [SystemExit("bye"), RecursionError("too deep"), MemoryError()])
def test_function_that_gives_up_fails_the_check_only(stop: BaseException) -> None:
    def give_up() -> None:
        raise stop

    assert message_of(checking.expect, give_up, returns=1)[1].startswith(f"Came back: {type(stop).__name__}")


def test_wrong_error_and_missing_error_are_told_apart() -> None:
    def look_up(key: str) -> int:
        return {"a": 1}[key]

    assert message_of(checking.expect_raises, ValueError, look_up, "b")[1].startswith("Came back: KeyError: 'b'")
    assert message_of(checking.expect_raises, ValueError, look_up, "a")[1] == "Came back: 1"
    assert message_of(checking.expect_raises, KeyError, look_up, "b", says="column")[2] == (
        "Expected: KeyError with 'column' in its message"
    )


def test_huge_and_hostile_values_are_cut() -> None:
    class Hostile:
        def __repr__(self) -> str:
            raise RuntimeError("no")

        def __eq__(self, other: object) -> bool:
            raise RuntimeError("no")

        __hash__ = None

    huge, hostile = (
        message_of(checking.expect, lambda value=value: value, returns=1)[1] for value in ("x" * 10**6, Hostile())
    )
    assert len(huge) < 400
    assert hostile == "Came back: a Hostile that cannot be shown (RuntimeError)"


def test_numbers_may_be_off_by_the_tolerance_only() -> None:
    checking.expect(lambda: 0.1 + 0.2, returns=0.3, tolerance=1e-9)
    message_of(checking.expect, lambda: 0.31, returns=0.3, tolerance=1e-9)
    message_of(checking.expect, lambda: float("nan"), returns=0.3, tolerance=1e-9)
    message_of(checking.expect, lambda: "0.3", returns=0.3, tolerance=1e-9)
