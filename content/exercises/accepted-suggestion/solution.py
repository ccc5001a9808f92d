"""Rolling means of a temperature log."""


def rolling_means(
    temperatures: list[float | None],
    window: int,
) -> list[float | None]:
    """Return the mean of each run of `window` neighbours, in Celsius.

    Five readings in windows of three have three means: of the
    first to third, second to fourth, third to fifth. Where the
    sensor sent nothing the reading is None, and a window with
    such a reading has no mean: None. A window below 1 raises
    ValueError.
    """
    if window < 1:
        raise ValueError(f"a window of {window} holds no reading")
    means: list[float | None] = []
    for start in range(len(temperatures) - window + 1):
        readings = temperatures[start : start + window]
        means.append(None if None in readings else sum(readings) / window)
    return means
