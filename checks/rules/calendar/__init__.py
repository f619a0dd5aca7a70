"""Rules that hold dates, ages and lengths of time against the calendar."""
