# rejects: test_attack_with_an_option
# No shell, so no second command; but a file named --checkpoint-action=exec=... is an option to tar, which obeys.
def archive_command(names: list[str]) -> list[str]:
    """Build a safe tar command (no shell)."""
    return ["tar", "-cf", "results.tar", *names]
