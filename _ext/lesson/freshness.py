"""What is to be checked again: claims and tools that are overdue or fall due soon, by page (`make freshness`).

With `--changed-since COMMIT`: the entries that changed since then without a new day in `checked`.
"""

import argparse
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from lesson import claims, tools, uses, yaml_data
from lesson.records import DUE_SOON, Record, State, in_words, today
from lesson.yaml_data import Complaint, Mapping, Sequence

HISTORY = {"checked", "added", "changes"}  # keys that tell of an entry; the others make it


class Due(NamedTuple):
    """A record that is to be checked again.

    Attributes:
        day: when that is or was due.
        overdue: whether that day is past.
        record: the claim or tool.
        place: its data file and line.
    """

    day: date
    overdue: bool
    record: Record
    place: str


def due_by_page(content: Path, used: dict[tuple[str, str], list[str]], on: date) -> dict[str, list[Due]]:
    """Return what is to be checked on each page, the longest overdue first.

    Args:
        content: the folder with the lesson.
        used: documents that use each record, by kind and id.
        on: the day for which to say it.
    """
    pages: dict[str, list[Due]] = {}
    for kind, file in (("claim", claims.read(content, on)), ("tool", tools.read(content, on))):
        for record in file.valid.values():
            state = record.state(on)
            if record.due and state is not State.FRESH:
                due = Due(record.due, state is State.OVERDUE, record, f"{file.path}:{file.line(record.id)}")
                for page in used.get((kind, record.id), []):
                    pages.setdefault(f"{content / page}.md", []).append(due)
    return {page: sorted(pages[page], key=lambda due: (due.day, due.record.id)) for page in sorted(pages)}


def headline(pages: dict[str, list[Due]], on: date) -> str:
    """Count what is to be checked, each record once."""
    everything = {due.place: due for listed in pages.values() for due in listed}.values()
    overdue = sum(due.overdue for due in everything)
    return f"{in_words(on)}: {overdue} overdue, {len(everything) - overdue} due within {DUE_SOON.days} days."


def as_text(pages: dict[str, list[Due]], on: date) -> Iterator[str]:
    """Write the report for a terminal, a line at a time."""
    yield headline(pages, on)
    for page, listed in pages.items():
        yield f"\n{page}"
        for due in listed:
            yield f"  {'overdue since' if due.overdue else 'due on'} {due.day}  {due.record.id}  {due.place}"
            yield f"    {due.record.address}"


def as_markdown(pages: dict[str, list[Due]], on: date) -> Iterator[str]:
    """Write the report for an issue, a line at a time."""
    yield headline(pages, on)
    yield "\nRead each source again, mend the entry if it now says something else, and set `checked` to that day."
    for page, listed in pages.items():
        yield f"\n### {page}\n"
        for due in listed:
            when = f"**overdue** since {in_words(due.day)}" if due.overdue else f"due on {in_words(due.day)}"
            yield f"- [ ] `{due.record.id}` ({due.place}), {when}: {due.record.summary} <{due.record.address}>"


def uses_of_build(doctrees: Path) -> dict[tuple[str, str], list[str]]:
    """Return which documents use each record, as the last build noted it.

    Raises:
        SystemExit: there was no build.
    """
    try:
        with (doctrees / "environment.pickle").open("rb") as file:
            return uses.pages_by_record(pickle.load(file))  # noqa: S301 (our own build wrote it)
    except FileNotFoundError:
        sys.exit(f"{doctrees} holds no build, which knows what each page uses: run 'make html' first")


# -- Changes without a check --------------------------------------------------


def entries(text: str) -> dict[str, Mapping]:
    """Return the entries of a data file by id."""
    data, _ = yaml_data.parse(text)
    items = data.get("tools") if isinstance(data, Mapping) else data
    listed = items if isinstance(items, Sequence) else []
    return {str(item["id"]): item for item in listed if isinstance(item, Mapping) and "id" in item}


def unchecked_changes(before: str, after: str, on: date) -> list[Complaint]:
    """Return a complaint for each entry that says something else than before and was not checked since.

    Args:
        before: text of a data file.
        after: its text now.
        on: today.
    """
    old = entries(before)
    complaints = []
    for identifier, entry in entries(after).items():
        if identifier not in old:
            continue
        was = old[identifier]
        changed = any(entry.get(key) != was.get(key) for key in (entry.keys() | was.keys()) - HISTORY)
        checked = str(entry.get("checked"))
        if changed and checked <= str(was.get("checked")) and checked < on.isoformat():
            message = f'"{identifier}" changed, but was last checked on {checked}: read its source, then set `checked`'
            complaints.append(Complaint(entry.line_of(["checked"]), message))
    return complaints


def git(folder: Path, *arguments: str) -> str | None:
    """Return what git says in a folder; none if it fails."""
    command = ["git", "-C", str(folder), *arguments]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 (no shell)
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


def text_at(commit: str, path: Path) -> str:
    """Return a file's text at a commit; nothing if it was not there.

    Raises:
        SystemExit: there is no such commit.
    """
    if git(path.parent, "rev-parse", "--quiet", "--verify", "--end-of-options", f"{commit}^{{commit}}") is None:
        sys.exit(f'there is no commit "{commit}" here')
    return git(path.parent, "show", f"{commit}:./{path.name}") or ""


def annotation(path: Path, complaint: Complaint) -> str:
    """Return a complaint as GitHub shows it beside the line (the workflow command `warning`)."""
    message = complaint.message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return f"::warning file={path},line={complaint.line},title=Changed without a check::{message}"


# -- The command --------------------------------------------------------------


def report_changes(content: Path, commit: str, on: date) -> bool:
    """Print the entries that changed since a commit without a check; tell whether there are any."""
    found = False
    for path in (content / claims.FILE, content / tools.FILE):
        for complaint in unchecked_changes(text_at(commit, path), path.read_text(encoding="utf-8"), on):
            found = True
            on_github = os.environ.get("GITHUB_ACTIONS") == "true"
            print(annotation(path, complaint) if on_github else f"{path}:{complaint.line}: {complaint.message}")
    return found


def report_due(content: Path, doctrees: Path, form: str, on: date) -> bool:
    """Print what is to be checked; tell whether something is overdue."""
    pages = due_by_page(content, uses_of_build(doctrees), on)
    print("\n".join({"text": as_text, "markdown": as_markdown}[form](pages, on)))
    return any(due.overdue for listed in pages.values() for due in listed)


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m lesson.freshness", description=__doc__.partition("\n")[0])
    parser.add_argument("--strict", action="store_true", help="exit with 1 if there is something overdue or unchecked")
    parser.add_argument("--format", choices=("text", "markdown"), default="text")
    parser.add_argument("--changed-since", metavar="COMMIT", help="list entries that changed without a check instead")
    parser.add_argument("--content", type=Path, default=Path("content"), help="folder with the lesson")
    parser.add_argument("--doctrees", type=Path, default=Path("_build/doctrees"), help="what Sphinx knows of the build")
    given = parser.parse_args()
    if given.changed_since:
        found = report_changes(given.content, given.changed_since, today())
    else:
        found = report_due(given.content, given.doctrees, given.format, today())
    sys.exit(found and given.strict)


if __name__ == "__main__":
    main()
