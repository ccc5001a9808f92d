# rejects: test_last_token_has_no_follower
# Starts at index 0 and looks one back: tokens[-1] is the last token, so the end of the text leads to its beginning.
import random
import re
from collections import Counter

CODE = """\
def load_reaction_times(path): return read_table(path)
def plot_reaction_times(times): return draw_histogram(times)
def mean_of_times(times): return sum(times) / len(times)
def drop_slow_trials(trials): return select_rows(trials)
"""


def tokenise(text: str) -> list[str]:
    """Cut a text into tokens: words and other characters, each with the space after it."""
    return re.findall(r"(?:[a-z]+|[^a-z]) ?", text)


def train(tokens: list[str]) -> dict[str, Counter[str]]:
    """Count, for each token, which tokens follow it and how often."""
    counts: dict[str, Counter[str]] = {}
    for i in range(len(tokens)):
        counts.setdefault(tokens[i - 1], Counter())[tokens[i]] += 1
    return counts


def generate(counts: dict[str, Counter[str]], start: str, length: int, rng: random.Random) -> list[str]:
    """Return `start` and the tokens drawn after it, at most `length` in all.

    Each next token is drawn with `rng`, as often as its count says. Where no follower is known, the text ends early.
    """
    tokens = [start]
    while len(tokens) < length and tokens[-1] in counts:
        followers = counts[tokens[-1]]
        tokens += rng.choices(list(followers), weights=list(followers.values()))
    return tokens


MADE_UP = "load_slow_trials"
