"""Messages, reactions and typing over REST."""

import time
from urllib.parse import unquote

from aiohttp import web

from tests.loopback.limits import pings, problems
from tests.loopback.world import (
    HISTORY,
    IN_THREADS,
    MEMBER,
    NONCE_SECONDS,
    REACT,
    SEND,
    ApiError,
    now,
)


def invalid(found):
    return ApiError(400, 50035, "Invalid Form Body", {"_errors": [{"code": "INVALID", "message": found}]})


class Messages:
    def __init__(self, world, gateway):
        self.world = world
        self.gateway = gateway

    def routes(self):
        one = "/channels/{channel}/messages/{message}"
        return [
            web.post("/channels/{channel}/messages", self.create),
            web.get("/channels/{channel}/messages", self.history),
            web.get(one, self.get),
            web.patch(one, self.edit),
            web.delete(one, self.delete),
            web.put(one + "/reactions/{emoji}/@me", self.react),
            web.delete(one + "/reactions/{emoji}/@me", self.unreact),
            web.post("/channels/{channel}/typing", self.typing),
            web.get("/channels/{channel}", self.get_channel),
            web.post("/users/@me/channels", self.open_dm),
        ]

    # ------------------------------------------------------------------ what both people and the bot do

    def check(self, body, *, replies_to=None, partial=False, where="message"):
        """Refuse what Discord refuses, and write down what no well-made bot does."""
        for problem in problems(body, partial=partial):
            self.world.violation(f"{where}: {problem}")
            raise invalid(problem)
        for target in sorted(pings(body, replies_to)):
            self.world.violation(f"{where}: a ping for {target} would fire")

    def put(self, channel, author, content, **more):
        """Store a message and tell everybody; also used for what people post."""
        message = {
            "id": str(self.world.snowflake()),
            "channel_id": str(channel.id),
            "type": 0,
            "content": content,
            "author": author,
            "timestamp": now(),
            "edited_timestamp": None,
            "tts": False,
            "mention_everyone": False,
            "mentions": [],
            "mention_roles": [],
            "attachments": [],
            "embeds": [],
            "components": [],
            "pinned": False,
            "flags": 0,
        } | more
        channel.messages[int(message["id"])] = message
        self.gateway.message("MESSAGE_CREATE", channel, message | self.guild_part(channel))
        return message

    def guild_part(self, channel):
        return {"guild_id": str(channel.guild_id), "member": dict(MEMBER)} if channel.guild_id else {}

    def remove(self, channel, message_ids):
        for message_id in message_ids:
            channel.messages.pop(message_id, None)
            channel.gone.add(message_id)
        place = {"channel_id": str(channel.id)} | (
            {"guild_id": str(channel.guild_id)} if channel.guild_id else {}
        )
        ids = [str(message_id) for message_id in message_ids]
        if len(ids) == 1:
            self.gateway.dispatch("MESSAGE_DELETE", place | {"id": ids[0]}, channel.guild_id)
        else:
            self.gateway.dispatch("MESSAGE_DELETE_BULK", place | {"ids": ids}, channel.guild_id)

    # ------------------------------------------------------------------ routes

    async def create(self, request):
        world = self.world
        channel = world.channel(request.match_info["channel"])
        if not world.allowed(channel, IN_THREADS if channel.is_thread else SEND):
            raise ApiError(403, 50013, "Missing Permissions")
        body = await request.json()
        reference = body.get("message_reference")
        source = self.source(channel, reference) if reference else None
        self.check(body, replies_to=source and source["author"]["id"], where="message")
        if earlier := self.earlier(body):
            return web.json_response(earlier)
        more = {
            key: body[key] for key in ("nonce", "embeds", "components", "flags") if body.get(key) is not None
        }
        if reference:
            shown = {key: str(value) for key, value in reference.items() if key != "fail_if_not_exists"}
            more |= {"type": 19, "message_reference": shown, "referenced_message": source}
        message = self.put(channel, world.bot, body.get("content") or "", **more)
        if body.get("enforce_nonce"):
            world.nonces[str(body["nonce"])] = (time.monotonic(), channel.id, int(message["id"]))
        world.note("posted", channel=channel.id, message=message)
        return web.json_response(message)

    def source(self, channel, reference):
        if not self.world.allowed(channel, HISTORY):
            raise ApiError(400, 160002, "Cannot reply without permission to read message history")
        source = channel.messages.get(int(reference["message_id"]))
        if source is None and reference.get("fail_if_not_exists", True):
            unknown = {"code": "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "message": "Unknown message"}
            raise ApiError(400, 50035, "Invalid Form Body", {"message_reference": {"_errors": [unknown]}})
        return source

    def earlier(self, body):
        """The message that the same nonce posted some minutes ago."""
        if not body.get("enforce_nonce"):
            return None
        at, channel_id, message_id = self.world.nonces.get(str(body["nonce"]), (None, None, None))
        if at is None or time.monotonic() - at > NONCE_SECONDS:
            return None
        self.world.note("deduplicated", nonce=body["nonce"])
        return self.world.message(channel_id, message_id)

    async def history(self, request):
        channel = self.world.channel(request.match_info["channel"])
        if not self.world.allowed(channel, HISTORY):
            return web.json_response([])
        query = {key: int(value) for key, value in request.query.items()}
        if not 1 <= (limit := query.get("limit", 50)) <= 100:
            raise invalid(f"limit {limit}")
        messages = [m for key, m in sorted(channel.messages.items()) if not m["flags"] & 64]
        if "after" in query:
            chosen = [m for m in messages if int(m["id"]) > query["after"]][:limit]
        else:
            chosen = [m for m in messages if int(m["id"]) < query.get("before", 1 << 63)][-limit:]
        return web.json_response(chosen[::-1])

    async def get(self, request):
        return web.json_response(
            self.world.message(request.match_info["channel"], request.match_info["message"])
        )

    async def edit(self, request):
        channel = self.world.channel(request.match_info["channel"])
        message = self.world.message(channel.id, request.match_info["message"])
        if message["author"]["id"] != self.world.bot["id"]:
            raise ApiError(403, 50005, "Cannot edit a message authored by another user")
        body = await request.json()
        self.check(body, partial=True, where="edit")
        self.change(channel, message, body)
        self.world.note("edited", channel=channel.id, message=message)
        return web.json_response(message)

    def change(self, channel, message, body):
        kept = {key: body[key] for key in ("content", "embeds", "components", "flags") if key in body}
        message |= {key: value if value is not None else [] for key, value in kept.items()}
        message["edited_timestamp"] = now()
        self.gateway.message("MESSAGE_UPDATE", channel, message | self.guild_part(channel))

    async def delete(self, request):
        channel = self.world.channel(request.match_info["channel"])
        message = self.world.message(channel.id, request.match_info["message"])
        if message["author"]["id"] != self.world.bot["id"]:
            raise ApiError(403, 50013, "Missing Permissions")
        self.remove(channel, [int(message["id"])])
        self.world.note("deleted", channel=channel.id, message=message)
        return web.Response(status=204)

    async def react(self, request):
        channel = self.world.channel(request.match_info["channel"])
        message = self.world.message(channel.id, request.match_info["message"])
        if not self.world.allowed(channel, REACT | HISTORY):
            raise ApiError(403, 50013, "Missing Permissions")
        emoji = unquote(request.match_info["emoji"])
        message.setdefault("reactions", []).append(
            {"emoji": {"id": None, "name": emoji}, "count": 1, "me": True}
        )
        self.world.note("reacted", channel=channel.id, message=message, emoji=emoji)
        return web.Response(status=204)

    async def unreact(self, request):
        message = self.world.message(request.match_info["channel"], request.match_info["message"])
        emoji = unquote(request.match_info["emoji"])
        message["reactions"] = [r for r in message.get("reactions", []) if r["emoji"]["name"] != emoji]
        self.world.note("unreacted", channel=int(message["channel_id"]), message=message, emoji=emoji)
        return web.Response(status=204)

    async def typing(self, request):
        channel = self.world.channel(request.match_info["channel"])
        if not self.world.allowed(channel, IN_THREADS if channel.is_thread else SEND):
            raise ApiError(403, 50013, "Missing Permissions")
        self.world.note("typing", channel=channel.id)
        return web.Response(status=204)

    async def get_channel(self, request):
        return web.json_response(
            self.world.channel_payload(self.world.channel(request.match_info["channel"]))
        )

    async def open_dm(self, request):
        await request.json()
        channel = self.world.add_channel(None, "dm", kind=1)
        return web.json_response(self.world.channel_payload(channel))
