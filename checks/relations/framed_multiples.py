"""A figure, how many times another it is, and that at the end: "£9,000, six times what it was, £1,500"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from checks.relations.compared import may_be
from checks.relations.drawn import VALUE, drawn, is_alone
from checks.relations.lines import Line
from checks.relations.multiple import Comparison, comparisons, times


def stated_multiples(line: Line) -> Iterator[Comparison]:
    """Every multiple of a sentence of which two figures are given, side by side or in the whole sentence."""
    known = [*comparisons(line)]
    yield from known or framed_multiples(line)


@cache
def _is_stated() -> regex.Pattern[str]:
    of = "(?:that of|what|as [a-z]+ as|the [a-z]+ of)"
    told = "(?:,|,? on| at| with| who (?:has|gets|earns|had)| which (?:has|had))"
    return regex.compile(
        rf"(?P<figure>{VALUE})[^A-Z;:¶]{{0,20}}?,? (?:(?:is|was|were|are) )?(?:now |about |almost )?(?P<by>X)"
        rf" {of} [^A-Z;:,¶]{{1,40}}?{told} (?P<base>{VALUE})\s*(?:[.;]|$)"
    )


@cache
def _other() -> regex.Pattern[str]:
    words = "per cent|percent|average|than|at least|compared|each|per|including"
    return regex.compile(rf"\b(?:{words})\b")


def framed_multiples(line: Line) -> Iterator[Comparison]:
    """The multiple that a sentence of three figures states."""
    picture = drawn(line)
    if picture is None or "X" not in picture.text or _other().search(picture.text):
        return
    for found in picture.found(_is_stated()):
        (figure,), (multiple,), (base,) = found["figure"], found["by"], found["base"]
        if is_alone(picture, figure, multiple, base) and may_be(figure, base):
            yield Comparison(figure=figure, base=base, multiple=multiple, times=times(multiple), sure=True)
            return
