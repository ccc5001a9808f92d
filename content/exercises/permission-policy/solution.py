"""A permission policy for a coding agent: may this command run?"""

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
    """Return "allow", "ask" or "deny" for a command in a project."""
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

    The file after > becomes a part of its own, and looks like an unknown
    program: writing is asked about.
    """
    line = command.replace("\n", ";")
    lexer = shlex.shlex(line, posix=True, punctuation_chars=True)
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
    pieces = {piece for word in words for piece in re.split("[/=:]", word)}
    if name == "sudo" or pieces & SECRETS:
        return "deny"
    if name in WRAPPERS or re.match(r"\w+=", words[0]):
        return judge_wrapped(words)
    if name in SHELLS and arguments[:1] == ["-c"]:
        return decide(" ".join(arguments[1:2]))
    if name == "git":
        return judge_git(arguments)
    outside = lead_outside(arguments)
    if name == "rm" and outside and has_flag(arguments, "r", "--recursive"):
        return "deny"
    return "allow" if name in LOOKS and not outside else "ask"


def judge_wrapped(words: list[str]) -> str:
    """Return the verdict on the command after a wrapper or a setting."""
    start = 1
    own = re.compile(r"-|\w+=|\d+[smh]?$")  # options, settings, a time limit
    while start < len(words) and own.match(words[start]):
        start += 1
    verdict = judge(words[start:]) if words[start:] else "ask"
    settings = any("=" in word for word in words[:start])
    hidden = settings or posixpath.basename(words[0]) == "xargs"
    return strictest([verdict, "ask"]) if hidden else verdict


def judge_git(arguments: list[str]) -> str:
    """Return the verdict on a git command.

    The options before its name may change what it does; -C does
    not.
    """
    start, plain = 0, True
    while start < len(arguments) and arguments[start].startswith("-"):
        plain = plain and arguments[start] == "-C"
        start += 2 if arguments[start] in ("-C", "-c") else 1
    name, rest = arguments[start : start + 1], arguments[start + 1 :]
    plus = any(word.startswith("+") for word in rest)
    if name == ["push"] and (plus or has_flag(rest, "f", "--force")):
        return "deny"
    looks = plain and set(name) & GIT_LOOKS
    return "allow" if looks and not lead_outside(arguments) else "ask"


def has_flag(arguments: list[str], letter: str, word: str) -> bool:
    """Tell whether an option is given, by its letter or by its word."""
    flag = re.compile(f"-[a-z]*{letter}|{word}", re.IGNORECASE)
    return any(flag.match(argument) for argument in arguments)


def lead_outside(arguments: list[str]) -> bool:
    """Tell whether an argument is a path out of the project, or may be one."""
    pieces = [piece for argument in arguments for piece in argument.split("=")]
    paths = [posixpath.normpath(piece) for piece in pieces]
    return any(path.startswith(("..", "/", "~")) or set(path) & set("$`") for path in paths)
