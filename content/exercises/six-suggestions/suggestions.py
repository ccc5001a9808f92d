"""Six suggestions for one function, which has this specification:

Return the median of the values: the middle one in order of
size, or the mean of the two middle ones. The values stay as
they are. An empty list raises ValueError.
"""

import heapq


def first(values: list[float]) -> float:
    if not values:
        raise ValueError("no values")
    middle = len(values) // 2
    if len(values) % 2:
        return values[middle]
    return (values[middle - 1] + values[middle]) / 2


def second(values: list[float]) -> float:
    ordered = sorted(values)
    n = len(ordered)
    if n == 0:
        raise ValueError("no values")
    return (ordered[(n - 1) // 2] + ordered[n // 2]) / 2


def third(values: list[float]) -> float:
    if not values:
        raise ValueError("no values")
    values.sort()
    middle = len(values) // 2
    if len(values) % 2 == 1:
        return values[middle]
    return (values[middle - 1] + values[middle]) / 2


def fourth(values: list[float]) -> float:
    if len(values) == 0:
        raise ValueError("no values")
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2 == 1:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) // 2


def fifth(values: list[float]) -> float:
    if not values:
        raise ValueError("no values")
    half = heapq.nsmallest(len(values) // 2 + 1, values)
    if len(values) % 2:
        return half[-1]
    return (half[-1] + half[-2]) / 2


def sixth(values: list[float]) -> float:
    ordered = sorted(set(values))
    if not ordered:
        raise ValueError("no values")
    middle = len(ordered) // 2
    if len(ordered) % 2 == 1:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2


SUGGESTIONS = [first, second, third, fourth, fifth, sixth]
