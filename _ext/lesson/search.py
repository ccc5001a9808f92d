"""The search index: each section of the course with its text, in one file that the search box loads when it is used."""

import json
from pathlib import Path

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util.typing import ExtensionMetadata

from lesson.course import PageParts

Entry = dict[str, str]


def own_text(section: nodes.section) -> str:
    """Return the text of a section on one line, without that of the sections and the glossary in it."""
    other = (nodes.section, nodes.comment, addnodes.glossary)
    parts = (part.astext() for part in section.children[1:] if not isinstance(part, other))
    return " ".join(" ".join(parts).split())


def sections(document: nodes.document) -> list[Entry]:
    """Return the entries of a page that has just been read: one a section, the first without a fragment."""
    return [
        {
            "fragment": "" if section.parent is document else f"#{section['ids'][0]}",
            "title": section[0].astext(),
            "text": own_text(section),
        }
        for section in document.findall(nodes.section)
    ]


def terms(document: nodes.document) -> list[Entry]:
    """Return the entries of a page's glossary: one a term."""
    return [
        {"fragment": f"#{term['ids'][0]}", "title": term.astext(), "text": term.parent[-1].astext()}
        for term in document.findall(nodes.term)
        if term["ids"]
    ]


class Entries(PageParts[Entry]):
    """The entries of each page, kept when it is read, so that no page is loaded again for the index."""

    kind = "search_entries"

    def find(self, doctree: nodes.document, docname: str) -> list[Entry]:
        """Return the entries of a page that has just been read."""
        return sections(doctree) + terms(doctree)


def write_index(app: Sphinx, failure: Exception | None) -> None:
    """Write `_static/search.json` after the pages."""
    if failure or not isinstance(app.builder, StandaloneHTMLBuilder):
        return
    index = [
        {
            "url": app.builder.get_target_uri(docname) + entry["fragment"],
            "page": app.env.titles[docname].astext(),
            "title": entry["title"],
            "text": entry["text"],
        }
        for docname, entries in sorted(Entries.of(app.env).items())
        for entry in entries
    ]
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    Path(app.outdir, "_static", "search.json").write_text(text, encoding="utf-8")


def setup(app: Sphinx) -> ExtensionMetadata:
    """Collect the entries, and write the index when a build ends."""
    app.add_env_collector(Entries)
    app.connect("build-finished", write_index)
    return {"parallel_read_safe": True, "parallel_write_safe": True, "env_version": 1}
