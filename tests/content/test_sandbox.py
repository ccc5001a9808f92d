"""The sandbox recipe of the security chapter, run for real: what it stops, and what it does not."""

import functools
import os
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

CODE = Path(__file__).parents[2] / "content" / "code"
SECRET = "a private key"
NO_BUBBLEWRAP = """\
bubblewrap is missing and could not be installed. On Linux, install your distribution's package, for instance with
  sudo apt-get install bubblewrap
and run the tests again. On other systems the recipe cannot run: test it on a Linux machine."""
NO_NAMESPACES = """\
bubblewrap is installed but may not create namespaces here, so an ordinary user has no sandbox on this machine.
On Ubuntu 24.04: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0
In a container: start it with namespaces allowed, or run the tests as root on the machine itself.
bubblewrap said: """


@pytest.fixture(scope="module", autouse=True)
def bubblewrap() -> None:
    """Have a bubblewrap that works: install Debian's package as root, else fail and say what to do."""
    if not shutil.which("bwrap") and shutil.which("apt-get") and os.geteuid() == 0:
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for command in (["update"], ["install", "--yes", "--no-install-recommends", "bubblewrap"]):
            subprocess.run(["apt-get", "--quiet", *command], env=environment, check=False, capture_output=True)
    if not shutil.which("bwrap"):
        pytest.fail(NO_BUBBLEWRAP)
    trial = run(["bwrap", "--unshare-all", "--ro-bind", "/", "/", "true"])
    if trial.returncode:
        pytest.fail(NO_NAMESPACES + trial.stderr)


def run(command: list[str], folder: Path | None = None, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command with `home` as the home folder and a token in the environment."""
    environment = os.environ | {"GITHUB_TOKEN": SECRET} | ({"HOME": str(home)} if home else {})
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


Run = Callable[..., subprocess.CompletedProcess[str]]


@dataclass
class Desk:
    """A home folder with a key, another study's notes and one project, and three ways to run a command in it."""

    home: Path
    project: Path

    def free(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run without a box."""
        return run(list(command), self.project, self.home)

    def boxed(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run in the chapter's box."""
        return run(["sh", str(CODE / "sandbox.sh"), *command], self.project, self.home)

    def leaky(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run in the exercise's box with holes."""
        return run(["sh", str(CODE / "sandbox_leaky.sh"), *command], self.project, self.home)


@pytest.fixture
def desk() -> Iterator[Desk]:
    """Lay out a home folder outside `/tmp`, which the box replaces by an empty one."""
    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:
        home = Path(folder).resolve()
        project = home / "reaction-times"
        for path, text in {
            home / ".ssh" / "id_ed25519": SECRET,
            home / "other-study" / "notes.txt": "interviews",
            project / "data" / "trials.csv": "participant,rt_ms\n001,412\n002,398\n",
            project / ".git" / "hooks" / "sample": "",
            project / ".env": "API_KEY=made-up",
            project / "mean.py": "import csv, pathlib, statistics\n"
            "rows = csv.DictReader(open('data/trials.csv'))\n"
            "pathlib.Path('mean.txt').write_text(str(statistics.mean(int(row['rt_ms']) for row in rows)))\n",
        }.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        yield Desk(home, project)


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """Serve on loopback; yield the address and the list of requests that arrived."""
    arrived: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            arrived.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as httpd:
        threading.Thread(target=functools.partial(httpd.serve_forever, poll_interval=0.01), daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_port}/upload", arrived
        httpd.shutdown()


def fetch(address: str) -> list[str]:
    return ["python3", "-c", f"import urllib.request; urllib.request.urlopen('{address}', timeout=5)"]


def test_work_inside_the_project_succeeds(desk: Desk) -> None:
    result = desk.boxed("python3", "mean.py")
    assert result.returncode == 0, result.stderr
    assert (desk.project / "mean.txt").read_text(encoding="utf-8") == "405"


def test_exit_status_and_output_come_through(desk: Desk) -> None:
    result = desk.boxed("sh", "-c", "echo seen; exit 7")
    assert (result.returncode, result.stdout) == (7, "seen\n")


@pytest.mark.parametrize("place", ["../other-study/notes.txt", "../new.txt", "/usr/new.txt", "/etc/new.txt"])
def test_write_outside_the_project_fails(desk: Desk, place: str) -> None:
    result = desk.boxed("sh", "-c", f"echo overwritten > {place}")
    assert result.returncode != 0
    assert not (desk.home / "new.txt").exists()
    assert (desk.home / "other-study" / "notes.txt").read_text(encoding="utf-8") == "interviews"


def test_without_the_box_the_same_write_succeeds(desk: Desk) -> None:
    assert desk.free("sh", "-c", "echo overwritten > ../other-study/notes.txt").returncode == 0
    assert (desk.home / "other-study" / "notes.txt").read_text(encoding="utf-8") == "overwritten\n"


def test_secrets_of_the_home_folder_cannot_be_read(desk: Desk) -> None:
    key = str(desk.home / ".ssh" / "id_ed25519")
    assert desk.free("cat", key).stdout == SECRET
    result = desk.boxed("cat", key)
    assert result.returncode != 0
    assert SECRET not in result.stdout


def test_secrets_of_the_environment_are_gone(desk: Desk) -> None:
    assert SECRET in desk.free("env").stdout
    assert SECRET not in desk.boxed("env").stdout


def test_other_programs_cannot_be_seen(desk: Desk) -> None:
    look = ["sh", "-c", f"test -d /proc/{os.getpid()}"]
    own = ["sh", "-c", "cat /proc/[0-9]*/comm"]
    assert desk.free(*look).returncode == 0
    assert set(desk.boxed(*own).stdout.split()) <= {"bwrap", "sh", "cat"}


def test_network_call_fails(desk: Desk, server: tuple[str, list[str]]) -> None:
    address, arrived = server
    assert desk.boxed(*fetch(address)).returncode != 0
    assert arrived == []
    assert desk.free(*fetch(address)).returncode == 0
    assert arrived == ["/upload"]


@pytest.mark.parametrize("attempt", ["rm -rf data", "echo 001,1 >> data/trials.csv", "touch .git/hooks/post-commit"])
def test_raw_data_and_history_can_be_read_but_not_changed(desk: Desk, attempt: str) -> None:
    assert desk.boxed("cat", "data/trials.csv").returncode == 0
    assert desk.boxed("sh", "-c", attempt).returncode != 0
    assert (desk.project / "data" / "trials.csv").read_text(encoding="utf-8").endswith("002,398\n")
    assert not (desk.project / ".git" / "hooks" / "post-commit").exists()


@pytest.mark.parametrize("folder", ["home", "root"])
def test_refuses_to_start_in_or_above_the_home_folder(desk: Desk, folder: str) -> None:
    start = desk.home if folder == "home" else Path("/")
    result = run(["sh", str(CODE / "sandbox.sh"), "touch", "started"], start, desk.home)
    assert result.returncode == 2
    assert "not in your home folder" in result.stderr
    assert not (start / "started").exists()


@pytest.mark.parametrize("place", ["data", ".git"])
def test_planted_link_does_not_lead_out_of_the_next_box(desk: Desk, place: str) -> None:
    shutil.rmtree(desk.project / place)
    assert desk.boxed("ln", "-s", "..", place).returncode == 0
    result = desk.boxed("cat", str(desk.home / ".ssh" / "id_ed25519"))
    assert (result.returncode, result.stdout) == (2, "")
    assert f"{place} is a link" in result.stderr


def test_refuses_to_be_run_from_inside_the_project(desk: Desk) -> None:
    (desk.project / "tools").mkdir()
    for place in ("sandbox.sh", "tools/sandbox.sh"):
        shutil.copy(CODE / "sandbox.sh", desk.project / place)
        result = run(["sh", place, "touch", "started"], desk.project, desk.home)
        assert result.returncode == 2
        assert "outside the project" in result.stderr
    assert not (desk.project / "started").exists()


def test_boxed_command_has_no_special_rights(desk: Desk) -> None:
    assert "CapEff:\t0000000000000000" in desk.boxed("cat", "/proc/self/status").stdout
    assert desk.boxed("mount", "-o", "remount,bind,rw", str(desk.project / "data")).returncode != 0


def test_what_lies_in_the_project_stays_exposed(desk: Desk) -> None:
    assert "made-up" in desk.boxed("cat", ".env").stdout
    assert desk.boxed("rm", "mean.py").returncode == 0
    assert not (desk.project / "mean.py").exists()


def test_box_with_holes_stops_only_the_write(desk: Desk, server: tuple[str, list[str]]) -> None:
    address, arrived = server
    assert desk.leaky("sh", "-c", "echo overwritten > ../other-study/notes.txt").returncode != 0
    assert desk.leaky("cat", str(desk.home / ".ssh" / "id_ed25519")).stdout == SECRET
    assert SECRET in desk.leaky("env").stdout
    assert desk.leaky(*fetch(address)).returncode == 0
    assert arrived == ["/upload"]


def test_trap_that_reads_its_variable_late_deletes_the_raw_data(desk: Desk) -> None:
    result = desk.free("sh", str(CODE / "cleanup_trap.sh"), "data")
    assert result.stdout.split() == ["3", "3"], "nothing in the output gives it away"
    assert not (desk.project / "data").exists()


def test_corrected_clean_up_keeps_the_raw_data(desk: Desk) -> None:
    result = desk.free("sh", str(CODE / "cleanup_fixed.sh"), "data")
    assert result.stdout.split() == ["3", "3"]
    assert (desk.project / "data" / "trials.csv").exists()


def test_in_the_box_even_the_bad_clean_up_keeps_the_raw_data(desk: Desk) -> None:
    (desk.project / "check.sh").write_text((CODE / "cleanup_trap.sh").read_text(encoding="utf-8"), encoding="utf-8")
    result = desk.boxed("sh", "check.sh", "data")
    assert "Read-only file system" in result.stderr
    assert (desk.project / "data" / "trials.csv").exists()
