# rejects: test_attack_that_deletes
# Prepares a view with executescript, which runs every statement in the text, the attacker's too.
def trials_of(connection, participant, order_by="trial"):
    if order_by not in ("trial", "condition", "rt_ms"):
        raise ValueError("unknown column")
    connection.executescript(
        "DROP VIEW IF EXISTS chosen;"
        f"CREATE TEMP VIEW chosen AS SELECT * FROM trials WHERE participant = '{participant}';"
    )
    return connection.execute(f"SELECT trial, condition, rt_ms FROM chosen ORDER BY {order_by}").fetchall()
