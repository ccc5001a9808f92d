# rejects: test_window_of_one
# Adds the last window again after the loop 'to be sure': for some inputs the last mean comes twice.
def rolling_means(temperatures: list[float | None], window: int) -> list[float | None]:
    """Return the rolling means of the temperatures."""
    if window < 1:
        raise ValueError(f"a window of {window} holds no reading")
    means: list[float | None] = []
    for start in range(len(temperatures) - window + 1):
        readings = temperatures[start : start + window]
        means.append(None if None in readings else sum(readings) / window)
    if temperatures and None not in temperatures[-window:]:
        means.append(sum(temperatures[-window:]) / window)
    return means
