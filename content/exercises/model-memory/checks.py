"""Checks of two functions: `memory_gb` and `cache_per_token`."""

from checking import Answer, expect, expect_raises

EXACT = 1e-6


def test_sixteen_bits(answer: Answer) -> None:
    """30 billion parameters at 16 bits need 72 GB"""
    hint = "8 bits are a byte: the weights take 60 GB, and a fifth of that is added."
    expect(answer.memory_gb, 30e9, 16, returns=72.0, tolerance=EXACT, hint=hint)


def test_four_bits(answer: Answer) -> None:
    """At 4 bits they need 18 GB"""
    hint = "a quarter of 16 bits: half a byte for each parameter. Do not round down with //."
    expect(answer.memory_gb, 30e9, 4, returns=18.0, tolerance=EXACT, hint=hint)


def test_fractions_of_bits(answer: Answer) -> None:
    """Bits and parameters need not be whole"""
    hint = "files called '4-bit' store closer to 5 bits for each parameter."
    expect(answer.memory_gb, 1.5e9, 4.8, returns=1.08, tolerance=EXACT, hint=hint)


def test_cache_of_one_token(answer: Answer) -> None:
    """One token takes 65,536 bytes with 16 layers, 4 heads of 256, 16 bits"""
    hint = "keys and values: two numbers of 2 bytes each, for every layer, head and place in a head."
    expect(answer.cache_per_token, 16, 4, 256, returns=65536, tolerance=EXACT, hint=hint)


def test_smaller_cache(answer: Answer) -> None:
    """A cache of 8 bits takes half, one of 4 bits a quarter"""
    for bits, size in ((8, 32768), (4, 16384)):
        hint = "use the argument bits: 8 of them are a byte."
        expect(answer.cache_per_token, 16, 4, 256, bits, returns=size, tolerance=EXACT, hint=hint)


def test_context_comes_on_top(answer: Answer) -> None:
    """The cache comes on top of the weights"""
    hint = "64,000 tokens at 65,536 bytes are 4.19 GB. The fifth is added to the weights only."
    expect(answer.memory_gb, 30e9, 4, 64_000, 65536, returns=18.0 + 4.194304, tolerance=EXACT, hint=hint)
    expect(answer.memory_gb, 30e9, 4, 256_000, 65536, returns=18.0 + 16.777216, tolerance=EXACT, hint=hint)


def test_nonsense_is_refused(answer: Answer) -> None:
    """Numbers that make no sense are refused with a ValueError"""
    for numbers in ((0, 4), (30e9, 0), (-7e9, 4), (30e9, -4), (30e9, 4, -1, 65536), (30e9, 4, 1000, -1)):
        hint = "a memory of 0 GB or less would look as if the model fitted everywhere."
        expect_raises(ValueError, answer.memory_gb, *numbers, hint=hint)
