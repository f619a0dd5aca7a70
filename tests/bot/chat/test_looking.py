"""The schedule is worked off: looks that are due, and answers that are put up for editing."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import OperationalError

from bot.chat.looking import AT_ONCE, Looking
from bot.links import FoundLink
from bot.store.job import Order
from bot.store.models import JobKind
from bot.store.pages import StoredAnswer
from bot.store.queue import utc_now
from bot.store.store import Keeping, open_store

HOUR = timedelta(hours=1)


@pytest.fixture
async def store(tmp_path):
    """One in which every page is due at once, and due again an hour later."""
    async with open_store(tmp_path, keeping=Keeping(looks=(HOUR * 0, HOUR))) as store:
        yield store


async def answer(store, key, *, reply_id=11, page="a"):
    link = f"https://news.example/{page}"
    order = Order(
        key=key, kind=JobKind.MESSAGE, guild_id=7, channel_id=8, author_id=9, links=(FoundLink(url=link),)
    )
    await store.queue.accept(order)
    await store.queue.done(await store.queue.claim(), reply_id=reply_id)
    answered = StoredAnswer(
        key=key,
        page=page,
        guild_id=7,
        channel_id=8,
        link=link,
        article="",
        seen_at=utc_now(),
        first="an answer",
        reply="an answer",
    )
    await store.pages.watch(answered, url=link)
    return answered


def looking(store, look):
    return Looking(store, look, seconds=0)


async def test_every_page_that_is_due_is_looked_at(store):
    seen = []

    async def look(page):
        seen.append(page.page)
        await store.pages.looked(page, ())

    for number in range(2 * AT_ONCE + 1):
        await answer(store, number + 1, page=f"p{number}")
    while await looking(store, look).work():
        pass
    assert len(seen) == len(set(seen)) == 2 * AT_ONCE + 1


async def test_a_look_that_breaks_down_is_left_until_its_next_time(store):
    async def look(page):
        raise ZeroDivisionError

    await answer(store, 1)
    assert await looking(store, look).work()
    assert not await looking(store, look).work()
    assert await store.pages.until_due() > HOUR / 2


async def test_what_changed_is_put_up_for_editing_once(store):
    answered = await answer(store, 1)

    async def look(page):
        await store.pages.looked(page, [replace(answered, reply="corrected")])

    await looking(store, look).work()
    await looking(store, look).work()
    job = await store.queue.claim()
    assert (job.key, job.renewed, job.reply_id) == (1, True, 11)
    assert await store.queue.claim() is None


async def test_an_answer_that_is_gone_is_forgotten(store):
    answered = await answer(store, 1, reply_id=None)

    async def look(page):
        await store.pages.looked(page, [replace(answered, reply="corrected")])

    await looking(store, look).work()
    assert await store.pages.answers("a") == []


async def test_a_full_disk_is_waited_out(store):
    attempts = []

    async def look(page):
        attempts.append(page)
        if len(attempts) < 3:
            raise OperationalError("", {}, OSError("disk full"))
        await store.pages.looked(page, ())
        done.set()

    done = asyncio.Event()
    await answer(store, 1)
    running = asyncio.create_task(looking(store, look).run())
    await done.wait()
    running.cancel()
    assert len(attempts) == 3
