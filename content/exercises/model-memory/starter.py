"""Estimate the memory that a language model needs."""


def cache_per_token(layers: int, heads: int, head_size: int, bits: int = 16) -> float:
    """Return the bytes that one token of context takes in the cache.

    For each token, each layer keeps two lists of heads x head_size numbers (the keys and the values), of `bits` each.
    Give the number of key-value heads, and only the layers with full attention.
    """
    return layers * heads * head_size * 2


def memory_gb(parameters: float, bits: float, context: int = 0, per_token: float = 0) -> float:
    """Return the memory that a model needs, in GB (1 GB = 1,000,000,000 bytes).

    The weights take `bits` each; working memory adds a fifth of that. The cache comes on top: `context` tokens
    at `per_token` bytes each. Numbers that make no sense (nothing or less for parameters or bits, less than nothing
    for the others) raise ValueError.
    """
    return parameters * bits / 1e9


print("30 billion parameters, 4 bits:", memory_gb(30e9, 4), "GB")
print("with 64,000 tokens of context:", memory_gb(30e9, 4, 64_000, cache_per_token(16, 4, 256)), "GB")
