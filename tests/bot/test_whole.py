"""One link, all the way: posted in Discord, fetched from a site, read, judged, and answered."""

import subprocess
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from tests.loopback.client import loopback

FILLER = "".join(
    f"<p>Rescue boats searched the water off the {place} until dark, and crews from villages along "
    "the coast joined them with lamps and ropes, residents said.</p>"
    for place in ("northern pier", "lighthouse", "old harbour", "southern beach")
)
PAGES = {
    "/ferry": f"""<html lang="en"><head><title>Nine dead after ferry sinks</title>
<meta property="article:published_time" content="2025-03-04T08:00:00Z"></head><body><article>
<h1>Nine dead after ferry sinks</h1>
<p>Eleven people died when a ferry sank off the island on Monday, the coastguard said.</p>{FILLER}
</article></body></html>""",
    "/calm": f"""<html lang="en"><head><title>Search goes on after storm</title></head><body><article>
<h1>Search goes on after storm</h1>{FILLER}</article></body></html>""",
    "/wall": "<html><title>Please log in</title><body><form><input type=password></form></body></html>",
}


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        page = PAGES.get(self.path)
        self.send_response(200 if page else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write((page or "no such page").encode())

    def log_message(self, *args):
        pass


@pytest.fixture(scope="module")
def site():
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://news.example:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")
def discord(site, tmp_path_factory):
    port = site.rpartition(":")[2]
    data = str(tmp_path_factory.mktemp("whole"))
    with loopback() as server:
        command = [sys.executable, "-m", "tests.bot.whole_process", str(server.port), port, data]
        with subprocess.Popen(command) as bot:
            server.wait("identify")
            yield server
            bot.terminate()
            assert bot.wait(20) == 0


@pytest.fixture
def channel(discord):
    discord.now()
    yield discord.channel(guild=discord.guild())
    assert discord.violations() == []


def test_a_posted_article_is_answered_with_both_passages(discord, channel, site):
    source = discord.post(channel=channel, author=discord.user(), content=f"read this {site}/ferry")
    reply = discord.wait("posted", channel=channel)["message"]
    assert reply["message_reference"]["message_id"] == str(source)
    assert "> *headline:* **Nine dead** after ferry sinks" in reply["content"]
    assert "**Eleven people** died when a ferry sank" in reply["content"]


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/ferry", "> *headline:* **Nine dead** after ferry sinks"),
        ("/calm", "nothing in it contradicts anything else in it"),
        ("/gone", "The link is dead: the site has no such page (404)."),
        ("/wall", "That could not be checked."),
    ],
)
def test_check_answers_whatever_the_outcome(discord, channel, site, path, answer):
    asked = discord.invoke(
        channel=channel, user=discord.user(), name="check", options={"url": f"{site}{path}"}
    )
    assert answer in discord.wait("answer-edited", interaction=asked)["message"]["content"]


def test_a_text_is_checked_too(discord, channel):
    text = "Nine people died in the fire. The fire killed eleven people, and nobody else died in the fire."
    asked = discord.invoke(channel=channel, user=discord.user(), name="check", options={"text": text})
    assert discord.wait("answer-edited", interaction=asked)["message"]["content"]


def test_the_message_command_checks_the_links_in_a_message(discord, channel, site):
    target = discord.post(
        channel=channel, author=discord.user(bot=True, name="feed"), content=f"{site}/ferry"
    )
    asked = discord.invoke(channel=channel, user=discord.user(), name="Check figures", menu=3, target=target)
    assert "**Nine dead**" in discord.wait("answer-edited", interaction=asked)["message"]["content"]
