"""The function that the introduction checks with three calls gives what the chapter's table says."""

import importlib
from collections.abc import Callable
from pathlib import Path

import pytest

CODE = Path(__file__).parents[2] / "content" / "code"


@pytest.fixture
def mean_direction(monkeypatch: pytest.MonkeyPatch) -> Callable[[list[float]], float]:
    monkeypatch.syspath_prepend(CODE)
    return importlib.import_module("mean_direction").mean_direction


def test_easy_call_gives_east(mean_direction: Callable[[list[float]], float]) -> None:
    assert repr(mean_direction([80, 100])) == "90.0"


def test_directions_on_both_sides_of_north_give_south(mean_direction: Callable[[list[float]], float]) -> None:
    assert repr(mean_direction([350, 10])) == "180.0"


def test_empty_list_ends_in_an_error_that_does_not_say_why(mean_direction: Callable[[list[float]], float]) -> None:
    with pytest.raises(ZeroDivisionError, match=r"^division by zero$"):
        mean_direction([])
