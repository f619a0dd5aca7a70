"""What other pages say, all the way: an article is posted in Discord, and the pages that it cites and the
feeds that are configured are fetched from a web on loopback, some of which misbehaves."""

import gzip
import subprocess
import sys
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from tests.bot.sources.outlets import html
from tests.loopback.client import loopback

DAY = "2025-03-04T08:00:00Z"
CARRIED = "The ferry Adria carried {} passengers when it left Dravik on 3 March 2025"
TITLE = "Ferry Adria leaves Dravik overloaded"
FEED = """<rss version="2.0"><channel><title>Outlet</title>
<item><title>Dravik ferry Adria was overloaded</title><link>http://outlet.example:{port}/report</link>
<pubDate>Tue, 04 Mar 2025 09:00:00 GMT</pubDate></item>
</channel></rss>"""
CONFIG = """
[work]
processes = 1  # one child to start instead of two
seconds = 60
[elsewhere]
seconds = 60
[feed.outlet]
title = "The Outlet"
url = "http://outlet.example:{port}/feed"
[feed.page]
url = "http://page.example:{port}/other"
[feed.broken]
url = "http://broken.example:{port}/fault"
"""


def citing(count, *links):
    """An article that cites a page for a figure in each of its paragraphs."""
    texts = [
        f'{CARRIED.format(count)}, <a href="{link}">Harbour News</a> reported in its edition {number}.'
        for number, link in enumerate(links, start=2)
    ]
    return html(TITLE, *texts, published=DAY)


class Web(BaseHTTPRequestHandler):
    """Every host of the tests in one."""

    def do_GET(self):
        port = self.server.server_port
        harbour = f"http://harbour.example:{port}"
        pages = {
            "/cited": html("Ferry leaves", f"{CARRIED.format(310)}.", published=DAY),
            "/report": html("Dravik ferry Adria was overloaded", f"{CARRIED.format(310)}.", published=DAY),
            "/other": html("Prices of fish rise", "A crate of herring costs 12 crowns.", published=DAY),
            "/feed": FEED.format(port=port).encode(),
            "/bomb": gzip.compress(bytes(40 << 20)),
            "/differs": citing(130, f"{harbour}/cited"),
            "/agrees": citing(310, f"{harbour}/cited"),
            "/misled": citing(310, f"{harbour}/bomb", f"{harbour}/fault", f"{harbour}/private"),
            "/told": html(TITLE, f"{CARRIED.format(130)}.", published=DAY),
        }
        match self.path:
            case "/fault":
                self.answer(500, b"sorry")
            case "/private":
                self.answer(302, b"", Location="http://10.0.0.7/")
            case path:
                packed = {"Content-Encoding": "gzip"} if path == "/bomb" else {}
                self.answer(200 if path in pages else 404, pages.get(path, b"no such page"), **packed)

    def answer(self, status, body, **headers):
        self.send_response(status)
        for name, value in {"Content-Length": len(body), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        with suppress(ConnectionError):  # the bot had enough
            self.wfile.write(body)

    def log_message(self, *args):
        pass


@pytest.fixture(scope="module")
def web():
    with ThreadingHTTPServer(("127.0.0.1", 0), Web) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


@pytest.fixture(scope="module")
def discord(web, tmp_path_factory):
    data = str(tmp_path_factory.mktemp("elsewhere"))
    with loopback() as server:
        arguments = [str(server.port), str(web), data, "0", CONFIG.format(port=web)]
        command = [sys.executable, "-m", "tests.bot.whole_process", *arguments]
        with subprocess.Popen(command) as bot:
            server.wait("identify")
            yield server
            bot.terminate()
            assert bot.wait(20) == 0


@pytest.fixture
def check(discord, web):
    """Ask for an article in Discord, and get the answer."""
    discord.now()

    def check(path):
        asked = discord.invoke(
            channel=discord.channel(guild=discord.guild()),
            user=discord.user(),
            name="check",
            options={"url": f"http://news.example:{web}{path}"},
        )
        return discord.wait("answer-edited", interaction=asked)["message"]["content"]

    return check


def test_a_posted_article_is_held_against_the_page_it_cites_with_both_passages(discord, web):
    channel = discord.channel(guild=discord.guild())
    discord.post(channel=channel, author=discord.user(), content=f"http://news.example:{web}/differs")
    content = discord.wait("posted", channel=channel)["message"]["content"]
    assert "**130 passengers** differs from “Ferry leaves” (harbour.example)" in content
    assert "The ferry Adria carried 310 passengers" in content
    assert "The ferry Adria carried **130 passengers**" in content


def test_an_article_that_says_what_its_page_says_is_clean(check):
    assert "nothing in it contradicts anything else in it" in check("/agrees")


def test_the_same_story_in_a_feed_is_compared_though_other_feeds_fail(check):
    content = check("/told")
    assert "**130 passengers** differs from “Dravik ferry Adria was overloaded” (The Outlet)" in content


def test_pages_that_misbehave_cost_no_answer(check):
    assert "nothing in it contradicts anything else in it" in check("/misled")
