"""Money: signs, codes and names of currencies, minor units, prices per unit."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

import regex

from checks.data.currencies import CODES, MINOR, NAMES, SIGNS
from checks.extract.amount import JOINED, Measured, Unit, measured, mention, with_rate
from checks.extract.context import Context
from checks.extract.currency_sign import code_of
from checks.extract.figure import figure_of, parts_of
from checks.extract.hedge import hedge_after
from checks.extract.near import behind, line_around
from checks.extract.number import number_at
from checks.extract.numerals import FIRST_WORDS
from checks.model import Amount, Figure, Kind, Mention, Part

TRIGGER = FIRST_WORDS
PRIORITY = 30

_ONLY_WHERE_SPOKEN_OF = frozenset(["won", "real", "pound", "pounds", "crown", "crowns", "sterling"])
"""Names that are other words as well: money only behind a scale, or where money is spoken of."""
_MONEY = regex.compile(
    r"""(?i)\b(?:costs?|paid|pays?|paying|fine[ds]?|worth|price[ds]?|earn(?:s|ed|ing)?|spen[dt]|spends|spending|fees?|tax
    |charged?|sold|bought|buy|sell|sells|salary|wages?|budget|debts?|loans?|owed?s?|bet|wager(?:ed)?|prizes?|bill|reward
    |bonus|profits?|losses|sales|revenues?|donat\w+|cash|money|savings?|fund\w*|rent|win|raised?|invoice|stole|stolen)\b""",
    regex.VERBOSE,
)
_MASS = regex.compile(
    r"(?i)\b(?:weigh\w*|los[et]|losing|heav\w+|baby|gain(?:ed|ing)?|drop(?:ped)?|lift\w*|body|overweight|boy|girl|fish)\b"
)
_RESOLUTIONS = frozenset({"480", "720", "080", "440", "160"})


BEHIND = {
    JOINED,
    "$",
    "m",
    *(regex.split(r"[ .]", word.lower())[0] for word in (*NAMES, *MINOR, *SIGNS, *CODES)),
    *(f"{name}s" for name in (*NAMES, *MINOR) if " " not in name),
}


@cache
def _units() -> tuple[dict[str, tuple[str, int]], dict[str, str], frozenset[str]]:
    """Names with their currency and how many make one; signs that may follow; first words of long names."""
    names: dict[str, tuple[str, int]] = {}
    for name, code in NAMES.items():
        names[name] = names[name if name.endswith("s") else f"{name}s"] = (code, 1)
    for name, found in MINOR.items():
        names[name] = found
        if len(name) > 1 and name != "pence":
            names[f"{name}s"] = found
    signs = {sign: code for sign, code in SIGNS.items() if not sign.isascii()}
    signs |= {code: code_of(code) for code in CODES}
    firsts = frozenset(name.split(" ")[0] for name in names if " " in name)
    return names, signs, firsts | {first.split(".")[0] for first in firsts}


_WORDS = regex.compile(
    r"[ -]?(?P<one>[A-Za-z.]{1,16}|[元円]|[^\w\s.,;:!?()'\"-])(?P<more>(?:[ -][A-Za-z]{2,9}){0,2})"
)


def unit_at(text: str, end: int) -> Unit | None:
    """The currency that is named behind a number that ends at an offset."""
    names, signs, firsts = _units()
    near = behind(text, end)
    if near not in names and near not in firsts and near not in BEHIND:
        return None
    match = _WORDS.match(text, end)
    if match is None:
        return None
    word, start = match["one"], match.start("one")
    if (code := signs.get(word)) and not text[start + len(word) : start + len(word) + 1].isalnum():
        return Unit(start, start + len(word), code)
    lower = word.lower().rstrip(".") if word[-1] == "." else word.lower()
    if word.lower() in firsts and (found := _long_name(word.lower(), start, match["more"])):
        return found
    named = names.get(lower)
    stop = start + len(lower)
    if named is None or text[stop : stop + 1].isalnum():
        return None
    if len(lower) == 1 and not _is_letter_for_cents(text, end, start, word.rstrip(".")):
        return None
    if lower in _ONLY_WHERE_SPOKEN_OF and not _spoken_of(text, end, lower):
        return None
    return Unit(start, stop, named[0], Fraction(1, named[1]))


def _long_name(first: str, start: int, more: str) -> Unit | None:
    names = _units()[0]
    words = more.lower().replace("-", " ").split()
    for count in range(len(words), 0, -1):
        phrase = " ".join([first, *words[:count]])
        if phrase in names:
            code, parts = names[phrase]
            return Unit(start, start + len(phrase), code, Fraction(1, parts))
    return None


def _is_letter_for_cents(text: str, end: int, start: int, letter: str) -> bool:
    """ "45p" and "50c" are money; "1080p", "45 p" and "5C" are not."""
    if start > end or letter not in "pc¢" or text[end + 1 : end + 2] in ("'", "/"):
        return False
    return text[max(0, end - 3) : end] not in _RESOLUTIONS


def _spoken_of(text: str, end: int, name: str) -> bool:
    if text[max(0, end - 8) : end].lower().endswith(("illion", "bn", "crore", "lakh", " of", "m")):
        return True
    if name == "won":
        return False
    window = line_around(text, end, end, 48, 0)
    return _MONEY.search(text, *window) is not None and not (
        name.startswith("pound") and _MASS.search(text, *window)
    )


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The amount of money whose number begins at an offset."""
    del context
    number = number_at(text, at)
    if number is None:
        return None
    if number.sign is None:
        found = measured(text, at, unit_at)
        return _named(text, found) if found else None
    after = hedge_after(text, number.end)
    return _money(
        text,
        number.start,
        after.end if after else number.end,
        figure_of(number, after),
        number.sign.code,
        parts_of(number, after),
    )


def _named(text: str, found: Measured) -> Mention:
    figure, end, parts = found.figure, found.end, found.parts
    if cents := _cents(text, found):
        value, end, more = cents
        figure = figure_of(found.number._replace(first=found.number.first.worth(value, Fraction(1, 100))))
        parts = (*parts, *more)
    return _money(text, found.start, end, figure, found.unit.name, parts)


def _money(text: str, start: int, end: int, figure: Figure, code: str, parts: tuple[Part, ...]) -> Mention:
    rate, end, parts = with_rate(text, end, parts)
    meaning = Amount(kind=Kind.MONEY, figure=figure, unit=code, per=rate.per if rate else None)
    return mention(text, start, end, meaning, parts)


_AND_CENTS = regex.compile(
    r"(?i)[ ](?:and[ ])?(?=\w{1,12}(?:-\w{1,6}|[ ]\w{3,5})?[ ](?:cents?|pence|p|paise|kopecks?)\b)"
)


def _cents(text: str, found: Measured) -> tuple[Fraction, int, tuple[Part, ...]] | None:
    """ "3 dollars 50 cents" is one amount."""
    value = found.number.first.value
    match = _AND_CENTS.match(text, found.end)
    if match is None or found.unit.by != 1 or found.number.second or found.after or value is None:
        return None
    small = measured(text, match.end(), unit_at)
    if small is None or small.unit.by == 1 or small.number.first.value is None or small.number.hedge:
        return None
    return value + small.number.first.value * small.unit.by, small.end, small.parts
