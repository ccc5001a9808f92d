"""The Python examples that chapters show do what the chapters say of them."""

import importlib.util
import random
import statistics
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType

import pytest

CODE = Path(__file__).parents[2] / "content" / "code"


def load(name: str) -> ModuleType:
    """Import `content/code/<name>.py` without putting its folder on the path."""
    spec = importlib.util.spec_from_file_location(name, CODE / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


Function = Callable[[Sequence[float]], float]
check = load("standard_deviation_checks").check
right: Function = load("standard_deviation").standard_deviation
wrong: Function = load("standard_deviation_wrong").standard_deviation


@pytest.mark.parametrize("function", [right, statistics.stdev], ids=["solution", "standard library"])
def test_right_standard_deviations_pass_the_five_calls(function: Function, capsys: pytest.CaptureFixture[str]) -> None:
    check(function)
    assert capsys.readouterr().out == "All five calls give the expected result.\n"


@pytest.mark.parametrize("function", [wrong, statistics.pstdev], ids=["shown", "population"])
def test_population_formula_fails_the_first_call(function: Function) -> None:
    with pytest.raises(AssertionError, match="1: not the sample formula"):
        check(function)


def test_not_a_number_is_no_substitute_for_an_error() -> None:
    def unguarded(values: Sequence[float]) -> float:
        return statistics.stdev(values) if len(values) > 1 else float("nan")

    with pytest.raises(AssertionError, match="4: an empty list"):
        check(unguarded)


def test_wrong_standard_deviation_gets_only_equal_values_right() -> None:
    assert wrong([21.5] * 4) == pytest.approx(0.0)
    assert wrong([412.0, 398.0, 405.0]) == pytest.approx(5.715, abs=0.001)
    assert wrong([]) == wrong([405.0]) == 0.0
    try:
        spread = wrong([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])
    except ValueError:  # rounding decides between a negative square and a wrong number
        return
    assert spread != pytest.approx(30**0.5, rel=0.01)


@pytest.fixture
def next_token() -> ModuleType:
    return load("next_token")


def test_next_token_prints_what_the_chapter_shows(next_token: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    next_token.main()
    assert capsys.readouterr().out == (CODE / "next_token_output.txt").read_text(encoding="utf-8")


def test_next_token_counts_of_the_paper_exercise(next_token: ModuleType) -> None:
    counts = next_token.train(next_token.CALLS, look_back=1)
    assert counts[(".",)] == Counter(read=2, nan=1, count=1, array=1, to=1)
    assert counts[("_",)] == Counter(to=1, num=1, nonzero=1, split=1, csv=1, excel=1, datetime=1)


@pytest.mark.parametrize(("start", "invention"), [("np.", "np.nan_to_datetime(x)"), ("pd.", "pd.to_num(x)")])
def test_two_tokens_back_one_call_in_six_is_made_up(next_token: ModuleType, start: str, invention: str) -> None:
    rng = random.Random(0)
    counts = next_token.train(next_token.CALLS, look_back=2)
    calls = [next_token.generate(counts, start, 2, rng) for _ in range(6000)]
    assert set(calls) - set(next_token.CALLS.splitlines()) == {invention}
    assert calls.count(invention) / len(calls) == pytest.approx(1 / 6, abs=0.02)
