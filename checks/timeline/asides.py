"""What an article says without asserting it: corrections at its foot, other people's words."""

from __future__ import annotations

from collections.abc import Iterator

from checks.claims.voice import quotations
from checks.model import BlockKind, Kind, Mention
from checks.passage import Passage
from checks.reading import Reading
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


def dates_of(reading: Reading) -> Iterator[tuple[Passage, Mention, str | None]]:
    """Every date, with the reason why it is not asserted by the author, if there is one."""
    for passage in reading.passages:
        dates = tuple(passage.of(Kind.DATE))
        if not dates:
            continue
        quoted = quotations(passage.text)
        corrects = is_correction(passage.text)
        for mention in dates:
            inside = any(start <= mention.start < end for start, end in quoted)
            if corrects:
                yield passage, mention, "in a correction"
            elif inside or passage.kind is BlockKind.QUOTE:
                yield passage, mention, "in a quotation"
            else:
                yield passage, mention, None
