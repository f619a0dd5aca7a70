"""Shares and multiples held against the figures that they are made of."""
