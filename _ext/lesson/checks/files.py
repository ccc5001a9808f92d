"""Checks of the files beside the pages."""

from collections.abc import Iterator
from pathlib import Path

from sphinx.environment import BuildEnvironment

from lesson.checks.check import Finding, check

FOLDERS = ("img", "data")


@check(
    "unused-file",
    why="Nobody knows whether it may be deleted, and everyone who reads the folder wonders.",
    mend="Use it on a page, or delete it.",
)
def unused_file(env: BuildEnvironment) -> Iterator[Finding]:
    """An image or a data file that no page uses."""
    root = Path(env.srcdir)
    used = {root / name for name in (*env.images, *env.dlfiles)}
    used |= {(root / name).resolve() for names in env.dependencies.values() for name in names}
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and path.resolve() not in used and path not in used:
                yield f"{path}:1", "no page uses this file: use it or delete it"
