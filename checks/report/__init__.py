"""A report in its outward forms: text for a terminal, JSON, and a page. Pure; nothing is written here."""
