"""Exercises and solutions: numbers, facts, references, the list of all."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from tests.conftest import AUTHOR_CHECKS, ROOT, Site
from tests.sample_exercise import DIRECTIVE, exercise
from tests.sample_lesson import CONTEXT, INDEX, LESSON, TOKENS


@pytest.fixture(scope="module")
def lesson(build_once: Callable[..., Site]) -> Site:
    site = build_once(LESSON)
    assert site.warnings == []
    return site


def main(site: Site, name: str) -> Tag:
    found = BeautifulSoup(site.html(name), "html.parser").find("main")
    assert isinstance(found, Tag)
    return found


def text(element: Tag | None) -> str:
    assert element is not None
    return " ".join(element.get_text().split())


@pytest.mark.parametrize(
    ("page", "anchor", "title"),
    [
        ("tokens", "ex-count", "Exercise 1.1: Count tokens"),
        ("tokens", "ex-split", "Exercise 1.2: Split a line"),
        ("context", "ex-fit", "Exercise 2.1"),
        ("models", "ex-run", "Exercise A.1: Run one"),
        ("extra", "ex-extra", "Exercise 1: Go on"),
    ],
)
def test_an_exercise_is_numbered_by_its_chapter(lesson: Site, page: str, anchor: str, title: str) -> None:
    assert text(main(lesson, page).select_one(f"#{anchor} > .admonition-title")) == title


def test_an_exercise_says_how_long_it_takes_and_what_for(lesson: Site) -> None:
    tokens = main(lesson, "tokens")
    facts = tokens.select_one("#ex-count > .exercise-facts")
    assert text(facts) == "10 minutes · objectives 1.1, 1.2"
    assert [link["href"] for link in facts.select("a")] == ["#tokens-count", "#tokens-explain"]
    assert text(tokens.select_one("#ex-split > .exercise-facts")) == "1 minute"
    assert main(lesson, "context").select_one("#ex-fit > .exercise-facts") is None


def test_references_from_another_page_print_number_and_title(lesson: Site) -> None:
    links = main(lesson, "index").select("p a")
    assert [(text(link), link["href"]) for link in links[:6]] == [
        *[("Exercise 1.1: Count tokens", "tokens.html#ex-count")] * 3,
        ("Solution to exercise 1.1", "tokens.html#solution-of-ex-count"),
        ("Objective 1.1", "tokens.html#tokens-count"),
        ("Quiz: How large is it?", "context.html#quiz-size"),
    ]


def test_references_on_the_same_page_print_number_and_title(lesson: Site) -> None:
    links = main(lesson, "tokens").select("section > p > a")
    assert [(text(link), link["href"]) for link in links] == [
        ("Exercise 1.1: Count tokens", "#ex-count"),
        ("Exercise 1.2: Split a line", "#ex-split"),
        ("Objective 1.2", "#tokens-explain"),
    ]


def test_a_solution_is_closed_and_holds_its_anchor(lesson: Site) -> None:
    solution = main(lesson, "tokens").select_one("#ex-count + details.solution")
    assert text(solution.summary) == "Solution to exercise 1.1"
    assert not solution.has_attr("open")
    assert solution.select_one("#solution-of-ex-count") is not None, "a browser opens it for a link to what is inside"


def test_numbers_follow_when_a_chapter_comes_before(build: Callable[..., Site]) -> None:
    build(LESSON)
    first = "---\nteaching: 5\n---\n\n# First\n\n:::{exercise} Begin\n:name: ex-begin\n\nBegin.\n:::\n"
    site = build({"first.md": first, "index.md": INDEX.replace("tokens\ncontext", "first\ntokens\ncontext")})
    assert text(main(site, "tokens").select_one("#ex-count > .admonition-title")) == "Exercise 2.1: Count tokens"
    assert "Exercise 2.2: Split a line" in text(main(site, "tokens"))
    assert "Exercise 1.1: Begin" in text(main(site, "exercises"))


def test_references_and_the_list_follow_when_an_exercise_changes(build: Callable[..., Site]) -> None:
    build(LESSON)
    site = build(
        {"index.md": INDEX, "tokens.md": TOKENS.replace("Count *tokens*", "Weigh tokens").replace("Seven", "Eight")}
    )
    assert "Exercise 1.1: Weigh tokens" in text(main(site, "index"))
    assert "Weigh tokens" in text(main(site, "exercises"))
    assert "Eight, because" in text(main(site, "solutions"))


def test_a_page_that_goes_takes_its_exercises_along(build: Callable[..., Site], tmp_path: Path) -> None:
    build(LESSON)
    (tmp_path / "content" / "context.md").unlink()
    index = INDEX.replace("context\n", "").replace(", [](#quiz-size)", "")
    site = build({"index.md": index, "tokens.md": TOKENS.replace(" and [](context.md)", "")})
    assert site.warnings == []
    assert "Will it fit?" not in text(main(site, "exercises"))


def test_several_processes_build_the_same(lesson: Site, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "sphinx", "-q", "-j", "2", "-c", str(ROOT), str(lesson.path.parent / "content")]
    settings = ["-D", f"suppress_warnings={','.join(AUTHOR_CHECKS)}"]
    subprocess.run([*command, str(tmp_path), *settings], check=True)
    for name in ("index", "tokens", "context", "exercises", "solutions"):
        assert (tmp_path / f"{name}.html").read_text() == lesson.html(name)


# -- The list of all ----------------------------------------------------------


def test_the_list_has_every_exercise_by_chapter(lesson: Site) -> None:
    page = main(lesson, "exercises")
    assert [text(heading) for heading in page.select("h2")] == ["1. Tokens", "2. Context", "Extra", "A. Models"]
    titles = [text(title) for title in page.select(".exercise > .admonition-title")]
    assert titles[:3] == ["Exercise 1.1: Count tokens", "Exercise 1.2: Split a line", "Exercise 2.1"]
    assert len(titles) == 5
    assert not page.select(".solution")


def test_the_solutions_have_a_list_of_their_own(lesson: Site) -> None:
    page = main(lesson, "solutions")
    assert [text(heading) for heading in page.select("h2")] == ["1. Tokens"]
    solutions = page.select("div.solution")
    assert [text(solution).partition(".")[0] for solution in solutions] == ["Solution to exercise 1"] * 2
    assert text(solutions[0]) == "Solution to exercise 1.1 Seven, because _ is one too. See Exercise 1.1: Count tokens."
    assert solutions[0].select_one(".admonition-title a")["href"] == "tokens.html#ex-count"
    assert not page.select(".exercise, .exercise-export")
    assert not (lesson.path / "solutions-notes.md").exists()


def test_a_solution_inside_its_exercise_is_in_the_list_of_solutions_alone(build: Callable[..., Site]) -> None:
    page = "# A page\n\n::::{exercise} Ask\n:name: ex-ask\nA task.\n\n:::{solution}\nBecause.\n:::\n::::\n"
    site = build({**LESSON, "extra.md": page})
    assert "Because." not in text(main(site, "exercises"))
    assert "Because." in text(main(site, "solutions"))


def test_a_list_of_both_shows_each_solution_after_its_exercise(build: Callable[..., Site]) -> None:
    site = build({**LESSON, "extra.md": "# Both\n\n:::{exerciselist}\n:::\n"})
    assert text(main(site, "extra").select_one("#ex-split + .solution")) == "Solution to exercise 1.2 Done."


def test_links_in_the_list_lead_to_the_chapters(lesson: Site) -> None:
    page = main(lesson, "exercises")
    assert page.select_one("#ex-count > .admonition-title a")["href"] == "tokens.html#ex-count"
    assert [link["href"] for link in page.select("#ex-count p:not([class]) a")] == [
        "tokens.html#tokens-how",
        "context.html",
    ]


def test_no_anchor_stands_in_the_list_twice(lesson: Site) -> None:
    anchors = re.findall(r'\bid="([^"]+)"', lesson.html("exercises"))
    assert len(anchors) == len(set(anchors))


def test_the_list_takes_what_an_author_includes(build: Callable[..., Site]) -> None:
    page = "# A page\n\n:::{discussion} Talk\nTalk.\n:::\n\n:::{exercise} Skip\n:class: skip\n\nSkip it.\n:::\n"
    listed = "# All\n\n:::{exerciselist}\n:include: discussion exercise\n:exclude: skip\n:::\n"
    site = build({"page.md": page, "list.md": listed})
    assert "Talk." in text(main(site, "list"))
    assert "Skip it." not in text(main(site, "list"))


def test_the_notes_are_markdown_without_solutions(lesson: Site) -> None:
    notes = (lesson.path / "exercises-notes.md").read_text(encoding="utf-8")
    assert "\n## 1. Tokens\n\n### [Exercise 1.1](http://localhost:8000/tokens.html#ex-count): Count *tokens*\n" in notes
    assert "[how models read](http://localhost:8000/tokens.html#tokens-how)" in notes
    assert notes.count("\n**Notes:**\n") == 5
    assert "Seven" not in notes
    assert "<" not in notes
    assert main(lesson, "exercises").select_one(".exercise-export a")["href"] == "exercises-notes.md"


def test_code_and_prompts_survive_in_the_notes(build: Callable[..., Site]) -> None:
    task = "Send this:\n\n::::{prompt}\nWrite a function.\n::::\n\n```python\nx = a_b  # c\n```\n"
    page = f":::::{{exercise}} Ask\n{task}\n:::::\n"
    site = build({"page.md": f"# A page\n\n{page}", "exercises.md": LESSON["exercises.md"]})
    notes = (site.path / "exercises-notes.md").read_text(encoding="utf-8")
    assert "**Prompt**\n\n```text\nWrite a function.\n```\n\n```python\nx = a_b  # c\n```\n" in notes


def test_the_notes_leave_out_how_to_run_each_exercise_elsewhere(build: Callable[..., Site]) -> None:
    page = f":::::{{exercise}} Double\nA task.\n\n{DIRECTIVE}:::::\n"
    site = build({**exercise(), "page.md": f"# A page\n\n{page}", "exercises.md": LESSON["exercises.md"]})
    notes = (site.path / "exercises-notes.md").read_text(encoding="utf-8")
    assert "def double(number)" in notes
    assert "pytest" not in notes


def test_other_formats_have_exercises_too(build: Callable[..., Site]) -> None:
    site = build(LESSON, builder="text")
    tokens = (site.path / "tokens.txt").read_text(encoding="utf-8")
    assert "Exercise 1.2: Split a line" in tokens
    assert "Solution to exercise 1.1" in tokens
    assert "As large as the model allows." in (site.path / "context.txt").read_text(encoding="utf-8")
    assert CONTEXT.count("[x]") == 1
