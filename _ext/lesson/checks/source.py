"""Checks of a page's file as it was written, before anything is made of it."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lesson.checks.check import Finding, check
from lesson.checks.fences import DEEPEST, Fences

LARGEST = 100_000  # bytes; a chapter has 40 000


@dataclass
class Source:
    """A page's file.

    Attributes:
        path: where it is.
        text: what it holds, as Sphinx has read it.
    """

    path: Path
    text: str

    @cached_property
    def content(self) -> bytes:
        """Return what it holds, as it was saved."""
        return self.path.read_bytes()

    @cached_property
    def undecodable(self) -> int:
        """Return the first line that is not UTF-8; 0 if there is none."""
        try:
            self.content.decode()
        except UnicodeDecodeError as error:
            return self.content.count(b"\n", 0, error.start) + 1
        return 0

    @property
    def is_too_large(self) -> bool:
        """Tell whether reading it would take too long."""
        return len(self.content) > LARGEST

    @property
    def is_readable(self) -> bool:
        """Tell whether a page can be made of it."""
        return not (self.undecodable or self.is_too_large or self.fences.too_deep)

    @cached_property
    def fences(self) -> Fences:
        """Return its blocks."""
        return Fences(self.text.split("\n"))


@check(
    "fence",
    why="An open block swallows the rest of the page, and one that closes early spills its content.",
    mend="Close each block with a line of as many colons; a block round another one has more colons than that.",
)
def fence(source: Source) -> Iterator[Finding]:
    """A block that is never closed, closes nothing, has no braces round its name, or as few colons as one inside it."""
    yield from source.fences.findings


@check(
    "tab",
    why="A tab is as wide as each program likes, so lists and blocks end up in each other.",
    mend="Indent with spaces. In a code block a tab may stand.",
)
def tab(source: Source) -> Iterator[Finding]:
    """A tab outside code."""
    for number, line in enumerate(source.fences.lines, start=1):
        if "\t" in line and number not in source.fences.code:
            yield number, "there is a tab in this line: write spaces"


@check(
    "byte-order-mark",
    why="It is invisible, and programs that read the file stumble over it.",
    mend="Save the file as UTF-8 without a byte-order mark (some editors call it signature).",
)
def byte_order_mark(source: Source) -> Iterator[Finding]:
    """A file that starts with a byte-order mark."""
    if source.content.startswith(codecs.BOM_UTF8):
        yield 1, "the file starts with a byte-order mark: save it as UTF-8 without one"


@check(
    "encoding",
    why="Letters with accents and quotation marks would come out as question marks.",
    mend="Save the file as UTF-8.",
)
def encoding(source: Source) -> Iterator[Finding]:
    """A file that is not UTF-8, of which nothing is read."""
    if wrong := source.undecodable:
        yield wrong, "from this line on the file is not UTF-8: save it in that encoding"


@check(
    "size",
    why="Nobody reads a page of that size, and the build would take minutes for it.",
    mend="Split the page. Put data into a file of its own.",
)
def size(source: Source) -> Iterator[Finding]:
    """A page of more than 100 kilobytes, of which nothing is read."""
    if source.is_too_large:
        yield 1, f"the page has {len(source.content) // 1000} kilobytes, at most {LARGEST // 1000} are read: split it"


@check(
    "depth",
    why="Nobody can tell which block a line belongs to, and the build would run out of memory.",
    mend="Close blocks that do not belong together.",
)
def depth(source: Source) -> Iterator[Finding]:
    """A block inside more than 20 others, in a page of which nothing is read."""
    if source.fences.too_deep:
        yield source.fences.too_deep, f"this block stands inside {DEEPEST} others: close some of them before"
