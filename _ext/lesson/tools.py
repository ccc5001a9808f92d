"""The catalogue of AI coding tools: the model of one, and the role that names it."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from docutils import nodes
from pydantic import ValidationInfo, field_validator, model_validator
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.docutils import ReferenceRole
from sphinx.util.typing import ExtensionMetadata
from sphinx.writers.html5 import HTML5Translator

from lesson import claims, records, uses, yaml_data
from lesson.claims import Claim
from lesson.records import Entry, Id, PartialDate, Record, Records, Text, Url, not_before
from lesson.yaml_data import Complaint, Mapping, question

FILE = Path("data", "tools.yml")
REVIEW_DAYS = 90
FREE = "free"

logger = logging.getLogger(__name__)

# -- The model ----------------------------------------------------------------


class Tool(Record):
    """An AI coding tool that the course names."""

    name: Text
    provider: Text
    """A company, an institution, or "community"."""
    url: Url
    """The tool's home page."""
    scenario: Literal["chat", "ide", "agentic", "infrastructure"]
    category: Id
    """One of the file's categories."""
    licence: Text
    """Of what you install: an SPDX identifier, "proprietary", or "mixed" (the note says how)."""
    price: Id | None = None
    """The id of a claim of the kind "price", or "free"; left out where no source was found."""
    account: Literal["yes", "no", "optional"]
    """Whether an account with the tool's maker is needed."""
    local_models: Literal["yes", "no"]
    """Whether it is documented to work with a model on your own machine."""
    data: Text
    """Where your text and code go, in a few words."""
    status: Literal["active", "renamed", "merged", "ended"]
    status_to: Text | None = None
    """What it became or what follows it: the id of a tool, or a name."""
    status_date: PartialDate | None = None
    """When that happened."""
    source: Url
    """Where all this was read."""
    source_date: PartialDate
    """The date that the source bears: YYYY, YYYY-MM, YYYY-MM-DD, or "undated"."""
    note: Text | None = None

    @field_validator("source_date")
    @classmethod
    def _read_after_it_appeared(cls, source_date: str, info: ValidationInfo) -> str:
        not_before(info.data.get("checked"), source_date)
        return source_date

    @model_validator(mode="after")
    def _says_what_became_of_it(self) -> "Tool":
        if self.status != "active" and self.status_date is None:
            raise ValueError(f'status is "{self.status}" but status_date is missing: when was that?')
        if self.status in {"renamed", "merged"} and self.status_to is None:
            raise ValueError(f'status is "{self.status}" but status_to is missing: what is it now?')
        return self

    @property
    def due(self) -> date | None:
        """The day by which the source is to be read again; none: the tool has ended."""
        return self.checked + timedelta(days=REVIEW_DAYS) if self.status == "active" else None

    @property
    def summary(self) -> str:
        """Whose facts these are."""
        return f"The facts about {self.name}"

    @property
    def address(self) -> str:
        """Where they were read."""
        return self.source


class Catalogue(Entry):
    """The file `tools.yml`."""

    categories: dict[Id, Text]
    """Each category's id and label."""
    tools: list[Tool]


def schema() -> dict[str, Any]:
    """Return the JSON Schema of `tools.yml`."""
    return records.schema(Catalogue)


@dataclass
class Tools(Records[Tool]):
    """What `tools.yml` holds; `categories` maps ids to labels."""

    categories: dict[str, str] = field(default_factory=dict)


@lru_cache(maxsize=1)
def read(content: Path, on: date) -> Tools:
    """Read `data/tools.yml`; what was read is kept until `read.cache_clear()`.

    Args:
        content: the folder with the lesson.
        on: the day of the build; no date may lie behind it.
    """
    file = Tools(content / FILE)
    data, file.complaints = yaml_data.read(file.path)
    if data is None:
        return file
    if not isinstance(data, Mapping) or not isinstance(data.get("categories"), Mapping):
        file.complaints.append(Complaint(1, "must hold the keys `categories` (id: label) and `tools` (a list)"))
        return file
    for key in set(data) - set(Catalogue.model_fields):
        message = f'"{key}" is no known key{question(key, Catalogue.model_fields)}'
        file.complaints.append(Complaint(data.lines[key], message))
    file.categories = {key: str(label) for key, label in data["categories"].items()}
    file.add(Tool, data.get("tools"), on)
    for tool in file.valid.values():
        if tool.category not in file.categories:
            hint = question(tool.category, file.categories)
            file.complain(tool.id, "category", f'there is no category "{tool.category}"{hint}')
        if tool.status_to and re.fullmatch(records.ID, tool.status_to) and tool.status_to not in file.found:
            file.complain(tool.id, "status_to", f'there is no tool "{tool.status_to}"{file.suggest(tool.status_to)}')
    return file


def of(env: BuildEnvironment) -> Tools:
    """Return the tools of the lesson that is being built."""
    return read(env.srcdir, uses.today(env.config))


# -- The role -----------------------------------------------------------------


class tool_reference(uses.dated):
    """A tool's name with a link to its home page, and a mark if its check is overdue."""

    kind = "tool"

    def record(self, env: BuildEnvironment) -> Tool:
        """Return the tool."""
        return of(env).valid[self["record"]]


def refer(tool: Tool, words: str) -> tool_reference:
    """Return words that lead to a tool's home page."""
    return tool_reference("", "", nodes.reference("", words, refuri=tool.url), record=tool.id)


class ToolRole(ReferenceRole):
    """Print a tool's name, or other words, with a link to its home page.

    {tool}`id` or {tool}`other words <id>`
    """

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the tool's name; warn if there is no such tool."""
        self.env.note_dependency(str(FILE))
        file = of(self.env)
        tool = file.valid.get(self.target)
        if tool is None:
            if self.target not in file.found:  # else its own line says what is wrong with it
                logger.warning(
                    '%s holds no tool "%s"%s',
                    FILE.as_posix(),
                    self.target,
                    file.suggest(self.target),
                    location=self.get_location(),
                    type="lesson",
                    subtype="tools",
                )
            return [nodes.Text(self.title)], []
        node = refer(tool, self.title if self.has_explicit_title else tool.name)
        self.set_source_info(node)
        return [node], []


def visit_tool(translator: HTML5Translator, node: tool_reference) -> None:
    """Write nothing before a tool's name."""


def depart_tool(translator: HTML5Translator, node: tool_reference) -> None:
    """Add the mark that asks for a check, if it is overdue, and leads to where that was done last."""
    tool = node.record(translator.builder.env)
    if claims.is_overdue(translator, tool):
        label = f"check overdue: the facts about {tool.name}"
        translator.body.append(claims.mark(tool.source, "check overdue", label, overdue=True))


def report_file(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Read `tools.yml` anew, and warn of what is wrong in it and of prices that are no claims."""
    read.cache_clear()
    file, prices = of(env), claims.of(env)
    complaints = [
        Complaint(file.line(tool.id, "price"), f'tool "{tool.id}": {problem}')
        for tool in file.valid.values()
        if (problem := price_problem(tool, prices))
    ]
    uses.report(file, [*file.complaints, *complaints])


def price_problem(tool: Tool, prices: Records[Claim]) -> str | None:
    """Say what is wrong with the claim that a tool's price names."""
    if tool.price in (None, FREE) or tool.price in prices.found.keys() - prices.valid.keys():
        return None
    claim = prices.valid.get(tool.price)
    if claim is None:
        return f'price: {claims.FILE.as_posix()} holds no claim "{tool.price}"{prices.suggest(tool.price)}'
    return None if claim.kind == "price" else f'price: the claim "{claim.id}" is of the kind "{claim.kind}"'


def report_unused(app: Sphinx, env: BuildEnvironment) -> None:
    """Warn of every tool that no page names."""
    uses.report_unused(env, "tool", of(env))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the role, the directive, the nodes and the checks."""
    app.setup_extension("lesson.claims")
    app.add_role("tool", ToolRole())
    app.add_node(tool_reference, html=(visit_tool, depart_tool))
    app.connect("env-before-read-docs", report_file)
    app.connect("env-check-consistency", report_unused)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
