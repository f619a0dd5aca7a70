"""What an error from Discord means for the thing that was tried."""

from __future__ import annotations

from enum import Enum

import aiohttp
import discord

UNKNOWN_MESSAGE = 10008
UNKNOWN_WEBHOOK = 10015
INVALID_WEBHOOK_TOKEN = 50027
INVALID_FORM = 50035

DISCORD_ERRORS = (discord.HTTPException, discord.RateLimited, aiohttp.ClientError, OSError)
"""All that a request to Discord raises; a time-out is an OSError."""


class SetupError(Exception):
    """The bot cannot run as it is set up. The message says in a few lines what to do."""


class Meaning(Enum):
    """What to do about it."""

    GONE = "what it was about is no longer there: nothing is left to do"
    REFUSED = "Discord will not have it, now or later"
    UNSURE = "it may have been done: look before trying again"


def meaning(error: Exception) -> Meaning:
    """Read an error. A server error or a broken connection leaves open whether the request had its effect."""
    if not isinstance(error, discord.HTTPException) or error.status >= 500 or error.status == 429:
        return Meaning.UNSURE
    unknown_source = error.code == INVALID_FORM and "message_reference" in error.text
    if unknown_source or error.code in (UNKNOWN_MESSAGE, UNKNOWN_WEBHOOK, INVALID_WEBHOOK_TOKEN):
        return Meaning.GONE
    return Meaning.REFUSED
