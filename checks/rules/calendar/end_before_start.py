"""An end that lies before its beginning

What it does
Reports what a sentence, or two neighbours about the same thing, has end before it began: "opened in 1931 and
closed in 1928".

Why it matters
One of the two dates is a slip, and often it is a century or a decade off.

What it leaves alone
What may be another thing, a second opening or another object ("joined Leeds in 2012 and left Hull in 2009");
seasons and terms, which run into the next year; quotations.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.model import Finding, Kind, Severity
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet
from checks.timeline.lines import Line, told
from checks.timeline.naming import days_named
from checks.timeline.order import Backwards, backwards
from checks.wording import sentence

CATEGORY = "date-conflict"
NAME = "calendar/end-before-start"


def check(reading: Reading) -> Iterator[Outcome]:
    """Every end that is dated before its beginning."""
    last: Line | None = None
    for line in told(reading, Kind.DATE):
        before = last if last is not None and line.follows(last) else None
        yield from (_finding(one, in_one=one.line is line) for one in backwards(line, before))
        last = line


def _finding(one: Backwards, *, in_one: bool) -> Finding:
    fact = f"{days_named(one.ended)} is before {days_named(one.began)}"
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=Severity.ERROR if in_one else Severity.WARNING,
        message=sentence(f"what comes later is dated earlier: {fact}"),
        spans=(one.line.span(one.begin), one.line.span(one.end)),
        shows=fact,
    )


EXAMPLES = [
    Example(
        bad="The quarry, opened in [[1911]] and closed in [[1907]], is a lake today.",
        good="The quarry, opened in 1911 and closed in 1970, is a lake today.",
    ),
    Example(
        bad="Mara Holt was born in [[1964]] and died in [[1956]].",
        good="Mara Holt was born in 1964 and died in 2006.",
    ),
    Example(
        bad="Construction of the pier began in [[May 2019]]. It was completed in [[March 2017]].",
        good="Construction of the pier began in May 2019. It was completed in March 2021.",
    ),
]
QUIET = [
    Quiet(text="She joined the bank in 2012 and left her first firm in 2009."),
    Quiet(text="The hall opened in 1998 and was rebuilt in 1990 style."),
    Quiet(text="The pool reopened in 2021 and closed in 2019."),
    Quiet(text="Work on the new wing began in 2019. The museum was opened in 1972."),
]
