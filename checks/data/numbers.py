"""Number words, scales and fractions of English, Indian ones included."""

from __future__ import annotations

UNITS = {
    "zero": 0, "nought": 0, "naught": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "quadrillion": 10**15, "lakh": 10**5, "lakhs": 10**5, "lac": 10**5, "crore": 10**7, "crores": 10**7,
    "dozen": 12, "dozens": 12, "dozs": 12, "dzs": 12,
}  # fmt: skip
"""Words that multiply what stands before them, and that "a" may stand before."""

ABBREVIATED_SCALES = {
    "k": 10**3, "mn": 10**6, "mln": 10**6, "mil": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12,
    "trn": 10**12, "tln": 10**12, "cr": 10**7,
}  # fmt: skip
"""Suffixes of digits that mean a scale whatever stands around them."""
MONEY_SCALES = {"mm": 10**6, "m": 10**6, "b": 10**9, "t": 10**12}
"""Suffixes of digits that mean a scale only after a currency sign; elsewhere "5m" is five metres."""

FRACTIONS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "twentieth": 20, "thirtieth": 30,
    "hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
"""Denominators by the word for one part; their plurals end in s."""
VULGAR_FRACTIONS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80,
    "ninetieth": 90, "hundredth": 100, "thousandth": 1000, "millionth": 10**6,
}  # fmt: skip

VAGUE = {
    "a couple": (2, 2), "a few": (3, 9), "few": (3, 9), "several": (3, 9), "a handful": (3, 9),
    "dozens": (24, 99), "scores": (40, 199), "hundreds": (200, 999), "thousands": (2_000, 99_999),
    "millions": (2 * 10**6, 999 * 10**6), "billions": (2 * 10**9, 999 * 10**9),
    "trillions": (2 * 10**12, 999 * 10**12), "lakhs": (2 * 10**5, 99 * 10**5),
    "crores": (2 * 10**7, 99 * 10**7), "tens of thousands": (20_000, 99_999),
    "hundreds of thousands": (200_000, 999_999), "tens of millions": (20 * 10**6, 99 * 10**6),
    "hundreds of millions": (200 * 10**6, 999 * 10**6), "tens of billions": (20 * 10**9, 99 * 10**9),
    "hundreds of billions": (200 * 10**9, 999 * 10**9), "thousands of millions": (2 * 10**9, 99 * 10**9),
}  # fmt: skip
"""What a vague quantity leaves open: the fewest that the word can mean, and the most."""
