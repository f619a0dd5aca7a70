"""What comes after the answer, all the way: the site corrects it, and later articles are held against it."""

import subprocess
import sys
from contextlib import contextmanager
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Condition, Thread

import pytest

from tests.bot.test_whole import FILLER
from tests.loopback.client import PATIENCE, loopback

MANAGE_GUILD, EPHEMERAL = 1 << 5, 64


def page(title, *paragraphs, day="2025-03-04"):
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    return f"""<html lang="en"><head><title>{title}</title>
<meta property="article:published_time" content="{day}T08:00:00Z"></head><body><article>
<h1>{title}</h1>{body}{FILLER}</article></body></html>"""


def ferry(headline, text):
    return page(f"{headline} dead after ferry sinks", f"{text} people died when a ferry sank off the island.")


class Site:
    """A site whose pages change, and which says so to whoever asks whether they have."""

    def __init__(self):
        self.pages, self.asked = {}, []
        self.more = Condition()
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                found = site.pages.get(self.path)
                mark = found and f'"{sha256(found.encode()).hexdigest()}"'
                unchanged = found and self.headers["If-None-Match"] == mark
                status = 304 if unchanged else 200 if found else 404
                with site.more:
                    site.asked.append((self.path, status))
                    site.more.notify_all()
                self.send_response(status)
                self.send_header("ETag", mark or "")
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                if status != 304:
                    self.wfile.write((found or "no such page").encode())

            def log_message(self, *args):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)

    def answered(self, status):
        """Wait until it has answered so."""
        with self.more:
            assert self.more.wait_for(lambda: status in [each for _, each in self.asked], PATIENCE), (
                self.asked
            )

    def url(self, path):
        return f"http://news.example:{self.server.server_port}{path}"


@pytest.fixture(scope="module")
def site():
    made = Site()
    with made.server as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield made
        server.shutdown()


@pytest.fixture
def discord():
    """A Discord in which bots come and go."""
    with loopback() as server:
        yield server
        assert server.violations() == []
        assert server.unused_faults() == []


@contextmanager
def running(discord, site, folder, hours=0, config=""):
    """The whole bot, killed in the end, with a clock that is so many hours ahead."""
    command = [sys.executable, "-m", "tests.bot.whole_process", str(discord.port)]
    command += [str(site.server.server_port), str(folder), str(hours), config]
    with subprocess.Popen(command) as bot:
        try:
            discord.wait("identify")
            yield bot
        finally:
            bot.kill()


def post(discord, channel, url):
    return discord.post(channel=channel, author=discord.user(), content=url)


def edits(discord):
    return [event["message"]["content"] for event in discord.happened("edited")]


class TestACorrection:
    def test_is_told_once_whatever_happens_to_the_bot(self, discord, site, tmp_path):
        """In two servers: in the first the bot is killed when the edit has arrived, and does not know it."""
        first, second = channels = [discord.channel(guild=discord.guild()) for _ in range(2)]
        site.pages["/ferry"] = ferry("Nine", "Eleven")
        with running(discord, site, tmp_path):
            for channel in channels:
                post(discord, channel, site.url("/ferry"))
                assert "**Nine dead**" in discord.wait("posted", channel=channel)["message"]["content"]
        site.pages["/ferry"] = ferry("Nine", "Nine")
        site.asked.clear()
        held = discord.fault(method="PATCH", path=rf"/{first}/messages/", kind="hold", after=True)
        with running(discord, site, tmp_path, hours=6.1):
            discord.wait("fault")
            if second not in [event["channel"] for event in discord.happened("edited")]:
                discord.wait("edited", channel=second)
        discord.release(fault=held)
        assert site.asked == [("/ferry", 200)], "one fetch serves both servers"
        with running(discord, site, tmp_path, hours=24.1):
            discord.wait_for(
                lambda event: event["type"] == "request" and f"/{first}/messages/" in event["path"], "a look"
            )
            site.answered(304)
        assert site.asked == [("/ferry", 200), ("/ferry", 304)]
        told = edits(discord)
        assert len(told) == 2
        for content in told:
            assert content.startswith("**Corrected: what was found here is gone.**")
            assert "it said **Eleven people**; now (<t:" in content
            assert "**Nine people**" in content

    def test_is_given_up_where_the_answer_is_gone_or_closed(self, discord, site, tmp_path):
        guild = discord.guild()
        removed, closed = (discord.channel(guild=guild, name=name) for name in ("removed", "closed"))
        site.pages["/ferry"] = ferry("Nine", "Eleven")
        with running(discord, site, tmp_path):
            replies = {}
            for channel in (removed, closed):
                post(discord, channel, site.url("/ferry"))
                replies[channel] = discord.wait("posted", channel=channel)["message"]["id"]
        discord.delete(channel=removed, messages=[int(replies[removed])])
        refused = {"path": rf"/{closed}/messages/{replies[closed]}$", "kind": "status", "status": 403}
        discord.fault(method="GET", code=50001, **refused)
        discord.fault(method="PATCH", code=50013, **refused)
        site.pages["/ferry"] = ferry("Nine", "Nine")
        with running(discord, site, tmp_path, hours=7):
            discord.wait("fault", method="PATCH")
            discord.invoke(channel=removed, user=discord.user(), name="help")
            discord.wait("answered")
        assert edits(discord) == []


PLAN = "The president of Dravonia presented {} in Geneva on Monday, and Anna Kovar read it aloud in Lumen."
TOLL = "An explosion at a market in Dravik killed {} people on Monday, police chief Anna Kovar said."


CONFIG = """
[source.figures]
title     = "The harbour's own figures"
rows      = [{value = 310, as_of = 2025-03-03}, {value = 312, as_of = 2025-03-04}]
statement = "The ferry Adria carried {value} passengers when it left Dravik"
series    = "level"

[source.gone]
url       = "http://news.example:1/${FIGURECHECK_SECRET}"
statement = "Unemployment in Dravonia is {value}%"
series    = "period"
"""


@pytest.fixture(scope="module")
def inhabited(site, tmp_path_factory):
    """A Discord with one bot, which has two sources."""
    site.pages |= {
        "/one": page("Dravonia presents its plan", PLAN.format("a 21-point plan")),
        "/two": page("A plan for Dravonia", PLAN.format("a 20-point plan"), day="2025-03-05"),
        "/nine": page("Blast at market in Dravik", TOLL.format("nine")),
        "/twelve": page("Dead after blast in Dravik", TOLL.format("12"), day="2025-03-05"),
    }
    with loopback() as server, pytest.MonkeyPatch.context() as patch:
        patch.setenv("FIGURECHECK_SECRET", "hush")
        with running(server, site, tmp_path_factory.mktemp("bot"), config=CONFIG):
            yield server


@pytest.fixture
def shared(inhabited):
    inhabited.now()
    yield inhabited
    assert inhabited.violations() == []


@pytest.fixture
def channel(shared):
    channel = shared.channel(guild=shared.guild())
    manage(shared, channel, {"react": {"on": True}})
    return channel


class TestAnArticlePostedBefore:
    def test_is_named_where_a_later_one_differs(self, shared, channel, site):
        seen(shared, channel, site.url("/one"))
        post(shared, channel, site.url("/two"))
        said = shared.wait("posted", channel=channel)["message"]["content"]
        assert "**20-point plan** differs from Dravonia presents its plan, posted 20" in said
        assert "presented a 21-point plan in Geneva" in said
        assert "presented a **20-point plan** in Geneva" in said

    def test_is_no_reason_to_speak_where_the_later_one_goes_on_from_it(self, shared, channel, site):
        seen(shared, channel, site.url("/nine"))
        seen(shared, channel, site.url("/twelve"))
        told = check(shared, channel, site.url("/twelve"))
        assert "nothing in it contradicts anything else in it" in told
        assert "Blast at market in Dravik, posted 20" in told
        assert "nine people" in told

    def test_in_another_server_counts_for_nothing(self, shared, channel, site):
        seen(shared, channel, site.url("/one"))
        elsewhere = shared.channel(guild=shared.guild())
        assert "differs" in check(shared, channel, site.url("/two"))
        assert "differs" not in check(shared, elsewhere, site.url("/two"))

    def test_that_was_only_asked_about_is_not_kept(self, shared, channel, site):
        check(shared, channel, site.url("/one"))
        assert "differs" not in check(shared, channel, site.url("/two"))

    @pytest.mark.parametrize(
        ("chosen", "answer"),
        [
            ({"forget": {}}, "What was kept of 1 articles is deleted."),
            ({"remember": {"on": False}}, "those that were are deleted"),
        ],
    )
    def test_is_forgotten_when_a_moderator_says_so(self, shared, channel, site, chosen, answer):
        seen(shared, channel, site.url("/one"))
        assert "**kept** to hold later ones against; 1 are now" in manage(shared, channel, {"show": {}})
        assert answer in manage(shared, channel, chosen)
        assert "differs" not in check(shared, channel, site.url("/two"))

    def test_is_not_kept_where_a_moderator_does_not_want_it(self, shared, channel, site):
        manage(shared, channel, {"remember": {"on": False}})
        seen(shared, channel, site.url("/one"))
        assert "**not kept**" in manage(shared, channel, {"show": {}})
        manage(shared, channel, {"remember": {"on": True}})
        assert "differs" not in check(shared, channel, site.url("/two"))

    def test_goes_with_its_message(self, shared, channel, site):
        source = seen(shared, channel, site.url("/one"))
        shared.delete(channel=channel, messages=[source])
        seen(shared, channel, site.url("/nine"))
        assert "differs" not in check(shared, channel, site.url("/two"))

    def test_in_a_closed_channel_is_quoted_there_only(self, shared, channel, site):
        guild = shared.guild()
        closed, public = shared.channel(guild=guild, hidden=True), shared.channel(guild=guild)
        manage(shared, closed, {"react": {"on": True}})
        seen(shared, closed, site.url("/one"))
        assert "differs" in check(shared, closed, site.url("/two"))
        assert "differs" not in check(shared, public, site.url("/two"))


def check(discord, channel, url):
    asked = discord.invoke(channel=channel, user=discord.user(), name="check", options={"url": url})
    return discord.wait("answer-edited", interaction=asked)["message"]["content"]


def seen(discord, channel, url):
    """Post a link in whose article nothing is found, and wait for the reaction that says so."""
    source = post(discord, channel, url)
    discord.wait("reacted", channel=channel)
    return source


def manage(discord, channel, options):
    asked = discord.invoke(
        channel=channel, user=discord.user(), name="figurecheck", options=options, permissions=MANAGE_GUILD
    )
    return discord.wait("answered", interaction=asked)["message"]["content"]


def test_whoever_manages_the_server_sees_how_it_stands_with_the_sources(shared, channel):
    with pytest.raises(RuntimeError, match="needs permissions"):
        shared.invoke(channel=channel, user=shared.user(), name="sources")
    asked = shared.invoke(channel=channel, user=shared.user(), name="sources", permissions=MANAGE_GUILD)
    answer = shared.wait("answer-edited", interaction=asked)["message"]
    assert answer["flags"] & EPHEMERAL
    assert answer["content"].splitlines()[:3] == [
        "**2 sources**",
        "- `figures` The harbour's own figures",
        "  **works**, 2 rows, newest of 4 March 2025",
    ]
    assert "**does not answer**" in answer["content"]
    assert "hush" not in answer["content"]
