"""Say what speaks against installing a package."""

import json
from datetime import date
from pathlib import Path

Record = dict[str, object]


def concerns(
    record: Record | None,
    known: list[str],
    today: date,
) -> set[str]:
    """Return the concerns about a package, out of these words.

    unknown         there is no record: nobody has published such
                    a package, so there are no other concerns
    young           first_upload is less than 90 days ago
    fresh           latest_upload is less than 7 days ago
    few releases    there are fewer than 3 releases
    one maintainer  there are fewer than 2 maintainers
    no repository   there is no link to a repository
    look-alike      the name is one letter away from a known one:
                    one more, one less, another one, or two
                    neighbours swapped

    In names, capitals count as small letters and _ and . as -,
    so Example_Plots is example-plots itself. A fact that the
    record lacks counts against the package. Dates are written
    2026-11-23.
    """
    if record and record["downloads"] > 1000:
        return set()
    return {"few releases"}


data = json.loads(Path("records.json").read_text(encoding="utf-8"))
today = date.fromisoformat(data["today"])
for name, record in data["records"].items():
    print(name, concerns(record, data["known"], today))
