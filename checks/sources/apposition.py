"""Whether a figure stands right beside the name of what it measures, with no word that says what it is."""

from __future__ import annotations

from checks.data.grammar import DETERMINERS, STOPWORDS
from checks.data.wordings import STANDING
from checks.model import Kind
from checks.sources.aliases import found_in
from checks.sources.frame import Frame, family
from checks.sources.verbs import governor

_BETWEEN = frozenset(
    {",", "(", "–", "—", "-", "at", "which", "is", "a", "an", "the", "about", "some", "with", "all"}
    | {"measures", "measuring", "just", "over", "under", "nearly", "almost", "roughly"}
)
_FROM_TO = 8
_SIZING = frozenset({"measures", "measuring"})


def stands_beside(statement: Frame, claim: Frame) -> bool:
    """Whether the figure stands beside the name of what is measured; of money only what it costs does."""
    if family("long") in statement.topics and _leads_from_to(claim):
        return True
    if statement.amount.kind is Kind.MONEY and not costs(statement):
        return False
    return _in_apposition(statement, claim)


def _leads_from_to(claim: Frame) -> bool:
    """ "Some 31 miles from end to end": that long it is."""
    lows = [word.low for word in claim.behind[:_FROM_TO]]
    return not claim.closes and lows[:1] == ["from"] and "to" in lows


def costs(frame: Frame) -> bool:
    """Whether a statement says what something costs: "HS2, the £66bn line", says it in its own way."""
    return family("cost") in frame.topics


def tells_price(claim: Frame) -> bool:
    """Whether a sum may be what something costs: no other verb has it, or it is "a €5 ticket"."""
    if costs(claim) or governor(claim) in (None, family("pay"), family("worth"), family("sale")):
        return True
    if [word.low in STANDING for word in claim.before[-2:]] == [True, True]:
        return True  # "rose to", "stood at"
    before, behind = claim.before[-1:], claim.behind[:1]
    noun = bool(behind) and behind[0].low.isalpha() and behind[0].low not in STOPWORDS and not claim.closes
    return noun and bool(before) and (before[0].low in DETERMINERS or before[0].low.endswith("'s"))


def _in_apposition(statement: Frame, claim: Frame) -> bool:
    """Whether the figure stands beside the name of what is measured.

    "Mount Everest (8,849 metres)", "the 828-metre Burj Khalifa", "At 680 miles, the Elbe …".
    """
    wanted = [name.canon for name in statement.names]
    start = claim.claim.mention.start
    for name in claim.names:
        if not found_in(name.canon, wanted):
            continue
        if name.end <= start:
            words = [word.low for word in claim.before if word.end > name.end]
            if words and words[0].rstrip(",").isdecimal():
                words[0] = ","  # of "HS2, the £66bn line": a number keeps the comma
            if words and (not words[0].isalpha() or words[0] in _SIZING) and set(words) <= _BETWEEN:
                return True
            if name.owner and not words and _ends(claim):
                return True
        else:
            words = [word.low for word in claim.behind if word.end <= name.start]
            hyphenated = "-" in claim.claim.mention.surface
            if (hyphenated and not words) or (_opens(claim) and set(words) <= {",", "the"}):
                return True
    return False


def _ends(claim: Frame) -> bool:
    """Whether it is the name before that is measured: "the Elbe's 680 miles", but no "680 miles of dikes"."""
    behind = claim.behind[:1]
    return claim.closes or not behind or not behind[0].low[0].isalpha()


def _opens(claim: Frame) -> bool:
    """Whether the sentence begins with "at" and the figure."""
    lows = [word.low for word in claim.before]
    return (lows or claim.claim.mention.surface.lower().split())[:1] == ["at"] and len(lows) <= 1
