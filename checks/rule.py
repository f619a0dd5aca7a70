"""What a rule is.

A rule is one file, ``checks/rules/<family>/<name>.py``; its path is its name (``calendar/weekday-mismatch``).
The file holds

- a docstring, which is the rule's page: a title line, then *What it does*, *Why it matters* and
  *What it leaves alone*;
- ``CATEGORY``, the kind of discrepancy it reports;
- ``EXAMPLES``: each a text that must fire exactly once, on the marked passages, and the correction that
  silences it;
- ``QUIET``: texts on which every rule must be silent;
- ``check(reading)``, which yields findings, and silences for what it looked at and left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from checks.model import Finding, Severity, Silence, Span
from checks.reading import Reading

Outcome = Finding | Silence


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A text that a rule fires on, and its correction.

    Both are written in the plain notation of :func:`checks.article.plain.from_text`. In ``bad`` the
    passages that the finding must point at stand between ``[[`` and ``]]``.
    """

    bad: str
    good: str
    published: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """A text that tempts a rule, and on which all rules are silent."""

    text: str
    published: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule as its file defines it."""

    name: str
    category: str
    page: str
    examples: tuple[Example, ...]
    quiet: tuple[Quiet, ...]
    check: Callable[[Reading], Iterator[Outcome]]

    @property
    def title(self) -> str:
        """The first line of the page."""
        return self.page.split("\n", 1)[0].rstrip(".")


def holds(rule: str, shows: str, spans: tuple[Span, ...]) -> Silence:
    """The silence of a rule that found what it looks for, and that it is right: ``shows`` is the sum."""
    return Silence(rule=rule, reason=f"it holds: {shows}", spans=spans)


def mismatch(
    rule: str,
    category: str,
    spans: tuple[Span, ...],
    message: str,
    expected: str | None = None,
    shows: str | None = None,
    *,
    sure: bool,
) -> Finding:
    """The finding of a rule: an error where it is ``sure``, else a warning."""
    return Finding(
        rule=rule,
        category=category,
        severity=Severity.ERROR if sure else Severity.WARNING,
        message=message,
        spans=spans,
        expected=expected,
        shows=shows,
    )
