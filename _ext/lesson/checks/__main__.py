"""`python -m lesson.checks content`: check the course without writing a page."""

import argparse
import os
import re
import sys
import tempfile
from contextlib import redirect_stdout
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.errors import SphinxError
from sphinx.util.console import nocolor
from sphinx.util.docutils import docutils_namespace, patch_docutils

from lesson.checks import markdown

ROOT = Path(__file__).parents[3]
COMPLAINT = re.compile(
    r"((?P<path>[^\s:][^:\n]*):(?P<line>\d+): )?(?P<kind>WARNING|ERROR|CRITICAL|advice): (?P<text>.*)", re.DOTALL
)


class Complaints:
    """A stream that keeps the complaints which Sphinx writes, and nothing else."""

    def __init__(self) -> None:
        """Start with none."""
        self.lines: set[tuple[str, int, str]] = set()
        self.errors = 0

    def write(self, text: str) -> None:
        """Keep a complaint as (file, line, message)."""
        if found := COMPLAINT.match(text):
            advice = found["kind"] == "advice"
            message = " ".join(found["text"].split())
            line = (found["path"] or "conf.py", int(found["line"] or 1), f"advice: {message}" if advice else message)
            self.errors += line not in self.lines and not advice
            self.lines.add(line)

    def flush(self) -> None:
        """Do nothing: complaints are kept at once."""


def check(folder: Path) -> Complaints:
    """Check the course in a folder.

    Raises:
        SphinxError: the folder or the configuration cannot be read at all.
    """
    complaints = Complaints()
    nocolor()
    said_by_others = redirect_stdout(sys.stderr)
    with said_by_others, tempfile.TemporaryDirectory() as out, patch_docutils(ROOT), docutils_namespace():
        app = Sphinx(
            folder,
            ROOT,
            out,
            out,
            "dummy",
            {"html_static_path": []},  # the check needs no browser assets
            status=complaints,
            warning=complaints,
            freshenv=True,
            parallel=os.cpu_count() or 1,
        )
        app.build()
    return complaints


def main() -> int:
    """Print what is wrong, sorted, then a count; or the list of checks."""
    parser = argparse.ArgumentParser(prog="python -m lesson.checks", description=__doc__)
    parser.add_argument("folder", nargs="?", default="content", type=Path, help="source folder of the course")
    parser.add_argument("--list", action="store_true", help="print the list of checks for CONTRIBUTING.md")
    arguments = parser.parse_args()
    if arguments.list:
        print(markdown())
        return 0
    try:
        complaints = check(arguments.folder)
    except SphinxError as error:
        print(f"{error.category}: {error}", file=sys.stderr)
        return 2
    for path, line, message in sorted(complaints.lines):
        print(f"{path}:{line}: {message}")
    advice = len(complaints.lines) - complaints.errors
    print(f"{complaints.errors} to mend, {advice} to consider")
    return 1 if complaints.errors else 0


if __name__ == "__main__":
    sys.exit(main())
