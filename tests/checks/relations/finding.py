"""What the finders find in a text, as strings that a table of cases can hold."""

from __future__ import annotations

from checks.article.plain import from_text
from checks.reading import Reading, read
from checks.relations.lines import Line, lines


def reading_of(text: str) -> Reading:
    return read(from_text(text))


def lines_of(text: str) -> tuple[Line, ...]:
    return lines(reading_of(text))
