from types import SimpleNamespace

import aiohttp
import discord
import pytest

from bot.chat.errors import Meaning, meaning

UNKNOWN_SOURCE = {
    "code": 50035,
    "message": "Invalid Form Body",
    "errors": {"message_reference": {"_errors": [{"code": "X", "message": "Unknown message"}]}},
}


def answered(status, body, kind=discord.HTTPException):
    return kind(SimpleNamespace(status=status, reason=""), body)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (answered(404, {"code": 10008, "message": "Unknown Message"}, discord.NotFound), Meaning.GONE),
        (answered(404, {"code": 10015, "message": "Unknown Webhook"}, discord.NotFound), Meaning.GONE),
        (answered(401, {"code": 50027, "message": "Invalid Webhook Token"}), Meaning.GONE),
        (answered(400, UNKNOWN_SOURCE), Meaning.GONE),
        (answered(400, {"code": 50035, "message": "Invalid Form Body"}), Meaning.REFUSED),
        (
            answered(403, {"code": 50013, "message": "Missing Permissions"}, discord.Forbidden),
            Meaning.REFUSED,
        ),
        (answered(404, {"code": 10003, "message": "Unknown Channel"}, discord.NotFound), Meaning.REFUSED),
        (answered(503, "upstream", discord.DiscordServerError), Meaning.UNSURE),
        (answered(429, {"code": 0, "message": "slow down"}), Meaning.UNSURE),
        (discord.RateLimited(60), Meaning.UNSURE),
        (aiohttp.ServerDisconnectedError(), Meaning.UNSURE),
        (ConnectionResetError(), Meaning.UNSURE),
        (TimeoutError(), Meaning.UNSURE),
    ],
    ids=repr,
)
def test_an_error_says_whether_the_thing_was_done(error, expected):
    assert meaning(error) is expected
