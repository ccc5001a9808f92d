"""Blocks: what those with a title share; those that open and close become `<details>`, which needs no script."""

from typing import TypeVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata
from sphinx.writers.html5 import HTML5Translator

AnyBlock = TypeVar("AnyBlock", bound=nodes.admonition)


class BlockDirective(SphinxDirective):
    """A block with a title: base of the course's own directives."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec = {"name": directives.unchanged, "class": directives.class_option}  # noqa: RUF012 (docutils' way)

    def block(self, kind: type[AnyBlock], title: str, *classes: str) -> AnyBlock:
        """Make the block, without its content.

        Args:
            kind: class of the node.
            title: Markdown of the title.
            classes: what the styles know it by.
        """
        node = kind("", classes=[*classes, *self.options.get("class", ())])
        self.set_source_info(node)
        text, messages = self.parse_inline(title, lineno=self.lineno)
        heading = nodes.title(title, "", *text)
        heading.source, heading.line = node.source, node.line
        node.extend([heading, *messages])
        self.add_name(node)
        return node


class details(nodes.General, nodes.Element):
    """A block that the reader opens."""


class summary(nodes.Part, nodes.TextElement):
    """The line that opens it."""


def visit_details(translator: HTML5Translator, node: details) -> None:
    """Open a `<details>`; `toggle-shown` in its classes means that it starts open."""
    attributes = {"open": "open"} if "toggle-shown" in node["classes"] else {}
    translator.body.append(translator.starttag(node, "details", **attributes))


def depart_details(translator: HTML5Translator, node: details) -> None:
    """Close a `<details>`."""
    translator.body.append("</details>\n")


def visit_summary(translator: HTML5Translator, node: summary) -> None:
    """Open a `<summary>`."""
    translator.body.append(translator.starttag(node, "summary", ""))


def depart_summary(translator: HTML5Translator, node: summary) -> None:
    """Close a `<summary>`."""
    translator.body.append("</summary>\n")


class CollapsibleBlocks(SphinxPostTransform):
    """Make `<details>` of what sphinx-togglebutton would open with a script."""

    default_priority = 400
    formats = ("html",)

    def run(self) -> None:
        """Replace admonitions with the class `dropdown` and containers with the class `toggle`."""
        for node in list(self.document.findall(nodes.Element)):
            classes = node.get("classes", [])
            if isinstance(node, nodes.admonition) and "dropdown" in classes:
                title, *content = node.children
                self.replace(node, title.children, content)
            elif isinstance(node, nodes.container) and "toggle" in classes:
                self.replace(node, [nodes.Text("Show")], node.children)

    def replace(self, node: nodes.Element, title: list[nodes.Node], content: list[nodes.Node]) -> None:
        """Put a `details` in the place of `node`.

        The identifiers go inside: a browser opens a `<details>` for a link to what it holds, not for one to itself.
        """
        inside = nodes.container("", *content, ids=node["ids"], is_div=True)
        block = details("", summary("", "", *title), inside, classes=["admonition", *node["classes"]])
        block.source, block.line = node.source, node.line
        node.parent.replace(node, block)  # replace_self would give the block the identifiers too


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the nodes and the transform."""
    app.add_node(details, html=(visit_details, depart_details))
    app.add_node(summary, html=(visit_summary, depart_summary))
    app.add_post_transform(CollapsibleBlocks)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
