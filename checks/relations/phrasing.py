"""Numbers in the words of the article: "£3.8m" beside "£4.2m"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checks.model import Figure, Hedge, Kind, Part
from checks.relations.lines import Slot
from checks.relations.tolerance import second_digit
from checks.wording import plain_number


def bare(slot: Slot, value: Fraction | None = None) -> str:
    """A figure as sums write it: as the article does, without hedge and noun, number words in digits.

    ``value`` is the one meant where the slot holds two, as ranges do, or another than the article's.
    """
    figure = slot.figure
    if value is None:
        value = figure.stated if figure.stated is not None else figure.high
    if value is None:
        return slot.span.text
    if value == figure.stated and _is_compound(slot):
        return slot.span.text
    scale, _ = _scale(slot)
    for part in slot.claim.mention.parts:
        if part.role == "number":
            digits = _surface(slot, part.start, part.end).strip()
            if digits[:1].isdigit() and _number(digits) * scale == value:
                return as_in(slot, value, digits=digits)
    return as_in(slot, value)


def _is_compound(slot: Slot) -> bool:
    """Whether a figure is written in two units: "6ft 4in"."""
    return slot.figure.hedge is not Hedge.RANGE and len(_of_role(slot.claim.mention.parts, "number")) > 1


_MEASURED = (Kind.SHARE, Kind.QUANTITY, Kind.TEMPERATURE, Kind.DURATION, Kind.MONEY)


def as_in(slot: Slot, value: Fraction, *, digits: str = "") -> str:
    """A value written as a figure of the article is: with its currency, scale and unit."""
    scale, word = _scale(slot)
    parts = slot.claim.mention.parts
    number = digits or plain_number(value / scale)
    behind = ""
    if slot.kind in _MEASURED:
        units, rates = _of_role(parts, "unit"), _of_role(parts, "per")
        unit = units[:1] if _is_compound(slot) else units[-1:]
        behind = "".join(_with_gap(slot, part) for part in (*unit, *rates[-1:]))
    before = ""
    if sign := _of_role(parts, "currency")[-1:]:
        written = _surface(slot, sign[0].start, sign[0].end)
        if sign[0].start < _first_number(slot):
            before = f"{written} " if written[-1].isalpha() else written
        else:
            behind = _with_gap(slot, sign[0]) + behind
    return f"{before}{number}{word}{behind}"


def _of_role(parts: Sequence[Part], role: str) -> list[Part]:
    return [part for part in parts if part.role == role]


def _with_gap(slot: Slot, part: Part) -> str:
    """A piece of the figure, set off by a space where the article sets it off."""
    gap = _surface(slot, part.start - 1, part.start)
    return (" " if gap in (" ", "-") else "") + _surface(slot, part.start, part.end)


def _surface(slot: Slot, start: int, end: int) -> str:
    mention = slot.claim.mention
    return mention.surface[start - mention.start : end - mention.start]


def _number(digits: str) -> Fraction:
    try:
        return Fraction(digits.replace(",", ""))
    except ValueError:
        return Fraction(-1)


def _first_number(slot: Slot) -> int:
    return min((part.start for part in slot.claim.mention.parts if part.role == "number"), default=0)


def _scale(slot: Slot) -> tuple[Fraction, str]:
    """The scale that a figure is written in, and its word as written: (1,000,000, "m")."""
    mention = slot.claim.mention
    part = next((p for p in mention.parts if p.role == "scale"), None)
    if part is None:
        return Fraction(1), ""
    written = _surface(slot, part.start, part.end)
    size = SCALES.get(written.lower())
    if size is None:
        return Fraction(1), ""
    gap = mention.surface[part.start - mention.start - 1 : part.start - mention.start]
    return Fraction(size), f" {written}" if gap in (" ", "-") else written


SCALES = {
    "hundred": 100, "thousand": 10**3, "k": 10**3, "million": 10**6, "m": 10**6, "mn": 10**6, "mln": 10**6,
    "billion": 10**9, "bn": 10**9, "b": 10**9, "bln": 10**9, "trillion": 10**12, "tn": 10**12, "trn": 10**12,
    "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7, "cr": 10**7,
}  # fmt: skip


def rounded(value: Fraction, digits: int) -> Fraction:
    """A value rounded to decimals, half up."""
    power = 10**digits
    return Fraction((value * power + Fraction(1, 2)).__floor__(), power)


def sensible(value: Fraction, like: Figure) -> Fraction:
    """A value rounded as finely as the figure that it replaces, or to a tenth beside a whole number."""
    digits = 1 if like.grain >= 1 else 0
    while digits < 6 and (Fraction(1, 10**digits) > like.grain or abs(value) * 10**digits < 10) and value:
        digits += 1
    return rounded(value, digits)


def significant(value: Fraction, like: Slot) -> Fraction:
    """A value rounded to three digits, or as finely as the figure that it replaces where that is coarser."""
    place = second_digit(abs(value)) / 10 if value else Fraction(1)
    grain = like.figure.grain
    if like.kind is Kind.MONEY:
        place = min(place, max(grain, Fraction(1, 100)))
    elif _is_decimal(grain):
        place = max(place, min(grain, place * 10))
    return ((value / place + Fraction(1, 2)).__floor__()) * place


def _is_decimal(grain: Fraction) -> bool:
    """Whether a grain is a place of the decimal system, not a twelfth of a foot."""
    return grain.denominator in (1, 10, 100, 1000, 10_000)
