"""robots.txt (RFC 9309), asked of a server on loopback before a page is opened that nobody posted."""

from datetime import timedelta

import pytest

from bot.fetch.errors import FetchError, RobotsRefused
from bot.fetch.robots import ObedientFetcher, allows
from tests.bot.fetch.clients import NOON, fetcher_for
from tests.bot.fetch.server import Server, answer, in_turn, page, redirect, reset

REFUSING = b"User-agent: *\nDisallow: /\n"


class Clock:
    now = NOON

    def __call__(self):
        return self.now


@pytest.fixture
async def server():
    async with Server() as running:
        running.routes["/story"] = page()
        yield running


@pytest.fixture
async def fetch(server):
    """Open the page; a clock stands still until it is moved."""
    clock = Clock()

    async def here(rules, url, agent):
        return allows(rules, url, agent)

    async with fetcher_for(server, slept=[]) as fetcher:
        obedient = ObedientFetcher(fetcher, here, clock)

        async def fetch(target="/story"):
            return await obedient.page(server.url(target))

        fetch.clock = clock
        yield fetch


@pytest.mark.parametrize(
    "rules",
    [
        answer(b""),
        answer(b"User-agent: *\nDisallow: /private\n"),
        answer(b"User-agent: GreedyBot\nDisallow: /\n"),
        answer(b"User-agent: *\nDisallow: /\nAllow: /story\n"),
        answer(b"User-agent: *\nDisallow: /\n\nUser-agent: Figurecheck\nAllow: /\n"),
        answer(b"\x89PNG no rules at all"),
        answer(status=404),
        answer(status=403),
        answer(status=418),
    ],
)
async def test_what_the_rules_leave_open_is_opened(server, fetch, rules):
    server.routes["/robots.txt"] = rules
    assert (await fetch()).body


@pytest.mark.parametrize(
    "rules",
    [
        answer(REFUSING),
        answer(b"User-agent: figurecheck\nDisallow: /st*y$\n"),
        redirect("/rules"),
    ],
)
async def test_what_they_close_is_not(server, fetch, rules):
    server.routes |= {"/robots.txt": rules, "/rules": answer(REFUSING)}
    with pytest.raises(RobotsRefused):
        await fetch()
    assert "/story" not in [request.target for request in server.requests]


@pytest.mark.parametrize(
    "rules",
    [
        answer(status=500),
        answer(status=429),
        reset(),
        answer(b"#" * 600_000),
        redirect("http://inside.example/robots.txt"),
    ],
)
async def test_where_they_cannot_be_had_nothing_is_opened(server, fetch, rules):
    server.routes["/robots.txt"] = rules
    with pytest.raises(FetchError):
        await fetch()
    assert "/story" not in [request.target for request in server.requests]


async def test_they_are_asked_for_once_a_day(server, fetch):
    server.routes |= {"/robots.txt": in_turn(answer(b""), answer(REFUSING)), "/other": page()}
    await fetch()
    fetch.clock.now += timedelta(hours=23)
    await fetch("/other")
    fetch.clock.now += timedelta(hours=2)
    with pytest.raises(RobotsRefused):
        await fetch()
    assert [request.target for request in server.requests].count("/robots.txt") == 2
