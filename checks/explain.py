"""How a sentence was read: mentions as a tree, the claims made of them, and what each rule made of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from checks.catalogue import catalogue
from checks.claims import Claim
from checks.judging import Report
from checks.model import Hedge, Mention
from checks.report.data import mention_data
from checks.report.excerpt import label

_SHOWN_ELSEWHERE = frozenset({"start", "end", "text", "kind"})


def explain(report: Report) -> str:
    """The whole story of a text: what was read, what it claims, and why each rule spoke or kept silent."""
    sections = [_read(report), _claims(report), _rules(report)]
    return "\n\n".join("\n".join(section) for section in sections)


def _read(report: Report) -> Iterator[str]:
    yield "READ"
    empty = True
    for passage in report.reading.passages:
        if passage.mentions:
            empty = False
            yield f"{label(report, passage.block)}: {passage.text}"
            for mention in passage.mentions:
                yield from _tree(mention, passage.text)
    if empty:
        yield "  no figures, dates or names"
    for left in report.unread:
        yield f"  not read: {left.what}: {left.why}"


def _tree(mention: Mention, text: str) -> Iterator[str]:
    """A mention, its reading, and as its branches the pieces it was read from."""
    data = {key: value for key, value in mention_data(mention).items() if key not in _SHOWN_ELSEWHERE}
    if data.get("hedge") == Hedge.EXACT.value:
        for key in ("low", "high", "hedge"):
            del data[key]
    reading = ", ".join(f"{key} {_shown(value)}" for key, value in data.items() if value is not None)
    yield f"  ├─ “{mention.surface}”  {mention.kind.value}: {reading}"
    for part in mention.parts:
        yield f"  │    └─ {part.role}: “{text[part.start : part.end]}”"


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return " to ".join(str(day) for day in (value["first"], value["last"]))
    return f"{value:,}" if isinstance(value, int) and value >= 10_000 else str(value)


def _claims(report: Report) -> Iterator[str]:
    yield "CLAIMS"
    if not report.reading.claims:
        yield "  none"
    for claim in report.reading.claims:
        yield f"  “{claim.mention.surface}” ({label(report, claim.block)})"
        yield f"      {', '.join(_attributes(claim))}"


def _attributes(claim: Claim) -> Iterator[str]:
    """What is known of a claim; what is not known is left out."""
    for item in fields(claim):
        value = getattr(claim, item.name)
        if item.name in ("block", "mention", "sentence", "figure") or not value:
            continue
        if isinstance(value, frozenset):
            value = " ".join(sorted(value))
        elif isinstance(value, tuple):
            value = " to ".join(str(end) if end else "…" for end in value)
        yield f"{item.name.replace('_', ' ')} {value}"


def _rules(report: Report) -> Iterator[str]:
    yield "RULES"
    for rule in catalogue():
        spoke = [finding for finding in report.findings if finding.rule == rule.name]
        silent = [silence for silence in report.silences if silence.rule == rule.name]
        for finding in spoke:
            yield f"  {rule.name}: {finding.severity.value}: {finding.message}"
        for silence in silent:
            words = ", ".join(f"“{span.text}”" for span in silence.spans)
            yield f"  {rule.name}: silent: {silence.reason}{f' ({words})' if words else ''}"
        if not spoke and not silent:
            yield f"  {rule.name}: silent: nothing in the text that it looks at"
