"""Blocks that are the items of a list, as their form shows: bullets, prices behind labels, headings alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import cache, partial
from itertools import pairwise

import regex

from checks.model import BlockKind
from checks.passage import Passage

LONGEST_HEADING = 90
"""Characters; a longer block heads nothing."""
FEWEST_HEADINGS = 4
"""Headings of one form from which they are items of a list."""
SHORTEST = 3
"""Items from which blocks of one form are a list."""
MOSTLY = Fraction(3, 5)
"""The share of the paragraphs of an article that have the form of items, where no numbers tell them."""
FAR_OFF = 3
"""A list without numbers that is so many items longer or shorter than promised is another one."""
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
        if len(items) >= SHORTEST:
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


_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.SUBHEAD})
_NAME = r"(?:\p{Lu}|\d)[\w’'.-]*+(?:\s(?:of|the|and|de|la|at|&)\b){0,2}"
_QUESTIONS = 2
"""Which form of whole paragraphs is that of questions."""


@cache
def _whole_forms() -> tuple[regex.Pattern[str], ...]:
    """What the paragraphs of a list without numbers have in common."""
    place = rf"{_NAME}(?:,?\s{_NAME}){{0,8}}|\p{{Lu}}[^.:!?,\n]{{2,40}},[^.:!?\n]{{3,40}}"
    asks = "Who|What|When|Where|Why|How|Is|Are|Can|Do|Does|Will|Which|Should"
    return (
        # CLOSE the window at night, or it will rattle.
        regex.compile(r"\p{Lu}{4,}\b[^\n]*\p{Ll}"),
        # Harbour House, Quay Street: twelve tables and a view.
        regex.compile(rf"(?:{place}):\s\S[^\n]{{20,}}"),
        # Who is affected?
        regex.compile(rf"(?:{asks})\b[^.?!\n]{{3,80}}\?"),
    )


def of_one_form(behind: Sequence[Passage], stated: int, *, asked: bool) -> list[int]:
    """The paragraphs that have the form of items: questions with their answers, or nearly all there are."""
    running = [passage for passage in behind if passage.kind in _RUNNING]
    for number, form in enumerate(_whole_forms()):
        items = [passage.block for passage in running if form.match(passage.text)]
        if asked is not (number == _QUESTIONS) or len(items) < SHORTEST:
            continue
        if asked and len(items) < stated <= sum(passage.text.count("?") for passage in running):
            continue
        if abs(len(items) - stated) < FAR_OFF and (asked or Fraction(len(items), len(running)) >= MOSTLY):
            return items
    return []
