"""Years, decades and centuries: "in 1889", "the 2019 season", "(1982)", "the 1980s", "the 19th century"."""

from __future__ import annotations

import regex

from checks.data.calendar import DECADE_WORDS, YEAR_NOUNS
from checks.data.numbers import TEENS, TENS, UNITS
from checks.extract.date_patterns import (
    NUMBER_ENDS,
    ahead,
    behind,
    compiled,
    counts_anything,
    counts_something,
    day_number,
    follows_a_change,
    full_year,
    word_before,
)
from checks.extract.date_written import Written
from checks.extract.ranges import tells_of_a_change
from checks.model import Part, Precision

_YEAR = rf"([12]\d{{3}}){NUMBER_ENDS}"
_PAIRED_WITH_A_COUNT = rf"(?:\s?[-–]\s?|\s(?:to|and|or)\s)(?=\d{{3}})(?![12]\d{{3}}{NUMBER_ENDS})"
_ERA = r"\s(?:BCE?\b|B\.C\.)"
_ALWAYS_BEFORE = frozenset({
    "in", "since", "until", "till", "during", "early", "mid", "late", "throughout", "circa", "year",
    "years", "post", "pre", "spring", "summer", "autumn", "fall", "winter", "born",
})  # fmt: skip
_OFTEN_BEFORE = frozenset({
    "by", "of", "from", "before", "after", "into", "through", "for", "between", "than", "with", "to",
})  # fmt: skip
_OLD_BEFORE = frozenset({
    "by", "of", "from", "before", "after", "between", "around",
})  # fmt: skip
_ABOUT = frozenset({"circa", "c.", "ca.", "around", "about"})
_NUMBER_TO = r"\d\s(?:to|and)\s"
_AS_SOON_AS = r"\bas\s(?:soon|early|late)\sas\s"
_CLASS_OF = r"\b(?:class|spring|summer|autumn|fall|winter|back)\s(?:of|to)\s"
_OF_A_LAW = (
    r"\b(?-i:Act|Acts|Order|Code|Regulations|Treaty|Convention|Day|Week|Cup|Olympics|Games|Festival)\s"
)
_LISTED = r"\b(?:in|of|since|from|for|between)\s(?:[12]\d{3}(?:,\s|,?\s(?:and|or)\s)){1,4}"
_DETERMINED = r"(?:\b(?:the|an?|its|his|her|their|our|this|that)|['’]s|s['’])\s(?:[a-z][a-z-]{2,14}\s)?"
_A_NOUN = r"[\s-]\p{L}"
_CLAUSE_ENDS = r"(?:[.,;:)–—”\"]|\s?$|\s(?:and|but|when|as|or|with|after|by|the|in|to|under|it|s?he|they)\b)"
_NAMES_SOMETHING = r"\s(?-i:\p{Lu}\p{L}+(?<!s)\b)"
_SAYS_WHEN = r"""(?x)\s(?:(?:and|or)\s[12]\d{3}\s)?
    (?:was|is|will|has|saw|marked|brought|began|would|or\s(?:earlier|later|older|newer))\b"""
_RIGHTS = r"(?:\bcopyright|©|\(c\))\s"

_SMALL = UNITS | TEENS | TENS
_SPELLED = rf"""(?x)(?:
    (?P<century>eighteen|nineteen|twenty)[\s-](?:hundred
      | (?P<tens>{"|".join(TENS)})(?:[\s-](?P<unit>{"|".join(UNITS)}))?
      | (?P<teen>{"|".join(TEENS)}) | oh[\s-](?P<unit>{"|".join(UNITS)}))
  | two\sthousand(?:\s(?:and\s)?(?:(?P<teen>{"|".join(TEENS)})
      | (?P<tens>{"|".join(TENS)})(?:[\s-](?P<unit>{"|".join(UNITS)}))? | (?P<last>{"|".join(UNITS)})))?
  )\b"""

_DECADE = r"(?:(?P<year>[12]\d\d0)['’]?s|(?P<two>[2-9]0)['’]?s|(?P<word>[a-z]+))\b"
_THE = r"\bthe\s(?:(?:early|mid|late|swinging|roaring|heady)[\s-])?"
_HEAT_AND_AGE = r"""(?x)\b(?:degrees?|temperatures?|highs?|lows?|heat|weather|forecast\w*|humidity|aged|ages
    |percentile)\b"""
_CENTURY = r"(?:(?P<digits>\d{1,2})(?:st|nd|rd|th)|(?P<word>(?:twenty-)?[a-z]+))[\s-]century\b"

_MODERN = range(1900, 2051)


def year(text: str, at: int, *, sure: bool = False) -> Written | None:
    """A year alone, where the words around it show that it is one; ``sure`` asks for no such words."""
    found = compiled(_YEAR).match(text, at)
    if found is None:
        return None
    before = word_before(text, at)
    tied = text[at - 1 : at] == "-" and before in _ALWAYS_BEFORE  # "pre-1989 cars"
    if counts_something(text, found.end()) and not tied:
        return None
    if not sure and not _stands_as_a_year(text, found, before):
        return None
    end = found.end()
    part = Part("year", at, end)
    era = compiled(_ERA).match(text, end)
    if era is not None:  # no calendar of ours reaches back there
        return Written(start=at, end=era.end(), precision=Precision.YEAR, parts=(part,))
    number = int(found[1])
    approximate = before in _ABOUT
    return Written(
        start=at, end=end, precision=Precision.YEAR, year=number, approximate=approximate, parts=(part,)
    )


def spelled_year(text: str, at: int) -> Written | None:
    """ "in nineteen eighty-four", "since two thousand and fifteen"."""
    found = compiled(_SPELLED).match(text, at)
    before = word_before(text, at)
    if found is None or (before not in _ALWAYS_BEFORE and before not in _OFTEN_BEFORE):
        return None
    end = found.end()
    if counts_something(text, end) or counts_anything(text, end):
        return None
    groups = found.groupdict()
    hundreds = {"eighteen": 1800, "nineteen": 1900}.get((groups["century"] or "").lower(), 2000)
    words = (groups["tens"], groups["teen"], groups["unit"], groups["last"])
    number = hundreds + sum(_SMALL[word.lower()] for word in words if word)
    part = Part("year", at, end)
    return Written(start=at, end=end, precision=Precision.YEAR, year=number, parts=(part,))


def short_year(text: str, at: int) -> Written | None:
    """The '87 of "in '87" and "the class of '68"."""
    apostrophe = at - 1
    found = compiled(rf"\d\d{NUMBER_ENDS}").match(text, at)
    if found is None or text[apostrophe:at] not in ("'", "’") or text[apostrophe - 1 : apostrophe].isalnum():
        return None
    if word_before(text, apostrophe) not in _ALWAYS_BEFORE | _OFTEN_BEFORE:
        return None
    part = Part("year", at, found.end())
    number = full_year(int(found[0]))
    return Written(start=apostrophe, end=found.end(), precision=Precision.YEAR, year=number, parts=(part,))


def _stands_as_a_year(text: str, found: regex.Match[str], before: str) -> bool:
    at, end = found.span()
    if text[at - 1 : at] in ("-", "–", "—") and text[at - 2 : at - 1].isdigit():
        return False
    if compiled(_PAIRED_WITH_A_COUNT).match(text, end):
        return False
    number = int(found[1])
    counted = counts_anything(text, end)
    if number not in _MODERN:
        return not counted and _is_an_old_year(text, at, end, before)
    if counted and number % 100 == 0:
        return False
    following = ahead(text, end)
    if before in _ALWAYS_BEFORE or (following.gap in (" ", "-") and following.word in YEAR_NOUNS):
        return True
    if not counted and (
        _is_led_to(text, at, before) or _is_determined(text, at, end) or behind(text, at, _OF_A_LAW, 12)
    ):
        return True
    return _is_set_apart(text, at, end, before)


def _is_led_to(text: str, at: int, before: str) -> bool:
    """Behind "by", "of", "from" and the like; "from 80 to 2019" has none."""
    if before in _OFTEN_BEFORE:
        return before not in ("to", "and") or not behind(text, at, _NUMBER_TO, 8)
    return before == "as" and behind(text, at, _AS_SOON_AS, 14) is not None


def _is_determined(text: str, at: int, end: int) -> bool:
    """ "The 2019 rules", "its planned 2024 mission"."""
    return compiled(_A_NOUN).match(text, end) is not None and behind(text, at, _DETERMINED, 24) is not None


def _is_an_old_year(text: str, at: int, end: int, before: str) -> bool:
    """A year before 1900: only where it cannot count what follows."""
    if before in _ALWAYS_BEFORE or behind(text, at, _CLASS_OF, 12) or behind(text, at, _OF_A_LAW, 12):
        return True
    if follows_a_change(text, at) or (before == "from" and _leads_to_a_count(text, at, end)):
        return False
    if compiled(_CLAUSE_ENDS).match(text, end) is None:
        return False
    return before in _OLD_BEFORE or _is_set_apart(text, at, end, before)


def _leads_to_a_count(text: str, at: int, end: int) -> bool:
    """ "Grew its fleet from 1061 to 1128 ships"."""
    return compiled(r"\sto\s\d").match(text, end) is not None and tells_of_a_change(text, at)


def _is_set_apart(text: str, at: int, end: int, before: str) -> bool:
    """In brackets, in a list of years, about a year, or opening a sentence as its subject."""
    if text.startswith(")", end) and text.startswith("(", at - 1):
        return True
    if before in _ABOUT and compiled(_CLAUSE_ENDS).match(text, end) and text[at + 2 : at + 4] != "00":
        return True
    if behind(text, at, _LISTED, 40) or behind(text, at, _RIGHTS, 12):
        return True
    if at <= 1 and compiled(_NAMES_SOMETHING).match(text, end):
        return True
    return compiled(_SAYS_WHEN).match(text, end) is not None


def decade(text: str, at: int) -> Written | None:
    """ "the 1980s", "the '80s", "the nineties"; no ages ("in her eighties") and no temperatures."""
    found = compiled(_DECADE).match(text, at)
    if found is None:
        return None
    start = at
    if found["year"]:
        first = int(found["year"])
        if first >= 2000 and not found[0].endswith("0s"):
            return None  # "2020's"
    elif found["two"] and text[at - 1 : at] in ("'", "’") and not text[at - 2 : at - 1].isalnum():
        first, start = full_year(int(found["two"])), at - 1
    elif found["word"] and found["word"].lower() not in DECADE_WORDS:
        return None
    elif behind(text, at, _THE, 16) and not _is_about_heat_or_age(text, found):
        first = 1900 + (int(found["two"]) if found["two"] else DECADE_WORDS[found["word"].lower()])
    else:
        return None
    whole_century = first % 100 == 0 and first < 2000  # the 1800s, the 1900s
    precision = Precision.CENTURY if whole_century else Precision.DECADE
    return Written(start=start, end=found.end(), precision=precision, year=first)


def _is_about_heat_or_age(text: str, found: regex.Match[str]) -> bool:
    around = compiled(_HEAT_AND_AGE)
    return around.search(text, max(0, found.start() - 80), found.end() + 60) is not None


def century(text: str, at: int) -> Written | None:
    """ "the 19th century", "twenty-first-century": from its round year, as most people count."""
    found = compiled(_CENTURY).match(text, at)
    if found is None:
        return None
    try:
        number = day_number(found["digits"] or found["word"])
    except ValueError:
        return None  # "mid-century"
    if not 0 < number <= 30:
        return None
    return Written(start=at, end=found.end(), precision=Precision.CENTURY, year=max(1, 100 * (number - 1)))
