"""The fences of a page: lines of colons, backticks or tildes that open and close blocks and code."""

import re
from dataclasses import dataclass

DEEPEST = 20  # blocks inside each other
FENCE = re.compile(r"^\s*(?:(?:[-*+]|\d+[.)])\s+)*(?P<marks>:{3,}|`{3,}|~{3,})\s*(?P<info>.*?)\s*$")
DIRECTIVE = re.compile(r"\{([\w:-]+)\}")
VERBATIM = {"code", "code-block", "code-cell", "csv-table", "eval-rst", "math", "prompt", "raw", "sourcecode"}
"""Directives whose content is no Markdown."""


@dataclass
class Fence:
    """A fence that is open.

    Attributes:
        marks: the characters that it consists of.
        name: the directive, or nothing.
        line: where it opens.
        ends_early: a block inside it has as many marks, so it would end where that one should.
    """

    marks: str
    name: str
    line: int
    ends_early: bool = False

    @property
    def holds_code(self) -> bool:
        """Tell whether a fence inside it opens nothing."""
        return self.name in VERBATIM or (not self.name and self.marks[0] != ":")


class Fences:
    """What the fences of a page do.

    Attributes:
        lines: the page.
        findings: what is wrong with them, as (line, message).
        code: the lines that are code.
        too_deep: the first line on which a block stands inside too many others; 0 if there is none.
    """

    def __init__(self, lines: list[str]) -> None:
        """Follow the fences through the lines of a page."""
        self.lines = lines
        self.findings: list[tuple[int, str]] = []
        self.code: set[int] = set()
        self.too_deep = 0
        self._open: list[Fence] = []
        for number, line in enumerate(lines, start=1):
            found = FENCE.match(line)
            marks, info = (found["marks"], found["info"]) if found else ("", "")
            if marks and not info and self._close(marks):
                continue
            if self._open and self._open[-1].holds_code:
                self.code.add(number)
            elif marks and not (marks[0] == "`" and "`" in info):
                self._begin(marks, info, number)
        self._abandon(0)

    def _close(self, marks: str) -> bool:
        """Close the outermost fence that the marks can close, as Markdown does; tell whether there is one."""
        closed = [fence for fence in self._open if marks.startswith(fence.marks)]
        if closed:
            fence = next((fence for fence in closed if not fence.ends_early), closed[-1])
            self._abandon(self._open.index(fence) + 1)
            self._open.pop()
        return bool(closed)

    def _begin(self, marks: str, info: str, number: int) -> None:
        """Open a fence."""
        directive = DIRECTIVE.match(info)
        if marks[0] == ":" and not info:
            self.findings.append((number, f"{marks} closes nothing: no block with as many colons or fewer is open"))
            return
        if marks[0] == ":" and not directive:
            name = info.split(maxsplit=1)[0]
            self.findings.append((number, f"write the name of a block in braces: {marks}{{{name}}}"))
        for fence in self._open:
            if marks.startswith(fence.marks) and not fence.ends_early:
                fence.ends_early = True
                message = f"the block of line {fence.line} would end where this one ends"
                advice = f"close that one first, or give it more marks: {marks}{marks[0]}"
                self.findings.append((number, f"{message}: {advice}"))
        self._open.append(Fence(marks, directive[1] if directive else "", number))
        if len(self._open) > DEEPEST and not self.too_deep:
            self.too_deep = number

    def _abandon(self, first: int) -> None:
        """Complain of the fences from one on that nothing closes."""
        for fence in self._open[first:]:
            if not fence.ends_early:
                kind = f"the block {{{fence.name}}}" if fence.name else "this code"
                self.findings.append((fence.line, f"{kind} is never closed: end it with a line {fence.marks}"))
        del self._open[first:]
