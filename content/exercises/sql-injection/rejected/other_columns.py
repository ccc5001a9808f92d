# rejects: test_trials_of_a_participant
# Returns every column: safe, but not what the callers unpack.
COLUMNS = ("trial", "condition", "rt_ms")


def trials_of(connection, participant, order_by="trial"):
    if order_by not in COLUMNS:
        raise ValueError("unknown column")
    return connection.execute(
        f"SELECT * FROM trials WHERE participant = :participant ORDER BY {order_by}", {"participant": participant}
    ).fetchall()
