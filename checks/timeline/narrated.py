"""Lengths that a story counts on from one of its dates to another: "jailed in June 1995 … out again in
November 1997, 17 months later"; "began in May 2025, takes 18 months and opens in May 2026".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from checks.model import Mention, When
from checks.timeline.elapsed import Days, days_of, written_days
from checks.timeline.lines import (
    BREAK,
    CLAUSE_ENDS,
    DATES,
    FROM_NOW,
    IN,
    LENGTH,
    LONG,
    ON,
    PERIOD,
    PLAIN,
    SINCE,
    WORD,
    Line,
    joined,
    pattern,
)
from checks.timeline.ties import Tie, tie

_DATED = f"{DATES}{FROM_NOW}{PERIOD}"
_COUNTED_ON = rf"(?P<end>{ON})(?:,\s|\s[—–]\s|—|\s\()(?P<length>{LENGTH})\s(?:later|afterwards){CLAUSE_ENDS}"
"""The second date of a story, and how long after the first it is."""
_AFTER_IT = rf"""(?x)(?P<end>{ON}),\s(?P<length>{LENGTH})\safter\s(?:it|he|she|they)\s(?P<verb>\p{{Ll}}{{3,}})
    {CLAUSE_ENDS}"""
"""The ship sank in 1912. The wreck was found in 1985, 73 years after it sank."""
_NOUNS = {
    "theft": ("stolen",),
    "disappearance": ("disappeared", "vanished"),
    "opening": ("opened",),
    "closure": ("closed", "shut"),
    "birth": ("born",),
    "founding": ("founded",),
    "discovery": ("discovered", "found"),
    "sinking": ("sank", "sunk"),
    "collapse": ("collapsed",),
    "divorce": ("divorced",),
    "wedding": ("wed", "married"),
    "death": ("died",),
    "arrest": ("arrested",),
    "murder": ("murdered", "killed"),
    "kidnapping": ("kidnapped",),
    "crash": ("crashed",),
    "resignation": ("resigned",),
    "retirement": ("retired",),
    "conviction": ("convicted",),
    "coronation": ("crowned",),
}
"""Nouns of what happens once, with the verbs that tell of the same."""
_AFTER_NOUN = rf"""(?x)(?P<end>{ON}),\s(?P<length>{LENGTH})\safter\s(?:the|his|her|its|their)
    \s(?P<verb>\p{{Ll}}{{3,}}){CLAUSE_ENDS}"""
"""The painting, stolen in 2002, was found in 2016, 14 years after the theft."""
_FAR = 3
_GOES_ON = r"\W{0,3}(?:(?:But|And|Yet|Then)\s)?(?:he|she|it|they)\b"
_EARLIER = r"\b(?:after|having|following)\b"
_STATES = {
    r"(?:idle|empty|closed|shut|shuttered|derelict|vacant|disused|unused|dark|silent|mothballed)":
        r"(?:closed|shut|shut\sdown|was\sclosed|was\sshut|went\sout\sof\suse|ceased\sproduction)",
    r"(?:missing|untraced)": r"(?:vanished|disappeared|went\smissing)",
    r"(?:married|wed)": r"(?:married|wed|got\smarried|tied\sthe\sknot)",
    r"(?:divorced|separated|single)": r"(?:divorced|separated|split\sup)",
    r"(?:in\soffice|in\spower|mayor|president|prime\sminister|chairman|chairwoman|governor|head|leader)":
        r"(?:took\soffice|came\sto\spower|was\selected|was\sfirst\selected|took\sover|was\sappointed)",
    r"(?:in\sprison|in\sjail|behind\sbars)":
        r"(?:was\sjailed|was\simprisoned|was\sarrested|went\sto\sprison)",
    r"(?:retired|out\sof\swork|unemployed|jobless)": r"(?:retired|lost\s(?:his|her|their)\sjobs?)",
}  # fmt: skip
"""What has been so since a date, and the verb of becoming so."""


def ties_of_stories(line: Line, before: Line | None, published: date | None) -> Iterator[Tie]:
    """The lengths of a sentence that count on from a date of it, or of the sentence before."""
    if LENGTH not in line.text and LONG not in line.text:
        return
    yield from _counted_on(line, before)
    yield from _after_it(line, before)
    if published is not None and before is not None:
        yield from _since_and_ago(joined(before, line), Days(first=published, last=published))


def _counted_on(line: Line, before: Line | None) -> Iterator[Tie]:
    """ "Jailed in June 1995. He was out in November 1997, 17 months later": from the date right before."""
    for found in pattern(_COUNTED_ON).finditer(line.text):
        window, shift = line, 0
        if before is not None and not any(at < found.start() for at in line.of(_DATED)):
            window, shift = joined(before, line), len(before.text) + len(BREAK)
        begin = _told_last(window, found.start() + shift)
        if begin is None:
            continue
        tied = tie(window, found.start("length") + shift, begin, found.start("end") + shift)
        if tied is not None and (window is line or _is_of_one_story(tied)):
            yield replace(tied, sure=window is line, firm=len(window.of(_DATED)) == 2)


def ties_across(lines: Sequence[Line]) -> Iterator[tuple[Line, Tie]]:
    """The same where "But he was out again in November 1997, 17 months later" opens the next paragraph."""
    for before, line in pairwise(lines):
        found = pattern(_COUNTED_ON).search(line.text) if LENGTH in line.text else None
        is_next = line.passage.block == before.passage.block + 1 and not line.start
        if found is None or not is_next or not pattern(_GOES_ON).match(line.text):
            continue
        begin, end = _told_last(before, len(before.text)), found.start("end")
        if begin is None or any(at < end for at in line.of(_DATED)):
            continue
        days = {at: days_of(mention) for at, mention in before.marks.items() if _has_year(mention)}
        until = days_of(line.marks[end]) if _has_year(line.marks[end]) else None
        ties = {at: tie(line, found.start("length"), one, until) for at, one in days.items() if one and until}
        tied = ties.get(begin)
        if (
            tied is not None
            and _is_of_one_story(tied)
            and not any(one and one.holds for one in ties.values())
        ):
            yield line, replace(tied, spans=(before.span(begin), line.span(end)), sure=False)


def _has_year(mention: Mention) -> bool:
    return isinstance(mention.meaning, When) and mention.meaning.year_certain


def _told_last(line: Line, until: int) -> int | None:
    """The last date before a place, or the one before it if that is told only as of something earlier."""
    dates = [at for at in line.of(_DATED) if at < until]
    if any(line.text[at] != ON for at in dates[-2:]) or not dates:
        return None
    if len(dates) > 1 and pattern(_EARLIER).search(line.text, dates[-2], dates[-1]):
        return dates[-2]
    return dates[-1]


def _is_of_one_story(tied: Tie) -> bool:
    """Whether the time is of the size of the length: else a date of another sentence still may be meant."""
    said, time = written_days(tied.length), tied.elapsed
    return bool(said and said.high and time.low is not None and 0 <= time.low <= _FAR * said.high)


def _after_it(line: Line, before: Line | None) -> Iterator[Tie]:
    """From what the sentence, or the one before, dates to what this one does: "73 years after it sank"."""
    for form in (_AFTER_IT, _AFTER_NOUN):
        for found in pattern(form).finditer(line.text):
            verbs = _verbs(found["verb"].lower(), is_noun=form is _AFTER_NOUN)
            happened = rf"\b(?:{'|'.join(verbs)})(?:\s{PLAIN}){{0,4}}?\s(?:{IN})?(?P<begin>{ON})"
            window, shift = (
                (line, 0) if before is None else (joined(before, line), len(before.text) + len(BREAK))
            )
            begun = list(pattern(happened).finditer(window.text, 0, found.start() + shift)) if verbs else []
            if len(begun) != 1:
                continue
            length, end = found.start("length") + shift, found.start("end") + shift
            if tied := tie(window, length, begun[0].start("begin"), end):
                yield replace(tied, sure=False, firm=True)


def _verbs(word: str, *, is_noun: bool) -> tuple[str, ...]:
    return _NOUNS.get(word, ()) if is_noun else (word,)


def _since_and_ago(window: Line, now: Days) -> Iterator[Tie]:
    """ "It has been idle since 2019. It closed three years ago": both of one change."""
    since = window.of(SINCE)
    if len(since) != 1 or len(window.of(LENGTH)) != 1 or FROM_NOW in window.text:
        return
    for state, became in _STATES.items():
        form = rf"""(?x)\b(?:is|are|ha(?:s|ve)\sbeen|ha(?:s|ve)\s(?:stood|lain))
            \s(?:{PLAIN}\s){{0,2}}?{state}(?:\s{PLAIN}){{0,3}}?\s(?P<begin>{SINCE})\s?\.\s¶\s(?:It|He|She|They|The\s{WORD})\s
            {became}(?:\s{PLAIN}){{0,4}}?\s(?P<length>{LENGTH})\sago\b"""
        if found := pattern(form).search(window.text):
            tied = tie(window, found.start("length"), found.start("begin"), now)
            if tied is not None:
                yield replace(tied, sure=False)
            return
