"""The personal policy: questions whose answers are sentences. `_static/js/policy.js` makes Markdown of those chosen."""

from html import escape
from pathlib import Path
from typing import Literal

from docutils import nodes
from pydantic import Field
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata
from sphinx.writers.html5 import HTML5Translator

from lesson import uses, yaml_data
from lesson.locations import complain
from lesson.records import Entry, Id, Records, Text

FILE = Path("data", "policy.yml")
LONGEST_OWN_WORDS = 300  # characters
WITHOUT_SCRIPTS = """\
<p class="policy-by-hand">Scripts are off, so the page cannot put your answers together. \
Copy the headings and the sentences that you choose into a file, or print this page and tick them.</p>
"""


class Question(Entry):
    """A question and the sentences that answer it."""

    id: Id
    heading: Text
    """Of the section in the policy."""
    question: Text
    pick: Literal["one", "several"]
    """How many answers fit together."""
    sentences: tuple[Text, ...] = Field(min_length=2)


class policy_builder(nodes.General, nodes.Element):
    """A form of questions; its attribute `questions` holds them."""


class PolicyBuilder(SphinxDirective):
    """Show the questions of `policy.yml` as a form that becomes a policy: `:::{policy-builder}`."""

    def run(self) -> list[nodes.Node]:
        """Return the form; warn of what is wrong in the file."""
        self.env.note_dependency(str(FILE))
        file = Records[Question](Path(self.env.srcdir, FILE))
        items, file.complaints = yaml_data.read(file.path)
        file.add(Question, items, uses.today(self.config))
        uses.report(file, file.complaints)
        if not file.valid and not file.complaints:
            complain("policy", f"{FILE.as_posix()} holds no question", (self.env.docname, self.lineno))
        node = policy_builder(questions=list(file.valid.values()))
        self.set_source_info(node)
        return [node]


def visit_policy_builder(translator: HTML5Translator, node: policy_builder) -> None:
    """Write the form."""
    fields = "".join(map(fieldset, node["questions"]))
    form = f'<form autocomplete="off">\n{fields}</form>\n'
    translator.body.append(f"<policy-builder>\n{form}{WITHOUT_SCRIPTS}</policy-builder>\n")
    raise nodes.SkipNode


def fieldset(question: Question) -> str:
    """Return a question with its answers as HTML."""
    kind = "radio" if question.pick == "one" else "checkbox"
    choices = "".join(
        f'<li><label><input type="{kind}" name="{question.id}" value="{escape(sentence)}"> '
        f"<span>{escape(sentence)}</span></label></li>\n"
        for sentence in question.sentences
    )
    return f"""\
<fieldset>
<legend><strong>{escape(question.heading)}</strong> <span>{escape(question.question)}</span></legend>
<ul>
{choices}</ul>
<label class="policy-own">In my own words \
<input type="text" name="{question.id}" maxlength="{LONGEST_OWN_WORDS}"></label>
</fieldset>
"""


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive and its node."""
    app.add_node(policy_builder, html=(visit_policy_builder, None))
    app.add_directive("policy-builder", PolicyBuilder)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
