"""Checks of the words."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import codespell_lib
from codespell_lib._spellchecker import Misspelling, build_dict
from docutils import nodes
from snowballstemmer import stemmer

from lesson.checks.check import Finding, Page, check, line_of

LEFTOVERS = re.compile(r"\b(TODO|FIXME|TBD|TBC|XXX?)\b|\b(?i:coming soon|lorem ipsum)\b")
WORD = re.compile(r"[^\W\d_](?:[\w'\u2019-]*\w)?")
SENTENCE = re.compile(r".+?(?:[.!?][\"'\u201d\u2019)]*(?=\s+[\"'\u201c\u2018(]?[A-Z])|\Z)", re.DOTALL)
LONGEST_SENTENCE = 40  # words
SHORTEST_CONTENT_WORD = 4  # letters
SHARE = 0.5  # of a key point's content words that the chapter must hold

DICTIONARIES = ("dictionary.txt", "dictionary_rare.txt")  # codespell's own choice
RIGHT_WORDS = Path(__file__).parents[3] / ".codespell"


@check(
    "leftover",
    why="It tells learners that the page is not finished, and nobody comes back to it.",
    mend="Finish the place, or take it out and open an issue. Mark what belongs to an example as code.",
)
def leftover(page: Page) -> Iterator[Finding]:
    """A mark of unfinished work: TODO, FIXME, TBD, XX, "coming soon", "lorem ipsum"."""
    for text, line in page.text:
        for found in LEFTOVERS.finditer(text):
            yield line, f'"{found[0]}" was left over: finish the place or take it out'


@check(
    "spelling",
    why="A misspelled word costs a reader time, those most who read in a foreign language.",
    mend="Correct it. If the word is right, add it to the file `.codespell`.",
)
def spelling(page: Page) -> Iterator[Finding]:
    """A common misspelling, from the dictionaries of codespell."""
    known = misspellings()
    for text, line in page.text:
        for word in WORD.findall(text):
            if wrong := known.get(word.lower()):
                yield line, f'"{word}" is a misspelling of {wrong.data}; if it is right, add it to .codespell'


@cache
def misspellings() -> dict[str, Misspelling]:
    """Return the misspellings that codespell knows, without the project's own words."""
    found: dict[str, Misspelling] = {}
    lines = RIGHT_WORDS.read_text(encoding="utf-8").splitlines() if RIGHT_WORDS.exists() else []
    right = {line for line in lines if not line.startswith("#")}
    for name in DICTIONARIES:
        build_dict(str(Path(codespell_lib.__file__).parent / "data" / name), found, right)
    return found


@check(
    "long-sentence",
    why="Readers lose the thread, those most who read in a foreign language.",
    mend="Split the sentence.",
    advice=True,
)
def long_sentence(page: Page) -> Iterator[Finding]:
    """A sentence of more than 40 words."""
    for paragraph in page.all(nodes.paragraph):
        text = paragraph.astext()
        for sentence in SENTENCE.finditer(text):
            words = sum(1 for word in sentence[0].split() if re.search(r"\w", word))
            if words > LONGEST_SENTENCE:
                start = sentence.start() + len(sentence[0]) - len(sentence[0].lstrip())
                yield line_of(paragraph) + text.count("\n", 0, start), f"a sentence of {words} words: split it"


@check(
    "keypoints",
    why="Key points repeat what the chapter taught; what is new there was not taught.",
    mend="Use the chapter's own words, or teach the point in the chapter.",
)
def keypoints(page: Page) -> Iterator[Finding]:
    """A key point of which less than half the words stand in the chapter."""
    blocks = page.blocks("keypoints")
    within = {id(node) for block in blocks for node in block.findall()}
    rest = " ".join(text.astext() for text in page.all(nodes.Text) if id(text) not in within)
    taught = content_words(rest)
    for point in (item for block in blocks for item in block.findall(nodes.list_item)):
        words = content_words(point.astext())
        new = [word for stem, word in words.items() if stem not in taught]
        if len(new) > len(words) * SHARE:
            yield point, f"the chapter says nothing of this key point: {', '.join(new)} stand nowhere else on the page"


def content_words(text: str) -> dict[str, str]:
    """Return the words of some length, by their stem."""
    words = dict.fromkeys(word.lower() for word in WORD.findall(text) if len(word) >= SHORTEST_CONTENT_WORD)
    return {stem(word): word for word in words}


@cache
def stem(word: str) -> str:
    """Return the stem of an English word."""
    return stemmer("english").stemWord(word)
