"""Claims that age: the model of one, the role that cites it, and the sources at the end of each page."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any, Literal

from docutils import nodes
from pydantic import Field, ValidationInfo, field_validator
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging
from sphinx.util.docutils import ReferenceRole
from sphinx.util.typing import ExtensionMetadata
from sphinx.writers.html5 import HTML5Translator

from lesson import records, uses, yaml_data
from lesson.records import Entry, PartialDate, PastDay, Record, Records, State, Text, Url, in_words, not_before

FILE = Path("data", "claims.yml")
REVIEW_DAYS = {"price": 60, "product": 90, "survey": 365, "study": None}

logger = logging.getLogger(__name__)

# -- The model ----------------------------------------------------------------


class Source(Entry):
    """Where a claim was read."""

    title: Text
    publisher: Text
    url: Url
    date: PartialDate
    """The date that the source bears: YYYY, YYYY-MM, YYYY-MM-DD, or "undated"."""


class Figure(Entry):
    """A claim's figure, for charts and for sorting."""

    value: float
    unit: Text


class Change(Entry):
    """Something that instructors should know before they teach again."""

    date: PastDay
    what: Text


class Claim(Record):
    """A statement that could be wrong within a year."""

    kind: Literal["price", "product", "survey", "study"]
    """Says when the source is to be read again: after 60, 90 or 365 days; a study only when it is superseded."""
    value: Text | None = None
    """What the role prints: short, fits into a sentence. Without it the role prints the statement."""
    statement: Text
    """The whole claim, true on its own."""
    source: Source
    added: PastDay
    """The day on which the course first made the claim."""
    review_after: int | None = Field(default=None, gt=0)
    """Days until the next check, where the kind's own interval does not fit."""
    superseded: PastDay | None = None
    """The day on which something newer took the claim's place; it is due from then on."""
    figure: Figure | None = None
    note: Text | None = None
    """Caveats, contradicting evidence, how it was read."""
    changes: tuple[Change, ...] = ()
    """What changed in the claim, and when."""

    @field_validator("source")
    @classmethod
    def _read_after_it_appeared(cls, source: Source, info: ValidationInfo) -> Source:
        not_before(info.data.get("checked"), source.date)
        return source

    @property
    def due(self) -> date | None:
        """The day by which the source is to be read again; none: never."""
        if self.superseded:
            return self.superseded
        days = self.review_after or REVIEW_DAYS[self.kind]
        return self.checked + timedelta(days=days) if days else None

    @property
    def summary(self) -> str:
        """The statement."""
        return self.statement

    @property
    def address(self) -> str:
        """The source's address."""
        return self.source.url

    @property
    def shown(self) -> str:
        """What the role prints."""
        return self.value or self.statement


def schema() -> dict[str, Any]:
    """Return the JSON Schema of `claims.yml`."""
    return {"title": "Claims that age", **records.schema(list[Claim])}


@lru_cache(maxsize=1)
def read(content: Path, on: date) -> Records[Claim]:
    """Read `data/claims.yml`; what was read is kept until `read.cache_clear()`.

    Args:
        content: the folder with the lesson.
        on: the day of the build; no date may lie behind it.
    """
    file = Records[Claim](content / FILE)
    items, file.complaints = yaml_data.read(file.path)
    file.add(Claim, items, on)
    return file


def of(env: BuildEnvironment) -> Records[Claim]:
    """Return the claims of the lesson that is being built."""
    return read(env.srcdir, uses.today(env.config))


# -- The role -----------------------------------------------------------------


class claim_reference(uses.dated):
    """A claim's text in a sentence; on its page its source has the letter `letter`."""

    kind = "claim"

    def record(self, env: BuildEnvironment) -> Claim:
        """Return the claim."""
        return of(env).valid[self["record"]]


class page_claims(nodes.General, nodes.Element):
    """At the end of a page: when its `records` were checked, and its claims' `sources` with the day of each."""


class ClaimRole(ReferenceRole):
    """Print a claim's value, or other words, with a mark that leads to its source.

    {claim}`id` or {claim}`other words <id>`
    """

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the claim's text; warn if there is no such claim."""
        self.env.note_dependency(str(FILE))
        file = of(self.env)
        claim = file.valid.get(self.target)
        if claim is None:
            if self.target not in file.found:  # else its own line says what is wrong with it
                logger.warning(
                    '%s holds no claim "%s"%s',
                    FILE.as_posix(),
                    self.target,
                    file.suggest(self.target),
                    location=self.get_location(),
                    type="lesson",
                    subtype="claims",
                )
            return [nodes.Text(self.title)], []
        text = self.title if self.has_explicit_title else claim.shown
        node = claim_reference(self.rawtext, text, record=claim.id)
        self.set_source_info(node)
        return [node], []


# -- The page -----------------------------------------------------------------


def letter(number: int) -> str:
    """Return what a list of type "a" counts with: a, b ... z, aa, ab ... (the first number is 0)."""
    letters = ""
    while number >= 0:
        number, place = divmod(number, 26)
        letters = chr(ord("a") + place) + letters
        number -= 1
    return letters


class PageClaims(SphinxPostTransform):
    """Give the sources of a page their letters, and list them at its end."""

    default_priority = 900
    formats = ("html",)

    def run(self) -> None:
        """Go through the page's dated texts in their order."""
        letters: dict[Source, str] = {}
        checked: dict[Source, date] = {}
        found = list(self.document.findall(uses.dated))
        dated = {(node.kind, node["record"]): node.record(self.env) for node in found}
        cited = set()
        for node in found:
            if isinstance(node, claim_reference):
                claim = dated["claim", node["record"]]
                node["letter"] = letters.setdefault(claim.source, letter(len(letters)))
                checked[claim.source] = min(claim.checked, checked.get(claim.source, claim.checked))
                if claim.id not in cited:
                    node["ids"].append(f"cited-{claim.id}")
                    cited.add(claim.id)
        if found and not uses.page_uses(self.env, self.env.docname).ledger:
            self.document.append(page_claims("", records=list(dated.values()), sources=checked))


def address(translator: HTML5Translator, docname: str) -> str:
    """Return the address of a page, from the page being written."""
    return translator.builder.get_relative_uri(translator.builder.current_docname, docname)


def is_overdue(translator: HTML5Translator, record: Record) -> bool:
    """Tell whether a record's check is overdue on the day of the build."""
    return record.state(uses.today(translator.config)) is State.OVERDUE


def time(day: date) -> str:
    """Return a day as HTML."""
    return f'<time datetime="{day}">{in_words(day)}</time>'


def mark(href: str, text: str, label: str, *, overdue: bool) -> str:
    """Return the footnote-like mark as HTML.

    Args:
        href: where it leads.
        text: what it shows.
        label: its accessible name, which contains what it shows.
        overdue: whether it asks for a check.
    """
    classes = "claim-mark overdue" if overdue else "claim-mark"
    return f'<sup class="{classes}"><a href="{escape(href)}" aria-label="{escape(label)}">{escape(text)}</a></sup>'


def visit_claim(translator: HTML5Translator, node: claim_reference) -> None:
    """Open a claim's text."""
    translator.body.append(translator.starttag(node, "span", "", CLASS="claim"))


def depart_claim(translator: HTML5Translator, node: claim_reference) -> None:
    """Close a claim's text and add its mark."""
    if "letter" not in node:  # a copy outside its page, such as in a list of captions
        translator.body.append("</span>")
        return
    claim = node.record(translator.builder.env)
    overdue = is_overdue(translator, claim)
    text = f"{node['letter']}, check overdue" if overdue else node["letter"]
    label = f"Source {text}: {claim.source.publisher}, {in_words(claim.source.date)}"
    ledger = uses.ledgers(translator.builder.env).get(claim.kind)
    href = f"{address(translator, ledger)}#claim-{claim.id}" if ledger else claim.source.url
    translator.body.append(mark(href, text, label, overdue=overdue) + "</span>")


def visit_page_claims(translator: HTML5Translator, node: page_claims) -> None:
    """Write when the claims of the page were checked and, to be opened or printed, where they were read."""
    line = checked_line(node["records"], uses.today(translator.config))
    if not node["sources"]:
        translator.body.append(f'<p class="page-claims">{line}</p>\n')
        raise nodes.SkipNode
    sources = "".join(f"<li>{cite(source)}; checked {time(day)}.</li>\n" for source, day in node["sources"].items())
    env = translator.builder.env
    links = [
        f'<a href="{address(translator, page)}">{escape(env.titles[page].astext())}</a>'
        for page in uses.ledger_pages(env)
    ]
    link = f"<p>All claims of this course: {', '.join(links)}.</p>" if links else ""
    translator.body.append(
        f'<details class="page-claims"><summary>{line}</summary>\n<ol type="a">\n{sources}</ol>\n{link}</details>\n'
    )
    raise nodes.SkipNode


def checked_line(dated: Sequence[Record], on: date) -> str:
    """Say between which days the records of a page were checked, and how many checks are overdue."""
    days = [record.checked for record in dated]
    first, last = min(days), max(days)
    when = f"on {time(first)}" if first == last else f"between {time(first)} and {time(last)}"
    overdue = sum(record.state(on) is State.OVERDUE for record in dated)
    late = {0: "", 1: " One check is overdue."}.get(overdue, f" {overdue} checks are overdue.")
    return f"Claims on this page were checked {when}.{late}"


def cite(source: Source) -> str:
    """Return a source as HTML: title with link, publisher, date."""
    link = f'<a class="reference external" href="{escape(source.url)}">{escape(source.title)}</a>'
    return f"{link}, {escape(source.publisher)}, {in_words(source.date)}"


def report_file(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Read `claims.yml` anew, and warn of what is wrong in it."""
    read.cache_clear()
    file = of(env)
    uses.report(file, file.complaints)


def report_unused(app: Sphinx, env: BuildEnvironment) -> None:
    """Warn of every claim that no page uses."""
    uses.report_unused(env, "claim", of(env))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the role, the nodes and the checks."""
    app.setup_extension("lesson.uses")
    app.add_role("claim", ClaimRole())
    app.add_node(claim_reference, html=(visit_claim, depart_claim))
    app.add_node(page_claims, html=(visit_page_claims, None))
    app.add_post_transform(PageClaims)
    app.connect("env-before-read-docs", report_file)
    app.connect("env-check-consistency", report_unused)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
