# rejects: test_window_below_one_is_refused
# Turns a nonsensical window into 1 without a word: a typo in a script goes unnoticed.
def rolling_means(temperatures: list[float | None], window: int) -> list[float | None]:
    """Return the rolling means of the temperatures."""
    window = max(1, min(window, len(temperatures)))
    means: list[float | None] = []
    for start in range(len(temperatures) - window + 1):
        readings = temperatures[start : start + window]
        means.append(None if None in readings else sum(readings) / window)
    return means
