# rejects: test_unknown_columns
# Puts the column in double quotes: SQLite takes an unknown one for a text, and sorts by nothing without a word.
def trials_of(connection, participant, order_by="trial"):
    column = order_by.replace('"', '""')
    query = f'SELECT trial, condition, rt_ms FROM trials WHERE participant = ? ORDER BY "{column}"'
    return connection.execute(query, (participant,)).fetchall()
