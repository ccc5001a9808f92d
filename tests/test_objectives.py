"""Objectives: numbers, anchors, and the table of where each is assessed."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup

from tests.conftest import Site
from tests.sample_lesson import INDEX, LESSON, TOKENS


@pytest.fixture(scope="module")
def lesson(build_once: Callable[..., Site]) -> Site:
    return build_once(LESSON)


def rows(site: Site) -> list[list[str]]:
    table = BeautifulSoup(site.html("index"), "html.parser").select_one("table#alignment")
    assert table is not None
    return [[" ".join(cell.get_text(" ").split()) for cell in row.select("td")] for row in table.select("tbody tr")]


def test_objectives_are_numbered_and_have_anchors(lesson: Site) -> None:
    page = BeautifulSoup(lesson.html("tokens"), "html.parser")
    items = page.select(".objectives > ol > li")
    assert [item["id"] for item in items] == ["tokens-count", "tokens-explain"]


def test_the_table_says_where_each_objective_is_assessed(lesson: Site) -> None:
    assert rows(lesson) == [
        ["1.1 Count the tokens of a line.", "Exercise 1.1: Count tokens Quiz: How large is it?"],
        ["1.2 Explain what a token is.", "Exercise 1.1: Count tokens"],
        ["2.1 Estimate what fits.", "Quiz: How large is it?"],
    ]


def test_the_table_links_to_objectives_exercises_and_quizzes(lesson: Site) -> None:
    table = BeautifulSoup(lesson.html("index"), "html.parser").select_one("table#alignment")
    assert [link["href"] for link in table.select("tbody tr:first-child a")] == [
        "tokens.html#tokens-count",
        "tokens.html#ex-count",
        "context.html#quiz-size",
    ]


def test_the_table_follows_when_an_exercise_stops_assessing(build: Callable[..., Site]) -> None:
    build(LESSON)
    site = build({"index.md": INDEX, "tokens.md": TOKENS.replace(":assesses: tokens-count, tokens-explain\n", "")})
    assert rows(site)[:2] == [
        ["1.1 Count the tokens of a line.", "Quiz: How large is it?"],
        ["1.2 Explain what a token is.", ""],
    ]


def test_objectives_without_a_list_are_shown_as_they_are(build: Callable[..., Site]) -> None:
    html = build({"page.md": "# A page\n\n:::{objectives}\nSome *prose*.\n:::\n"}).html("page")
    assert "Some <em>prose</em>." in html
