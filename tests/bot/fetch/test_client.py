import gzip

import pytest

from bot.fetch import errors
from bot.fetch.client import Fetcher
from bot.fetch.guard import Guard
from tests.bot.fetch.clients import GZIP, HTML, NOON, fetch
from tests.bot.fetch.server import answer, head, page, raw, redirect


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
            ("http://0251.0376.0251.0376/", errors.InvalidLink),
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
