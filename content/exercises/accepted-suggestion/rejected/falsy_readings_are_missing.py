# rejects: test_zero_degrees_are_a_reading
# `all` is false for 0.0 as well as for None: freezing days vanish from the results.
def rolling_means(temperatures: list[float | None], window: int) -> list[float | None]:
    """Return the rolling means of the temperatures."""
    if window < 1:
        raise ValueError(f"a window of {window} holds no reading")
    means: list[float | None] = []
    for start in range(len(temperatures) - window + 1):
        readings = temperatures[start : start + window]
        means.append(sum(readings) / window if all(readings) else None)
    return means
