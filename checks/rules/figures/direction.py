"""A stated direction that the figures beside it belie

What it does
Reads "rose to 40 from 45", "fell from 3% to 4%", "40, up from 45" and "fell to 45, compared with 40" and
looks whether the later figure lies on the side that the words say. Where the headline says the same, it
shows it too.

Why it matters
Either the word or one of the figures is a slip, and the reader cannot tell which.

What it leaves alone
Ranks and places, which rise as their number falls; figures of different units; hedged figures that leave both
directions open; denials; words of change that say nothing of the two figures ("growth slowed to 2% from 3%").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import regex

from checks.claims import Claim, Polarity, Relation, Voice
from checks.claims.placed import TITLES
from checks.claims.rising import FILLERS, led_by, told_before, verb_before
from checks.claims.words import content, sentence_of, stem
from checks.data.calendar import MONTHS
from checks.data.measures import FALLS, LOWERS, RAISES, RISES
from checks.extract.plain import blank
from checks.interval import meets
from checks.model import Finding, Kind, Severity, Span
from checks.passage import Passage
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet
from checks.wording import quoted, sentence

CATEGORY = "figure-conflict"
NAME = "figures/direction"

COMPARED = frozenset(
    {Kind.COUNT, Kind.NUMBER, Kind.MONEY, Kind.SHARE, Kind.QUANTITY, Kind.TEMPERATURE, Kind.DURATION}
)
FARTHEST = 90
"""Characters between two levels."""
MOST_TITLES = 20
"""Headlines, standfirsts and captions, the first of an article, that may say the same of a change."""
LARGEST_RATIO = 100
"""Beyond it a scale was left out ("from 2.5 to 3 million") or two things are spoken of."""


def check(reading: Reading) -> Iterator[Outcome]:
    """Every change whose figures go the other way, and every estimate that was not beaten as told."""
    titles = [passage for passage in reading.passages if passage.kind in TITLES][:MOST_TITLES]
    for one, other in pairwise(claim for claim in reading.claims if claim.mention.kind in COMPARED):
        if one.block == other.block and one.sentence == other.sentence and one.unit == other.unit:
            change = _change(reading.passages[one.block], one, other)
            if change and _is_belied(change):
                yield _finding(change, _headline(change, titles))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """Two levels, and the word that says which of them is higher."""

    before: Claim
    after: Claim
    word: str
    passage: Passage
    span: Span
    """From the word to the second figure."""

    @property
    def whole(self) -> str:
        """The words and both figures."""
        start = min(self.span.start, self.after.mention.start)
        return self.passage.text[start : self.span.end]


_DATE = "\0"


@cache
def _between() -> regex.Pattern[str]:
    """What joins two levels; the day or year of the first may stand between them."""
    months = "|".join(sorted(MONTHS))
    dated = rf"(?:\s(?:(?:in|on|at|during)\s)?{_DATE}+|\sin\s(?:{months}))?"
    filler = rf"(?:(?:{'|'.join(sorted(FILLERS))})\s)?(?:(?:last|the\s(?:previous|prior))\s\w+[’']s\s)?"
    return regex.compile(
        rf"{dated}(?:[^,;:()]{{0,40}},)?\s(?:(?:(?:was|were|is|are)\s)?(?P<aside>up|down)\s(?:sharply\s|slightly\s)?(?:from|on)"
        rf"|(?P<join>from|to)|(?P<beside>compared\s(?:with|to)|against))\s{filler}",
        regex.IGNORECASE,
    )


@cache
def _opens_range() -> regex.Pattern[str]:
    """ "Down from 58% to 64% in the last years", "to £38 for pupils but £55 for others": several levels."""
    return regex.compile(r"(?:\s?[-–]\s?|(?:\s\w+){0,3}\sbut\s|\s(?:to|or|and)\s)[$£€]?\d")


def _without_dates(passage: Passage, start: int, end: int) -> str:
    """The text, with the dates of a stretch blotted out."""
    inside = (mention for mention in passage.within(start, end) if mention.end <= end)
    dates = [(mention.start, mention.end, _DATE) for mention in inside if mention.kind is Kind.DATE]
    return blank(passage.text, dates) if dates else passage.text


def _change(passage: Passage, one: Claim, other: Claim) -> _Change | None:
    if other.mention.start - one.mention.end > FARTHEST:
        return None
    end = min(other.sentence[1], other.mention.end + FARTHEST)
    text = _without_dates(passage, one.mention.end, end)
    gap = _between().fullmatch(text, one.mention.end, other.mention.start)
    if gap is None or _opens_range().match(text, other.mention.end):
        return None
    if aside := gap["aside"]:
        span = passage.span(gap.start("aside"), other.mention.end)
        return _Change(before=other, after=one, word=aside.lower(), passage=passage, span=span)
    words = led_by(text, one)
    if gap["beside"] and not (_is_of_one_thing(one, other) and _closes().match(text, other.mention.end)):
        return None
    if gap["beside"]:
        told = told_before(passage, one, words)
        return told and _Change(
            before=other,
            after=one,
            word=told.low,
            passage=passage,
            span=passage.span(told.start, other.mention.end),
        )
    # "Rose to 40 from 45" and "rose from 45 to 40": the figure behind "to" is the later one.
    led = words[-1].low if words else ""
    if {led, gap["join"].lower()} != {"to", "from"}:
        return None
    verb = verb_before(words[:-1])
    if verb is None:
        return None
    before, after = (other, one) if led == "to" else (one, other)
    span = passage.span(verb.start, other.mention.end)
    return _Change(before=before, after=after, word=verb.low, passage=passage, span=span)


def _is_of_one_thing(one: Claim, other: Claim) -> bool:
    """ "312, compared with 340", and not "with 12 robberies"."""
    first, second = one.mention.amount, other.mention.amount
    return second is not None and (second.head is None or (first is not None and second.head == first.head))


@cache
def _closes() -> regex.Pattern[str]:
    """A level ends with its sentence or its time; "in Orme" it is another's."""
    return regex.compile(
        rf"[.,;)]|$|\s(?:(?:in|on|at|during|for|by)\s(?:the\s)?)?{_DATE}|\s(?:a|the|one)\s\w+\s(?:before|earlier|ago)"
        r"|\s(?:last|in\sthe\s(?:same|previous|prior|year|month|first|second|third|fourth))\b"
    )


def _is_belied(change: _Change) -> bool:
    before, after = change.before.figure, change.after.figure
    if None in (before.stated, after.stated) or meets(before, after) or _is_rank(change):
        return False
    if change.after.polarity is not Polarity.ASSERTED or change.after.relation is not Relation.WHOLE:
        return False
    if _is_ratio(change):
        return False
    if not before.stated or not after.stated:
        return False
    if change.word in LOWERS and change.after.mention.kind is Kind.SHARE:
        return False  # "to cut emissions from 20 per cent to 40 per cent" may be a range
    ratio = max(before.stated, after.stated) / min(before.stated, after.stated)
    if not 0 < ratio < LARGEST_RATIO:
        return False
    return (after.stated > before.stated) is _is_fall(change)


@cache
def _ratio() -> regex.Pattern[str]:
    """ "The ratio rose from 18 to 1", "from 18 to 1, to over 25 to 1"."""
    to_one = r"\b\d+(?:\.\d+)?(?:\sto\s|-to-)(?:1|one)\b"
    return regex.compile(
        rf"\b(?:ratios?|odds|leverage|gearing|outnumber\w*)\b|{to_one}[^.;]{{1,100}}?{to_one}",
        regex.IGNORECASE,
    )


def _is_ratio(change: _Change) -> bool:
    """Whether "18 to 1" is one level, and no change from one to another."""
    start, end = change.after.sentence
    is_one = change.after.figure.stated == 1
    return is_one and _ratio().search(change.passage.text, start, endpos=end) is not None


def _is_rank(change: _Change) -> bool:
    start, end = change.after.sentence
    return bool(
        regex.search(
            r"\b(?:rank\w*|rankings?|place|seed\w*|position|standings|league|table|No\.)\b",
            change.passage.text,
            pos=start,
            endpos=end,
        )
    )


def _headline(change: _Change, titles: Sequence[Passage]) -> tuple[Span, ...]:
    """The headline or standfirst that says the same of it."""
    verbs = FALLS | LOWERS if _is_fall(change) else RISES | RAISES
    start, end = change.after.sentence
    told = content(sentence_of(change.passage.text, start, end).words)
    for passage in titles:
        if passage.block >= change.passage.block:
            break
        words = sentence_of(passage.text, 0, len(passage.text)).words
        same = any(word.low in verbs for word in words) and content(words) & told - {stem(change.word)}
        if same:
            return (passage.span(0, len(passage.text)),)
    return ()


def _is_fall(change: _Change) -> bool:
    return change.word in FALLS or change.word in LOWERS or change.word == "down"


def _finding(change: _Change, headline: tuple[Span, ...]) -> Finding:
    own = change.after.voice is not Voice.QUOTED
    later = change.passage.span(change.after.mention.start, change.after.mention.end)
    spans = (later, change.span) if later.start < change.span.start else (change.span,)
    relation = "more" if _is_fall(change) else "less"
    shown = f"{later.text.strip()} is {relation} than {change.before.mention.surface.strip()}"
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=Severity.ERROR if own else Severity.WARNING,
        message=sentence(f"The text says {quoted(change.whole)}, but {shown}"),
        spans=(*headline, *spans),
        shows=shown,
    )


EXAMPLES = [
    Example(
        bad="The council will [[cut the number of seats from 60 to 75]] next year.",
        good="The council will cut the number of seats from 75 to 60 next year.",
    ),
    Example(
        bad="The bank [[raised its forecast from 2.4 per cent to 1.9 per cent]] on Friday.",
        good="The bank raised its forecast from 1.9 per cent to 2.4 per cent on Friday.",
    ),
    Example(
        bad="The number of thefts [[fell. It was 340, compared with 312]] in 2023.",
        good="The number of thefts rose. It was 340, compared with 312 in 2023.",
    ),
    Example(
        bad="Membership of the union [[fell from 12,300 in 2021 to 14,100]] in 2024.",
        good="Membership of the union rose from 12,300 in 2021 to 14,100 in 2024.",
    ),
    Example(
        bad="The yield on the ten-year bond was [[1.79%]], [[down from 1.71%]] on Friday.",
        good="The yield on the ten-year bond was 1.79%, up from 1.71% on Friday.",
    ),
    Example(
        bad="Visitors to the castle [[rose to 40,200 from 45,100]] last year.",
        good="Visitors to the castle fell to 40,200 from 45,100 last year.",
    ),
]
QUIET = [
    Quiet(text="The plan would cut emissions from 20 per cent to 40 per cent, depending on the town."),
    Quiet(text="The cut, from 300 jobs to 450 jobs, angered the union."),
    Quiet(text="Shares in Brandt fell 5 per cent, against a fall of 3 per cent in the index."),
    Quiet(text="Sales fell to £41m, compared with forecasts of £44m."),
    Quiet(text="As fares rose, the line carried 4.1 million people, compared with 4.4 million in 2023."),
    Quiet(text="The number of thefts fell. It was 312, compared with 340 in 2023."),
    Quiet(text="Fares rose, from £41 in 2020 to £38 for pupils but £55 for others."),
    Quiet(text="The team fell from 5 in the table in March to 9 in May."),
    Quiet(text="Sales fell from a peak of £40m in 2019, and in 2021 to £52m of debts came £3m of fines."),
    Quiet(text="Output rose from 2.4m tonnes in March to 2.6m in May."),
    Quiet(text="The club rose to 3rd from 5th, and its ranking climbed from 12 to 7."),
    Quiet(text="Growth slowed to 2% from 3%, and the loss narrowed to $6 million from $10 million."),
    Quiet(text="The price did not fall to £40 from £35, the shop said; it rose."),
    Quiet(text="The toll rose to 23 from nine on Monday."),
    Quiet(text="The share was 71%, down from 68% to 74% in the years before the war."),
    Quiet(text="Staff numbers fell from 2.5 to 1.9 million."),
]
