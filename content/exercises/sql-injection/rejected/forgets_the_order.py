# rejects: test_attack_on_the_order
# Passes the participant as a value and leaves the column in the f-string: half of the hole stays open.
import sqlite3


def trials_of(connection: sqlite3.Connection, participant: str, order_by: str = "trial"):
    """Return a participant's trials, using a parameterised query."""
    query = f"SELECT trial, condition, rt_ms FROM trials WHERE participant = ? ORDER BY {order_by}"
    return connection.execute(query, (participant,)).fetchall()
