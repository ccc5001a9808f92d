"""Checks of objectives, and of the exercises and quizzes that assess them."""

from collections.abc import Iterator

from sphinx.environment import BuildEnvironment

from lesson.checks.check import Finding, Page, check
from lesson.exercises import exercise, solution, solution_of
from lesson.objectives import Objectives, assessments, objective
from lesson.quiz import quiz

VERBS = """
adapt add adjust analyse apply appraise argue arrange assess attribute balance benchmark break build calculate
categorise check choose cite clarify classify combine compare complete compose compute conclude configure connect
construct contrast convert correct count create criticise critique debug decide defend define delegate demonstrate
derive describe design detect determine develop diagnose differentiate disable disclose discuss distinguish document
draft draw edit enable estimate evaluate examine explain express extend extract find fix follow formulate generate
give group identify illustrate implement improve infer inspect install integrate interpret judge justify label list
locate map match measure merge modify name negotiate order organise outline paraphrase perform place plan point
practise predict prepare present prioritise produce propose prove quantify rank recognise recommend reconstruct record
refactor refuse reject relate repair rephrase report reproduce restate restrict restructure review revert revise
rewrite run sandbox select separate set show simplify sketch solve sort specify spot start state stop structure
suggest summarise support switch tell test trace transfer transform translate try turn undo update use validate verify
weigh write
"""
"""Verbs for what a teacher can see a learner do, after Bloom's taxonomy as Anderson and Krathwohl revised it (2001)."""


@check(
    "name",
    why="Its address stays the same when exercises are added or moved, and its objectives can be shown to be assessed.",
    mend="Add an option with a name that the course has not used yet: `:name: ex-intro-tokens`.",
)
def name(page: Page) -> Iterator[Finding]:
    """An exercise or a quiz without a name."""
    for kind in (exercise, quiz):
        for node in page.all(kind):
            if not node["names"]:
                yield node, f"this {kind.__name__} has no name: add a line `:name:` with one"


@check(
    "time",
    why="Instructors plan with it, and learners know whether to start now.",
    mend="Add the minutes that a slow learner needs: `:time: 10`.",
)
def time(page: Page) -> Iterator[Finding]:
    """An exercise without a time."""
    for node in page.all(exercise):
        if not node["minutes"]:
            yield node, "this exercise has no time: add a line `:time:` with its minutes"


@check(
    "solution",
    why="Whoever learns alone has nobody else to ask whether an answer is right, and why.",
    mend="Put a `{solution}` right after its exercise.",
)
def solution_follows(page: Page) -> Iterator[Finding]:
    """An exercise without a solution, or a solution without an exercise."""
    for node in page.all(exercise):
        if not solution_of(node):
            named = f' "{node[0].astext()}"' if node[0].astext() else ""
            yield node, f"the exercise{named} has no solution: put one right after it"
    for node in page.all(solution):
        if "number" not in node:
            yield node, "this solution belongs to no exercise: put it right after one"


@check(
    "objective-name",
    why="Exercises say by its name that they assess it, and links lead to it.",
    mend="Start the item with a name of its own: `- (intro-tokens)=`, with the objective on the next line.",
)
def objective_name(page: Page) -> Iterator[Finding]:
    """An objective without a name."""
    for node in page.all(objective):
        if not node["names"]:
            yield node, "this objective has no name: start the item with `(name)=`, and put the text on the next line"


@check(
    "objective-verb",
    why='Nobody can see whether a learner "understands" or "knows" something, so no exercise can assess it.',
    mend="Start with what the learner will do: explain, predict, compare, judge, write.",
)
def objective_verb(page: Page) -> Iterator[Finding]:
    """An objective that does not start with a verb that can be assessed."""
    for node in page.all(objective):
        first = node.astext().split()[0] if node.astext().split() else ""
        if first.lower() not in VERBS.split():
            advice = "start with what the learner will do, such as explain, predict, compare, judge or write"
            yield node, f'"{first}" cannot be assessed: {advice}'


@check(
    "alignment",
    why="What no task assesses, learners do not practise, and nobody finds out whether they can do it.",
    mend="Name the objective in the `:assesses:` of an exercise or quiz, or drop it.",
)
def alignment(env: BuildEnvironment) -> Iterator[Finding]:
    """An objective that no exercise and no quiz assesses."""
    assessed = assessments(env)
    for item in Objectives.all(env):
        if item.name and item.name not in assessed:
            yield place(env, item.docname, item.line), f'no exercise or quiz assesses the objective "{item.name}"'


@check(
    "assesses",
    why="The table of objectives in the instructor guide would miss the exercise.",
    mend="Give the names of objectives as they stand in brackets before them, separated by commas.",
)
def assesses(env: BuildEnvironment) -> Iterator[Finding]:
    """An exercise or quiz that assesses an objective which does not exist."""
    known = {item.name for item in Objectives.all(env)}
    for objective_name, items in assessments(env).items():
        for item in items:
            if objective_name not in known:
                where = place(env, item.docname, item.line)
                yield where, f'there is no objective "{objective_name}": correct `:assesses:`'


def place(env: BuildEnvironment, docname: str, line: int) -> str:
    """Return "path:line"."""
    return f"{env.doc2path(docname)}:{line}"
