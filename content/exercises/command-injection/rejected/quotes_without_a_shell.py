# rejects: test_spaces_and_quotes
# Quotes the names although no shell will take the quotes off: tar looks for a file whose name has quotes in it.
import shlex


def archive_command(names: list[str]) -> list[str]:
    return ["tar", "-cf", "results.tar", "--"] + [shlex.quote(name) for name in names]
