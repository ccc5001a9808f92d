"""Checks of a model that counts pairs of tokens: `train`, `generate` and a name that it made up."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from itertools import pairwise
from random import Random

from checking import Answer, expect_that, failure, show

RUNS = 1000
TOKEN = re.compile(r"(?:[a-z]+|[^a-z]) ?")  # what `tokenise` finds


def plain(counts: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, int]]:
    """Return counts as plain dictionaries, without tokens that nothing follows."""
    return {token: dict(followers) for token, followers in counts.items() if followers}


def expect_counts(answer: Answer, tokens: list[str], counts: dict[str, dict[str, int]], hint: str) -> None:
    expect_that(answer.train, tokens, matches=lambda result: plain(result) == counts, expected=show(counts), hint=hint)


def test_pairs_are_counted(answer: Answer) -> None:
    """Training counts how often each token follows another"""
    expect_counts(
        answer,
        ["mean", "(", "mean", "(", "mean", ")"],
        {"mean": {"(": 2, ")": 1}, "(": {"mean": 2}},
        "go through the tokens with their right-hand neighbours: zip(tokens, tokens[1:]).",
    )


def test_last_token_has_no_follower(answer: Answer) -> None:
    """Nothing follows the last token"""
    expect_counts(
        answer,
        ["def", "mean"],
        {"def": {"mean": 1}},
        "tokens[-1] is the last token, so an index that starts at -1 joins the end of the text to its beginning.",
    )


def test_text_starts_as_asked_and_has_the_length(answer: Answer) -> None:
    """Generated text begins with the start and has the length asked for"""
    expect_that(
        answer.generate,
        {"a": Counter("b"), "b": Counter("a")},
        "a",
        5,
        Random(1),
        matches=lambda tokens: list(tokens) == ["a", "b", "a", "b", "a"],
        expected="['a', 'b', 'a', 'b', 'a']",
        hint="the start counts as the first token; look up what follows the last token that you have so far.",
    )


def test_text_ends_where_nothing_follows(answer: Answer) -> None:
    """Generated text ends early where no follower is known"""
    expect_that(
        answer.generate,
        {"a": Counter("b")},
        "a",
        5,
        Random(1),
        matches=lambda tokens: list(tokens) == ["a", "b"],
        expected="['a', 'b']",
        hint="nothing was ever seen after 'b'. Test whether the counts contain the token before you look it up.",
    )


def test_frequent_followers_are_drawn_more_often(answer: Answer) -> None:
    """Followers are drawn as often as their counts say"""
    counts = {"a": Counter(b=9, c=1)}
    drawn: Counter[str] = Counter()
    for seed in range(RUNS):
        tokens = expect_that(
            answer.generate,
            counts,
            "a",
            2,
            Random(seed),
            matches=lambda tokens: list(tokens) in (["a", "b"], ["a", "c"]),
            expected="['a', 'b'] or ['a', 'c']",
            hint="only tokens that were counted can follow.",
        )
        drawn[tokens[1]] += 1
    if not 0.85 <= drawn["b"] / RUNS <= 0.95:
        raise failure(
            f"generate({counts}, 'a', 2, rng), {RUNS} times",
            f"'b' {drawn['b']} times and 'c' {drawn['c']} times",
            "'b' about 900 times and 'c' about 100 times",
            "neither the most frequent follower each time, nor each equally often: "
            "rng.choices(tokens, weights=...) draws by weight.",
        )


def test_same_seed_same_text(answer: Answer) -> None:
    """The same random start gives the same text"""

    def draw(matches: Callable[[list[str]], bool]) -> list[str]:
        return expect_that(
            answer.generate,
            {"a": Counter("ab"), "b": Counter("ab")},
            "a",
            40,
            Random(7),
            matches=matches,
            expected="40 tokens, the same ones each time",
            hint="draw with the generator that you are given, `rng`, not with the module `random`.",
        )

    first = draw(lambda tokens: len(tokens) == 40)
    draw(lambda tokens: tokens == first)


def test_made_up_name_is_new(answer: Answer) -> None:
    """MADE_UP is a name that the training text does not contain"""
    names = re.findall(r"[a-z_]+", str(answer.CODE))
    if not re.fullmatch(r"[a-z]+(_[a-z]+)*", str(answer.MADE_UP)) or answer.MADE_UP in names:
        raise failure(
            "MADE_UP",
            show(answer.MADE_UP),
            "one name in small letters and underscores that CODE does not contain",
            "press Run, and compare the names after def with those in CODE. Another range gives others.",
        )


def test_made_up_name_comes_from_the_model(answer: Answer) -> None:
    """Each step of the made-up name is one that the model learned"""
    code, name = (TOKEN.findall(str(text)) for text in (answer.CODE, answer.MADE_UP))
    hint = "make training work first."
    counts = plain(
        expect_that(answer.train, code, matches=lambda counts: len(plain(counts)) > 0, expected="counts", hint=hint)
    )
    tokens = [*name, "("]
    for token, follower in pairwise(tokens):
        if follower not in counts.get(token, {}):
            raise failure(
                "MADE_UP",
                show(answer.MADE_UP),
                f"a name that your model can generate, but it never saw {follower!r} after {token!r}",
                "take the name from what Run printed, from the beginning of a word to the bracket.",
            )
