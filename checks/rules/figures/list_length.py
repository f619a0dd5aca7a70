"""A headline that promises more items than the list below has, or fewer

What it does
Compares the number in a headline, or in the words that lead to a list ("here are 12 tips"), with the numbers
of the items of the list; where they have none, with its bullets, with the questions that are answered, with
headings of one form ("The Long Road (1994)"), or with paragraphs that plainly are the items ("Harbour House,
Quay Street: …").

Why it matters
Items are added and dropped until the last minute, and the number that promises them is forgotten.

What it leaves alone
Lists of which some numbers are missing, and articles with several lists; numbers of other things than items;
hedged numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

import regex

from checks.claims.itemised import FAR_OFF, SHORTEST, alike, bulleted, headings, of_one_form, priced
from checks.claims.placed import Placed
from checks.data.measures import ITEMISED
from checks.model import BlockKind, Finding, Hedge, Kind
from checks.passage import Passage
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet, mismatch
from checks.wording import count_in_words, quoted, sentence

CATEGORY = "count-mismatch"
NAME = "figures/list-length"

SHOWN = 80
"""Characters of the last item that are shown."""
INTRODUCTION = 4
"""Blocks above a list in which words may lead to it."""
MOST_TITLES = 5
"""Titles of an article that may promise a list."""
LONGEST_LABEL = 70
"""Characters up to which a paragraph without a full stop is a title."""


def check(reading: Reading) -> Iterator[Outcome]:
    """The list of the article against the numbers that promise it."""
    numbered = _numbered(reading)
    if not numbered:
        yield from _right_below(reading)
        yield from _headed(reading)
        yield from _said_otherwise(reading)
    first = numbered[0] if numbered else len(reading.passages)
    for promise in reading.placed:
        if promise.at[0] >= first:
            return
        if _promises(promise, first if numbered else promise.at[0] + 1):
            items = numbered or _of_one_form(promise, reading.passages)
            if items and promise.claim.figure.stated != len(items):
                if _is_told(promise, reading, len(items)):
                    return
                yield _finding(promise, items, reading, sure=bool(numbered))
                return


def _right_below(reading: Reading) -> Iterator[Finding]:
    """ "It has just three things in it." above four short paragraphs; "four grades:" above three labels."""
    for promise in reading.placed:
        amount = promise.claim.mention.amount
        if amount is None or amount.kind is not Kind.COUNT or promise.claim.figure.hedge is not Hedge.EXACT:
            continue
        text, stated = promise.passage.text, promise.claim.figure.stated
        if promise.is_title or promise.claim.sentence[1] < len(text.rstrip()):
            continue
        items = _below(promise, amount.head in ITEMISED, reading.passages)
        if len(items) < SHORTEST:
            continue
        told = {other.claim.figure.stated for other in reading.placed if other.at[0] == promise.at[0]}
        off = abs(int(stated or 0) - len(items))
        wrong = len(told) == 1 and 0 < off < FAR_OFF
        if wrong and not _is_told(promise, reading, len(items)):
            yield _finding(promise, items, reading, sure=False)
            return


def _below(promise: Placed, itemised: bool, passages: Sequence[Passage]) -> list[int]:
    """The blocks that are the items promised, as far as the words of the promise lead to them."""
    text, below = promise.passage.text.rstrip(), promise.at[0] + 1
    if text.endswith(":"):
        closes = _closing().match(text, promise.bounds[1]) and not _the().match(text, 0, promise.bounds[0])
        if not (itemised or closes):
            return []
        return bulleted(below, passages) or alike(below, passages) or priced(below, passages)
    if itemised and _in_all().match(text, 0, promise.bounds[0]):
        return alike(below, passages)
    # "Tickets – four classes" above "Stalls: £40".
    is_label = len(text) <= LONGEST_LABEL and promise.bounds[1] == len(text)
    return priced(below, passages) if is_label else []


@cache
def _closing() -> regex.Pattern[str]:
    """Up to the colon nobody does anything: not "two sides agreed:"."""
    return regex.compile(r"(?:\s(?:of|for|to|in|at|on|from|with|below|here|are|were)\b[^:]{0,40})?:$")


@cache
def _the() -> regex.Pattern[str]:
    """ "What divides the two sides:"."""
    return regex.compile(r"(?r)\b(?:the|these|those|their|its|his|her|both|all)\s$", regex.IGNORECASE)


def _headed(reading: Reading) -> Iterator[Finding]:
    """ "Eight of the year's best phones" above seven headings that each name a phone and its price."""
    titles = (one for one in reading.placed if one.claim.figure.hedge is Hedge.EXACT and _is_heading(one))
    for promise in islice(titles, MOST_TITLES):
        items = headings(promise.at[0] + 1, reading.passages)
        off = abs(int(promise.claim.figure.stated or 0) - len(items))
        if items and off < FAR_OFF:
            if off and promise.claim.figure.stated:
                found = _finding(promise, items, reading, sure=False)
                shown = (reading.passages[number] for number in items)
                yield replace(found, spans=(found.spans[0], *(one.span(0, len(one.text)) for one in shown)))
            return


@cache
def _several() -> regex.Pattern[str]:
    whose = r"the|my|our|this\s\w+[’']s|(?:19|20)\d\d[’']s"
    return regex.compile(
        rf"\sof\s(?:{whose})\s(?:\w+\s){{0,2}}?(?:best|top|greatest|worst|most|favou?rite)\b"
    )


def _is_heading(promise: Placed) -> bool:
    """Whether a number opens a title: "10 cheap phones", "10 of the best phones"."""
    amount, text = promise.claim.mention.amount, promise.passage.text
    if amount is None or promise.bounds[0] > len("The top "):
        return False
    titled = promise.passage.kind in (BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.SUBHEAD)
    if not titled and (len(text) > LONGEST_LABEL or text.rstrip()[-1:] in ".:!?"):
        return False
    if amount.kind is Kind.COUNT:
        return True
    return amount.kind is Kind.NUMBER and _several().match(text, promise.claim.mention.end) is not None


@cache
def _in_all() -> regex.Pattern[str]:
    return regex.compile(r"(?r)\b(?:just|only|exactly|these|following)\s(?:the\s)?$")


def _is_told(promise: Placed, reading: Reading, length: int) -> bool:
    """Whether another figure of its sentence makes up the length: "ten for turkey and two for sprouts"."""
    rest = length - (promise.claim.figure.stated or 0)
    if rest == 1 and _one_more().search(promise.passage.text, promise.bounds[1]):
        return True
    sentence_of = promise.at[0], promise.claim.sentence
    return any(
        (item.at[0], item.claim.sentence) == sentence_of and item.claim.figure.stated == rest
        for item in reading.placed
        if item is not promise
    )


@cache
def _one_more() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:and|plus)\s(?:one|another|an?\s(?:bonus|extra))\b")


def _numbered(reading: Reading) -> list[int]:
    """The blocks of the numbered list, if there is one and it is whole, in the order of its numbers."""
    blocks = reading.article.blocks if reading.passages else ()
    items = [number for number, block in enumerate(blocks) if block.ordered is not None]
    numbers, count = [blocks[number].ordered for number in items], len(items)
    whole = numbers in (list(range(1, count + 1)), list(range(count, 0, -1)))
    return items if count >= SHORTEST and whole else []


def _of_one_form(promise: Placed, passages: Sequence[Passage]) -> list[int]:
    amount, stated = promise.claim.mention.amount, int(promise.claim.figure.stated or 0)
    return of_one_form(
        passages[promise.at[0] + 1 :], stated, asked=amount is not None and amount.head == "question"
    )


def _said_otherwise(reading: Reading) -> Iterator[Finding]:
    """ "Six lessons" in the headline, and "here are five lessons" below it."""
    for promise in reading.placed:
        amount = promise.claim.mention.amount
        if promise.passage.kind is BlockKind.HEADLINE and amount and _is_heading(promise):
            same = [one for one in reading.placed if _is_here(one) and _head(one) == amount.head in ITEMISED]
            stated = {one.claim.figure.stated for one in (promise, *same)}
            if len(same) == 1 and len(stated) > 1 and Hedge.EXACT is promise.claim.figure.hedge:
                told = (promise.span, same[0].span)
                words = f"The headline announces {quoted(told[0].text)}, the text {quoted(told[1].text)}"
                yield mismatch(NAME, CATEGORY, told, sentence(words), sure=False)


def _head(one: Placed) -> str | None:
    return one.claim.mention.amount.head if one.claim.mention.amount else None


def _is_here(one: Placed) -> bool:
    """ "Here are five lessons", and nothing else is counted there."""
    exact = one.claim.figure.hedge is Hedge.EXACT and not one.is_title and not one.counts_on
    return exact and _here_are().match(one.passage.text, 0, one.bounds[0]) is not None


@cache
def _here_are() -> regex.Pattern[str]:
    return regex.compile(r"(?r)(?<!\w)(?:here|below|these)\sare\s(?:the\s|my\s|our\s)?$", regex.IGNORECASE)


@cache
def _leading() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:here are|these are|below|following|read on|check out|try these|we answer)\b|:$",
        regex.IGNORECASE,
    )


def _promises(item: Placed, first: int) -> bool:
    """Whether a number stands for the list below: as its headline, or in the words that lead to it."""
    amount = item.claim.mention.amount
    if amount is None or amount.kind is not Kind.COUNT or amount.head not in ITEMISED:
        return False
    if item.claim.figure.hedge is not Hedge.EXACT:
        return False
    if item.passage.kind in (BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.SUBHEAD):
        return True
    return item.at[0] >= first - INTRODUCTION and bool(_leading().search(item.passage.text))


def _finding(promise: Placed, items: Sequence[int], reading: Reading, *, sure: bool) -> Finding:
    blocks, count = reading.article.blocks, len(items)
    up = (blocks[items[0]].ordered or 0) <= (blocks[items[-1]].ordered or 0)
    last = reading.passages[items[-1] if up else items[0]]
    shown = last.span(0, min(len(last.text), SHOWN))
    counts = promise.claim.mention.kind is Kind.COUNT
    told = promise.span if counts else promise.passage.span(0, len(promise.passage.text))
    words = f"The text announces {quoted(told.text)}, but the list below has {count_in_words(count)};"
    message = sentence(words, f"the last is {quoted(shown.text)}")
    return mismatch(NAME, CATEGORY, (told, shown), message, str(count), sure=sure)


EXAMPLES = [
    Example(
        bad="# [[Five tips]] for a quiet night\n\n1. Close the window\n\n2. Turn off the phone\n\n"
        "3. Count sheep\n\n4. [[Read something dull]]",
        good="# Four tips for a quiet night\n\n1. Close the window\n\n2. Turn off the phone\n\n"
        "3. Count sheep\n\n4. Read something dull",
    ),
    Example(
        bad="# The new fares: we answer [[five questions]]\n\nWho pays more?\n\nThose who travel far.\n\n"
        "When does it start?\n\nIn May.\n\nHow do I pay?\n\nBy card.\n\n"
        "[[Where can I complain?]]\n\nIn writing.",
        good="# The new fares: we answer four questions\n\nWho pays more?\n\nThose who travel far.\n\n"
        "When does it start?\n\nIn May.\n\nHow do I pay?\n\nBy card.\n\n"
        "Where can I complain?\n\nIn writing.",
    ),
    Example(
        bad="# [[Six lessons]] of a long life\n\nHere are [[five lessons]] from Ann Weller.",
        good="# Six lessons of a long life\n\nHere are six lessons from Ann Weller.",
    ),
]
QUIET = [
    Quiet(
        text="# Six lessons of a long life\n\nHere are five lessons from Ann Weller, and another from Lind."
    ),
    Quiet(
        text="# Three places to eat in Marle\n\nOur critic went out.\n\n"
        "Harbour House, Quay Street: twelve tables and a view of the mill.\n\n"
        "The Oak, Mill Lane: soup of the day, and bread from across the road.\n\n"
        "Rosa, Station Road: pasta by the yard, and a queue out of the door."
    ),
    Quiet(
        text="# Five books for a quiet night\n\n1. The Harbour\n\n2. The Clock\n\n3. The Long Road\n\n"
        "5. The Last Ferry"
    ),
    Quiet(
        text="# Two lighthouses saved from the sea\n\nHow the work was done, in three steps.\n\n"
        "1. A road was built\n\n2. The towers were lifted\n\n3. The ground was made firm"
    ),
]
