"""Runs a learner's code, and the checks of an exercise, in the browser. `runnable-worker.js` calls `execute`.

What happens goes to a function `report(event, *values)`:

- `output`, text: what the code printed
- `planned`, name: a check that is going to be run
- `checked`, passed, message: what came of it, in the same order
- `ended`, summary, traceback: both empty when nothing stopped the code
"""

import builtins
import io
import linecache
import os
import shutil
import sys
import traceback
import zipfile
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

Report = Callable[..., None]

ROOT = Path("/exercises")  # has the layout of `content/exercises`, so that checks import what they import locally
ANSWER = "answer.py"
LIMIT = 100_000  # bytes of output, and of any message
LONGEST_STACK = 20  # of the learner's lines in a traceback
SEARCH_PATH = tuple(sys.path)
BUILTINS = dict(vars(builtins))
MODULES = dict(sys.modules)

NO_KEYBOARD = "nobody can type here while the code runs: give the value in the code instead"
NO_NETWORK = "this Python is cut off from the network, so that nothing leaves your browser"
NETWORK = ("socket.", "urllib.", "http.client.")  # beginnings of the names of audit events
ADVICE = {
    MemoryError: "The code asked for more memory than it may use in the page (512 MB).",
    ModuleNotFoundError: "The page has Python's own library only. For other packages, run the code on your computer.",
}


class Output(io.TextIOBase):
    """Reports what is printed, a line at a time, and cuts it at the limit."""

    def __init__(self, report: Report) -> None:
        """Start with an empty line."""
        self.report, self.line, self.left = report, "", LIMIT

    def writable(self) -> bool:
        """Tell that it can be printed to."""
        return True

    def write(self, text: str) -> int:
        """Keep the text until its line is complete."""
        if self.left:
            self.line += text
            if "\n" in text or len(self.line) > self.left:
                self.flush()
        return len(text)

    def flush(self) -> None:
        """Report what has been kept."""
        if self.line:
            line, self.line = self.line.encode(errors="replace"), ""
            self.report("output", line[: self.left].decode(errors="ignore"))
            if len(line) > self.left:
                self.report("output", f"\n… The output is cut here, after {LIMIT // 1000} kB.\n")
            self.left = max(0, self.left - len(line))


class NoKeyboard(io.TextIOBase):
    """Stands in for the standard input."""

    def readline(self, size: int = -1, /) -> str:
        """Refuse.

        Raises:
            EOFError: always.
        """
        raise EOFError(NO_KEYBOARD)

    read = readline


def refuse_network(event: str, _: tuple[object, ...]) -> None:
    """Refuse what would open a connection; an audit hook.

    Raises:
        OSError: the event is one of the network's.
    """
    if event.startswith(NETWORK):
        raise OSError(NO_NETWORK)


sys.addaudithook(refuse_network)


def execute(name: str, archive: str, source: str, checking: bool, report: Report) -> None:
    """Run a learner's code, alone or with the exercise's checks, and report what happens.

    Args:
        name: the exercise's folder.
        archive: path of a zip file with the folder and the modules that checks share.
        source: the learner's code.
        checking: also run the checks.
        report: told of every event.
    """
    vars(builtins).update(BUILTINS)  # first of all, since the run before may have changed these two
    sys.modules.update(MODULES)
    unpack(name, archive, source)
    output = sys.stdout = sys.stderr = Output(report)
    sys.stdin = NoKeyboard()
    stop = None
    try:
        answer = load(source, "answer" if checking else "__main__")
        if checking:
            check(answer, report)
    except SystemExit as error:
        stop = error if error.code else None
    except BaseException as error:
        stop = error
    output.flush()
    report("ended", *(describe(stop) if stop else ("", "")))


def unpack(name: str, archive: str, source: str) -> None:
    """Lay out the exercise's folder anew, and leave nothing of the run before."""
    folder = ROOT / name
    shutil.rmtree(ROOT, ignore_errors=True)
    with zipfile.ZipFile(archive) as files:
        files.extractall(ROOT)
    (folder / ANSWER).write_text(source, encoding="utf-8", newline="")
    os.chdir(folder)
    for module in [
        key for key, value in sys.modules.items() if (getattr(value, "__file__", None) or "").startswith(str(ROOT))
    ]:
        del sys.modules[module]
    sys.path[:] = [str(folder), str(ROOT), *SEARCH_PATH]
    linecache.clearcache()


def load(source: str, name: str) -> ModuleType:
    """Run the learner's code as a module of this name."""
    module = sys.modules[name] = ModuleType(name)
    module.__file__ = str(Path.cwd() / ANSWER)
    exec(compile(source, ANSWER, "exec", dont_inherit=True), vars(module))  # noqa: S102 (that is its purpose)
    return module


def check(answer: ModuleType, report: Report) -> None:
    """Run the exercise's checks on the learner's module."""
    checking = import_module("checking")  # it is there only now, unpacked with the exercise
    checks = checking.checks_in(checking.load(Path.cwd() / "checks.py"))
    for function in checks:
        report("planned", checking.name_of(function))
    for function in checks:
        result = checking.run_check(function, answer)
        report("checked", result.passed, result.message[:LIMIT])


def describe(error: BaseException) -> tuple[str, str]:
    """Return an error in one line, and its traceback with the learner's own lines only."""
    report = traceback.TracebackException.from_exception(error)
    for part in chain(report):
        own = [frame for frame in part.stack if frame.filename == ANSWER]
        part.stack = traceback.StackSummary.from_list(own[-LONGEST_STACK:]) if own else None
    summary = "".join(report.format_exception_only()).strip().splitlines()[-1]
    advice = [text for kind, text in ADVICE.items() if isinstance(error, kind)]
    text = "".join([*report.format(), *advice])
    return summary[:LIMIT], text[:LIMIT]


def chain(report: traceback.TracebackException | None) -> Iterator[traceback.TracebackException]:
    """Yield a traceback with all the others that it shows."""
    if report:
        yield report
        for other in (report.__cause__, report.__context__, *(report.exceptions or ())):
            yield from chain(other)
