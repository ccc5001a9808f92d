"""Tables made from the catalogue of tools."""

from collections.abc import Callable, Collection
from html import escape
from typing import ClassVar, NamedTuple
from urllib.parse import urlsplit

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata
from sphinx.writers.html5 import HTML5Translator

from lesson import claims, markup, tools
from lesson.claims import Claim, claim_reference
from lesson.records import Records, in_words
from lesson.tools import FREE, Tool, Tools, refer
from lesson.yaml_data import question

SCENARIOS = {"chat": "Chat", "ide": "Editor", "agentic": "Agent", "infrastructure": "Infrastructure"}
STATUSES = ("active", "inactive", "all")
FEW = 20  # words that a complaint can list

logger = logging.getLogger(__name__)


class cell(nodes.entry):
    """A cell that knows its column's header, its attribute `label`: narrow screens show it before the cell."""


class Column(NamedTuple):
    """What a column shows of a tool.

    Attributes:
        header: its header.
        content: gives a cell's content, from a tool, all tools and the claims.
        rank: gives what the tools are sorted by; without it, what the cell says.
    """

    header: str
    content: Callable[[Tool, Tools, Records[Claim]], str | nodes.Node]
    rank: Callable[[Tool, Tools, Records[Claim]], object] | None = None


def price(tool: Tool, catalogue: Tools, prices: Records[Claim]) -> str | nodes.Node:
    """Return a tool's price as the claim says it."""
    if tool.price == FREE:
        return "Free"
    claim = prices.valid.get(tool.price or "")
    return claim_reference("", claim.shown, record=claim.id) if claim else "No source found"


def price_rank(tool: Tool, catalogue: Tools, prices: Records[Claim]) -> float:
    """Return a tool's price as a number; one without a figure comes last."""
    if tool.price == FREE:
        return 0
    claim = prices.valid.get(tool.price or "")
    return claim.figure.value if claim and claim.figure else float("inf")


def status(tool: Tool, catalogue: Tools, prices: Records[Claim]) -> str:
    """Say whether a tool still exists under its name."""
    if tool.status == "active":
        return "Offered"
    successor = catalogue.valid.get(tool.status_to or "")
    name = successor.name if successor else tool.status_to
    when = in_words(tool.status_date or "")
    if tool.status == "ended":
        return f"Ended, {when}" + (f"; see {name}" if successor else f"; {name}" if name else "")
    return f"{tool.status.capitalize()} {'to' if tool.status == 'renamed' else 'into'} {name}, {when}"


def read_at(tool: Tool, catalogue: Tools, prices: Records[Claim]) -> nodes.Node:
    """Return a link to where the facts about a tool were read."""
    words = f"{urlsplit(tool.source).hostname}, {in_words(tool.source_date)}"
    return nodes.reference("", words, refuri=tool.source)


COLUMNS = {
    "tool": Column("Tool", lambda tool, *_: refer(tool, tool.name), lambda tool, *_: tool.name.casefold()),
    "provider": Column("Provider", lambda tool, *_: tool.provider),
    "scenario": Column("Scenario", lambda tool, *_: SCENARIOS[tool.scenario]),
    "category": Column("Category", lambda tool, catalogue, _: catalogue.categories.get(tool.category, tool.category)),
    "licence": Column("Licence", lambda tool, *_: tool.licence),
    "price": Column("Price", price, price_rank),
    "account": Column("Account needed", lambda tool, *_: tool.account.capitalize()),
    "local": Column("Local models", lambda tool, *_: tool.local_models.capitalize()),
    "data": Column("Where your code goes", lambda tool, *_: tool.data),
    "status": Column("Status", status, lambda tool, *_: tool.status_date or ""),
    "source": Column("Source", read_at, lambda tool, *_: tool.source),
    "checked": Column("Checked", lambda tool, *_: in_words(tool.checked), lambda tool, *_: tool.checked),
    "note": Column("Note", lambda tool, *_: tool.note or ""),
}


class ToolsTable(SphinxDirective):
    """A table made from the catalogue.

    Its argument is the caption. Options, each a list of words:

    - `scenario`, `category`: keep tools of these; all if left out
    - `only`: keep tools with these ids; all if left out
    - `status`: active (the default), inactive (renamed, merged, ended) or all
    - `columns`: which of COLUMNS, in this order
    - `sort`: by which of COLUMNS, the first one first; by name if left out
    """

    required_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar = dict.fromkeys(
        ("scenario", "category", "only", "status", "columns", "sort"), lambda text: (text or "").split()
    )

    def run(self) -> list[nodes.Node]:
        """Return the table, or warn of unknown words or because no tool is left."""
        self.env.note_dependency(str(tools.FILE))
        self.env.note_dependency(str(claims.FILE))
        self.complained = False
        self.catalogue, self.prices = tools.of(self.env), claims.of(self.env)
        scenarios = self.words("scenario", SCENARIOS, list(SCENARIOS))
        categories = self.words("category", self.catalogue.categories, list(self.catalogue.categories))
        only = self.words("only", self.catalogue.valid, list(self.catalogue.valid))
        wanted = self.words("status", STATUSES, ["active"])
        columns = self.words("columns", COLUMNS, ["tool", "provider", "licence", "price", "data"])
        order = self.words("sort", COLUMNS, ["tool"])
        if self.complained:
            return []
        chosen = [
            tool
            for tool in self.catalogue.valid.values()
            if tool.scenario in scenarios
            and tool.category in categories
            and tool.id in only
            and ("all" in wanted or ("active" if tool.status == "active" else "inactive") in wanted)
        ]
        if not chosen:
            self.warn(f"no tool in {tools.FILE.as_posix()} is left by these options: loosen them, or remove the table")
            return []
        return [self.table(sorted(chosen, key=lambda tool: [self.rank(name, tool) for name in order]), columns)]

    def words(self, option: str, known: Collection[str], default: list[str]) -> list[str]:
        """Return the words of an option that are known; warn of the others."""
        given = self.options.get(option, default)
        for word in given:
            if word not in known:
                names = f": {', '.join(known)}" if len(known) <= FEW else " that there are"
                self.warn(f'"{word}" is not one of {option}{names}{question(word, known)}')
        return [word for word in given if word in known]

    def warn(self, message: str) -> None:
        """Complain of this directive."""
        self.complained = True
        logger.warning("%s", message, location=self.get_location(), type="lesson", subtype="tools")

    def rank(self, column: str, tool: Tool) -> object:
        """Return what a column sorts a tool by."""
        return (COLUMNS[column].rank or COLUMNS[column].content)(tool, self.catalogue, self.prices)

    def table(self, chosen: list[Tool], columns: list[str]) -> nodes.table:
        """Return the table."""
        caption, _messages = self.parse_inline(self.arguments[0], lineno=self.lineno)
        group = nodes.tgroup("", cols=len(columns))
        group += [nodes.colspec(colwidth=20, stub=int(number == 0)) for number in range(len(columns))]
        group += nodes.thead(
            "", nodes.row("", *(nodes.entry("", nodes.Text(COLUMNS[name].header)) for name in columns))
        )
        group += nodes.tbody("", *(self.row(tool, columns) for tool in chosen))
        table = nodes.table("", nodes.title("", "", *caption), group, classes=["tools"])
        self.set_source_info(table)
        return table

    def row(self, tool: Tool, columns: list[str]) -> nodes.row:
        """Return a tool's row."""
        row = nodes.row()
        for column in (COLUMNS[name] for name in columns):
            content = column.content(tool, self.catalogue, self.prices)
            if isinstance(content, str):  # without a paragraph: in large tables those would take half the time
                inside = nodes.Text(content.replace("'", "\u2019"))
            else:
                inside = nodes.paragraph("", "", content)
            row += cell("", inside, label=column.header)
        return row


def visit_cell(translator: HTML5Translator, node: cell) -> None:
    """Open a cell."""
    markup.visit_entry(translator, node)
    translator.body[-1] = translator.body[-1].replace("<td", f'<td data-label="{escape(node["label"])}"', 1)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive and the node."""
    app.setup_extension("lesson.tools")
    app.add_directive("tools", ToolsTable)
    app.add_node(cell, html=(visit_cell, markup.depart_entry))
    return {"parallel_read_safe": True, "parallel_write_safe": True}
