"""Pages looked at again: what is edited, what is left alone, and when the next look is due."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.answer import answering
from bot.assembly import memory_of
from bot.corrected import corrected
from bot.fetch.errors import ConnectionFailed, FetchError
from bot.fetch.page import Page
from bot.journey import open_journey
from bot.reply import REPLY_LIMIT, Ask, Reply
from bot.settings import Settings, Storage
from bot.store.pages import Changed
from bot.store.store import open_store
from tests.bot.test_remembered import ferry, page

URL = "https://news.example/ferry"
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Clock:
    def __init__(self):
        self.time = NOON

    def __call__(self):
        return self.time

    def advance(self, hours):
        self.time += timedelta(hours=hours)


class Web:
    """Pages by address; an error among them is raised. Whoever knows the mark of a page is told no more."""

    def __init__(self, clock):
        self.clock, self.pages, self.asked = clock, {}, []

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        pass

    async def page(self, url, *, etag="", **more):
        self.asked.append(url)
        found = self.pages[url]
        if isinstance(found, FetchError):
            raise found
        mark = str(hash(found))
        unchanged = etag == mark
        return Page(
            asked=url,
            url=url,
            status=304 if unchanged else 200,
            body=b"" if unchanged else found.encode(),
            content_type="text/html; charset=utf-8",
            etag=mark,
            fetched_at=self.clock(),
        )


class Here:
    """Does the work where it is asked for."""

    async def run(self, func, *args):
        return func(*args)


class Bot:
    """An answering bot without Discord."""

    def __init__(self, journey, store, web, clock):
        self.store, self.web, self.clock = store, web, clock
        self.memory = memory_of(journey, store, now=clock)
        self.answer = answering(journey, self.memory)

    async def post(self, url=URL, *, key=1, guild=7, channel=8):
        ask = Ask(url=url, guild_id=guild, channel_id=channel, key=key, posted=True, open_to_all=True)
        return await self.answer(ask)

    async def look(self, hours):
        """Do all looks that are due then: the answers to be edited, and how many pages were asked for."""
        self.clock.advance(hours)
        self.web.asked.clear()
        for due in await self.store.pages.due(most=100):
            await self.memory.corrections.look(due)
        edited = {key: (await self.store.pages.replies(key))[URL] for key in await self.store.pages.untold()}
        for key in edited:
            await self.store.pages.told(key, await self.store.pages.replies(key))
        return edited, len(self.web.asked)


@pytest.fixture
async def bot(tmp_path):
    clock = Clock()
    web = Web(clock)
    settings = Settings(storage=Storage(folder=str(tmp_path)))
    async with open_journey(settings, web) as journey, open_store(tmp_path, now=clock) as store:
        yield Bot(replace(journey, workers=Here()), store, web, clock)


DEED = "The ferry Adria carried {} passengers when it left Dravik on 3 March 2025, {} of them children."


def deed(whole, part, more=""):
    return page("Ferry leaves Dravik", DEED.format(whole, part), *([more] if more else []))


class TestAFigureThatTheSiteChanged:
    @pytest.mark.parametrize(
        ("before", "now", "told", "head"),
        [
            # What was found is gone.
            (
                ferry("Nine", "Eleven"),
                ferry("Nine", "Nine"),
                [("Eleven people", "Nine people")],
                "Corrected: ",
            ),
            (
                ferry("Nine", "Eleven"),
                ferry("Eleven", "Eleven"),
                [("Nine dead", "Eleven dead")],
                "Corrected: ",
            ),
            # It is another one now, or the same beside a figure that was changed.
            (
                ferry("Nine", "Eleven"),
                ferry("Nine", "Twelve"),
                [("Eleven people", "Twelve people")],
                "The site",
            ),
            (
                deed(30, 40, "The crossing takes 35 minutes."),
                deed(30, 40, "The crossing takes 45 minutes."),
                [("35 minutes", "45 minutes")],
                "The site",
            ),
            (deed(30, 40), deed(300, 40), [("30 passengers", "300 passengers")], "Corrected"),
        ],
    )
    async def test_is_told_with_what_it_said_and_says(self, bot, before, now, told, head):
        bot.web.pages[URL] = before
        first = await bot.post()
        assert first.speaks
        bot.web.pages[URL] = now
        edited, _ = await bot.look(6)
        text = edited[1]
        assert text.startswith(f"**{head}")
        said, seen = (f"<t:{int(time.timestamp())}:f>" for time in (NOON, NOON + timedelta(hours=6)))
        for old, new in told:
            assert f"- at {said} it said **{old}**; now ({seen}) **{new}**" in text
        assert ("The answer before that:" in text) == head.startswith("Corrected")

    @pytest.mark.parametrize(
        "now",
        [
            ferry("Nine", "Eleven"),
            ferry("Nine", "Eleven").replace("<article>", "<article class=new>"),
            ferry("Nine", "Eleven").replace("off the island", "near the island"),
            ferry("Nine", "Eleven").replace("<p>Rescue", "<p>Four boats were sent.</p><p>Rescue", 1),
            ferry("9", "11"),
            "<html><title>Please log in</title><body><form><input type=password></form></body></html>",
            ConnectionFailed(),
        ],
        ids=["unchanged", "markup", "other words", "more text", "digits", "a wall", "down"],
    )
    async def test_is_nothing_else(self, bot, now):
        bot.web.pages[URL] = ferry("Nine", "Eleven")
        await bot.post()
        bot.web.pages[URL] = now
        assert await bot.look(6) == ({}, 1)

    async def test_is_told_at_each_look_and_only_once(self, bot):
        bot.web.pages[URL] = ferry("Nine", "Eleven")
        await bot.post()
        bot.web.pages[URL] = ferry("Nine", "Twelve")
        assert len((await bot.look(6))[0]) == 1
        bot.web.pages[URL] = ferry("Nine", "Nine")
        edited, _ = await bot.look(18)
        assert "**Eleven people**; now" in edited[1]
        assert "**Twelve people**; now" in edited[1]
        assert await bot.look(48) == ({}, 1)
        assert await bot.look(1000) == ({}, 0)

    async def test_is_told_in_each_server_after_one_fetch(self, bot):
        bot.web.pages[URL] = ferry("Nine", "Eleven")
        for key in range(1, 6):
            await bot.post(key=key, guild=key)
        bot.web.pages[URL] = ferry("Nine", "Nine")
        edited, fetches = await bot.look(6)
        assert (sorted(edited), fetches) == ([1, 2, 3, 4, 5], 1)

    async def test_is_not_told_where_it_was_answered_after_the_change(self, bot):
        bot.web.pages[URL] = ferry("Nine", "Eleven")
        await bot.post(key=1)
        bot.clock.advance(3)
        bot.web.pages[URL] = ferry("Nine", "Twelve")
        await bot.post(key=2)
        edited, _ = await bot.look(3)
        assert list(edited) == [1]
        assert await bot.look(6) == ({}, 1)

    async def test_is_what_later_articles_are_held_against(self, bot):
        bot.web.pages[URL] = deed(30, 40)
        await bot.post()
        bot.web.pages[URL] = deed(310, 40)
        await bot.look(6)
        bot.web.pages["https://other.example/b"] = deed(130, 20).replace("Ferry leaves", "Ferry left")
        reply = await bot.post("https://other.example/b", key=2)
        assert "it has 310 passengers" in reply.content


class TestTheSchedule:
    async def test_has_no_look_where_nothing_was_found(self, bot):
        bot.web.pages[URL] = ferry("Nine", "Nine")
        assert not (await bot.post()).speaks
        assert await bot.look(100) == ({}, 0)

    async def test_forgets_what_was_withdrawn(self, bot):
        bot.web.pages[URL] = ferry("Nine", "Eleven")
        await bot.post()
        await bot.store.withdraw(1)
        assert await bot.look(6) == ({}, 0)
        assert await bot.store.pages.until_due() is None

    async def test_forgets_a_server_that_was_left(self, bot):
        bot.web.pages[URL] = ferry("Nine", "Eleven")
        for key in (1, 2):
            await bot.post(key=key, guild=key)
        await bot.store.forget(1)
        bot.web.pages[URL] = ferry("Nine", "Nine")
        assert list((await bot.look(6))[0]) == [2]

    async def test_comes_back_soon_to_a_site_that_is_down(self, bot):
        bot.web.pages[URL] = ferry("Nine", "Eleven")
        await bot.post()
        bot.web.pages[URL] = ConnectionFailed()
        assert await bot.look(6) == ({}, 1)
        bot.web.pages[URL] = ferry("Nine", "Nine")
        assert len((await bot.look(0.5))[0]) == 1

    async def test_does_not_come_back_for_ever(self, bot):
        bot.web.pages[URL] = ferry("Nine", "Eleven")
        await bot.post()
        bot.web.pages[URL] = ConnectionFailed()
        fetches = [(await bot.look(hours))[1] for hours in [6] + [0.34] * 10]
        assert fetches == [1] * 7 + [0] * 4


@pytest.mark.parametrize(
    ("first", "sure", "gone"),
    [
        ("**1\\_1** men and 9", True, True),
        # A source could not be asked, or it was another figure that the site has changed.
        ("**11** men and 9", False, False),
        ("**12** men and 9", True, False),
    ],
)
def test_only_what_the_site_has_changed_is_said_to_be_gone(first, sure, gone):
    change = Changed(before="1_1 men" if gone else "11 men", now="9", said_at=NOON, seen_at=NOON)
    text = corrected(first, Reply(content="nothing", clean=True), [change], sure=sure)
    assert ("gone" in text) is gone
    assert text.endswith(first)


def test_an_edited_answer_fits_and_cannot_ping():
    change = Changed(before="@everyone" + "*" * 100, now=f"<@{10**17}>", said_at=NOON, seen_at=NOON)
    text = corrected("a line\n" * 400, Reply(content="nothing", clean=True), [change] * 30, sure=True)
    assert len(text) <= REPLY_LIMIT
    assert "@everyone" not in text
    assert f"<@{10**17}>" not in text
