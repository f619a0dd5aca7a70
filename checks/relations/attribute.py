"""Of what a figure is an attribute: a four-day strike, a fine of $5,000, a course that lasted six months."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from checks.claims.placed import Placed
from checks.claims.words import stem
from checks.data.attributes import DEEDS, DONE, NO_THINGS
from checks.data.grammar import STOPWORDS
from checks.model import Kind

LONGEST = 4
"""Words behind a figure in which the noun stands that it belongs to."""
REACH = 90
"""Characters before a figure in which it is said of what it is."""
BESIDE = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """A figure and the thing that has it."""

    item: Placed
    things: frozenset[str]
    """Stems of the words that name the thing."""
    definite: bool
    """ "The four-day strike", "the strike lasted", "her fine"."""
    words: frozenset[str]
    """The words between the article and the figure: "new" of "the new 2.4-litre engine"."""


@cache
def _determined() -> regex.Pattern[str]:
    """What opens the noun phrase of a figure: "the [first, much longer]"."""
    return regex.compile(
        r"(?r)\b(?:(?P<definite>the|this|that|these|those|his|her|its|their)|an?|another)\s"
        r"(?P<words>(?:[\p{Ll}-]+,?\s){0,2})",
        regex.IGNORECASE,
    )


@cache
def _phrase() -> regex.Pattern[str]:
    """The nouns behind a figure that is an attribute; none where a name follows: "the 16-inch Orb"."""
    word = r"\s[\p{Ll}\d][\p{Ll}\d’'-]+"
    return regex.compile(rf"(?P<words>{word}(?:,?{word}){{0,{LONGEST - 1}}})(?!\s\p{{Lu}})")


_DETERMINERS = r"[Tt]he|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|\w+['’]s|an?|another"


@cache
def _of() -> regex.Pattern[str]:
    """ "A [sentence of] six years", "the long [strike lasting] two days", "with [investment of] $5m"."""
    return regex.compile(
        rf"(?r)\b(?:(?P<det>{_DETERMINERS})\s(?:[\p{{Ll}}-]+\s)?)?(?P<thing>[\p{{Ll}}-]{{3,}})\s"
        r"(?:of|lasting|worth|totall?ing)\s(?:about\s|around\s|nearly\s|up\sto\s)?[$£€]?"
    )


@cache
def _lasted() -> regex.Pattern[str]:
    """ "The [course] of steroids [continued ultimately for] 12 months"."""
    verbs = r"last(?:s|ed)?|continued|ran|went\son|goes\son|took|spanned|dragged\son"
    return regex.compile(
        rf"(?r)\b(?P<det>the|this|that|his|her|its|their|an?)\s(?:[\p{{Ll}}-]+\s)?(?P<thing>[\p{{Ll}}-]{{3,}})"
        rf"(?:\s(?:of|in|on)\s[\w’'-]+(?:\s[\w’'-]+)?)?\s(?:\w+ly\s|has\s|had\s|will\s|would\s)?(?:{verbs})"
        r"(?:\s\w+ly)?\s(?:for\s)?(?:about\s|around\s|nearly\s|just\s|only\s)?",
        regex.IGNORECASE,
    )


@cache
def _done() -> regex.Pattern[str]:
    """ "He was [jailed for] six years", "[fined] the firm $5,000"."""
    deeds = "|".join(sorted(DONE))
    return regex.compile(
        rf"(?r)\b(?P<deed>{deeds})\s(?:(?:the\s|a\s|an\s)?[\w’'-]+\s){{0,3}}?(?:(?:to|for|by|at|with|a\stotal\sof)\s)?"
        r"(?:about\s|around\s|nearly\s|up\sto\s)?[$£€]?"
    )


def attributes(item: Placed) -> list[Attribute]:
    """The things of which a figure may be an attribute, the likeliest first."""
    text, (first, _) = item.passage.text, item.claim.sentence
    start = item.claim.mention.start
    first = max(first, start - REACH)
    found = []
    if behind := _behind(item):
        opened = _determined().match(text, first, start)
        words = frozenset((opened["words"] if opened else "").replace(",", " ").lower().split())
        definite = bool(opened and opened["definite"])
        found.append(Attribute(item=item, things=behind, definite=definite, words=words))
    before = _of().match(text, first, start) or (
        _lasted().match(text, first, start) if item.claim.mention.kind is Kind.DURATION else None
    )
    if before and (thing := _named(before["thing"])):
        definite = (before["det"] or "a").lower() not in ("a", "an", "another")
        found.append(Attribute(item=item, things=frozenset({thing}), definite=definite, words=frozenset()))
    if done := _done().match(text, first, start):
        things = frozenset({DEEDS[done["deed"]]})
        found.append(Attribute(item=item, things=things, definite=False, words=frozenset()))
    return found


def _behind(item: Placed) -> frozenset[str]:
    """The nouns behind a measure ("a four-day strike", "a 96W adapter") or a sum ("the $5m gift")."""
    end = item.bounds[1]
    attributive = "-" in item.claim.mention.surface or item.claim.mention.kind is not Kind.DURATION
    phrase = _phrase().match(item.passage.text, end, item.claim.sentence[1]) if attributive else None
    if phrase is None:
        return frozenset()
    words: list[str] = []
    for word in phrase["words"].replace(",", " ").split():
        if word in STOPWORDS or (words and word.endswith("ed")):
            break
        words.append(word)
    return frozenset(thing for word in words if (thing := _named(word)))


def _named(word: str) -> str:
    low = word.lower()
    found = DEEDS.get(low, stem(low))
    return "" if low in STOPWORDS or found in NO_THINGS or low in NO_THINGS else found


@cache
def _complement() -> regex.Pattern[str]:
    return regex.compile(r"\s(?:in|of|worth\sof)\s(?P<words>[\p{Ll}-]+\s[\p{Ll}-]+)\b")


def complement(item: Placed) -> frozenset[str]:
    """What a sum consists of, in two words: "$50 billion [in annual purchases]"."""
    found = _complement().match(item.passage.text, item.claim.mention.end)
    words = found["words"].split() if found else []
    return frozenset() if any(word in STOPWORDS for word in words) else frozenset(map(stem, words))


def taken_up(item: Placed, other: Placed) -> bool:
    """Whether the word behind a figure stands beside an earlier one, or one for the same deed does."""
    if item.claim.mention.kind is Kind.QUANTITY:  # "an 87W dock or adapter" and "the 96W adapter"
        named = item.passage.text[item.bounds[1] :].lstrip()[:1].isupper()  # "the 16-inch Orb"
        return not named and stem(item.following) == stem(other.following)
    word = DEEDS.get(item.following, stem(item.following))
    text, (start, end) = other.passage.text, other.bounds
    first, last = other.claim.sentence
    near = [*text[max(first, start - BESIDE) : start].split(), *text[end : min(last, end + BESIDE)].split()]
    told = {bare for one in near if (bare := one.strip(".,;:()“”\"'’").lower())}
    return any(word in (stem(one), DEEDS.get(one)) for one in told)
