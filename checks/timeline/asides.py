"""What an article says without asserting it: corrections at its foot, other people's words."""

from __future__ import annotations

from collections.abc import Iterator

from checks.claims.correction import is_correction
from checks.claims.voice import quotations
from checks.model import BlockKind, Kind, Mention
from checks.passage import Passage
from checks.reading import Reading


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
