"""Things whose age stands beside the year in which they were made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from checks.data.measures import PERSONS
from checks.timeline.elapsed import Days, days_of
from checks.timeline.lines import AGE, IN, ON, PERIOD, PLAIN, WORD, Line, pattern
from checks.timeline.ties import Tie, tie

_MADE = (
    r"(?:made|built|constructed|erected|painted|carved|forged|cast|woven|minted|written|printed|bottled|planted"
    r"|completed|finished|inaugurated|opened|founded|established|composed|crafted|created|dates|dated|dating)"
)
_AGE_FIRST = rf"""(?x)(?P<age>{AGE})\s(?:{PLAIN}\s){{0,2}}?(?P<noun>\p{{Ll}}{{3,}})
    (?:,\s(?:which|that)\s[^,{AGE}{ON}{PERIOD}]{{1,60}},|,?\s(?:which|that)\b|,)?\s
    (?:(?:is|was|were|ha[sd]\sbeen)\s(?:(?:thought|believed|said)\sto\s(?:have\sbeen|be)\s)?)?{_MADE}
    (?:\s(?:{PLAIN}|back\sto)){{0,6}}?\s(?:{IN})?(?P<made>[{ON}{PERIOD}])"""
_MADE_FIRST = rf"""(?x)\b{_MADE}(?:\s{PLAIN}){{0,4}}?\s(?:{IN})?(?P<made>{ON}),?
    (?:\s(?:and|which|it|so|making|the\s{WORD})){{0,3}}\s(?:is|was|makes?\sit|turns|turned)\s(?:now\s)?(?P<age>{AGE})"""
_IS_OF_AGE = rf"""(?x)(?P<noun>\p{{Ll}}{{3,}}),?\s(?:(?:which|that)\s)?is\s(?:now\s)?(?P<age>{AGE}),?\s
    (?:and\s)?(?:was\s)?{_MADE}(?:\s{PLAIN}){{0,4}}?\s(?:{IN})?(?P<made>{ON})"""
_OF_A_PERSON = r"\b(?:who|he|she|man|woman|boy|girl|born|aged)\b"


def ties_of_things(line: Line, published: date | None) -> Iterator[Tie]:
    """ "The 900-year-old ring was made about 1120": from the making to the day of publication."""
    if published is None or AGE not in line.text:
        return
    now = Days(first=published, last=published)
    for form in (_AGE_FIRST, _MADE_FIRST, _IS_OF_AGE):
        for found in pattern(form).finditer(line.text):
            noun = found.groupdict().get("noun") or ""
            if noun.lower() in PERSONS or pattern(_OF_A_PERSON).search(found[0]):
                continue
            age, made = found.start("age"), found.start("made")
            days = days_of(line.marks[made])
            if days is not None and (tied := tie(line, age, days, now)):
                yield replace(tied, spans=(line.span(made),), says="age", firm=True)
