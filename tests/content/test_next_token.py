"""The Python examples that chapters show do what the chapters say of them."""

import importlib.util
import random
from collections import Counter
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


@pytest.fixture
def next_token() -> ModuleType:
    return load("next_token")


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
