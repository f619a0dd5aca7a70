"""The fake is strict: what it must refuse, and what it must write down for the tests to fail on."""

import http.client
import json

import pytest

from tests.loopback.client import loopback
from tests.loopback.world import TOKEN

BOT = {"Authorization": f"Bot {TOKEN}", "User-Agent": "DiscordBot (test)", "Content-Type": "application/json"}


@pytest.fixture(scope="module")
def running():
    with loopback() as discord:
        yield discord


@pytest.fixture
def discord(running):
    yield running
    running.violations()


@pytest.fixture
def channel(discord):
    return discord.channel(guild=discord.guild())


def ask(discord, method, path, body=None, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", discord.port)
    try:
        connection.request(method, f"/api/v10{path}", json.dumps(body), BOT | headers)
        response = connection.getresponse()
        return response.status, json.loads(response.read() or "null"), response.headers
    finally:
        connection.close()


def post(discord, channel, **body):
    harmless = {"content": "hello", "allowed_mentions": {"parse": []}}
    return ask(discord, "POST", f"/channels/{channel}/messages", harmless | body)


def test_an_unknown_route_is_a_violation(discord):
    assert ask(discord, "GET", "/guilds/1/bans")[0] == 404
    assert discord.violations() == ["404 GET /api/v10/guilds/1/bans"]


def test_a_wrong_token_is_refused(discord):
    assert ask(discord, "GET", "/users/@me", Authorization="Bot other")[0] == 401


def test_json_carries_no_charset(discord):
    assert ask(discord, "GET", "/users/@me")[2]["Content-Type"] == "application/json"


def test_what_is_too_long_is_refused_and_written_down(discord, channel):
    status, body, _ = post(discord, channel, content="a" * 2001)
    assert (status, body["code"]) == (400, 50035)
    assert discord.violations() == ["message: content of 2001"]


def test_a_ping_that_would_fire_is_written_down(discord, channel):
    assert post(discord, channel, content="@everyone", allowed_mentions=None)[0] == 200
    assert discord.violations() == ["message: a ping for everyone would fire"]


def test_the_same_nonce_posts_once_where_that_is_enforced(discord, channel):
    same = [post(discord, channel, nonce="r1", enforce_nonce=True)[1]["id"] for _ in range(2)]
    others = [post(discord, channel, nonce="r2")[1]["id"] for _ in range(2)]
    assert len(set(same)) == 1
    assert len(set(others)) == 2


def test_the_same_nonce_after_a_removal_finds_nothing(discord, channel):
    message = post(discord, channel, nonce="r3", enforce_nonce=True)[1]["id"]
    discord.delete(channel=channel, messages=[int(message)])
    assert post(discord, channel, nonce="r3", enforce_nonce=True)[1]["code"] == 10008


def test_a_reply_to_nothing_is_refused(discord, channel):
    reference = {"message_id": 5, "channel_id": channel, "fail_if_not_exists": True}
    status, body, _ = post(discord, channel, message_reference=reference)
    assert status == 400
    assert "message_reference" in body["errors"]


def test_without_the_right_to_it_the_history_looks_empty(discord):
    closed = discord.channel(guild=discord.guild(), deny=1 << 16)
    post(discord, closed)
    assert ask(discord, "GET", f"/channels/{closed}/messages")[:2] == (200, [])


def test_a_rate_limit_says_that_it_comes_from_discord(discord, channel):
    discord.fault(method="POST", path="/messages$", kind="status", status=429)
    status, body, headers = post(discord, channel)
    assert (status, body["retry_after"]) == (429, 0.01)
    assert headers["Via"]


def test_an_unknown_interaction_is_refused(discord):
    answered = ask(discord, "POST", "/interactions/1/token/callback", {"type": 5})
    assert (answered[0], answered[1]["code"]) == (404, 10062)
