import asyncio
import gzip

import pytest

from bot.fetch import errors
from bot.fetch.client import Limits
from tests.bot.fetch.clients import AT_ONCE, GZIP, HTML, MEGABYTE, fetch, fetcher_for
from tests.bot.fetch.server import Server, answer, bomb, endless, head, page, raw, redirect, reset, silence

BROKEN = {
    "reset": reset(),
    "reset in the body": reset(head(200, ("Content-Length", "1000")) + HTML),
    "shorter than it says": answer(HTML, ("Content-Length", "1000")),
    "two lengths": raw(head(200, ("Content-Length", "5"), ("Content-Length", "7")) + HTML),
    "no length": raw(head(200, ("Content-Length", "five")) + HTML),
    "cut chunk": raw(head(200, ("Transfer-Encoding", "chunked")) + b"ff\r\n" + HTML),
    "bad chunk": raw(head(200, ("Transfer-Encoding", "chunked")) + b"twelve\r\n" + HTML),
    "cut gzip": answer(gzip.compress(HTML)[:-4], GZIP),
    "not gzip": answer(HTML, GZIP),
    "not HTTP": raw(b"SSH-2.0-OpenSSH_9.6\r\n"),
    "nothing": raw(b""),
    "huge header": raw(head(200, ("X-Huge", "x" * 200_000)) + HTML),
    "many headers": raw(head(200, *((f"X-{n}", "x" * 50) for n in range(3000))) + HTML),
    "header without end": endless(b"HTTP/1.1 200 OK\r\nX-Endless: ", b"x" * 10_000),
    "bad header": raw(b"HTTP/1.1 200 OK\r\nno colon\r\n\r\n" + HTML),
}


class TestAServerThatMisbehaves:
    @pytest.mark.parametrize("behaviour", BROKEN.values(), ids=BROKEN)
    async def test_has_broken_answers_told_and_asked_for_again(self, server, behaviour):
        server.routes["/"] = behaviour
        with pytest.raises(errors.BrokenAnswer):
            await fetch(fetcher_for(server), server.url())
        assert server.connections == 3

    async def test_may_send_more_than_the_length_it_names(self, server, fetcher):
        server.routes["/"] = answer(HTML + b"HTTP/1.1 200 OK", ("Content-Length", str(len(HTML))))
        assert (await fetch(fetcher, server.url())).body == HTML

    @pytest.mark.parametrize(
        "behaviour",
        [
            answer(bytes(50 * MEGABYTE)),
            raw(head(200) + bytes(6 * MEGABYTE)),
            raw(head(200, ("Content-Length", "9" * 18))),
            answer(bomb(50), GZIP),
            endless(head(200), bytes(100_000)),
        ],
        ids=["50 MB", "6 MB of unknown length", "a length of exabytes", "a bomb", "no end"],
    )
    async def test_cannot_send_more_than_the_limit(self, server, fetcher, behaviour):
        server.routes["/"] = behaviour
        with pytest.raises(errors.BodyTooLarge, match="more than 5 MB"):
            await fetch(fetcher, server.url())
        assert len(server.requests) == 1

    @pytest.mark.parametrize(
        "headers",
        [[("Content-Encoding", "gzip, gzip")], [GZIP, GZIP], [("Content-Encoding", "br")]],
        ids=str,
    )
    async def test_cannot_send_what_was_not_asked_for(self, server, fetcher, headers):
        server.routes["/"] = answer(gzip.compress(bomb(50)), *headers)
        with pytest.raises(errors.EncodingRefused):
            await fetch(fetcher, server.url())

    @pytest.mark.parametrize(
        "behaviour",
        [
            silence(),
            endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0.001),
            endless(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n", 0.01),
            endless(head(200, ("Content-Length", "1000000")), b".", 0.01),
            endless(head(200, GZIP), b"", 0.01),
        ],
        ids=["silence", "for ever about to begin", "dripping headers", "dripping body", "never begins"],
    )
    async def test_cannot_take_longer_than_the_limit(self, server, behaviour):
        server.routes["/"] = behaviour
        with pytest.raises(errors.FetchTimeout, match=r"within 0\.2 seconds"):
            await fetch(fetcher_for(server, limits=Limits(seconds=AT_ONCE)), server.url())

    async def test_cannot_take_longer_over_all_its_redirects_together(self, server):
        async def slowly(request, writer):
            await asyncio.sleep(AT_ONCE / 4)
            await redirect("/")(request, writer)

        server.routes["/"] = slowly
        with pytest.raises(errors.FetchTimeout):
            await fetch(fetcher_for(server, limits=Limits(seconds=AT_ONCE, redirects=100)), server.url())

    async def test_harms_no_other_page(self, server):
        server.routes |= {"/": page(), "/slow": silence(), "/reset": reset()}
        async with fetcher_for(server, limits=Limits(retries=0)) as fetcher:
            slow = asyncio.create_task(fetcher.page(server.url("/slow", "other.example")))
            with pytest.raises(errors.BrokenAnswer):
                await fetcher.page(server.url("/reset"))
            assert (await fetcher.page(server.url())).body == HTML
            assert not slow.done()
            slow.cancel()
            await asyncio.wait([slow])

    async def test_may_not_be_there(self, server):
        async with Server() as gone:
            pass
        with pytest.raises(errors.ConnectionFailed, match="cannot be reached"):
            await fetch(fetcher_for(gone), gone.url())
