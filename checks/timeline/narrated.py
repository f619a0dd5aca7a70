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
    UNTIL,
    WORD,
    Line,
    joined,
    pattern,
)
from checks.timeline.ties import Tie, over_period, tie
from checks.timeline.until_now import is_one_of_many

_DATED = f"{DATES}{FROM_NOW}{PERIOD}"
_NO_TIME = rf"[^{_DATED}{LENGTH}{LONG};¶]"
_COUNTED_ON = rf"(?P<end>{ON})(?:,\s|\s[—–]\s|—|\s\()(?P<length>{LENGTH})\s(?:later|afterwards){CLAUSE_ENDS}"
"""The second date of a story, and how long after the first it is."""
_JOINED = r"(?:joined|entered|founded|started|opened|took\sover|set\sup|bought|first\s(?:joined|entered))"
_ENDED = r"\b(?:retired|resigned|left|quit|stepped\sdown|stood\sdown|departed|sold\sup|closed|was\ssacked)"
_TO_THE_BEGINNING = rf"""(?x){_ENDED}(?:\s{PLAIN}){{0,4}}?\s(?:{IN})?(?P<end>{ON}),?\safter
    \s(?P<length>{LENGTH})\s(?:at|with|in|as|of|on)(?:\s{PLAIN}){{1,5}},\s(?:which|that|where)\s(?:he|she|it|they)\s(?:had\s)?{_JOINED}
    (?:\s{PLAIN}){{0,2}}?\s(?:{IN})?(?P<begin>{ON}){CLAUSE_ENDS}"""
"""She retired in 2015 after 30 years at the bank, which she joined in 1975."""
_PLANNED = rf"""(?x)\b(?:will\s)?(?:begins?|starts?|began|started)\s(?:{IN})?(?P<begin>{ON})(?:,|,?\sand)
    \s(?:(?:it|they|the\s\p{{Ll}}+)\s)?(?:will|is\sexpected\sto|are\sexpected\sto)?\s?
    (?:takes?|took|lasts?|lasted|go\son\sfor|continue\sfor)\s(?P<length>{LENGTH}){_NO_TIME}{{1,90}}?
    \b(?:re-?)?(?:open|opens|opened|finish|finishes|finished|end|ends|ended|ready|complete|completed|done)
    \s(?:again\s)?(?:{IN}|by\s)?(?P<end>{ON}){CLAUSE_ENDS}"""
"""Work begins in May 2025 and takes 18 months, so that the hall can open in May 2026."""
_RUNS = rf"""(?x)(?P<period>{PERIOD}),?\s(?:(?:and|which|it)\s)*(?:will\s)?(?:lasts?|lasting|lasted|takes?
    |took|goes\son\sfor|went\son\sfor)\s(?:for\s)?(?P<length>{LENGTH}){CLAUSE_ENDS}"""
"""The exhibition, which runs from 1 June to 31 August, lasts three months."""
_STOPPED = r"(?:suspended|halted|interrupted|stopped|paused|closed|shut|banned|cut\soff|called\soff)"
_WENT_ON = r"(?:resumed?|re-?open(?:s|ed)?|restart(?:s|ed)?|return(?:s|ed)?|lifted|restored|reinstated)"
_BETWEEN = (
    _TO_THE_BEGINNING,
    # The league was suspended in March 2020 and resumed in June 2020, after three months.
    rf"""(?x)\b{_STOPPED}(?:\s{PLAIN}){{0,3}}?\s(?:{IN})?(?P<begin>{ON}),?\sand\s(?:was\s|were\s)?{_WENT_ON}
        (?:\s{PLAIN}){{0,2}}?\s(?:{IN})?(?P<end>{ON}),?\safter\s(?P<length>{LENGTH}){CLAUSE_ENDS}""",
    # The bridge closed on 4 January for eight weeks and will reopen on 1 March.
    rf"""(?x)\b{_STOPPED}\s(?:{IN})?(?P<begin>{ON})\sfor\s(?P<length>{LENGTH}),?\sand\s
        (?:(?:will|is\sto|are\sto|is\sdue\sto|was|were)\s)?{_WENT_ON}\s(?:{IN})?(?P<end>{ON}){CLAUSE_ENDS}""",
    rf"""(?x)\b{_STOPPED}\sfor\s(?P<length>{LENGTH})\s(?:from|on|in)\s(?:{IN})?(?P<begin>{ON}),?\sand\s
        (?:(?:will|is\sto|are\sto|is\sdue\sto|was|were)\s)?{_WENT_ON}\s(?:{IN})?(?P<end>{ON}){CLAUSE_ENDS}""",
    # She was elected in May 2021 for a five-year term that ends in May 2026.
    rf"""(?x)\b(?:elected|appointed|re-?elected|sworn\sin|signed|hired)\s(?:{IN})?(?P<begin>{ON}),?\s(?:for|to|on)\san?\s
        (?P<length>{LONG})\s(?:term|contract|deal|lease|mandate),?\s(?:that|which)\s(?:ends|expires|runs\sout|lapses)
        \s(?:{IN})?(?P<end>{ON}){CLAUSE_ENDS}""",
    # The contract runs for five years, until 2029; it was signed in 2024.
    rf"""(?x)\b(?:runs?|lasts?|is\svalid|holds)\sfor\s(?P<length>{LENGTH}),\s(?:(?:until|to|till)\s(?P<end>{ON})|(?P<end>{UNTIL}))
        (?:;|,\sand|\sand|,)\s(?:it\s)?(?:was\s)?(?:signed|agreed|begun|began|started)\s(?:{IN})?(?P<begin>{ON}){CLAUSE_ENDS}""",
)
"""Forms whose length runs from the one of their dates to the other."""
_LEAVES = (
    r"(?:clos(?:es|ing)|leav(?:es|ing)|retir(?:es|ing)|quit(?:s|ting)?|step(?:s|ping)\sdown|shut(?:s|ting)"
    r"|end(?:s|ing)|re-?opens|returns|resumes)"
)
_LED = (
    r"(?:led|run|chaired|headed|managed|coached|governed|ruled|edited|owned|conducted"
    r"|been\s(?:(?:its|the|their|a)\s)?(?:chair\p{L}*|president|mayor|head|leader|director|manager|coach|editor|in\scharge))"
)
_TO_NOW = (
    # The bakery, in the family since 1952, closes on Friday after 72 years.
    rf"""(?x)(?P<begin>{SINCE}),\s(?:is\s|will\s)?{_LEAVES}(?:\s{PLAIN}){{0,4}}?(?:\s{FROM_NOW})?,?\safter
        \s(?P<length>{LENGTH}){CLAUSE_ENDS}""",
    # The bus service, which started in June 2020, ends this month after four years.
    rf"""(?x)\b(?:which|that|who)\s(?:was\s)?(?:started|opened|began|launched|founded|joined)(?:\s{PLAIN}){{0,3}}?\s(?:{IN})?
        (?P<begin>{ON}),\s(?:is\s|will\s)?{_LEAVES}(?:\s{PLAIN}){{0,4}}?(?:\s{FROM_NOW})?,?\safter\s(?P<length>{LENGTH}){CLAUSE_ENDS}""",
    # Moss has chaired the club since 2009. In her 15 years in charge …
    rf"""(?x)\bha(?:s|ve)\s{_LED}{_NO_TIME}{{1,60}}?(?P<begin>{SINCE})\s?\.\s¶\sIn\s(?:his|her|its|their)\s(?P<length>{LENGTH})
        (?:,|\s(?:in\s(?:charge|office|power|the\s(?:job|post|role))|at\sthe\shelm)\b)""",
    # After 30 years of marriage, the couple, who wed in 1994, still dance.
    rf"""(?x)\bafter\s(?P<length>{LENGTH})\sof\smarriage,\s{_NO_TIME}{{1,60}}?\b(?:wed|married)\s(?:{IN})?(?P<begin>{ON}),
        \s(?:still|are|have)\b""",
    # Lenne, who joined the police in 2012, has 12 years of service.
    rf"""(?x)\b(?:joined|entered|started)(?:\s{PLAIN}){{1,4}}?\s(?:{IN})?(?P<begin>{ON}),\shas\s
        (?:(?:now|done|completed)\s)?(?P<length>{LENGTH})\s(?:of\sservice|in\sthe\sjob|behind\s(?:him|her))\b""",
)
"""And those whose length runs from their one date to the day of publication."""
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
_TO_DO = rf"""(?x)\b(?:took|takes|needed)\s(?P<length>{LENGTH})\sto(?:\s{PLAIN}){{1,3}},
    \s(?P<period>{PERIOD}){CLAUSE_ENDS}"""
"""The hall took ten years to build, from 1901 to 1911."""
_UNTIL_THE_END = rf"""(?x)\bfor\s(?P<length>{LENGTH}),?\suntil\s(?:his|her|its|their)
    \s(?:death|retirement|resignation|closure|defeat|dismissal)\s(?:{IN})?(?P<end>{ON})(?:;|,\shaving|\s?\.\s¶)\s(?:(?:he|she|it|they)\s)?(?:had\s)?
    (?:come\sto|came\sto|took|taken|joined|succeeded|been\s(?:elected|appointed|crowned)|was\s(?:elected|appointed|crowned)
    |opened|begun|began|started)(?:\s{PLAIN}){{0,4}}?\s(?:{IN})?(?P<begin>{ON}){CLAUSE_ENDS}"""
"""She reigned for 32 years until her death in 1990; she had come to the throne in 1958."""
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
    for form in (*_BETWEEN, _PLANNED, _UNTIL_THE_END):
        for found in pattern(form).finditer(line.text):
            if tied := tie(line, found.start("length"), found.start("begin"), found.start("end")):
                yield replace(tied, firm=True, at_most=form is _PLANNED)
    for form in (_RUNS, _TO_DO) if PERIOD in line.text else ():
        for found in pattern(form).finditer(line.text):
            tied = over_period(line, found.start("length"), found.start("period"), counts_both_ends=True)
            if tied is not None and not is_one_of_many(line, found.start("length")):
                yield tied
    yield from _after_it(line, before)
    if published is not None:
        yield from _to_now(line, before, Days(first=published, last=published))


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


def _to_now(line: Line, before: Line | None, now: Days) -> Iterator[Tie]:
    for window in (line,) if before is None else (line, joined(before, line)):
        if len(window.of(DATES + PERIOD)) != 1 or len(window.of(LENGTH + LONG)) != 1:
            continue
        for form in _TO_NOW:
            found = pattern(form).search(window.text)
            tied = tie(window, found.start("length"), found.start("begin"), now) if found else None
            if tied is not None:
                yield replace(tied, sure=False)
    if before is not None:
        yield from _since_and_ago(joined(before, line), now)


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
