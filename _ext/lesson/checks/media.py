"""Checks of what is not prose: images, tables, drawings, HTML."""

import re
from collections.abc import Iterator

from docutils import nodes

from lesson.checks.check import Finding, Page, check

FRAME = re.compile(r"[┌┐┘╔╗╚╝╭╮╯╰▲▼◀▶]|\+[-=]{2,}\+|[<>|v^]?\s*(-{2,}>|<-{2,}|={2,}>|─+[>→])")
PLAIN = {"", "default", "none", "text"}
LINES_OF_A_DRAWING = 2


@check(
    "alt-text",
    why="It is all that people who cannot see the image get of it.",
    mend="Say in `:alt:` or in the square brackets what the image shows, not that it is an image.",
)
def alt_text(page: Page) -> Iterator[Finding]:
    """An image without alternative text."""
    for image in page.all(nodes.image):
        if not image.get("alt", "").strip():
            yield image, f"the image {image['uri']} has no alternative text: say what it shows"


@check(
    "remote-image",
    why="It would tell another site who reads the page; the page's policy blocks it.",
    mend="Save the image in `content/img`, if its licence allows that.",
)
def remote_image(page: Page) -> Iterator[Finding]:
    """An image that lies on another site."""
    for image in page.all(nodes.image):
        if re.match(r"([a-z]+:)?//", image["uri"], re.IGNORECASE):
            yield image, f"the image {image['uri']} lies on another site: save it in content/img"


@check(
    "table-header",
    why="Without one a screen reader cannot say what a cell is about.",
    mend="Start a pipe table with a row of headings; give a `{list-table}` the option `:header-rows: 1`.",
)
def table_header(page: Page) -> Iterator[Finding]:
    """A table without header cells, or with empty ones only."""
    for table in page.all(nodes.table):
        headed = any(head.astext().strip() for head in table.findall(nodes.thead))
        if not headed and not any(column.get("stub") for column in table.findall(nodes.colspec)):
            first = table.next_node(nodes.paragraph)
            yield first or table, "this table has no header cells: give it a first row of headings"


@check(
    "ascii-drawing",
    why="A screen reader spells it out sign by sign, and on a phone it falls apart.",
    mend="Draw an SVG file with real text, and include it with `{figure}`; write a table as a table.",
)
def ascii_drawing(page: Page) -> Iterator[Finding]:
    """A drawing or a table made of lines, dashes and arrows."""
    for block in page.all(nodes.literal_block):
        drawn = [line for line in block.astext().splitlines() if FRAME.search(line)]
        if block.get("language", "") in PLAIN and len(drawn) >= LINES_OF_A_DRAWING:
            yield block, "this looks like a drawing made of characters: draw an SVG file, or make a table"


@check(
    "raw-html",
    why="It can break the page, run scripts and hide text from the checks; other formats lose it.",
    mend="Write Markdown or a block. A comment starts with a percent sign.",
)
def raw_html(page: Page) -> Iterator[Finding]:
    """HTML in the Markdown, comments included."""
    for node in page.all(nodes.raw):
        text = node.astext().strip()
        if "html" in node["format"] and text != "<br />":  # MyST writes a line break so
            start = text.partition("\n")[0][:40]
            yield node, f"{start} is HTML: write Markdown, or % for a comment"
