"""A permission policy for a coding agent: may this command run?"""

from pathlib import Path

DENY = ["sudo", "rm -rf", "git push --force", "cat .env"]
ALLOW = ["ls", "cat", "grep", "head", "echo", "pytest"]
ALLOW += ["git status", "git diff", "git log"]


def decide(command: str) -> str:
    """Return "allow", "ask" or "deny" for a command in a project.

    allow  ls, cat, head, grep, echo, pytest
           and git's status, diff, log:
           all on paths inside the project
    deny   sudo; rm -r outside the project;
           a push that overwrites (--force, -f, or + before
           the branch);
           whatever names .env or .ssh;
           running what was just downloaded with curl or wget
    ask    everything else, known or not

    Commands joined by && || ; | or a line break: the strictest
    verdict. A command inside another (env, timeout, bash -c,
    $(...)): the inner verdict. What the words do not tell
    (arguments from xargs, variables, settings with git -c):
    ask at least.
    """
    if any(command.startswith(prefix) for prefix in DENY):
        return "deny"
    if any(command.startswith(prefix) for prefix in ALLOW):
        return "allow"
    return "ask"


session = Path("session.txt").read_text(encoding="utf-8")
for line in session.splitlines():
    if line and not line.startswith("#"):
        wanted, command = line.split(maxsplit=1)
        verdict = decide(command)
        right = "right" if verdict == wanted else "WRONG"
        print(f"{right}  {verdict:5}  {command}")
