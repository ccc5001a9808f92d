# rejects: test_four_bits
# Divides with //: 4 bits become 0 bytes, and the model weighs nothing.
"""Estimate the memory that a language model needs."""

BITS_PER_BYTE = 8
WORKING_MEMORY = 1.2  # the weights and a fifth: a rule of thumb


def cache_per_token(layers: int, heads: int, head_size: int, bits: int = 16) -> float:
    """Return the bytes that one token of context takes in the cache: a key and a value for each layer and head."""
    return 2 * layers * heads * head_size * bits / BITS_PER_BYTE


def memory_gb(parameters: float, bits: float, context: int = 0, per_token: float = 0) -> float:
    """Return the memory that a model needs, in GB (1 GB = 1,000,000,000 bytes).

    Args:
        parameters: how many weights the model has.
        bits: how many bits each weight takes.
        context: how many tokens of context there are.
        per_token: how many bytes each of them takes.

    Raises:
        ValueError: a number makes no sense.
    """
    if min(parameters, bits) <= 0 or min(context, per_token) < 0:
        raise ValueError("parameters and bits must be above 0, context and its bytes not below")
    weights = parameters * (bits // BITS_PER_BYTE)
    return (weights * WORKING_MEMORY + context * per_token) / 1e9
