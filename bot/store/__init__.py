"""What outlives the process: the job table, watermarks and settings, in SQLite by default."""
