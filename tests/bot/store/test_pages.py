from dataclasses import replace
from datetime import timedelta

import pytest

from bot.store.pages import Changed, Pages, StoredAnswer

HOUR = timedelta(hours=1)


@pytest.fixture
def pages(main, clock):
    return Pages(main, delays=[24 * HOUR, 6 * HOUR], now=clock)


@pytest.fixture
def answered(clock):
    def make(key=1, page="a", **given):
        values = {
            "guild_id": 7,
            "channel_id": 8,
            "link": f"https://news.example/{page}",
            "article": "an article",
            "seen_at": clock(),
            "first": "an answer",
            "reply": "an answer",
        }
        return StoredAnswer(key=key, page=page, **(values | given))

    return make


async def due(pages):
    return [each.page for each in await pages.due(most=10)]


async def look(pages, *answers):
    [page] = await pages.due(most=1)
    await pages.looked(page, answers)


class TestAPage:
    async def test_is_due_after_each_delay_and_then_never_again(self, pages, answered, clock):
        await pages.watch(answered(), url="https://news.example/a")
        assert await pages.until_due() == 6 * HOUR
        assert await due(pages) == []
        for hours in (6, 18):
            clock.advance(hours=hours)
            assert await due(pages) == ["a"]
            await look(pages)
            assert await due(pages) == []
        assert await pages.until_due() is None

    async def test_stays_due_until_somebody_has_looked(self, pages, answered, clock):
        await pages.watch(answered(), url="https://news.example/a")
        clock.advance(hours=30)
        assert await due(pages) == ["a"]
        assert await pages.until_due() == timedelta(0)
        await look(pages)
        assert await pages.until_due() is None

    async def test_that_is_answered_again_is_looked_at_for_that_answer_too(self, pages, answered, clock):
        await pages.watch(answered(1), url="https://news.example/a")
        clock.advance(hours=20)
        await look(pages)
        await pages.watch(answered(2), url="https://news.example/a")
        waits = []
        while (wait := await pages.until_due()) is not None:
            waits.append(wait / HOUR)
            clock.advance(hours=wait / HOUR)
            await look(pages)
        assert waits == [4, 2, 18]

    async def test_that_is_answered_during_a_look_stays_due(self, pages, answered, clock):
        await pages.watch(answered(1), url="https://news.example/a")
        clock.advance(hours=24)
        [page] = await pages.due(most=1)
        clock.advance(seconds=1)
        await pages.watch(answered(2), url="https://news.example/a")
        await pages.looked(page, ())
        assert await due(pages) == ["a"]

    async def test_is_looked_at_never_where_nothing_is_corrected(self, main, answered, clock):
        pages = Pages(main, now=clock)
        await pages.watch(answered(), url="https://news.example/a")
        assert await pages.until_due() is None
        assert (await pages.answers("a"), pages.hours) == ([], 0)

    async def test_that_could_not_be_had_is_tried_soon_but_not_for_ever(self, pages, answered, clock):
        await pages.watch(answered(), url="https://news.example/a")
        clock.advance(hours=6)
        waits = []
        for passing in (True, False):
            [page] = await pages.due(most=1)
            await pages.missed(page, passing=passing)
            waits.append(await pages.until_due())
            clock.advance(minutes=20)
        assert waits == [timedelta(minutes=20), 18 * HOUR - timedelta(minutes=20)]


class TestAnAnswer:
    async def test_comes_back_whole(self, pages, answered, clock):
        change = Changed(before="ä 11", now="9", said_at=clock(), seen_at=clock() + HOUR)
        given = answered(changes=(change, change))
        await pages.watch(given, url="https://news.example/a")
        assert await pages.answers("a") == [given]
        assert await pages.replies(1) == {"https://news.example/a": "an answer"}

    async def test_that_is_another_now_is_to_be_told_until_it_was(self, pages, answered, clock):
        for key in (1, 2):
            await pages.watch(answered(key), url="https://news.example/a")
        clock.advance(hours=6)
        await look(pages, answered(1), answered(2, reply="corrected"))
        assert await pages.untold() == [2]
        clock.advance(hours=18)
        await look(pages, answered(2, reply="corrected", article="other words"))
        assert await pages.untold() == [2]
        await pages.told(2, await pages.replies(2))
        assert await pages.untold() == []

    async def test_that_changed_while_it_was_told_is_to_be_told_again(self, pages, answered, clock):
        await pages.watch(answered(), url="https://news.example/a")
        clock.advance(hours=24)
        await look(pages, answered(reply="once"))
        replies = await pages.replies(1)
        await pages.watch(answered(), url="https://news.example/a")
        clock.advance(hours=24)
        await look(pages, answered(reply="twice"))
        await pages.told(1, replies)
        assert await pages.untold() == [1]

    async def test_that_was_withdrawn_during_a_look_does_not_come_back(self, pages, answered, clock):
        await pages.watch(answered(), url="https://news.example/a")
        clock.advance(hours=6)
        await pages.withdraw(1)
        await look(pages, answered(reply="corrected"))
        assert (await pages.untold(), await pages.answers("a")) == ([], [])

    async def test_goes_with_its_link(self, pages, answered):
        for page in ("a", "b"):
            await pages.watch(answered(page=page), url=f"https://news.example/{page}")
        await pages.withdraw(1, still=["https://news.example/b"])
        assert list(await pages.replies(1)) == ["https://news.example/b"]

    async def test_goes_with_its_server(self, pages, answered):
        for key in (1, 2):
            await pages.watch(answered(key, guild_id=key), url="https://news.example/a")
        await pages.forget(1)
        assert [each.key for each in await pages.answers("a")] == [2]

    async def test_is_forgotten_after_the_last_look_once_it_was_told(self, pages, answered, clock):
        await pages.watch(answered(), url="https://news.example/a")
        await pages.prune()
        assert len(await pages.answers("a")) == 1
        clock.advance(hours=24)
        await look(pages, answered(reply="corrected"))
        await pages.prune()
        assert await pages.untold() == [1]
        await pages.told(1, await pages.replies(1))
        await pages.prune()
        assert await pages.answers("a") == []

    async def test_that_is_given_anew_replaces_what_was_kept(self, pages, answered):
        await pages.watch(answered(), url="https://news.example/a")
        again = replace(answered(), first="other", reply="other")
        await pages.watch(again, url="https://news.example/a")
        assert await pages.answers("a") == [again]
