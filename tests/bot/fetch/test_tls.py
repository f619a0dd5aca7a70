import asyncio
import ssl

import pytest
import trustme

from bot.fetch import errors
from bot.fetch.client import Limits
from tests.bot.fetch.clients import AT_ONCE, HTML, fetch, fetcher_for
from tests.bot.fetch.server import Server, page


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

    async def test_a_server_that_hangs_up_cannot_be_reached(self, server):
        async with await asyncio.start_server(hang_up, "127.0.0.1", 0) as rude:
            server.port = rude.sockets[0].getsockname()[1]
            with pytest.raises(errors.ConnectionFailed):
                await fetch(fetcher_for(server), server.url("/", "news.example").replace("http:", "https:"))


async def hang_up(_, writer):
    writer.transport.abort()


async def speak_plainly(_, writer):
    writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
    writer.close()
    await writer.wait_closed()
