"""The commands of the README, and what they say when something is missing."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT


def make(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = ["make", "--no-print-directory", *arguments]
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    return subprocess.run(command, cwd=folder, env=inherited | environment, capture_output=True, text=True, check=False)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Return a copy of the files that a build starts from, with nothing installed."""
    for name in ("Makefile", "requirements.txt", "package.json", "package-lock.json", "conf.py"):
        shutil.copy2(ROOT / name, tmp_path)  # with its time, so that nothing looks newer than what is installed
    for name in ("content", "_ext", "_templates", "_static"):
        (tmp_path / name).mkdir()
    return tmp_path


def test_make_alone_lists_the_targets() -> None:
    listed = make(ROOT).stdout
    targets = {line.split()[1] for line in listed.splitlines()}
    assert {"html", "serve", "test", "linkcheck", "clean"} <= targets


def test_nothing_is_installed_or_built_again_when_nothing_changed(site_path: Path) -> None:
    again = make(ROOT, "html")
    assert again.stdout == f"Open file://{ROOT}/_build/html/index.html\n", again.stderr


def test_a_python_that_is_too_old_or_missing_is_named(clone: Path) -> None:
    result = make(clone, "html", "PYTHON=")
    assert result.returncode != 0
    assert "Python 3.11 or newer is needed" in result.stderr


def test_without_a_network_the_install_says_so(clone: Path) -> None:
    nowhere = {
        "PIP_INDEX_URL": "http://127.0.0.1:9/",
        "PIP_EXTRA_INDEX_URL": "",
        "PIP_RETRIES": "0",
        "PIP_NO_CACHE_DIR": "1",
    }
    result = make(clone, ".venv/installed", PIP_CONFIG_FILE=os.devnull, PIP_FIND_LINKS="", **nowhere)
    assert result.returncode != 0
    assert "is there a network connection?" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (clone / ".venv" / "installed").exists()


def test_a_broken_page_leaves_no_half_written_site(clone: Path) -> None:
    """The real recipe, with the tools that are installed here and a page that is wrong."""
    for name in (".venv", "node_modules"):
        (clone / name).symlink_to(ROOT / name)
    for name in ("_ext", "_templates", "_static"):
        (clone / name).rmdir()
        (clone / name).symlink_to(ROOT / name)
    (clone / "content" / "index.md").write_text("# A page\n\n:::{exercize}\n:::\n")
    (clone / "content" / "references.bib").touch()
    result = make(clone, "html")
    assert result.returncode != 0
    assert "index.md:3: WARNING: Unknown directive type: 'exercize'" in result.stderr
    assert "no site was built" in result.stderr
    assert not (clone / "_build" / "html").exists()
    assert make(clone, "html").returncode != 0, "a second run must complain again"
