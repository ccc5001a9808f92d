# rejects: test_every_window_has_a_mean
# Repairs the off-by-one in the other direction: the last window is half empty, and its mean far too low.
def rolling_means(temperatures: list[float | None], window: int) -> list[float | None]:
    """Return the rolling means of the temperatures."""
    if window < 1:
        raise ValueError(f"a window of {window} holds no reading")
    means: list[float | None] = []
    for start in range(len(temperatures) - window + 2):
        readings = temperatures[start : start + window]
        means.append(None if None in readings else sum(readings) / window)
    return means
