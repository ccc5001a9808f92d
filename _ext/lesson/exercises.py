"""Exercises and their solutions: numbered by chapter, with a time and the objectives that they assess."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.nodes import make_refnode
from sphinx.util.typing import ExtensionMetadata

from lesson.blocks import BlockDirective
from lesson.course import Items, chapter_numbers, numbered


class exercise(numbered, nodes.admonition):
    """A task for the learner."""


class solution(numbered, nodes.admonition):
    """The answer to the exercise before it."""


@dataclass(frozen=True)
class Exercise:
    """An exercise as other pages see it.

    Attributes:
        docname: the page that holds it.
        line: where it starts.
        name: what references to it say; empty if the author gave none.
        number: its place among the exercises of the page.
        title: its title; empty if it has none.
        minutes: how long it takes; 0 if the author does not say.
        assesses: names of objectives.
    """

    docname: str
    line: int
    name: str
    number: int
    title: str
    minutes: int
    assesses: tuple[str, ...]

    def label(self, chapter: str) -> str:
        """Return "Exercise 2.1: Title"."""
        return f"{label(chapter, self.number)}: {self.title}".removesuffix(": ")


@dataclass(frozen=True)
class Solution:
    """A solution as references see it."""

    docname: str
    line: int
    name: str
    number: int

    def label(self, chapter: str) -> str:
        """Return "Solution to exercise 2.1"."""
        return f"Solution to {label(chapter, self.number).lower()}"


def label(chapter: str, number: int) -> str:
    """Return "Exercise 2.1", or "Exercise 1" on a page that is no chapter."""
    return f"Exercise {chapter}.{number}" if chapter else f"Exercise {number}"


class Exercises(Items[Exercise]):
    """The exercises of all pages."""

    kind = "exercises"

    def find(self, doctree: nodes.document, docname: str) -> Iterator[Exercise]:
        """Yield the exercises of a page."""
        for node in doctree.findall(exercise):
            yield Exercise(
                docname,
                node.line,
                next(iter(node["names"]), ""),
                node["number"],
                node[0].astext(),
                node["minutes"],
                tuple(node["assesses"]),
            )


class Solutions(Items[Solution]):
    """The solutions of all pages."""

    kind = "solutions"

    def find(self, doctree: nodes.document, docname: str) -> Iterator[Solution]:
        """Yield the solutions of a page that can be referred to."""
        for node in doctree.findall(solution):
            if node["names"] and "number" in node:
                yield Solution(docname, node.line, node["names"][0], node["number"])


def minutes(env: BuildEnvironment, docname: str) -> int:
    """Return how long the exercises of a page take together."""
    return sum(item.minutes for item in Exercises.of(env).get(docname, ()))


def objective_names(argument: str) -> list[str]:
    """Convert the option `assesses`: names, separated by commas or spaces."""
    return re.split(r"[,\s]+", argument.strip().lower())


class ExerciseDirective(BlockDirective):
    """An exercise; its title is optional, and it may be empty, as sphinx-lesson has it."""

    option_spec = BlockDirective.option_spec | {"time": directives.positive_int, "assesses": objective_names}

    def run(self) -> list[nodes.Node]:
        """Make the exercise and number it on its page."""
        node = self.block(exercise, *self.arguments or [""], "exercise", "important")
        node += self.parse_content_to_nodes()
        node["docname"], node["number"] = self.env.docname, self.env.new_serialno("lesson.exercise") + 1
        node["minutes"], node["assesses"] = self.options.get("time", 0), self.options.get("assesses", [])
        return [node]


class SolutionDirective(BlockDirective):
    """A solution, which stands after its exercise and starts closed."""

    def run(self) -> list[nodes.Node]:
        """Make the solution."""
        node = self.block(solution, *self.arguments or [""], "solution", "important", "dropdown")
        node += self.parse_content_to_nodes()
        node["docname"] = self.env.docname
        return [node]


def solution_of(node: exercise) -> solution | None:
    """Return the solution that follows an exercise, or stands in it as its last block."""
    following = node.next_node(descend=False, siblings=True)
    while isinstance(following, nodes.comment | nodes.target):
        following = following.next_node(descend=False, siblings=True)
    return next((candidate for candidate in (following, node[-1]) if isinstance(candidate, solution)), None)


class PairSolutions(SphinxTransform):
    """Give each solution the number of its exercise, and an anchor: `solution-of-` before the exercise's."""

    default_priority = 200

    def apply(self) -> None:
        """Number and name the solutions."""
        for node in self.document.findall(exercise):
            if answer := solution_of(node):
                answer["number"], answer["exercise"] = node["number"], node["ids"]
                if node["names"] and not answer["names"]:
                    answer["names"].append(f"solution-of-{node['names'][0]}")
                    self.document.note_explicit_target(answer, answer)


class NumberedTitles(SphinxPostTransform):
    """Write numbers, minutes and objectives into the exercises, when the course's order is known."""

    default_priority = 200

    def run(self) -> None:
        """Complete the titles of exercises and solutions."""
        numbers = chapter_numbers(self.env)
        for node in self.document.findall(exercise):
            self.complete(node, label(numbers.get(node["docname"], ""), node["number"]))
        for node in self.document.findall(solution):
            if not node[0].astext():
                node[0].append(self.heading(node, numbers.get(node["docname"], "")))

    def complete(self, node: exercise, number: str) -> None:
        """Put the number, which links to the exercise, before the title; say below how long and what for."""
        title = node[0]
        linked = nodes.inline("", number, classes=["exercise-number"])
        if node["ids"]:
            linked = self.link(node["docname"], node["ids"][0], number, "exercise-number")
        title.children = [linked, *([nodes.Text(": ")] if title.astext() else []), *title.children]
        title.setup_child(linked)
        facts = []
        if node["minutes"]:
            facts.append([nodes.Text(f"{node['minutes']} minute{'s' if node['minutes'] > 1 else ''}")])
        if objectives := self.objectives(node["assesses"]):
            facts.append(objectives)
        if facts:
            joined = [part for fact in facts for part in (nodes.Text(" · "), *fact)][1:]
            node.insert(1, nodes.paragraph("", "", *joined, classes=["exercise-facts"]))

    def heading(self, node: solution, chapter: str) -> nodes.Node:
        """Return a solution's title; where it does not open the solution, it leads to the exercise."""
        if "number" not in node:
            return nodes.Text("Solution")
        text = f"Solution to {label(chapter, node['number']).lower()}"
        if not node["exercise"] or "dropdown" in node["classes"]:
            return nodes.Text(text)
        return self.link(node["docname"], node["exercise"][0], text, "exercise-number")

    def objectives(self, names: list[str]) -> list[nodes.Node]:
        """Return "objectives 2.1, 2.3", each number a link; nothing if there are no such objectives."""
        labels = self.env.domains.standard_domain.labels
        known = [labels[name] for name in names if name in labels]
        parts: list[nodes.Node] = []
        for docname, anchor, text in known:
            before = ", " if parts else f"objective{'s' if len(known) > 1 else ''} "
            parts += [nodes.Text(before), self.link(docname, anchor, text.removeprefix("Objective "))]
        return parts

    def link(self, docname: str, anchor: str, text: str, *classes: str) -> nodes.reference:
        """Return a link from the present page to an anchor of the course."""
        node = make_refnode(self.app.builder, self.env.docname, docname, anchor, nodes.inline("", text))
        node["classes"] += classes
        return node


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directives in the place of sphinx-lesson's."""
    app.add_node(exercise)
    app.add_node(solution)
    app.add_directive("exercise", ExerciseDirective, override=True)
    app.add_directive("challenge", ExerciseDirective, override=True)
    app.add_directive("solution", SolutionDirective, override=True)
    app.add_env_collector(Exercises)
    app.add_env_collector(Solutions)
    app.add_transform(PairSolutions)
    app.add_post_transform(NumberedTitles)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
