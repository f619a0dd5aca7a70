"""What an article says without asserting it: corrections at its foot, other people's words."""

from __future__ import annotations

from checks.claims.voice import quotations
from checks.model import BlockKind, Mention
from checks.passage import Passage
from checks.timeline.lines import pattern

_CORRECTION = r"""(?x)^\W{0,3}(?:correction|clarification|corrected|amended|editor['’]s\snote)\b
    | \b(?:earlier|previous|original|first)\sversion\sof\sthis\b | \bwas\s(?:amended|corrected)\son\b
    | \b(?:originally|incorrectly|wrongly|erroneously|mistakenly)\s
        (?:said|stated|gave|reported|identified|dated)\b
    | \bmis(?:stated|dated|reported|identified)\b"""


_HINTS = ("orrect", "larif", "mended", "version of", "Editor", "editor", "mis")
"""Letters without which a passage is no correction: looked for first, since nearly all have none of them."""


def is_correction(text: str) -> bool:
    """Whether a passage corrects what was published, and so repeats what is not so."""
    return any(hint in text for hint in _HINTS) and pattern(_CORRECTION).search(text) is not None


def aside_of(passage: Passage, mention: Mention) -> str | None:
    """Why a mention is not asserted by the author; None if it is."""
    if is_correction(passage.text):
        return "in a correction"
    inside = any(start <= mention.start < end for start, end in quotations(passage.text))
    return "in a quotation" if inside or passage.kind is BlockKind.QUOTE else None
