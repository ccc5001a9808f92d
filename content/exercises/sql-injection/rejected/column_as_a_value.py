# rejects: test_sorting
# Passes the column with ? as well: safe, but every row is sorted by the same text, so the order is left to chance.
COLUMNS = {"trial", "condition", "rt_ms"}


def trials_of(connection, participant, order_by="trial"):
    if order_by not in COLUMNS:
        raise ValueError(f"cannot sort by {order_by!r}")
    cursor = connection.execute(
        "SELECT trial, condition, rt_ms FROM trials WHERE participant = ? ORDER BY ?", (participant, order_by)
    )
    return cursor.fetchall()
