"""A report as text for a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from textwrap import fill

from checks.judging import Report
from checks.model import Finding, Rating, Severity, Verdict
from checks.report.excerpt import Excerpt, excerpts

Paint = Callable[[str, str], str]
"""Gives a text the look of a role (``mark``, ``error``, ``warning``, ``note``, ``dim``, ``title``, ``good``)."""

SIGNS = {
    Rating.SUPPORTED: "agrees with",
    Rating.CONFLICT: "differs from",
    Rating.OUTDATED: "is out of date by",
    Rating.SUPERSEDED: "was superseded that day by",
    Rating.NOT_COMPARABLE: "cannot be compared with",
    Rating.CANNOT_SAY: "cannot be held against",
}
"""How a verdict reads between the figure and its source."""


def plain(text: str, role: str) -> str:
    """No look at all, but marks kept visible: for files and pipes."""
    return f"«{text}»" if role == "mark" else text


def render(report: Report, *, paint: Paint = plain, verbose: bool = False, width: int = 100) -> str:
    """The report for a reader at a terminal. ``verbose`` adds notes and what was left alone, and why."""
    findings = report.findings if verbose else report.alarms
    sections = [_head(report, paint)]
    sections += [_finding(report, finding, paint, width) for finding in findings]
    if report.verdicts:
        sections.append("\n".join(_verdicts(report, paint, width)))
    if report.unread:
        lines = [_wrapped(f"not read: {left.what}: {left.why}", width, "  ") for left in report.unread]
        sections.append(paint("\n".join(lines), "dim"))
    if verbose and report.silences:
        lines = [_wrapped(f"{silence.rule}: {silence.reason}", width, "  ") for silence in report.silences]
        sections.append(paint("left alone\n" + "\n".join(lines), "dim"))
    return "\n\n".join(sections)


def _head(report: Report, paint: Paint) -> str:
    article = report.article
    when = f" ({article.published.isoformat()})" if article.published else " (no date of publication)"
    read = f"{report.figures} figures and dates read, {counted(len(report.alarms), 'discrepancy')}"
    notes = len(report.findings) - len(report.alarms)
    extra = f", {counted(notes, 'note')}" if notes else ""
    return f"{paint(article.title or 'Untitled', 'title')}{when}\n{read}{extra}"


def counted(number: int, noun: str) -> str:
    """A number with its noun in the right form: ``1 discrepancy``, ``no notes``."""
    plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{number or 'no'} {noun if number == 1 else plural}"


def _finding(report: Report, finding: Finding, paint: Paint, width: int) -> str:
    role = finding.severity.value
    head = f"{paint(role.upper(), role)}  {finding.message}"
    lines = [_wrapped(head, width, "")]
    lines += _quotes(excerpts(report, finding.spans), paint, width)
    if finding.shows and finding.shows not in finding.message:
        lines.append(f"  {finding.shows}")
    lines.append(paint(f"  rule {finding.rule}", "dim"))
    return "\n".join(lines)


def _quotes(parts: tuple[Excerpt, ...], paint: Paint, width: int) -> Iterator[str]:
    room = max(len(part.where) for part in parts)
    for part in parts:
        words = "".join(paint(piece.text, "mark") if piece.marked else piece.text for piece in part.pieces)
        indent = " " * (room + 4)
        body = fill(
            words, width, initial_indent=indent, subsequent_indent=indent, break_long_words=False
        ).strip()
        yield f"  {paint(part.where.ljust(room), 'dim')}  {body}"


def _verdicts(report: Report, paint: Paint, width: int) -> Iterator[str]:
    yield paint("against the configured sources", "title")
    for verdict in report.verdicts:
        yield _verdict(report, verdict, paint, width)


def _verdict(report: Report, verdict: Verdict, paint: Paint, width: int) -> str:
    role = _ROLES[verdict.rating]
    where = excerpts(report, [verdict.span])[0].where
    title = verdict.evidence[0].title if verdict.evidence else verdict.source
    head = (
        f"  {paint(verdict.rating.value, role)}: “{verdict.figure}” ({where}) {SIGNS[verdict.rating]} {title}"
    )
    return f"{_wrapped(head, width, '')}\n{_wrapped(verdict.justification, width, '    ')}"


_ROLES = {
    Rating.SUPPORTED: "good",
    Rating.CONFLICT: Severity.ERROR.value,
    Rating.OUTDATED: Severity.WARNING.value,
    Rating.SUPERSEDED: "dim",
    Rating.NOT_COMPARABLE: "dim",
    Rating.CANNOT_SAY: "dim",
}


def _wrapped(text: str, width: int, indent: str) -> str:
    return fill(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent or "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
