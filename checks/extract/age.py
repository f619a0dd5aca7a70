"""Ages: "aged 34", "a 34-year-old", "five years old", "Carl Smith, 55,", "in her 30s"."""

from __future__ import annotations

from fractions import Fraction

import regex

from checks.data.nouns import STOPS
from checks.data.people import RELATIVES, ROLES
from checks.extract.amount import JOINED, Unit, behind_number, measured, mention
from checks.extract.context import Context
from checks.extract.figure import figure_of, parts_of
from checks.extract.hedge import HedgeWords, hedge_after, hedge_before
from checks.extract.near import before, behind, line_around
from checks.extract.number import Number, number_at
from checks.extract.numerals import FIRST_WORDS
from checks.extract.plain import TAKEN
from checks.model import Amount, Figure, Hedge, Kind, Mention, Part

TRIGGER = FIRST_WORDS
PRIORITY = 33

_OLD = regex.compile(
    r"""(?i)[ ]?-?(?P<unit>year|month|week|day|yr|decade|century|centurie)s?
    (?:[ -]olds?(?!\w)|[ ]of[ ]age(?!\w))
    |[ -]?(?P<yo>y/?o)(?:lds?)?(?!\w)""",
    regex.VERBOSE,
)
_FIRST = frozenset(
    [
        *(
            "year",
            "years",
            "month",
            "months",
            "week",
            "weeks",
            "day",
            "days",
            "yr",
            "yrs",
            "yo",
            "y",
            "yolds",
        ),
        *("decade", "decades", "century", "centuries"),
    ]
)
_AGED_BEFORE = frozenset(
    ["aged", "age", "ages", "of", "between", "from", "turn", "turns", "turned", "turning", "as", "and"]
)
_AGED = regex.compile(
    r"""(?ri)(?<!\w)(?:aged|ages?|the[ ]age[ ]of|age[ ]of|turn(?:ed|s|ing)?|as[ ](?:young|old)[ ]as
    |(?:boy|girl|man|woman|child|youth|baby)[ ]of)[ ]
    (?:between[ ]|from[ ]|(?:[\w-]{1,9}(?:,[ ]|[ ]and[ ]|,[ ]and[ ])){1,3})?""",
    regex.VERBOSE,
)
_BORN = r"(?:[ ]\((?:born|b\.|n[ée]e|[RD]-)[^()\n]{0,40}\))?"
"""What may stand between a name and the age behind it."""
_NAMED = regex.compile(
    rf"""(?r)(?<![\w.])(?P<name>[A-Z][\w'-]{{1,24}}(?:[ ](?:Jr|Sr)\.?)?|[a-z][a-z-]{{2,16}})
    {_BORN}(?P<mark>,[ ]|[ ]\()""",
    regex.VERBOSE,
)
_PEOPLE = ROLES | RELATIVES
"""Who may stand before an age without a name: "the mayor, 61,"."""
_AFTER_NAME = regex.compile(
    r"[,;](?=[ ](?!\d))|\.(?=[ \"')]|$)|\)|[ ](?:and|who|was|from|of|is|has|had|said)\b|$"
)
_NOT_A_COUNT = regex.compile(r"[\s.,;:)\"'—-]|$")
_FEW = frozenset(
    {
        "Page",
        "Chapter",
        "Section",
        "Article",
        "No",
        "Room",
        "Part",
        "Figure",
        "Table",
        "Item",
        "Route",
        "Psalm",
    }
)
_TO_A_PLACE = frozenset({"from", "to", "of", "in", "at", "near", "and"})
"""Before a name these show a place: "15 miles from Orme, 25 from Tull"."""
_OLDEST = 120
_TENS = regex.compile(r"(?ri)\b(?:his|her|their|my|your)[ ](?:(?P<third>early|mid|late)[ -])?")
_TAG = regex.compile(r"'?s(?!\w)")


_MAY_BE_BEHIND = _FIRST | {JOINED}


def unit_at(text: str, end: int) -> Unit | None:
    """The unit of an age behind a number that ends at an offset."""
    if behind(text, end) not in _FIRST:
        return None
    match = _OLD.match(text, end)
    if match is None:
        return None
    if match["yo"]:
        return Unit(match.start("yo"), match.end(), "year")
    name = match["unit"].lower()
    return Unit(match.start("unit"), match.end(), {"yr": "year", "centurie": "century"}.get(name, name))


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The age whose number begins at an offset."""
    del context
    number = number_at(text, at)
    if number is None or number.sign:
        return None
    found = measured(text, at, unit_at) if behind_number(text, at) in _MAY_BE_BEHIND else None
    if found:
        meaning = Amount(kind=Kind.AGE, figure=found.figure, unit=found.unit.name)
        return mention(text, found.start, found.end, meaning, found.parts)
    if number.first.grouped or number.first.fraction or number.first.value is None:
        return None
    if not (number.hedge or _may_be_led(text, number)):
        return None
    person = _of_a_person(text, number) or _said_of_a_person(text, number)
    return _aged(text, number) or person or _under(text, number) or _tens(text, number)


def _may_be_led(text: str, number: Number) -> bool:
    """Whether the word before a number, or the mark behind it, lets it be an age: most do not."""
    led, end = before(text, number.start), number.first.end
    return led in _LEADS or led.endswith(_LEADING) or text[end : end + 1] in ("s", "'")


def _aged(text: str, number: Number) -> Mention | None:
    """ "Aged 34", "at the age of 12", "turned 40"."""
    led = before(text, number.start)
    if (
        (led not in _AGED_BEFORE and not (led[-1:] == "," and led[:-1].isdecimal()))
        or number.first.low > _OLDEST
        or not _NOT_A_COUNT.match(text, number.end)
    ):
        return None
    opening = _AGED.match(text, max(0, number.start - 24), number.start)
    if opening is None:
        return None
    if opening[0].lower().startswith("turn") and _noun_follows(text, number.end):
        return None
    after = hedge_after(text, number.end)
    end = after.end if after else number.end
    if _noun_follows(text, end):
        return None
    if "of" in opening[0].lower() and (hedge := hedge_before(text, opening.start())) and not hedge.opening:
        number = number._replace(start=hedge.start, hedge=hedge)
    meaning = Amount(kind=Kind.AGE, figure=figure_of(number, after), unit="year")
    return mention(text, number.start, end, meaning, parts_of(number, after))


_COUNTED = regex.compile(r"[ ]?-?(?:[a-z]|%)")


def _noun_follows(text: str, end: int) -> bool:
    return _COUNTED.match(text, end) is not None and behind(text, end) not in STOPS


def _of_a_person(text: str, number: Number) -> Mention | None:
    """ "Carl Smith, 55," and "Carl Smith (55)"."""
    if text[max(0, number.start - 2) : number.start] not in (", ", " (") or not number.first.digits:
        return None
    if number.second or number.hedge or not 0 < number.first.low < _OLDEST:
        return None
    reach = 78 if text[number.start - 3] == ")" else 32
    name = _NAMED.match(text, max(0, number.start - reach), number.start)
    after = _AFTER_NAME.match(text, number.end) if name else None
    if name is None or after is None or name["name"] in _FEW:
        return None
    if name["name"].islower() and name["name"] not in _PEOPLE and name["name"][:-1] not in RELATIVES:
        return None
    if after[0] in (" from", " of") and before(text, name.start("name")) in _TO_A_PLACE:
        return None
    if name["mark"] == " (" and text[number.end : number.end + 1] != ")":
        return None
    meaning = Amount(kind=Kind.AGE, figure=figure_of(number), unit="year")
    return mention(text, number.start, number.end, meaning, parts_of(number))


_SAID_BEFORE = frozenset({"i'm", "he's", "she's", "am", "is", "was", "now", "only", "just", "at", "to", "be"})
_LEADS = _AGED_BEFORE | _SAID_BEFORE | {""}
_LEADING = (",", "under", "over", "of", "-")
_SAID = regex.compile(
    r"(?r)(?:\b(?:[Hh]e|[Ss]he|who)(?:'s|[ ](?:is|was))[ ](?:now[ ]|only[ ]|just[ ])?"
    r"|\bI(?:'m|[ ]am)[ ](?:now[ ]|only[ ]|just[ ])?"
    rf"|(?P<died>\b(?:(?:died|dies|dead|passed[ ]away)(?:[ ](?:(?:in|on)[ ])?{TAKEN}++)?[ ]at"
    r"|lived[ ]to(?:[ ]be)?)[ ])"
    r"|(?P<at>\b(?:retir(?:ed?|es|ing)|married|wed|widowed|orphaned|mother|father|parent|grandmother|debut|school)"
    r"[ ]at[ ])|(?P<at>(?P<front>(?:^|[.!?\n\"][ ]?)At[ ](?:just[ ]|only[ ])?)))"
)
_NOTHING_FOLLOWS = regex.compile(
    r"(?:\.(?=\s|$)|[,;)]|$|[ ](?:when|at[ ]the[ ]time|(?:and|but)(?=[ ][a-z]))\b)"
)
_SOMEBODY_FOLLOWS = regex.compile(
    r",[ ](?:s?he|they|I|his|her|[A-Z][a-z]+[ ](?:is|was|has|had|still)|the[ ](?:oldest|youngest))(?!\w)"
)
_NO_HOUR = 25
"""From here on "died at 30" tells no time of day."""
_NO_NOON = 13
"""The same where nobody would tell the time of day as on a railway."""
_GROWN = 10
"""What somebody "is" below that may as well be a place, a score, a number of a shirt."""


def _said_of_a_person(text: str, number: Number) -> Mention | None:
    """ "He was 81.", "Ann Lee, who is 85, …", "dies at 81", "retired at 65", "At 80, she …"."""
    if before(text, number.start) not in _SAID_BEFORE or not number.first.digits:
        return None
    if number.second or number.hedge or not _GROWN <= number.first.low < _OLDEST:
        return None
    said = _SAID.match(text, max(0, number.start - 44), number.start)
    if said is None or number.first.low < (_NO_HOUR if said["died"] else _NO_NOON if said["at"] else 0):
        return None
    if not (_SOMEBODY_FOLLOWS if said["front"] else _NOTHING_FOLLOWS).match(text, number.end):
        return None
    meaning = Amount(kind=Kind.AGE, figure=figure_of(number), unit="year")
    return mention(text, number.start, number.end, meaning, parts_of(number))


_UNDER = regex.compile(
    r"""(?ri)(?<![\w-])(?:(?P<people>children|people|those|anyone|everyone|adults|women|men|boys|girls|kids
    |pupils|players|residents
    |all|citizens|patients|voters|drivers|passengers|fans|workers|youths|teenagers|person|child)[ ])?
    (?P<bound>under|over)(?:-|[ ](?:the[ ]age[ ]of[ ])?)""",
    regex.VERBOSE,
)


_ARE = frozenset({"is", "are", "was", "were", "be", "been"})
_PEOPLE_SPOKEN_OF = regex.compile(
    r"""\b(?:people|those[ ](?:\w+[ ])?(?:surveyed|asked|polled|questioned|killed|injured|affected|arrested)
    |respondents|voters|patients|victims|women|men|adults|members|residents|workers|employees|drivers|players
    |pupils|students|teachers|migrants|refugees|inmates|prisoners|users|viewers|participants|[A-Z][a-z]+ans)\b""",
    regex.VERBOSE,
)


def _people_are(text: str, bound: regex.Match[str]) -> bool:
    """ "One in three Europeans will be over 60", but not "temperatures were under 30"."""
    at = bound.start("bound")
    if before(text, at) not in _ARE:
        return False
    return _PEOPLE_SPOKEN_OF.search(text, *line_around(text, at, at, 48, 0)) is not None


def _under(text: str, number: Number) -> Mention | None:
    """ "Under-5s", "over-65s", "children under five"."""
    first = number.first
    if not before(text, first.start).endswith(("under", "over", "of", "under-", "over-")):
        return None
    bound = _UNDER.match(text, max(0, first.start - 36), first.start)
    if bound is None or number.second:
        return None
    tag = _TAG.match(text, first.end)
    if first.low > _OLDEST:
        return None
    if tag is None and (_noun_follows(text, first.end) or not (bound["people"] or _people_are(text, bound))):
        return None
    start, end = bound.start("bound"), tag.end() if tag else first.end
    hedge = HedgeWords(
        start, bound.end("bound"), Hedge.LESS_THAN if bound["bound"].lower() == "under" else Hedge.MORE_THAN
    )
    aged = number._replace(start=start, hedge=hedge)
    meaning = Amount(kind=Kind.AGE, figure=figure_of(aged), unit="year")
    return mention(text, start, end, meaning, parts_of(aged))


def _tens(text: str, number: Number) -> Mention | None:
    """ "In her 30s", "in his late 50s"."""
    value = number.first.value
    if text[number.first.end : number.first.end + 1] not in ("s", "'"):
        return None
    tag = _TAG.match(text, number.first.end)
    if tag is None or value is None or value % 10 or not 20 <= value <= 90:
        return None
    start = number.first.start
    whose = _TENS.match(text, max(0, start - 16), start)
    if whose is None:
        return None
    third = (whose["third"] or "").lower()
    first, last = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(third, (0, 9))
    begin = whose.start("third") if third else start
    figure = Figure(stated=None, low=value + first, high=value + last, hedge=Hedge.RANGE, grain=Fraction(1))
    meaning = Amount(kind=Kind.AGE, figure=figure, unit="year")
    return mention(text, begin, tag.end(), meaning, (Part("number", start, tag.end()),))
