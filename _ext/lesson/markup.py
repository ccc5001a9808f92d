"""The HTML of tables, footnotes, headings, tabs and code, where the libraries' own is forbidden, heavy or unclear."""

from collections.abc import Iterable
from functools import cache
from typing import TextIO

from docutils import nodes
from pygments.formatters import HtmlFormatter
from pygments.token import Token, _TokenType
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.highlighting import PygmentsBridge
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.typing import ExtensionMetadata
from sphinx.writers.html5 import HTML5Translator
from sphinx_design import tabs

COLOURED = (
    Token.Comment,
    Token.Error,
    Token.Generic,
    Token.Keyword,
    Token.Literal,
    Token.Name.Attribute,
    Token.Name.Builtin,
    Token.Name.Class,
    Token.Name.Decorator,
    Token.Name.Exception,
    Token.Name.Function,
    Token.Name.Tag,
    Token.Operator.Word,
)
"""What `code.css` sets apart from the rest of the code."""


class CodeFormatter(HtmlFormatter[str]):
    """Code without the elements that look like none.

    Two thirds of a chapter's elements would be spans round blanks, brackets and names, and each delays the first paint.
    """

    def format(self, tokensource: Iterable[tuple[_TokenType, str]], outfile: TextIO) -> None:
        """Write the tokens, the plain ones as text."""
        super().format(((kind if is_coloured(kind) else Token.Text, text) for kind, text in tokensource), outfile)


@cache
def is_coloured(kind: _TokenType) -> bool:
    """Tell whether a kind of token has a colour of its own."""
    return any(kind in group for group in COLOURED)


def visit_table(translator: HTML5Translator, node: nodes.table) -> None:
    """Open a table in a box that scrolls sideways, by keyboard too."""
    name = node[0].astext() if isinstance(node[0], nodes.title) else "Table"
    translator.body.append(
        translator.starttag({}, "div", CLASS="table-scroll", role="group", tabindex="0", **{"aria-label": name})
    )
    HTML5Translator.visit_table(translator, node)


def depart_table(translator: HTML5Translator, node: nodes.table) -> None:
    """Close a table and its box."""
    HTML5Translator.depart_table(translator, node)
    translator.body.append("</div>\n")


def visit_entry(translator: HTML5Translator, node: nodes.entry) -> None:
    """Open a table's cell; one that heads a column or a row says so, unless it is empty and heads nothing."""
    HTML5Translator.visit_entry(translator, node)
    if not node.astext().strip():
        translator.body[-1] = translator.body[-1].replace("<th", "<td", 1)
        translator.context[-1] = "</td>\n"
    scope = "col" if isinstance(node.parent.parent, nodes.thead) else "row"
    translator.body[-1] = translator.body[-1].replace("<th", f'<th scope="{scope}"', 1)


def depart_entry(translator: HTML5Translator, node: nodes.entry) -> None:
    """Close a table's cell."""
    HTML5Translator.depart_entry(translator, node)


def visit_colspec(translator: HTML5Translator, node: nodes.colspec) -> None:
    """Take note of a column."""
    HTML5Translator.visit_colspec(translator, node)


def depart_colspec(translator: HTML5Translator, node: nodes.colspec) -> None:
    """Leave the widths to the browser: docutils writes them as inline styles, which the page's policy forbids."""


def visit_footnote(translator: HTML5Translator, node: nodes.footnote) -> None:
    """Open a footnote, and the list of them; docutils' `<aside>` would be a landmark of the page for each."""
    if not isinstance(node.previous_sibling(), nodes.footnote):
        translator.body.append('<div class="footnote-list">\n')
    translator.body.append(translator.starttag(node, "div", CLASS="footnote brackets", role="doc-footnote"))


def depart_footnote(translator: HTML5Translator, node: nodes.footnote) -> None:
    """Close a footnote, and after the last the list."""
    translator.body.append("</div>\n")
    if not isinstance(node.next_node(descend=False, siblings=True), nodes.footnote):
        translator.body.append("</div>\n")


def visit_citation(translator: HTML5Translator, node: nodes.citation) -> None:
    """Open an entry of the bibliography, without the role for one that ARIA has given up."""
    translator.body.append(translator.starttag(node, "div", CLASS="citation"))


def depart_citation(translator: HTML5Translator, node: nodes.citation) -> None:
    """Close an entry of the bibliography."""
    translator.body.append("</div>\n")


def visit_title(translator: HTML5Translator, node: nodes.title) -> None:
    """Open a title; a table of contents' is a caption and no heading, for which it would need a level."""
    HTML5Translator.visit_title(translator, node)
    if isinstance(node.parent, addnodes.compact_paragraph):
        translator.body[-2] = translator.body[-2].replace(' role="heading"', "")


def depart_title(translator: HTML5Translator, node: nodes.title) -> None:
    """Close a title."""
    HTML5Translator.depart_title(translator, node)


def visit_tab_label(translator: HTML5Translator, node: tabs.sd_tab_label) -> None:
    """Open a tab's label, without `aria-controls`: a label names its input and controls nothing."""
    node.attributes.pop("aria_controls", None)
    tabs.visit_tab_label(translator, node)


class SelfLinkingHeadings(SphinxPostTransform):
    """Make each section's heading a link to itself.

    So its address can be copied, and a screen reader reads the heading and nothing else (Sphinx's permalinks put a
    second link with a title of its own into it).
    """

    default_priority = 900
    formats = ("html",)

    def run(self) -> None:
        """Wrap the headings below the page's title, save those that hold links."""
        for section in self.document.findall(nodes.section):
            title = section[0]
            if section.parent is self.document or title.next_node(nodes.reference):
                continue
            link = nodes.reference("", "", *title.children, refid=section["ids"][0], classes=["headerlink"])
            title.children = []
            title.append(link)


class PlainCitations(SphinxPostTransform):
    """Take the title off each citation: the whole reference again, which a keyboard and a phone never show.

    It also makes a page with many citations heavier by a tenth.
    """

    default_priority = 900
    formats = ("html",)

    def run(self) -> None:
        """Leave the citation's link, which leads to the reference."""
        for citation in self.document.findall(nodes.inline):
            if "bibtex-citation" not in citation["classes"]:
                continue
            for link in citation.findall(nodes.reference):
                link.attributes.pop("reftitle", None)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the writers' overrides and the transforms."""
    PygmentsBridge.html_formatter = CodeFormatter
    app.add_node(nodes.table, override=True, html=(visit_table, depart_table))
    app.add_node(nodes.entry, override=True, html=(visit_entry, depart_entry))
    app.add_node(nodes.colspec, override=True, html=(visit_colspec, depart_colspec))
    app.add_node(nodes.footnote, override=True, html=(visit_footnote, depart_footnote))
    app.add_node(nodes.citation, override=True, html=(visit_citation, depart_citation))
    app.add_node(nodes.title, override=True, html=(visit_title, depart_title))
    app.add_node(tabs.sd_tab_label, override=True, html=(visit_tab_label, tabs.depart_tab_label))
    app.add_post_transform(SelfLinkingHeadings)
    app.add_post_transform(PlainCitations)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
