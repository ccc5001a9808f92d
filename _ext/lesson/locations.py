"""Where a complaint points: at the line that is wrong, in a file named from the course's folder."""

import logging
import os
import re
from collections.abc import Iterator

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform
from sphinx.util import logging as sphinx_logging
from sphinx.util.typing import ExtensionMetadata

logger = sphinx_logging.getLogger(__name__)


def complain(check: str, message: str, location: nodes.Node | tuple[str, int]) -> None:
    """Warn an author.

    Args:
        check: name of the check, without the type `lesson`.
        message: what is wrong and what to do.
        location: a node, or a page's name and a line.
    """
    logger.warning("%s", message, location=location, type="lesson", subtype=check)


def blocks_of_text(root: nodes.Node) -> Iterator[nodes.TextElement]:
    """Yield paragraphs, headings, captions, terms: what holds text and has a line; no code, no inline markup."""
    for block in root.findall(nodes.TextElement):
        if block.line and not isinstance(block, nodes.Inline | nodes.FixedTextElement):
            yield block


def with_lines(block: nodes.TextElement) -> Iterator[tuple[nodes.Node, int]]:
    """Yield each node inside a block of text with the line on which it starts."""
    line = block.line
    for node in block.findall():
        yield node, line
        if isinstance(node, nodes.Text):
            line += node.count("\n")


class ExactLines(SphinxTransform):
    """Give table rows and inline markup the line on which they stand.

    MyST gives inline markup the line of its paragraph, and the cells of a pipe table none.
    """

    default_priority = 11  # after Sphinx's ApplySourceWorkaround, which puts images on line 0

    def apply(self) -> None:
        """Number the rows, then what stands in the text."""
        for table in self.document.findall(nodes.table):
            if "colwidths-auto" in table["classes"] and table.line:
                for number, row in enumerate(table.findall(nodes.row)):
                    for cell in row.findall(nodes.paragraph):
                        cell.line = table.line + number + (number > 0)  # the line of dashes counts
                        cell.source = self.document["source"]
        for block in blocks_of_text(self.document):
            for node, line in with_lines(block):
                if isinstance(node, nodes.Inline):
                    node.line, node.source = line, block.source


class RelativeLocations(logging.Filter):
    """Name files from the folder that holds the source folder, and give each complaint a line."""

    def __init__(self, app: Sphinx) -> None:
        """Take the folder from the application."""
        super().__init__()
        self.prefix = f"{app.srcdir.parent}{os.sep}"

    def filter(self, record: logging.LogRecord) -> bool:
        """Shorten the paths of a record; let every record pass."""
        text = logging.LogRecord.getMessage(record)  # without the location, which Sphinx's kinds of records add
        if self.prefix in text:
            record.msg, record.args = text.replace(self.prefix, ""), ()
        location = getattr(record, "location", None)
        if isinstance(location, str) and location:
            location = location.replace(self.prefix, "")
            record.location = location if re.search(r":\d+$", location) else f"{location.rstrip(':')}:1"
        return True


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the transform; add the filter after Sphinx's own, which turn nodes and page names into paths."""
    app.add_transform(ExactLines)
    for handler in logging.getLogger(sphinx_logging.NAMESPACE).handlers:
        handler.addFilter(RelativeLocations(app))
    return {"parallel_read_safe": True, "parallel_write_safe": True}
