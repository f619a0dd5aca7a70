"""Whether a figure of a title and one of the article below it are said of the same thing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from checks.claims.claim import Basis, Claim, Polarity
from checks.claims.comparability import Difference, differences, scope_between
from checks.claims.likeness import likeness, nearest
from checks.claims.measures import UNKNOWN, is_person
from checks.claims.placed import Placed
from checks.claims.words import content, sentence_of
from checks.data.measures import HAPPENED, ITEMISED
from checks.model import BlockKind, Kind

LEAD = 2
"""Paragraphs at the top in which a toll is that of the headline."""
ENOUGH = 2
"""Content words and other figures that two sentences share when they tell of the same thing."""
DENIED = 4
"""Those that two sentences share of which both deny the same."""
MANY = frozenset({Kind.QUANTITY, Kind.SHARE, Kind.DURATION})
"""Kinds of which an article has many: one word more is needed."""
NUMBER = "number"
"""The measure of a number of which its clause does not say what it counts."""
PERSON = "person"
"""The measure of people of whom nothing else is said."""
UNREAL = frozenset({"forecast", "planned", "possible"})
"""Scopes that headlines leave out."""
CHOSEN = frozenset(
    {"best", "worst", "favourite", "favorite", "biggest", "largest", "top", "finest", "oldest"}
)
"""What makes a number one of those picked from more: "the three best pies"."""
ALIKE = 2
"""The largest ratio of two figures written to the same digit that may be one figure and its slip."""


def incomparable(title: Placed, item: Placed) -> str | None:
    """Why the two may not be compared; headlines leave out that something is but planned or expected."""
    if _is_labelled_otherwise(title, item):
        return "the title says of whom, and it is of another"
    forgiven = {Difference.SCOPE} if scope_between(title.claim, item.claim) <= UNREAL else set()
    # "It does not run at a stable 30fps", and "at a solid 60fps".
    if title.claim.polarity is item.claim.polarity is Polarity.NEGATED and likeness(title, item) >= DENIED:
        forgiven.add(Difference.POLARITY)
    return next((why for kind, why in differences(title.claim, item.claim) if kind not in forgiven), None)


def are_one_figure(items: Sequence[Placed]) -> bool:
    """Whether an article gives but one number, however often."""
    return len({item.claim.figure.stated for item in items}) == 1


def unlike(title: Placed, item: Placed, needed: int, topic: frozenset[str]) -> str | None:
    """Why the two may well speak of different things, though nothing says so.

    ``needed`` is the number of words that they must share: fewer than usual where the article has but one
    figure of that kind. ``topic`` are the words of the headline and of what follows it.
    """
    if item.counts_on or title.counts_on:
        return "the text counts in parts"
    if title.priced_each or item.priced_each:
        return "the text says what each costs"
    if _is_some_of_many(title, item, needed):
        return "the text may tell of some of them"
    if _is_a_stretch(title) != _is_a_stretch(item):
        return "one is the first or the last of it"
    if _is_of_all(title) != _is_of_all(item):
        return "one is the whole of which the text names a part"
    if title.claim.mention.kind is Kind.AGE:
        return None if _are_of_one_person(title, item, needed) else "the ages of two persons"
    if title.claim.mention.kind is Kind.DURATION and (reason := _of_two_times(title, item)):
        return reason
    above = is_above(title, item)
    enough = needed if above else max(needed, ENOUGH)
    if likeness(title, item) >= enough + _more_needed(title.claim, item.claim, above=above):
        return None
    if _is_told_at_the_top(title, item, needed, topic, above=above):
        return None
    return "the sentences share too few words"


def _is_some_of_many(title: Placed, item: Placed, needed: int) -> bool:
    """ "Two ways are often overlooked" under "Four ways to save"; one of several changes told in per cent;
    some that were picked.
    """
    amount, one, other = title.claim.mention.amount, title.claim.figure.stated, item.claim.figure.stated
    itemised = amount is not None and amount.head in ITEMISED and (other or 0) < (one or 0)
    chosen = amount is not None and bool(CHOSEN & set((amount.noun or "").lower().split()))
    changes = title.claim.mention.kind is Kind.SHARE and title.claim.measure in UNKNOWN and needed == ENOUGH
    return itemised or changes or chosen


_STRETCHED = frozenset({Kind.QUANTITY, Kind.COUNT})


@cache
def _ends() -> regex.Pattern[str]:
    return regex.compile(r"(?r)\b(?:last|final|first|next|remaining|extra|additional)\s$", regex.IGNORECASE)


def _is_a_stretch(item: Placed) -> bool:
    """Whether it is said to be a part: "its last four miles", "the first 200 homes"."""
    text, mention = item.passage.text, item.claim.mention
    return mention.kind in _STRETCHED and _ends().search(text, 0, mention.start) is not None


@cache
def _part_of() -> regex.Pattern[str]:
    number = r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|third|quarter|most)"
    return regex.compile(rf"(?r)(?:{number})\s(?:out\s)?of\s(?:(?:the|its|their|all)\s)?$", regex.IGNORECASE)


def _is_of_all(item: Placed) -> bool:
    """ "31 of the [150 seats]"."""
    return _part_of().search(item.passage.text, 0, item.claim.mention.start) is not None


def is_above(title: Placed, item: Placed) -> bool:
    """Whether it is the headline or standfirst above the first paragraphs."""
    return title.passage.kind is not BlockKind.CAPTION and item.at[0] <= title.at[0] + LEAD


@cache
def _label() -> regex.Pattern[str]:
    return regex.compile(r"[^,;.:]{0,30}[,;] (?:and )?(?P<name>[\p{L}' -]{3,40}) ")


def _is_labelled_otherwise(title: Placed, item: Placed) -> bool:
    """ "London £2,235, [north-east] £723", and a text that tells of neither's sum."""
    passage, start = title.passage, title.claim.mention.start
    before = [mention for mention in passage.mentions if mention.end <= start and mention.amount is not None]
    if not before or before[-1].kind is not title.claim.mention.kind:
        return False
    label = _label().fullmatch(passage.text, before[-1].end, start)
    if label is None:
        return False
    words = content(sentence_of(passage.text, *label.span("name")).words)
    return bool(words) and not words & item.words


@cache
def _behind() -> regex.Pattern[str]:
    return regex.compile(r"(?r)\bafter\s$", regex.IGNORECASE)


def _is_over(item: Placed) -> bool:
    """ "Trains run again after three days"."""
    return _behind().search(item.passage.text, 0, item.claim.mention.start) is not None


def _of_two_times(title: Placed, item: Placed) -> str | None:
    """Why two lengths of time may well be those of different things."""
    if not nearest(title) & nearest(item):
        return "how long different things took"
    if _anchor(title) != _anchor(item):
        return "one of the two times is reckoned from a day"
    return "one of the two times is over" if _is_over(title) and _is_to_come(item) else None


_ANCHORS = {"later": 1, "after": 1, "ago": -1, "earlier": -1, "before": -1}


def _anchor(item: Placed) -> int:
    """Whether it tells how long before or after something else it was: "four years [later]"."""
    return _ANCHORS.get(item.following, 0)


@cache
def _ahead() -> regex.Pattern[str]:
    return regex.compile(r"(?r)\b(?:will|would|may|might|could|expected|likely)\b[^,;:]{0,30}\s$")


def _is_to_come(item: Placed) -> bool:
    """ "It would take a week to clear them"."""
    start = item.claim.mention.start
    return _ahead().search(item.passage.text, item.claim.sentence[0], start) is not None


def _are_of_one_person(title: Placed, item: Placed, needed: int) -> bool:
    """ "The 34-year-old man" twice; who died at what age; the only age of the article ("Man, 42, jailed")."""
    shared = likeness(title, item)
    same = item.claim.definite and title.following == item.following
    died = "die" in title.words & item.words and shared >= ENOUGH
    only = needed < ENOUGH and shared and not title.following and not item.following
    return bool(same and shared) or died or bool(only)


def _more_needed(title: Claim, claim: Claim, *, above: bool) -> int:
    """How many words more two claims must share, by what is uncertain about them."""
    share = title.mention.kind is Kind.SHARE
    unknown = title.measure in UNKNOWN or title.measure != claim.measure
    return sum(
        (
            share and unknown and title.basis is not Basis.CHANGE,
            title.mention.kind in MANY and (share or not above),
            NUMBER in (title.measure, claim.measure),
            title.measure == PERSON and not above,
            bool(scope_between(title, claim)),
        )
    )


def _is_told_at_the_top(
    title: Placed, item: Placed, needed: int, topic: frozenset[str], *, above: bool
) -> bool:
    """Whether it is plain from where they stand that both speak of what the article is about."""
    shared, only = likeness(title, item), needed < ENOUGH
    if title.claim.measure in HAPPENED:
        told = (title.words & topic) - {title.claim.measure}
        return (
            above and (shared > 0 or only)
            if title.passage.kind is not BlockKind.CAPTION
            else only and bool(told)
        )
    return only and above and ((shared > 0 and _have_one_noun(title, item)) or _may_be_a_slip(title, item))


def _have_one_noun(title: Placed, item: Placed) -> bool:
    """Whether both count the same things in the same words, and no persons: "24 lines" and "24 lines"."""
    amount = title.claim.mention.amount
    things = amount is not None and amount.head is not None and not is_person(amount.head)
    return title.is_title and things and title.claim.subject == item.claim.subject != frozenset()


def _may_be_a_slip(title: Placed, item: Placed) -> bool:
    """Whether both are sums of money written to the same digit and of one size: £1.4bn and £1.7bn."""
    one, other = title.claim.figure, item.claim.figure
    if title.claim.mention.kind is not Kind.MONEY or not one.stated or not other.stated:
        return False
    ratio = max(one.stated, other.stated) / min(one.stated, other.stated)
    return one.grain == other.grain and ratio < ALIKE
