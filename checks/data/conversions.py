"""What units stand for in newspapers beside the one that pint gives their name."""

from __future__ import annotations

ALSO = {
    "gallon": ("gallon", "imperial_gallon"),
    "mile / gallon": ("mile / gallon", "mile / imperial_gallon"),
    "pint": ("pint", "imperial_pint"),
    "quart": ("quart", "imperial_quart"),
    "fluid_ounce": ("fluid_ounce", "imperial_fluid_ounce"),
    "ounce": ("ounce", "fluid_ounce", "imperial_fluid_ounce", "troy_ounce"),
    "cup": ("cup", "imperial_cup", "metric_cup"),
    "tablespoon": ("tablespoon", "milliliter * 15", "milliliter * 20"),
    "teaspoon": ("teaspoon", "milliliter * 5"),
    "ton": ("short_ton", "long_ton", "metric_ton"),
    "horsepower": ("horsepower", "metric_horsepower"),
    "calorie": ("calorie", "kilocalorie"),
    "knot": ("knot",),
    "pound": ("pound",),
    "newton_meter": ("newton * meter",),
    "part / million": ("ppm",),
    "part / billion": ("ppm / 1000",),
    "ppb": ("ppm / 1000",),
    "degree": (),
    "decibel": (),
}  # fmt: skip
"""American and imperial measures are both accepted, as are food calories and short, long and metric tons."""

PER = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "week": "week",
    "month": "month", "year": "year", "liter": "liter", "litre": "liter", "gallon": "gallon",
    "kilometer": "kilometer", "mile": "mile", "kilogram": "kilogram", "pound": "pound",
    "hectare": "hectare", "acre": "acre", "cubic meter": "meter ** 3", "square meter": "meter ** 2",
    "square metre": "meter ** 2", "square foot": "foot ** 2", "tonne": "metric_ton", "ton": "ton",
}  # fmt: skip
"""Denominators of rates that are units, by the noun that the reader gives them."""

CALLED = {
    "pound": "pound",
    "ton": "ton",
    "tonne": "metric_ton",
    "stone": "stone",
    "yard": "yard",
    "kilo": "kilogram",
}
"""Counted nouns that are units where what stands beside them is one."""

EVERYDAY = {
    "football pitch": ("meter ** 2", 4_000, 10_800),
    "soccer pitch": ("meter ** 2", 4_000, 10_800),
    "football field": ("meter ** 2", 4_000, 10_800),
    "soccer field": ("meter ** 2", 4_000, 10_800),
    "tennis court": ("meter ** 2", 190, 700),
    "olympic swimming pool": ("meter ** 3", 1_800, 3_800),
    "olympic-sized swimming pool": ("meter ** 3", 1_800, 3_800),
    "olympic-size swimming pool": ("meter ** 3", 1_800, 3_800),
}  # fmt: skip
"""Sizes that articles compare with, from the smallest to the largest that their rules allow.

Football: IFAB, Laws of the Game, Law 1 (45-90 by 90-120 m); American football fields (5,350 square
metres with end zones) lie within. Tennis: ITF Rules of Tennis, Rule 1 (261 square metres, with the run-off up
to 670).
Pools: World Aquatics, Facilities Rules (50 by 25 m, at least 2 m deep).
"""
