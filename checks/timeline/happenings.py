"""What happened to whom on which date: "the museum opened in 1995", "since its founding in 1978"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from checks.data.happenings import ALIKE, HAPPENINGS, ON_A_WEEKDAY, TRANSITIVE
from checks.model import Precision, Span, When
from checks.timeline.elapsed import Days, days_in
from checks.timeline.lines import FROM_NOW, IN, NAME, ON, PERIOD, PLAIN, TIME, Line, by_letter, pattern
from checks.timeline.people import name_of

_PRONOUN = r"(?:it|he|she|they)"
_DETERMINER = r"(?:the|this|that|its|his|her|their|our|a|an)"
_NOUN = r"(?-i:(?!(?:he|she|it|they|who|which|that|we|you)\b)\p{Ll}[\p{Ll}-]+)"
_OF = rf"(?:\s(?:of|into|against|over|on)(?:\s(?:{PLAIN}|{NAME})){{1,4}}?)?"
_SUBJECT = rf"""(?:\b(?P<det>{_DETERMINER})\s(?P<kind>(?:{PLAIN}\s){{0,3}}?)(?P<noun>{_NOUN}){_OF}
    |(?P<name>{NAME})|\b(?P<pronoun>{_PRONOUN}))"""
_WHICH = r"(?:,?\s(?:which|that|who))?"
_BE = r"(?:was|were|is|are|been|be)"
_PASSIVE = rf"{_WHICH}(?:,?\s(?:(?:has|had|will|is\sto|are\sto|is\sdue\sto)\s)?{_BE}|,)"
_ACTIVE = (
    rf"{_WHICH}(?:,?\s(?:will|(?:(?:is|are)\s)?(?:due|set)\sto|(?:is|are)\sto|had|has|was|were"
    r"|(?:is\sto|will)\sbe)|,)?"
)
_ADVERB = r"\s(?:(?:first|only|officially|formally|finally|then|later|also)\s)?"
_NO_OBJECT = r"(?!\s(?:the|an?|its|his|her|their|two|three|more|another)\b)"
_TO_DATE = rf"(?:\s(?:{PLAIN}|[{NAME}{TIME}])){{0,7}}?,?\s(?:{IN})?(?P<date>[{ON}{FROM_NOW}])"
_FOUND = rf"""(?x)(?P<date>[{ON}{FROM_NOW}])[^{NAME}{ON}{FROM_NOW}{PERIOD}.;]{{0,50}}?\s
    (?P<word>found|recovered|seized|rescued)\s(?:[\p{{L}}\d]+\s){{0,3}}?
    (?P<det>the|their|his|her|its)\s(?P<noun>{_NOUN})"""
_CALLED = rf"""(?x)\b(?P<word>calls?|called|alerted|dispatched|responded)\b
    (?:\s(?:{PLAIN}|[{NAME}{TIME}])){{0,4}}?\s(?:on\s)?(?P<date>[{ON}{FROM_NOW}])(?:\s{PLAIN}){{0,2}}?\s(?:to|about|of|for)\san?\s(?P<noun>{_NOUN})"""
_OPENING = rf"[^\w{NAME}]{{0,4}}{_DETERMINER}\s(?:{PLAIN}\s){{0,3}}?(?P<noun>{_NOUN}),"
_MODAL = r"\b(?:will|to|due|would|could|may|might|should|if)\b"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """One statement that something happened, or will happen, on a date."""

    family: str
    subject: str | None
    """The noun or family name of whom it happened to; None behind a pronoun."""
    kind: frozenset[str]
    """The words before that noun: "prime" of "the prime minister"."""
    pronoun: str | None
    """The pronoun that stands for whom it happened to."""
    days: Days
    precision: Precision
    certain: bool
    """The year is written."""
    span: Span
    line: Line
    at: int
    """The place of the date."""
    weekday: bool
    """Only the day of the week is told."""
    bare: bool
    """Only "the collapse": that of which the article tells."""
    modal: bool
    """It is to come, or only supposed."""
    definite: bool


def happenings(line: Line) -> Iterator[Happened]:
    """What a sentence dates, each once; the subject of a second verb is that of the first."""
    if ON not in line.text and FROM_NOW not in line.text:
        return
    if not pattern(_any()).search(line.text):
        return
    last: Happened | None = None
    seen: set[int] = set()
    for found in sorted(_found(line), key=lambda found: found.start("date")):
        at = found.start("date")
        if at in seen:
            continue
        one = _happened(line, found, last)
        if one is not None:
            seen.add(at)
            last = one
            yield one


def _found(line: Line) -> Iterator[regex.Match[str]]:
    for form in (_verbs(), _objects(), _nouns(), _and_then(), _dated_first(), _FOUND, _CALLED):
        yield from pattern(form).finditer(line.text)


@cache
def _family_of(word: str) -> str | None:
    for family, words in HAPPENINGS.items():
        for written in (words.verbs, words.nouns):
            if written and regex.fullmatch(rf"(?i)(?:{written})", word):
                return family
    return None


@cache
def _any() -> str:
    """Any of the words: looked for first, since most sentences have none of them."""
    return rf"\b(?:{by_letter('|'.join('|'.join(filter(None, words)) for words in HAPPENINGS.values()))})\b"


@cache
def _verbs() -> str:
    done = "|".join(words.verbs for family, words in HAPPENINGS.items() if family in TRANSITIVE)
    does = "|".join(words.verbs for family, words in HAPPENINGS.items() if family not in TRANSITIVE)
    return rf"""(?x){_SUBJECT}(?:{_PASSIVE}{_ADVERB}(?P<word>{done})
        |{_ACTIVE}{_ADVERB}(?P<word>{does}){_NO_OBJECT})\b{_TO_DATE}"""


@cache
def _objects() -> str:
    """ "The firm bought the brewery in 2012": it happened to the brewery."""
    families = ("bought", "painted", "signed", "passed", "published", "founded", "built", "introduced")
    verbs = "|".join(HAPPENINGS[family].verbs for family in families)
    return rf"(?x)\b(?P<word>{verbs})\s{_SUBJECT}{_TO_DATE}"


@cache
def _dated_first() -> str:
    """ "In 1987 the company was founded"."""
    done = "|".join(words.verbs for family, words in HAPPENINGS.items() if family in TRANSITIVE)
    does = "|".join(words.verbs for family, words in HAPPENINGS.items() if family not in TRANSITIVE)
    return rf"""(?x)(?:^|[,;]\s|\band\s)(?:in|on)\s(?P<date>{ON}),?\s{_SUBJECT}
        (?:{_PASSIVE}{_ADVERB}(?P<word>{done})|{_ACTIVE}{_ADVERB}(?P<word>{does}){_NO_OBJECT})
        \b(?![^;.]{{0,40}}[{ON}{FROM_NOW}])"""


@cache
def _nouns() -> str:
    nouns = "|".join(words.nouns for words in HAPPENINGS.values() if words.nouns)
    return rf"""(?x)(?P<date>{ON}),\s(?:the\s)?(?:night|day|morning|afternoon|evening|date)\sof\s
        (?:(?P<pronoun>its|his|her|their)|(?P<the>the))\s(?P<word>{nouns})\b
        |(?:\b(?P<pronoun>its|his|her|their)|(?P<name>{NAME})['’]s?|\b(?P<the>the))\s(?P<word>{nouns})\b
        (?:\sof\s(?:(?P<det>the)\s(?:{PLAIN}\s){{0,2}}?(?P<noun>{_NOUN})|(?P<name>{NAME})))?\s(?:{IN})(?P<date>{ON})"""


@cache
def _and_then() -> str:
    verbs = "|".join(words.verbs for words in HAPPENINGS.values())
    return rf"""(?x)(?:,\s(?:and\s)?|\s(?:and|but|before)\s)
        (?:(?:will|was|were|is|are|then|later|finally)\s){{0,2}}(?P<word>{verbs}){_NO_OBJECT}\b{_TO_DATE}"""


def _happened(line: Line, found: regex.Match[str], last: Happened | None) -> Happened | None:
    groups, at = found.groupdict(), found.start("date")
    meaning, family = line.marks[at].meaning, _family_of(found["word"])
    days = days_in(meaning) if isinstance(meaning, When) else None
    if family is None or days is None or not isinstance(meaning, When) or meaning.approximate:
        return None
    by_weekday = meaning.relative and meaning.day is None
    if by_weekday and (meaning.weekday is None or family not in ON_A_WEEKDAY):
        return None
    has_subject = any(groups.get(key) for key in ("noun", "name", "pronoun", "the"))
    if not has_subject and last is None:
        return None
    subject = _subject(line, found) if has_subject or last is None else last.subject
    if subject == "":
        return None
    return Happened(
        family=family,
        subject=subject,
        kind=frozenset((groups.get("kind") or "").lower().split()),
        pronoun=(groups.get("pronoun") or "").lower() or None,
        days=days,
        precision=meaning.precision,
        certain=meaning.year_certain or (meaning.relative and not by_weekday),  # "3 May this year"
        span=line.words(min(found.start("word"), at), max(found.end("word"), at + 1)),
        line=line,
        at=at,
        weekday=by_weekday,
        bare=bool(groups.get("the")) and subject is None,
        modal=pattern(_MODAL).search(found[0]) is not None
        or (family != "called" and _is_present(found["word"])),
        definite=(groups.get("det") or "the").lower() not in ("a", "an"),
    )


def _is_present(verb: str) -> bool:
    """ "Opens on 12 October" is of what is to come, as "will open" is."""
    return pattern(r"\p{L}+[^s\W]s(?:\s(?:on|place|into|effect|force)\b.*)?").fullmatch(verb) is not None


def _subject(line: Line, found: regex.Match[str]) -> str | None:
    """The noun or the name; None for a pronoun, and an empty text for what is no person, place or thing."""
    groups = found.groupdict()
    if groups.get("name"):
        name = name_of(line.marks[found.start("name")])
        return name.family.casefold() if name else ""
    if noun := groups.get("noun"):
        behind_a_clause = line.text[found.end("noun") : found.start("word")].strip() == ","
        if behind_a_clause and _family_of(found["word"]) not in TRANSITIVE:
            opening = pattern(_OPENING).match(line.text)  # "The coins, which a farmer found, disappeared"
            return same_noun(opening["noun"]) if opening else ""
        return same_noun(noun)
    return None


def same_noun(noun: str) -> str:
    """The word under which an article's words for one thing are kept."""
    low = noun.lower()
    return ALIKE.get(low, low)
