"""Versions of the job table."""
