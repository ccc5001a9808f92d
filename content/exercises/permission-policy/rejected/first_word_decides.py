# rejects: test_chains
# Judges the first command and overlooks the ones that follow it.
import shlex

READ_ONLY = {"ls", "cat", "head", "grep", "echo", "pytest"}


def decide(command: str) -> str:
    """Classify a shell command by its program."""
    words = shlex.split(command)
    program = words[0]
    if program == "sudo" or any(secret in word for word in words for secret in (".env", ".ssh")):
        return "deny"
    if program == "git":
        if words[1] == "push" and ("--force" in words or "-f" in words):
            return "deny"
        return "allow" if words[1] in ("status", "diff", "log") else "ask"
    if program == "rm" and any(word.startswith(("/", "~", "..")) for word in words[1:]):
        return "deny"
    if program in READ_ONLY:
        return "ask" if any(word.startswith(("/", "~", "..")) for word in words[1:]) else "allow"
    return "ask"
