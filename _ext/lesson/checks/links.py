"""Checks of links; whether their targets in the course exist, Sphinx finds out."""

import re
from collections.abc import Iterator

from docutils import nodes
from sphinx import addnodes

from lesson.checks.check import Finding, Page, check

SCHEMES = {"", "https", "http", "mailto"}
UNINFORMATIVE = re.compile(
    r"\W*(((this|that|a|the) )?(link|page|site|website|article|paper|post|document)( to)?"
    r"|this|(click |over |see |look )?(here|there)( for)?"
    r"|((read|learn|see|find out|for) )?more( info(rmation)?)?( about)?|read on|details)\W*",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"(https?:|www\.)\S*", re.IGNORECASE)
LOCAL = re.compile(r"http://(localhost|127\.\d+\.\d+\.\d+|\[::1\])([:/]|$)")
REFUSED = re.compile(r"\]\(\s*((javascript|vbscript|file|data):[^)]*)", re.IGNORECASE)


def links(page: Page) -> Iterator[nodes.Element]:
    """Yield the links whose text an author wrote."""
    for node in page.all(nodes.reference | addnodes.pending_xref | addnodes.download_reference):
        if isinstance(node, nodes.reference) or (node.get("refexplicit") and node.get("refdomain") != "cite"):
            yield node


@check(
    "link-text",
    why="People who use a screen reader hear the links of a page as a list, without the sentence round them.",
    mend="Say in the link's text what it leads to.",
)
def link_text(page: Page) -> Iterator[Finding]:
    """A link whose text is empty, a single letter, an address, or a word such as "here"."""
    for node in links(page):
        text = node.astext().strip()
        if node.next_node(nodes.image):
            continue
        if len(text) < 2:  # noqa: PLR2004 (no word)
            yield node, f'the link to {target(node)} has the text "{text}": say what it leads to'
        elif UNINFORMATIVE.fullmatch(text):
            yield node, f'"{text}" does not say what the link leads to: reword it'
        elif ADDRESS.fullmatch(text):
            yield node, f"a bare address is read out letter by letter: write [what it leads to]({text})"


def target(node: nodes.Element) -> str:
    """Return what a link leads to."""
    return node.get("refuri") or node.get("reftarget") or node.get("refid", "nothing")


@check(
    "https",
    why="What comes over plain HTTP can be read and changed on its way.",
    mend="Write https. If the site cannot do that, link another source.",
)
def https(page: Page) -> Iterator[Finding]:
    """A link to an address that starts with http."""
    for node in links(page):
        address = node.get("refuri", "")
        if address.startswith("http://") and not LOCAL.match(address):
            yield node, f"{address} is not encrypted: link https://{address.removeprefix('http://')}"


@check(
    "scheme",
    why="Such an address can run a script in the reader's browser, or leads to what only the author has.",
    mend="Link to https addresses, mail addresses, and pages of the course.",
)
def scheme(page: Page) -> Iterator[Finding]:
    """An address that starts with `javascript:` or another scheme than https and mailto."""
    for node in links(page):
        address = node.get("refuri", "")
        found = re.match(r"([a-z][a-z0-9+.-]*):", address, re.IGNORECASE)
        if found and found[1].lower() not in SCHEMES:
            yield node, f"{address} is refused: link to https, mailto or a page of the course"
    for text, line in page.text:
        if found := REFUSED.search(text):
            yield line, f"{found[1]} is refused: link to https, mailto or a page of the course"
