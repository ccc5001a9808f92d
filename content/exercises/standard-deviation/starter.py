"""Replace the function by the chatbot's, or repair it yourself."""


def standard_deviation(values: list[float]) -> float:
    """Return the standard deviation of the values."""
    mean = sum(values) / len(values)
    squares = [(value - mean) ** 2 for value in values]
    return (sum(squares) / len(values)) ** 0.5


print("Three reaction times:", standard_deviation([412.0, 398.0, 405.0]))
