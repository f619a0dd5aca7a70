"""Money: signs, codes and names of currencies, minor units, prices per unit."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

import regex

from checks.data.currencies import CODES, MINOR, NAMES, SIGNS
from checks.extract.amount import Measured, Unit, measured, mention
from checks.extract.context import Context
from checks.extract.hedge import hedge_after
from checks.extract.number import FIRST_WORDS as NUMBER
from checks.extract.number import figure_of, number_at, parts_of
from checks.extract.rate import rate_at
from checks.model import Amount, Kind, Mention, Part

TRIGGER = NUMBER
PRIORITY = 30

_ONLY_LARGE = frozenset({"won", "real", "pound", "pounds", "crown", "crowns"})
"""Names that are other words as well: money only behind a scale, or where money is spoken of."""
_MONEY_TALK = regex.compile(
    r"(?i)\b(?:cost|costs|paid|pays?|paying|fined?|worth|price[ds]?|earn(?:s|ed|ing)?|spen[dt]|spends|spending|charged?|fees?|tax|"
    r"sold|bought|buy|sell|sells|salary|wages?|budget|debts?|loans?|owed?s?|bet|wager(?:ed)?|prize|bill|reward|bonus|invoice|"
    r"profits?|losses|sales|revenues?|donat\w+|cash|money|savings?|fund\w*|rent)\b"
)
_RESOLUTIONS = frozenset({"480", "720", "1080", "1440", "2160"})


@cache
def _units() -> tuple[dict[str, tuple[str, int]], dict[str, tuple[str, int]], frozenset[str]]:
    names: dict[str, tuple[str, int]] = {}
    for name, code in NAMES.items():
        names[name] = names[name if name.endswith("s") else f"{name}s"] = (code, 1)
    for name, (code, parts) in MINOR.items():
        names[name] = (code, parts)
        if len(name) > 1 and name != "pence":
            names[f"{name}s"] = (code, parts)
    signs = {sign: (code, 1) for sign, code in SIGNS.items() if not sign[0].isascii()}
    signs |= {code: ({"RMB": "CNY"}.get(code, code), 1) for code in CODES}
    first = frozenset(name.split(" ")[0] for name in names if " " in name)
    return names, signs, first


_WORDS = regex.compile(
    r"[ -]?(?P<one>[A-Za-z.]{1,16}|[^\w\s.,;:!?()'\"-])(?P<more>(?:[ -][A-Za-z]{2,9}){0,2})"
)


def unit_at(text: str, end: int) -> Unit | None:
    """The currency that is named behind a number that ends at an offset."""
    match = _WORDS.match(text, end)
    if match is None:
        return None
    names, signs, firsts = _units()
    word = match["one"]
    if (found := signs.get(word)) and not text[match.end("one") : match.end("one") + 1].isalnum():
        return Unit(match.start("one"), match.end("one"), found[0])
    lower = word.lower()
    if lower in firsts:
        more = match["more"].lower().replace("-", " ").split()
        for count in range(len(more), 0, -1):
            phrase = " ".join([lower, *more[:count]])
            if phrase in names:
                start = match.start("one")
                return _unit(start, start + len(phrase), names[phrase])
    found = names.get(lower) or names.get(lower.rstrip("."))
    if found is None or (len(lower) == 1 and (match.start("one") > end or word != lower)):
        return None
    stop = match.start("one") + len(lower.rstrip("."))
    if lower in _ONLY_LARGE and not _is_money(text, end):
        return None
    if text[stop : stop + 1].isalnum() or (lower == "p" and text[max(0, end - 4) : end] in _RESOLUTIONS):
        return None
    return _unit(match.start("one"), stop, found)


def _unit(start: int, end: int, found: tuple[str, int]) -> Unit:
    return Unit(start, end, found[0], Fraction(1, found[1]))


def _is_money(text: str, end: int) -> bool:
    before = text[max(0, end - 8) : end].lower()
    return before.endswith(("illion", "bn", "crore", "lakh")) or (
        _MONEY_TALK.search(text, max(0, end - 60), end) is not None and text[end : end + 4].lower() != " won"
    )


_AND_CENTS = regex.compile(r"(?i)[ ](?:and[ ])?(?=\w{1,12}(?:-\w{1,6})?[ ](?:cents?|pence|p)\b)")


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The amount of money whose number begins at an offset."""
    del context
    number = number_at(text, at)
    if number is None:
        return None
    if number.currency is None:
        found = measured(text, at, unit_at)
        return _named(text, found) if found else None
    after = hedge_after(text, number.end)
    end = after.end if after else number.end
    rate = rate_at(text, end)
    parts = parts_of(number, after)
    if rate:
        end = rate.end
        parts = (*parts, Part(role="per", start=rate.start, end=rate.end))
    meaning = Amount(
        kind=Kind.MONEY, figure=figure_of(number, after), unit=number.currency, per=rate.per if rate else None
    )
    return mention(text, number.start, end, meaning, parts)


def _named(text: str, found: Measured) -> Mention:
    figure, end, parts = found.figure, found.end, found.parts
    cents = _cents(text, found)
    if cents:
        value, end, more = cents
        figure = figure_of(
            found.number._replace(
                first=found.number.first._replace(value=value, low=value, high=value, grain=Fraction(1, 100))
            ),
            None,
        )
        parts = (*parts, *more)
    rate = rate_at(text, end)
    if rate:
        end = rate.end
        parts = (*parts, Part(role="per", start=rate.start, end=rate.end))
    meaning = Amount(kind=Kind.MONEY, figure=figure, unit=found.unit.name, per=rate.per if rate else None)
    return mention(text, found.start, end, meaning, parts)


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
