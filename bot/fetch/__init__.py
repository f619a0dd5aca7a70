"""Fetching what strangers link to, without reaching where strangers must not reach."""
