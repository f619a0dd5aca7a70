"""What a source answered, shown to whoever configures it."""

from __future__ import annotations

from datetime import date

import click

from bot.settings import Elsewhere
from bot.sources.feeds import Outlet
from bot.sources.memory import Reply
from checks.model import Article, Block, BlockKind, Figure
from checks.reading import read
from checks.report.text import counted
from checks.sources import Answer, Source, Table, reasons, verdicts
from checks.sources.feeds import Feed
from checks.sources.fields import grouped
from checks.sources.rows import Row
from checks.sources.statement import statements_of
from checks.sources.table import Group

_FIRST, _LAST = 2, 3
"""How many of a source's oldest and newest rows are shown."""
_GROUPS = 3
_REPORTS = 8


def describe(answer: Answer) -> str:
    """A source in a few lines: where it is, whether it answers, how much it has and how new that is."""
    source, table = answer.lookup.source, answer.table
    title = "" if source.title == source.name else f"  {source.title}"
    lines = [click.style(source.name, bold=True) + title]
    lines += [f"  {_origin(source)}, {source.series.value}"]
    if answer.problem:
        lines.append(click.style(f"  could not be asked: {answer.problem}", fg="yellow"))
    if table is not None:
        lines += [f"  {_extent(table)}{f', asked {answer.retrieved}' if answer.retrieved else ''}"]
        lines += [f"  note: {note}" for note in table.notes]
    return "\n".join(lines)


def describe_feed(outlet: Outlet, reply: Reply[Feed]) -> str:
    """A feed in a few lines: where it is, whether it answers, how much it lists and how new that is."""
    title = "" if outlet.title == outlet.name else f"  {outlet.title}"
    lines = [click.style(outlet.name, bold=True) + title, f"  {outlet.url.split('?')[0]}, feed"]
    if reply.problem:
        lines.append(click.style(f"  could not be asked: {reply.problem}", fg="yellow"))
    if reply.known:
        entries = reply.known.value.entries
        days = [entry.story.day for entry in entries if entry.story.day]
        newest = f", the newest of {max(days)}" if days else ""
        asked = reply.known.checked.isoformat(timespec="seconds")
        lines.append(f"  {counted(len(entries), 'report')}{newest}, asked {asked}")
    return "\n".join(lines)


def listing(reply: Reply[Feed]) -> str:
    """The first reports that a feed lists."""
    entries = reply.known.value.entries if reply.known else ()
    lines = [f"  {entry.story.day or '—'!s:>18}  {entry.article.title}" for entry in entries[:_REPORTS]]
    if len(entries) > _REPORTS:
        lines.append(f"  … and {len(entries) - _REPORTS} reports more")
    return "\n".join(lines)


def describe_cited(settings: Elsewhere) -> str:
    """Which of the pages that articles cite are fetched."""
    if not settings.cited_pages:
        return "Pages that articles cite are not fetched."
    where = f"of {', '.join(settings.cited_sites)}" if settings.cited_sites else "of any site"
    return f"Pages that articles cite: {where}, up to {settings.cited_pages} for an article."


def _origin(source: Source) -> str:
    if source.table is not None:
        return "rows in the configuration"
    return source.file or (source.url or "").split("?")[0]


def _extent(table: Table) -> str:
    days = [row.as_of for row in table.rows if row.as_of]
    newest = f", the newest of {max(days, key=_last)}" if days else ""
    statements = f" in {len(table.groups)} statements" if len(table.groups) > 1 else ""
    return f"{len(table.rows):,} rows{statements}{newest}"


def _last(day: object) -> date:
    return getattr(day, "last", date.min)


def try_out(answer: Answer, sentence: str | None, published: date) -> str:
    """The rows, the statements and how they were read, and the verdict on a sentence."""
    groups = answer.table.groups if answer.table else ()
    if not groups:
        return "There is nothing to read."
    lines = [line for group in groups[:_GROUPS] for line in _reading(group, published)]
    if len(groups) > _GROUPS:
        lines.append(f"  … and {len(groups) - _GROUPS} statements more")
    if sentence:
        lines += ["", *_verdict(answer, sentence, published)]
    return "\n".join(lines)


def _reading(group: Group, published: date) -> list[str]:
    rows = group.rows
    if len(rows) > _FIRST + _LAST:
        rows = (*rows[:_FIRST], *rows[-_LAST:])
    found = statements_of(group)
    if not found:
        lines = [_dated(row, row.statement) for row in rows]
        return [
            *lines,
            click.style("  no figure is read there: put the value into a plain sentence", fg="red"),
        ]
    lines = [_dated(row, found[0].said(row, published)) for row in rows]
    for statement in found:
        value = _shown(statement.figure_of(group.rows[-1], published))
        names = ", ".join(
            group.sentence[name.start : name.end].removesuffix("'s") for name in statement.frame.names
        )
        lines.append(f"  read as: {statement.frame.claim.measure} {value} of {names or 'nobody by name'}")
    return lines


def _dated(row: Row, sentence: str) -> str:
    return f"  {row.as_of or '—'!s:>18}  {sentence}"


def _shown(figure: Figure) -> str:
    if figure.stated is None:
        return f"{figure.low}–{figure.high}"
    return f"{figure.hedge.value} {grouped(figure.stated, figure.grain)}"


def _verdict(answer: Answer, sentence: str, published: date) -> list[str]:
    block = Block(kind=BlockKind.PARAGRAPH, text=sentence)
    reading = read(Article(title="", blocks=(block,), published=published))
    found = verdicts(reading, [answer])
    if not found:
        whys = [f"  {claim.mention.surface}: {why}" for claim, why in reasons(reading, [answer])]
        return [
            f"On {published} the source says nothing of: {sentence}",
            *(whys or ["  no figure is read in it"]),
        ]
    return [
        f"{each.figure}: {click.style(each.rating.value, bold=True)} on {published} ({each.justification})"
        for each in found
    ]
