"""Units behind a number, by a whitelist: none is ever composed of letters that are not on it."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import NamedTuple

import regex

from checks.data.units import NAMES, SYMBOLS
from checks.extract.amount import Unit
from checks.extract.near import behind
from checks.extract.noun import is_plural, noun_at

_WORD = regex.compile(r"([ ]{0,2}-?)([A-Za-zµμ][\w/³²^]{0,18}(?:\.(?:ft|in|km|m)(?!\w))?\.?)")
_LETTERS = regex.compile(r"[A-Za-zµμ]+")
_MORE = regex.compile(r"[ -](?P<word>[A-Za-z]{1,12}\.?)")


class _Units(NamedTuple):
    symbols: dict[str, str]
    names: dict[str, str]
    letters: frozenset[str]
    """The letters that a symbol or name can begin with, up to the first mark or digit in it."""
    firsts: dict[str, int]
    """For the first word of a name of several words: the most words that it can have."""


def first_letters() -> frozenset[str]:
    """What a unit can begin with, in lower case."""
    return _units().letters


@cache
def _units() -> _Units:
    symbols = {symbol: unit for unit, written in SYMBOLS.items() for symbol in written.split(" ")}
    symbols.pop("in.", None)
    names: dict[str, str] = {}
    for unit, written in NAMES.items():
        for name in (
            written.split("|")
            if "|" in written
            else ([written] if " " in unit or "_" in unit else written.split(" "))
        ):
            names[name] = names[_plural(name)] = unit
    for name in ("feet", "inches", "square feet", "cubic feet"):
        names.pop(f"{name}s", None)
    firsts: dict[str, int] = {}
    for name in names:
        words = name.replace("-", " ").split(" ")
        if len(words) > 1:
            firsts[words[0]] = max(firsts.get(words[0], 0), len(words) - 1)
    names |= {name.replace("-", " "): unit for name, unit in list(names.items())}
    firsts["fl"] = 1
    names["fl oz"] = "fluid_ounce"
    letters = frozenset(match[0].lower() for word in (*symbols, *names) if (match := _LETTERS.match(word)))
    return _Units(symbols, names, letters, firsts)


def _plural(name: str) -> str:
    head, _, rest = name.partition(" ")
    if rest.startswith(("per ", "an ", "a ", "to the ", "squared", "cubed")):
        return f"{head}s {rest}"
    return (
        name
        if name.endswith(("s", "feet", "horsepower", "hertz"))
        else f"{name}es"
        if name.endswith("ch")
        else f"{name}s"
    )


_HUNDRED = regex.compile(r"(?:[ ]?/[ ]?|[ ]per[ ])100[ ]?(?:km|kilomet(?:re|er)s?)(?!\w)")
"""What cars drink is told per hundred kilometres."""
_LITERS = frozenset({"l", "litre", "litres", "liter", "liters"})
_BAR_ENDS = regex.compile(
    r"(?:[ ]?[.,;:)\n]|$|[ ](?:of|at|and|or|to|in|for|when|on|with|is|was|above|below|the|but|after)\b)"
)
_LONE = frozenset({"m", "t", "g", "l", "L", "W", "V", "J", "kt"})
"""Symbols of one letter that may stand behind a space; others must be attached to the digits."""
_NOT_BEHIND_WORDS = frozenset(
    [*SYMBOLS["inch"].split(" "), "PS", "bar", "mi", "m", "t", "g", "l", "L", "W", "V"]
)
_INCH_AFTER = regex.compile(
    r"(?:[.)](?!\w)|$|[ ](?:thick|long|wide|tall|high|deep|in diameter|of (?:rain|snow)|across|x|by)\b)"
)
_OF = regex.compile(r"[ ]of[ ]")
_NOUN = regex.compile(r"[ ](?P<word>[A-Za-z]+(?:-[a-z]+)?)")
_AREA = regex.compile(r"[ ](?:sq\.?|(?:square|cubic)(?=[ ](?:km|mi|met|kilo|f|y)))[ ]")
_MILLION_NOUNS = frozenset({"strong", "people", "barrels", "mark"})
_OF_METRES = frozenset(
    [
        "hurdles",
        "races",
        "sprints",
        "relays",
        "finals",
        "heats",
        "champions",
        "waves",
        "swells",
        "walls",
        "fences",
    ]
)
"""Plurals that stand behind metres rather than behind millions: "400m hurdles", "3m waves"."""
_OF_MILLIONS = frozenset(
    [
        "more",
        "extra",
        "additional",
        "other",
        "older",
        "younger",
        "working",
        "low-income",
        "registered",
        "active",
    ]
)
"""Words before a plural that stand behind millions rather than behind metres."""


def unit_at(text: str, end: int) -> Unit | None:
    """The physical unit behind a number that ends at an offset."""
    units = _units()
    near = behind(text, end)
    if near in _BRACKETS and (bracketed := _in_brackets(text, end)):
        return bracketed
    if near not in units.letters:
        return None
    match = _WORD.match(text, end)
    if match is None:
        return None
    gap, word = match.groups()
    start, stop = match.span(2)
    if near in _LITERS and (hundred := _HUNDRED.match(text, start + len(near))):
        return Unit(start, hundred.end(), "liter / kilometer", Fraction(1, 100))
    several = units.firsts.get(word.lower().rstrip("."))
    if several and (found := _several(text, start, stop, several)):
        return found
    if word[-1] == "." and word not in units.symbols:
        word = word[:-1]
    if "/" in word and word not in units.symbols:
        word = word.partition("/")[0]  # what it is per is no part of the unit
    return _of_one_word(text, end, gap, Unit(start, start + len(word), word))


def _of_one_word(text: str, end: int, gap: str, written: Unit) -> Unit | None:
    """The unit whose symbol or name is written."""
    word = written.name
    symbol = _units().symbols.get(word)
    if symbol is not None:
        fits = word[-1] == "." or _symbol_fits(text, end, gap, word, written.end)
        return written._replace(name=symbol) if fits else None
    name = _units().names.get(word.lower())
    if name is None or not _name_fits(text, end, gap, word.lower(), written.end):
        return None
    return written._replace(name=name)


_BRACKETS = frozenset('([{<"')
_BRACKETED = regex.compile(
    r"[ ]?[(\[{<](?P<word>[A-Za-z]{1,12})[)\]}>]|[ ]?(?P<inch>\")(?=[ ](?:long|wide|tall|high|deep|thick)\b)"
)


def _in_brackets(text: str, end: int) -> Unit | None:
    """ "20 (kg)", and the sign for inches, which is a quotation mark elsewhere."""
    match = _BRACKETED.match(text, end)
    if match is None:
        return None
    if match["inch"]:
        return Unit(match.start("inch"), match.end("inch"), "inch")
    name = _units().symbols.get(match["word"]) or _units().names.get(match["word"].lower())
    return Unit(match.start("word"), match.end(), name) if name else None


def _several(text: str, start: int, stop: int, most: int) -> Unit | None:
    names = _units().names
    ends = [stop]
    for _ in range(most):
        following = _MORE.match(text, ends[-1])
        if following is None:
            break
        ends.append(following.end())
    for end in reversed(ends[1:]):
        phrase = text[start:end].lower().replace("-", " ")
        for name, stop_at in ((phrase, end), (phrase.removesuffix("."), end - phrase.endswith("."))):
            if name in names:
                return Unit(start, stop_at, names[name])
    return None


def _symbol_fits(text: str, end: int, gap: str, word: str, stop: int) -> bool:
    if text[stop : stop + 1] in ("'", "&"):
        return False
    if not text[end - 1].isdecimal() and word in _NOT_BEHIND_WORDS:
        return False
    if word == "bar":
        return gap != "-" and _BAR_ENDS.match(text, stop) is not None
    if word == "in":
        return _INCH_AFTER.match(text, stop) is not None
    if len(word) == 1 and gap and word not in _LONE:
        return False
    if word == "st":
        return text[end - 1] != "1" or text[max(0, end - 2) : end] == "11"
    if word in ("m", "pm", "mi"):
        return (
            not _is_million(text, stop) if word == "m" else "." in text[max(0, end - 5) : end] or word == "mi"
        )
    return True


def _is_million(text: str, stop: int) -> bool:
    """ "5m people" are five million, "a 5m wave" is not."""
    if text.startswith("-strong", stop) or _AREA.match(text, stop):
        return True
    following = _NOUN.match(text, stop)
    if following is None:
        return False
    word = following["word"]
    if is_plural(word, word.lower()):
        return word not in _OF_METRES
    if word in _MILLION_NOUNS:
        return True
    return (word in _OF_MILLIONS or word[0].isupper()) and noun_at(text, stop, one=False) is not None


_COUNTED_TOO = frozenset({"cup", "cups"})


def _name_fits(text: str, end: int, gap: str, word: str, stop: int) -> bool:
    if text[stop : stop + 1] == "'" and word in ("pound", "ton"):
        return False
    if word in _COUNTED_TOO:
        return _OF.match(text, stop) is not None
    if word in ("stones", "yards") and not text[end - 1].isalnum():
        return False
    if word == "degree" or word == "degrees":
        return True
    if word == "bit" and not text[end - 1].isdecimal():
        return False
    return not (not gap and len(word) < 3)
