"""Telephone numbers, web and street addresses, postcodes: digits that count nothing."""

from __future__ import annotations

import regex

from checks.extract.context import Context
from checks.model import Mention, NotAFigure

TRIGGER = "0|https?|www"
PRIORITY = 2

_URL = regex.compile(r"(?i)(?:https?://|www\.)[^\s<>\"\ue000]{1,2000}")
_PHONE = regex.compile(
    r"""(?:\+?\d{1,3}[ .-])?(?:\(\d{2,5}\)[ ]?)?\d{3,5}[ .-]\d{3,4}(?:[ .-]\d{3,6})?(?![\w,]*\d)(?:/\d{4})?
    |\d{1,3}(?:-\d{3,4}){2,3}(?!\d)(?:/\d{2,4})?|0\d{2,5}[ ]\d{5,8}(?!\d)|0\d{9,10}(?!\d)|\d{2,4}[ ]\d{4}[ ]\d{4}(?!\d)""",
    regex.VERBOSE,
)
_CALL = regex.compile(
    r"(?i)\b(?:call|calls|called|calling|dial|dialled|dialed|phone|phoned|telephone|ring|rang|text|tel|fax|whatsapp|helpline|hotline|number is|contact|on)\b\W*(?:\w+ ){0,4}\W*$"
)
_STREET = regex.compile(
    r"""\d{1,5}[A-Za-z]?[ ](?:(?:[NSEW]|North|South|East|West)\.?[ ])?(?:(?:St|St\.|[A-Z][\w'’]+|\d{1,3}(?:st|nd|rd|th)|of|the)[ ]){1,3}
    (?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Square|Place|Court|Way|Terrace|Crescent|Close|Gardens|Row
    |Parkway|Highway|Broadway|Mews|Hill|Quay|Wharf)(?![\w])\.?|\d{1,4}[ ]Broadway(?!\w)""",
    regex.VERBOSE,
)
_POSTCODE = regex.compile(r"\d{5}(?:-\d{4})?(?![\w,.]*\d)")
_STATE = regex.compile(r"(?r)(?:[,][ ])[A-Z]{2}[ ]|(?<![\w])P\.?O\.?[ ]?Box[ ]")
_BRITISH = regex.compile(r"\d[A-Z]{2}(?!\w)")
_OUTWARD = regex.compile(r"(?r)(?<!\w)[A-Z]{1,2}\d[A-Z\d]?[ ]")
_EMERGENCY = regex.compile(r"(?:911|999|112|101|111|988)(?![\w,.%]*\d|%|[ ](?:people|deaths))")


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The number or address that begins at an offset."""
    del context
    if not text[at].isdecimal():
        match = _URL.match(text, at)
        return _other(text, at, match.end(), "web address") if match else None
    if match := _STREET.match(text, at):
        return _other(text, at, match.end(), "street address")
    return _postcode(text, at) or _phone(text, at)


def _postcode(text: str, at: int) -> Mention | None:
    if _POSTCODE.match(text, at) and (state := _STATE.match(text, max(0, at - 12), at)):
        return _other(text, state.start() + (text[state.start()] == ",") * 2, at + 5, "postcode")
    if _BRITISH.match(text, at) and (outward := _OUTWARD.match(text, max(0, at - 6), at)):
        return _other(text, outward.start(), at + 3, "postcode")
    return None


def _phone(text: str, at: int) -> Mention | None:
    match = _PHONE.match(text, at)
    start = at - 1 if text[at - 1 : at] in ("+", "(") else at
    if match is None and start < at and text[start] == "(":
        match = regex.compile(r"\d{2,5}\)[ ]?\d{3,5}[ -]?\d{3,4}(?!\d)").match(text, at)
    if match is None:
        if _EMERGENCY.match(text, at) and _CALL.search(text, max(0, at - 40), at):
            return _other(text, at, at + 3, "telephone number")
        return None
    groups = regex.split(r"[ .\-()/]+", match[0])
    digits = sum(map(len, groups))
    grouped_by_thousands = (
        all(len(group) == 3 for group in groups[1:]) and " " in match[0] and text[at] != "0"
    )
    if (
        start < at
        or text[at] == "0"
        or digits >= 10
        or (digits == 7 and "-" in match[0] and len(groups[-1]) == 4)
    ):
        if not (grouped_by_thousands and start == at):
            return _other(text, start, match.end(), "telephone number")
    if digits >= 6 and _CALL.search(text, max(0, at - 40), at) and not grouped_by_thousands:
        return _other(text, start, match.end(), "telephone number")
    return None


def _other(text: str, start: int, end: int, what: str) -> Mention:
    return Mention(start=start, end=end, surface=text[start:end], meaning=NotAFigure(what=what))
