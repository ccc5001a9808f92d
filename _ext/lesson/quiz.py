"""Quizzes: one question, two to six choices, feedback for each. Opening a choice answers; no script, no score."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.typing import ExtensionMetadata

from lesson.blocks import BlockDirective, details, summary
from lesson.course import Items, numbered
from lesson.exercises import objective_names
from lesson.locations import complain

CHOICES = range(2, 7)
MARK = re.compile(r"\[([ xX])\]\s+")


class quiz(numbered, nodes.admonition):
    """A question with its choices."""


class choice(nodes.list_item):
    """A choice: a paragraph, and the feedback for whoever takes it. Its attribute `right` tells which it is."""


@dataclass(frozen=True)
class Quiz:
    """A quiz as other pages see it.

    Attributes:
        docname: the page that holds it.
        line: where it starts.
        name: what references to it say; empty if the author gave none.
        question: its title.
        assesses: names of objectives.
    """

    docname: str
    line: int
    name: str
    question: str
    assesses: tuple[str, ...]

    def label(self, chapter: str) -> str:
        """Return "Quiz: Question?"."""
        return f"Quiz: {self.question}"


class Quizzes(Items[Quiz]):
    """The quizzes of all pages."""

    kind = "quizzes"

    def find(self, doctree: nodes.document, docname: str) -> Iterator[Quiz]:
        """Yield the quizzes of a page."""
        for node in doctree.findall(quiz):
            name = next(iter(node["names"]), "")
            yield Quiz(docname, node.line, name, node[0].astext(), tuple(node["assesses"]))


class QuizDirective(BlockDirective):
    """A question, given as the title; then an optional explanation, then a list of choices.

    A choice starts with `[x]` if it is right and with `[ ]` if it is not. Its first paragraph is the choice, the rest
    is the feedback.
    """

    required_arguments = 1
    optional_arguments = 0
    option_spec = BlockDirective.option_spec | {"assesses": objective_names}

    def run(self) -> list[nodes.Node]:
        """Make the quiz; complain of what is missing."""
        node = self.block(quiz, self.arguments[0], "quiz")
        node["assesses"] = self.options.get("assesses", [])
        node += self.parse_content_to_nodes()
        choices = node[-1] if isinstance(node[-1], nodes.bullet_list) else nodes.bullet_list()
        choices["classes"].append("choices")
        choices.children = [self.choice(item) for item in choices]
        if len(choices) not in CHOICES:
            wanted = "a quiz ends with a list of two to six choices, each of which starts with [ ] or [x]"
            complain("quiz", f"this quiz has {len(choices)} choices: {wanted}", node)
        elif not any(item["right"] for item in choices):
            complain("quiz", "no choice of this quiz is right: mark one with [x]", node)
        if sum(item["right"] for item in choices) > 1:
            hint = nodes.paragraph("", "More than one answer is right.", classes=["quiz-hint"])
            node.insert(node.index(choices), hint)
        return [node]

    def choice(self, item: nodes.list_item) -> choice:
        """Turn an item of the list into a choice."""
        text, *feedback = item.children or [nodes.paragraph()]
        node = choice("", text, *feedback, right=False)
        node.source, node.line = item.source, item.line
        first = text.next_node(nodes.Text)
        mark = MARK.match(first.astext()) if first else None
        if mark:
            node["right"] = mark[1] != " "
            first.parent.replace(first, nodes.Text(first.astext()[mark.end() :]))
        else:
            complain("quiz", "a choice starts with [x] if it is right and with [ ] if it is not", node)
        if feedback and isinstance(feedback[0], nodes.paragraph):
            verdict = "Right." if node["right"] else "Not right."
            feedback[0].insert(0, nodes.strong("", verdict, classes=["verdict"]))
            feedback[0].insert(1, nodes.Text(" "))
        else:
            complain("quiz", "this choice has no feedback: add a paragraph that says why it is right or wrong", node)
        return node


class OpenableChoices(SphinxPostTransform):
    """In HTML, make each choice a `<details>` that opens its feedback."""

    default_priority = 400
    formats = ("html",)

    def run(self) -> None:
        """Fold the feedback away."""
        for node in self.document.findall(choice):
            text, *feedback = node.children
            kind = "right" if node["right"] else "wrong"
            inside = nodes.container("", *feedback, classes=["feedback"], is_div=True)
            node.children = []
            node.append(details("", summary("", "", *text.children), inside, classes=["choice", kind]))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_node(quiz)
    app.add_node(choice)
    app.add_directive("quiz", QuizDirective)
    app.add_env_collector(Quizzes)
    app.add_post_transform(OpenableChoices)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
