import asyncio
import gzip
import ssl
from datetime import UTC, datetime

import pytest
import trustme

from bot.fetch import errors
from bot.fetch.client import Fetcher, Limits
from bot.fetch.guard import Guard
from bot.fetch.turns import Pace
from tests.bot.fetch.server import (
    Server,
    answer,
    bomb,
    endless,
    head,
    in_turn,
    names,
    page,
    raw,
    redirect,
    reset,
    silence,
)

NOON = datetime(2025, 9, 29, 12, tzinfo=UTC)
SITES = {"news.example": ["127.0.0.1"], "other.example": ["127.0.0.1"], "inside.example": ["10.0.0.7"]}
MEGABYTE = 1 << 20
GZIP = ("Content-Encoding", "gzip")
AGES = 3600.0  # seconds
AT_ONCE = 0.2  # seconds until the deadline, where the server would never come to its end
HTML = b"<p>Twelve people were hurt.</p>"


@pytest.fixture
async def server():
    async with Server() as running:
        yield running


@pytest.fixture
def fetcher(server):
    return fetcher_for(server)


def fetcher_for(*servers, slept=None, pace=None, limits=None, ssl_context=None, **more):
    async def sleep(seconds):
        (slept if slept is not None else []).append(seconds)

    return Fetcher(
        contact="https://club.example/bot",
        limits=limits or Limits(seconds=60),
        pace=pace or Pace(per_host_per_minute=1000),
        guard=Guard(allow_loopback=True, ports=frozenset({80, *(each.port for each in servers)})),
        resolve=names(SITES),
        ssl_context=ssl_context,
        now=lambda: NOON,
        sleep=sleep,
        **more,
    )


async def fetch(fetcher, url, **more):
    async with fetcher:
        return await fetcher.page(url, **more)


def pass_time(monkeypatch, seconds):
    loop = asyncio.get_running_loop()
    now = loop.time
    monkeypatch.setattr(loop, "time", lambda: now() + seconds)


class TestAPage:
    async def test_comes_as_the_site_wrote_it(self, server, fetcher):
        body = "<p>£3m für zwölf</p>".encode("latin-1")
        headers = [
            ("Content-Type", "text/html; charset=iso-8859-1"),
            ("ETag", '"7"'),
            ("Last-Modified", "Mon, 29 Sep 2025 10:00:00 GMT"),
        ]
        server.routes["/a?b"] = answer(body, *headers)
        got = await fetch(fetcher, server.url("/a?b#c", "news.example"))
        assert got.asked == got.url == server.url("/a?b", "news.example")
        assert (got.status, got.body, got.fetched_at) == (200, body, NOON)
        assert (got.content_type, got.etag, got.last_modified) == tuple(value for _, value in headers)

    async def test_is_unpacked(self, server, fetcher):
        server.routes["/"] = answer(gzip.compress(HTML), GZIP)
        assert (await fetch(fetcher, server.url())).body == HTML

    async def test_may_come_in_chunks(self, server, fetcher):
        chunks = b"5\r\n<p>Tw\r\n1a\r\nelve people were hurt.</p>\r\n0\r\n\r\n"
        server.routes["/"] = raw(head(200, ("Transfer-Encoding", "chunked")) + chunks)
        assert (await fetch(fetcher, server.url())).body == HTML

    async def test_may_end_where_the_connection_does(self, server, fetcher):
        server.routes["/"] = raw(head(200) + HTML)
        assert (await fetch(fetcher, server.url())).body == HTML

    async def test_is_asked_for_under_the_sites_name_and_ours(self, server, fetcher):
        server.routes["/"] = page()
        await fetch(fetcher, server.url("/", "news.example"))
        sent = server.requests[0].headers
        assert sent["host"] == f"news.example:{server.port}"
        assert sent["user-agent"].startswith("Figurecheck/")
        assert sent["user-agent"].endswith(" (+https://club.example/bot)")
        assert sent["accept-encoding"] == "gzip"
        assert "cookie" not in sent
        assert "authorization" not in sent

    async def test_sets_no_cookies(self, server, fetcher):
        server.routes["/"] = answer(HTML, ("Set-Cookie", "id=7"))
        async with fetcher:
            await fetcher.page(server.url())
            await fetcher.page(server.url())
        assert "cookie" not in server.requests[1].headers

    async def test_takes_no_proxy_from_the_environment(self, server, fetcher, monkeypatch):
        monkeypatch.setenv("HTTP_PROXY", "http://10.0.0.7:3128")
        monkeypatch.setenv("ALL_PROXY", "http://10.0.0.7:3128")
        server.routes["/"] = page()
        assert (await fetch(fetcher, server.url("/", "news.example"))).body == HTML


class TestAskingAgain:
    async def test_a_page_that_is_still_the_same_comes_without_a_body(self, server, fetcher):
        server.routes["/"] = raw(head(304, ("ETag", '"7"')))
        got = await fetch(fetcher, server.url(), etag='"7"', last_modified="Mon, 29 Sep 2025 10:00:00 GMT")
        assert got.not_modified
        assert got.body == b""
        assert server.requests[0].headers["if-none-match"] == '"7"'
        assert server.requests[0].headers["if-modified-since"] == "Mon, 29 Sep 2025 10:00:00 GMT"

    async def test_unchanged_is_no_answer_to_who_never_asked_before(self, server, fetcher):
        server.routes["/"] = raw(head(304))
        with pytest.raises(errors.UnexpectedStatus):
            await fetch(fetcher, server.url())


class TestHeadersOfOnesOwn:
    async def test_are_sent_to_the_site_asked_for_and_to_no_other(self, server, fetcher):
        server.routes["/"] = redirect("/here")
        server.routes["/here"] = redirect(server.url("/there", "other.example"))
        server.routes["/there"] = page()
        await fetch(
            fetcher, server.url("/", "news.example"), headers={"X-Key": "secret", "Accept": "text/csv"}
        )
        keys = [request.headers.get("x-key") for request in server.requests]
        assert keys == ["secret", "secret", None]
        assert [request.headers["accept"] == "text/csv" for request in server.requests] == [True, True, False]

    async def test_cannot_ask_for_an_encoding_or_for_another_host(self, server, fetcher):
        server.routes["/"] = page()
        await fetch(fetcher, server.url(), headers={"Accept-Encoding": "br", "HOST": "inside.example"})
        assert server.requests[0].headers["accept-encoding"] == "gzip"
        assert server.requests[0].headers["host"] == f"127.0.0.1:{server.port}"


class TestRedirects:
    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    async def test_are_followed(self, server, fetcher, status):
        server.routes["/old"] = redirect("/new?from=old#top", status)
        server.routes["/new?from=old"] = page()
        got = await fetch(fetcher, server.url("/old"))
        assert got.asked == server.url("/old")
        assert got.url == server.url("/new?from=old")

    async def test_are_followed_to_addresses_that_need_repair(self, server, fetcher):
        server.routes["/"] = redirect("/Über uns".encode().decode("latin-1"))
        server.routes["/%C3%9Cber%20uns"] = page()
        assert (await fetch(fetcher, server.url())).body == HTML

    async def test_in_circles_end(self, server, fetcher):
        server.routes["/"] = redirect("/")
        with pytest.raises(errors.TooManyRedirects, match="more than 8 times"):
            await fetch(fetcher, server.url())
        assert len(server.requests) == 9

    @pytest.mark.parametrize(
        ("location", "error"),
        [
            ("http://127.0.0.1:1/", errors.AddressRefused),
            ("http://169.254.169.254/latest/meta-data/", errors.AddressRefused),
            ("http://[::ffff:169.254.169.254]/", errors.AddressRefused),
            ("http://[fd00:ec2::254]/", errors.AddressRefused),
            ("http://0xa9fea9fe/", errors.AddressRefused),
            ("http://0251.0376.0251.0376/", errors.AddressRefused),
            ("http://2852039166/", errors.AddressRefused),
            ("http://inside.example/", errors.AddressRefused),
            (r"http://10.0.0.7\@news.example/", errors.AddressRefused),
            ("//0/", errors.AddressRefused),
            ("http://desk:1234@news.example/", errors.CredentialsRefused),
            ("file:///etc/passwd", errors.SchemeRefused),
            ("ftp://news.example/", errors.SchemeRefused),
            ("http://[", errors.InvalidLink),
            ("http://nowhere.example/", errors.HostNotFound),
        ],
    )
    async def test_are_followed_to_nowhere_that_a_link_may_not_lead(self, server, fetcher, location, error):
        server.routes["/"] = redirect(location)
        with pytest.raises(error):
            await fetch(fetcher, server.url())
        assert len(server.requests) == 1

    async def test_without_an_address_are_no_page(self, server, fetcher):
        server.routes["/"] = raw(head(302))
        with pytest.raises(errors.UnexpectedStatus):
            await fetch(fetcher, server.url())


REFUSED = [
    ("http://10.0.0.7/", errors.AddressRefused),
    ("http://inside.example/", errors.AddressRefused),
    ("http://[::1]:22/", errors.AddressRefused),
    ("http://[::ffff:7f00:1]/", errors.AddressRefused),
    ("http://0/", errors.AddressRefused),
    ("https://news.example/", errors.AddressRefused),  # 443 is not among this guard's ports
    ("http://desk:1234@news.example/", errors.CredentialsRefused),
    ("gopher://news.example/", errors.SchemeRefused),
    ("news.example", errors.InvalidLink),
    ("http://nowhere.example/", errors.HostNotFound),
]


class TestALinkThatMayNotBeOpened:
    @pytest.mark.parametrize(("url", "error"), REFUSED)
    async def test_is_refused(self, server, fetcher, url, error):
        with pytest.raises(error) as caught:
            await fetch(fetcher, url)
        assert "10.0.0.7" not in str(caught.value)
        assert server.connections == 0

    async def test_is_refused_on_loopback_too_outside_tests(self, server):
        ports = frozenset({server.port})
        with pytest.raises(errors.AddressRefused):
            await fetch(Fetcher(guard=Guard(ports=ports)), server.url())
        assert server.connections == 0


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

    async def test_is_not_begun_where_the_time_would_not_suffice(self, server):
        server.routes["/"] = answer(status=503)
        with pytest.raises(errors.ServerFailed):
            await fetch(fetcher_for(server, limits=Limits(seconds=0.4)), server.url())
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


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


def trusting(authority):
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def tls(authority, name):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


class TestTls:
    async def test_the_certificate_is_held_against_the_name_though_a_number_is_dialled(self, authority):
        async with Server(tls=tls(authority, "news.example"), routes={"/": page()}) as server:
            fetcher = fetcher_for(server, ssl_context=trusting(authority))
            assert (await fetch(fetcher, server.url("/", "news.example"))).body == HTML

    async def test_a_certificate_of_another_site_is_refused(self, authority):
        async with Server(tls=tls(authority, "other.example"), routes={"/": page()}) as server:
            fetcher = fetcher_for(server, ssl_context=trusting(authority))
            with pytest.raises(errors.CertificateRefused):
                await fetch(fetcher, server.url("/", "news.example"))
            assert server.requests == []

    async def test_a_certificate_of_nobody_known_is_refused(self, authority):
        async with Server(tls=tls(authority, "news.example"), routes={"/": page()}) as server:
            with pytest.raises(errors.CertificateRefused):
                await fetch(fetcher_for(server), server.url("/", "news.example"))

    async def test_a_handshake_without_end_is_given_up_and_its_connection_closed(self, server):
        url = server.url("/", "news.example").replace("http:", "https:")
        with pytest.raises(errors.FetchTimeout):
            await fetch(fetcher_for(server, limits=Limits(seconds=AT_ONCE)), url)
        await server.left()

    async def test_a_server_that_speaks_no_tls_is_refused(self, server):
        async with await asyncio.start_server(speak_plainly, "127.0.0.1", 0) as plain:
            server.port = plain.sockets[0].getsockname()[1]
            with pytest.raises(errors.CertificateRefused):
                await fetch(fetcher_for(server), server.url("/", "news.example").replace("http:", "https:"))


async def speak_plainly(_, writer):
    writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
    writer.close()
    await writer.wait_closed()


def leaves(kind):
    return [leaf for child in kind.__subclasses__() for leaf in (leaves(child) or [child])]


@pytest.mark.parametrize("error", leaves(errors.FetchError), ids=lambda error: error.__name__)
def test_every_error_is_one_sentence(error):
    text = str(error(status=404, limit="5 MB", seconds=20.0))
    assert text[0].isupper()
    assert text.endswith(".")
    assert ". " not in text
