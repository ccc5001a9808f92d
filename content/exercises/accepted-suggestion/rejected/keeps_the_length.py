# rejects: test_window_longer_than_the_log
# Pads the beginning with None so that the result is as long as the log, as some libraries do: not what the docstring says.
def rolling_means(temperatures: list[float | None], window: int) -> list[float | None]:
    """Return the rolling means of the temperatures."""
    if window < 1:
        raise ValueError(f"a window of {window} holds no reading")
    means: list[float | None] = []
    for start in range(len(temperatures) - window + 1):
        readings = temperatures[start : start + window]
        means.append(None if None in readings else sum(readings) / window)
    return [None] * (len(temperatures) - len(means)) + means
