"""Blocks that are the items of a list, as their form shows: bullets, prices behind labels, headings alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial
from itertools import pairwise

import regex

from checks.model import BlockKind
from checks.passage import Passage

LONGEST_HEADING = 90
"""Characters; a longer block heads nothing."""
FEWEST_HEADINGS = 4
"""Headings of one form from which they are items of a list."""
FEWEST = 3
"""Items from which blocks of one form are a list."""
MOST = 40
"""Blocks that are looked at."""


def bulleted(first: int, passages: Sequence[Passage]) -> list[int]:
    """The items of the list without numbers that begins at a block."""
    return _run(first, passages, lambda passage: passage.kind is BlockKind.LIST_ITEM)


def priced(first: int, passages: Sequence[Passage]) -> list[int]:
    """The lines from a block on that are a label and a figure: "Stalls: £40"; addresses are passed over."""
    while first < len(passages) and _address().fullmatch(passages[first].text):
        first += 1
    return _run(first, passages, lambda passage: _priced().fullmatch(passage.text) is not None)


def _run(first: int, passages: Sequence[Passage], is_item: Callable[[Passage], bool]) -> list[int]:
    items = []
    for passage in passages[first : first + MOST]:
        if not is_item(passage):
            break
        items.append(passage.block)
    return items


@cache
def _forms() -> tuple[regex.Pattern[str], ...]:
    """A few words without a full stop; a label and what it stands for."""
    return (
        regex.compile(
            r"(?!\s*(?:Photo|Picture|Image|Credit|Source|Read|Related|Advert|By)\b)"
            r"[^.:;?!@|\n]{3,60}(?<![.:;?!”\"])$"
        ),
        regex.compile(r"\p{Lu}[^.:?!,\n–—]{1,40}(?::|\s[–—-])\s\S[^\n]{10,}[.!)]$"),
    )


def _is_of_form(form: regex.Pattern[str], passage: Passage) -> bool:
    kinds = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
    return passage.kind in kinds and form.match(passage.text) is not None


def alike(first: int, passages: Sequence[Passage]) -> list[int]:
    """The blocks from one on that have one form, up to another form or the end, if they are three or more."""
    for form in _forms():
        items = _run(first, passages, partial(_is_of_form, form))
        if len(items) >= FEWEST:
            return items
    return []


@cache
def _address() -> regex.Pattern[str]:
    return regex.compile(r"\s*(?:https?://|www\.)\S+\s*")


@cache
def _priced() -> regex.Pattern[str]:
    return regex.compile(r"\p{Lu}[^:.!?\n]{0,30}:\s?[£$€¥₩₹]?\d[^.!?\n]{0,24}")


@cache
def _headings() -> tuple[regex.Pattern[str], ...]:
    """What headings of one list have in common: a price, a year, a number at their beginning."""
    money = r"[£$€¥₹]\s?\d[\d,.]*+"
    return (
        regex.compile(rf".{{3,70}}(?:\s(?:for|from|at)\s|\s?[—–:-]\s?|,\s|\s\(){money}\)?"),
        regex.compile(r".{2,70}\s\((?:19|20)\d\d\)"),
        regex.compile(
            r"(?:(?:Tip|Step|Rule|Lesson|Reason|Sign|Myth|Mistake|Fact|Question|Idea|Way|Habit)\s|No\.?\s?|\#)"
            r"(?:No\.?\s)?\d{1,2}\b.{0,70}"
        ),
    )


def headings(first: int, passages: Sequence[Passage]) -> list[int]:
    """The headings of one form behind a block, if each heads something and no other stands among them."""
    behind = [passage for passage in passages[first:] if _is_short(passage)]
    for form in _headings():
        items = [passage.block for passage in behind if form.fullmatch(passage.text.strip())]
        if len(items) < FEWEST_HEADINGS:
            continue
        among = (passage for passage in behind if items[0] < passage.block < items[-1])
        others = [one for one in among if ":" not in one.text and not form.fullmatch(one.text.strip())]
        heads = all(two - one > 1 for one, two in pairwise(items))
        if heads and not others:
            return items
    return []


def _is_short(passage: Passage) -> bool:
    text = passage.text.rstrip()
    running = passage.kind in (BlockKind.PARAGRAPH, BlockKind.SUBHEAD, BlockKind.LIST_ITEM)
    return running and 0 < len(text) <= LONGEST_HEADING and text[-1] not in '.!?:;,”"'
