"""What learners say to a model and what it answers: prompts to try, and conversations."""

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from lesson.blocks import BlockDirective
from lesson.locations import complain

CONSTRUCTED = "Written for this course; no model said it."


class prompt(nodes.admonition):
    """A prompt for learners to try, word for word, so that it can be copied."""


class conversation(nodes.admonition):
    """Turns of a person and a model."""


class PromptDirective(BlockDirective):
    """A prompt; its text is taken as it stands."""

    def run(self) -> list[nodes.Node]:
        """Make the block."""
        node = self.block(prompt, *self.arguments or ["Prompt"], "prompt")
        text = "\n".join(self.content)
        literal = nodes.literal_block(text, text, language="text")
        literal.source, literal.line = node.source, self.content_offset + 1
        node += literal
        return [node]


class ConversationDirective(BlockDirective):
    """A conversation: a definition list of who speaks and what they say.

    The reader is told where it comes from: `constructed` for one that was written for teaching, or `recorded` with the
    model and the date.
    """

    option_spec = BlockDirective.option_spec | {
        "constructed": directives.flag,
        "recorded": directives.unchanged_required,
    }

    def run(self) -> list[nodes.Node]:
        """Make the block; complain if its origin or its turns are missing."""
        node = self.block(conversation, *self.arguments or ["Conversation"], "conversation")
        if ("constructed" in self.options) == ("recorded" in self.options):
            origin = "say :constructed: if it was written for teaching, or :recorded: with the model and the date"
            complain("conversation", f"where does this conversation come from? {origin}", node)
        origin = f"Recorded: {self.options['recorded']}" if "recorded" in self.options else CONSTRUCTED
        node += nodes.paragraph("", origin, classes=["origin"])
        turns = self.parse_content_to_nodes()
        if [type(turn) for turn in turns] != [nodes.definition_list]:
            wanted = 'write each turn as a line with the speaker and a line that starts with ": "'
            complain("conversation", f"a conversation is a definition list: {wanted}", node)
        node += turns
        for part in node.findall(lambda part: isinstance(part, nodes.term | nodes.definition)):
            part["classes"].append(nodes.make_id(part.parent[0].astext()))
        return [node]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directives."""
    app.add_node(prompt)
    app.add_node(conversation)
    app.add_directive("prompt", PromptDirective)
    app.add_directive("conversation", ConversationDirective)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
