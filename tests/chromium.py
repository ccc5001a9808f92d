"""The Chromium that the browser tests drive: find one, or install one (`python -m tests.chromium`)."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
ADVICE = """\
No Chromium was found and none could be installed. Do one of these, then run the tests again:
  - install the package "chromium" (Debian: apt install chromium) or Google Chrome
  - run: .venv/bin/playwright install --with-deps chromium
  - name a Chromium that you have: CHROMIUM=/path/to/chromium make test"""


def find() -> str | None:
    """Return the path of a Chromium: the one named in CHROMIUM, the system's, Playwright's own, or none."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    for name in NAMES:
        if path := shutil.which(name):
            return path
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def install() -> None:
    """Install Debian's package as root on a system with apt, otherwise Playwright's own build."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for command in (["update"], ["install", "--yes", "--no-install-recommends", "chromium"]):
            subprocess.run(["apt-get", "--quiet", *command], env=environment, check=False)
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def launch_arguments() -> dict[str, object]:
    """Return how Playwright launches it: quiet on the network; as root without the sandbox, which root cannot have."""
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
    root = os.name == "posix" and os.geteuid() == 0
    return {"executable_path": find(), "args": [*quiet, *(["--no-sandbox"] if root else [])]}


if __name__ == "__main__":
    if not find():
        install()
    if not find():
        sys.exit(ADVICE)
