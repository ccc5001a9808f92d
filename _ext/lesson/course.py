"""The course as a whole: the order and number of its chapters, and what pages hold that other pages show."""

from collections.abc import Iterable, Iterator
from string import ascii_uppercase
from typing import ClassVar, Generic, Protocol, TypeVar

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.environment.collectors import EnvironmentCollector
from sphinx.transforms import SphinxTransform
from sphinx.util.typing import ExtensionMetadata

NUMBERING = {"Chapters": [str(number) for number in range(1, 100)], "Appendices": list(ascii_uppercase)}
"""Caption of a table of contents on the start page → numbers for its chapters."""


def chapter_numbers(env: BuildEnvironment) -> dict[str, str]:
    """Return the number of each chapter: a page with a teaching time that the start page lists under a caption."""
    numbers = {}
    for toctree in env.tocs[env.config.root_doc].findall(addnodes.toctree):
        chapters = [name for name in toctree["includefiles"] if "teaching" in env.metadata[name]]
        numbers.update(zip(chapters, NUMBERING.get(toctree.get("caption"), ()), strict=False))
    return numbers


def pages(env: BuildEnvironment) -> list[str]:
    """Return the names of all pages in the order of the tables of contents."""
    ordered: dict[str, None] = {}

    def add(name: str) -> None:
        if name not in ordered and name in env.all_docs:
            ordered[name] = None
            for child in env.toctree_includes.get(name, ()):
                add(child)

    add(env.config.root_doc)
    return list(ordered | dict.fromkeys(sorted(env.all_docs)))


class numbered:
    """A node that is referred to by a number, which is known only when every page has been read."""


class Item(Protocol):
    """What a page holds: an exercise, an objective, a quiz."""

    docname: str
    line: int
    name: str

    def label(self, chapter: str) -> str:
        """Return the text of a reference to it.

        Args:
            chapter: number of the chapter that holds it, or nothing.
        """


AnyPart = TypeVar("AnyPart")
AnyItem = TypeVar("AnyItem", bound=Item)


class PageParts(EnvironmentCollector, Generic[AnyPart]):
    """What is found on each page when it is read, for pages that are made of all pages."""

    kind: ClassVar[str]

    def find(self, doctree: nodes.document, docname: str) -> Iterable[AnyPart]:
        """Return the parts of a page that has just been read."""
        raise NotImplementedError

    @classmethod
    def of(cls, env: BuildEnvironment) -> dict[str, list[AnyPart]]:
        """Return the parts of each page."""
        return env.__dict__.setdefault(f"lesson_{cls.kind}", {})

    def clear_doc(self, app: Sphinx, env: BuildEnvironment, docname: str) -> None:
        """Forget a page."""
        self.of(env).pop(docname, None)

    def merge_other(self, app: Sphinx, env: BuildEnvironment, docnames: set[str], other: BuildEnvironment) -> None:
        """Take over pages that another process has read."""
        self.of(env).update({docname: self.of(other)[docname] for docname in docnames})

    def process_doc(self, app: Sphinx, doctree: nodes.document) -> None:
        """Keep the parts of a page that has just been read."""
        self.of(app.env)[app.env.docname] = list(self.find(doctree, app.env.docname))


class Items(PageParts[AnyItem]):
    """Items of one kind on all pages, and what references to them say."""

    @classmethod
    def all(cls, env: BuildEnvironment) -> Iterator[AnyItem]:
        """Yield the items of all pages in the order of the course."""
        by_page = cls.of(env)
        for docname in pages(env):
            yield from by_page.get(docname, ())

    def get_updated_docs(self, app: Sphinx, env: BuildEnvironment) -> list[str]:
        """Label all items; where a label has changed, any page may refer to it and is written anew."""
        numbers = chapter_numbers(env)
        labels = {item.name: item.label(numbers.get(item.docname, "")) for item in self.all(env) if item.name}
        domain = env.domains.standard_domain
        for name, label in labels.items():
            docname, anchor = domain.anonlabels[name]
            domain.labels[name] = docname, anchor, label
        before = env.__dict__.get(f"lesson_{self.kind}_labels")
        env.__dict__[f"lesson_{self.kind}_labels"] = labels
        return [] if before == labels else list(env.all_docs)


class overview(nodes.General, nodes.Element):
    """The place of something that is made from all pages, when they are written."""


class Overviews(EnvironmentCollector):
    """Pages that hold an overview: read again whenever any page has changed."""

    def clear_doc(self, app: Sphinx, env: BuildEnvironment, docname: str) -> None:
        """Forget a page."""
        self.of(env).discard(docname)

    def merge_other(self, app: Sphinx, env: BuildEnvironment, docnames: set[str], other: BuildEnvironment) -> None:
        """Take over pages that another process has read."""
        self.of(env).update(self.of(other) & docnames)

    def process_doc(self, app: Sphinx, doctree: nodes.document) -> None:
        """Remember a page that holds an overview."""
        if doctree.next_node(overview):
            self.of(app.env).add(app.env.docname)

    def get_outdated_docs(
        self, app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
    ) -> list[str]:
        """Return the overviews, if anything has changed."""
        return list(self.of(env)) if added or changed or removed else []

    @staticmethod
    def of(env: BuildEnvironment) -> set[str]:
        """Return the names of the pages."""
        return env.__dict__.setdefault("lesson_overviews", set())


class LateReferences(SphinxTransform):
    """Leave `[](#name)` to a numbered block of the same page open until the numbers are known.

    MyST would give it the block's title at once.
    """

    default_priority = 878  # MyST's ResolveAnchorIds is 879

    def apply(self) -> None:
        """Replace such references by what `{ref}` makes."""
        targets = {name for node in self.document.findall(numbered) for name in node["names"]}
        for reference in list(self.document.findall(nodes.reference)):
            name = reference.get("refuri", "")[1:]
            if reference.get("id_link") and name in targets and not reference.children:
                late = addnodes.pending_xref(
                    "",
                    nodes.inline(classes=["std", "std-ref"]),
                    refdomain="std",
                    reftype="ref",
                    reftarget=name,
                    refexplicit=False,
                    refwarn=True,
                    refdoc=self.env.docname,
                )
                late.source, late.line = reference.source, reference.line
                reference.replace_self(late)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the collector and the transform."""
    app.add_env_collector(Overviews)
    app.add_transform(LateReferences)
    app.add_node(overview)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
