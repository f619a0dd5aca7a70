"""Something told as past that is yet to come, or the other way round

What it does
Holds the tense of a sentence against the day of publication: what is told as done cannot lie ahead ("resigned
on 2 October", published in September), and what is told as to come cannot be over ("will open in June 2022",
published in 2023).

Why it matters
The date is a slip, or the sentence comes from an older text; either way readers are told the wrong thing.

What it leaves alone
Dates within two days of publication; dates without a year that lie more than a month away; sentences that
plan, suppose or foretell, and those that look back at a plan; pages on which several dates are on the wrong
side, since those were changed after the day that they state; quotations and corrections.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checks.model import Kind
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet, mismatch
from checks.timeline.lines import told
from checks.timeline.naming import day_named, days_named
from checks.timeline.tenses import out_of_time
from checks.wording import quoted, sentence

CATEGORY = "date-conflict"
NAME = "calendar/past-or-to-come"


def check(reading: Reading) -> Iterator[Outcome]:
    """The date that is on the other side of publication than its verb."""
    published = max(filter(None, (reading.article.published, reading.article.updated)), default=None)
    if published is None or reading.article.live:
        return
    for one in out_of_time(told(reading, Kind.DATE), published):
        side = "after" if one.told_as == "past" else "before"
        fact = f"{days_named(one.days)} is {side} the day of publication, {day_named(published)}"
        message = sentence(f"{quoted(one.span.text)} is told as {one.told_as}, but {fact}")
        yield mismatch(NAME, CATEGORY, (one.span,), message, shows=fact, sure=False)


EXAMPLES = [
    Example(
        bad="The harbour master [[resigned on 28 March]], and the port has been run by his deputy.",
        good="The harbour master resigned on 28 February, and the port has been run by his deputy.",
        published=date(2024, 3, 14),
    ),
    Example(
        bad="The tunnel will [[open to cyclists in May 2022]], the county said on Tuesday.",
        good="The tunnel will open to cyclists in May 2025, the county said on Tuesday.",
        published=date(2024, 3, 14),
    ),
    Example(
        bad="The survey, [[published in 2042]] by the university, counted 312 nests.",
        good="The survey, published in 2022 by the university, counted 312 nests.",
        published=date(2024, 3, 14),
    ),
]
QUIET = [
    Quiet(text="The city won the right to hold the games in 2036.", published=date(2024, 3, 14)),
    Quiet(
        text="The bill was passed by the house. If signed on 2 April, it ends the strike.",
        published=date(2024, 3, 14),
    ),
    Quiet(
        text="She was told that the tunnel would open in May 2022. It is still closed.",
        published=date(2024, 3, 14),
    ),
    Quiet(text="He will appeal against the sentence passed in June 2022.", published=date(2024, 3, 14)),
    Quiet(text="The tram was due in 2022. Now it will arrive in 2026.", published=date(2024, 3, 14)),
    Quiet(text="The exhibition opened on 15 March, the museum said.", published=date(2024, 3, 14)),
]
