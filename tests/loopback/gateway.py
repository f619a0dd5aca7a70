"""The gateway: sessions that identify, are resumed, dropped and made invalid."""

import asyncio
import json
import secrets
import zlib

import zstandard
from aiohttp import WSMsgType, web

from tests.loopback.world import MESSAGE_CONTENT, VIEW

HEARTBEAT_MS = 41250
DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID, HELLO, ACK = 0, 1, 2, 6, 7, 9, 10, 11
IGNORED = (3, 4, 8)
GUILDS, GUILD_MESSAGES, DIRECT_MESSAGES = 1, 1 << 9, 1 << 12
SENDS_PER_MINUTE = 120


class Zlib:
    def __init__(self):
        self._stream = zlib.compressobj()

    def __call__(self, data):
        return self._stream.compress(data) + self._stream.flush(zlib.Z_SYNC_FLUSH)


class Zstd:
    def __init__(self):
        self._stream = zstandard.ZstdCompressor().compressobj()

    def __call__(self, data):
        return self._stream.compress(data) + self._stream.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)


COMPRESSION = {"zlib-stream": Zlib, "zstd-stream": Zstd}


class Connection:
    """One socket. Frames go out in order through a queue, compressed in one context."""

    def __init__(self, socket, compression):
        self.socket = socket
        self.compression = compression
        self._compress = COMPRESSION[compression]() if compression else None
        self._queue = asyncio.Queue()
        self._task = asyncio.create_task(self._send())

    def send(self, op, data=None, seq=None, name=None):
        self._queue.put_nowait({"op": op, "d": data, "s": seq, "t": name})

    def close(self, code):
        """Close after what was sent before; code 0 breaks the connection without a word."""
        self._queue.put_nowait(code)

    async def _send(self):
        while True:
            frame = await self._queue.get()
            if frame == 0:
                self.socket._writer.transport.abort()
                return
            if isinstance(frame, int):
                await self.socket.close(code=frame)
                return
            data = json.dumps(frame).encode()
            try:
                if self._compress:
                    await self.socket.send_bytes(self._compress(data))
                else:
                    await self.socket.send_str(data.decode())
            except (ConnectionError, RuntimeError):
                return

    def stop(self):
        self._task.cancel()


class Session:
    def __init__(self, intents, shard):
        self.id = secrets.token_hex(16)
        self.intents = intents
        self.shard = shard
        self.sent = []
        self.connection = None

    def dispatch(self, name, data):
        seq = len(self.sent) + 1
        self.sent.append((name, data))
        if self.connection:
            self.connection.send(DISPATCH, data, seq, name)

    def replay(self, after):
        for seq, (name, data) in enumerate(self.sent, 1):
            if seq > after:
                self.connection.send(DISPATCH, data, seq, name)

    def serves(self, guild_id):
        return self.shard is None or ((guild_id or 0) >> 22) % self.shard[1] == self.shard[0]


class Gateway:
    def __init__(self, world):
        self.world = world
        self.sessions = {}
        self.url = None

    # ------------------------------------------------------------------ outwards

    def dispatch(self, name, data, guild_id, intent=0):
        for session in self.sessions.values():
            if session.serves(guild_id) and (not intent or session.intents & intent):
                session.dispatch(name, data)

    def message(self, name, channel, message):
        """Tell of a message, its content only to those who may read it."""
        if not self.world.allowed(channel, VIEW):
            return
        intent = GUILD_MESSAGES if channel.guild_id else DIRECT_MESSAGES
        bot = self.world.bot["id"]
        open_to_all = (
            not channel.guild_id or message["author"]["id"] == bot or f"<@{bot}>" in message["content"]
        )
        for session in self.sessions.values():
            if not session.serves(channel.guild_id) or not session.intents & intent:
                continue
            readable = open_to_all or session.intents & MESSAGE_CONTENT
            blank = {} if readable else {"content": "", "embeds": [], "attachments": [], "components": []}
            session.dispatch(name, json.loads(json.dumps(message | blank)))

    def cut(self, action, code):
        """Do to every connection what networks and maintenance do to them."""
        for session in list(self.sessions.values()):
            connection, session.connection = session.connection, None
            if action == "forget":
                del self.sessions[session.id]
            if connection is None:
                continue
            if action == "reconnect":
                connection.send(RECONNECT)
                session.connection = connection
            elif action == "invalidate":
                self.sessions.pop(session.id)
                connection.send(INVALID, data=False)
            elif action != "forget" or code is not None:
                connection.close(code if code is not None else 0)

    # ------------------------------------------------------------------ a connection

    async def handle(self, request):
        compression = request.query.get("compress")
        if request.query.get("v") != "10" or request.query.get("encoding") != "json":
            self.world.violation(f"gateway opened with {dict(request.query)}")
        socket = web.WebSocketResponse(max_msg_size=4096)
        await socket.prepare(request)
        connection = Connection(socket, compression)
        connection.send(HELLO, {"heartbeat_interval": HEARTBEAT_MS})
        session, received = None, 0
        try:
            async for frame in socket:
                if frame.type is not WSMsgType.TEXT:
                    continue
                received += 1
                if received > SENDS_PER_MINUTE:
                    self.world.violation("more than 120 gateway messages in a minute")
                session = self.receive(connection, session, json.loads(frame.data))
        finally:
            connection.stop()
            self.closed(session, connection, socket.close_code)
        return socket

    def closed(self, session, connection, code):
        self.world.note("gateway-closed", code=code)
        if session and session.connection is connection:
            session.connection = None
            if code in (1000, 1001):
                self.sessions.pop(session.id, None)

    def receive(self, connection, session, frame):
        op, data = frame["op"], frame["d"]
        if op == HEARTBEAT:
            connection.send(ACK)
        elif op == IDENTIFY:
            return self.identify(connection, data)
        elif op == RESUME:
            return self.resume(connection, data)
        elif op not in IGNORED:
            self.world.violation(f"gateway op {op}")
        elif session is None:
            connection.close(4003)
        return session

    def identify(self, connection, data):
        world = self.world
        world.note("identify", shard=data.get("shard"), compression=connection.compression)
        if data["token"] != world.token:
            connection.close(4004)
            return None
        if data["intents"] & MESSAGE_CONTENT and not world.privileged:
            connection.close(4014)
            return None
        session = Session(data["intents"], data.get("shard"))
        session.connection = connection
        self.sessions[session.id] = session
        guilds = [guild for guild in world.guilds.values() if session.serves(guild.id)]
        ready = {
            "v": 10,
            "user": world.bot,
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "resume_gateway_url": self.url,
            "application": {"id": str(world.application_id), "flags": 0},
        }
        session.dispatch("READY", ready | ({"shard": session.shard} if session.shard else {}))
        for guild in guilds:
            session.dispatch("GUILD_CREATE", world.guild_payload(guild))
        return session

    def resume(self, connection, data):
        session = self.sessions.get(data["session_id"])
        self.world.note("resume", known=session is not None)
        if session is None or data["token"] != self.world.token:
            connection.send(INVALID, data=False)
            return None
        session.connection = connection
        session.replay(data["seq"])
        session.dispatch("RESUMED", {})
        return session
