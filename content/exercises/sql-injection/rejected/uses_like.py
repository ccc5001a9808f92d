# rejects: test_attack_on_the_condition
# Passes the id as a value, but compares with LIKE: the id % matches every participant.
ALLOWED = {"trial", "condition", "rt_ms"}


def trials_of(connection, participant, order_by="trial"):
    if order_by not in ALLOWED:
        raise ValueError(f"order_by must be one of {sorted(ALLOWED)}")
    query = f"SELECT trial, condition, rt_ms FROM trials WHERE participant LIKE ? ORDER BY {order_by}"
    return connection.execute(query, (participant,)).fetchall()
