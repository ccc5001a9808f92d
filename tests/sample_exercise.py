"""An exercise made for tests: a function that doubles a number."""

from tests.conftest import ROOT

EXERCISES = ROOT / "content" / "exercises"
STARTER = '''\
"""Double a number."""


def double(number):
    return number
'''
SOLUTION = """\
def double(number):
    return 2 * number
"""
CHECKS = '''\
from pathlib import Path

from checking import expect


def test_double_of_two(answer):
    """Two becomes four"""
    expect(answer.double, 2, returns=4, hint="multiply.")


def test_double_of_data(answer):
    """The number in number.txt becomes eighteen"""
    expect(answer.double, int(Path(__file__).with_name("number.txt").read_text()), returns=18)
'''
DIRECTIVE = ":::{runnable} doubling\n:::\n"


def exercise(**changed: str | bytes | None) -> dict[str, str | bytes]:
    """Return the files of a source folder with the exercise, and none that shows it.

    Args:
        changed: name without `.py` → what the file holds instead; none leaves the file out.
    """
    files = {"starter": STARTER, "solution": SOLUTION, "checks": CHECKS} | changed
    shared = {f"exercises/{name}": (EXERCISES / name).read_bytes() for name in ("checking.py", "conftest.py")}
    own = {f"exercises/doubling/{name}.py": text for name, text in files.items() if text is not None}
    wrong = {"exercises/doubling/rejected/triple.py": "# rejects: test_double_of_two\n# Triples.\n"}
    return shared | own | wrong | {"exercises/doubling/number.txt": "9\n"}
