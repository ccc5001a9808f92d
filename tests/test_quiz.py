"""Quizzes as they are written."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup, Tag

from tests.conftest import Site
from tests.sample_lesson import LESSON

TWO_RIGHT = """\
# A page

:::{quiz} Which are prime?
:name: quiz-prime

- [x] 2

  It is even, and prime.
- [X] 3

  Yes.
- [ ] 4

  It is 2 times 2.
:::
"""


@pytest.fixture
def quiz(build: Callable[..., Site]) -> Tag:
    found = BeautifulSoup(build(LESSON).html("context"), "html.parser").select_one("#quiz-size")
    assert isinstance(found, Tag)
    return found


def test_the_question_heads_the_quiz_and_the_choices_are_a_list(quiz: Tag) -> None:
    assert quiz.select_one(".admonition-title").get_text() == "How large is it?"
    assert "Think of a window." in quiz.get_text()
    summaries = [summary.get_text() for summary in quiz.select("ul > li > details > summary")]
    assert summaries == ["As large as the disk.", "As large as the model allows."]


def test_each_choice_hides_its_feedback_which_starts_with_the_verdict(quiz: Tag) -> None:
    wrong, right = quiz.select("details")
    assert not wrong.has_attr("open")
    assert wrong.select_one(".feedback").get_text().strip().startswith("Not right. The disk has nothing")
    assert right.select_one(".feedback").get_text().strip().startswith("Right. More than that is cut off")
    assert "first lines lost" in right.select_one(".feedback pre").get_text()


def test_no_mark_gives_the_answer_away(quiz: Tag) -> None:
    assert "[x]" not in quiz.get_text()
    assert "[ ]" not in quiz.get_text()


def test_several_right_answers_are_announced(build: Callable[..., Site], quiz: Tag) -> None:
    page = BeautifulSoup(build({"page.md": TWO_RIGHT}).html("page"), "html.parser")
    assert "More than one answer is right." in page.select_one("#quiz-prime").get_text()
    assert len(page.select("details.right")) == 2
    assert "More than one" not in quiz.get_text()


@pytest.mark.parametrize("broken", [":::{quiz}\n:::\n", ":::{quiz} Which?\n:::\n", ":::{quiz} Which?\n- \n:::\n"])
def test_a_broken_quiz_ends_in_a_clear_line(build: Callable[..., Site], broken: str) -> None:
    warnings = build({"page.md": f"# A page\n\n{broken}"}).warnings
    assert any(line.startswith("content/page.md:3: ") for line in warnings)
    assert "Traceback" not in "".join(warnings)
