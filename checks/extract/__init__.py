"""From text to typed mentions: one file a dimension, each usable alone."""
