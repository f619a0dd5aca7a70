"""The database's history: one alembic environment, one folder of versions for each of the two files."""
