"""The search index: each section of the course with its text, in one file that the search box loads when it is used."""

import json
from pathlib import Path

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util.typing import ExtensionMetadata

Entry = dict[str, str]


def own_text(section: nodes.section) -> str:
    """Return the text of a section on one line, without that of the sections and the glossary in it."""
    other = (nodes.section, nodes.comment, addnodes.glossary)
    parts = (part.astext() for part in section.children[1:] if not isinstance(part, other))
    return " ".join(" ".join(parts).split())


def sections(document: nodes.document, page: str, address: str) -> list[Entry]:
    """Return the entries of a page: one a section, the first without a fragment in its address.

    Args:
        document: the page as Sphinx read it.
        page: its title.
        address: its address, relative to the start page.
    """
    entries = []
    for section in document.findall(nodes.section):
        fragment = "" if section.parent is document else f"#{section['ids'][0]}"
        entries.append(
            {"url": address + fragment, "page": page, "title": section[0].astext(), "text": own_text(section)}
        )
    return entries


def terms(document: nodes.document, page: str, address: str) -> list[Entry]:
    """Return the entries of a page's glossary: one a term."""
    return [
        {"url": f"{address}#{term['ids'][0]}", "page": page, "title": term.astext(), "text": term.parent[-1].astext()}
        for term in document.findall(nodes.term)
        if term["ids"]
    ]


def write_index(app: Sphinx, failure: Exception | None) -> None:
    """Write `_static/search.json` after the pages."""
    if failure or not isinstance(app.builder, StandaloneHTMLBuilder):
        return
    index = []
    for name in sorted(app.env.found_docs):
        where = (app.env.get_doctree(name), app.env.titles[name].astext(), app.builder.get_target_uri(name))
        index += sections(*where) + terms(*where)
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    Path(app.outdir, "_static", "search.json").write_text(text, encoding="utf-8")


def setup(app: Sphinx) -> ExtensionMetadata:
    """Write the index when a build ends."""
    app.connect("build-finished", write_index)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
