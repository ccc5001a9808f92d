"""The smallest next-token model that can still invent a function."""

import random
import re
from collections import Counter

CALLS = """\
np.nan_to_num(x)
np.count_nonzero(x)
np.array_split(x)
pd.read_csv(x)
pd.read_excel(x)
pd.to_datetime(x)
"""

Counts = dict[tuple[str, ...], Counter[str]]


def tokenise(text: str) -> list[str]:
    """Cut text into tokens: fragments of words, and single punctuation marks."""
    return re.findall(r"[a-z]+|[^a-z]", text)


def train(text: str, look_back: int) -> Counts:
    """Count which token follows each run of `look_back` tokens, and how often."""
    tokens = tokenise(text)
    counts: Counts = {}
    for i in range(look_back, len(tokens)):
        context = tuple(tokens[i - look_back : i])
        counts.setdefault(context, Counter())[tokens[i]] += 1
    return counts


def generate(counts: Counts, start: str, look_back: int, rng: random.Random) -> str:
    """Add one token at a time, drawn by its count, until the call is closed."""
    tokens = tokenise(start)
    while tokens[-1] != ")":
        choices = counts[tuple(tokens[-look_back:])]
        tokens += rng.choices(list(choices), weights=list(choices.values()))
    return "".join(tokens)
