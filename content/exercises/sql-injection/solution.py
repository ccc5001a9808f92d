"""Look up a participant's trials in a database."""

import sqlite3

Trial = tuple[int, str, float]
COLUMNS = ("trial", "condition", "rt_ms")


def trials_of(
    connection: sqlite3.Connection,
    participant: str,
    order_by: str = "trial",
) -> list[Trial]:
    """Return a participant's trials: trial, condition, rt_ms.

    They are sorted by one of these three columns.

    Raises:
        ValueError: another column is asked for.
    """
    if order_by not in COLUMNS:
        raise ValueError(f"sort by {', '.join(COLUMNS)}, not by {order_by!r}")
    # A value can be passed with ?, the name of a column cannot:
    # only the comparison above makes it safe.
    query = f"""
        SELECT trial, condition, rt_ms FROM trials
        WHERE participant = ? ORDER BY {order_by}
    """
    return connection.execute(query, (participant,)).fetchall()
