"""How hard the text is to read: Flesch-Kincaid grade (years of school, US) and words a sentence, by textstat."""

import re
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean
from typing import NamedTuple
from xml.etree.ElementTree import Element

import html5lib
import textstat

from tests.chapters import chapters

ROOT = Path(__file__).parents[2]
NO_PROSE = {"table", "pre", "svg", "nav", "form", "button"}
NO_PROSE_CLASSES = {"claim-mark", "page-claims", "runnable"}
FEWEST_WORDS = 4  # of a paragraph that holds a sentence


class Reading(NamedTuple):
    """How hard a chapter is to read."""

    chapter: str
    words: int
    grade: float
    words_a_sentence: float


def read(site: Path, chapter: str) -> Reading:
    """Measure a chapter.

    Args:
        site: folder of the built site.
        chapter: name of its page.
    """
    page = html5lib.parse((site / f"{chapter}.html").read_text(encoding="utf-8"), namespaceHTMLElements=False)
    text = "\n".join(paragraphs(page.find(".//main")))
    words = len(text.split())
    return Reading(chapter, words, textstat.flesch_kincaid_grade(text), words / textstat.sentence_count(text))


def paragraphs(element: Element) -> Iterator[str]:
    """Yield the sentences of each paragraph that stands in no code, table or form, without marks of citation."""
    for child in element:
        if not is_prose(child):
            continue
        if child.tag != "p":
            yield from paragraphs(child)
            continue
        text = re.sub(r" ?\[[\d, ]+\]", "", " ".join("".join(words_of(child)).split()))
        if len(text.split()) >= FEWEST_WORDS:
            yield text if text[-1] in ".!?" else f"{text.rstrip(':')}."


def words_of(element: Element) -> Iterator[str]:
    """Yield the pieces of a paragraph's text."""
    yield element.text or ""
    for child in element:
        if is_prose(child):
            yield from words_of(child)
        yield child.tail or ""


def is_prose(element: Element) -> bool:
    """Tell whether an element is read as running text; a comment is not, whose tag is no text."""
    classes = set(element.get("class", "").split())
    return isinstance(element.tag, str) and element.tag not in NO_PROSE and not classes & NO_PROSE_CLASSES


def report() -> None:
    """Print the figures of each chapter of the built course, and their means."""
    print(f"\nReadability (prose without code and tables)\n{'':24}{'words':>10}{'grade':>10}{'a sentence':>12}")
    readings = [read(ROOT / "_build" / "html", chapter.stem) for chapter in chapters(ROOT / "content")]
    for reading in readings:
        print(f"{reading.chapter:24}{reading.words:10}{reading.grade:10.1f}{reading.words_a_sentence:12.1f}")
    words, grade, sentence = (fmean(values) for values in list(zip(*readings, strict=True))[1:])
    print(f"{'mean':24}{words:10.0f}{grade:10.1f}{sentence:12.1f}")
