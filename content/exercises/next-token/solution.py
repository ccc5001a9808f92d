"""A next-token model that looks back one token, and counts."""

import random
import re
from collections import Counter
from itertools import pairwise

CODE = """\
def load_reaction_times(path): return read_table(path)
def plot_reaction_times(times): return draw_histogram(times)
def mean_of_times(times): return sum(times) / len(times)
def drop_slow_trials(trials): return select_rows(trials)
"""


def tokenise(text: str) -> list[str]:
    """Cut a text into words and signs, each with the space after it."""
    return re.findall(r"(?:[a-z]+|[^a-z]) ?", text)


def train(tokens: list[str]) -> dict[str, Counter[str]]:
    """Count, for each token, which tokens follow it and how often."""
    counts: dict[str, Counter[str]] = {}
    for token, follower in pairwise(tokens):
        counts.setdefault(token, Counter())[follower] += 1
    return counts


def generate(
    counts: dict[str, Counter[str]],
    start: str,
    length: int,
    rng: random.Random,
) -> list[str]:
    """Return `start` and the tokens drawn after it, `length` in all.

    Each next token is drawn with `rng`, as often as its count
    says. Where no follower is known, the text ends early.
    """
    tokens = [start]
    while len(tokens) < length and tokens[-1] in counts:
        followers = counts[tokens[-1]]
        tokens += rng.choices(list(followers), weights=list(followers.values()))
    return tokens


MADE_UP = "load_slow_table"
