"""An announced number and the list that follows it

What it does
Counts the things that a list names and holds the count against the number that announces it: in one
sentence ("three suspects: A, B, C and D"), in the next one ("They are …"), or in a list below ("15 tips",
and the last one is numbered 12).

Why it matters
A number that does not fit its list is a common slip: somebody was added or dropped late.

What it leaves alone
Lists that say they are not the whole ("including", "such as", "and others"); lists whose commas can be read
in two ways, as long as one of them fits; lists of sums of money or of further figures; hedged numbers
("at least three"); numbered lists of which some numbers are missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from checks.claims import Claim, Voice
from checks.claims.announced import listing_behind
from checks.claims.enumeration import Enumeration, enumeration, is_open_ended
from checks.claims.names import name_lists
from checks.data.measures import ITEMISED
from checks.model import BlockKind, Finding, Hedge, Kind, Severity, Span
from checks.passage import Passage
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet
from checks.wording import count_in_words, quoted, sentence

CATEGORY = "count-mismatch"
NAME = "figures/count-mismatch"

MOST = 60
"""Announced numbers beyond it are never spelt out in a list."""


COLLECTIVES = {"trio": 3, "threesome": 3, "quartet": 4, "foursome": 4, "quintet": 5, "sextet": 6, "septet": 7}


def check(reading: Reading) -> Iterator[Outcome]:
    """Every announced number whose list names more or fewer."""
    announced = [item for claim in reading.claims if (item := _announcement(reading, claim))]
    for together in _by_sentence(announced):
        for item in together:
            yield from _beside(item, together)
    yield from _below(reading, announced)
    yield from _collectives(reading)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Announcement:
    """A whole number of things, and where its noun phrase stands."""

    number: int
    head: str
    claim: Claim
    passage: Passage
    start: int
    end: int

    @property
    def span(self) -> Span:
        return self.passage.span(self.start, self.end)


def _announcement(reading: Reading, claim: Claim) -> _Announcement | None:
    amount, stated = claim.mention.amount, claim.figure.stated
    if amount is None or amount.kind is not Kind.COUNT or stated is None or stated.denominator != 1:
        return None
    if claim.figure.hedge is not Hedge.EXACT or not 2 <= stated <= MOST:
        return None
    passage = reading.passages[claim.block]
    start, end = claim.mention.start, claim.mention.end
    if amount.noun and (behind := passage.text.find(amount.noun, start)) >= 0:
        end = max(end, behind + len(amount.noun))
    return _Announcement(
        number=int(stated), head=amount.head or "", claim=claim, passage=passage, start=start, end=end
    )


def _by_sentence(announced: Iterable[_Announcement]) -> Iterable[list[_Announcement]]:
    groups: dict[tuple[int, int], list[_Announcement]] = {}
    for item in announced:
        groups.setdefault((item.claim.block, item.claim.sentence[0]), []).append(item)
    return groups.values()


# ------------------------------------------------------------------ lists in running text


def _beside(item: _Announcement, together: Sequence[_Announcement]) -> Iterator[Finding]:
    """The list in the sentence of the number, or in the one behind it."""
    text, (start, end) = item.passage.text, item.claim.sentence
    severity = Severity.WARNING if item.claim.voice is Voice.QUOTED else Severity.ERROR
    if listing := listing_behind(text, item.end, end):
        nearest = not any(item.end < other.end <= listing.opened_at for other in together)
        if nearest and not any(_fits(other.number, listing.items) for other in together):
            yield _finding(item, listing.items, severity)
        return
    if regex.search(r"\bthe only\s$", text, pos=start, endpos=item.start):
        for items in name_lists(text, start, item.start):
            if not _fits(item.number, items):
                yield _finding(item, items, Severity.WARNING)
                return
    following = _in_next_sentence(item) if len(together) == 1 else None
    if following and not _fits(item.number, following):
        yield _finding(item, following, Severity.WARNING)


@cache
def _resumes() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:They|These)\s(?P<verb>are|were|include[ds]?|comprised?)\b:?\s"
        r"|(?:It|The\s(?:\w+\s){1,3})(?P<whole>consists of|comprises|is made up of)\b:?\s"
    )


def _in_next_sentence(item: _Announcement) -> Enumeration | None:
    """The list in "They are A, B and C" and "The plan consists of a; b; and c".

    "They include" opens a list that need not be the whole: it counts only if it names more.
    """
    following = [span for span in item.passage.sentences if span[0] >= item.claim.sentence[1]][:1]
    for start, end in following:
        text = item.passage.text
        opener = _resumes().match(text, start, endpos=end)
        if opener is None or is_open_ended(text[opener.end() : end]):
            return None
        found = enumeration(text, opener.end(), end)
        if found is None or not (found.names or ";" in text[found.start : found.end]):
            return None
        partial = (opener["verb"] or "").startswith("include")
        return None if partial and found.fewest <= item.number else found
    return None


def _fits(number: int, items: Enumeration) -> bool:
    return items.fewest <= number <= items.most


def _finding(item: _Announcement, items: Enumeration, severity: Severity) -> Finding:
    count = items.fewest if items.fewest > item.number else items.most
    named = item.passage.span(items.start, items.end)
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=severity,
        message=sentence(
            f"The text announces {quoted(item.span.text)}",
            f"but names {count_in_words(count)}: {quoted(named.text)}",
        ),
        spans=tuple(sorted((item.span, named), key=_place)),
        expected=str(count),
    )


def _place(span: Span) -> tuple[int, int]:
    return span.block, span.start


# ------------------------------------------------------------------ list blocks


def _below(reading: Reading, announced: Sequence[_Announcement]) -> Iterator[Finding]:
    """The numbered list of the article against the numbers that promise it."""
    blocks = reading.article.blocks
    numbered = [number for number, block in enumerate(blocks) if block.ordered is not None]
    numbers = [blocks[number].ordered for number in numbered]
    count = len(numbers)
    if count < 3 or numbers not in (list(range(1, count + 1)), list(range(count, 0, -1))):
        return
    last = numbered[-1] if numbers[0] == 1 else numbered[0]
    for item in announced:
        if item.claim.block < numbered[0] and item.number != count and _promises(item, numbered[0]):
            shown = reading.passages[last].span(0, min(len(blocks[last].text), 80))
            yield Finding(
                rule=NAME,
                category=CATEGORY,
                severity=Severity.ERROR,
                message=sentence(
                    f"The text announces {quoted(item.span.text)}, but the list below has"
                    f" {count_in_words(count)}; the last is {quoted(shown.text)}"
                ),
                spans=(item.span, shown),
                expected=str(count),
            )


def _promises(item: _Announcement, first: int) -> bool:
    """Whether a number stands for the list below: as its headline, or in the words that lead to it."""
    if item.head not in ITEMISED:
        return False
    if item.passage.kind in (BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.SUBHEAD):
        return True
    leads = regex.search(
        r"\b(?:here are|these are|below|following|read on|check out|try these)\b|:$",
        item.passage.text,
        flags=regex.IGNORECASE,
    )
    return bool(leads) and item.claim.block >= first - 4


# ------------------------------------------------------------------ the trio, the quintet


@cache
def _collective() -> regex.Pattern[str]:
    return regex.compile(rf"\bthe\s(?P<word>{'|'.join(COLLECTIVES)})\b(?!\sof\b)", regex.IGNORECASE)


def _collectives(reading: Reading) -> Iterator[Finding]:
    """ "The quintet", where every list of names in the article so far has four."""
    found = [
        (passage, match) for passage in reading.passages for match in _collective().finditer(passage.text)
    ]
    if not found:
        return
    lists = [(passage, items) for passage in reading.passages for items in name_lists(passage.text)]
    for passage, match in found:
        number = COLLECTIVES[match["word"].lower()]
        before = [(where, items) for where, items in lists if where.block <= passage.block]
        if not before or any(_fits(number, items) for _, items in lists):
            continue
        where, items = before[-1]
        named, shown = where.span(items.start, items.end), passage.span(match.start(), match.end())
        yield Finding(
            rule=NAME,
            category=CATEGORY,
            severity=Severity.WARNING,
            message=sentence(
                f"The text speaks of {quoted(shown.text)}",
                f"but names {count_in_words(items.fewest)}: {quoted(named.text)}",
            ),
            spans=tuple(sorted((named, shown), key=_place)),
            expected=str(items.fewest),
        )
        return


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
        bad="# [[Five tips]] for a quiet night\n\n1. Close the window\n\n2. Turn off the phone\n\n"
        "3. Count sheep\n\n4. [[Read something dull]]",
        good="# Four tips for a quiet night\n\n1. Close the window\n\n2. Turn off the phone\n\n"
        "3. Count sheep\n\n4. Read something dull",
    ),
]
QUIET = [
    Quiet(text="The party won in five towns, including Marle, Winbury and Oakley."),
    Quiet(text="He has three children: Tom, a baker, Ann and Bo."),
    Quiet(text="The firm cut 600 jobs: 450 in health care and 150 in building."),
    Quiet(text="Four of the men, Lind and Trask among them, were released."),
    Quiet(text="After three goals, Lind and Trask, both 21, left the field."),
]
