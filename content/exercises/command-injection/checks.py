"""Checks of a function `archive_command(names)`: they work out what the command would do, and start no program."""

import posixpath
import shlex

from checking import Answer, expect_that, failure, show

ARCHIVE = "results.tar"
EXECUTE = "--checkpoint-action=exec="  # an option of GNU tar
SHELLS = {"sh", "bash", "zsh", "cmd", "powershell"}


def effect_of(words: list[str]) -> str:
    """Say what starting the command would do."""
    program = posixpath.basename(words[0])
    if program in SHELLS:
        lexer = shlex.shlex(words[-1], posix=True, punctuation_chars=";|&\n`")
        lexer.whitespace, lexer.whitespace_split = " \t\r", True
        return f"a shell reads {show(list(lexer))}"
    if program != "tar":
        return f"the program {show(program)} is started"
    return effect_of_tar(words[1:])


def effect_of_tar(words: list[str]) -> str:
    """Say what tar would do with its arguments, as far as these checks use them."""
    files, archive, unread = [], None, list(words)
    while unread:
        word = unread.pop(0)
        if word == "--":
            files += unread
            break
        if word.startswith(EXECUTE):
            return f"tar runs the command {show(word.removeprefix(EXECUTE))}"
        if word.startswith("--file="):
            archive = word.removeprefix("--file=")
        elif word == "--file" or (word.startswith("-") and not word.startswith("--") and word.endswith("f")):
            archive = unread.pop(0) if unread else None
        elif not word.startswith("-"):
            files.append(word)
    return f"tar packs {show([posixpath.normpath(file) for file in files])} into {show(archive)}"


def expect_packed(answer: Answer, names: list[str], hint: str) -> None:
    """Fail unless the command packs just these files."""
    words = expect_that(
        answer.archive_command,
        names,
        matches=lambda words: isinstance(words, list) and words and all(isinstance(word, str) for word in words),
        expected="a list of words",
        hint="a text would have to be taken apart by a shell. Give the program its words one by one.",
    )
    try:
        effect = effect_of(words)
    except ValueError:
        effect = "a shell complains about a quote that is never closed"
    expected = f"tar packs {show(names)} into {show(ARCHIVE)}"
    if effect != expected:
        raise failure(f"archive_command({show(names)})", f"{show(words)}: {effect}", expected, hint)


def test_two_files(answer: Answer) -> None:
    """Two files are packed, without a shell"""
    hint = "start tar itself: ['tar', '-cf', 'results.tar', ...] and one word for each file."
    expect_packed(answer, ["run1.csv", "site-a/run2.csv"], hint)


def test_spaces_and_quotes(answer: Answer) -> None:
    """Spaces and quotes in a name are part of the name"""
    hint = "quoting is for shells. Here each name is a word of its own, just as it is."
    expect_packed(answer, ["run 1.csv", "D'A-3.csv", 'the "last" run.csv'], hint)


def test_attack_with_a_second_command(answer: Answer) -> None:
    """Attack: a name that starts a second command"""
    hint = "only a shell gives ; & and line breaks a meaning. Do not clean the name either: the file is called that."
    for name in ("run1.csv; echo pwned", "run1.csv && echo pwned", "run1.csv\necho pwned"):
        expect_packed(answer, [name], hint)


def test_attack_with_a_substitution(answer: Answer) -> None:
    """Attack: a name that a shell would replace"""
    hint = "a shell looks for $ and ` inside double quotes too. Without a shell nobody looks."
    for name in ("$(echo pwned).csv", "`echo pwned`.csv", "$HOME.csv"):
        expect_packed(answer, [name], hint)


def test_attack_with_an_option(answer: Answer) -> None:
    """Attack: names that tar takes for options"""
    hint = "tar can be told to run commands. The word -- ends the options: what comes after it is a file."
    expect_packed(answer, ["--checkpoint=1", "--checkpoint-action=exec=echo pwned", "run1.csv"], hint)
    expect_packed(answer, ["-v", "run1.csv"], hint)
