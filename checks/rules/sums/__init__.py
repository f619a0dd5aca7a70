"""Parts held against their total."""
