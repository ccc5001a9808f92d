"""Estimate the memory that a language model needs."""


def cache_per_token(
    layers: int,
    heads: int,
    head_size: int,
    bits: int = 16,
) -> float:
    """Return the bytes that one token of context takes in the cache.

    For each token, each layer keeps a key and a value, of heads
    x head_size numbers each. A number takes `bits`. Count the
    key-value heads, and only the layers with full attention.
    """
    return layers * heads * head_size * 2


def memory_gb(
    parameters: float,
    bits: float,
    context: int = 0,
    per_token: float = 0,
) -> float:
    """Return the memory that a model needs, in GB of a billion bytes.

    The weights take `bits` each; working memory adds a fifth of
    that. The cache comes on top: `context` tokens at
    `per_token` bytes each.

    Numbers that make no sense raise ValueError: 0 or less for
    parameters or bits, less than 0 for the others.
    """
    return parameters * bits / 1e9


per_token = cache_per_token(16, 4, 256)
print("30e9 parameters, 4 bits:", memory_gb(30e9, 4), "GB")
print("and 64,000 tokens:", memory_gb(30e9, 4, 64_000, per_token), "GB")
