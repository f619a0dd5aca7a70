"""Quantities given in two units."""
