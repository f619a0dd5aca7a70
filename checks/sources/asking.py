"""What to ask which source, and what came back. The outside does the asking."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from checks.claims import Claim
from checks.reading import Reading
from checks.sources.config import Source
from checks.sources.table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """One question to one source: all its rows, or what it knows of one claim."""

    source: Source
    claim: str | None = None
    """The sentence to ask about, for a source that is asked per claim."""

    @property
    def key(self) -> str:
        """The name under which the answer is kept. It changes with what is asked, and holds no secret."""
        asked = "\n".join((self.source.url or "", self.source.file or "", self.claim or ""))
        return f"{self.source.name}-{hashlib.sha256(asked.encode()).hexdigest()[:16]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a source answered, or why it could not be asked.

    With both a table and a problem, the table is that of the last good answer.
    """

    lookup: Lookup
    table: Table | None = None
    retrieved: str | None = None
    """When the answer was fetched (ISO 8601); None for a table of the configuration or a file."""
    problem: str | None = None
    """One sentence without secrets."""


def sentence_of(reading: Reading, claim: Claim) -> str:
    """The sentence of a claim, as it is asked about."""
    start, end = claim.sentence
    return " ".join(reading.passages[claim.block].text[start:end].split())[:300]
