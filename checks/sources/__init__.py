"""Reference sources: what they are, how their answers are read, and what they say of a claim. No I/O."""
