"""The build: time and memory, beside a plain sphinx-lesson build of the same Markdown.

Each figure is the median of several runs of `sphinx-build` as a process of its own. The plain build loads sphinx-lesson
and the libraries that the course uses, but not the course's extension; its unknown blocks become callouts.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.chapters import chapters
from tests.sample_data import lesson

ROOT = Path(__file__).parents[2]
LIBRARIES = ["sphinx_lesson", "sphinx_design", "sphinxcontrib.bibtex"]
PLAIN_CONF = """
from docutils import nodes
from docutils.parsers.rst import directives, roles
from sphinx_lesson.directives import CalloutDirective

extensions = {extensions}
project = "plain"
html_theme = "sphinx_rtd_theme"
myst_enable_extensions = {myst}
myst_heading_anchors = 3
nb_execution_mode = "off"
exclude_patterns = ["exercises/**", "code/**", "data/**"]
bibtex_bibfiles = ["references.bib"]
suppress_warnings = ["*"]


class Block(CalloutDirective):
    option_spec = dict.fromkeys({options}, directives.unchanged)


def setup(app):
    for name in {directives}:
        app.add_directive(name, Block, override=True)
    for name in {roles}:
        app.add_role(name, lambda role, raw, text, line, inliner, options=None, content=(): ([nodes.Text(text)], []))
"""


@dataclass
class Run:
    """One build: seconds, and the memory of its largest process in MiB."""

    seconds: float
    memory: float


def sphinx_build(conf: Path, content: Path, out: Path) -> Run:
    """Run one build and measure it.

    Raises:
        SystemExit: the build failed, so that there is nothing to measure.
    """
    command = [sys.executable, "-m", "sphinx", "-q", "-j", "auto", "-c", conf, content, out]
    start = perf_counter()
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read().decode() if process.stderr else ""
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(errors)
    return Run(perf_counter() - start, usage.ru_maxrss / 1024)


def write_plain_conf(folder: Path, content: Path) -> None:
    """Write the configuration of the plain build, with stand-ins for the course's own blocks and roles."""
    sys.path[:0] = [str(ROOT), str(ROOT / "_ext")]
    from conf import myst_enable_extensions  # noqa: PLC0415

    text = "\n".join(path.read_text(encoding="utf-8") for path in content.glob("*.md"))
    own = (
        "claims|tools|quiz|prompt|conversation|runnable|alignment|exercise|solution|objectives|schedule|policy-builder"
    )
    blocks = {name for name in re.findall(r"^\s*:{3,}\{([\w-]+)\}", text, re.M) if re.fullmatch(own, name)}
    options = set(re.findall(r"^\s*:([\w-]+):", text, re.M))
    (folder / "conf.py").write_text(
        PLAIN_CONF.format(
            extensions=LIBRARIES,
            myst=myst_enable_extensions,
            options=sorted(options),
            directives=sorted(blocks),
            roles=["claim", "tool"],
        )
    )


def copy_tenfold(content: Path) -> None:
    """Put nine renamed copies of every chapter beside it, each with names of its own for what can be linked to."""
    for chapter in chapters(content):
        text = chapter.read_text(encoding="utf-8")
        names = re.findall(r"^\s*(?:- )?\(([\w-]+)\)=|^:name: (\S+)", text, re.M)
        pattern = (
            re.compile(r"(?<![\w-])(" + "|".join(re.escape(a or b) for a, b in names) + r")(?![\w-])")
            if names
            else None
        )
        for number in range(1, 10):
            copy = pattern.sub(rf"\1-{number}", text) if pattern else text
            (content / f"{chapter.stem}-{number}.md").write_text(copy, encoding="utf-8")
        index = content / "index.md"
        entries = "\n".join([chapter.stem, *(f"{chapter.stem}-{number}" for number in range(1, 10))])
        index.write_text(
            re.sub(rf"^{chapter.stem}$", entries, index.read_text(encoding="utf-8"), flags=re.M), encoding="utf-8"
        )


def measure(conf: Path, content: Path, out: Path, repeat: int) -> dict[str, Run]:
    """Return the medians of cold builds, and of rebuilds after one edit."""
    page = content / "introduction.md"
    text = page.read_text(encoding="utf-8")
    cold, warm = [], []
    for number in range(repeat):
        shutil.rmtree(out, ignore_errors=True)
        cold.append(sphinx_build(conf, content, out))
        page.write_text(f"{text}\nEdit {number}.\n", encoding="utf-8")
        warm.append(sphinx_build(conf, content, out))
        page.write_text(text, encoding="utf-8")
    return {
        name: Run(median(r.seconds for r in runs), median(r.memory for r in runs))
        for name, runs in (("cold build", cold), ("rebuild after one edit", warm))
    }


def print_table(title: str, ours: dict[str, Run], plain: dict[str, Run]) -> None:
    """Print a table of medians and ratios."""
    print(f"\n{title}\n{'':24}{'course':>10}{'plain':>10}{'ratio':>8}")
    for name, run in ours.items():
        other = plain[name]
        print(f"{name:24}{run.seconds:8.2f} s{other.seconds:8.2f} s{run.seconds / other.seconds:8.2f}")
        print(f"{'  peak memory':24}{run.memory:6.0f} MiB{other.memory:6.0f} MiB{run.memory / other.memory:8.2f}")


def measure_data(folder: Path, repeat: int) -> None:
    """Print what 2,000 claims and 500 tools add to a build of the same sentences as plain text."""
    times = {}
    for name, cited in (("with", True), ("without", False)):
        content = folder / name / "content"
        for path, text in lesson(2000, 500, cited=cited).items():
            (content / path).parent.mkdir(parents=True, exist_ok=True)
            (content / path).write_text(text, encoding="utf-8")
        pages = "\n".join(sorted(path.stem for path in content.glob("*.md")))
        (content / "index.md").write_text(f"# All\n\n:::{{toctree}}\n{pages}\n:::\n", encoding="utf-8")
        times[name] = []
        for _ in range(repeat):
            out = folder / name / "html"
            shutil.rmtree(out, ignore_errors=True)
            times[name].append(sphinx_build(ROOT, content, out).seconds)
    more = median(times["with"]) - median(times["without"])
    print(f"\n2,000 claims and 500 tools, cited and tabulated, add {more:.2f} s to a build (median of {repeat})")


def report(repeat: int) -> None:
    """Build and print.

    Args:
        repeat: runs for each figure.
    """
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        change: dict[str, Callable[[Path], None]] = {
            "The course": lambda content: None,
            "The chapters ten times": copy_tenfold,
        }
        for number, (title, alter) in enumerate(change.items()):
            content = folder / str(number) / "content"
            shutil.copytree(ROOT / "content", content)
            alter(content)
            write_plain_conf(folder / str(number), content)
            shutil.copy(content / "references.bib", folder / str(number))
            runs = repeat if number == 0 else max(1, repeat // 2)
            ours = measure(ROOT, content, folder / "ours", runs)
            plain = measure(folder / str(number), content, folder / "plain", runs)
            print_table(f"{title} (median of {runs})", ours, plain)
        measure_data(folder / "data", repeat)
