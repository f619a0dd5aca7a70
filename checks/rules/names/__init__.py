"""Names that cannot both be right."""
