"""Rolling means of a temperature log.

The docstring is yours; the body was suggested, and you pressed
Tab.
"""


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
    means = []
    for start in range(len(temperatures) - window):
        readings = temperatures[start : start + window]
        readings = [reading or 0.0 for reading in readings]
        means.append(sum(readings) / window)
    return means


print(rolling_means([21.0, 21.5, 22.0, 22.5, 23.0], 3))
print(rolling_means([21.0, None, 22.0, 22.5, 23.0], 3))
