"""Parts of years: "Q3 2024", "the third quarter", "first half of 2019", "spring 2020", "fiscal 2024"."""

from __future__ import annotations

import regex

from checks.data.calendar import SEASONS
from checks.extract.date_patterns import YEAR, compiled, counts_something, word_before, year_number
from checks.extract.date_written import SHIFTS, Written
from checks.model import Part, Precision

_SHORT_YEAR = r"(?:(?P<year>20\d\d|19\d\d)|['’]?(?P<short>\d\d))(?![\d%]|[.,]\d)"
_CODE = rf"""(?x)(?:Q(?P<quarter>[1-4])|(?P<quarter>[1-4])Q|H(?P<half>[12])|(?P<half>[12])H)
    (?!\w|\.\w|-\p{{L}})
    (?:(?:\s(?:of\s)?|-|/)?(?P<fiscal>fiscal\s|FY\s?)?{_SHORT_YEAR})?"""
_YEAR_CODE = r"(?P<year>[12]\d{3})[\s-](?:Q(?P<quarter>[1-4])|H(?P<half>[12]))\b"
_WORDS = rf"""(?x)(?:(?P<fiscal>fiscal)\s)?
    (?:(?P<word>first|second|third|fourth|final)|(?P<digit>[1-4])(?:st|nd|rd|th))
    [\s-](?:(?P<fiscal>fiscal)[\s-])?(?P<what>quarter|half)\b
    (?:,?\s(?:of\s|in\s)?(?:the\s)?(?:(?P<fiscal>fiscal|financial)\s(?:year\s)?)?
       (?:{YEAR}|(?:(?P<which>this|last|next)\s|(?<=the\s))year\b))?"""
_ORDER = ("first", "second", "third", "fourth")
_CODE_BEFORE = frozenset(
    [
        "in",
        "for",
        "of",
        "the",
        "during",
        "since",
        "from",
        "through",
        "end",
        "early",
        "late",
        "between",
        "by",
        "and",
        "to",
    ]
)
_BUSINESS = frozenset(
    [
        "result",
        "results",
        "earnings",
        "profit",
        "profits",
        "revenue",
        "revenues",
        "sales",
        "figures",
        "gdp",
        "growth",
        "guidance",
        "loss",
        "deliveries",
        "production",
    ]
)
_GAME = r"""(?x)\b(?:touchdowns?|yards?|points|basket\w*|pass(?:es)?|field\sgoal|goals?|scor(?:e|ed|ing)|game
    |match|kick\w*|quarterback|coach|intercept\w+|rebounds?|offense|quarterfinals?)\b"""
_SEASON = rf"(?P<season>[A-Za-z]+)(?:(?:\sof|,)?\s{YEAR}(?P<turn>[-/–]\d\d(?!\w|[-/–.]\d))?)?"
_BEFORE_A_SEASON = frozenset(
    [
        "in",
        "by",
        "since",
        "until",
        "during",
        "early",
        "mid",
        "late",
        "from",
        "through",
        "throughout",
        "before",
        "after",
    ]
)
_NO_SEASON_BEFORE = r"(?:\sof\b|-|\s(?:from|in|to|for)\b)"
_FISCAL = rf"""(?x)(?:(?:fiscal|financial)\s(?:year\s)?(?:in\s|ending\s(?:in\s)?)?{YEAR}
    | FY\s?['’]?(?:(?P<year>20\d\d)|(?P<short>\d\d))(?![\d%]|[.,]\d)(?:[/-]\d\d(?![\d%]|[.,]\d))? )"""


def quarter_in_letters(text: str, at: int) -> Written | None:
    """ "Q3", "3Q24", "H1 2024", "2019 Q1"."""
    found = compiled(_YEAR_CODE).match(text, at) or compiled(_CODE).match(text, at)
    if found is None:
        return None
    year = year_number(found["year"], found.groupdict().get("short"))
    if year is None and word_before(text, at) not in _CODE_BEFORE and not _is_about_business(text, found):
        return None
    number = int(found["quarter"] or found["half"])
    return _written(found, is_quarter=found["quarter"] is not None, number=number, year=year)


def _is_about_business(text: str, found: regex.Match[str]) -> bool:
    """Whether results, sales and the like are spoken of: "Q4" is also a car and a question."""
    near = text[max(0, found.start() - 80) : found.end() + 40].lower()
    return any(word.strip(".,;:'\"") in _BUSINESS for word in near.split())


def quarter_in_words(text: str, at: int) -> Written | None:
    """ "The third quarter", "the first half of last year"; no quarter of a match."""
    found = compiled(_WORDS).match(text, at)
    if found is None:
        return None
    word = (found["word"] or "").lower()
    is_quarter = found["what"].lower() == "quarter"
    if found.end() == found.end("what") and not found["fiscal"]:
        if not is_quarter or word == "final":
            return None  # of a match, of a loaf, of anything
        if compiled(_GAME).search(text, max(0, at - 80), found.end() + 80):
            return None
    last = 4 if is_quarter else 2
    number = int(found["digit"]) if found["digit"] else last if word == "final" else _ORDER.index(word) + 1
    if number > last:
        return None
    year = year_number(found["year"], found["short"])
    return _written(found, is_quarter=is_quarter, number=number, year=year)


def _written(found: regex.Match[str], *, is_quarter: bool, number: int, year: int | None) -> Written:
    groups = found.groupdict()
    which = groups.get("which")
    of_this_year = found[0].lower().endswith("the year")
    fiscal = bool(groups.get("fiscal"))
    return Written(
        start=found.start(),
        end=found.end(),
        precision=Precision.FISCAL_YEAR if fiscal else Precision.QUARTER if is_quarter else Precision.HALF,
        year=year,
        number=number,
        year_shift=SHIFTS[which.lower()] if which else 0 if of_this_year else None,
        parts=_year_part(found),
    )


def season(text: str, at: int) -> Written | None:
    """ "spring 2020", "the summer of 2019", and "in the autumn" without a year."""
    found = compiled(_SEASON).match(text, at)
    if found is None:
        return None
    year, end, parts = year_number(found["year"], found["short"]), found.end(), _year_part(found)
    if year is not None and counts_something(text, end):
        year, end, parts = None, found.end("season"), ()
    if year is None:
        before = word_before(text, at)
        before = word_before(text, at - 4) if before == "the" else before
        if before not in _BEFORE_A_SEASON or compiled(_NO_SEASON_BEFORE).match(text, end):
            return None
    number = 4 if found["turn"] else SEASONS[found["season"].lower()]  # a summer may be the southern one
    return Written(start=at, end=end, precision=Precision.SEASON, year=year, number=number, parts=parts)


def fiscal_year(text: str, at: int) -> Written | None:
    """ "fiscal 2024", "financial year 2023", "FY24": begins and ends when the company says."""
    found = compiled(_FISCAL).match(text, at)
    if found is None:
        return None
    year = year_number(found["year"], found["short"])
    return Written(
        start=at, end=found.end(), precision=Precision.FISCAL_YEAR, year=year, parts=_year_part(found)
    )


def _year_part(found: regex.Match[str]) -> tuple[Part, ...]:
    name = "year" if found["year"] else "short"
    if name not in found.re.groupindex or not found[name]:
        return ()
    return (Part("year", found.start(name), found.end(name)),)
