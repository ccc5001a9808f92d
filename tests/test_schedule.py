"""Workshop plans."""

import re
from collections.abc import Callable

import pytest

from tests.conftest import Site

CHAPTER = """\
---
teaching: 20
---
# Reading data

:::{exercise} Load a file
:name: ex-load
:time: 10
Load it.
:::

:::{solution}
Like this.
:::

:::{exercise} Plot it
:name: ex-plot
:time: 15
Plot it.
:::

:::{solution}
Like that.
:::
"""
PLAN = """\
- id: short
  title: "A short one"
  budget: 45
  parts:
    - chapter: reading
      exercises: [ex-load]
    - break: 10
"""
GUIDE = "# Guide\n\n:::{schedule} short\n:::\n"


def build_plan(build: Callable[..., Site], plan: str) -> Site:
    return build({"reading.md": CHAPTER, "guide.md": GUIDE, "data/workshops.yml": plan})


def complaints(site: Site) -> list[str]:
    return [warning for warning in site.warnings if "[lesson.schedule]" in warning]


def table_rows(html: str) -> list[str]:
    table = re.search(r'<table class="[^"]*schedule.*?</table>', html, re.DOTALL)
    assert table
    return [re.sub(r"<[^>]+>|\s+", " ", row).split() for row in re.findall(r"<tr.*?</tr>", table[0], re.DOTALL)]


def test_a_plan_takes_its_minutes_from_the_chapter_and_adds_them_up(build: Callable[..., Site]) -> None:
    site = build_plan(build, PLAN)
    assert complaints(site) == []
    rows = [" ".join(row) for row in table_rows(site.html("guide"))]
    assert rows[0] == "Start Part Minutes"
    assert rows[1] == "0:00 Reading data 20"
    assert re.fullmatch(r"0:20 Exercise \S+: Load a file 10", rows[2])
    assert rows[3] == "0:30 Break 10"
    assert rows[4] == "0:40 Together 40"


def test_all_exercises_of_a_chapter_can_be_taken(build: Callable[..., Site]) -> None:
    site = build_plan(build, PLAN.replace("[ex-load]", "all").replace("45", "55"))
    assert "0:55 Together 55" in [" ".join(row) for row in table_rows(site.html("guide"))]


@pytest.mark.parametrize(
    ("before", "after", "line", "complaint"),
    [
        ("budget: 45", "budget: 30", 3, 'plan "short" takes 40 minutes, 10 more than its budget'),
        ("chapter: reading", "chapter: readin", 5, 'there is no chapter "readin"; did you mean "reading"?'),
        ("[ex-load]", "[ex-lod]", 6, 'reading has no exercise "ex-lod"; did you mean "ex-load"?'),
        ("break: 10", "break: none", 7, 'parts.1.break: "none" is no number'),
        ("title:", "titel:", 2, '"titel" is no known key; did you mean "title"?'),
    ],
)
def test_a_plan_that_does_not_hold_is_named_with_its_line(
    build: Callable[..., Site], before: str, after: str, line: int, complaint: str
) -> None:
    plan = PLAN.replace(before, after)
    found = [text for text in complaints(build_plan(build, plan)) if "data/workshops.yml" in text]
    assert any(f"workshops.yml:{line}:" in text and complaint in text for text in found), found
