# rejects: test_paths
# Looks for .. at the beginning only: src/../../grant leaves the project by the back door.
"""A permission policy for a coding agent: may this shell command run?"""

import posixpath
import re
import shlex

STRICTNESS = ("allow", "ask", "deny")
LOOKS = {"ls", "cat", "head", "grep", "echo", "pytest"}
GIT_LOOKS = {"status", "diff", "log"}
SECRETS = {".env", ".ssh"}
DOWNLOADS = {"curl", "wget"}
SHELLS = {"sh", "bash", "zsh"}
WRAPPERS = {"env", "timeout", "nohup", "xargs"}


def decide(command: str) -> str:
    """Return "allow", "ask" or "deny" for a command that an agent wants to run in the project's folder."""
    try:
        parts = split(command)
    except ValueError:  # a quote that is never closed
        return "ask"
    programs = {posixpath.basename(words[0]) for words in parts}
    if programs & DOWNLOADS and programs & SHELLS:
        return "deny"
    return strictest([judge(words) for words in parts])


def strictest(verdicts: list[str]) -> str:
    """Return the strictest of some verdicts; without any, ask."""
    return max(verdicts, key=STRICTNESS.index, default="ask")


def split(command: str) -> list[list[str]]:
    """Cut a line into simple commands, each a list of words.

    The file after > becomes a part of its own, which looks like an unknown program: writing is asked about.
    """
    lexer = shlex.shlex(command.replace("\n", ";"), posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    lexer.commenters = ""
    parts: list[list[str]] = [[]]
    for word in lexer:
        if set(word) <= set("();<>|&"):
            parts.append([])
        else:
            parts[-1].append(word)
    return [words for words in parts if words]


def judge(words: list[str]) -> str:
    """Return the verdict on one simple command."""
    name, arguments = posixpath.basename(words[0]), words[1:]
    if name == "sudo" or any(SECRETS & set(re.split("[/=:]", word)) for word in words):
        return "deny"
    if name in WRAPPERS or re.match(r"\w+=", words[0]):
        return judge_wrapped(words)
    if name in SHELLS:
        return decide(arguments[1]) if len(arguments) > 1 and arguments[0] == "-c" else "ask"
    if name == "git":
        return judge_git(arguments)
    outside = lead_outside(arguments)
    if name == "rm" and outside and has_flag(arguments, "r", "--recursive"):
        return "deny"
    return "allow" if name in LOOKS and not outside else "ask"


def judge_wrapped(words: list[str]) -> str:
    """Return the verdict on the command after a wrapper or a setting such as NAME=value."""
    start = 1
    while start < len(words) and re.match(r"-|\w+=|\d+[smh]?$", words[start]):  # options, settings, a time limit
        start += 1
    verdict = judge(words[start:]) if words[start:] else "ask"
    hidden = posixpath.basename(words[0]) == "xargs" or any("=" in word for word in words[:start])
    return strictest([verdict, "ask"]) if hidden else verdict


def judge_git(arguments: list[str]) -> str:
    """Return the verdict on a git command; the options before its name may change what it does."""
    start, plain = 0, True
    while start < len(arguments) and arguments[start].startswith("-"):
        plain = plain and arguments[start] == "-C"
        start += 2 if arguments[start] in ("-C", "-c") else 1
    name, rest = arguments[start : start + 1], arguments[start + 1 :]
    if name == ["push"] and (has_flag(rest, "f", "--force") or any(word.startswith("+") for word in rest)):
        return "deny"
    return "allow" if plain and set(name) & GIT_LOOKS and not lead_outside(arguments) else "ask"


def has_flag(arguments: list[str], letter: str, word: str) -> bool:
    """Tell whether an option is given, by its letter, perhaps among others, or by its word."""
    return any(re.match(f"-[A-Za-z]*{letter}|{word}", argument, re.IGNORECASE) for argument in arguments)


def lead_outside(arguments: list[str]) -> bool:
    """Tell whether an argument is a path that leaves the project, or holds a variable that might."""
    pieces = [piece for argument in arguments for piece in argument.split("=")]
    return any("$" in piece or piece.startswith(("..", "/", "~")) for piece in pieces)
