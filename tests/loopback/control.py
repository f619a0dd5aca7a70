"""The door for the tests: what people do, what goes wrong, and what was seen."""

import asyncio

from aiohttp import web

from tests.loopback.world import ApiError, now


class Control:
    """Each method is an action: ``POST /control/<name>`` with its arguments as JSON."""

    def __init__(self, world, gateway, messages, interactions, faults):
        self.world = world
        self.gateway = gateway
        self.messages = messages
        self.interactions = interactions
        self.faults = faults
        self.gates = {}

    def routes(self):
        return [
            web.get("/control/events", self.events),
            web.get("/control/gate/{name}", self.gate),
            web.post("/control/{action}", self.act),
        ]

    async def events(self, request):
        query = request.query
        return web.json_response(await self.world.events(int(query["after"]), float(query["seconds"])))

    async def gate(self, request):
        """Where something in the bot's process waits until the test lets it pass."""
        name = request.match_info["name"]
        self.world.note("gate", name=name)
        await self.gates.setdefault(name, asyncio.Event()).wait()
        return web.Response(status=204)

    async def act(self, request):
        action = getattr(self, "do_" + request.match_info["action"], None)
        if action is None:
            raise ApiError(404, 0, f"no action {request.match_info['action']}")
        return web.json_response(action(**await request.json()))

    # ------------------------------------------------------------------ the world

    def do_settings(self, **given):
        for name, value in given.items():
            setattr(self.world, name, value)

    def do_guild(self, name="A server"):
        guild = self.world.add_guild(name)
        self.gateway.dispatch("GUILD_CREATE", self.world.guild_payload(guild), guild.id)
        return guild.id

    def do_channel(self, guild, name="general", kind=0, parent=None, deny=0, hidden=False):
        channel = self.world.add_channel(guild, name, kind, parent, deny, hidden)
        if guild is not None:
            event = "THREAD_CREATE" if channel.is_thread else "CHANNEL_CREATE"
            more = {"newly_created": True} if channel.is_thread else {}
            self.gateway.dispatch(event, self.world.channel_payload(channel) | more, guild)
        return channel.id

    def do_leave(self, guild):
        self.gateway.dispatch("GUILD_DELETE", {"id": str(guild)}, guild)
        for channel_id in self.world.guilds.pop(guild).channels:
            del self.world.channels[channel_id]

    def do_user(self, name="reader", bot=False):
        return int(self.world.add_user(name, bot)["id"])

    def do_bot(self):
        return {"id": int(self.world.bot["id"]), "application": self.world.application_id}

    # ------------------------------------------------------------------ what people do

    def do_post(self, channel, author, content, **more):
        user = self.world.users[author]
        return int(self.messages.put(self.world.channels[channel], user, content, **more)["id"])

    def do_edit(self, channel, message, content):
        self.messages.change(*self.find(channel, message), {"content": content})

    def do_unfurl(self, channel, message):
        """What Discord does by itself some time after a link was posted."""
        place, found = self.find(channel, message)
        found["embeds"] = [{"type": "article", "title": "A title", "url": "https://news.example/a"}]
        self.gateway.message("MESSAGE_UPDATE", place, found | self.messages.guild_part(place))

    def do_delete(self, channel, messages):
        self.messages.remove(self.world.channels[channel], messages)

    def do_invoke(self, channel, user, **given):
        place, who = self.world.channels[channel], self.world.users[user]
        return self.interactions.invoke(channel=place, user=who, **given).id

    def do_press(self, channel, user, **given):
        place, who = self.world.channels[channel], self.world.users[user]
        return self.interactions.press(channel=place, user=who, **given).id

    def find(self, channel, message):
        place = self.world.channels[channel]
        return place, place.messages[message]

    # ------------------------------------------------------------------ what goes wrong

    def do_gateway(self, action, code=None):
        self.gateway.cut(action, code)
        self.world.note("cut", action=action, at=now())

    def do_fault(self, **given):
        return self.faults.add(**given)

    def do_unused_faults(self):
        """Faults that no request met with: then the test has not tested what it says."""
        left = [index for index, fault in enumerate(self.faults.all) if fault.times > 0]
        for index in left:
            self.faults.all[index].times = 0
        return left

    def do_release(self, fault):
        self.faults.all[fault].released.set()

    def do_open(self, gate):
        self.gates.setdefault(gate, asyncio.Event()).set()

    # ------------------------------------------------------------------ what was seen

    def do_messages(self, channel):
        return list(self.world.channels[channel].messages.values())

    def do_commands(self):
        return self.world.commands

    def do_violations(self):
        found, self.world.violations = self.world.violations, []
        return found
