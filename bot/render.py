"""A report as the answer that is posted: short, in Discord's markdown, with both passages quoted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from discord.utils import escape_markdown, escape_mentions

from bot.reply import REPLY_LIMIT, Reply
from checks.judging import Report
from checks.model import Finding, Rating, Verdict
from checks.report.excerpt import Excerpt, excerpts
from checks.report.text import SIGNS, counted, proof

MOST_QUOTES = 4
"""Passages quoted for one finding; a list that proves a count can have a dozen."""
_TAIL = 120
"""Characters kept free for the line that says how much was left out."""


def render(report: Report, *, asked: bool = False) -> Reply:
    """The answer to somebody who posted the article. It holds no ping, and fits into one message.

    Whoever ``asked`` also hears what goes on from an earlier article; that alone is no reason to speak.
    """
    sections = [_finding(report, number, finding) for number, finding in enumerate(report.alarms, 1)]
    sections += [_verdict(report, verdict) for verdict in report.differing]
    updates = [_verdict(report, v) for v in report.verdicts if asked and v.rating is Rating.UPDATE]
    if not sections:
        return Reply(content=_fitted(_nothing(report), updates, ""), clean=True)
    head = _head(report, len(sections))
    return Reply(content=_fitted(head, [*sections, *updates], _agreeing(report)), clean=False)


def safe(text: str) -> str:
    """Somebody else's words, so that they neither ping nor change the looks of the answer."""
    return escape_mentions(escape_markdown(text, ignore_links=False))


def _head(report: Report, number: int) -> str:
    title = _shortened(report.article.title or "this article", 120)
    return f"**{counted(number, 'discrepancy').capitalize()}** in “{safe(title)}”"


def _finding(report: Report, number: int, finding: Finding) -> str:
    parts = excerpts(report, finding.spans, width=200)
    lines = [f"**{number}.** {safe(finding.message)}", *_quotes(parts[:MOST_QUOTES])]
    if shown := proof(finding):
        lines.append(f"-# {safe(shown)}")
    return "\n".join(lines)


def _quotes(parts: Sequence[Excerpt]) -> Iterator[str]:
    for part in parts:
        words = "".join(f"**{safe(p.text)}**" if p.marked else safe(p.text) for p in part.pieces)
        yield f"> *{part.where}:* {words}"


def _verdict(report: Report, verdict: Verdict) -> str:
    first = verdict.evidence[0] if verdict.evidence else None
    title = safe(first.title if first else verdict.source)
    link = f" (<{first.url}>)" if first and first.url else ""
    lines = [
        f"**{safe(verdict.figure)}** {SIGNS[verdict.rating]} {title}{link}: {safe(verdict.justification)}",
        *_quotes(excerpts(report, [verdict.span], width=200)),
    ]
    return "\n".join(lines)


def _agreeing(report: Report) -> str:
    agree = sum(verdict.rating is Rating.SUPPORTED for verdict in report.verdicts)
    verb = "agrees" if agree == 1 else "agree"
    return f"{counted(agree, 'figure').capitalize()} {verb} with a configured source." if agree else ""


def _nothing(report: Report) -> str:
    title = safe(_shortened(report.article.title or "This article", 120))
    if report.unread and not report.figures:
        left = report.unread[0]
        return f"“{title}” was not checked: {safe(left.why)}."
    read = counted(report.figures, "figure") + " and dates"
    return (
        f"“{title}”: {read} read, nothing in it contradicts anything else in it. {_agreeing(report)}".strip()
    )


def _fitted(head: str, sections: Sequence[str], foot: str) -> str:
    """As many sections as fit, in order; what does not is counted."""
    room = REPLY_LIMIT - len(head) - len(foot) - _TAIL
    kept: list[str] = []
    for section in sections:
        if len(section) + 2 > room:
            kept = kept or [section[:room]]
            break
        kept.append(section)
        room -= len(section) + 2
    left = len(sections) - len(kept)
    more = f"-# … and {left} more that did not fit into one message" if left else ""
    return "\n\n".join(filter(None, [head, *kept, more, f"-# {foot}" if foot else ""]))


def _shortened(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0] + "…"
