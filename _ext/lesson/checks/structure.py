"""Checks of a page's frame: headings, front matter, the blocks that every chapter has."""

import re
from collections.abc import Iterator

from docutils import nodes
from sphinx.util.nodes import clean_astext

from lesson.checks.check import Finding, Page, check, line_of

LONGEST_DESCRIPTION = 160  # characters that search engines show
WORDS_A_MINUTE = 130
LEEWAY = 1.1  # times the teaching time that the text may take


@check(
    "title",
    why="The title heads the page, the menu entry and the search result; a second one is a second page.",
    mend="Start the page with one line `# Title`; give all other headings two or more number signs.",
)
def title(page: Page) -> Iterator[Finding]:
    """A page without a level-one heading, or with several."""
    first, *others = [node for node in page.document if isinstance(node, nodes.section)] or [None]
    if first is None:
        yield 1, "the page has no title: start it with a line `# Title`"
    for section in others:
        yield section, "a page has one level-one heading: give this one two number signs"


@check(
    "heading-empty",
    why="People who use a screen reader go from heading to heading.",
    mend="Give the heading words, or remove it.",
)
def heading_empty(page: Page) -> Iterator[Finding]:
    """A heading without words."""
    for section in page.all(nodes.section):
        if not clean_astext(section[0]).strip():
            yield section, "this heading is empty: give it words or remove it"


@check(
    "heading-unique",
    why="In a list of headings nobody can tell the two apart, and a link to the second breaks when the first changes.",
    mend="Reword one of them.",
)
def heading_unique(page: Page) -> Iterator[Finding]:
    """A heading that stands on the page twice."""
    seen: dict[str, int] = {}
    for section in page.all(nodes.section):
        text = clean_astext(section[0]).strip().casefold()
        if text in seen:
            yield section, f'line {seen[text]} has the heading "{clean_astext(section[0])}" already: reword one of them'
        elif text:
            seen[text] = line_of(section)


@check(
    "description",
    why="Search engines and shared links show it below the title; what is longer is cut off.",
    mend="Write one sentence in the front matter, under `myst: html_meta: description:`.",
)
def description(page: Page) -> Iterator[Finding]:
    """A page without a description, or with one of more than 160 characters."""
    if "orphan" in page.metadata:
        return
    if not page.description:
        yield 1, "the page has no description: add one to the front matter, under myst: html_meta:"
    elif len(page.description) > LONGEST_DESCRIPTION:
        length = f"{len(page.description)} characters, at most {LONGEST_DESCRIPTION} are shown"
        yield page.line_with("description:"), f"the description has {length}: shorten it"


@check(
    "teaching",
    why="Instructors plan a workshop with it, and it makes the page a chapter with a number.",
    mend="Write the minutes that teaching takes without the exercises in the front matter: `teaching: 25`.",
)
def teaching(page: Page) -> Iterator[Finding]:
    """A chapter without a teaching time."""
    if page.is_chapter and not re.fullmatch(r"[1-9]\d{0,2}", page.metadata.get("teaching", "")):
        advice = "add them to the front matter, as in `teaching: 25`"
        yield page.line_with("teaching:"), f"a chapter says how many minutes teaching takes without exercises: {advice}"


@check(
    "pace",
    why="A class that runs out of time loses the exercises, where people learn most.",
    mend="Shorten the text, or raise `teaching`: about 130 words a minute; exercises, notes and code are not counted.",
)
def pace(page: Page) -> Iterator[Finding]:
    """A text that takes over a tenth longer than the chapter's teaching time."""
    planned = page.metadata.get("teaching", "")
    if planned.isdecimal():
        needed = sum(map(spoken_words, page.document)) / WORDS_A_MINUTE
        if needed > int(planned) * LEEWAY:
            message = f"the text takes about {needed:.0f} minutes, not {planned}: shorten it or raise `teaching`"
            yield page.line_with("teaching:"), message


def spoken_words(node: nodes.Node) -> float:
    """Return how many words a teacher speaks: half of a table's, none of code and exercises."""
    if isinstance(node, nodes.Text):
        return len(re.findall(r"\w[\w'\u2019-]*", node.astext()))
    if isinstance(node, nodes.literal_block | nodes.comment | nodes.raw | nodes.meta | nodes.docinfo):
        return 0
    if {"exercise", "solution", "quiz", "instructor-note", "conversation", "prompt"} & set(node.get("classes", ())):
        return 0
    words = sum(map(spoken_words, node.children))
    return words / 2 if isinstance(node, nodes.table) else words


@check(
    "block-order",
    why="In each chapter learners find at the same place what it answers, what they will be able to do, what to keep.",
    mend="Start with `{questions}` and `{objectives}`, end with `{keypoints}`.",
)
def block_order(page: Page) -> Iterator[Finding]:
    """A chapter that does not start with questions and objectives, or does not end with keypoints."""
    section = next(iter(page.all(nodes.section)), None)
    if not page.is_chapter or section is None:
        return
    opening = [node for node in section[1:] if not is_invisible(node)]
    last = section
    while isinstance(last, nodes.section):
        last = next(node for node in reversed(last.children) if not is_invisible(node))
    places = {"questions": opening[:1], "objectives": opening[1:2], "keypoints": [last]}
    advice = {"questions": "first", "objectives": "second, after the questions", "keypoints": "last"}
    for kind, place in places.items():
        found = page.blocks(kind)
        if not found:
            yield 1, f"the chapter has no block {{{kind}}}: it comes {advice[kind]}"
        elif place != found[:1]:
            yield found[0], f"the block {{{kind}}} comes {advice[kind]}: move it"


def is_invisible(node: nodes.Node) -> bool:
    """Tell whether readers see nothing of a node."""
    return isinstance(node, nodes.target | nodes.comment | nodes.meta)
