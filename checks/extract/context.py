"""What reading a text depends on besides the text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The circumstances in which a text was published."""

    published: date | None = None
    """Resolves dates without a year and relative days. Without it they keep no interval."""
    day_first: bool | None = None
    """Whether 4/5/2024 is 4 May (True) or 5 April (False) by the outlet's habit; None where unknown."""
