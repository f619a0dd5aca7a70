import json
import resource
import signal
import subprocess
import sys
import threading
from contextlib import contextmanager

import pytest

from tests.loopback.client import PATIENCE, loopback

DEFAULT, REPLY = 0, 19
IN_ORDER = {"workers": 1, "retry_seconds": 0}
"""Options of a bot whose jobs are done in the order in which they became due."""

STRICT = ["-W", "error", "-W", "ignore:'audioop' is deprecated:DeprecationWarning"]


MODULE = "tests.bot.chat.bot_process"
WITHOUT_ZSTD = (
    f"import runpy, sys; sys.modules['zstandard'] = None; runpy.run_module('{MODULE}', run_name='__main__')"
)
"""Without that package the client asks for the other kind of compression."""


class BotProcess:
    """The real client in a process of its own."""

    def __init__(self, discord, directory, **options):
        self.discord = discord
        module = ["-c", WITHOUT_ZSTD] if options.pop("zlib", False) else ["-m", MODULE]
        command = [sys.executable, *STRICT, *module]
        command += [str(discord.port), str(directory / "data"), json.dumps(options)]
        self._process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        self._lines = []
        self._more = threading.Condition()
        self._listener = threading.Thread(target=self._listen)
        self._listener.start()

    def _listen(self):
        with self._process.stderr as stderr:
            for line in stderr:
                with self._more:
                    self._lines.append(line)
                    self._more.notify_all()

    def connected(self):
        self.discord.wait("identify")
        return self

    def kill(self):
        self._process.kill()
        self.ended()

    def terminate(self):
        self._process.send_signal(signal.SIGTERM)

    def ended(self):
        status = self._process.wait(PATIENCE)
        self._listener.join()
        return status

    def said(self):
        """Its log."""
        return "".join(self._lines)

    def heard(self, words):
        """Wait until it says something."""
        with self._more:
            assert self._more.wait_for(lambda: words in self.said(), PATIENCE), self.said()

    @contextmanager
    def full_disk(self):
        """Let every write that makes a file longer fail. Python ignores the signal that goes with it."""
        pid, unlimited = self._process.pid, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
        try:
            yield
        finally:
            resource.prlimit(pid, resource.RLIMIT_FSIZE, unlimited)


@contextmanager
def running(discord, directory, **options):
    bot = BotProcess(discord, directory, **options)
    try:
        yield bot
    finally:
        bot.kill()


@pytest.fixture(scope="session")
def discord_alone():
    """A Discord in which bots come and go."""
    with loopback() as discord:
        yield discord


@pytest.fixture(scope="session")
def shared(tmp_path_factory):
    """One Discord and one bot for all tests that disturb neither."""
    with loopback() as discord, running(discord, tmp_path_factory.mktemp("bot"), **IN_ORDER) as bot:
        yield discord, bot.connected()


class Place:
    """A server with a channel and a reader in it, as a test sees it."""

    def __init__(self, discord, **channel):
        self.discord = discord
        self.guild = discord.guild()
        self.channel = discord.channel(guild=self.guild, **channel)
        self.reader = discord.user()

    def post(self, content, *, channel=None, author=None, **more):
        return self.discord.post(
            channel=channel or self.channel, author=author or self.reader, content=content, **more
        )

    def link(self, kind, name="a", **more):
        return self.post(f"https://news.example/{kind}/{name}", **more)

    def reply(self, channel=None):
        """The next message that the bot posts."""
        return self.discord.wait("posted", channel=channel or self.channel)["message"]

    def replies(self, channel=None):
        """All that the bot has posted unasked and that still stands."""
        me = str(self.discord.bot()["id"])
        messages = self.discord.messages(channel=channel or self.channel)
        return [m for m in messages if m["author"]["id"] == me and m["type"] in (DEFAULT, REPLY)]

    def passed(self, attempts=1):
        """Wait until everything posted so far is dealt with, also if that takes several attempts.

        It works where there is one worker, which waits for nothing between attempts: jobs are done in the
        order in which they became due.
        """
        for _ in range(attempts):
            self.link("found", "barrier")
            while (reply := self.reply())["content"] != "found in barrier":
                pass
            self.discord.delete(channel=self.channel, messages=[int(reply["id"])])

    def invoke(self, name, *, menu=1, user=None, **given):
        return self.discord.invoke(
            channel=self.channel, user=user or self.reader, name=name, menu=menu, **given
        )

    def told(self, interaction):
        """What the bot answers to an interaction at once."""
        return self.discord.wait("answered", interaction=interaction)["message"]

    def answer(self, interaction):
        """What it answers in the end."""
        return self.discord.wait("answer-edited", interaction=interaction)["message"]


@pytest.fixture
def bot(shared):
    return shared[1]


@pytest.fixture
def place(shared):
    discord, _bot = shared
    discord.now()
    yield Place(discord)
    assert discord.violations() == []
    assert discord.unused_faults() == []
