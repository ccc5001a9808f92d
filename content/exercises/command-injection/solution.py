"""Build the command that packs files into an archive."""


def archive_command(names: list[str]) -> list[str]:
    """Return the words of a command that packs files into results.tar.

    The words are meant for subprocess.run without a shell.
    After -- tar takes no word for an option.
    """
    return ["tar", "-cf", "results.tar", "--", *names]
