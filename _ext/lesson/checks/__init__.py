"""The author checks: what can be wrong in the course, as data.

`CHECKS` holds an entry for each. They run while Sphinx reads the pages, so that a build and `make check` say the same.
"""

from collections.abc import Iterable
from logging import LogRecord, getLogger
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.typing import ExtensionMetadata

from lesson.checks import files, links, media, others, prose, source, structure, tasks
from lesson.checks.check import Check, Finding, Page, checks_of, line_of

SOURCE_CHECKS = checks_of(source)
COURSE_CHECKS = (tasks.alignment, tasks.assesses, *checks_of(files))
PAGE_CHECKS = tuple(check for check in checks_of(structure, tasks, links, media, prose) if check not in COURSE_CHECKS)
CHECKS = (*SOURCE_CHECKS, *PAGE_CHECKS, *COURSE_CHECKS, *others.COURSE, *others.SPHINX)

PLACEHOLDER = "---\norphan: true\n---\n\n# Not readable\n"

logger = logging.getLogger(__name__)


def markdown() -> str:
    """Return the list of all checks for contributors."""
    entries = []
    for check in sorted(CHECKS, key=lambda check: check.name):
        kind = " (advice, fails nothing)" if check.advice else ""
        entries.append(f"- **`{check.name}`**{kind}: {check.finds}. {check.why} *{check.mend}*")
    return "\n".join(entries)


def report(check: Check, docname: str, findings: Iterable[Finding]) -> None:
    """Warn of what a check found; advice is only said."""
    for where, message in findings:
        line = line_of(where) if isinstance(where, nodes.Node) else where
        location = line if isinstance(line, str) else (docname, line)
        if check.advice:
            logger.info("advice: %s [%s]", message, check.name, location=location)
        else:
            logger.warning("%s", message, location=location, type="lesson", subtype=check.name.removeprefix("lesson."))


def check_source(app: Sphinx, docname: str, content: list[str]) -> None:
    """Check a page's file; of one that cannot be read, make an empty page."""
    file = source.Source(Path(app.env.doc2path(docname)), content[0])
    for check in SOURCE_CHECKS:
        report(check, docname, check.run(file))
    if not file.is_readable:
        content[0] = PLACEHOLDER


def check_page(app: Sphinx, document: nodes.document) -> None:
    """Check a page that has been read."""
    page = Page(document, app.env.docname, app.env)
    for check in PAGE_CHECKS:
        report(check, page.docname, check.run(page))


def check_course(app: Sphinx, env: BuildEnvironment) -> None:
    """Check what only the whole course shows."""
    for check in COURSE_CHECKS:
        report(check, env.config.root_doc, check.run(env))


def is_not_said_elsewhere(record: LogRecord) -> bool:
    """Drop Sphinx's complaints about each byte that is not UTF-8; `lesson.encoding` says it once, and what to do."""
    return not str(record.msg).startswith("undecodable source characters")


def setup(app: Sphinx) -> ExtensionMetadata:
    """Run the checks: on the source before others change it, on the tree after others have completed it."""
    for handler in getLogger(logging.NAMESPACE).handlers:
        handler.addFilter(is_not_said_elsewhere)
    app.connect("source-read", check_source, priority=100)
    app.connect("doctree-read", check_page, priority=900)
    app.connect("env-check-consistency", check_course)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
