"""The questions of the personal policy: the form without scripts, and mistakes in their file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from tests.conftest import ROOT, Site
from tests.sample_policy import PAGE, POLICY


def build_policy(build: Callable[..., Site], policy: str) -> Site:
    return build({"page.md": PAGE, "data/policy.yml": policy})


@pytest.fixture
def form(build: Callable[..., Site]) -> Tag:
    found = BeautifulSoup(build_policy(build, POLICY).html("page"), "html.parser").select_one("policy-builder")
    assert isinstance(found, Tag)
    return found


def test_each_question_stands_over_its_sentences(form: Tag) -> None:
    data, check = form.select("fieldset")
    assert data.legend.get_text(" ", strip=True) == "What leaves my machine What may a service see?"
    assert [label.get_text(strip=True) for label in data.select("li label")] == ["Nothing.", "My code & <errors>."]
    assert [label.get_text(strip=True) for label in check.select("li label")] == ["I read it.", "I test it."]


def test_one_or_several_answers_can_be_picked(form: Tag) -> None:
    kinds = [{choice["type"] for choice in fieldset.select("li input")} for fieldset in form.select("fieldset")]
    assert kinds == [{"radio"}, {"checkbox"}]


def test_there_is_room_for_own_words(form: Tag) -> None:
    labels = [field.parent.get_text(strip=True) for field in form.select("input[type=text]")]
    assert labels == ["In my own words"] * 2


def test_a_page_without_scripts_says_how_to_take_the_policy_away(form: Tag) -> None:
    assert "Copy the headings and the sentences that you choose" in form.get_text()


@pytest.mark.parametrize(
    ("wrong", "right", "line", "complaint"),
    [
        (
            "pick: one",
            "pick: on",
            4,
            'question "data": pick is "on" but must be "one" or "several"; did you mean "one"?',
        ),
        ("heading:", "haeding:", 2, '"haeding" is no known key; did you mean "heading"?'),
        ('    - "I test it."\n', "", 13, 'question "check": sentences: '),
        ("id: check", "id: data", 9, 'question "data": line 1 has this id already'),
        ("id: data", "id: Data!", 1, '"Data!" may hold only lower-case letters'),
        ('"I read it."', '""', 14, "sentences.0 is empty"),
    ],
)
def test_a_mistake_is_named_with_its_line(
    build: Callable[..., Site], wrong: str, right: str, line: int, complaint: str
) -> None:
    site = build_policy(build, POLICY.replace(wrong, right, 1))
    found = [warning for warning in site.warnings if warning.startswith(f"content/data/policy.yml:{line}: ")]
    assert any(complaint in warning for warning in found), site.warnings
    assert "Traceback" not in "".join(site.warnings)


@pytest.mark.parametrize("policy", ["", "- just a word\n", "questions: none\n", "- id: [\n", "- id: data\x07\n"])
def test_a_file_that_is_no_list_of_questions_ends_in_one_line(build: Callable[..., Site], policy: str) -> None:
    site = build_policy(build, policy)
    assert len(site.warnings) == 1, site.warnings
    assert site.warnings[0].startswith("content/")
    assert "Traceback" not in site.warnings[0]


def test_a_missing_file_is_named(build: Callable[..., Site]) -> None:
    assert "data/policy.yml holds no question" in "".join(build({"page.md": PAGE}).warnings)


def test_a_question_that_passes_is_shown_beside_one_that_does_not(build: Callable[..., Site]) -> None:
    html = build_policy(build, POLICY.replace("pick: one", "pick: on")).html("page")
    assert "What may a service see?" not in html
    assert "What do you do first?" in html


def test_the_page_follows_its_questions(build: Callable[..., Site]) -> None:
    build_policy(build, POLICY)
    assert "What comes first?" in build_policy(build, POLICY.replace("do you do first", "comes first")).html("page")


def test_the_course_has_questions_that_pass(build: Callable[..., Site]) -> None:
    policy = Path(ROOT, "content", "data", "policy.yml").read_text(encoding="utf-8")
    site = build_policy(build, policy)
    assert site.warnings == []
    assert site.html("page").count("<fieldset>") == policy.count("- id: ")
