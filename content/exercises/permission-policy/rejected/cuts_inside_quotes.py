# rejects: test_changes_are_asked
# Cuts at every semicolon, in quotes too: a commit message that mentions sudo is denied.
import re

ALLOW = ("ls", "cat", "head", "grep", "echo", "pytest", "git status", "git diff", "git log")
DENY = ("sudo", "rm -r", "git push --force", "git push -f")


def decide(command: str) -> str:
    verdicts = set()
    for part in re.split(r"&&|\|\||[;|\n]", command):
        part = part.strip()
        if ".env" in part or ".ssh" in part or any(word in part for word in DENY):
            verdicts.add("deny")
        elif part.startswith(ALLOW) and ">" not in part:
            verdicts.add("allow")
        else:
            verdicts.add("ask")
    for verdict in ("deny", "ask"):
        if verdict in verdicts:
            return verdict
    return "allow"
