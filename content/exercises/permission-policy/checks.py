"""Checks of a function `decide(command)` against the 40 commands of `session.txt`, and against others like them."""

from pathlib import Path

from checking import Answer, expect


def session(heading: str) -> dict[str, str]:
    """Return the commands under a heading of the session, with the verdicts that they should get."""
    text = Path(__file__).with_name("session.txt").read_text(encoding="utf-8")
    section = text.split(f"# {heading}\n")[1].split("\n\n")[0]
    verdicts = {}
    for line in section.strip().splitlines():
        verdict, command = line.split(maxsplit=1)
        verdicts[command] = verdict
    return verdicts


def expect_verdicts(answer: Answer, verdicts: dict[str, str], hint: str) -> None:
    for command, verdict in verdicts.items():
        expect(answer.decide, command, returns=verdict, hint=hint)


def test_looking_is_allowed(answer: Answer) -> None:
    """Looking and testing inside the project is allowed"""
    hint = "whoever is asked about everything soon says yes to everything."
    expect_verdicts(answer, session("Looking and testing"), hint)


def test_changes_are_asked(answer: Answer) -> None:
    """Changes and unknown effects are asked about"""
    hint = (
        "what the policy does not know, it asks. What stands in quotes is text, not a command: "
        "cut the line into words with the module shlex."
    )
    expect_verdicts(answer, session("Changes and unknown effects"), hint)


def test_packages_and_downloads(answer: Answer) -> None:
    """Installing is asked about; running a download straight away is denied"""
    hint = "installing runs code of strangers. With curl ... | sh nobody has even seen it."
    expect_verdicts(answer, session("Packages and downloads"), hint)


def test_never(answer: Answer) -> None:
    """What must never happen is denied"""
    hint = "look at every word of the command, also inside paths, and test deny before allow."
    expect_verdicts(answer, session("Never"), hint)


def test_paths(answer: Answer) -> None:
    """Paths are judged by where they lead"""
    hint = "posixpath.normpath resolves '..'; what then begins with '..', '/' or '~' lies outside the project."
    expect_verdicts(answer, session("Paths"), hint)


def test_chains(answer: Answer) -> None:
    """A chain of commands is as strict as its strictest part"""
    hint = (
        "shlex.shlex(command, posix=True, punctuation_chars=True) keeps ; | && and > as words of their own: "
        "judge each part, and take the strictest verdict. Writing to a file is a change."
    )
    expect_verdicts(answer, session("Chains"), hint)


def test_disguises(answer: Answer) -> None:
    """Disguised commands are judged by what they do"""
    hint = (
        "take the wrapping off (options of git, env, timeout, bash -c, the folder of /bin/rm) and judge what is left."
    )
    expect_verdicts(answer, session("Disguises"), hint)


def test_commands_outside_the_list(answer: Answer) -> None:
    """Commands that are not in the list are judged in the same way"""
    verdicts = {
        "head -n 5 notes.md": "allow",
        "git status\nrm -rf ~": "deny",
        "timeout 5m bash -c 'git push --force'": "deny",
        "cat tests/../../../.ssh/config": "deny",
        "echo $(rm -rf ~)": "deny",
        "cat data/../../grant.csv | head -2": "ask",
        "make deploy": "ask",
        'git commit -m "never closed': "ask",
        "": "ask",
    }
    expect_verdicts(
        answer,
        verdicts,
        "the rules count, not the forty lines. What the shell runs inside $(...) counts as well. "
        "Asking is the safe answer to the unexpected.",
    )
