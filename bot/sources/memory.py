"""Asking an address and remembering what it said: one way for sources, feeds, and other articles.

An answer is used again while it is fresh, asked for with its mark when it is not, kept on disk, and stands in
for a newer one that cannot be had. Whatever goes wrong is one clause for the report, never an error.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Generic, Protocol, TypeVar, TypeVarTuple

from bot.fetch.client import Fetches, Limits
from bot.fetch.errors import FetchError
from bot.fetch.page import Page
from bot.fetch.snapshots import Snapshots, normal
from bot.sources.environment import MissingVariableError
from bot.work import WorkError
from checks.article.errors import ArticleError
from checks.sources.bodies import BodyError

LOG = logging.getLogger(__name__)

QUESTIONS_REMEMBERED = 1024
UNREADABLE = "its answer takes too long or too much memory to be read"
FIRST_REST = timedelta(minutes=1)
LONGEST_REST = timedelta(hours=1)

Value = TypeVar("Value")
Result = TypeVar("Result")
Arguments = TypeVarTuple("Arguments")


class Works(Protocol):
    """What runs a function where it can be killed, such as :class:`bot.work.Workers`."""

    async def run(self, func: Callable[[*Arguments], Result], *args: *Arguments) -> Result:
        """Run, or raise WorkError."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Generic[Value]):
    """An address, and how its answer is read."""

    key: str
    """Under which the answer is remembered."""
    shown: str
    """The address as it may be kept and shown, without secrets."""
    address: Callable[[], str] = field(repr=False)
    """The address to ask. May raise MissingVariableError."""
    headers: Callable[[], Mapping[str, str]] = field(default=dict, repr=False)
    read: Callable[[Page], Awaitable[Value]] = field(repr=False)
    """May raise BodyError, ArticleError or WorkError."""
    refresh: timedelta
    """How long an answer is used without asking again."""
    timeout: timedelta
    most: int
    """Bytes; larger answers are refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known(Generic[Value]):
    """The last good answer to a question, read."""

    value: Value
    checked: datetime
    """When it was last said."""
    etag: str
    last_modified: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply(Generic[Value]):
    """What is known of a question. With both an answer and a problem, the answer is the last good one."""

    known: Known[Value] | None
    problem: str | None
    """One clause without secrets: why there is no newer answer."""


@dataclass(slots=True)
class _State(Generic[Value]):
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    recalled: bool = False
    known: Known[Value] | None = None
    problem: str | None = None
    failures: int = 0
    rest_until: datetime | None = None


class Memory(Generic[Value]):
    """Asks, and remembers. What failed is left alone for a minute, then for longer, up to an hour."""

    def __init__(
        self,
        *,
        fetcher: Fetches,
        snapshots: Snapshots,
        offline: bool = False,
        as_of: datetime | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """With ``as_of`` only what was kept by then is used."""
        self._fetcher = fetcher
        self._snapshots = snapshots
        self._offline = offline or as_of is not None
        self._as_of = as_of
        self._now = now
        self._states: OrderedDict[str, _State[Value]] = OrderedDict()

    async def ask(self, question: Question[Value]) -> Reply[Value]:
        """The answer to a question; the same question is asked once at a time."""
        state = self._state(question.key)
        async with state.turn:
            if not state.recalled:
                state.known, state.recalled = await self._recall(question), True
            problem = None if self._is_fresh(question, state) else await self._renew(question, state)
            return Reply(known=state.known, problem=problem)

    def _state(self, key: str) -> _State[Value]:
        state = self._states.setdefault(key, _State())
        self._states.move_to_end(key)
        if len(self._states) > QUESTIONS_REMEMBERED:
            self._states.popitem(last=False)
        return state

    async def _recall(self, question: Question[Value]) -> Known[Value] | None:
        """The last answer kept; None where it is not readable any more, as after a change of settings."""
        page = await self._snapshots.latest(question.shown, self._as_of)
        if page is None:
            return None
        try:
            return await _known(question, page)
        except (BodyError, ArticleError, WorkError):
            return None

    def _is_fresh(self, question: Question[Value], state: _State[Value]) -> bool:
        if state.known is None:
            return False
        return self._offline or self._now() - state.known.checked < question.refresh

    async def _renew(self, question: Question[Value], state: _State[Value]) -> str | None:
        """Ask again, unless it is resting. The reason where there is no new answer."""
        if self._offline:
            return "no answer of it is kept, and nothing is fetched offline"
        if state.rest_until and self._now() < state.rest_until:
            return state.problem
        try:
            await self._ask(question, state)
        except MissingVariableError as error:
            return str(error)
        except (FetchError, BodyError, ArticleError) as error:
            state.problem = as_clause(str(error))
        except WorkError:
            state.problem = UNREADABLE
        except TimeoutError:
            state.problem = f"it did not answer within {question.timeout.total_seconds():g} seconds"
        else:
            state.problem, state.failures, state.rest_until = None, 0, None
            return None
        state.rest_until = self._now() + min(FIRST_REST * 2**state.failures, LONGEST_REST)
        state.failures += 1
        return state.problem

    async def _ask(self, question: Question[Value], state: _State[Value]) -> None:
        page = await self._fetch(question, state.known)
        if page.not_modified and state.known is not None:
            state.known = replace(state.known, checked=page.fetched_at)
        else:
            state.known = await _known(question, page)
        await self._keep(question, page)

    async def _fetch(self, question: Question[Value], known: Known[Value] | None) -> Page:
        seconds = question.timeout.total_seconds()
        address, headers = question.address(), question.headers()
        async with asyncio.timeout(seconds):
            return await self._fetcher.page(
                address,
                headers=headers,
                etag=known.etag if known else "",
                last_modified=known.last_modified if known else "",
                limits=Limits(seconds=seconds, max_bytes=question.most),
            )

    async def _keep(self, question: Question[Value], page: Page) -> None:
        """Keep what can be read, under an address without secrets."""
        url = page.url if normal(question.shown) == page.asked else question.shown
        try:
            await self._snapshots.keep(replace(page, asked=question.shown, url=url))
        except (OSError, LookupError) as error:
            LOG.warning("The answer of %s was not kept: %s", question.key, error)


async def _known(question: Question[Value], page: Page) -> Known[Value]:
    """An answer, read. Raises BodyError, ArticleError or WorkError."""
    try:
        value = await question.read(page)
    except (BodyError, ArticleError, WorkError):
        raise
    except Exception as error:  # a stranger's bytes may break a parser, but no answer of ours
        LOG.exception("The answer of %s could not be read", question.key)
        raise BodyError("its answer could not be read") from error
    return Known(
        value=value,
        checked=page.fetched_at,
        etag=page.etag,
        last_modified=page.last_modified,
    )


def as_clause(sentence: str) -> str:
    """A sentence to go behind a colon."""
    return sentence[:1].lower() + sentence[1:].rstrip(".")
