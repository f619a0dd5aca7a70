"""Years, decades and centuries: "in 1889", "the 2019 season", "(1982)", "the 1980s", "the 19th century"."""

from __future__ import annotations

import regex

from checks.data.calendar import DECADE_WORDS, YEAR_NOUNS
from checks.extract.date_patterns import (
    DASH,
    NUMBER_ENDS,
    ORDINAL_WORD,
    behind,
    compiled,
    day_number,
    full_year,
    words,
)
from checks.extract.date_written import Written
from checks.model import Part, Precision

_YEAR = rf"(?P<year>[12]\d{{3}}){NUMBER_ENDS}"
_INSIDE_A_NUMBER = r"(?:[\d.,:/#@]|\p{Sc}\s?)$"
_AFTER_A_DASH = r"\d[-–—]$"
_PAIRED_WITH_A_COUNT = rf"(?:{DASH}|\s(?:to|and|or)\s)(?=\d{{3}})(?![12]\d{{3}}{NUMBER_ENDS})"
_ERA = r"\s(?:BCE?\b|B\.C\.)"
_ALWAYS_BEFORE = r"""(?x)\b(?:in|since|until|till|during|early|mid|late|throughout|circa|years?|post|pre
    |class\sof|(?:spring|summer|autumn|fall|winter)(?:\sof)?)[\s-]{1,2}$"""
_OFTEN_BEFORE = r"""(?x)\b(?:by|of|from|before|after|into|through|for|between|than|with|(?<!\d\s)to
    |as\s(?:soon|early|late)\sas)\s$"""
_OLD_BEFORE = r"\b(?:by|of|from|before|after|between|to|around)\s$"
_ABOUT = r"\b(?:circa|c\.|ca\.|around|about)\s?$"
_LISTED = r"\b(?:in|of|since|from|for|between)\s(?:[12]\d{3}(?:,\s|,?\s(?:and|or)\s)){1,4}$"
_DETERMINED = r"(?:\b(?:the|an?|its|his|her|their|our|this|that)|['’]s|s['’])\s(?:[a-z][a-z-]{2,14}\s)?$"
_A_NOUN_OF_YEARS = rf"[\s-]{words(YEAR_NOUNS)}\b"
_SOMETHING_COUNTED = r"""(?x)\s(?!(?:is|was|has|as|this|its|does|across|unless|perhaps|always|whereas
    |officials|police|prices|sales|shares|profits|results)\b)(?-i:\p{Ll}{3,}(?<!s|si|u|ic)s\b)"""
_A_NOUN = r"[\s-]\p{L}"
_CLAUSE_ENDS = r"(?:[.,;:)–—”\"]|\s?$|\s(?:and|but|when|as|or|with|after|by|the|in|to|under)\b)"
_NAMES_SOMETHING = r"\s(?-i:\p{Lu}\p{L}+(?<!s)\b)"
_SAYS_WHEN = r"""(?x)\s(?:(?:and|or)\s[12]\d{3}\s)?
    (?:was|is|will|has|saw|marked|brought|began|would|or\s(?:earlier|later|older|newer))\b"""
_RIGHTS = r"(?:\bcopyright|©|\(c\))\s$"

_DECADE = rf"""(?x)(?:(?P<year>[12]\d\d0)['’]?s | ['’](?P<short>\d0)s | (?P<two>[2-9]0)['’]?s
    | (?P<word>{words(DECADE_WORDS)}))\b"""
_THE = r"\bthe\s(?:(?:early|mid|late|swinging|roaring|heady)[\s-])?$"
_HEAT_AND_AGE = (
    r"\b(?:degrees?|temperatures?|highs?|lows?|heat|weather|forecast\w*|humidity|aged|ages|percentile)\b"
)
_CENTURY = rf"(?x)(?:(?P<digits>\d{{1,2}})(?:st|nd|rd|th)|(?P<word>{ORDINAL_WORD}))[\s-]century\b"

_MODERN = range(1900, 2051)


def year(text: str, at: int, *, sure: bool = False) -> Written | None:
    """A year alone, where the words around it show that it is one; ``sure`` asks for no such words."""
    found = compiled(_YEAR).match(text, at)
    if found is None or behind(text, at, _INSIDE_A_NUMBER, 3):
        return None
    if not sure and behind(text, at, _AFTER_A_DASH, 2):
        return None
    if not sure and (compiled(_PAIRED_WITH_A_COUNT).match(text, found.end()) or not _is_a_year(text, found)):
        return None
    number = int(found["year"])
    about = behind(text, at, _ABOUT, 8) is not None
    part = Part(role="year", start=at, end=found.end())
    era = compiled(_ERA).match(text, found.end())
    if era is not None:  # no calendar of ours reaches back there
        return Written(start=at, end=era.end(), precision=Precision.YEAR, parts=(part,))
    return Written(
        start=at, end=found.end(), precision=Precision.YEAR, year=number, approximate=about, parts=(part,)
    )


def _is_a_year(text: str, found: regex.Match[str]) -> bool:
    number, at, end = int(found["year"]), found.start(), found.end()
    counted = compiled(_SOMETHING_COUNTED).match(text, end) is not None
    if number not in _MODERN:
        return not counted and _is_an_old_year(text, at, end)
    if counted and number % 100 == 0:
        return False
    return (
        behind(text, at, _ALWAYS_BEFORE, 16) is not None
        or (not counted and behind(text, at, _OFTEN_BEFORE, 14) is not None)
        or compiled(_A_NOUN_OF_YEARS).match(text, end) is not None
        or _is_set_apart(text, at, end)
        or (
            not counted
            and compiled(_A_NOUN).match(text, end) is not None
            and behind(text, at, _DETERMINED, 24) is not None
        )
    )


def _is_an_old_year(text: str, at: int, end: int) -> bool:
    """A year before 1900: only where it cannot count what follows."""
    if behind(text, at, _ALWAYS_BEFORE, 16):
        return True
    if compiled(_CLAUSE_ENDS).match(text, end) is None:
        return False
    return behind(text, at, _OLD_BEFORE, 10) is not None or _is_set_apart(text, at, end)


def _is_set_apart(text: str, at: int, end: int) -> bool:
    """In brackets, in a list of years, about a year, or opening a sentence as its subject."""
    if text.startswith(")", end) and text.startswith("(", at - 1):
        return True
    if (
        behind(text, at, _ABOUT, 8)
        and compiled(_CLAUSE_ENDS).match(text, end)
        and text[at + 2 : at + 4] != "00"
    ):
        return True
    if behind(text, at, _LISTED) or behind(text, at, _RIGHTS, 12):
        return True
    if compiled(_NAMES_SOMETHING).match(text, end) and at <= 1:
        return True
    return compiled(_SAYS_WHEN).match(text, end) is not None


def decade(text: str, at: int) -> Written | None:
    """ "the 1980s", "the '80s", "the nineties"; no ages ("in her eighties") and no temperatures."""
    apostrophe = behind(text, at, r"(?<!\w)['’]$", 2)
    at -= apostrophe is not None
    found = compiled(_DECADE).match(text, at)
    if found is None or behind(text, at, r"[\w.,]$", 1):
        return None
    if found["year"]:
        start = int(found["year"])
    elif found["short"]:
        start = full_year(int(found["short"]))
    elif behind(text, at, _THE, 16) and not _is_about_heat_or_age(text, found):
        start = 1900 + (int(found["two"]) if found["two"] else DECADE_WORDS[found["word"].lower()])
    else:
        return None
    whole_century = start % 100 == 0 and start < 2000  # the 1800s, the 1900s
    precision = Precision.CENTURY if whole_century else Precision.DECADE
    return Written(start=at, end=found.end(), precision=precision, year=start)


def _is_about_heat_or_age(text: str, found: regex.Match[str]) -> bool:
    around = compiled(_HEAT_AND_AGE)
    return around.search(text, max(0, found.start() - 80), found.end() + 60) is not None


def century(text: str, at: int) -> Written | None:
    """ "the 19th century", "twenty-first-century": from its round year, as most people count."""
    found = compiled(_CENTURY).match(text, at)
    if found is None:
        return None
    number = day_number(found["digits"] or found["word"])
    if not 0 < number <= 30:
        return None
    return Written(start=at, end=found.end(), precision=Precision.CENTURY, year=max(1, 100 * (number - 1)))
