"""Estimate the memory that a language model needs."""

BITS_PER_BYTE = 8
WORKING_MEMORY = 1.2  # the weights and a fifth: a rule of thumb


def cache_per_token(
    layers: int,
    heads: int,
    head_size: int,
    bits: int = 16,
) -> float:
    """Return the bytes of one token: a key and a value a layer and head."""
    return 2 * layers * heads * head_size * bits / BITS_PER_BYTE


def memory_gb(
    parameters: float,
    bits: float,
    context: int = 0,
    per_token: float = 0,
) -> float:
    """Return the memory that a model needs, in GB of a billion bytes.

    Args:
        parameters: how many weights the model has.
        bits: how many bits each weight takes.
        context: how many tokens of context there are.
        per_token: how many bytes each of them takes.

    Raises:
        ValueError: a number makes no sense.
    """
    if min(parameters, bits) <= 0:
        raise ValueError("parameters and bits must be above 0")
    if min(context, per_token) < 0:
        raise ValueError("context and its bytes must not be below 0")
    weights = parameters * bits / BITS_PER_BYTE
    return (weights * WORKING_MEMORY + context * per_token) / 1e9
