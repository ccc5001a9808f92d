"""Workshop plans: which chapters and exercises, with the minutes that the pages themselves give."""

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Literal

from docutils import nodes
from pydantic import Field, ValidationError, model_validator
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective
from sphinx.util.nodes import make_refnode
from sphinx.util.typing import ExtensionMetadata

from lesson import yaml_data
from lesson.course import overview
from lesson.exercises import Exercise, Exercises
from lesson.records import Entry, Id, Text, keys
from lesson.yaml_data import Complaint, Mapping, Sequence, explain, question

FILE = Path("data", "workshops.yml")
logger = logging.getLogger(__name__)

# -- The model ----------------------------------------------------------------


class Part(Entry):
    """A chapter with some of its exercises, or a break."""

    chapter: Text | None = None
    """Name of a page with a teaching time."""
    exercises: tuple[Text, ...] | Literal["all"] = ()
    """Names of its exercises."""
    pause: int | None = Field(default=None, gt=0, alias="break")
    """Minutes of a break."""

    @model_validator(mode="after")
    def _is_one_thing(self) -> "Part":
        if (self.chapter is None) == (self.pause is None):
            raise ValueError('a part is either a "chapter" or a "break"')
        return self


class Workshop(Entry):
    """A plan."""

    id: Id
    title: Text
    budget: int = Field(gt=0)
    """Minutes that there are."""
    parts: tuple[Part, ...]


@dataclass
class Workshops:
    """What `workshops.yml` holds, and what is wrong with it."""

    path: Path
    found: dict[str, Mapping] = field(default_factory=dict)
    valid: dict[str, Workshop] = field(default_factory=dict)
    complaints: list[Complaint] = field(default_factory=list)


def read(content: Path) -> Workshops:
    """Read `data/workshops.yml`.

    Args:
        content: the folder with the lesson.
    """
    path = content / FILE
    return _read(path, path.stat().st_mtime_ns if path.is_file() else 0)


@lru_cache(maxsize=1)
def _read(path: Path, modified: int) -> Workshops:
    file = Workshops(path)
    items, file.complaints = yaml_data.read(path)
    for item in items if isinstance(items, Sequence) else ():
        try:
            workshop = Workshop.model_validate(item)
        except ValidationError as errors:
            for error in errors.errors(include_url=False):
                line = item.line_of(error["loc"]) if isinstance(item, Mapping) else 1
                file.complaints.append(Complaint(line, explain(error, keys(Workshop))))
            continue
        file.found[workshop.id], file.valid[workshop.id] = item, workshop
    return file


# -- Minutes ------------------------------------------------------------------


@dataclass(frozen=True)
class Row:
    """A line of a plan.

    Attributes:
        minutes: how long it takes.
        docname: the chapter; none for a break.
        exercise: the exercise; none for the chapter's own text and for a break.
    """

    minutes: int
    docname: str | None = None
    exercise: Exercise | None = None


def rows(env: BuildEnvironment, workshop: Workshop) -> list[Row]:
    """Return the lines of a plan; what does not exist is left out."""
    plan = []
    for part in workshop.parts:
        if part.chapter is None:
            plan.append(Row(part.pause or 0))
        elif part.chapter in env.all_docs:
            plan.append(Row(teaching(env, part.chapter), part.chapter))
            plan += [
                Row(exercise.minutes, part.chapter, exercise)
                for exercise in Exercises.of(env).get(part.chapter, ())
                if part.exercises == "all" or exercise.name in part.exercises
            ]
    return plan


def teaching(env: BuildEnvironment, docname: str) -> int:
    """Return the minutes that a chapter takes without its exercises; 0 if it does not say."""
    return int(env.metadata[docname].get("teaching", 0))


def check(app: Sphinx, env: BuildEnvironment) -> None:
    """Warn of plans that do not hold: unknown chapters or exercises, more minutes than there are."""
    file = read(Path(env.srcdir))
    complaints = list(file.complaints)
    for workshop in file.valid.values():
        item = file.found[workshop.id]
        for number, part in enumerate(workshop.parts):
            if part.chapter and part.chapter not in env.all_docs:
                hint = question(part.chapter, env.all_docs)
                line = item.line_of(["parts", number, "chapter"])
                complaints.append(Complaint(line, f'there is no chapter "{part.chapter}"{hint}'))
            elif part.chapter and part.exercises != "all":
                known = [exercise.name for exercise in Exercises.of(env).get(part.chapter, ())]
                for name in part.exercises:
                    if name not in known:
                        message = f'{part.chapter} has no exercise "{name}"{question(name, known)}'
                        complaints.append(Complaint(item.line_of(["parts", number, "exercises"]), message))
        total = sum(row.minutes for row in rows(env, workshop))
        if total > workshop.budget:
            message = f'plan "{workshop.id}" takes {total} minutes, {total - workshop.budget} more than its budget'
            complaints.append(Complaint(item.line_of(["budget"]), message))
    for line, message in sorted(complaints):
        logger.warning("%s", message, location=f"{file.path}:{line}", type="lesson", subtype="schedule")


# -- The table ----------------------------------------------------------------


class schedule(overview):
    """The place of a plan's table; its attribute `workshop` is the plan's id."""


class ScheduleDirective(SphinxDirective):
    """The table of a plan, whose id is the argument."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Mark the place; the table is made when all pages have been read."""
        self.env.note_dependency(str(FILE))
        file = read(Path(self.env.srcdir))
        identifier = self.arguments[0]
        if identifier not in file.valid:
            logger.warning(
                '%s holds no valid plan "%s"%s',
                FILE.as_posix(),
                identifier,
                question(identifier, file.valid),
                location=self.get_location(),
                type="lesson",
                subtype="schedule",
            )
            return []
        return [schedule(workshop=identifier)]


class ScheduleTable(SphinxPostTransform):
    """Make the tables."""

    default_priority = 200

    def run(self) -> None:
        """Replace the place of each table by the table."""
        file = read(Path(self.env.srcdir))
        for place in list(self.document.findall(schedule)):
            place.replace_self(self.table(file.valid[place["workshop"]]))

    def table(self, workshop: Workshop) -> nodes.table:
        """Return a plan's table: start, part, minutes, and the sum."""
        start, body = 0, []
        for row in rows(self.env, workshop):
            body.append(line(clock(start), self.content(row), str(row.minutes)))
            start += row.minutes
        body.append(line(clock(start), [nodes.strong("", "Together")], str(start)))
        head = nodes.thead("", line("Start", [nodes.Text("Part")], "Minutes"))
        columns = [nodes.colspec() for _ in range(3)]
        group = nodes.tgroup("", *columns, head, nodes.tbody("", *body), cols=3)
        return nodes.table(
            "", nodes.title("", workshop.title), group, ids=[f"plan-{workshop.id}"], classes=["schedule"]
        )

    def content(self, row: Row) -> list[nodes.Node]:
        """Return what a line names: a break, a chapter or an exercise."""
        if row.docname is None:
            return [nodes.emphasis("", "Break")]
        anchor, text = "", self.env.titles[row.docname].astext()
        if row.exercise:
            _, anchor, text = self.env.domains.standard_domain.labels[row.exercise.name]
        link = make_refnode(self.app.builder, self.env.docname, row.docname, anchor, nodes.inline("", text))
        return [link if row.exercise else nodes.strong("", "", link)]


def line(start: str, content: list[nodes.Node], minutes: str) -> nodes.row:
    """Return a row of three cells."""
    cells = ([nodes.Text(start)], content, [nodes.Text(minutes)])
    return nodes.row("", *(nodes.entry("", nodes.paragraph("", "", *cell)) for cell in cells))


def clock(minutes: int) -> str:
    """Return a time since the start, as hours and minutes."""
    return f"{minutes // 60}:{minutes % 60:02}"


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive and the check."""
    app.add_node(schedule)
    app.add_directive("schedule", ScheduleDirective)
    app.add_post_transform(ScheduleTable)
    app.connect("env-check-consistency", check)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
