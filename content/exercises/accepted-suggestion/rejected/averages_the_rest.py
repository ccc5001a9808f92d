# rejects: test_missing_reading_gives_no_mean
# Drops the gap and averages what is left: a window of one reading looks as good as a full one.
def rolling_means(temperatures: list[float | None], window: int) -> list[float | None]:
    """Return the rolling means of the temperatures."""
    if window < 1:
        raise ValueError(f"a window of {window} holds no reading")
    means: list[float | None] = []
    for start in range(len(temperatures) - window + 1):
        readings = temperatures[start : start + window]
        valid = [r for r in readings if r is not None]
        means.append(sum(valid) / len(valid) if valid else None)
    return means
