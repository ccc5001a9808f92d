"""Look up a participant's trials in a database."""

import sqlite3

from study import connect

Trial = tuple[int, str, float]


def trials_of(
    connection: sqlite3.Connection,
    participant: str,
    order_by: str = "trial",
) -> list[Trial]:
    """Return a participant's trials: trial, condition, rt_ms.

    They are sorted by one of these three columns. Another one
    raises ValueError. Both texts may come from a form on the
    web.
    """
    query = f"""
        SELECT trial, condition, rt_ms FROM trials
        WHERE participant = '{participant}' ORDER BY {order_by}
    """
    return connection.execute(query).fetchall()


print("P01:", trials_of(connect(), "P01"))
attack = "x' UNION SELECT 0, email, 0 FROM consent --"
print("attack:", trials_of(connect(), attack))
