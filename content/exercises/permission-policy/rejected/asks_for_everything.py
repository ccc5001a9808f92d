# rejects: test_looking_is_allowed
# Safe on paper: after the fiftieth question whether `git status` may run, nobody reads the question.
DANGEROUS = ("sudo", "rm -rf", "--force", ".env", ".ssh")


def decide(command: str) -> str:
    """Deny what is dangerous and ask about the rest."""
    if any(word in command for word in DANGEROUS):
        return "deny"
    return "ask"
