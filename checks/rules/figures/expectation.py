"""A result that is said to have topped or missed what was expected

What it does
Where a result is said to have topped, beaten or missed what was expected of it, compares the two: sales that
"rose 3.1 per cent, missing the 2.6 per cent that analysts had forecast", earnings that topped the estimates
against what was earned a share and what was expected.

Why it matters
Either the verb or one of the figures is a slip, and the verb is what the headline is made of.

What it leaves alone
Losses, costs and the like, which are better when they are smaller, as far as the words tell; hedged figures
that leave both open; several results and several estimates side by side.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import regex

from checks.claims import Claim, Polarity
from checks.interval import meets
from checks.model import Finding, Severity, Span
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet
from checks.wording import quoted, sentence

CATEGORY = "figure-conflict"
NAME = "figures/expectation"

FARTHEST = 70
"""Characters between a result and what was expected."""
BEHIND = 40
"""Characters behind what was expected in which it is said that it was."""


def check(reading: Reading) -> Iterator[Outcome]:
    """Every result that was not above or below what was expected, as told."""
    for one, other in pairwise(reading.claims):
        if one.block == other.block and one.sentence == other.sentence and one.unit == other.unit:
            yield from _beside(reading, one, other)
    yield from _a_share(reading)


# ------------------------------------------------------------------ 3.1 per cent, missing the 2.6 expected


@cache
def _between() -> regex.Pattern[str]:
    """What joins a result with the expectation that it beat or missed."""
    beat = r"beating|topping|exceeding|surpassing|above|ahead\sof|better\sthan|more\sthan|higher\sthan"
    missed = r"missing|trailing|below|short\sof|worse\sthan|less\sthan|lower\sthan|fewer\sthan|undershooting"
    return regex.compile(
        rf"[^,;:()\d]{{0,30}},\s(?:well\s|far\s|just\s|slightly\s|falling\s|coming\sin\s)?"
        rf"(?P<verb>(?P<beat>{beat})|(?:{missed}))\s(?P<told>[^,;:()\d]{{0,50}}?)[$£€]?",
        regex.IGNORECASE,
    )


@cache
def _expected() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:expect\w*|estimate[sd]?|forecast\w*|consensus|predict\w+|projected|projections?|analysts|economists)\b",
        regex.IGNORECASE,
    )


@cache
def _or_else() -> regex.Pattern[str]:
    """ "$1.10 a share, or $1.26 without one-off costs": either may be what was held against the estimates."""
    return regex.compile(
        r",?\s(?:or|and|after|but)\s(?:an?\s\w+\s)?[$£€]?\d|[^.;]{0,60}\b(?:adjusted|excluding|without)\b"
    )


@cache
def _after() -> regex.Pattern[str]:
    """ "Exports rose 4% [after a] 6% rise": the result is the figure before."""
    return regex.compile(
        r"(?r)\d[^.;]{0,40}\b(?:after|following|from|against|compared\s(?:with|to))\s(?:an?\s)?[$£€]?$"
    )


@cache
def _better_when_smaller() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:loss(?:es)?|costs?|deficits?|debts?|fell|fall|falls|decline[ds]?|drop(?:ped|s)?|slump\w*|down|lost"
        r"|shrank|contract\w*|unemployment|claims|inflation)\b",
        regex.IGNORECASE,
    )


def _beside(reading: Reading, result: Claim, expected: Claim) -> Iterator[Finding]:
    passage = reading.passages[result.block]
    text, start, end = passage.text, result.mention.end, expected.mention.start
    if (
        end - start > FARTHEST
        or result.polarity is not Polarity.ASSERTED
        or meets(result.figure, expected.figure)
    ):
        return
    if not result.figure.stated or not expected.figure.stated:
        return
    joined = _between().fullmatch(text, start, end)
    behind = min(expected.sentence[1], expected.mention.end + BEHIND)
    if joined is None or not (_expected().search(joined["told"]) or _expected().search(text, end, behind)):
        return
    if _better_when_smaller().search(text, result.sentence[0], start):
        return
    if _above(result, expected) is bool(joined["beat"]) or _after().search(
        text, result.sentence[0], result.mention.start
    ):
        return
    told = passage.text[result.mention.start : expected.mention.end]
    spans = (_span(reading, result), passage.span(joined.start("verb"), expected.mention.end))
    yield _finding(told, spans[0], _span(reading, expected), spans, above=_above(result, expected))


# ------------------------------------------------------------------ earnings that topped the estimates


_RESULTS = ("earnings", "profit", "results")


@cache
def _outcome() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:earnings|profits?|results)\b[^.;]{0,40}?\b(?:(?P<beat>topped|beat|exceeded|surpassed)|missed|trailed"
        r"|fell short of)\b[^.;]{0,40}?\b(?:estimates?|expectations|forecasts?|consensus)\b",
        regex.IGNORECASE,
    )


def _a_share(reading: Reading) -> Iterator[Finding]:
    """Earnings that topped or missed the estimates, by what was earned and expected a share."""
    told = [(p, match) for p in reading.passages if p.has(*_RESULTS) for match in _outcome().finditer(p.text)]
    if len(told) != 1:
        return
    a_share = [c for c in reading.claims if c.unit and c.unit.endswith("/ share") and c.figure.stated]
    expected = [claim for claim in a_share if "forecast" in claim.scope]
    earned = [claim for claim in a_share if claim not in expected]
    if len(expected) != 1 or len(earned) != 1 or earned[0].unit != expected[0].unit:
        return
    (passage, match), actual, estimate = told[0], earned[0], expected[0]
    if _or_else().match(reading.passages[actual.block].text, pos=actual.mention.end):
        return
    if meets(actual.figure, estimate.figure) or _above(actual, estimate) is bool(match["beat"]):
        return
    spans = (passage.span(*match.span()), _span(reading, actual), _span(reading, estimate))
    yield _finding(match[0], spans[1], spans[2], spans, above=_above(actual, estimate))


def _finding(told: str, result: Span, expected: Span, spans: tuple[Span, ...], *, above: bool) -> Finding:
    shown = f"{result.text.strip()} is {'more' if above else 'less'} than {expected.text.strip()}"
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=Severity.WARNING,
        message=sentence(f"The text says {quoted(told)}, but {shown}"),
        spans=tuple(sorted(spans, key=lambda span: (span.block, span.start))),
        shows=shown,
    )


def _above(one: Claim, other: Claim) -> bool:
    return (one.figure.stated or 0) > (other.figure.stated or 0)


def _span(reading: Reading, claim: Claim) -> Span:
    return reading.passages[claim.block].span(claim.mention.start, claim.mention.end)


EXAMPLES = [
    Example(
        bad="Orders at the mill rose [[4.1 per cent]], [[beating the 4.8 per cent]] that had been forecast.",
        good="Orders at the mill rose 4.8 per cent, beating the 4.1 per cent that had been forecast.",
    ),
    Example(
        bad="Brandt reported [[earnings that topped estimates]] on Friday. It earned [[$1.12 a share]] in the"
        " quarter. Analysts had expected [[$1.21 a share]].",
        good="Brandt reported earnings that topped estimates on Friday. It earned $1.21 a share in the"
        " quarter. Analysts had expected $1.12 a share.",
    ),
]
QUIET = [
    Quiet(text="The loss was $3 million, better than the $4 million that analysts had expected."),
    Quiet(text="Sales rose 4.1 per cent, below the 4.8 per cent that economists had forecast."),
    Quiet(
        text="The shop sold 41 bicycles, more than the 12 mopeds and three cars that it had expected to sell."
    ),
    Quiet(
        text="The village has 410 houses, more than the 38 of its neighbour, which is not expected to grow."
    ),
]
