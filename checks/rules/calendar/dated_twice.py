"""One happening on two dates, or in the wrong order

What it does
Reports what an article has happen to one thing or person on two dates: "the museum opened in 1995" and "since
it opened in 1959", "was founded in 1987" and "since its founding in 1978"; and what it dates before what must
have come first: "died on 14 March and was buried on 11 March".

Why it matters
One of the two is a slip, and the next text copies it.

What it leaves alone
What may happen more than once: unless it is founded, built, bought, painted or dies, the two dates must lie
close together. Subjects that are not surely the same; sentences that speak of a second time, of plans or of a
change; dates at two places; quotations and corrections.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from checks.model import Finding, Kind, Severity
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet
from checks.timeline.happenings import Happened
from checks.timeline.lines import lines_of, named, spoken
from checks.timeline.naming import days_named
from checks.timeline.origins import Deed, before_its_time
from checks.timeline.people import Cast
from checks.timeline.twice import backwards_in_text, dated_twice, told_happenings
from checks.timeline.weekday_events import OnWeekday, on_two_weekdays
from checks.wording import quoted, sentence

CATEGORY = "date-conflict"
NAME = "calendar/dated-twice"
_Told = Happened | OnWeekday | Deed


def check(reading: Reading) -> Iterator[Outcome]:
    """Everything that happens on two dates, and every later happening that is dated before an earlier one."""
    passages = (one for one in spoken(reading) if next(one.of(Kind.DATE), None))
    lines = [line for one in passages for line in lines_of(one, names=True)]
    told = told_happenings(lines)
    pairs: list[tuple[_Told, _Told]] = [
        *on_two_weekdays(lines),
        *dated_twice(told),
    ]
    for one, other in pairs:
        said = f"{quoted(one.span.text)} and {quoted(other.span.text)}"
        fact = f"{days_named(one.days)} is not {days_named(other.days)}"
        yield _finding(one, other, f"the text has {said}, which seem to be one event", fact)
    orders: list[tuple[_Told, _Told]] = [*backwards_in_text(told), *_before_its_time(reading, told)]
    for first, later in orders:
        said = f"{quoted(later.span.text)} cannot follow {quoted(first.span.text)}"
        fact = f"{days_named(later.days)} is before {days_named(first.days)}"
        yield _finding(first, later, f"{said}: {fact}", fact)


def _before_its_time(reading: Reading, told: Sequence[Happened]) -> Iterator[tuple[Deed, Deed]]:
    begins = any(one.family == "founded" for one in told)
    if begins or any("born " in passage.text for passage in reading.passages):
        cast = Cast(mention for passage in reading.passages for mention in passage.of(Kind.NAME))
        yield from before_its_time(named(reading), told, cast)


def _finding(one: _Told, other: _Told, message: str, fact: str) -> Finding:
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=Severity.WARNING,
        message=sentence(message),
        spans=tuple(sorted((one.span, other.span), key=lambda span: (span.block, span.start))),
        shows=fact,
    )


EXAMPLES = [
    Example(
        bad="The museum was [[founded by two sisters in 1987]].\n\n"
        "The museum has not closed for a day since its [[founding in 1978]].",
        good="The museum was founded by two sisters in 1987.\n\n"
        "The museum has not closed for a day since its founding in 1987.",
    ),
    Example(
        bad="The tower was [[completed on 12 May 2018]].\n\n"
        "The tower has had 4,000 visitors since its [[completion on 21 May 2018]].",
        good="The tower was completed on 12 May 2018.\n\n"
        "The tower has had 4,000 visitors since its completion on 12 May 2018.",
        published=date(2019, 3, 4),
    ),
    Example(
        bad="The coins [[disappeared on 18 May]] from the safe.\n\n"
        "On [[16 May officers found]] 39 of the coins in a van.",
        good="The coins disappeared on 18 May from the safe.\n\n"
        "On 26 May officers found 39 of the coins in a van.",
        published=date(2024, 6, 4),
    ),
]
QUIET = [
    Quiet(text="Ames died on 9 May 2021. Ames had married Ida Roe in 1963; she died in 2016."),
    Quiet(text="The mill was built in 1840. The old mill, built in 1790, had burnt down."),
    Quiet(text="The album was released in Japan on 3 May 2019. It was released in Europe on 7 June 2019."),
    Quiet(text="The shop opened in 1995. The shop in Ribe opened in 2011.\n\nA third shop opened in 2014."),
    Quiet(text="The club was founded in 1987. The choir was founded in 1978."),
]
