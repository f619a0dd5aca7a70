"""An age and the birth of the same person

What it does
Works out how old somebody born on a day, in a month or in a year is on the day of publication, of death or of
a birthday, or at another time that the text dates, and reports an age that does not fit. It also reports two
ages of one person.

Why it matters
One of the two is a slip about a person, and readers who know that person will see it.

What it leaves alone
Ages that fit before or after the birthday, and those a single year off, which a birthday since the interview
may explain; relatives, and everybody who is not certainly the same person; ages at other times; quotations.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import chain

from checks.model import Finding, Hedge, Kind, Severity, Silence
from checks.passage import Passage
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet
from checks.timeline.ages import Aged, Sort, all_ages
from checks.timeline.ages_then import ages_then
from checks.timeline.births import Birth, births
from checks.timeline.elapsed import Days
from checks.timeline.growing import full_years, least_and_most, outgrown, years_off
from checks.timeline.lines import Line, named, spoken
from checks.timeline.naming import day_named, days_named, one_or_other
from checks.timeline.people import Cast
from checks.timeline.two_ages import two_ages
from checks.timeline.unnamed import is_plainly_of
from checks.wording import plain_number, quoted, sentence

CATEGORY = "age-mismatch"
NAME = "calendar/age-mismatch"

_MOST = 20
"""Births of one family name that an age is held against."""
_OF_BIRTHS = ("born ", "Born ", " (1")
_Key = tuple[int, int, int, Fraction]
"""The place of a birth and an age that it belies."""


def check(reading: Reading) -> Iterator[Outcome]:
    """Every age that the birth of the same person does not give, and every person with two ages."""
    aged = [passage for passage in spoken(reading) if next(passage.of(Kind.AGE), None)]
    dates_births = any(word in passage.text for passage in reading.passages for word in _OF_BIRTHS)
    if not dates_births and not aged:
        return
    cast = Cast(mention for passage in reading.passages for mention in passage.of(Kind.NAME))
    yield from _two_ages(aged, cast)
    lines = named(reading)
    published = reading.article.published
    now = None if published is None else Days(first=published, last=published)
    ages = [one for one in _each(lines) if one.years.low is not None and one.years.high is not None]
    if dates_births:
        yield from _once(_against_births(lines, ages, cast, now))
    if now is not None:
        yield from _now_and_then(ages, cast, now)


def _each(lines: Sequence[Line]) -> Iterator[Aged]:
    """Every age once."""
    seen: set[tuple[int, int, int]] = set()
    for aged in chain(ages_then(lines), all_ages(lines)):
        place = aged.line.passage.block, aged.line.start, aged.at
        if place not in seen:
            seen.add(place)
            yield aged


def _once(outcomes: Iterable[tuple[_Key, Outcome]]) -> Iterator[Outcome]:
    """The same age in the headline and in the text is one finding with both places."""
    said: dict[_Key, Finding] = {}
    for key, outcome in outcomes:
        if isinstance(outcome, Silence):
            yield outcome
        elif first := said.get(key):
            spans = {(span.block, span.start): span for span in (*first.spans, *outcome.spans)}
            surer = min(first, outcome, key=lambda one: list(Severity).index(one.severity))
            said[key] = replace(surer, spans=tuple(spans[place] for place in sorted(spans)))
        else:
            said[key] = outcome
    yield from said.values()


# ------------------------------------------------------------------ ages and births


def _against_births(
    lines: Sequence[Line], ages: Sequence[Aged], cast: Cast, now: Days | None
) -> Iterator[tuple[_Key, Outcome]]:
    born = list(births(lines))
    if not born:
        return
    first = next((line for line in lines if line.passage.block and line.marks), None)
    families: dict[str, list[Birth]] = {}
    for birth in born:
        families.setdefault(birth.who.family.casefold() if birth.who else "", []).append(birth)
    for aged in ages:
        of_the_dead = aged.sort is Sort.AT_DEATH and len(born) == 1
        alike = families.get(aged.who.family.casefold(), []) if aged.who and not of_the_dead else born[:1]
        for birth in (*families.get("", ()), *alike)[:_MOST]:
            sure = _belong_together(birth, aged, cast, alone=len(born) == 1, first=first)
            if sure is None and len(born) == 1 and is_plainly_of(birth, aged, ages):
                sure = False
            if sure is not None:
                least, _ = least_and_most(aged)
                key = (birth.line.start, birth.line.passage.block, birth.at, least)
                yield from ((key, outcome) for outcome in _judged(birth, aged, now, sure=sure))
                break


def _belong_together(birth: Birth, aged: Aged, cast: Cast, *, alone: bool, first: Line | None) -> bool | None:
    """Whether birth and age are one person's: True if the words say so, False if it was concluded."""
    if birth.line is aged.line and birth.age_at == aged.at:
        return True
    if birth.who and aged.who:
        if aged.sort is Sort.AT_DEATH and alone and birth.who.given[:1] == aged.who.given[:1] != ():
            return False  # "Ellen Frost, who has died" and "Ellen Mary Holm was born": her maiden name
        return not (birth.by_pronoun or aged.by_pronoun) if cast.same_person(birth.who, aged.who) else None
    if aged.anonymous and birth.who and alone and aged.line is first:
        # "A 12-year-old has won a prize." The next block names who it is: "Kian Lee, who was born in …"
        return False if birth.line.passage.block == aged.line.passage.block + 1 else None
    return None


def _judged(birth: Birth, aged: Aged, now: Days | None, *, sure: bool) -> Iterator[Outcome]:
    spans = tuple(sorted((birth.span, aged.span), key=lambda span: (span.block, span.start)))
    when = aged.when or (birth.death if aged.sort is Sort.AT_DEATH and birth.death else now)
    if when is None:
        yield Silence(rule=NAME, reason="not compared: no date of publication", spans=spans)
        return
    youngest = full_years(birth.days.last, when.first)
    oldest = full_years(birth.days.first, when.last)
    off = years_off(aged, youngest, oldest)
    if off == 0:
        return
    fact = f"somebody born {_on(birth)} {_was(aged, when, now)} {one_or_other(youngest, oldest)} {_at(when)}"
    yield Finding(
        rule=NAME,
        category=CATEGORY,
        severity=_severity(aged, off, sure=sure),
        message=sentence(f"{fact}, not {_said(aged)}"),
        spans=spans,
        expected=one_or_other(youngest, oldest),
        shows=fact,
    )


def _severity(aged: Aged, off: int, *, sure: bool) -> Severity:
    """One year is explained by a birthday in between, except on the birthday itself."""
    if off == 1 and aged.sort is not Sort.BIRTHDAY:
        return Severity.NOTE
    return Severity.ERROR if sure else Severity.WARNING


def _on(birth: Birth) -> str:
    exact = birth.days.first == birth.days.last
    return f"{'on' if exact else 'in'} {days_named(birth.days)}"


def _was(aged: Aged, when: Days, now: Days | None) -> str:
    if aged.sort is Sort.BIRTHDAY:
        return "turned"
    return "is" if when == now and aged.sort is Sort.NOW else "was"


def _at(when: Days) -> str:
    return f"on {day_named(when.first)}" if when.first == when.last else f"in {when.first.year}"


def _said(aged: Aged) -> str:
    stated = aged.years.stated
    if aged.years.hedge is Hedge.EXACT and stated is not None:
        return plain_number(stated)
    return quoted(aged.span.text) if stated is not None else f"in the {aged.span.text}"


# ------------------------------------------------------------------ two ages


def _now_and_then(ages: Sequence[Aged], cast: Cast, now: Days) -> Iterator[Finding]:
    """ "Mary Holt is 82" and "Holt was 25 when she won in 1984", at the age of 46 or 47 by that."""
    for one, then, (low, high) in outgrown(ages, cast, now):
        fact = f"somebody who is {_said(one)} now was {one_or_other(low, high)} {_at(then.when or now)}"
        yield Finding(
            rule=NAME,
            category=CATEGORY,
            severity=Severity.WARNING,
            message=sentence(f"{fact}, not {_said(then)}"),
            spans=tuple(sorted((one.span, then.span), key=lambda span: (span.block, span.start))),
            expected=one_or_other(low, high),
            shows=fact,
        )


def _two_ages(passages: Iterable[Passage], cast: Cast) -> Iterator[Finding]:
    """ "Carl Smith, 34," in one sentence and "Smith, 43," in another."""
    for first, other in two_ages(passages, cast):
        one, another = (plain_number(aged.years.stated or Fraction(0)) for aged in (first, other))
        who = first.who.family if first.who else ""
        yield Finding(
            rule=NAME,
            category=CATEGORY,
            severity=Severity.WARNING,
            message=sentence(f"{who} is {one} in one place and {another} in another"),
            spans=(first.span, other.span),
        )


EXAMPLES = [
    Example(
        bad="Nora Lindt, [[34]], who was [[born in 1969]], runs the shop alone.",
        good="Nora Lindt, 54, who was born in 1969, runs the shop alone.",
        published=date(2024, 3, 4),
    ),
    Example(
        bad="Piet Aalders has died at the age of [[79]].\n\n"
        "[[Born in Sneek on 3 June 1938]], he was a skater before he became a coach.",
        good="Piet Aalders has died at the age of 86.\n\n"
        "Born in Sneek on 3 June 1938, he was a skater before he became a coach.",
        published=date(2024, 9, 4),
    ),
    Example(
        bad="Oda Ritter celebrated her [[90th birthday]] on Sunday.\n\n"
        "Ritter, who was [[born on 5 May 1932]], still works.",
        good="Oda Ritter celebrated her 92nd birthday on Sunday.\n\n"
        "Ritter, who was born on 5 May 1932, still works.",
        published=date(2024, 5, 6),
    ),
    Example(
        bad="Ole Winther died on Friday in Ribe. He was [[88]].\n\nWinther was [[born in Ribe in 1951]].",
        good="Ole Winther died on Friday in Ribe. He was 72.\n\nWinther was born in Ribe in 1951.",
        published=date(2024, 3, 4),
    ),
    Example(
        bad="The driver was named as Kurt Abel, a [[52-year-old]] baker from Ribe.\n\n"
        "Mr Abel, [[25]], was alone in the car when it left the road.",
        good="The driver was named as Kurt Abel, a 52-year-old baker from Ribe.\n\n"
        "Mr Abel, 52, was alone in the car when it left the road.",
        published=date(2024, 3, 4),
    ),
    Example(
        bad="Ada Moss, [[41]], opened the shop in May.\n\nAt the till stood Ada Moss, [[14]], and sang.",
        good="Ada Moss, 41, opened the shop in May.\n\nAt the till stood Ada Moss, 41, and sang.",
        published=date(2024, 9, 4),
    ),
    Example(
        bad="Mads Lund was [[born in Ribe in 1951]]. In 1990, at [[29]], he opened his first shop.",
        good="Mads Lund was born in Ribe in 1951. In 1990, at 39, he opened his first shop.",
        published=date(2024, 9, 4),
    ),
    Example(
        bad="Mary Holt, [[82]], still runs. Holt was [[25]] when she won the race in 1984.",
        good="Mary Holt, 65, still runs. Holt was 25 when she won the race in 1984.",
        published=date(2024, 9, 4),
    ),
]
QUIET = [
    Quiet(
        text="Ole Winther was born in 1946. His sister Kaja runs the mill. She is 61.",
        published=date(2024, 3, 4),
    ),
    Quiet(
        text="According to Kurt Abel, a 52-year-old man was on the pier.\n\nKurt Abel, 31, called for help.",
        published=date(2024, 3, 4),
    ),
    Quiet(
        text="Nora Lindt, 34, runs the shop that her father, who was born in 1939, built.",
        published=date(2024, 3, 4),
    ),
    Quiet(
        text="Nora Lindt, who was born in 1969, was 24 when she took over the shop.",
        published=date(2024, 3, 4),
    ),
    Quiet(
        text="Ove Dahl died on Friday, a month before his 86th birthday. He was born on 3 December 1938.",
        published=date(2024, 11, 4),
    ),
    Quiet(
        text="Jon Pryce Sr., 61, and his son Jon Pryce Jr., 30, run the farm.", published=date(2024, 11, 4)
    ),
    Quiet(
        text="Emil Horak, 34, and Anton Horak, 61, run the bakery. Horak was born in 1962 in Brno.",
        published=date(2024, 11, 4),
    ),
]
