"""Lists of all exercises or solutions, and the Markdown export of the exercises for a class's shared notes."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag
from docutils import nodes
from markdownify import MarkdownConverter
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata
from sphinx_lesson import exerciselist as sphinx_lesson

from lesson.course import chapter_numbers, overview, pages
from lesson.exercises import solution

EXPORT = "{page}-notes.md"


class exercise_list(overview):
    """The place of the list. Its attributes `include` and `exclude` hold classes of blocks."""


def class_names(argument: str) -> set[str]:
    """Convert an option: classes, separated by commas or spaces."""
    return set(re.split(r"[,\s]+", argument.strip()))


class ExerciseListDirective(SphinxDirective):
    """The exercises and solutions of all pages, with sphinx-lesson's options."""

    option_spec = {"include": class_names, "exclude": class_names}  # noqa: RUF012 (docutils' way)

    def run(self) -> list[nodes.Node]:
        """Mark the place; the list is made when all pages have been read."""
        return [
            exercise_list(
                include=self.options.get("include", sphinx_lesson.DEFAULT_EXERCISELIST_CLASSES),
                exclude=self.options.get("exclude", sphinx_lesson.DEFAULT_EXERCISELIST_CLASSES_EXCLUDE),
            )
        ]


class ExpandExerciseLists(SphinxPostTransform):
    """Make the lists."""

    default_priority = 7  # before references are resolved

    def run(self) -> None:
        """Replace the place of each list by a section for each page that has such blocks."""
        for place in list(self.document.findall(exercise_list)):
            box = nodes.container("", classes=["exercise-list"], is_div=True)
            if self.app.builder.format == "html" and "exercise" in place["include"]:
                box += self.export()
            for docname in pages(self.env):
                if docname != self.env.docname:
                    blocks = [self.adopt(block, docname, place) for block in self.blocks(docname, place)]
                    if blocks:
                        box += self.section(docname, blocks)
            place.replace_self(box)

    def blocks(self, docname: str, place: exercise_list) -> list[nodes.admonition]:
        """Return the blocks of a page that the list includes, without those inside others."""
        found: list[nodes.admonition] = []
        for block in self.env.get_doctree(docname).findall(nodes.admonition):
            classes = set(block["classes"])
            wanted = classes & place["include"] and not classes & place["exclude"]
            if wanted and not any(block in outer.findall() for outer in found):
                found.append(block)
        return found

    def adopt(self, block: nodes.admonition, docname: str, place: exercise_list) -> nodes.admonition:
        """Return a copy of a page's block whose links work on the present page, its solution open or left out."""
        copy = block.deepcopy()
        for answer in list(copy.findall(solution)):
            if "solution" in place["include"]:
                answer["classes"].remove("dropdown")
            else:
                answer.parent.remove(answer)
        home = self.app.builder.get_relative_uri(self.env.docname, docname)
        for node in copy.findall(nodes.Element):
            if isinstance(node, addnodes.pending_xref):
                node["refdoc"] = self.env.docname
            if isinstance(node, nodes.reference) and "refid" in node:
                node["refuri"] = f"{home}#{node.attributes.pop('refid')}"
            if not isinstance(node, nodes.admonition):
                node["ids"], node["names"] = [], []
        return copy

    def section(self, docname: str, blocks: list[nodes.admonition]) -> nodes.section:
        """Return a section that is headed by the page's title."""
        number = chapter_numbers(self.env).get(docname)
        text = self.env.titles[docname].astext()
        title = nodes.title("", f"{number}. {text}" if number else text)
        return nodes.section("", title, *blocks, ids=[f"exercises-{docname}"])

    def export(self) -> nodes.raw:
        """Return the link to the export."""
        export = EXPORT.format(page=self.env.docname)
        link = f'<a href="{Path(export).name}" download>Markdown without the solutions, for shared notes</a>'
        return nodes.raw("", f'<p class="exercise-export">{link}</p>', format="html")


class Notes(MarkdownConverter):
    """HTML of the list → Markdown that HedgeDoc and its like show."""

    class Options:
        """Settings of the converter."""

        heading_style = "atx"
        bullets = "-"
        wrap = False

        @staticmethod
        def code_language_callback(block: Tag) -> str:
            """Return the language of a code block, which Sphinx keeps in a class of a box round it."""
            box = block.find_parent(class_=re.compile("^highlight-"))
            return re.match("highlight-(.*)", box["class"][0])[1] if box else ""

    def convert_svg(self, element: Tag, text: str, parent_tags: set[str]) -> str:
        """Write a diagram's description."""
        return f"\n\n({element.desc.get_text()})\n\n"


def write_notes(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Write the export beside a page that links it: the exercises without solutions, each with room for notes."""
    html = context.get("body", "")
    if 'class="exercise-export"' not in html:
        return
    box = BeautifulSoup(html, "html.parser").find(class_="exercise-list")
    for part in box.select(".exercise-export, .solution, .runnable-locally, button"):
        part.decompose()
    page = urljoin(app.config.html_baseurl, app.builder.get_target_uri(pagename))
    for link in box.select("a[href]"):
        link["href"] = urljoin(page, link["href"])
    for heading in box.select("a.headerlink"):
        heading.unwrap()
    for block in box.select(".admonition"):
        heading = block.find(class_="admonition-title")
        if "exercise" in block["class"]:
            heading.name = "h3"
            block.append(BeautifulSoup("<p><strong>Notes:</strong></p>", "html.parser"))
        else:
            heading.name = "strong"
            heading.wrap(BeautifulSoup().new_tag("p"))
    text = Notes().convert_soup(box).strip()
    title = app.env.titles[pagename].astext()
    path = Path(app.outdir, EXPORT.format(page=pagename))
    path.write_text(f"# {app.config.project}: {title}\n\n{text}\n", encoding="utf-8")


def disconnect_sphinx_lesson(app: Sphinx) -> None:
    """Take out sphinx-lesson's own list, which loads every page at each build even if no page has a list."""
    for listener in list(app.events.listeners["env-check-consistency"]):
        if listener.handler is sphinx_lesson.find_exerciselist_nodes:
            app.disconnect(listener.id)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive in the place of sphinx-lesson's."""
    app.add_node(exercise_list)
    app.add_directive("exerciselist", ExerciseListDirective, override=True)
    app.add_post_transform(ExpandExerciseLists)
    app.connect("html-page-context", write_notes)
    disconnect_sphinx_lesson(app)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
