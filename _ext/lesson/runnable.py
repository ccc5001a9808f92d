"""Exercises that run in the page: the directive `runnable` shows one, and each has a zip file of what it needs.

An exercise is a folder `exercises/NAME` with `starter.py`, `checks.py`, `solution.py`, wrong answers in `rejected/` and
any data files. The zip file serves twice: the page's Python unpacks it, and so does a learner who works locally.
"""

import ast
import zipfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata
from sphinx.writers.html5 import HTML5Translator

from lesson.locations import complain

EXERCISES = "exercises"
REQUIRED = ("starter.py", "checks.py", "solution.py")
SHARED = ("checking.py", "conftest.py")  # beside the exercises' folders
NOT_SHIPPED = {"solution.py", "answer.py"}
LOCALLY = """\
<details class="runnable-locally">
<summary>Run it on your own computer</summary>
<ol>
<li>Download <a href="{url}" download>{name}.zip</a> and unpack it.</li>
<li>Write your answer into <code>{name}/answer.py</code>, which holds the starter code.</li>
<li>Run <code>python -m pip install pytest</code> once, then <code>python -m pytest {name}</code>.</li>
</ol>
<p>In a copy of this course, write <code>content/exercises/{name}/answer.py</code> \
and run <code>python -m pytest content/exercises/{name}</code>.</p>
</details>
"""


class runnable(nodes.container):
    """Code that the page can run; it holds the starter code. Other builders show it as they show a container."""


class RunnableDirective(SphinxDirective):
    """Show an exercise's starter code, to be edited, run and checked: `:::{runnable} standard-deviation`."""

    required_arguments = 1
    option_spec = {"name": directives.unchanged}  # noqa: RUF012 (docutils' way)

    def run(self) -> list[nodes.Node]:
        """Return the exercise, or nothing after a warning for each thing that is wrong with it."""
        name = self.arguments[0]
        folder = Path(self.env.srcdir, EXERCISES, name)
        for path in {*(folder / file for file in REQUIRED), *folder.rglob("*.py")}:
            self.env.note_dependency(str(path))
        mistakes = list(find_mistakes(folder))
        for mistake in mistakes:
            complain("runnable", f'runnable "{name}": {mistake}', (self.env.docname, self.lineno))
        if mistakes:
            return []
        starter = (folder / "starter.py").read_text(encoding="utf-8")
        depth = self.env.docname.count("/")
        node = runnable("", nodes.literal_block(starter, starter, language="python"))
        node["exercise"], node["url"] = name, "../" * depth + f"{EXERCISES}/{name}.zip"
        self.set_source_info(node)
        self.add_name(node)
        return [node]


def find_mistakes(folder: Path) -> Iterator[str]:
    """Yield what is wrong with an exercise's folder, each in a line that names the file."""
    if not folder.is_dir():
        others = ", ".join(sorted(path.name for path in folder.parent.glob("*/") if (path / "checks.py").exists()))
        yield f"there is no folder content/{EXERCISES}/{folder.name}; there are: {others or 'none at all'}"
        return
    for path in [*(folder / name for name in REQUIRED), *(folder.parent / name for name in SHARED)]:
        if not path.is_file():
            yield f"{path.relative_to(folder.parent)} is missing"
    for path in sorted(folder.rglob("*.py")):
        name = path.relative_to(folder.parent)
        try:
            tree = ast.parse(path.read_text(encoding="utf-8"))
        except (SyntaxError, ValueError) as error:  # ValueError: null bytes, or no UTF-8
            yield f"{name}, line {getattr(error, 'lineno', None) or 1}: {getattr(error, 'msg', None) or error}"
        else:
            if path == folder / "checks.py":
                yield from (f"{name}{mistake}" for mistake in find_mistakes_in_checks(tree))


def find_mistakes_in_checks(tree: ast.Module) -> Iterator[str]:
    """Yield what is wrong with the checks of an exercise."""
    checks = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")]
    if not checks:
        yield " has no check, which is a function test_...(answer)"
    for check in checks:
        if [argument.arg for argument in check.args.args] != ["answer"]:
            yield f", line {check.lineno}: {check.name} must take one argument, answer"
        if not ast.get_docstring(check):
            yield f", line {check.lineno}: {check.name} needs a docstring: it is the name on the page"


def visit_runnable(translator: HTML5Translator, node: runnable) -> None:
    """Open the element that becomes an editor."""
    attributes = {"data-name": node["exercise"], "data-download": str(download_size(translator.builder.app))}
    translator.body.append(translator.starttag(node, "runnable-exercise", **attributes))


def depart_runnable(translator: HTML5Translator, node: runnable) -> None:
    """Say how to run the exercise without the page, and close the element."""
    translator.body.append(LOCALLY.format(name=escape(node["exercise"]), url=escape(node["url"])))
    translator.body.append("</runnable-exercise>\n")


def download_size(app: Sphinx) -> int:
    """Return the number of bytes that the page's Python loads with progress: its program and its library."""
    folders = (Path(app.confdir, folder) for folder in app.config.html_static_path)
    files = (path for folder in folders for path in folder.glob("pyodide-*/*") if path.suffix in {".wasm", ".zip"})
    return sum(path.stat().st_size for path in files)


def write_archives(app: Sphinx, error: Exception | None) -> None:
    """Write `exercises/NAME.zip` for every exercise into the built site."""
    if error or app.builder.format != "html":
        return
    for folder in sorted(path.parent for path in Path(app.srcdir, EXERCISES).glob("*/checks.py")):
        if any(find_mistakes(folder)):
            continue
        archive = Path(app.outdir, EXERCISES, f"{folder.name}.zip")
        archive.parent.mkdir(exist_ok=True)
        with zipfile.ZipFile(archive, "w") as target:
            for name, path in sorted(files_of(folder)):
                entry = zipfile.ZipInfo(name)  # without the file's time, so that equal files make an equal archive
                entry.external_attr = 0o644 << 16
                entry.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(entry, path.read_bytes())


def files_of(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield the name in the archive and the path of each file that a learner gets."""
    yield from ((name, folder.parent / name) for name in SHARED)
    yield f"{folder.name}/answer.py", folder / "starter.py"
    for path in folder.rglob("*"):
        inside = path.relative_to(folder)
        if path.is_file() and inside.parts[0] not in {*NOT_SHIPPED, "rejected", "__pycache__"}:
            yield f"{folder.name}/{inside.as_posix()}", path


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive, its node and the archives."""
    app.add_node(runnable, html=(visit_runnable, depart_runnable))
    app.add_directive("runnable", RunnableDirective)
    app.connect("build-finished", write_archives)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
