"""Arithmetic that sentences state: a change between two levels, a part of a whole, parts and their total, a
quantity in two units.

The finders of this package say which figures stand in which relation, and where that is not certain they
find nothing. Whether the relation holds is for the rules to judge.
"""
