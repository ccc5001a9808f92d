"""The freshness report, and what is said of a pull request that changes an entry without a check."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, Site
from tests.sample_data import catalogue, claim, tool

NOVEMBER_23 = "1795392000"

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def freshness(tmp_path: Path) -> Run:
    """Return a function that runs the command beside a folder `content` on 23 November 2026."""

    def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "lesson.freshness", "--doctrees", "html/.doctrees", *arguments]
        settings = {"PYTHONPATH": str(ROOT / "_ext"), "SOURCE_DATE_EPOCH": NOVEMBER_23, "GITHUB_ACTIONS": ""}
        return subprocess.run(
            command, cwd=tmp_path, env=os.environ | settings | environment, capture_output=True, text=True, check=False
        )

    return run


@pytest.fixture
def lesson(build: Callable[..., Site]) -> Site:
    """Build a lesson with claims and tools of every state."""
    return build(
        {
            "chat.md": "# Chat\n\n{claim}`late` {claim}`soon` {claim}`fresh`\n",
            "agents.md": "# Agents\n\n{claim}`late` {tool}`aider` {tool}`cody`\n",
            "data/claims.yml": claim("late", kind="price", checked="2026-09-01")
            + claim("soon", kind="price", checked="2026-10-01")
            + claim("fresh", checked="2026-10-20"),
            "data/tools.yml": catalogue(
                tool(checked="2026-08-01"),
                tool("cody", checked="2026-08-01", status="ended", status_date='"2026-06"'),
            ),
        }
    )


def test_the_report_lists_by_page_what_is_overdue_and_what_falls_due(lesson: Site, freshness: Run) -> None:
    done = freshness()
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "23 November 2026: 2 overdue, 1 due within 30 days.",
        "",
        "content/agents.md",
        "  overdue since 2026-10-30  aider  content/data/tools.yml:6",
        "    https://example.org/aider/docs",
        "  overdue since 2026-10-31  late  content/data/claims.yml:1",
        "    https://example.org/survey",
        "",
        "content/chat.md",
        "  overdue since 2026-10-31  late  content/data/claims.yml:1",
        "    https://example.org/survey",
        "  due on 2026-11-30  soon  content/data/claims.yml:8",
        "    https://example.org/survey",
    ]


def test_strict_fails_only_if_something_is_overdue(lesson: Site, freshness: Run) -> None:
    assert freshness("--strict").returncode == 1
    assert freshness("--strict", SOURCE_DATE_EPOCH="1793318400").returncode == 0  # 30 October


def test_the_report_for_the_issue_is_a_list_to_tick_off(lesson: Site, freshness: Run) -> None:
    lines = freshness("--format", "markdown").stdout.splitlines()
    assert "### content/chat.md" in lines
    assert (
        "- [ ] `late` (content/data/claims.yml:1), **overdue** since 31 October 2026: "
        "84% of the respondents use AI tools, says late. <https://example.org/survey>"
    ) in lines


def test_without_a_build_the_report_says_what_to_do(freshness: Run) -> None:
    done = freshness()
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "html/.doctrees holds no build, which knows what each page uses: run 'make html' first\n"


# -- Pull requests ------------------------------------------------------------


@pytest.fixture
def commit(tmp_path: Path) -> Callable[[str, str], None]:
    """Return a function that commits a claims.yml and a tools.yml."""
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    (tmp_path / "content" / "data").mkdir(parents=True)

    def write(claims: str, tools: str) -> None:
        (tmp_path / "content" / "data" / "claims.yml").write_text(claims)
        (tmp_path / "content" / "data" / "tools.yml").write_text(tools)
        git = ["git", "-C", tmp_path, "-c", "user.name=A", "-c", "user.email=a@example.org"]
        subprocess.run([*git, "add", "."], check=True)
        subprocess.run([*git, "commit", "-qm", "Change the data"], check=True)

    return write


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"value": '"85%"'}, 'content/data/claims.yml:13: "b" changed, but was last checked on 2026-11-01'),
        ({"value": '"85%"', "checked": "2026-11-20"}, None),
        ({"checked": "2026-11-20"}, None),
        ({"changes": "[{date: 2026-11-02, what: Reworded}]"}, None),
        ({"note": '"Contradicted by a study."'}, 'content/data/claims.yml:13: "b" changed'),
        ({"checked": "2026-10-01", "value": '"85%"'}, '"b" changed, but was last checked on 2026-10-01'),
    ],
)
def test_a_claim_that_changed_without_a_check_is_told(
    commit: Callable[[str, str], None], freshness: Run, changed: dict[str, str], complaint: str | None
) -> None:
    commit(claim("a") + claim("b"), catalogue(tool()))
    commit(claim("a") + claim("b", **changed) + claim("new"), catalogue(tool()))
    done = freshness("--changed-since", "HEAD^1")
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == bool(complaint)
    assert (complaint or "") in done.stdout
    assert freshness("--changed-since", "HEAD^1", "--strict").returncode == bool(complaint)


def test_an_edit_on_the_day_of_the_check_is_fine(commit: Callable[[str, str], None], freshness: Run) -> None:
    commit(claim("a", checked="2026-11-23"), catalogue(tool()))
    commit(claim("a", checked="2026-11-23", value='"85%"'), catalogue(tool()))
    assert freshness("--changed-since", "HEAD^1").stdout == ""


def test_github_shows_it_beside_the_line(commit: Callable[[str, str], None], freshness: Run) -> None:
    commit(claim("a"), catalogue(tool()))
    commit(claim("a"), catalogue(tool(status="ended", status_date='"2026-11"')))
    done = freshness("--changed-since", "HEAD^1", GITHUB_ACTIONS="true")
    assert done.stdout == (
        "::warning file=content/data/tools.yml,line=20,title=Changed without a check::"
        '"aider" changed, but was last checked on 2026-11-01: read its source, then set `checked`\n'
    )


def test_an_id_cannot_smuggle_a_command_into_the_log(commit: Callable[[str, str], None], freshness: Run) -> None:
    name = '"a%\\n::error::b"'
    commit(claim(id=name), catalogue(tool()))
    commit(claim(id=name, value='"85%"'), catalogue(tool()))
    done = freshness("--changed-since", "HEAD^1", GITHUB_ACTIONS="true")
    assert len(done.stdout.splitlines()) == 1
    assert "a%25%0A::error::b" in done.stdout


def test_an_unknown_commit_is_told(commit: Callable[[str, str], None], freshness: Run) -> None:
    commit(claim("a"), catalogue(tool()))
    assert freshness("--changed-since=--help-me").stderr == 'there is no commit "--help-me" here\n'
