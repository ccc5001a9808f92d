"""YAML data files: read with the line of every key; whatever is wrong becomes a complaint with a line.

Every scalar is read as text and the models give it its type, so that `value: 0.10` prints as it was written and
`account: no` is not taken for a boolean.
"""

import difflib
import gc
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import yaml
from pydantic_core import ErrorDetails

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Complaint(NamedTuple):
    """What is wrong in a data file, and on which line (the first is 1)."""

    line: int
    message: str


class Mapping(dict[str, object]):
    """A mapping that knows its own line and that of each key.

    Attributes:
        line: where it starts.
        lines: line of each key.
    """

    line: int
    lines: dict[str, int]

    def line_of(self, location: Iterable[str | int]) -> int:
        """Return the line of what keys and indexes lead to, or of the nearest thing round it."""
        line, data = self.line, self
        for key in location:
            try:
                line, data = data.lines[key], data[key]
            except (AttributeError, LookupError, TypeError):
                break
        return line


class Sequence(list[object]):
    """A list that knows the line of each item, its attribute `lines`."""

    lines: list[int]


def read(path: Path) -> tuple[object, list[Complaint]]:
    """Read a YAML file.

    Returns:
        Its content (see `parse`), nothing if there is no such file; and what is wrong with it.
    """
    try:
        return parse(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return None, []
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return None, [Complaint(line, "this is not UTF-8: save the file in that encoding")]


def parse(text: str) -> tuple[object, list[Complaint]]:
    """Parse YAML.

    Returns:
        Its content, made of `Mapping`, `Sequence` and text, nothing if it is empty or cannot be parsed; and what is
        wrong with it.
    """
    collecting = gc.isenabled()
    gc.disable()  # to look for garbage among a hundred thousand nodes takes longer than to parse them
    try:
        return _parse(text)
    finally:
        if collecting:
            gc.enable()


def _parse(text: str) -> tuple[object, list[Complaint]]:
    complaints: list[Complaint] = []
    try:
        root = yaml.compose(text, Loader=LOADER)
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        return None, [Complaint(line, f"this is not YAML: the control character {error.character:#04x} is not allowed")]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        why = error.problem or error.context
        return None, [Complaint(mark.line + 1, f"this is not YAML: {why} (column {mark.column + 1})")]
    return (None if root is None else _data(root, complaints)), complaints


def _data(node: yaml.Node, complaints: list[Complaint]) -> object:
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        sequence = Sequence(_data(item, complaints) for item in node.value)
        sequence.lines = [item.start_mark.line + 1 for item in node.value]
        return sequence
    mapping = Mapping()
    mapping.line = node.start_mark.line + 1
    mapping.lines = {}
    for key, value in node.value:
        name, line = str(key.value), key.start_mark.line + 1
        if name in mapping:
            complaints.append(
                Complaint(line, f'the key "{name}" stands here twice, first on line {mapping.lines[name]}')
            )
        else:
            mapping[name] = _data(value, complaints)
            mapping.lines[name] = line
    return mapping


def closest(word: str, words: Iterable[str]) -> str | None:
    """Return the most similar of some words, or none if no one is similar."""
    return next(iter(difflib.get_close_matches(word, list(words), n=1)), None)


def question(word: str, words: Iterable[str]) -> str:
    """Return a question that suggests the most similar of some words, or nothing."""
    close = closest(word, words)
    return f'; did you mean "{close}"?' if close else ""


def explain(error: ErrorDetails, names: Iterable[str]) -> str:
    """Say in plain words what a model has against a mapping.

    Args:
        error: one of pydantic's.
        names: every key that the model knows.
    """
    place = ".".join(map(str, error["loc"]))
    given = str(error["input"])
    match error["type"]:
        case "missing":
            message = f'"{place}" is missing'
        case "extra_forbidden":
            message = f'"{place}" is no known key{question(str(error["loc"][-1]), names)}'
        case "literal_error":
            allowed = error["ctx"]["expected"].replace("'", '"')
            message = f'{place} is "{given}" but must be {allowed}{question(given, allowed.split(chr(34))[1::2])}'
        case "value_error":
            message = f"{place}: {error['ctx']['error']}".removeprefix(": ")
        case "string_too_short":
            message = f"{place} is empty"
        case "date_from_datetime_parsing":
            message = f'{place}: "{given}" is no date: write YYYY-MM-DD'
        case "float_parsing" | "int_parsing":
            message = f'{place}: "{given}" is no number'
        case _:
            message = f"{place}: {error['msg'][0].lower()}{error['msg'][1:]}"
    return message
