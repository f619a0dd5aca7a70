"""Commands that are registered, interactions that people start, and how the bot answers them."""

import asyncio
import secrets
import time

from aiohttp import web

from tests.loopback.limits import command_problems
from tests.loopback.messages import invalid
from tests.loopback.world import MEMBER, ApiError

SECONDS_TO_ANSWER = 3
SECONDS_TO_LIVE = 15 * 60
COMMAND, COMPONENT = 2, 3
SLASH, USER_MENU, MESSAGE_MENU = 1, 2, 3
MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE = 4, 5, 6, 7
EPHEMERAL, LOADING = 64, 128


class Interaction:
    def __init__(self, ident, kind, channel, source=None):
        self.id = ident
        self.token = secrets.token_urlsafe(120)
        self.kind = kind
        self.channel = channel
        self.source = source
        self.started = time.monotonic()
        self.answered = None
        self.original = None


class Interactions:
    def __init__(self, world, gateway, messages):
        self.world = world
        self.gateway = gateway
        self.messages = messages
        self.all = {}
        self.tokens = {}
        self.tasks = set()

    def routes(self):
        hook = "/webhooks/{application}/{token}"
        routes = [
            web.post("/interactions/{interaction}/{token}/callback", self.callback),
            web.post(hook, self.followup),
            web.get(hook + "/messages/{message}", self.get),
            web.patch(hook + "/messages/{message}", self.edit),
            web.delete(hook + "/messages/{message}", self.delete),
        ]
        for path in (
            "/applications/{application}/commands",
            "/applications/{application}/guilds/{guild}/commands",
        ):
            routes += [web.get(path, self.commands), web.put(path, self.register)]
        return routes

    # ------------------------------------------------------------------ commands

    async def commands(self, request):
        return web.json_response(self.world.commands)

    async def register(self, request):
        commands = await request.json()
        for command in commands:
            for problem in command_problems(command):
                self.world.violation(problem)
                raise invalid(problem)
        self.world.commands = [
            {"description": "", "options": [], "type": SLASH, "dm_permission": True, "nsfw": False}
            | command
            | {
                "id": str(self.world.snowflake()),
                "application_id": str(self.world.application_id),
                "version": str(self.world.snowflake()),
            }
            for command in commands
        ]
        self.world.note("registered", names=[command["name"] for command in commands])
        return web.json_response(self.world.commands)

    # ------------------------------------------------------------------ what people do

    def invoke(self, *, channel, user, name, menu=SLASH, options=None, target=None, permissions=0, wait=True):
        """Call a command as the client's menus do: only what is registered, with the options it has."""
        command = next((c for c in self.world.commands if c["name"] == name and c["type"] == menu), None)
        if command is None:
            raise ApiError(400, 0, f"no command {name}")
        needed = int(command.get("default_member_permissions") or 0)
        if channel.guild_id and needed & ~permissions:
            raise ApiError(403, 0, f"{name} needs permissions {needed}")
        data = {
            "id": command["id"],
            "name": name,
            "type": menu,
            "options": list(self.filled(command, options or {})),
        }
        if target is not None:
            message = self.world.message(channel.id, target)
            data |= {"target_id": str(target), "resolved": {"messages": {str(target): message}}}
        return self.start(COMMAND, channel, user, data, permissions, wait)

    def filled(self, command, given):
        """The options as they are sent. A path of subcommands is written ``{"sub": {…}}``."""
        known = {option["name"]: option for option in command.get("options") or []}
        for name, value in given.items():
            option = known.get(name)
            if option is None:
                raise ApiError(400, 0, f"{command['name']} has no option {name}")
            if option["type"] in (1, 2):
                yield {"name": name, "type": option["type"], "options": list(self.filled(option, value))}
            elif len(str(value)) > option.get("max_length", 6000):
                raise ApiError(400, 0, f"{name} is longer than {option['max_length']}")
            else:
                yield {"name": name, "type": option["type"], "value": value}
        missing = [n for n, o in known.items() if o.get("required") and n not in given]
        if missing:
            raise ApiError(400, 0, f"{command['name']} needs {missing}")

    def press(self, *, channel, message, custom_id, user, permissions=0, wait=True):
        """Press a button that is there."""
        found = self.world.message(channel.id, message)
        parts = [part for row in found["components"] for part in row["components"]]
        if not any(part.get("custom_id") == custom_id for part in parts):
            raise ApiError(400, 0, f"no button {custom_id}")
        data = {"custom_id": custom_id, "component_type": 2}
        return self.start(COMPONENT, channel, user, data, permissions, wait, found)

    def start(self, kind, channel, user, data, permissions, wait, message=None):
        interaction = Interaction(self.world.snowflake(), kind, channel, message)
        self.all[interaction.id] = self.tokens[interaction.token] = interaction
        payload = {
            "id": str(interaction.id),
            "application_id": str(self.world.application_id),
            "type": kind,
            "token": interaction.token,
            "version": 1,
            "channel_id": str(channel.id),
            "channel": self.world.channel_payload(channel),
            "data": data,
            "locale": "en-US",
            "app_permissions": str(self.world.permissions(channel)),
            "entitlements": [],
            "authorizing_integration_owners": {"0": str(channel.guild_id or 0)},
            "context": 0 if channel.guild_id else 1,
            "attachment_size_limit": 10 << 20,
        }
        if message:
            payload["message"] = message
        if channel.guild_id:
            member = {"user": user, "permissions": str(permissions), **MEMBER}
            payload |= {"guild_id": str(channel.guild_id), "guild_locale": "en-US", "member": member}
        else:
            payload["user"] = user
        self.gateway.dispatch("INTERACTION_CREATE", payload, channel.guild_id)
        if wait:
            task = asyncio.create_task(self.deadline(interaction))
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)
        return interaction

    async def deadline(self, interaction):
        await asyncio.sleep(SECONDS_TO_ANSWER)
        if interaction.answered is None:
            self.world.violation(f"interaction {interaction.id} got no answer in {SECONDS_TO_ANSWER} seconds")

    # ------------------------------------------------------------------ what the bot answers

    async def callback(self, request):
        interaction = self.all.get(int(request.match_info["interaction"]))
        late = interaction is None or time.monotonic() - interaction.started > SECONDS_TO_ANSWER
        if late or interaction.token != request.match_info["token"]:
            raise ApiError(404, 10062, "Unknown interaction")
        if interaction.answered is not None:
            raise ApiError(400, 40060, "Interaction has already been acknowledged.")
        body = await request.json()
        kind, data = body["type"], body.get("data") or {}
        if kind not in (MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE) or (
            interaction.kind == COMMAND and kind > DEFERRED
        ):
            self.world.violation(f"interaction callback of type {kind}")
            raise invalid("type")
        self.respond(interaction, kind, data)
        interaction.answered = kind
        self.world.note("answered", interaction=interaction.id, callback=kind, message=interaction.original)
        if request.query.get("with_response") not in ("true", "1", "True"):
            return web.Response(status=204)
        return web.json_response(self.callback_response(interaction, kind))

    def respond(self, interaction, kind, data):
        if kind == UPDATE:
            self.messages.check(data, partial=True, where="update")
            interaction.original = interaction.source
            self.messages.change(interaction.channel, interaction.source, data)
        elif kind == DEFERRED_UPDATE:
            interaction.original = interaction.source
        else:
            if kind == MESSAGE:
                self.messages.check(data, where="interaction answer")
            flags = data.get("flags", 0) & EPHEMERAL | (LOADING if kind == DEFERRED else 0)
            interaction.original = self.post(interaction, data, flags)

    def post(self, interaction, data, flags):
        more = {key: data[key] for key in ("embeds", "components") if data.get(key)}
        author = self.world.bot
        return self.messages.put(
            interaction.channel, author, data.get("content") or "", type=20, flags=flags, **more
        )

    def callback_response(self, interaction, kind):
        message = interaction.original
        about = {
            "id": str(interaction.id),
            "type": interaction.kind,
            "response_message_id": message["id"],
            "response_message_loading": bool(message["flags"] & LOADING),
            "response_message_ephemeral": bool(message["flags"] & EPHEMERAL),
        }
        return {"interaction": about, "resource": {"type": kind, "message": message}}

    def of(self, request):
        """The interaction that a webhook route is about."""
        interaction = self.tokens.get(request.match_info["token"])
        if interaction is None or int(request.match_info["application"]) != self.world.application_id:
            raise ApiError(404, 10015, "Unknown Webhook")
        if interaction.answered is None:
            raise ApiError(404, 10015, "Unknown Webhook")
        if time.monotonic() - interaction.started > SECONDS_TO_LIVE:
            raise ApiError(401, 50027, "Invalid Webhook Token")
        return interaction

    def message_of(self, request):
        interaction = self.of(request)
        wanted = request.match_info["message"]
        wanted = interaction.original["id"] if wanted == "@original" else wanted
        return interaction, self.world.message(interaction.channel.id, wanted)

    async def followup(self, request):
        interaction = self.of(request)
        data = await request.json()
        self.messages.check(data, where="followup")
        if interaction.original["flags"] & LOADING:
            message = self.settle(interaction, interaction.original, data)
        else:
            message = self.post(interaction, data, data.get("flags", 0) & EPHEMERAL)
        self.world.note("followup", interaction=interaction.id, message=message)
        return web.json_response(message)

    async def get(self, request):
        return web.json_response(self.message_of(request)[1])

    async def edit(self, request):
        interaction, message = self.message_of(request)
        data = await request.json()
        self.messages.check(data, partial=True, where="answer")
        self.settle(interaction, message, data)
        self.world.note("answer-edited", interaction=interaction.id, message=message)
        return web.json_response(message)

    def settle(self, interaction, message, data):
        message["flags"] &= ~LOADING
        self.messages.change(interaction.channel, message, {k: v for k, v in data.items() if k != "flags"})
        return message

    async def delete(self, request):
        interaction, message = self.message_of(request)
        self.messages.remove(interaction.channel, [int(message["id"])])
        self.world.note("answer-deleted", interaction=interaction.id, message=message)
        return web.Response(status=204)
