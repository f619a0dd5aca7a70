"""What this Discord knows: servers, channels, people, messages, and the log of all that happened."""

import asyncio
import time
from dataclasses import dataclass, field

EPOCH = 1420070400000
TOKEN = "loopback.token"
TEXT, DM, CATEGORY, THREAD, FORUM = 0, 1, 4, 11, 15

VIEW, SEND, HISTORY, REACT, IN_THREADS = 1 << 10, 1 << 11, 1 << 16, 1 << 6, 1 << 38
EVERYDAY = VIEW | SEND | HISTORY | REACT | IN_THREADS | 1 << 14
"""What the bot may do where a channel does not take it away; 1 << 14 is EMBED_LINKS."""

MESSAGE_CONTENT = 1 << 15
NONCE_SECONDS = 300


class ApiError(Exception):
    """An answer that is an error, as Discord words them."""

    def __init__(self, status, code, message, errors=None):
        super().__init__(f"{status} {code} {message}")
        self.status = status
        self.body = {"code": code, "message": message} | ({"errors": errors} if errors else {})


@dataclass(kw_only=True)
class Channel:
    id: int
    guild_id: int | None
    type: int
    name: str
    parent_id: int | None = None
    deny: int = 0
    hidden: bool = False
    """Everybody but the bot is kept out."""
    messages: dict = field(default_factory=dict)
    gone: set = field(default_factory=set)

    @property
    def is_thread(self):
        return self.type == THREAD


@dataclass(kw_only=True)
class Guild:
    id: int
    name: str
    channels: dict = field(default_factory=dict)


class World:
    def __init__(self):
        self.token = TOKEN
        self.privileged = True
        self.shards = 1
        self.guilds = {}
        self.channels = {}
        self.users = {}
        self.nonces = {}
        self.commands = []
        self.violations = []
        self.log = []
        self._happened = asyncio.Condition()
        self._last_id = 0
        self.bot = self.add_user("figurecheck", bot=True)
        self.application_id = self.snowflake()

    # ------------------------------------------------------------------ ids and the log

    def snowflake(self):
        now = (int(time.time() * 1000) - EPOCH) << 22
        self._last_id = max(now, self._last_id + 1)
        return self._last_id

    def note(self, kind, **details):
        self.log.append({"n": len(self.log), "type": kind, **details})
        asyncio.get_running_loop().create_task(self._tell())

    def violation(self, what):
        self.violations.append(what)
        self.note("violation", what=what)

    async def _tell(self):
        async with self._happened:
            self._happened.notify_all()

    async def events(self, after, seconds):
        async with self._happened:
            try:
                async with asyncio.timeout(seconds):
                    await self._happened.wait_for(lambda: len(self.log) > after)
            except TimeoutError:
                pass
        return self.log[after:]

    # ------------------------------------------------------------------ people and places

    def add_user(self, name, bot=False):
        user = {
            "id": str(self.snowflake()),
            "username": name,
            "discriminator": "0",
            "global_name": name.title(),
            "avatar": None,
            "bot": bot,
        }
        self.users[int(user["id"])] = user
        return user

    def add_guild(self, name):
        guild = Guild(id=self.snowflake(), name=name)
        self.guilds[guild.id] = guild
        return guild

    def add_channel(self, guild_id, name, kind=TEXT, parent_id=None, deny=0, hidden=False):
        channel = Channel(
            id=self.snowflake(),
            guild_id=guild_id,
            type=kind,
            name=name,
            parent_id=parent_id,
            deny=deny,
            hidden=hidden,
        )
        self.channels[channel.id] = channel
        if guild_id is not None:
            self.guilds[guild_id].channels[channel.id] = channel
        return channel

    def channel(self, channel_id):
        channel = self.channels.get(int(channel_id))
        if channel is None:
            raise ApiError(404, 10003, "Unknown Channel")
        if not self.allowed(channel, VIEW):
            raise ApiError(403, 50001, "Missing Access")
        return channel

    def message(self, channel_id, message_id):
        channel = self.channel(channel_id)
        message = channel.messages.get(int(message_id))
        if message is None:
            raise ApiError(404, 10008, "Unknown Message")
        return message

    def permissions(self, channel):
        if channel.guild_id is None:
            return EVERYDAY
        parent = self.channels.get(channel.parent_id) if channel.is_thread else None
        return EVERYDAY & ~channel.deny & ~(parent.deny if parent else 0)

    def allowed(self, channel, permission):
        return self.permissions(channel) & permission == permission

    # ------------------------------------------------------------------ as JSON

    def channel_payload(self, channel):
        payload = {
            "id": str(channel.id),
            "type": channel.type,
            "name": channel.name,
            "last_message_id": str(max(channel.messages)) if channel.messages else None,
        }
        if channel.type == DM:
            return payload | {"recipients": [user for user in self.users.values() if not user["bot"]][:1]}
        payload |= {
            "guild_id": str(channel.guild_id),
            "parent_id": str(channel.parent_id) if channel.parent_id else None,
        }
        if channel.is_thread:
            return payload | {
                "owner_id": self.bot["id"],
                "message_count": len(channel.messages),
                "member_count": 1,
                "rate_limit_per_user": 0,
                "total_message_sent": len(channel.messages),
                "thread_metadata": {
                    "archived": False,
                    "auto_archive_duration": 1440,
                    "archive_timestamp": now(),
                    "locked": False,
                },
            }
        denied = channel.deny | (VIEW if channel.hidden else 0)
        overwrites = [{"id": str(channel.guild_id), "type": 0, "allow": "0", "deny": str(denied)}]
        if channel.hidden:
            overwrites.append({"id": self.bot["id"], "type": 1, "allow": str(VIEW), "deny": "0"})
        return payload | {"position": 0, "nsfw": False, "permission_overwrites": overwrites}

    def guild_payload(self, guild):
        channels = [c for c in guild.channels.values() if not c.is_thread]
        threads = [c for c in guild.channels.values() if c.is_thread and self.allowed(c, VIEW)]
        everyone = {
            "id": str(guild.id),
            "name": "@everyone",
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "position": 0,
            "permissions": str(EVERYDAY),
            "managed": False,
            "mentionable": False,
            "flags": 0,
        }
        return {
            "id": str(guild.id),
            "name": guild.name,
            "owner_id": "1",
            "member_count": 3,
            "roles": [everyone],
            "channels": [self.channel_payload(c) for c in channels],
            "threads": [self.channel_payload(c) for c in threads],
            "members": [{"user": self.bot, **MEMBER}],
            "emojis": [],
            "stickers": [],
            "features": [],
            "preferred_locale": "en-US",
            "premium_tier": 0,
            "verification_level": 0,
            "default_message_notifications": 0,
            "explicit_content_filter": 0,
            "mfa_level": 0,
            "nsfw_level": 0,
            "system_channel_flags": 0,
            "unavailable": False,
        }


MEMBER = {
    "nick": None,
    "avatar": None,
    "roles": [],
    "joined_at": "2025-01-01T00:00:00+00:00",
    "deaf": False,
    "mute": False,
    "flags": 0,
    "pending": False,
}


def now():
    return time.strftime("%Y-%m-%dT%H:%M:%S.000000+00:00", time.gmtime())
