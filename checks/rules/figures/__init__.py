"""Figures that cannot both hold, by arithmetic or because they speak of the same quantity."""
