"""Telephone numbers, web and street addresses, postcodes: digits that count nothing."""

from __future__ import annotations

import regex

from checks.extract.context import Context
from checks.extract.near import before, digits_end, line_around
from checks.model import Mention, NotAFigure

TRIGGER = "0|https?|www"
PRIORITY = 2
SHAPE = r"""(?xs)..(?:0{3}(?!0)|0{5}|0{1,4}(?:[ ][A0]|A[ ])|0{1,4}(?:[ .-][0(]|\)[ 0]))|.[ ]0AA"""

_URL = regex.compile(r"(?i)(?:https?://|www\.)[^\s<>\"\ue000]{1,2000}+")
_PHONE = regex.compile(
    r"""(?:\d{1,3}[ .-])?(?:\(\d{2,5}\)[ ]?)?\d{3,5}[ .-]\d{3,4}(?:[ .-]\d{3,6})?(?![\w,]*\d)(?:/\d{4})?
    |\d{1,3}[ ]\d{2,4}[ ]\d{3,4}[ ]\d{3,4}(?!\d)|\d{1,3}(?:-\d{3,4}){2,3}(?!\d)(?:/\d{2,4})?
    |0\d{2,5}[ ]\d{5,8}(?!\d)|0\d{9,10}(?!\d)|\d{2,4}[ ]\d{4}[ ]\d{4}(?!\d)
    |\d{1,3}[ ]?\(0\)[ ]?\d[\d -]{5,16}(?<=\d)(?!\d)|\d{2,5}\)[ ]?\d{3,5}[ -]?\d{3,4}(?!\d)""",
    regex.VERBOSE,
)
_GROUPS = regex.compile(r"\d+")
_CALL = regex.compile(
    r"""(?i)\b(?:call(?:s|ed|ing)?|dial(?:led|ed)?|phoned?|telephone|ring|rang|text|tel|fax|whatsapp
    |helpline|hotline
    |number[ ]is|contact|on)\b\W{0,4}(?:\w{1,16}[ ]){0,4}\W{0,4}$""",
    regex.VERBOSE,
)
_DIAL = regex.compile(
    r"(?i)\b(?:call|phone|dial|ring|helpline|hotline|samaritans)\b(?:[ ](?!\d)[\w']{1,16}){0,4}[ ]$"
)
"""Words that show even digits in threes to be a telephone number."""
_STREET = regex.compile(
    r"""\d{1,5}[A-Za-z]?[ ](?:(?:[NSEW]|North|South|East|West)\.?[ ])?
    (?:(?:St|St\.|[A-Z][\w']{1,20}|\d{1,3}(?:st|nd|rd|th)|of|the)[ ]){1,3}
    (?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Square|Place|Court|Way|Terrace|Crescent
    |Close|Gardens|Row
    |Parkway|Highway|Broadway|Mews|Hill|Quay|Wharf|Grove)(?![\w])\.?|\d{1,4}[ ](?:Broadway|Whitehall
    |Millbank)(?!\w)""",
    regex.VERBOSE,
)
_ZIP_ENDS = regex.compile(r"(?:-\d{4})?(?![\w,.]*\d)")
_STATE = regex.compile(r"(?r)(?:[,][ ])(?P<state>[A-Z]{2})[ ]|(?<![\w])(?P<state>P\.?O\.?[ ]?Box)[ ]")
_OUTWARD = regex.compile(r"(?r)(?<!\w)[A-Z]{1,2}\d[A-Z\d]?[ ]")
_DIALLED = frozenset({"text", "texting", "dial", "sms"})
_EMERGENCY = frozenset({"911", "999", "112", "101", "111", "988"})


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The number or address that begins at an offset."""
    del context
    if not text[at].isdecimal():
        match = _URL.match(text, at)
        return _other(text, at, match.end(), "web address") if match else None
    end = digits_end(text, at)
    follows, next_but_one = text[end : end + 1], text[end + 1 : end + 2]
    if follows == " " or follows.isalpha():
        capital = (
            next_but_one.isupper() or next_but_one.isdecimal() or (follows.isupper() and next_but_one == " ")
        )
        if capital and (street := _STREET.match(text, at)):
            return _other(text, at, street.end(), "street address")
        if follows.isupper() and (outward := _british(text, at, end)):
            return outward
    if end - at == 5 and (state := _STATE.match(text, max(0, at - 12), at)) and _ZIP_ENDS.match(text, end):
        return _other(text, state.start("state"), end, "postcode")
    return _telephone(text, at, end) if _like_a_telephone_number(text, at, end) else None


def _british(text: str, at: int, end: int) -> Mention | None:
    """The second half of a British postcode, and the first before it."""
    if end - at > 1 or not text[end + 1 : end + 2].isupper() or text[end + 2 : end + 3].isalnum():
        return None
    outward = _OUTWARD.match(text, max(0, at - 6), at)
    return _other(text, outward.start(), end + 2, "postcode") if outward else None


def _like_a_telephone_number(text: str, at: int, end: int) -> bool:
    follows = text[end : end + 1]
    if follows and follows in " .-)" and text[end + 1 : end + 2] and text[end + 1] in "0123456789( -":
        return not (at > 1 and text[at - 1] == " " and text[at - 2].isdecimal())
    return end - at >= 10 or text[at:end] in _EMERGENCY or (end - at > 4 and before(text, at) in _DIALLED)


def _telephone(text: str, at: int, end: int) -> Mention | None:
    if text[end : end + 1] not in ("%", ",", "-"):
        called = text[at:end] in _EMERGENCY and _is_called(text, at)
        if called or (end - at > 4 and before(text, at) in _DIALLED):
            return _other(text, at, end, "telephone number")
    match = _PHONE.match(text, at)
    if match is None:
        return None
    groups = _GROUPS.findall(match[0])
    sign = text[at - 1] if at else ""
    led = sign == "+" or (sign == "(" and ")" in match[0])  # "(1931-2019)" are two years
    if (
        text[at] != "0"
        and not led
        and not _is_dialled(text, at)
        and all(len(group) == 3 for group in groups[1:])
        and " " in match[0]
    ):
        return None
    digits = sum(map(len, groups))
    local = digits == 7 and "-" in match[0] and len(groups[-1]) == 4
    if led or text[at] == "0" or digits >= 10 or local or (digits >= 6 and _is_called(text, at)):
        return _other(text, at - led, match.end(), "telephone number")
    return None


def _is_dialled(text: str, at: int) -> bool:
    return _DIAL.search(text, *line_around(text, at, at, 40, 0)) is not None


def _is_called(text: str, at: int) -> bool:
    return _CALL.search(text, *line_around(text, at, at, 40, 0)) is not None


def _other(text: str, start: int, end: int, what: str) -> Mention:
    return Mention(start=start, end=end, surface=text[start:end], meaning=NotAFigure(what=what))
