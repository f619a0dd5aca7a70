"""A report as text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator

import regex

from checks.judging import Report
from checks.model import Finding, Rating, Severity, Verdict
from checks.report.excerpt import Excerpt, excerpts

Paint = Callable[[str, str], str]
"""Gives a text the look of a role: one of ``ROLES``."""

ROLES = ("mark", "error", "warning", "note", "dim", "title", "good")

SIGNS = {
    Rating.SUPPORTED: "agrees with",
    Rating.CONFLICT: "differs from",
    Rating.OUTDATED: "is out of date by",
    Rating.SUPERSEDED: "was superseded that day by",
    Rating.UPDATE: "is of another moment than",
    Rating.NOT_COMPARABLE: "cannot be compared with",
    Rating.CANNOT_SAY: "cannot be held against",
}
"""How a verdict reads between the figure and its source."""


_BEGIN, _END = 0xE000, "\ue0ff"
"""Private-use characters that stand for a look while lines are wrapped; no article has a use for them."""

_NUMBER = regex.compile(r"\d[\d.,:]*\d|\d|\b[A-Z]\w+day\b")


def plain(text: str, role: str) -> str:
    """No look at all, but marks kept visible: for files and pipes."""
    return f"«{text}»" if role == "mark" else text


def render(report: Report, *, paint: Paint = plain, verbose: bool = False, width: int = 100) -> str:
    """The report for a reader at a terminal. ``verbose`` adds notes and what was left alone, and why."""
    findings = report.findings if verbose else report.alarms
    sections = [_head(report, width)]
    sections += [_finding(report, finding, width) for finding in findings]
    if report.verdicts:
        sections.append("\n".join(_verdicts(report, width)))
    if report.unread:
        lines = [_wrapped(f"not read: {left.what}: {left.why}", width, "  ") for left in report.unread]
        sections.append(_tag("\n".join(lines), "dim"))
    if verbose and report.silences:
        lines = [_wrapped(f"{silence.rule}: {silence.reason}", width, "  ") for silence in report.silences]
        sections.append(_tag("left alone\n" + "\n".join(lines), "dim"))
    return _painted("\n\n".join(sections), paint)


def _tag(text: str, role: str) -> str:
    return f"{chr(_BEGIN + ROLES.index(role))}{text}{_END}"


def _painted(text: str, paint: Paint) -> str:
    """Put the looks in place of the characters that stood for them."""
    return regex.sub(
        "([\ue000-\ue006])([^\ue0ff]*+)\ue0ff", lambda m: paint(m[2], ROLES[ord(m[1]) - _BEGIN]), text
    )


def _head(report: Report, width: int) -> str:
    article = report.article
    when = f" ({article.published.isoformat()})" if article.published else " (no date of publication)"
    title = _wrapped(_tag(article.title or "Untitled", "title") + when, width, "")
    return f"{title}\n{_wrapped(summed_up(report), width, '')}"


def summed_up(report: Report) -> str:
    """How much was read, and how much of it does not hold."""
    parts = [f"{report.figures} figures and dates read", counted(len(report.alarms), "discrepancy")]
    if notes := len(report.findings) - len(report.alarms):
        parts.append(counted(notes, "note"))
    if differing := len(report.differing):
        verb = "differs" if differing == 1 else "differ"
        parts.append(f"{counted(differing, 'figure')} {verb} from elsewhere")
    return ", ".join(parts)


def counted(number: int, noun: str) -> str:
    """A number with its noun in the right form: ``1 discrepancy``, ``no notes``."""
    plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{number or 'no'} {noun if number == 1 else plural}"


def _finding(report: Report, finding: Finding, width: int) -> str:
    role = finding.severity.value
    head = f"{_tag(role.upper(), role)}  {finding.message}"
    lines = [_wrapped(head, width, "")]
    lines += _quotes(excerpts(report, finding.spans), width)
    if shown := proof(finding):
        lines.append(f"  {shown}")
    lines.append(_tag(f"  rule {finding.rule}", "dim"))
    return "\n".join(lines)


def proof(finding: Finding) -> str | None:
    """The sum or the calendar fact behind a finding, where its message has not said it already."""
    if finding.shows and not set(_NUMBER.findall(finding.shows)) <= set(_NUMBER.findall(finding.message)):
        return finding.shows
    return None


def _quotes(parts: tuple[Excerpt, ...], width: int) -> Iterator[str]:
    room = max(len(part.where) for part in parts)
    for part in parts:
        words = "".join(_tag(piece.text, "mark") if piece.marked else piece.text for piece in part.pieces)
        indent = " " * (room + 4)
        body = textwrap.fill(
            words, width, initial_indent=indent, subsequent_indent=indent, break_long_words=False
        ).strip()
        yield f"  {_tag(part.where.ljust(room), 'dim')}  {body}"


def _verdicts(report: Report, width: int) -> Iterator[str]:
    yield _tag("against sources and other articles", "title")
    for verdict in report.verdicts:
        yield _verdict(report, verdict, width)


def _verdict(report: Report, verdict: Verdict, width: int) -> str:
    role = _ROLES[verdict.rating]
    quoted = excerpts(report, [verdict.span])
    title = verdict.evidence[0].title if verdict.evidence else verdict.source
    head = (
        f"  {_tag(verdict.rating.value, role)}: “{verdict.figure}” ({quoted[0].where})"
        f" {SIGNS[verdict.rating]} {title}"
    )
    lines = [_wrapped(head, width, "")]
    if verdict in report.differing:
        lines += (textwrap.indent(line, "  ") for line in _quotes(quoted, width - 2))
    return "\n".join([*lines, _wrapped(verdict.justification, width, "    ")])


_ROLES = {
    Rating.SUPPORTED: "good",
    Rating.CONFLICT: Severity.ERROR.value,
    Rating.OUTDATED: Severity.WARNING.value,
    Rating.SUPERSEDED: "dim",
    Rating.UPDATE: "dim",
    Rating.NOT_COMPARABLE: "dim",
    Rating.CANNOT_SAY: "dim",
}


def _wrapped(text: str, width: int, indent: str) -> str:
    return textwrap.fill(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent or "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
