"""The ledgers: every claim of the course with its source and history, the feed of what changed, the files' schemas."""

import json
from collections import Counter
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata
from sphinx.writers.html5 import HTML5Translator

from lesson import claims, tools, uses
from lesson.claims import Claim, cite, time
from lesson.records import State

FEED = "claims.json"
FEED_TYPE = "application/feed+json"
SCHEMAS = {"schema/claims.json": claims.schema, "schema/tools.json": tools.schema}
ORDERS = {
    "id": "Id",
    "due": "Due, soonest first",
    "checked": "Checked, longest ago first",
    "publisher": "Publisher",
}

logger = logging.getLogger(__name__)


class claim_ledger(nodes.General, nodes.Element):
    """The place of a ledger of some `kinds`; it is filled when the page is written: only then the uses are known."""


def kinds(argument: str) -> frozenset[str]:
    """Convert the option `kinds`: kinds of claims, separated by spaces.

    Raises:
        ValueError: there is none, or no such kind.
    """
    given = directives.unchanged_required(argument).split()
    return frozenset(directives.choice(word, list(claims.REVIEW_DAYS)) for word in given)


class Ledger(SphinxDirective):
    """List every claim: what it says, its source, when it was checked and is due, and where it is used."""

    option_spec = {"kinds": kinds}  # noqa: RUF012 (docutils' way)

    def run(self) -> list[nodes.Node]:
        """Return the place of the list."""
        self.env.note_dependency(str(claims.FILE))
        listed = self.options.get("kinds", frozenset(claims.REVIEW_DAYS))
        uses.page_uses(self.env, self.env.docname).ledger |= listed
        node = claim_ledger(kinds=listed)
        self.set_source_info(node)
        return [node]


def listed_in(ledger: claim_ledger, env: BuildEnvironment) -> list[Claim]:
    """Return the claims of a ledger."""
    return [claim for claim in claims.of(env).valid.values() if claim.kind in ledger["kinds"]]


def rewrite_pages(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Have the pages with a ledger written anew: the use of a claim on any page changes them."""
    return uses.ledger_pages(env)


def report_unlisted(app: Sphinx, env: BuildEnvironment) -> None:
    """Warn of the kinds of claims that no ledger lists, if the course has ledgers."""
    pages = uses.ledger_pages(env)
    if not pages:
        return
    for kind in sorted({claim.kind for claim in claims.of(env).valid.values()} - uses.ledgers(env).keys()):
        message = 'no list has the claims of kind "%s": add it to the "kinds" of {claims} on this page or another'
        logger.warning(message, kind, location=pages[0], type="lesson", subtype="claims")


# -- HTML ---------------------------------------------------------------------


def history(claim: Claim) -> list[tuple[date, str]]:
    """Return when the claim was added and what changed since, in that order."""
    changes = [(claim.added, "Added"), *((change.date, change.what) for change in claim.changes)]
    return sorted(changes, key=lambda change: change[0])


def visit_ledger(translator: HTML5Translator, node: claim_ledger) -> None:
    """Write the ledger."""
    env, on = translator.builder.env, uses.today(translator.config)
    listed = listed_in(node, env)
    pages = uses.pages_by_record(env)
    root = "../" * translator.builder.current_docname.count("/")
    states = Counter(claim.state(on) for claim in listed)
    count = ", ".join(f"{states[state]} {state}" for state in State)
    uses_of = {claim.id: pages.get(("claim", claim.id), []) for claim in listed}
    entries = "".join(
        entry(claim, on, "; ".join(use(translator, page, claim) for page in uses_of[claim.id])) for claim in listed
    )
    titles = {env.titles[page].astext() for pages_of_claim in uses_of.values() for page in pages_of_claim}
    translator.body.append(
        f"<claim-ledger>\n<p>{len(listed)} claims on {time(on)}: {count}. "
        f'<a type="{FEED_TYPE}" href="{root}{FEED}">Feed of added and changed claims</a> (JSON Feed).</p>\n'
        f"{form(sorted(states), sorted({claim.kind for claim in listed}), sorted(titles))}"
        f'<p class="ledger-status" role="status">All {len(listed)} claims.</p>\n'
        f'<ul class="ledger">\n{entries}</ul>\n</claim-ledger>\n'
    )
    raise nodes.SkipNode


def form(states: list[str], kinds: list[str], titles: list[str]) -> str:
    """Return as HTML what the ledger's script filters and sorts by.

    It is part of the page, since a form that the script put into it would push the list down.
    """
    fields = {
        "Find": '<input type="search" name="find" autocomplete="off">',
        "Added or changed since": '<input type="date" name="since" autocomplete="off">',
        "State": select("state", {"": "Any"} | {state: state.capitalize() for state in states}),
        "Kind": select("kind", {"": "Any"} | {kind: kind.capitalize() for kind in kinds}),
        "Used in": select("page", {"": "Any page"} | {title: title for title in titles}),
        "Sort by": select("sort", ORDERS),
    }
    if len(kinds) == 1:
        del fields["Kind"]
    labels = "".join(f"<label><span>{label}</span>{control}</label>\n" for label, control in fields.items())
    return f'<form class="ledger-form">\n{labels}<button type="reset">Reset</button>\n</form>\n'


def select(name: str, options: dict[str, str]) -> str:
    """Return a choice among options, by their values, as HTML."""
    inside = "".join(f'<option value="{escape(value)}">{escape(text)}</option>' for value, text in options.items())
    return f'<select name="{name}">{inside}</select>'


def skip_ledger(translator: nodes.NodeVisitor, node: claim_ledger) -> None:
    """Leave the ledger out of formats other than HTML."""
    raise nodes.SkipNode


def use(translator: HTML5Translator, page: str, claim: Claim) -> str:
    """Return a link to where a page uses a claim, as HTML."""
    title = translator.builder.env.titles[page].astext()
    return f'<a href="{claims.address(translator, page)}#cited-{claim.id}">{escape(title)}</a>'


def entry(claim: Claim, on: date, used: str) -> str:
    """Return a claim's entry as HTML."""
    state = claim.state(on)
    note = f'<p class="ledger-note">{escape(claim.note)}</p>\n' if claim.note else ""
    due = time(claim.due) if claim.due else "when superseded"
    changes = "".join(
        f'<li data-date="{day}">{escape(what)}, {time(day)}</li>' for day, what in reversed(history(claim))
    )
    return f"""\
<li id="claim-{claim.id}" data-kind="{claim.kind}" data-state="{state}" data-checked="{claim.checked}" \
data-due="{claim.due or ""}" data-publisher="{escape(claim.source.publisher)}">
<p class="ledger-claim">{statement(claim)}</p>
{note}<p>Source: {cite(claim.source)}. <span class="ledger-uses">Used in: {used or "no page"}.</span></p>
<p class="ledger-facts"><strong>{state.capitalize()}</strong>. Checked {time(claim.checked)}, due {due}. \
{claim.kind.capitalize()}, <code>{claim.id}</code>.</p>
<ul class="ledger-changes">{changes}</ul>
</li>
"""


def statement(claim: Claim) -> str:
    """Return what a claim says as HTML, with the value that pages print in bold."""
    text, value = escape(claim.statement), escape(claim.value or "")
    if not value:
        return text
    before, found, after = text.partition(value)
    return f"{before}<strong>{found}</strong>{after}" if found else f"<strong>{value}</strong>: {text}"


class LinksOfLedger(SphinxPostTransform):
    """Let the link check see the sources, which are no nodes of the page."""

    builders = ("linkcheck",)
    default_priority = 700

    def run(self) -> None:
        """Put plain links into the ledger's place."""
        for ledger in list(self.document.findall(claim_ledger)):
            urls = sorted({claim.source.url for claim in listed_in(ledger, self.env)})
            links = nodes.paragraph("", "", *(nodes.reference("", url, refuri=url) for url in urls))
            links.line = ledger.line
            ledger.replace_self(links)


# -- Files --------------------------------------------------------------------


def feed(app: Sphinx, ledgers: dict[str, str]) -> dict[str, Any]:
    """Return the feed of changes, the latest first (https://www.jsonfeed.org/version/1.1/).

    Args:
        app: the application.
        ledgers: the document with the ledger of each kind of claim.
    """
    base = app.config.html_baseurl
    addresses = {kind: base + app.builder.get_target_uri(page) for kind, page in ledgers.items()}
    changes = [
        (day, f"{addresses[claim.kind]}#claim-{claim.id}", number, what, claim)
        for claim in claims.of(app.env).valid.values()
        if claim.kind in addresses
        for number, (day, what) in enumerate(history(claim))
    ]
    changes.sort(key=lambda change: (-change[0].toordinal(), *change[1:3]))
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": f"{app.config.project}: claims added and changed",
        "home_page_url": min(addresses.values()),
        "feed_url": base + FEED,
        "language": app.config.language,
        "items": [
            {
                "id": f"{url}@{number}",
                "url": url,
                "title": f"{what}: {claim.statement}",
                "content_text": f"{what}: {claim.statement} Source: {claim.source.publisher}, {claim.source.url}",
                "date_published": f"{day}T00:00:00Z",
                "tags": [claim.kind],
            }
            for day, url, number, what, claim in changes
        ],
    }


def write_files(app: Sphinx, exception: Exception | None) -> None:
    """Write the feed and the schemas beside the pages."""
    ledgers = uses.ledgers(app.env)
    if exception or app.builder.format != "html" or not ledgers:
        return
    files = {FEED: feed(app, ledgers), **{name: schema() for name, schema in SCHEMAS.items()}}
    for name, content in files.items():
        path = Path(app.outdir, name)
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def link_feed(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Announce the feed on the pages with a ledger."""
    if pagename in uses.ledger_pages(app.env):
        href = context["pathto"](FEED, resource=True)
        context["metatags"] += f'<link rel="alternate" type="{FEED_TYPE}" title="Claims that changed" href="{href}">'


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive and what is written beside the pages."""
    app.setup_extension("lesson.tools")
    app.add_directive("claims", Ledger)
    elsewhere = dict.fromkeys(("latex", "man", "texinfo", "text"), (skip_ledger, None))
    app.add_node(claim_ledger, html=(visit_ledger, None), **elsewhere)
    app.add_post_transform(LinksOfLedger)
    app.connect("env-updated", rewrite_pages)
    app.connect("env-check-consistency", report_unlisted)
    app.connect("html-page-context", link_feed)
    app.connect("build-finished", write_files)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
