"""The parts of the running bot, put together from the settings, a journey and a store."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from bot.answer import Memory
from bot.chat.outside import Outside, SourceState
from bot.corrections import Corrections
from bot.earlier import Earlier
from bot.journey import Journey
from bot.settings import Settings
from bot.store.queue import utc_now
from bot.store.store import Keeping, Store
from checks.sources import Answer, Lookup


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
        lookups = [Lookup(source=source, claim=None) for source in journey.sources]
        asked = [lookup for lookup in lookups if not lookup.source.per_claim]
        answers = {id(a.lookup): a for a in await journey.consultant.consult(asked)}
        return [_state(lookup, answers.get(id(lookup))) for lookup in lookups]

    return Outside(look=memory.corrections.look, sources=sources)


def _state(lookup: Lookup, answer: Answer | None) -> SourceState:
    source = lookup.source
    if answer is None:
        return SourceState(name=source.name, title=source.title, state="asked for each claim")
    table, problem = answer.table, answer.problem
    state = "works" if problem is None else "not asked" if table is None else "old answer in use"
    days = [row.as_of for row in table.rows if row.as_of] if table else []
    return SourceState(
        name=source.name,
        title=source.title,
        state=state,
        fetched=datetime.fromisoformat(answer.retrieved) if answer.retrieved else None,
        rows=len(table.rows) if table else None,
        newest=str(max(days, key=lambda day: day.last or date.min)) if days else None,
        error=problem,
    )
