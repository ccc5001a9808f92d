"""An author who comes from sphinx-lesson: pages with its syntax, as its documentation shows it, work here."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup

from tests.conftest import Site

TITLED = "demo exercise challenge solution type-along homework discussion instructor-note prerequisites prereq callout"
TITLED += " checklist keypoints objectives questions testimonial output"
ADMONITIONS = "note important seealso warning danger tip hint caution attention error"
SHOWN_AS = {"challenge": "exercise", "prereq": "prerequisites"}

EPISODE = """\
# How to keep a lab notebook

:::{questions}
- Why write things down?
- What goes into an entry?
:::

:::{objectives}
- Write an entry that a colleague can follow.
:::

Some *text* about [notebooks](https://example.org/notebooks), with a table of contents of its own.

```
a block without a language
```

```python
print("one with a language")
```

- A list

  - in a list:

    ```
    with code
    ```

  :::{note}
  and a block
  :::

````{tabs}
```{code-tab} py
print("Python")
```

```{code-tab} r R
print("R")
```
````

`````{tabs}
````{tab} By hand
Take a pen.
````
````{tab} By computer
Take a keyboard.
````
`````

:::{exercise} Notebook-1: Write an entry
1. Look back at yesterday.
2. Write it down.
:::

:::{solution}
- As you like.
:::

::::{exercise} (optional) Notebook-2: Write two
With the solution in its box.

:::{solution}
- As you like, twice.
:::
::::

```{exercise}
With backticks.
```

:::{solution} A title of its own
Text.
:::

:::{exercise}
:::

:::{admonition} For those who want to know more
:class: dropdown

Hidden at first.
:::

:::{toggle}
Hidden too.
:::

:::{figure} plot.png
:class: with-border

A caption.
:::

:::{discussion} What do you write down?
Talk about it.
:::

(recommendations)=
## Recommendations

See {ref}`recommendations`, {doc}`list` and [the list](list.md).

> ## In the old way
> A quoted block.
{: .callout}

```
output in the old way
```
{: output}

:::{keypoints}
- Write things down.
:::
"""


@pytest.fixture(scope="module")
def episode(build_once: Callable[..., Site]) -> BeautifulSoup:
    files = {"episode.md": EPISODE, "list.md": "# All exercises\n\n```{exerciselist}\n```\n", "plot.png": b"PNG"}
    site = build_once(files)
    assert site.warnings == []
    return BeautifulSoup(site.html("episode"), "html.parser").find("main")


@pytest.mark.parametrize("block", TITLED.split())
def test_each_block_works_with_a_title_without_one_and_empty(build: Callable[..., Site], block: str) -> None:
    blocks = ("A title\nSome text.\n", "\nMore text.\n", "\n")
    site = build({"page.md": "# A page\n\n" + "".join(f":::{{{block}}} {text}:::\n\n" for text in blocks)})
    assert site.warnings == []
    shown = BeautifulSoup(site.html("page"), "html.parser").select(f".admonition.{SHOWN_AS.get(block, block)}")
    assert len(shown) == 3
    assert "A title" in shown[0].get_text()
    assert "Some text." in shown[0].get_text()
    assert "More text." in shown[1].get_text()
    assert all(block.find(["p", "summary"]).get_text().strip() for block in shown), "each has a title"


@pytest.mark.parametrize("block", ADMONITIONS.split())
def test_sphinxs_own_blocks_work(build: Callable[..., Site], block: str) -> None:
    site = build({"page.md": f"# A page\n\n:::{{{block}}}\nSome text.\n:::\n"})
    assert site.warnings == []
    shown = BeautifulSoup(site.html("page"), "html.parser").select_one(f".admonition.{block}")
    assert "Some text." in shown.get_text()


def test_exercises_are_numbered_and_solutions_closed(episode: BeautifulSoup) -> None:
    titles = [" ".join(title.get_text().split()) for title in episode.select(".exercise > .admonition-title")]
    assert titles == [
        "Exercise 1: Notebook-1: Write an entry",
        "Exercise 2: (optional) Notebook-2: Write two",
        "Exercise 3",
        "Exercise 4",
    ]
    summaries = [summary.get_text() for summary in episode.select("details.solution > summary")]
    assert summaries == ["Solution to exercise 1", "Solution to exercise 2", "A title of its own"]
    assert not episode.select("details[open]")


def test_what_was_hidden_at_first_can_be_opened(episode: BeautifulSoup) -> None:
    hidden = [" ".join(details.get_text().split()) for details in episode.select("details:not(.solution)")]
    assert hidden == ["For those who want to know more Hidden at first.", "Show Hidden too."]


def test_tabs_figures_and_the_old_markup_work(episode: BeautifulSoup) -> None:
    assert [tab.get_text() for tab in episode.select(".sphinx-tabs-tab")] == ["Python", "R", "By hand", "By computer"]
    assert "A caption." in episode.select_one("figure figcaption").get_text()
    assert "A quoted block." in episode.select_one(".callout").get_text()
    assert "output in the old way" in episode.select_one(".output").get_text()


def test_the_exercise_list_works(build: Callable[..., Site]) -> None:
    files = {"episode.md": EPISODE, "list.md": "# All exercises\n\n```{exerciselist}\n```\n", "plot.png": b"PNG"}
    listed = build(files).html("list")
    assert listed.count("Look back at yesterday.") == 1
    assert listed.count("As you like, twice.") == 1
