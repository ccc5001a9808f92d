# rejects: test_log_stays_as_it_was
# Carries the last reading forward, in the caller's own list: later steps cannot know which readings were measured.
def rolling_means(temperatures: list[float | None], window: int) -> list[float | None]:
    """Return the rolling means of the temperatures."""
    if window < 1:
        raise ValueError(f"a window of {window} holds no reading")
    for i, reading in enumerate(temperatures):
        if reading is None and i > 0:
            temperatures[i] = temperatures[i - 1]
    means: list[float | None] = []
    for start in range(len(temperatures) - window + 1):
        readings = temperatures[start : start + window]
        means.append(None if None in readings else sum(readings) / window)
    return means
