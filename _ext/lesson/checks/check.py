"""What a check is, and what it looks at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import ModuleType, UnionType
from typing import TypeVar

from docutils import nodes
from sphinx.environment import BuildEnvironment

from lesson.locations import blocks_of_text, with_lines

AnyNode = TypeVar("AnyNode", bound=nodes.Node)

Finding = tuple[nodes.Node | int | str, str]
"""Where (a node, a line of the page, or "path:line") and what is wrong."""

Run = Callable[..., Iterator[Finding]]
"""Looks at a page's source, a page or the whole course."""


@dataclass(frozen=True)
class Check:
    """Something that can be wrong.

    Attributes:
        name: stands in square brackets behind each complaint.
        finds: what is wrong, in half a sentence.
        why: why it matters to a reader or an author.
        mend: what to do about it.
        advice: an author may decide otherwise; it fails no build.
        run: yields the findings; none if others find it: Sphinx, or a directive while it is read.
    """

    name: str
    finds: str
    why: str
    mend: str
    advice: bool = False
    run: Run | None = None


def check(name: str, *, why: str, mend: str, advice: bool = False) -> Callable[[Run], Check]:
    """Make a check of a function that yields findings; its docstring is what the check finds."""

    def make(run: Run) -> Check:
        return Check(f"lesson.{name}", (run.__doc__ or "").rstrip("."), why, mend, advice, run)

    return make


def checks_of(*modules: ModuleType) -> tuple[Check, ...]:
    """Return the checks that modules define, in their order."""
    return tuple(value for module in modules for value in vars(module).values() if isinstance(value, Check))


@dataclass
class Page:
    """A page that has been read.

    Attributes:
        document: its tree; references are not resolved yet.
        docname: its name.
        env: what is known of the pages read so far in this process.
    """

    document: nodes.document
    docname: str
    env: BuildEnvironment

    @property
    def metadata(self) -> dict[str, str]:
        """Return the front matter, without MyST's part of it."""
        return self.env.metadata[self.docname]

    @cached_property
    def is_chapter(self) -> bool:
        """Tell whether the page has a teaching time or opens as chapters do."""
        return "teaching" in self.metadata or bool(self.blocks("questions") or self.blocks("objectives"))

    @cached_property
    def _nodes(self) -> list[nodes.Node]:
        """Hold every node, so that the tree is walked once and not by each check."""
        return list(self.document.findall())

    def all(self, kind: type[AnyNode] | UnionType) -> list[AnyNode]:
        """Return the nodes of a kind, in their order."""
        return [node for node in self._nodes if isinstance(node, kind)]

    def blocks(self, kind: str) -> list[nodes.admonition]:
        """Return the blocks of a kind, which is one of their classes."""
        return [node for node in self.all(nodes.admonition) if kind in node["classes"]]

    def line_with(self, start: str) -> int:
        """Return the line of the front matter that starts with some text after its indent; 1 if there is none."""
        text = Path(self.env.doc2path(self.docname)).read_text(encoding="utf-8-sig", errors="replace")
        for number, line in enumerate(text.splitlines(), start=1):
            if line.lstrip().startswith(start):
                return number
            if number > 1 and line.rstrip() == "---":
                break
        return 1

    @cached_property
    def text(self) -> list[tuple[str, int]]:
        """Return every piece of prose with its line: what is no code, and what describes images and the page."""
        pieces = []
        for block in blocks_of_text(self.document):
            for node, line in with_lines(block):
                if isinstance(node, nodes.Text) and not isinstance(node.parent, nodes.literal | nodes.raw | nodes.math):
                    pieces += [(text, line + number) for number, text in enumerate(node.astext().split("\n"))]
        pieces += [(image.get("alt", ""), line_of(image)) for image in self.all(nodes.image)]
        if description := self.description:
            pieces.append((description, self.line_with("description:")))
        return pieces

    @property
    def description(self) -> str:
        """Return what search engines show of the page; empty if the author gave nothing."""
        metas = self.all(nodes.meta)
        return next((meta["content"] for meta in metas if meta.get("name") == "description"), "")


def line_of(node: nodes.Node) -> int:
    """Return the line of a node, or of the nearest around it that has one."""
    while node.line is None and node.parent:
        node = node.parent
    return node.line or 1
