"""Versions of everything but the job table."""
