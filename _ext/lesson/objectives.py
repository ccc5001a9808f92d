"""Objectives: numbered, each with an anchor, and the table of where each is assessed."""

from collections.abc import Iterator
from dataclasses import dataclass

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective
from sphinx.util.nodes import make_refnode
from sphinx.util.typing import ExtensionMetadata

from lesson.blocks import BlockDirective
from lesson.course import Items, chapter_numbers, numbered, overview
from lesson.exercises import Exercise, Exercises
from lesson.quiz import Quiz, Quizzes


class objectives(nodes.admonition):
    """What a learner can do after the chapter."""


class objective(numbered, nodes.list_item):
    """One of them."""


@dataclass(frozen=True)
class Objective:
    """An objective as other pages see it.

    Attributes:
        docname: the page that holds it.
        line: where it starts.
        name: what `assesses` and references say; empty if the author gave none.
        number: its place among the objectives of the page.
        text: the objective.
    """

    docname: str
    line: int
    name: str
    number: int
    text: str

    def label(self, chapter: str) -> str:
        """Return "Objective 2.1", or "Objective 1" on a page that is no chapter."""
        return f"Objective {chapter}.{self.number}" if chapter else f"Objective {self.number}"


class Objectives(Items[Objective]):
    """The objectives of all pages."""

    kind = "objectives"

    def find(self, doctree: nodes.document, docname: str) -> Iterator[Objective]:
        """Yield the objectives of a page."""
        for number, node in enumerate(doctree.findall(objective), start=1):
            yield Objective(docname, node.line, next(iter(node["names"]), ""), number, node.astext().replace("\n", " "))


def assessments(env: BuildEnvironment) -> dict[str, list[Exercise | Quiz]]:
    """Return what assesses each objective, in the order of the course; unknown names too."""
    found: dict[str, list[Exercise | Quiz]] = {}
    for item in (*Exercises.all(env), *Quizzes.all(env)):
        for name in item.assesses:
            found.setdefault(name, []).append(item)
    return found


class ObjectivesDirective(BlockDirective):
    """A list of objectives; each item starts with its name, `(name)=`."""

    def run(self) -> list[nodes.Node]:
        """Make the block; number the items of its list and give them their names."""
        node = self.block(objectives, *self.arguments or ["Objectives"], "objectives")
        node += self.parse_content_to_nodes()
        for items in [child for child in node if isinstance(child, nodes.bullet_list)]:
            listed = nodes.enumerated_list("", *map(self.objective, items), enumtype="arabic", prefix="", suffix=".")
            items.replace_self(listed)
        return [node]

    def objective(self, item: nodes.list_item) -> objective:
        """Turn an item of the list into an objective, with the anchors that stand in it."""
        targets = [child for child in item if isinstance(child, nodes.target)]
        node = objective("", *(child for child in item if child not in targets))
        node.source, node.line = item.source, item.line
        for target in targets:
            node["ids"] += target["ids"]
            node["names"] += target["names"]
            self.state.document.ids.update(dict.fromkeys(target["ids"], node))
        return node


class alignment(overview):
    """The place of the table."""


class AlignmentDirective(SphinxDirective):
    """The table of the objectives, and where each is assessed."""

    def run(self) -> list[nodes.Node]:
        """Mark the place; the table is made when all pages have been read."""
        return [alignment()]


class AlignmentTable(SphinxPostTransform):
    """Make the table."""

    default_priority = 200

    def run(self) -> None:
        """Replace the place of the table by the table."""
        for place in list(self.document.findall(alignment)):
            place.replace_self(self.table())

    def table(self) -> nodes.table:
        """Return the table: a row for each objective that has a name."""
        assessed = assessments(self.env)
        numbers = chapter_numbers(self.env)
        rows = [nodes.row("", self.cell(nodes.Text("Objective")), self.cell(nodes.Text("Assessed by")))]
        for item in Objectives.all(self.env):
            if item.name:
                number = self.link(item.name, item.label(numbers.get(item.docname, "")).removeprefix("Objective "))
                by = [self.link(other.name) for other in assessed.get(item.name, ()) if other.name]
                rows.append(nodes.row("", self.cell(number, nodes.Text(f" {item.text}")), self.cell(*by, apart=True)))
        columns = [nodes.colspec(colwidth=width) for width in (60, 40)]
        group = nodes.tgroup("", *columns, nodes.thead("", rows[0]), nodes.tbody("", *rows[1:]))
        title = nodes.title("", "Objectives of each chapter, and where they are assessed")
        return nodes.table("", title, group, ids=["alignment"])

    def cell(self, *content: nodes.Node, apart: bool = False) -> nodes.entry:
        """Return a cell with one paragraph, or with one for each part."""
        parts = [[part] for part in content] if apart else [content]
        return nodes.entry("", *(nodes.paragraph("", "", *part) for part in parts))

    def link(self, name: str, text: str = "") -> nodes.reference:
        """Return a link to what has a label, with the label as its text unless another is given."""
        docname, anchor, label = self.env.domains.standard_domain.labels[name]
        return make_refnode(self.app.builder, self.env.docname, docname, anchor, nodes.inline("", text or label))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directives, the first in the place of sphinx-lesson's."""
    app.add_node(objectives)
    app.add_node(objective)
    app.add_node(alignment)
    app.add_directive("objectives", ObjectivesDirective, override=True)
    app.add_directive("alignment", AlignmentDirective)
    app.add_env_collector(Objectives)
    app.add_post_transform(AlignmentTable)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
