"""The database of a small study, made anew for each connection."""

import sqlite3


def connect() -> sqlite3.Connection:
    """Return a connection to the tables of trials and of e-mail addresses."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE trials (participant TEXT, trial INTEGER, condition TEXT, rt_ms REAL)")
    connection.execute("CREATE TABLE consent (participant TEXT, email TEXT)")
    trials = [
        ("P01", 1, "congruent", 412.0),
        ("P01", 2, "incongruent", 498.5),
        ("P01", 3, "congruent", 398.0),
        ("P02", 1, "incongruent", 455.0),
        ("D'A-3", 1, "congruent", 437.5),
        ("OR-1 --", 1, "congruent", 460.0),
    ]
    connection.executemany("INSERT INTO trials VALUES (?, ?, ?, ?)", trials)
    connection.execute("INSERT INTO consent VALUES ('P01', 'sam@example.org')")
    return connection
