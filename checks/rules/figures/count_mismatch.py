"""An announced number and the list that follows it

What it does
Counts the things that a list names and holds the count against the number in its sentence ("three suspects: A
and B", "A, B, C and D, the three suspects"), and ages against those who are
so old ("three brothers aged 8, 10, 12 and 15").

Why it matters
A number that does not fit its list is a common slip: somebody was added or dropped late.

What it leaves alone
Lists that say they are not the whole ("such as", "and others", or "including", unless it names too many);
lists whose commas can be read in two ways, as long as one of them fits; lists of sums of money or of further
figures; hedged numbers ("at least three").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

import regex

from checks.claims import Voice
from checks.claims.announced import Listing, listing_behind
from checks.claims.announcement import Announcement, announcements
from checks.claims.enumeration import Enumeration, is_open_ended
from checks.claims.figured import ages_too_many, years_named
from checks.claims.items import MOST_ITEMS
from checks.claims.measures import is_person
from checks.claims.named import HEADING
from checks.claims.names import name_lists
from checks.data.grammar import FRONTING
from checks.data.units import TIMES
from checks.model import Finding, Kind, Severity, Span
from checks.passage import Passage
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet
from checks.wording import count_in_words, quoted, sentence

CATEGORY = "count-mismatch"
NAME = "figures/count-mismatch"

LONGEST_FRONT = 20
"""Characters within which the first word of a sentence ends, if it is one of them."""
NEAR = 6
"""Announced numbers before and behind one that may have the same list."""
FARTHEST = 600
"""Characters before "the only three" in which their names stand."""


def check(reading: Reading) -> Iterator[Outcome]:
    """Every announced number whose list names more or fewer."""
    announced = [one for one in announcements(reading.claims, reading.passages) if not _is_title(one)]
    for number, item in enumerate(announced):
        near = announced[max(0, number - NEAR) : number + NEAR]
        yield from _beside(item, [other for other in near if _is_together(item, other)])
        for named, count in chain(years_named(item), ages_too_many(item)):
            yield _finding(item.span, named, count, Severity.WARNING)


def _is_title(item: Announcement) -> bool:
    """Whether number and noun are a name: "Lee Marsh, Ten Doors: a thriller"."""
    words = item.passage.text[item.start : item.end].split()
    inside = item.start > item.claim.sentence[0] and item.passage.kind not in HEADING
    return inside and len(words) > 1 and all(word[0].isupper() for word in words)


def _is_together(one: Announcement, other: Announcement) -> bool:
    return one.claim.block == other.claim.block and one.claim.sentence == other.claim.sentence


# ------------------------------------------------------------------ lists in running text


def _beside(item: Announcement, together: Sequence[Announcement]) -> Iterator[Finding]:
    """The list in the sentence of the number."""
    listing = listing_behind(item.passage.text, item.end, item.claim.sentence[1])
    if listing is None or _is_fronted(item, listing):
        yield from _before(item, together)
        return
    items = listing.items
    if _is_breakdown(item, items) or (item.head in TIMES and not items.names):
        return
    if item.number > items.most and (_are_some(item, listing) or _is_unclosed(item.passage, items)):
        return
    nearest = not any(item.end < other.end <= listing.opened_at for other in together)
    outside = [other for other in together if not items.start <= other.start < items.end]
    if items.most == MOST_ITEMS:
        outside = [other for other in outside if other.start < listing.opened_at]
    if nearest and not any(other.fits(items) for other in outside):
        sure = item.claim.voice is not Voice.QUOTED and not items.counts
        yield _mismatch(item, item.passage, items, Severity.ERROR if sure else Severity.WARNING)


def _is_fronted(item: Announcement, listing: Listing) -> bool:
    """ "After three goals, Lind and Trask left": the names are who acts, and not what was counted."""
    text, (start, end) = item.passage.text, item.claim.sentence
    if text[listing.opened_at] != "," or "," in text[start : item.start] or listing.items.end >= end - 1:
        return False
    first_word = text[start : min(item.start, start + LONGEST_FRONT)].lower().split(" ", 1)[0]
    return first_word.strip('“"') in FRONTING


def _are_some(item: Announcement, listing: Listing) -> bool:
    """ "Ten goals, one with his head and one with his knee"; of "one and the other" there are but two."""
    items, text = listing.items, item.passage.text
    if not items.ones or text[listing.opened_at] != "," or " the other " in text[items.start : items.end]:
        return False
    return not (is_person(item.head) and item.number == items.most + 1)


@cache
def _closes() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:and|or|plus|then)\b|[&;]")


def _is_unclosed(passage: Passage, items: Enumeration) -> bool:
    """ "Five records: the oldest, the closest, the dearest": in a headline the "and" says that it is all."""
    within = passage.kind in HEADING
    return within and _closes().search(passage.text, items.start, endpos=items.end) is None


def _before(item: Announcement, together: Sequence[Announcement]) -> Iterator[Finding]:
    """The list that ends at the number: "A, B and C — the three winners", "A, B and C are the only three"."""
    text, start = item.passage.text, max(item.claim.sentence[0], item.start - FARTHEST)
    if not _points_back().match(text, start, item.start):
        return
    only = _the_only().match(text, start, item.start)
    for items in name_lists(text, start, item.start):
        joined = only or _joined().fullmatch(text, items.end, item.start)
        if joined and joined[0].startswith(",") and item.number < items.fewest:
            continue  # "Ann, Bo, Cy and Di, the two newcomers"
        fits = any(other.fits(items) for other in (item, *together) if other.end <= item.end)
        if joined and not fits and not is_open_ended(text[start : items.end]):
            yield _mismatch(item, item.passage, items, Severity.WARNING)
            return


@cache
def _points_back() -> regex.Pattern[str]:
    return regex.compile(r"(?r)\b(?:the|all|these|those|the\sonly)\s")


@cache
def _the_only() -> regex.Pattern[str]:
    return regex.compile(r"(?r)\bthe only\s")


@cache
def _joined() -> regex.Pattern[str]:
    return regex.compile(r"(?:,|\s[—–-]{1,2}|\s(?:are|were))\s(?:the|all|these|those)\s")


@cache
def _scored() -> regex.Pattern[str]:
    """ "From 50 overs, Moe [87 off] 78 balls and Lund 58": who scored what."""
    return regex.compile(r"\p{Lu}[\w’'-]* \d+ (?:off|not out|for|from)\b")


@cache
def _apart() -> regex.Pattern[str]:
    """What parts an age from those around it: "Tom, three, Ann, two, and Bo, one"."""
    return regex.compile(r"[,;.]|\sand\b|$")


def _is_breakdown(item: Announcement, items: Enumeration) -> bool:
    """Whether the list gives further figures, which add up: "12 shops: five in Leith and seven in Perth"."""
    passage = item.passage
    if _scored().search(passage.text, items.start, items.end):
        return True
    if items.ones:
        return False
    counted = (Kind.COUNT, Kind.NUMBER, Kind.MONEY, Kind.SHARE)
    figures = [one for one in passage.within(items.start, items.end) if one.kind in counted]
    if items.names and is_person(item.head):
        figures = [
            one
            for one in figures
            if not (
                passage.text.endswith(", ", 0, one.start) and _apart().match(passage.text, one.end, items.end)
            )
        ]
    return len(figures) > 1


def _mismatch(item: Announcement, passage: Passage, items: Enumeration, severity: Severity) -> Finding:
    count, named = items.nearest_to(item.number), passage.span(items.start, items.end)
    return _finding(item.span, named, count, severity, items.in_words(item.number))


def _finding(told: Span, named: Span, count: int, severity: Severity, words: str = "") -> Finding:
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=severity,
        message=sentence(
            f"The text announces {quoted(told.text)}",
            f"but names {words or count_in_words(count)}: {quoted(named.text)}",
        ),
        spans=tuple(sorted((told, named), key=_place)),
        expected=str(count),
    )


def _place(span: Span) -> tuple[int, int]:
    return span.block, span.start


EXAMPLES = [
    Example(
        bad="Ministers from [[three countries]] — [[Norway, Chad, Peru and Laos]] — signed the pact.",
        good="Ministers from four countries — Norway, Chad, Peru and Laos — signed the pact.",
    ),
    Example(
        bad="The band has [[five members]]: [[Ann Weller, Bo Lind, Cy Trask and Di Moe]].",
        good="The band has four members: Ann Weller, Bo Lind, Cy Trask and Di Moe.",
    ),
    Example(
        bad="The ban hits [[three states]], including [[Norway, Chad, Peru and Laos]].",
        good="The ban hits six states, including Norway, Chad, Peru and Laos.",
    ),
    Example(
        bad="The depot serves the [[five towns]] [[Marle, Quarl, Tarvin and Lenne]] on weekdays.",
        good="The depot serves the four towns Marle, Quarl, Tarvin and Lenne on weekdays.",
    ),
    Example(
        bad="He won the cup [[four times]], in [[1995, 1997 and 2000]].",
        good="He won the cup three times, in 1995, 1997 and 2000.",
    ),
    Example(
        bad="[[Three women]] were held, [[a 32-year-old from Marle and a 40-year-old]].",
        good="Two women were held, a 32-year-old from Marle and a 40-year-old.",
    ),
    Example(
        bad="In May, after a row, the [[three heads]] of the choir, [[Ann Weller and Bo Lind]], left.",
        good="In May, after a row, the two heads of the choir, Ann Weller and Bo Lind, left.",
    ),
    Example(
        bad="They have [[four children]], [[Tom, three, Ann, two, and Bo]], one.",
        good="They have three children, Tom, three, Ann, two, and Bo, one.",
    ),
    Example(
        bad="The [[four heads]] of the choir, [[Ann Weller, Bo Lind and Cy Trask]], have resigned.",
        good="The three heads of the choir, Ann Weller, Bo Lind and Cy Trask, have resigned.",
    ),
]
QUIET = [
    Quiet(text="Moss added ten points to the two tries of Reed and one of Ash: a penalty, a goal and two."),
    Quiet(text="The party won in five towns, including Marle, Winbury and Oakley."),
    Quiet(text="He has three children: Tom, a baker, Ann and Bo."),
    Quiet(text="The firm cut 600 jobs: 450 in health care and 150 in building."),
    Quiet(text="The chain will close 15 shops: eight in Leith, four in Perth and three in Oban."),
    Quiet(text="Eight clubs have entered: Quarl, Tarvin, Lenne and five others."),
    Quiet(text="The box held four toys: a top, two dolls and a drum."),
    Quiet(text="Nine demands are listed: pay, rest, cover, tools, and five on safety."),
    Quiet(text="The four makers, Brandt and Holm, Quist and Rove, share a stand."),
    Quiet(text="Four of the men, Lind and Trask among them, were released."),
    Quiet(text="Two judges — Ann Weller, a former mayor, and Bo Lind, a poet — heard the case."),
    Quiet(text="Two depots, one in Marle, Orme county, and the other in Quarl, Lenne county, will close."),
    Quiet(
        text="Two spoke in Marle. Its two authors: Ann Weller, professor of law, and Bo Lind, envoy to Orme."
    ),
    Quiet(text="Two towns — Marle, Ohio, and Quarl, Texas — were cut off."),
    Quiet(text="It tells of three villages - makers of the finest lace, namely Marle, Orme and Lenne."),
    Quiet(text="The office has four halls: Marle; Quarl; Lenne and Orme."),
    Quiet(text="There are two stews a day – beans at noon and oxtail, a thicker, darker pot for the night."),
    Quiet(text="He flew Orm and Lenne helicopters and An-12 planes, Quarl and Hollin trainers."),
    Quiet(text="The plan has six parts: First, cut the rates for shops, cafes and pubs."),
    Quiet(text="The firm has 28 shops in Marle, Quarl and Lenne, and sells to guests from Norway and Chad."),
    Quiet(text="Many towns along the two lines, including Marle, Quarl and Lenne, have grown."),
    Quiet(text="The board has two seats for members: Norway and Chad, as well as three for guests."),
    Quiet(text="The trio made a five-needle telegraph – a device that writes and which may yet speak."),
    Quiet(
        text="They sent three notes – both for and against it – and named six men: Bo Lind, 31; Cy Trask,"
        " 22, and Di Moe, both from Quarl; Ed Orm, 29, and Al Rove, 24, of Marle; and Jo Hollin."
    ),
    Quiet(text="She worked with two clerks -- to get names, email addresses and passwords."),
    Quiet(text="He won the cup three times, in 1995, 1997 and 2000, and lost it twice, in 2001 and in 2003."),
    Quiet(text="Three women were held, a 32-year-old, a 40-year-old from Marle, Ohio, and a 51-year-old."),
    Quiet(text="Two ministers visited villages in the north: Marle, Quarl and Lenne."),
    Quiet(text="Two airports in countries including Norway, Chad and Peru will close."),
    Quiet(text="After three goals, Lind and Trask, both 21, left the field."),
]
