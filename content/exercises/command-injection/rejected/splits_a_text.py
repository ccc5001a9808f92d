# rejects: test_spaces_and_quotes
# Builds a text and cuts it at the spaces: "run 1.csv" becomes two files.
def archive_command(names: list[str]) -> list[str]:
    """Return the tar command as a list of arguments."""
    return f"tar -cf results.tar -- {' '.join(names)}".split()
