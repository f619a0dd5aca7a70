"""Quotations of shares as tables give them: the level, the change, and the change in per cent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import regex

from checks.model import Span
from checks.passage import Passage
from checks.reading import Reading
from checks.relations.phrasing import rounded


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """ "41.50 +1.50 +3.75%"."""

    level: str
    change: str
    percent: str
    spans: tuple[Span, ...]

    @property
    def given(self) -> Fraction:
        """The change in per cent of the level before it, rounded as finely as it is written."""
        level, change = _number(self.level), _number(self.change)
        before = level - change
        return rounded(change / before * 100, _decimals(self.percent)) if before > 0 else Fraction(0)

    def fits(self) -> bool:
        """Whether the percentage is that of the change, to two units of its last digit."""
        slack = Fraction(2, 10 ** _decimals(self.percent))
        if _number(self.level) - _number(self.change) <= 0:
            return True
        return abs(self.given - _number(self.percent)) <= slack


@cache
def _row() -> regex.Pattern[str]:
    number = r"\d{1,3}(?:,\d{3}){1,3}\.\d{1,4}|\d{1,9}\.\d{1,4}"
    sign = "[+−–-]"
    return regex.compile(
        rf"(?<![\w.,+-])(?P<level>{number}) \|? ?(?P<change>{sign}(?:{number})) \|? ?\(?"
        rf"(?P<percent>{sign}\d{{1,3}}\.\d{{1,4}}%)"
    )


def quotations(reading: Reading) -> Iterator[Quotation]:
    """Every row of a table of shares that gives all three."""
    for passage in reading.passages:
        if "%" in passage.text:
            for match in _row().finditer(passage.text):
                yield Quotation(
                    level=match["level"],
                    change=match["change"],
                    percent=match["percent"],
                    spans=tuple(_span(passage, match, name) for name in ("level", "change", "percent")),
                )


def _span(passage: Passage, match: regex.Match[str], name: str) -> Span:
    return passage.span(match.start(name), match.end(name))


def _number(text: str) -> Fraction:
    plain = text.replace(",", "").replace("%", "").replace("−", "-").replace("–", "-")
    return Fraction(plain)


def _decimals(text: str) -> int:
    return len(text.rstrip("%").partition(".")[2])
