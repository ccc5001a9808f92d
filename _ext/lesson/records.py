"""Records: entries of a data file, each with the day on which somebody read its source and the day it is due again."""

import os
import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Generic, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, ValidationInfo
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from lesson.yaml_data import Complaint, Mapping, Sequence, closest, explain

DUE_SOON = timedelta(days=30)
TIME_ZONES = timedelta(days=1)  # a contributor's today may be this far ahead of the build's
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")
MONTHS += ("November", "December")
ID = r"[a-z0-9]+(-[a-z0-9]+)*"
UNDATED = "undated"


class State(StrEnum):
    """How fresh a record is."""

    FRESH = "fresh"
    DUE_SOON = "due soon"
    OVERDUE = "overdue"


# -- Dates --------------------------------------------------------------------


def today() -> date:
    """Return the day of the build: that of SOURCE_DATE_EPOCH, so that a build can be repeated, else the real one."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return (datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)).date()


def first_day(partial: str) -> date | None:
    """Return the earliest day that "2026", "2026-07" or "2026-07-31" can mean; none for "undated".

    Raises:
        ValueError: it is none of these.
    """
    if partial == UNDATED:
        return None
    try:
        if re.fullmatch(r"\d{4}(-\d\d){0,2}", partial):
            return date.fromisoformat(f"{partial}-01-01"[:10])
    except ValueError:
        pass
    raise ValueError(f'"{partial}" is no date: write YYYY, YYYY-MM, YYYY-MM-DD or "{UNDATED}"')


def in_words(day: date | str) -> str:
    """Write a date or a part of one as a sentence has it: "31 July 2026", "July 2026", "2026", "undated"."""
    year, *rest = str(day).split("-")
    month = [MONTHS[int(rest[0]) - 1]] if rest else []
    return " ".join([*(str(int(number)) for number in rest[1:]), *month, year])


def not_before(checked: date | None, published: str) -> None:
    """Refuse a source that was checked before it appeared; `checked` is none if that date was itself wrong.

    Raises:
        ValueError: it was.
    """
    day = first_day(published)
    if checked and day and checked < day:
        raise ValueError(f"it was checked on {checked}, before its own date, {published}")


# -- Fields -------------------------------------------------------------------


def _past_day(day: date, info: ValidationInfo) -> date:
    if info.context and day > info.context["today"] + TIME_ZONES:
        raise ValueError(f"{day} is in the future")
    return day


def _partial_date(text: str, info: ValidationInfo) -> str:
    if day := first_day(text):
        _past_day(day, info)
    return text


def _https(url: str) -> str:
    if not url.startswith("https://") or re.search(r"\s", url) or not urlsplit(url).hostname:
        raise ValueError(f'"{url}" is no address that starts with https://')
    return url


def _id(text: str) -> str:
    if not re.fullmatch(ID, text):
        raise ValueError(f'"{text}" may hold only lower-case letters, digits, and single hyphens between them')
    return text


Text = Annotated[str, Field(min_length=1)]
Id = Annotated[str, AfterValidator(_id), Field(json_schema_extra={"pattern": f"^{ID}$"})]
Url = Annotated[str, AfterValidator(_https), Field(json_schema_extra={"format": "uri", "pattern": "^https://"})]
PastDay = Annotated[date, AfterValidator(_past_day)]
PartialDate = Annotated[
    str,
    AfterValidator(_partial_date),
    Field(json_schema_extra={"pattern": rf"^(\d{{4}}(-\d\d){{0,2}}|{UNDATED})$"}),
]


class Entry(BaseModel):
    """A mapping in a data file: it has no key but the model's."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, use_attribute_docstrings=True)


class Record(Entry):
    """An entry with an id that says when somebody last read its source."""

    id: Id
    """Lower case, digits and hyphens; stable for ever."""
    checked: PastDay
    """The day on which a person or reviewer last read the source."""

    @property
    def due(self) -> date | None:
        """The day by which the source is to be read again; none: never."""
        raise NotImplementedError

    @property
    def summary(self) -> str:
        """What the record says."""
        raise NotImplementedError

    @property
    def address(self) -> str:
        """Where it was read."""
        raise NotImplementedError

    def state(self, on: date) -> State:
        """Tell how fresh the record is on a day."""
        if self.due is None or self.due > on + DUE_SOON:
            return State.FRESH
        return State.OVERDUE if self.due < on else State.DUE_SOON


AnyRecord = TypeVar("AnyRecord", bound=Record)

# -- Files --------------------------------------------------------------------


@dataclass
class Records(Generic[AnyRecord]):
    """What a data file holds, and what is wrong with it.

    Attributes:
        path: the file.
        found: every entry with an id, by id, as it was written.
        valid: those that passed, by id, in the file's order.
        complaints: what is wrong.
    """

    path: Path
    found: dict[str, Mapping] = field(default_factory=dict)
    valid: dict[str, AnyRecord] = field(default_factory=dict)
    complaints: list[Complaint] = field(default_factory=list)

    def line(self, identifier: str, *keys: str) -> int:
        """Return the line of an entry, or of what the keys lead to in it."""
        return self.found[identifier].line_of(keys)

    def add(self, model: type[AnyRecord], items: object, on: date) -> None:
        """Validate a list of mappings and keep what passes.

        Args:
            model: what each must be.
            items: the list, as `yaml_data.read` gives it, or nothing.
            on: the day of the build; no date of a record may lie behind it.
        """
        kind = model.__name__.lower()
        if items is None:
            return
        if not isinstance(items, Sequence):
            self.complaints.append(Complaint(1, f"must hold a list of {kind}s, each of which starts with `- id:`"))
            return
        names = keys(model)
        for item, line in zip(items, items.lines, strict=True):
            if not isinstance(item, Mapping):
                self.complaints.append(Complaint(line, f"each {kind} is a mapping and starts with `- id:`"))
                continue
            identifier = str(item.get("id", ""))
            label = f'{kind} "{identifier}"' if identifier else f"a {kind}"
            if identifier in self.found:
                message = f"{label}: line {self.line(identifier)} has this id already"
                self.complaints.append(Complaint(line, message))
                continue
            if identifier:
                self.found[identifier] = item
            try:
                self.valid[identifier] = model.model_validate(item, context={"today": on})
            except ValidationError as errors:
                for error in errors.errors(include_url=False):
                    message = f"{label}: {explain(error, names)}"
                    self.complaints.append(Complaint(item.line_of(error["loc"]), message))

    def complain(self, identifier: str, key: str, message: str) -> None:
        """Add a complaint on one key of an entry."""
        kind = type(self.valid[identifier]).__name__.lower()
        self.complaints.append(Complaint(self.line(identifier, key), f'{kind} "{identifier}": {key}: {message}'))

    def suggest(self, identifier: str) -> str:
        """Return a question that names the entry with the most similar id and its line, or nothing."""
        close = closest(identifier, self.found)
        return f'; did you mean "{close}" ({self.path.name}, line {self.line(close)})?' if close else ""


class _Schema(GenerateJsonSchema):
    """A key may be left out, but not be null: YAML's `null` would be read as the text "null"."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])


def schema(model: object) -> dict[str, Any]:
    """Return the JSON Schema of a model, or of any type made of models."""
    return {"$schema": _Schema.schema_dialect, **TypeAdapter(model).json_schema(schema_generator=_Schema)}


def keys(model: type[Entry]) -> set[str]:
    """Return every key of a model and of the models inside it."""
    described = schema(model)
    parts = [described, *described.get("$defs", {}).values()]
    return {key for part in parts for key in part.get("properties", {})}
