# rejects: test_packages_and_downloads
# Allows pip, npm and curl as everyday tools: installing a package runs its author's code.
import shlex

ALLOW = {"ls", "cat", "head", "grep", "echo", "pytest", "pip", "npm", "python", "curl", "wget"}
GIT_ALLOW = {"status", "diff", "log"}


def decide(command: str) -> str:
    words = shlex.split(command)
    if "sudo" in words or "rm" in words and "-rf" in words or ".env" in words:
        return "deny"
    if words[0] == "git":
        return "allow" if words[1] in GIT_ALLOW else "ask"
    return "allow" if words[0] in ALLOW else "ask"
