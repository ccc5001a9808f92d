# rejects: test_ids_that_look_like_sql
# "Sanitises" the id by taking quotes out: the attack fails, and so does the honest participant D'A-3.
COLUMNS = ("trial", "condition", "rt_ms")


def trials_of(connection, participant, order_by="trial"):
    if order_by not in COLUMNS:
        raise ValueError("invalid column")
    participant = participant.replace("'", "").replace('"', "").replace(";", "").replace("--", "")
    query = f"SELECT trial, condition, rt_ms FROM trials WHERE participant = '{participant}' ORDER BY {order_by}"
    return connection.execute(query).fetchall()
