"""What prices and rates are given for."""

from __future__ import annotations

PER_A = frozenset(
    """
    share barrel ton tonne gallon liter litre pound ounce kilogram day week month year hour night minute
    second quarter person ticket pint cup bottle piece unit household family student pupil child ride mile
    word game match dozen bushel megawatt-hour kilowatt-hour vehicle car home house patient dose shot visit
    session appearance copy bag box pack packet therm room seat slot plate acre hectare employee worker
    customer user subscriber song stream episode meter kilometer foot inch yard season decade fortnight term
    semester time stick litre token download call message click meal pill tablet vote voter taxpayer inch
    square centimeter gram milligram deciliter milliliter
    """.split()
) | {"square foot", "square metre", "square meter"}
"""Nouns that make a rate even behind "a": "$70 a barrel" is one, "$70 a man" is none."""
