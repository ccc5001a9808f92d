# rejects: test_window_as_long_as_the_log
# Repairs the default and leaves the loop: the newest reading never counts, and the output looks plausible.
def rolling_means(temperatures: list[float | None], window: int) -> list[float | None]:
    """Return the rolling means of the temperatures."""
    if window < 1:
        raise ValueError(f"a window of {window} holds no reading")
    means: list[float | None] = []
    for start in range(len(temperatures) - window):
        readings = temperatures[start : start + window]
        means.append(None if None in readings else sum(readings) / window)
    return means
