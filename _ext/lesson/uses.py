"""Which page rests on which record of the data files."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment import BuildEnvironment
from sphinx.transforms import SphinxTransform
from sphinx.util import logging
from sphinx.util.typing import ExtensionMetadata

from lesson import records
from lesson.records import Record, Records
from lesson.yaml_data import Complaint

logger = logging.getLogger(__name__)


class dated(nodes.inline):
    """Text that rests on a record, whose id is its attribute `record`."""

    kind: ClassVar[str]

    def record(self, env: BuildEnvironment) -> Record:
        """Return the record."""
        raise NotImplementedError


@dataclass
class PageUses:
    """What a page uses: records as (kind, id); the kinds of claims that its ledger lists, which is no use of them."""

    records: set[tuple[str, str]] = field(default_factory=set)
    ledger: frozenset[str] = frozenset()


class NoteUses(SphinxTransform):
    """Remember which records a page rests on; take those out that would make a link inside a link."""

    default_priority = 870

    def apply(self, **kwargs: object) -> None:
        """Look at every dated text of the page that has been read."""
        for node in list(self.document.findall(dated)):
            page_uses(self.env, self.env.docname).records.add((node.kind, node["record"]))
            if is_in_link(node):
                message = '%s "%s" carries a link, so it cannot stand in a heading or in a link: write it in the text'
                logger.warning(
                    message, node.kind, node["record"], location=node, type="lesson", subtype=f"{node.kind}s"
                )
                node.replace_self(node.children)


def is_in_link(node: nodes.Node) -> bool:
    """Tell whether a node is part of a link, or of a heading, which tables of contents make a link."""
    around = node.parent
    while around is not None:
        if isinstance(around, nodes.reference | addnodes.pending_xref):
            return True
        if isinstance(around, nodes.title) and isinstance(around.parent, nodes.section):
            return True
        around = around.parent
    return False


def all_uses(env: BuildEnvironment) -> dict[str, PageUses]:
    """Return the uses of every page, by document name."""
    if not hasattr(env, "lesson_uses"):
        env.lesson_uses = {}
    return env.lesson_uses


def page_uses(env: BuildEnvironment, docname: str) -> PageUses:
    """Return a page's uses, to read them or to add some."""
    return all_uses(env).setdefault(docname, PageUses())


def ledgers(env: BuildEnvironment) -> dict[str, str]:
    """Return the document whose ledger lists the claims of each kind."""
    pages: dict[str, str] = {}
    for docname, page in sorted(all_uses(env).items()):
        pages = dict.fromkeys(page.ledger, docname) | pages
    return pages


def ledger_pages(env: BuildEnvironment) -> list[str]:
    """Return the documents that have a ledger, in order."""
    return sorted(docname for docname, page in all_uses(env).items() if page.ledger)


def pages_by_record(env: BuildEnvironment) -> dict[tuple[str, str], list[str]]:
    """Return the documents that use each record, by kind ("claim" or "tool") and id; a ledger's does not count."""
    pages: dict[tuple[str, str], list[str]] = {}
    for docname, page in sorted(all_uses(env).items()):
        if not page.ledger:
            for record in page.records:
                pages.setdefault(record, []).append(docname)
    return pages


def keep_day(app: Sphinx, config: Config) -> None:
    """Keep the day of the build to its end, even past midnight."""
    config.lesson_today = config.lesson_today


def today(config: Config) -> date:
    """Return the day for which the pages say what is overdue."""
    return date.fromisoformat(config.lesson_today)


def report(file: Records[Record], complaints: Iterable[Complaint]) -> None:
    """Warn of what is wrong in a data file, with its line."""
    for line, message in sorted(complaints):
        logger.warning("%s", message, location=f"{file.path}:{line}", type="lesson", subtype="data")


def report_unused(env: BuildEnvironment, kind: str, file: Records[Record]) -> None:
    """Warn of every record of a data file that no page uses."""
    used = pages_by_record(env)
    for identifier in file.valid:
        if (kind, identifier) not in used:
            message = f'{kind} "{identifier}" is used by no page: cite it with {{{kind}}}`{identifier}` or remove it'
            report(file, [Complaint(file.line(identifier), message)])


def purge(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    """Forget a page that is removed or read again."""
    all_uses(env).pop(docname, None)


def merge(app: Sphinx, env: BuildEnvironment, docnames: Iterable[str], other: BuildEnvironment) -> None:
    """Take over what another process has read."""
    theirs = all_uses(other)
    all_uses(env).update({docname: theirs[docname] for docname in docnames if docname in theirs})


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the day of the build, the transform and the upkeep of the uses."""
    app.add_config_value("lesson_today", lambda config: records.today().isoformat(), "html", types=(str,))
    app.add_node(dated)
    app.add_transform(NoteUses)
    app.connect("config-inited", keep_day)
    app.connect("env-purge-doc", purge)
    app.connect("env-merge-info", merge)
    return {"parallel_read_safe": True, "parallel_write_safe": True, "env_version": 2}
