"""An announced number, and items told one by one

What it does
Counts items that are told in order, "First, … Second, … Third, …" or "the first is …, the second …", and
holds the last of them against the number that announces them ("for two reasons").

Why it matters
Who reads "for two reasons" and then a "third" does not know what to believe.

What it leaves alone
Fewer items than announced, unless the last of them is called the last; items that something else than an
ordinal may have told in between ("next", "another"); hedged numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from checks.claims.announcement import Announcement, announcements
from checks.data.lists import TOLD
from checks.data.numbers import ORDINALS
from checks.extract.noun import singular
from checks.model import Finding, Span
from checks.passage import Passage
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet, mismatch
from checks.wording import count_in_words, quoted, sentence

CATEGORY = "count-mismatch"
NAME = "figures/told-in-order"

FARTHEST = 12
"""Blocks behind the announcement in which its items are told."""
MOST = 9
"""Items that are told with ordinals."""


def check(reading: Reading) -> Iterator[Outcome]:
    """Every announced number whose items are told in order, and are more or fewer."""
    found: list[Finding] = []
    until: tuple[int, int] | None = None
    for item in reversed([*announcements(reading.claims, reading.passages)]):
        if item.number <= MOST and item.head:
            found += _of(item, reading.passages, until)
        if singular(item.head) in TOLD:
            until = item.at
    yield from reversed(found)


def _of(item: Announcement, passages: Sequence[Passage], until: tuple[int, int] | None) -> Iterator[Finding]:
    """What is told of one announcement, up to where others are announced that may be told in order."""
    for told in _tellings(item, passages, until):
        if count := _count(item, told):
            yield _finding(item, told[-1].span, count)
            return


# ------------------------------------------------------------------ "First, … Second, … Third, …"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """An ordinal that tells an item; 0 for a "finally", -1 for what may tell one without a number."""

    number: int
    last: bool
    span: Span


@cache
def _opening() -> regex.Pattern[str]:
    """How a sentence, or what stands behind a semicolon, begins that tells the next item."""
    words = "|".join(word for word, number in ORDINALS.items() if number <= MOST)
    last = r"(?P<last>,?\sand\s(?:last|lastly|finally))"
    return regex.compile(
        rf"(?<=^|[.!?:;”\"]\s)(?:And\s|and\s)?(?:(?P<ordinal>{words})(?:ly)?{last}?(?:,|(?=\sof\sall\b))"
        r"|(?P<end>finally|lastly|last\sof\sall),|(?P<loose>next|then|another|also|in\saddition|besides|moreover)\b)",
        regex.IGNORECASE,
    )


@cache
def _the_first() -> regex.Pattern[str]:
    words = "|".join(word for word, number in ORDINALS.items() if number <= MOST)
    return regex.compile(
        rf"\bthe\s(?P<ordinal>{words})(?P<last>\sand\s(?:last|final))?(?:\s(?P<noun>\p{{Ll}}+))?"
        r"(?=(?:,?\s(?:is|was|are|will|has|had|would|went|came|comes|to|concerns|involves|covers)\b|:))",
        regex.IGNORECASE,
    )


def _tellings(
    item: Announcement, passages: Sequence[Passage], until: tuple[int, int] | None
) -> Iterator[list[_Item]]:
    """What is told in each of the two ways; of other things than reasons only in the same paragraph."""
    first, itemised = item.claim.block, singular(item.head) in TOLD
    if itemised:
        yield [*_told(item, passages[first : first + FARTHEST], until, _opening())]
    if itemised or _there_are().match(item.passage.text, 0, item.start):
        yield [*_told(item, passages[first : first + (FARTHEST if itemised else 1)], until, _the_first())]


@cache
def _there_are() -> regex.Pattern[str]:
    """What tells of all there are, and not that "two boats sank"."""
    return regex.compile(r"(?r)\b(?:has|have|had|owns?|owned|there\s(?:are|were))\s(?:just\s|only\s)?$")


def _told(
    item: Announcement,
    passages: Sequence[Passage],
    until: tuple[int, int] | None,
    form: regex.Pattern[str],
) -> Iterator[_Item]:
    """The items told behind an announcement, as long as each is the next one."""
    expected = 1
    for passage in passages:
        own = passage.block == item.claim.block
        for found in form.finditer(passage.text, item.end if own else 0):
            one = _item(found, item, passage)
            ends = until is not None and (passage.block, found.start()) > until
            if ends or one is None or (one.number > 0 and one.number != expected):
                return
            if one.number > 0 or expected > 1:
                yield one
            if one.last:
                return
            expected += one.number > 0
        if expected == 1 and not own:
            return


def _item(found: regex.Match[str], item: Announcement, passage: Passage) -> _Item | None:
    span, names = passage.span(*found.span()), found.groupdict()
    if ordinal := names.get("ordinal"):
        noun = names.get("noun")
        if noun and noun != singular(item.head) and noun != "one":
            return None
        return _Item(number=ORDINALS[ordinal.lower()], last=bool(names.get("last")), span=span)
    return _Item(number=0 if names.get("end") else -1, last=bool(names.get("end")), span=span)


def _count(item: Announcement, told: Sequence[_Item]) -> int | None:
    """How many are told where they are more than announced, or fewer with a last one; else None."""
    numbers = [one.number for one in told]
    highest = max(numbers, default=0)
    if highest > item.number:
        return highest
    if len(told) < 3 or not told[-1].last or -1 in numbers:
        return None
    count = highest + (numbers[-1] == 0)
    return count if count < item.number else None


def _finding(item: Announcement, last: Span, count: int) -> Finding:
    return mismatch(
        NAME,
        CATEGORY,
        (item.span, last),
        sentence(
            f"The text announces {quoted(item.span.text)} but tells {count_in_words(count)}:",
            f"the last begins with {quoted(last.text)}",
        ),
        expected=str(count),
        sure=False,
    )


EXAMPLES = [
    Example(
        bad="He has [[two reasons]]. First, the roof leaks. Second, the road is narrow. [[Third,]] it rains.",
        good="He has three reasons. First, the roof leaks. Second, the road is narrow. Third, it rains.",
    ),
    Example(
        bad="It has [[two owners]]. The first is a bank, the second is a town and [[the third]] is a family.",
        good="It has three owners. The first is a bank, the second is a town and the third is a family.",
    ),
]
QUIET = [
    Quiet(text="She gave four reasons. First, the bridge is old. Second, the road is narrow."),
    Quiet(text="She gave four reasons. First, the roof leaks. Then it leans. And finally, nobody likes it."),
    Quiet(text="Two boats sank. The first was found, the second was not, and the third is safe in harbour."),
]
