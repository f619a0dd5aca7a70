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
from checks.claims.names import name_lists, named_with_ages
from checks.data.grammar import FRONTING
from checks.data.measures import ITEMISED, PERSONS
from checks.model import BlockKind, Finding, Hedge, Kind, Severity, Span
from checks.passage import Passage
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet
from checks.wording import count_in_words, quoted, sentence

CATEGORY = "count-mismatch"
NAME = "figures/count-mismatch"

RESUMING = ("They ", "These ", " consist", " compris", " made up of")
MOST = 60
"""Announced numbers beyond it are never spelt out in a list."""


COLLECTIVES = {"trio": 3, "threesome": 3, "quartet": 4, "foursome": 4, "quintet": 5, "sextet": 6, "septet": 7}


def check(reading: Reading) -> Iterator[Outcome]:
    """Every announced number whose list names more or fewer."""
    announced = [item for claim in reading.claims if (item := _announcement(reading, claim))]
    for together in _by_sentence(announced):
        for item in together:
            yield from _beside(item, together)
    yield from _resumed(reading.passages, announced)
    yield from _charged(reading.passages, announced)
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
    """The list in the sentence of the number."""
    text, (start, end) = item.passage.text, item.claim.sentence
    severity = Severity.WARNING if item.claim.voice is Voice.QUOTED else Severity.ERROR
    fronted = text[start : item.start].lower().split(" ", 1)[0].strip('“"') in FRONTING
    if listing := listing_behind(text, item.end, end, apposition=not fronted):
        nearest = not any(item.end < other.end <= listing.opened_at for other in together)
        if _is_breakdown(item.passage, listing.items):
            return
        if nearest and not any(_fits(other.number, listing.items) for other in together):
            yield _finding(
                item, item.passage.span(listing.items.start, listing.items.end), listing.items, severity
            )
        return
    if regex.search(r"\bthe only\s$", text, pos=start, endpos=item.start):
        for items in name_lists(text, start, item.start):
            if not _fits(item.number, items):
                yield _finding(item, item.passage.span(items.start, items.end), items, Severity.WARNING)
                return


def _is_breakdown(passage: Passage, items: Enumeration) -> bool:
    """Whether the list gives further figures, which add up: "12 shops: five in Leith and seven in Perth"."""
    counts = passage.of(Kind.COUNT, Kind.NUMBER, Kind.MONEY, Kind.SHARE)
    return sum(items.start <= count.start < items.end for count in counts) > 1


@cache
def _resumes() -> regex.Pattern[str]:
    return regex.compile(
        r"(?<![^.!?”\"]\s)(?<!\w)(?:They|These|The\s(?:\w+\s)?(?P<noun>\w+))\s"
        r"(?P<verb>are|were|include[ds]?|consists?\sof|comprises?|(?:is|are)\smade\sup\sof)\b:?\s"
    )


def _resumed(passages: Sequence[Passage], announced: Sequence[_Announcement]) -> Iterator[Finding]:
    """The lists in "They are A, B and C" and "The plan consists of a; b; and c".

    "They include" opens a list that need not be the whole: it counts only if it names more.
    """
    for passage in passages:
        if not any(word in passage.text for word in RESUMING):
            continue
        for opener in _resumes().finditer(passage.text):
            end = passage.sentence_at(opener.start())[1]
            item = _announced_before(announced, passage, opener)
            if item is None or is_open_ended(passage.text[opener.end() : end]):
                continue
            items = enumeration(passage.text, opener.end(), end)
            if items is None or items.fewest != items.most:
                continue
            if not items.names and ";" not in passage.text[items.start : items.end]:
                continue
            partial = opener["verb"].startswith("include")
            if items.fewest > item.number or (items.most < item.number and not partial):
                yield _finding(item, passage.span(items.start, items.end), items, Severity.WARNING)


def _announced_before(
    announced: Sequence[_Announcement], passage: Passage, opener: regex.Match[str]
) -> _Announcement | None:
    """What "they" or "the plan" stands for: a number of the sentence before, or the last one of that noun."""
    before = [item for item in announced if (item.claim.block, item.end) <= (passage.block, opener.start())]
    if noun := opener["noun"]:
        named = [item for item in before if noun.lower() in item.span.text.lower().split()]
        return named[-1] if named else None
    sentences = [span for span in passage.sentences if span[1] <= opener.start()][-1:]
    near = [item for item in before if item.passage is passage and item.claim.sentence in sentences]
    return near[0] if len(near) == 1 else None


def _charged(passages: Sequence[Passage], announced: Sequence[_Announcement]) -> Iterator[Finding]:
    """ "Four men have been charged", and the next sentence opens with the names and ages of five."""
    for item in announced:
        if item.head not in PERSONS:
            continue
        passage, at = item.passage, item.claim.sentence[1]
        following = next((start for start, _ in passage.sentences if start >= at), None)
        if following is None and passage.block + 1 < len(passages):
            passage, following = passages[passage.block + 1], 0
        items = named_with_ages(passage.text, following) if following is not None else None
        if items and items.fewest > item.number:
            yield _finding(item, passage.span(items.start, items.end), items, Severity.WARNING)


def _fits(number: int, items: Enumeration) -> bool:
    return items.fewest <= number <= items.most


def _finding(item: _Announcement, named: Span, items: Enumeration, severity: Severity) -> Finding:
    count = items.fewest if items.fewest > item.number else items.most
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
            return


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
    lists = [
        (passage, items) for passage in reading.passages for items in name_lists(passage.text, full=True)
    ]
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
    Quiet(text="The chain will close 15 shops: eight in Leith, four in Perth and three in Oban."),
    Quiet(text="Four of the men, Lind and Trask among them, were released."),
    Quiet(text="After three goals, Lind and Trask, both 21, left the field."),
]
