"""The author checks: one page for each that does only this wrong, and the line that its author reads."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from lesson.checks import CHECKS, markdown, others
from lesson.checks.__main__ import check

from tests.conftest import ROOT, Site, build_site

FRONT = '---\nmyst:\n  html_meta:\n    description: "A page."\n---\n'  # five lines
PAGE = f"{FRONT}\n# A page\n\n"  # so the text starts on line 9
CHAPTER = """\
---
teaching: 5
myst:
  html_meta:
    description: "A chapter."
---

# A chapter

:::{questions}
- What is a token?
:::

:::{objectives}
- (NAME)=
  Explain what a token is.
:::

Models read tokens, one after the other.

:::{exercise} Count tokens
:name: ex-NAME
:time: 5
:assesses: NAME

Count the tokens.
:::

:::{solution}
Two.
:::

:::{keypoints}
- Models read tokens.
:::
"""
QUIZ = ":::{quiz} Which?\n:name: quiz-x\n\n"


def chapter(name: str, old: str = "", new: str = "") -> str:
    """Return a chapter that is right, save for what is replaced."""
    assert old in CHAPTER
    return CHAPTER.replace(old, new).replace("NAME", name) if old else CHAPTER.replace("NAME", name)


def words(count: int) -> str:
    """Return sentences of ten words."""
    return "\n".join(["The model reads one token after another, and so on."] * (count // 10))


WRONG: list[tuple[str, str | bytes, int, str]] = [
    # of the source
    ("lesson.fence", PAGE + ":::{note}\nText.\n", 9, "the block {note} is never closed: end it with a line :::"),
    ("lesson.tab", PAGE + "A word,\n\tand another.\n", 10, "there is a tab in this line: write spaces"),
    (
        "lesson.byte-order-mark",
        b"\xef\xbb\xbf" + PAGE.encode(),
        1,
        "the file starts with a byte-order mark: save it as UTF-8 without one",
    ),
    ("lesson.size", PAGE + "word " * 30_000, 1, "the page has 150 kilobytes, at most 100 are read: split it"),
    (
        "lesson.encoding",
        PAGE.encode() + b"A caf\xe9.\n",
        9,
        "from this line on the file is not UTF-8: save it in that encoding",
    ),
    (
        "lesson.depth",
        PAGE
        + "\n".join(
            [*(":" * (33 - level) + "{note}" for level in range(30)), *(":" * (4 + level) for level in range(30))]
        ),
        29,
        "this block stands inside 20 others: close some of them before",
    ),
    # of the frame
    (
        "lesson.title",
        PAGE + "# Another\n",
        9,
        "a page has one level-one heading: give this one two number signs",
    ),
    ("lesson.heading-empty", PAGE + "##\n\nText.\n", 9, "this heading is empty: give it words or remove it"),
    (
        "lesson.heading-unique",
        PAGE + "## Same\n\n## Other\n\n## Same\n",
        13,
        'line 9 has the heading "Same" already: reword one of them',
    ),
    (
        "lesson.description",
        PAGE.replace("A page.", "A page. " * 21),
        4,
        "the description has 168 characters, at most 160 are shown: shorten it",
    ),
    (
        "lesson.teaching",
        chapter("teaching", "teaching: 5", "teaching: soon"),
        2,
        "a chapter says how many minutes teaching takes without exercises: "
        "add them to the front matter, as in `teaching: 25`",
    ),
    (
        "lesson.pace",
        chapter("pace", "Models read tokens, one", f"{words(2000)}\nModels read tokens, one"),
        2,
        "the text takes about 16 minutes, not 5: shorten it or raise `teaching`",
    ),
    (
        "lesson.block-order",
        chapter("order", ":::{objectives}", "Welcome.\n\n:::{objectives}"),
        16,
        "the block {objectives} comes second, after the questions: move it",
    ),
    # of objectives, exercises and quizzes
    (
        "lesson.name",
        PAGE + ":::{quiz} Which?\n- [x] This.\n\n  Yes.\n- [ ] That.\n\n  No.\n:::\n",
        9,
        "this quiz has no name: add a line `:name:` with one",
    ),
    (
        "lesson.time",
        chapter("time", ":time: 5\n", ""),
        21,
        "this exercise has no time: add a line `:time:` with its minutes",
    ),
    (
        "lesson.solution",
        chapter("solution", ":::{solution}\nTwo.\n:::\n", ""),
        21,
        'the exercise "Count tokens" has no solution: put one right after it',
    ),
    (
        "lesson.objective-name",
        chapter("objname", "  Explain what a token is.\n", "  Explain what a token is.\n- Predict the next one.\n"),
        17,
        "this objective has no name: start the item with `(name)=`, and put the text on the next line",
    ),
    (
        "lesson.objective-verb",
        chapter("verb", "Explain", "Understand"),
        15,
        '"Understand" cannot be assessed: '
        "start with what the learner will do, such as explain, predict, compare, judge or write",
    ),
    (
        "lesson.alignment",
        chapter("alignment", ":assesses: NAME\n", ""),
        15,
        'no exercise or quiz assesses the objective "alignment"',
    ),
    (
        "lesson.assesses",
        chapter("assesses", ":assesses: NAME", ":assesses: NAME, other"),
        21,
        'there is no objective "other": correct `:assesses:`',
    ),
    (
        "lesson.quiz",
        PAGE + QUIZ + "- [ ] One.\n\n  No.\n- [ ] Two.\n\n  No.\n:::\n",
        9,
        "no choice of this quiz is right: mark one with [x]",
    ),
    (
        "lesson.conversation",
        PAGE + ":::{conversation}\nYou\n: Hello.\n:::\n",
        9,
        "where does this conversation come from? "
        "say :constructed: if it was written for teaching, or :recorded: with the model and the date",
    ),
    # of links
    (
        "lesson.link-text",
        PAGE + "The paper\nis [here](https://example.org/).\n",
        10,
        '"here" does not say what the link leads to: reword it',
    ),
    (
        "lesson.https",
        PAGE + "Text.\n\nA [paper on tokens](http://example.org/).\n",
        11,
        "http://example.org/ is not encrypted: link https://example.org/",
    ),
    (
        "lesson.scheme",
        PAGE + "A\n[useful script](javascript:alert(1)).\n",
        10,
        "javascript:alert(1 is refused: link to https, mailto or a page of the course",
    ),
    # of images, tables, drawings, HTML
    (
        "lesson.alt-text",
        PAGE + "Text\nand ![](img/plot.png).\n",
        10,
        "the image img/plot.png has no alternative text: say what it shows",
    ),
    (
        "lesson.remote-image",
        PAGE + "![A plot](https://example.org/plot.png)\n",
        9,
        "the image https://example.org/plot.png lies on another site: save it in content/img",
    ),
    (
        "lesson.table-header",
        PAGE + ":::{list-table}\n\n* - a\n  - b\n* - c\n  - d\n:::\n",
        11,
        "this table has no header cells: give it a first row of headings",
    ),
    (
        "lesson.ascii-drawing",
        PAGE + "Text.\n\n```\n+-----+     +-----+\n| you | --> | LLM |\n+-----+     +-----+\n```\n",
        11,
        "this looks like a drawing made of characters: draw an SVG file, or make a table",
    ),
    (
        "lesson.raw-html",
        PAGE + "Text\nwith <kbd>Tab</kbd>.\n".replace("</kbd>", ""),
        10,
        "<kbd> is HTML: write Markdown, or % for a comment",
    ),
    # of the words
    (
        "lesson.leftover",
        PAGE + "Text.\n\n| A | B |\n|---|---|\n| c | d |\n| TODO | d |\n",
        14,
        '"TODO" was left over: finish the place or take it out',
    ),
    (
        "lesson.spelling",
        PAGE + "Text\nabout a *langauge* model.\n",
        10,
        '"langauge" is a misspelling of language; if it is right, add it to .codespell',
    ),
    (
        "lesson.long-sentence",
        PAGE + "Short.\nThen " + "word " * 19 + "\n" + "word " * 21 + "\n",
        10,
        "advice: a sentence of 41 words: split it",
    ),
    (
        "lesson.keypoints",
        chapter("keypoints", "- Models read tokens.\n", "- Models read tokens.\n- Firewalls protect networks.\n"),
        35,
        "the chapter says nothing of this key point: firewalls, protect, networks stand nowhere else on the page",
    ),
    # of the files
    ("lesson.unused-file", PAGE, 1, "no page uses this file: use it or delete it"),
    # found by Sphinx
    ("myst.header", PAGE + "### Deep\n\nText.\n", 9, "Non-consecutive header level increase; H1 to H3"),
    ("myst.directive_unknown", PAGE + ":::{exercize}\n:::\n", 9, "Unknown directive type: 'exercize'"),
    (
        "myst.directive_option",
        PAGE + ":::{note}\n:colour: red\n\nText.\n:::\n",
        10,
        "'note': Unknown option key: 'colour' (allowed: ['class', 'collapsible', 'name'])",
    ),
    ("myst.role_unknown", PAGE + "A {trem}`token`.\n", 9, 'Unknown interpreted text role "trem".'),
    (
        "myst.topmatter",
        PAGE.replace("myst:", "myst:\n  heading_anchors: many"),
        1,
        "'heading_anchors' must be in [0, 1, 2, 3, 4, 5, 6, 7] (got 'many')",
    ),
    (
        "myst.xref_missing",
        PAGE + "See\n[the other page](missing.md).\n",
        10,
        "'myst' cross-reference target not found: 'missing.md'",
    ),
    ("ref.term", PAGE + "A\n{term}`tokn`.\n", 10, "term not in glossary: 'tokn'"),
    ("ref.ref", PAGE + "See\n{ref}`nowhere`.\n", 10, "undefined label: 'nowhere'"),
    ("image.not_readable", PAGE + "![A plot](missing.png)\n", 9, "image file not readable: missing.png"),
    (
        "download.not_readable",
        PAGE + "The {download}`data <missing.csv>`.\n",
        9,
        "download file not readable: content/missing.csv",
    ),
    ("toc.not_included", PAGE, 1, "document isn't included in any toctree"),
    (
        "toc.not_readable",
        PAGE + ":::{toctree}\nmissing\n:::\n",
        9,
        "toctree contains reference to nonexisting document 'missing'",
    ),
    ("bibtex.key_not_found", PAGE + "As said\n{cite}`nobody2026`.\n", 10, 'could not find bibtex key "nobody2026"'),
    (
        "docutils",
        PAGE + "Text.\n\n:::{literalinclude} code/missing.py\n:::\n",
        11,
        "Include file 'content/code/missing.py' not found or reading it failed",
    ),
    ("lesson.fence", PAGE + "Text.\n\n:::\n", 11, "::: closes nothing: no block with as many colons or fewer is open"),
    (
        "lesson.fence",
        PAGE + "::::{note}\n:::{tip}\nText.\n::::\n",
        10,
        "the block {tip} is never closed: end it with a line :::",
    ),
    ("lesson.fence", PAGE + ":::note\nText.\n:::\n", 9, "write the name of a block in braces: :::{note}"),
    (
        "lesson.fence",
        PAGE + ":::{note}\n:::{tip}\nText.\n:::\n:::\n",
        10,
        "the block of line 9 would end where this one ends: close that one first, or give it more marks: ::::",
    ),
    ("lesson.fence", PAGE + "```python\nx = 1\n", 9, "this code is never closed: end it with a line ```"),
    ("lesson.title", "---\norphan: true\n---\n\nText.\n", 1, "the page has no title: start it with a line `# Title`"),
    (
        "lesson.description",
        "# A page\n",
        1,
        "the page has no description: add one to the front matter, under myst: html_meta:",
    ),
    (
        "lesson.teaching",
        chapter("none", "teaching: 5\n", ""),
        1,
        "a chapter says how many minutes teaching takes without exercises: "
        "add them to the front matter, as in `teaching: 25`",
    ),
    (
        "lesson.block-order",
        chapter("nokeys", ":::{keypoints}\n- Models read tokens.\n:::\n", ""),
        1,
        "the chapter has no block {keypoints}: it comes last",
    ),
    (
        "lesson.block-order",
        CHAPTER.replace("NAME", "last") + "\nText.\n",
        33,
        "the block {keypoints} comes last: move it",
    ),
    (
        "lesson.name",
        chapter("noname", ":name: ex-NAME\n", ""),
        21,
        "this exercise has no name: add a line `:name:` with one",
    ),
    (
        "lesson.solution",
        PAGE + ":::{solution}\nTwo.\n:::\n",
        9,
        "this solution belongs to no exercise: put it right after one",
    ),
    (
        "lesson.quiz",
        PAGE + QUIZ + "- [x] One.\n\n  Yes.\n:::\n",
        9,
        "this quiz has 1 choices: a quiz ends with a list of two to six choices, each of which starts with [ ] or [x]",
    ),
    (
        "lesson.quiz",
        PAGE + QUIZ + "- [x] One.\n\n  Yes.\n- [ ] Two.\n:::\n",
        15,
        "this choice has no feedback: add a paragraph that says why it is right or wrong",
    ),
    (
        "lesson.quiz",
        PAGE + QUIZ + "- [x] One.\n\n  Yes.\n- Two.\n\n  No.\n:::\n",
        15,
        "a choice starts with [x] if it is right and with [ ] if it is not",
    ),
    (
        "lesson.conversation",
        PAGE + ":::{conversation}\n:constructed:\n\nHello.\n:::\n",
        9,
        "a conversation is a definition list: "
        'write each turn as a line with the speaker and a line that starts with ": "',
    ),
    (
        "lesson.link-text",
        PAGE + "See <https://example.org/>.\n",
        9,
        "a bare address is read out letter by letter: write [what it leads to](https://example.org/)",
    ),
    (
        "lesson.link-text",
        PAGE + "See [](https://example.org/).\n",
        9,
        'the link to https://example.org/ has the text "": say what it leads to',
    ),
    (
        "lesson.scheme",
        PAGE + "The [files](ftp://example.org/).\n",
        9,
        "ftp://example.org/ is refused: link to https, mailto or a page of the course",
    ),
    (
        "lesson.raw-html",
        PAGE + "Text.\n\n<!-- a note -->\n",
        11,
        "<!-- a note --> is HTML: write Markdown, or % for a comment",
    ),
    (
        "lesson.raw-html",
        PAGE + "```{raw} html\n<b>x</b>\n```\n",
        9,
        "<b>x</b> is HTML: write Markdown, or % for a comment",
    ),
    (
        "lesson.leftover",
        PAGE.replace("A page.", "Coming soon."),
        4,
        '"Coming soon" was left over: finish the place or take it out',
    ),
    ("myst.xref_missing", PAGE + "See [the other page]().\n", 9, "'myst' cross-reference target not found: ''"),
    (
        "myst.xref_missing",
        PAGE + "See [the place](#nowhere).\n",
        9,
        "'myst' cross-reference target not found: 'nowhere'",
    ),
]


def file_of(number: int, name: str) -> str:
    """Return the file that holds what a check finds."""
    return "img/unused.svg" if name == "lesson.unused-file" else f"{name.replace('.', '-')}-{number}.md"


FILES = {file_of(number, name): text for number, (name, text, *_) in enumerate(WRONG)}
UNLISTED = {name for name, text in FILES.items() if name.startswith("toc-not_included") or "orphan" in str(text)}
PAGES = sorted(Path(name).stem for name in FILES.keys() - UNLISTED if name.endswith(".md"))
FILES |= {
    "index.md": f"{FRONT}\n# A lesson\n\n:::{{toctree}}\n" + "\n".join(PAGES) + "\n:::\n\n![A plot](img/plot.png)\n",
    "img/plot.png": b"PNG",
}


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a course in which every page has one thing wrong."""
    folder = tmp_path_factory.mktemp("lesson") / "content"
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


@pytest.fixture(scope="module")
def complaints(lesson: Path) -> list[str]:
    """Return what `make check` prints for it, without the count."""
    return [f"{path}:{line}: {message}" for path, line, message in sorted(check(lesson).lines)]


@pytest.mark.parametrize("number", range(len(WRONG)), ids=lambda number: f"{WRONG[number][0]}-{number}")
def test_what_is_wrong_is_said_in_one_line(complaints: list[str], number: int) -> None:
    name, _, line, message = WRONG[number]
    path = f"content/{file_of(number, name)}"
    assert [found for found in complaints if found.startswith(f"{path}:")] == [f"{path}:{line}: {message} [{name}]"]


def test_each_check_has_a_page_here() -> None:
    found_by_directives = {check.name for check in others.COURSE}  # each has tests of its own
    names = {name for name, *_ in WRONG}
    assert {check.name for check in CHECKS} - found_by_directives <= names
    assert names <= {check.name for check in CHECKS}


def test_what_is_right_is_not_complained_of(complaints: list[str]) -> None:
    assert not [line for line in complaints if line.startswith("content/index.md")]


def test_a_build_says_the_same(lesson: Path, complaints: list[str], tmp_path: Path) -> None:
    warnings = build_site(lesson, tmp_path).warnings
    said = {re.sub(r"^(\S+:\d+): (WARNING|ERROR|CRITICAL): ", r"\1: ", line) for line in warnings if "[" in line}
    assert said == {line for line in complaints if ": advice: " not in line}


def test_every_kind_of_complaint_in_the_code_is_an_entry() -> None:
    sources = "".join(path.read_text() for path in (ROOT / "_ext").rglob("*.py"))
    kinds = re.findall(r'(?:subtype=|complain\()"([\w-]+)"', sources)
    assert {f"lesson.{kind}" for kind in kinds} <= {check.name for check in CHECKS}


def run(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the command that `make check` runs."""
    command = [sys.executable, "-m", "lesson.checks", str(folder)]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "_ext")}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_the_command_prints_sorted_lines_and_a_count_and_fails(lesson: Path, complaints: list[str]) -> None:
    result = run(lesson)
    *lines, count = result.stdout.splitlines()
    assert lines == complaints
    advice = sum(": advice: " in line for line in complaints)
    assert count == f"{len(complaints) - advice} to mend, {advice} to consider"
    assert result.returncode == 1


def test_advice_alone_fails_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "index.md").write_text(f"{PAGE}{'word ' * 41}\n")
    result = run(folder)
    assert result.stdout.splitlines()[-1] == "0 to mend, 1 to consider"
    assert result.returncode == 0


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    result = run(tmp_path / "missing")
    assert result.returncode == 2
    assert "missing" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_course_itself_has_nothing_to_mend() -> None:
    found = check(ROOT / "content")
    assert [line for line in sorted(found.lines) if not line[2].startswith("advice: ")] == []


def test_contributors_read_the_list_of_checks_as_it_is() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    listed = text.partition("<!-- checks:start -->")[2].partition("<!-- checks:end -->")[0].strip()
    assert listed == markdown(), "run `PYTHONPATH=_ext python -m lesson.checks --list` and paste it between the marks"


def test_a_pull_request_shows_each_line_beside_the_line_it_is_about(complaints: list[str]) -> None:
    matchers = json.loads((ROOT / ".github" / "annotations.json").read_text())["problemMatcher"]
    for line in complaints:
        kind = "warning" if ": advice: " in line else "error"
        (matcher,) = [matcher for matcher in matchers if re.match(matcher["pattern"][0]["regexp"], line)]
        pattern = matcher["pattern"][0]
        found = re.match(pattern["regexp"], line)
        assert matcher["severity"] == kind
        assert f"{found[pattern['file']]}:{found[pattern['line']]}: " in line
        assert line.endswith(found[pattern["message"]])


def test_the_hooks_run_tools_that_are_installed() -> None:
    config = ROOT / ".pre-commit-config.yaml"
    tools = Path(sys.executable).parent
    subprocess.run([tools / "pre-commit", "validate-config", config], check=True)
    (repository,) = yaml.safe_load(config.read_text())["repos"]
    for hook in repository["hooks"]:
        command, target, *_ = hook["entry"].split()
        if command == "make":
            assert f"\n{target}: " in (ROOT / "Makefile").read_text()
        else:
            assert (tools / Path(command).name).exists(), hook["id"]


BAD_INPUT = {
    "empty": b"",
    "five megabytes": (PAGE + "A word.\n" * 700_000).encode(),
    "no text at all": bytes(range(256)) * 20,
    "UTF-16": PAGE.encode("utf-16"),
    "unclosed fences": (PAGE + "::::{note}\n:::{tip}\n```python\nx = 1\n").encode(),
    "300 blocks inside each other": (PAGE + "\n".join(":" * (303 - level) + "{note}" for level in range(300))).encode(),
    "front matter that is a list": b"---\n- a\n---\n# A page\n",
}


@pytest.mark.parametrize("kind", BAD_INPUT)
def test_bad_input_ends_in_clear_lines(tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "index.md").write_text(PAGE + ":::{toctree}\npage\n:::\n")
    (folder / "page.md").write_bytes(BAD_INPUT[kind])
    lines = check(folder).lines
    assert any(path == "content/page.md" for path, *_ in lines)
    assert all("Traceback" not in message and "\n" not in message for *_, message in lines)


def test_windows_line_ends_and_ten_blocks_inside_each_other_make_a_page(build: Callable[..., Site]) -> None:
    opened = [":" * (13 - level) + "{note}" for level in range(10)]
    closed = [":" * (4 + level) for level in range(10)]
    text = PAGE + "\n".join([*opened, "Deep down.", *closed, ""])
    site = build({"page.md": text.replace("\n", "\r\n")})
    assert site.warnings == []
    assert site.html("page").count('class="admonition note"') == 10
    assert "Deep down." in site.html("page")
