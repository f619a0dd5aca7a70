import asyncio

import pytest

from bot.fetch import errors
from bot.fetch.client import Limits
from bot.fetch.turns import Pace
from tests.bot.fetch.clients import AGES, AT_ONCE, HTML, fetch, fetcher_for
from tests.bot.fetch.server import answer, in_turn, page, reset


def pass_time(monkeypatch, seconds):
    loop = asyncio.get_running_loop()
    now = loop.time
    monkeypatch.setattr(loop, "time", lambda: now() + seconds)


class TestTryingAgain:
    async def test_helps_against_passing_faults(self, server):
        server.routes["/"] = in_turn(answer(status=503), reset(), page())
        slept = []
        assert (await fetch(fetcher_for(server, slept=slept), server.url())).body == HTML
        assert slept == [0.5, 1.0]

    @pytest.mark.parametrize("status", [404, 403, 429, 418])
    async def test_is_not_done_where_it_would_not_help(self, server, fetcher, status):
        server.routes["/"] = answer(status=status)
        with pytest.raises(errors.FetchError):
            await fetch(fetcher, server.url())
        assert len(server.requests) == 1

    async def test_is_left_to_later_where_the_site_says_when(self, server, fetcher):
        server.routes["/"] = answer(b"", ("Retry-After", "120"), status=503)
        with pytest.raises(errors.ServerFailed) as caught:
            await fetch(fetcher, server.url())
        assert caught.value.retry_after == 120
        assert caught.value.retryable
        assert len(server.requests) == 1

    async def test_is_not_begun_where_the_time_would_not_suffice(self, server, fetcher, monkeypatch):
        monkeypatch.setattr("bot.fetch.client.SECONDS_BEFORE_RETRY", AGES)
        server.routes["/"] = answer(status=503)
        with pytest.raises(errors.ServerFailed):
            await fetch(fetcher, server.url())
        assert len(server.requests) == 1


class TestTakingTurns:
    async def test_the_wait_for_a_turn_is_not_the_sites_fault(self, server, monkeypatch):
        arrived, hold = asyncio.Event(), asyncio.Event()

        async def held(request, writer):
            arrived.set()
            await hold.wait()
            await page()(request, writer)

        server.routes |= {"/": page(), "/held": held}
        pace = Pace(per_host_at_once=1, per_host_per_minute=1000, patience=AGES)
        async with fetcher_for(server, pace=pace) as fetcher:
            first = asyncio.create_task(fetcher.page(server.url("/held"), limits=Limits(seconds=AGES)))
            await arrived.wait()
            second = asyncio.create_task(fetcher.page(server.url(), limits=Limits(seconds=60)))
            await asyncio.sleep(0)  # the second stands in line
            pass_time(monkeypatch, 600)
            hold.set()
            assert (await second).body == (await first).body == HTML

    async def test_who_waits_too_long_is_told_that_the_site_is_busy(self, server):
        server.routes["/"] = page()
        pace = Pace(per_host_per_minute=1, patience=AT_ONCE)
        async with fetcher_for(server, pace=pace) as fetcher:
            await fetcher.page(server.url())
            with pytest.raises(errors.HostBusy):
                await fetcher.page(server.url())
        assert len(server.requests) == 1
