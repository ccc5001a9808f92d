"""The numbers on the page about local models, worked out anew with the solution of its exercise."""

import csv
import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

CONTENT = Path(__file__).parents[2] / "content"
SOLUTION = CONTENT / "exercises" / "model-memory" / "solution.py"
TABLE = CONTENT / "code" / "model_memory.csv"


class Functions(NamedTuple):
    """The two functions of the solution."""

    memory_gb: Callable[..., float]
    cache_per_token: Callable[..., float]


@pytest.fixture
def functions() -> Functions:
    spec = importlib.util.spec_from_file_location("model_memory_solution", SOLUTION)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return Functions(module.memory_gb, module.cache_per_token)


def test_every_number_in_the_table_follows_from_the_formula(functions: Functions) -> None:
    with TABLE.open(encoding="utf-8", newline="") as file:
        (_, *headers), *rows = csv.reader(file)
    bits = [int(header.split()[0]) for header in headers]
    assert len(rows) > 1
    for size, *cells in rows:
        parameters = float(size.split()[0]) * 1e9
        assert cells == [f"{functions.memory_gb(parameters, each):.1f} GB" for each in bits], size


def test_worked_example_of_eight_billion_parameters(functions: Functions) -> None:
    per_token = functions.cache_per_token(32, 8, 128)
    assert per_token == 131_072
    assert f"{functions.memory_gb(8e9, 4):.1f}" == "4.8"
    assert f"{64_000 * per_token / 1e9:.1f}" == "8.4"
    assert f"{functions.memory_gb(8e9, 4, 64_000, per_token):.1f}" == "13.2"


def test_numbers_in_the_solution_of_the_exercise(functions: Functions) -> None:
    per_token = functions.cache_per_token(16, 4, 256)
    assert f"{functions.memory_gb(30e9, 16):.0f}" == "72"
    assert f"{functions.memory_gb(30e9, 4):.0f}" == "18"
    assert f"{functions.memory_gb(30e9, 4, 64_000, per_token):.1f}" == "22.2"
    assert f"{functions.memory_gb(30e9, 4, 256_000, per_token):.1f}" == "34.8"
