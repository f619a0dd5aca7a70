"""The parts of the running bot, put together from the settings, a journey and a store."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from bot.answer import Memory
from bot.chat.outside import Outside, SourceState
from bot.corrections import Corrections
from bot.earlier import Earlier
from bot.journey import Journey
from bot.settings import Settings
from bot.sources.feeds import Outlet
from bot.sources.memory import Reply
from bot.store.queue import utc_now
from bot.store.store import Keeping, Store
from checks.sources import Answer, Lookup, Source
from checks.sources.feeds import Feed


def keeping_of(settings: Settings) -> Keeping:
    """How much is kept of articles."""
    chosen = settings.discord
    return Keeping(
        articles=chosen.remember_articles,
        days=chosen.remember_days,
        looks=tuple(timedelta(hours=hours) for hours in chosen.correction_hours),
    )


def memory_of(journey: Journey, store: Store, *, now: Callable[[], datetime] = utc_now) -> Memory:
    """What is remembered from one question to the next."""

    def remembering(guild_id: int) -> bool:
        return store.settings.remembering(guild_id, default=True)

    earlier = Earlier(store.posts, remembering, now=now)
    corrections = Corrections(journey, store.pages, store.posts, earlier, now=now)
    return Memory(earlier=earlier, corrections=corrections)


def outside_of(journey: Journey, memory: Memory) -> Outside:
    """What the Discord side may ask for."""

    async def sources() -> Sequence[SourceState]:
        lookups = [Lookup(source=source) for source in journey.sources]
        asked = [lookup for lookup in lookups if not lookup.source.per_claim]
        answers, replies = await asyncio.gather(
            journey.consultant.consult(asked),
            asyncio.gather(*(journey.feeds.ask(outlet) for outlet in journey.feeds.outlets)),
        )
        found = {answer.lookup.source.name: answer for answer in answers}
        feeds = zip(journey.feeds.outlets, replies, strict=True)
        return [
            *(_source(lookup.source, found.get(lookup.source.name)) for lookup in lookups),
            *(_feed(outlet, reply) for outlet, reply in feeds),
        ]

    return Outside(look=memory.corrections.look, sources=sources)


def _source(source: Source, answer: Answer | None) -> SourceState:
    if answer is None:
        return SourceState(name=source.name, title=source.title, state="asked for each claim")
    table, problem = answer.table, answer.problem
    days = [row.as_of for row in table.rows if row.as_of] if table else []
    return SourceState(
        name=source.name,
        title=source.title,
        state=_word(problem, answered=table is not None),
        fetched=datetime.fromisoformat(answer.retrieved) if answer.retrieved else None,
        rows=len(table.rows) if table else None,
        newest=str(max(days, key=lambda day: day.last or date.min)) if days else None,
        error=problem,
    )


def _feed(outlet: Outlet, reply: Reply[Feed]) -> SourceState:
    known = reply.known
    days = [entry.story.day for entry in known.value.entries if entry.story.day] if known else []
    return SourceState(
        name=outlet.name,
        title=outlet.title,
        state=_word(reply.problem, answered=known is not None),
        fetched=known.checked if known else None,
        rows=len(known.value.entries) if known else None,
        counted="reports",
        newest=str(max(days)) if days else None,
        error=reply.problem,
    )


def _word(problem: str | None, *, answered: bool) -> str:
    if problem is None:
        return "works"
    return "old answer in use" if answered else "does not answer"
