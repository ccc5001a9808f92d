"""Run an exercise's checks on an answer, and say in words what went wrong.

A check is a function `test_*(answer)` in an exercise's `checks.py`. The first line of its docstring is its name as the
learner reads it. It calls the learner's functions through `expect` and its kin, whose failures say what was called,
what came back, what was expected, and give a hint. The same checks run under pytest and in the browser.
"""

import copy
import importlib.util
import inspect
import io
import math
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import chdir, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

LONGEST_SHOWN = 300  # characters of a value in a message
LONGEST_HEARD = 1000  # characters of what the learner's function prints


# -- Running checks ----------------------------------------------------------


@dataclass(frozen=True)
class Result:
    """What one check found."""

    test: str  # the name of the check's function
    name: str  # its name as the learner reads it
    passed: bool
    message: str = ""  # what to do, unless it passed


class Answer:
    """The learner's module: asking it for a name that it lacks fails the check with advice."""

    def __init__(self, module: ModuleType) -> None:
        """Wrap the module."""
        self._module = module

    def __getattr__(self, name: str) -> object:
        """Return what the module calls `name`."""
        try:
            return getattr(self._module, name)
        except AttributeError:
            functions = [key for key, value in vars(self._module).items() if inspect.isfunction(value)]
            came_back = f"it defines {', '.join(functions) or 'no function at all'}"
            hint = "keep the names that the exercise gives; a program that uses your code looks for them."
            raise failure("your code", came_back, f"something named {name}", hint) from None


Check = Callable[[Answer], None]


def load(path: Path) -> ModuleType:
    """Import a file with its own folder as the working directory and on the path."""
    name = f"{path.parent.name}/{path.name}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # data classes look for their module here
    sys.path.insert(0, str(path.parent))
    try:
        with chdir(path.parent):
            spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(path.parent))
    return module


def checks_in(module: ModuleType) -> list[Check]:
    """Return the checks of a `checks.py`, in the order in which they are written."""
    return [value for name, value in vars(module).items() if name.startswith("test_")]


def name_of(check: Check) -> str:
    """Return a check's name as the learner reads it."""
    return (inspect.getdoc(check) or check.__name__).splitlines()[0]


def run_check(check: Check, answer: ModuleType) -> Result:
    """Run one check on the learner's module."""
    message = ""
    try:
        check(Answer(answer))
    except AssertionError as error:
        message = str(error) or "The check failed."
    except (Exception, SystemExit) as error:
        message = f"The check could not go on: {describe(error)}\nHint: does your code return what was asked for?"
    return Result(check.__name__, name_of(check), not message, message)


def run(checks: ModuleType, answer: ModuleType) -> Iterator[Result]:
    """Run the checks on the learner's module one by one, and yield each result as soon as it is known."""
    for check in checks_in(checks):
        yield run_check(check, answer)


# -- What checks are written with --------------------------------------------


def expect(function: object, *args: object, returns: object, tolerance: float = 0.0, hint: str = "") -> None:
    """Fail unless the call returns the expected value.

    Args:
        function: the learner's function.
        args: its arguments; it is given copies of them.
        returns: the expected value.
        tolerance: how far a number may be off, as a share of it or absolutely; 0 demands equality.
        hint: what to think about when the check fails.
    """

    def matches(result: object) -> bool:
        if tolerance and isinstance(returns, (int, float)):
            return math.isclose(result, returns, rel_tol=tolerance, abs_tol=tolerance)
        return bool(result == returns)

    expect_that(function, *args, matches=matches, expected=show(returns), hint=hint)


def expect_that(function: object, *args: object, matches: Callable[..., bool], expected: str, hint: str = "") -> object:
    """Fail unless `matches` is true of what the call returns; `expected` puts it into words. Return the result."""
    call, heard = show_call(function, args), Heard()
    try:
        with redirect_stdout(heard):
            result = function(*(copied(arg) for arg in args))
    except (Exception, SystemExit) as error:
        raise failure(call, describe(error, function), expected, hint) from None
    try:
        matched = matches(result)
    except Exception:  # the value is of a kind that cannot even be compared
        matched = False
    if matched:
        return result
    came_back = show(result)
    if result is None:
        printed = heard.getvalue().strip()
        came_back += f", after printing {show(printed)}" if printed else ""
        hint = f"a function hands its result back with `return`. {hint}"
    raise failure(call, came_back, expected, hint)


def expect_raises(
    errors: type[Exception] | tuple[type[Exception], ...],
    function: object,
    *args: object,
    says: str = "",
    hint: str = "",
) -> None:
    """Fail unless the call raises one of the errors, with `says` in its message."""
    kinds = errors if isinstance(errors, tuple) else (errors,)
    expected = " or ".join(kind.__name__ for kind in kinds) + (f" with {says!r} in its message" if says else "")
    call = show_call(function, args)
    try:
        with redirect_stdout(Heard()):
            result = function(*(copied(arg) for arg in args))
    except (Exception, SystemExit) as error:
        if callable(function) and isinstance(error, kinds) and says in str(error):
            return
        raise failure(call, describe(error, function), expected, hint) from None
    raise failure(call, show(result), expected, hint)


def expect_unchanged(function: object, *args: object, hint: str = "") -> None:
    """Fail when the call changes one of its arguments."""
    given = copy.deepcopy(args)
    call, expected = show_call(function, args), "arguments left as they were"
    try:
        with redirect_stdout(Heard()):
            function(*given)
    except (Exception, SystemExit) as error:
        raise failure(call, describe(error, function), expected, hint) from None
    for before, after in zip(args, given, strict=True):
        if before != after:
            raise failure(call, f"the argument changed to {show(after)}", expected, hint)


def failure(call: str, came_back: str, expected: str, hint: str = "") -> AssertionError:
    """Return the failure of a check, in the four lines that a learner reads."""
    lines = [f"Called: {call}", f"Came back: {came_back}", f"Expected: {expected}"]
    return AssertionError("\n".join([*lines, f"Hint: {hint.strip()}"] if hint else lines))


# -- Words -------------------------------------------------------------------


def show(value: object) -> str:
    """Return a value as code, cut when it is long."""
    if isinstance(value, Path):
        return repr(value.name)  # the checks make their files in a folder of their own
    try:
        shown = repr(value)
    except Exception as error:
        return f"a {type(value).__name__} that cannot be shown ({type(error).__name__})"
    if f" object at {id(value):#x}" in shown:
        return type(value).__name__  # an address says nothing
    return shown if len(shown) <= LONGEST_SHOWN else f"{shown[:LONGEST_SHOWN]}… ({len(shown)} characters)"


def show_call(function: object, args: tuple[object, ...]) -> str:
    """Return a call as code."""
    return f"{getattr(function, '__name__', show(function))}({', '.join(show(arg) for arg in args)})"


def describe(error: BaseException, function: object = None) -> str:
    """Name an error, and the line of the learner's function, or of its file, that raised it."""
    text = f"{type(error).__name__}: {error}".removesuffix(": ")
    code = getattr(inspect.unwrap(function) if callable(function) else None, "__code__", None)
    line = line_of(error, code.co_filename) if code else None
    return f"{text} (line {line} of your code)" if line else text


def line_of(error: BaseException, filename: str) -> int | None:
    """Return the last line of a file that an error came through, if it did."""
    lines = [line for frame, line in traceback.walk_tb(error.__traceback__) if frame.f_code.co_filename == filename]
    return lines[-1] if lines else None


class Heard(io.StringIO):
    """Keeps the beginning of what the learner's function prints."""

    def write(self, text: str) -> int:
        """Keep the text while there is room."""
        super().write(text[: max(0, LONGEST_HEARD - self.tell())])
        return len(text)


def copied(value: object) -> object:
    """Return a copy of a value, or the value itself if it has none, such as a database connection."""
    try:
        return copy.deepcopy(value)
    except Exception:
        return value
