"""What the tests share: builds of small lessons, the built course on loopback, a browser."""

import io
import os
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from multiprocessing import dummy
from pathlib import Path

import pytest
import sphinx_sitemap
from lesson.checks import CHECKS
from playwright.sync_api import expect
from sphinx.application import Sphinx
from sphinx.errors import SphinxError
from sphinx.util.docutils import docutils_namespace, patch_docutils

from tests import chromium, static_host

ROOT = Path(__file__).parent.parent
AUTHOR_CHECKS = [check.name for check in CHECKS if check.run]

expect.set_options(timeout=20_000)  # ms; a machine that is busy with other tests is slow

# The process that sphinx-sitemap forks would hold the pipes of a browser open for ever: a thread does its work here.
sphinx_sitemap.Manager = dummy.Manager


@dataclass
class Site:
    """What a build left: its folder, its exit status, and what it complained of, a line each."""

    path: Path
    status: int
    warnings: list[str]

    def html(self, name: str = "index") -> str:
        """Return a page's HTML."""
        return (self.path / f"{name}.html").read_text(encoding="utf-8")


def build_site(source: Path, out: Path, builder: str = "html", **config: object) -> Site:
    """Build a source folder with the course's own configuration.

    Args:
        source: folder with the Markdown.
        out: folder for what is built.
        builder: name of a Sphinx builder.
        config: settings that override those of `conf.py`.
    """
    complaints = io.StringIO()
    with patch_docutils(ROOT), docutils_namespace():
        try:
            app = Sphinx(
                source, ROOT, out, out / ".doctrees", builder, config, status=None, warning=complaints, parallel=1
            )
            app.build()
            status = app.statuscode
        except SphinxError as error:
            complaints.write(f"{error.category}: {error}\n")
            status = 2
    plain = re.sub(r"\x1b\[[0-9;]*m", "", complaints.getvalue()).replace(f"{source}{os.sep}", "content/")
    return Site(out, status, [line for line in plain.splitlines() if line.strip()])


def build_files(folder: Path, files: dict[str, str | bytes], builder: str = "html", **config: object) -> Site:
    """Write a source folder and build it.

    Args:
        folder: where the source and the site go.
        files: name → text or bytes; without an `index.md`, one that lists the pages is added.
        builder: name of a Sphinx builder.
        config: settings that override those of `conf.py`; without `suppress_warnings`, the author checks say nothing.
    """
    config = {"suppress_warnings": AUTHOR_CHECKS} | config
    source = folder / "content"
    for name, text in files.items():
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    if "index.md" not in files:
        pages = sorted(path.stem for path in source.glob("*.md"))
        listing = "\n".join(["# A lesson", "", ":::{toctree}", ":caption: Chapters", "", *pages, ":::", ""])
        (source / "index.md").write_text(listing, encoding="utf-8")
    return build_site(source, folder / "html", builder, **config)


@pytest.fixture
def build(tmp_path: Path) -> Callable[..., Site]:
    """Return a function that builds files and keyword settings into a `Site`; again into the same folder."""
    return partial(build_files, tmp_path)


@pytest.fixture(scope="module")
def build_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Site]:
    """Return the same function for a site that all tests of a module read."""
    return lambda *args, **config: build_files(tmp_path_factory.mktemp("lesson"), *args, **config)


@pytest.fixture(scope="session")
def site_path() -> Path:
    """Return the folder of the built course (`make html` builds it; SITE_DIR names another)."""
    path = Path(os.environ.get("SITE_DIR", ROOT / "_build" / "html"))
    if not (path / "index.html").is_file():
        pytest.exit(f"{path} holds no built site: run 'make html' first, or 'make test'", returncode=2)
    return path


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Return a function that serves a folder on loopback until the tests end."""
    with ExitStack() as stack:
        yield lambda folder: stack.enter_context(static_host.serve(folder))


@pytest.fixture(scope="session")
def site_url(serve: Callable[[Path], str], site_path: Path) -> str:
    """Return the address of the built course."""
    return serve(site_path)


@pytest.fixture(scope="session")
def base_url(site_url: str) -> str:
    """Let `page.goto("/introduction.html")` mean the built course."""
    return site_url


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """Launch the Chromium that was found."""
    arguments = chromium.launch_arguments()
    if not arguments["executable_path"]:
        pytest.exit(chromium.ADVICE, returncode=2)
    return arguments
