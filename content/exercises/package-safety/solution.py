"""Say what speaks against installing a package."""

import re
from datetime import date

Record = dict[str, object]
YOUNG, FRESH = 90, 7  # days
FEW_RELEASES, FEW_MAINTAINERS = 3, 2


def concerns(
    record: Record | None,
    known: list[str],
    today: date,
) -> set[str]:
    """Return the words for what speaks against a package, perhaps none."""
    if record is None:
        return {"unknown"}
    name = normalised(str(record["name"]))
    names = {normalised(other) for other in known}
    near = [other for other in names if one_letter_apart(name, other)]
    against = {
        "young": days_since(record.get("first_upload"), today) < YOUNG,
        "fresh": days_since(record.get("latest_upload"), today) < FRESH,
        "few releases": record.get("releases", 0) < FEW_RELEASES,
        "one maintainer": len(record.get("maintainers", [])) < FEW_MAINTAINERS,
        "no repository": not record.get("repository"),
        "look-alike": name not in names and bool(near),
    }
    return {word for word, applies in against.items() if applies}


def days_since(day: str | None, today: date) -> int:
    """Return how many days ago a day was; an unknown one counts as today."""
    return (today - date.fromisoformat(day)).days if day else 0


def normalised(name: str) -> str:
    """Return a package's name in the one spelling that stands for all."""
    return re.sub(r"[-_.]+", "-", name).lower()


def one_letter_apart(a: str, b: str) -> bool:
    """Tell whether two names differ by one letter or by swapped neighbours."""
    while a and b and a[0] == b[0]:
        a, b = a[1:], b[1:]
    swapped = len(a) > 1 and a[1::-1] + a[2:] == b
    return a != b and (a[1:] == b or a == b[1:] or a[1:] == b[1:] or swapped)
