import socket

import pytest

from bot.fetch import resolver as module
from bot.fetch.errors import HostNotFound, NameServerFailed
from bot.fetch.resolver import SystemResolver


@pytest.fixture
def resolve():
    system = SystemResolver()
    yield system
    system.close()


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "93.184.215.14"])
async def test_a_numeric_address_stands_for_itself(resolve, host):
    assert await resolve(host, 80) == (host,)


@pytest.mark.parametrize("host", ["x" * 64 + ".example", "a..example", ".", "no\0name"])
async def test_what_can_be_no_name_is_not_found(resolve, host):
    with pytest.raises(HostNotFound):
        await resolve(host, 80)


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (socket.EAI_NONAME, HostNotFound),
        (socket.EAI_FAIL, HostNotFound),
        (socket.EAI_AGAIN, NameServerFailed),
    ],
)
async def test_no_such_name_is_told_apart_from_no_answer(resolve, monkeypatch, number, error):
    def fail(host, port, **_):
        raise socket.gaierror(number, "whatever the system says")

    monkeypatch.setattr(module.socket, "getaddrinfo", fail)
    with pytest.raises(error):
        await resolve("news.example", 80)


async def test_the_same_answer_twice_is_one(resolve, monkeypatch):
    answer = (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.215.14", 80))
    monkeypatch.setattr(module.socket, "getaddrinfo", lambda *_, **__: [answer, answer])
    assert await resolve("news.example", 80) == ("93.184.215.14",)
