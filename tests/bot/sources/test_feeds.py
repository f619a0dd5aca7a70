"""The same story in other outlets' feeds: found on a server on loopback, and held against an article."""

import pytest

from bot.settings import Elsewhere, Feed, Settings
from tests.bot.fetch.server import Server, answer, bomb, endless, head, redirect, reset, silence
from tests.bot.sources.outlets import at, journey_over, page, rss

NOW = at("2024-03-06T12:00:00+00:00")
RSS_DAY = "Tue, 05 Mar 2024 09:00:00 GMT"
TITLE = "Ferry Adria leaves Dravik overloaded"
CARRIED = "The ferry Adria carried {} passengers when it left Dravik on 3 March 2024, said Ilya Moren."
OURS = CARRIED.format("130")
THEIR_TITLE = "Dravik ferry Adria was overloaded, says Moren"
XML = ("Content-Type", "application/rss+xml")


@pytest.fixture
async def server():
    async with Server() as running:
        yield running


@pytest.fixture
async def check(server, tmp_path):
    """Check an article beside the feeds of some outlets."""

    async def check(text=OURS, *, feeds=("/feed",), title=TITLE, day="2024-03-05", **more):
        server.routes["/story"] = page(title, text, published=day)
        named = {f"outlet{target[5:]}": Feed(url=server.url(target, "other.example")) for target in feeds}
        chosen = more.pop("elsewhere", Elsewhere())
        settings = Settings(elsewhere=chosen, feed=named)
        async with journey_over(server, tmp_path / "kept", settings, **{"now": NOW} | more) as journey:
            return await journey.examine(await journey.obtain(server.url("/story", "news.example")))

    return check


@pytest.fixture
def outlet(server):
    """Serve a feed with one entry, and its page."""

    def outlet(text, *, title=THEIR_TITLE, summary="", day=RSS_DAY, published="2024-03-05", feed="/feed"):
        link = server.url(f"{feed}-page", "other.example")
        server.routes[feed] = rss((title, link, day, summary))
        server.routes[f"{feed}-page"] = page(title, text, published=published)

    return outlet


def conflicts(report):
    return [(each.figure, each.evidence[0].value, each.source) for each in report.differing]


async def test_the_same_story_with_another_figure_is_flagged_with_both_passages(check, outlet):
    outlet(CARRIED.format("310"))
    report = await check()
    assert conflicts(report) == [("130 passengers", "310 passengers", "same story")]
    [verdict] = report.differing
    assert verdict.evidence[0].title == f"“{THEIR_TITLE}” (outlet)"
    assert verdict.evidence[0].statement == CARRIED.format("310")


DIFFERENT = {
    "votes": (
        "Dravonia passes budget law",
        "Parliament in Dravonia passed the budget law with 212 votes on 4 March 2024. Ilya Moren was glad.",
        "Budget law of Moren passes in Dravonia",
        "Parliament in Dravonia passed the budget law with 221 votes on 4 March 2024.",
        ("212 votes", "221 votes"),
    ),
    "a plan": (
        "Dravonia president Moren presents plan in Lumen",
        "The president of Dravonia presented a 21-point plan for the port of Lumen.",
        "Moren presents his plan for Lumen port",
        "The president of Dravonia presented a 20-point plan for the port of Lumen.",
        ("21-point plan", "20-point plan"),
    ),
}


@pytest.mark.parametrize("case", DIFFERENT)
async def test_other_figures_of_one_story(check, outlet, case):
    title, text, their_title, theirs, found = DIFFERENT[case]
    outlet(theirs, title=their_title, summary=theirs)
    assert conflicts(await check(text, title=title)) == [(*found, "same story")]


QUIET = {
    "the same figure in other words": {
        "text": "Three hundred and ten people were on the Adria on 3 March 2024."
    },
    "the same figure, rounded": {"text": CARRIED.format("more than 300")},
    "another story of the same people": {
        "text": CARRIED.format("130").replace("passengers", "guests"),
        "title": "Harbour of Dravik raises its fees for yachts",
    },
    "the same title a month before": {
        "text": CARRIED.format("130"),
        "day": "Mon, 05 Feb 2024 09:00:00 GMT",
    },
    "another day's figure": {
        "text": "The ferry Adria carried 130 passengers when it left Dravik on 1 March 2024, said Ilya Moren."
    },
    "another speaker": {
        "text": CARRIED.format("130").replace("said Ilya Moren", "police said"),
    },
    "another ship": {"text": CARRIED.format("130").replace("Adria", "Boreas")},
}


@pytest.mark.parametrize("case", QUIET)
async def test_what_agrees_or_is_of_something_else_is_left_alone(check, outlet, case):
    outlet(**QUIET[case])
    assert conflicts(await check(CARRIED.format("310"))) == []


@pytest.mark.parametrize(("mine", "theirs"), [("Sixteen", "Twelve"), ("Twelve", "Sixteen")])
async def test_two_tolls_of_one_day_are_an_update(check, outlet, mine, theirs):
    sank = "{} people died when the ferry Adria sank off Dravik on Monday, said Ilya Moren."
    outlet(sank.format(theirs))
    report = await check(sank.format(mine))
    assert [each.rating.value for each in report.verdicts] == ["update"]


async def test_prices_that_move_by_the_hour_are_left_alone(check, outlet):
    outlet(
        "Shares of Adria Lines rose 4% to 32 crowns in Dravik.",
        title="Adria Lines shares rise in Dravik",
        summary="Shares of Adria Lines rose on Tuesday.",
    )
    text = "Shares of Adria Lines rose 3% to 31 crowns in Dravik."
    assert conflicts(await check(text, title="Adria Lines rise after Dravik results")) == []


async def test_atom_is_a_feed_too(server, check, outlet):
    outlet(CARRIED.format("310"))
    link = server.url("/feed-page", "other.example")
    server.routes["/feed"] = answer(
        f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Outlet</title><entry><title>{THEIR_TITLE}</title>
        <link href="{link}"/><id>1</id><updated>2024-03-05T09:00:00Z</updated></entry></feed>""".encode()
    )
    assert len(conflicts(await check())) == 1


async def test_broken_xml_is_read_as_far_as_it_goes(server, check, outlet):
    outlet(CARRIED.format("310"))
    link = server.url("/feed-page", "other.example")
    server.routes["/feed"] = answer(
        f"""<rss version="2.0"><channel><title>Fish & Chips</title><item><title>{THEIR_TITLE}</title>
        <link>{link}</link><pubDate>{RSS_DAY}</pubDate><description>Bread <b>& butter""".encode()
    )
    assert len(conflicts(await check())) == 1


async def test_where_the_page_cannot_be_had_the_feed_is_enough(server, check, outlet):
    outlet("", summary=CARRIED.format("310"))
    server.routes["/feed-page"] = answer(status=403)
    report = await check()
    assert conflicts(report) == [("130 passengers", "310 passengers", "same story")]
    [left] = report.unread
    assert left.what == "the report of “outlet”"
    assert left.why.endswith("; what its feed has of it was used")


ENTITIES = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&b;&c;</title></channel></rss>"""
NO_FEED = "the answer is no RSS or Atom feed"
MISBEHAVING = {
    "not there": (answer(status=404), "the link is dead: the site has no such page (404)"),
    "a fault": (answer(status=500), "the site has a fault of its own just now (500)"),
    "silent": (silence(), "it did not answer "),
    "dripping": (endless(head() + b"<rss>", b" ", pause=0.01), "it did not answer "),
    "cut off": (
        reset(head(200, ("Content-Length", "90")) + b"<rss>"),
        "the site's answer broke off or made no sense",
    ),
    "huge": (answer(b" " * 6_000_000), "the page is too large (more than 5 MB)"),
    "a bomb": (answer(bomb(40), ("Content-Encoding", "gzip")), "the page is too large (more than 5 MB)"),
    "a page": (page("Ferry leaves", "Nobody was on board."), NO_FEED),
    "a picture": (answer(b"\x89PNG\r\n\x1a\n" + bytes(50)), NO_FEED),
    "nothing": (answer(b""), NO_FEED),
    "data": (answer(b'{"items": []}', ("Content-Type", "application/json")), NO_FEED),
    "to a private network": (
        redirect("http://inside.example/"),
        "the link does not lead to the public web, so it was not opened",
    ),
}


@pytest.mark.parametrize("case", MISBEHAVING)
async def test_a_feed_that_cannot_be_read_is_a_line_and_hides_no_other(server, check, outlet, case):
    outlet(CARRIED.format("310"), feed="/feed-b")
    server.routes["/feed-a"], why = MISBEHAVING[case]
    report = await check(feeds=("/feed-a", "/feed-b"), elsewhere=Elsewhere(seconds=1))
    [left] = report.unread
    assert left.what == "the feed of “outlet-a”"
    assert left.why.startswith(why)
    assert len(conflicts(report)) == 1


async def test_entities_neither_grow_nor_open_files(server, check):
    server.routes["/feed"] = answer(ENTITIES, XML)
    report = await check()
    assert (report.verdicts, report.unread) == ((), ())


async def test_so_many_reports_are_fetched_in_the_order_of_the_configuration(server, check, outlet):
    for feed in ("/feed-a", "/feed-b", "/feed-c"):
        outlet(CARRIED.format("310"), feed=feed)
    report = await check(feeds=("/feed-b", "/feed-c", "/feed-a"), elsewhere=Elsewhere(stories=2))
    assert {request.target for request in server.requests if request.target.endswith("page")} == {
        "/feed-b-page",
        "/feed-c-page",
    }
    assert [each.evidence[0].title[-10:] for each in report.differing] == ["(outlet-b)"]


async def test_feeds_are_switched_off_with_the_stories(server, check, outlet):
    outlet(CARRIED.format("310"))
    assert (await check(elsewhere=Elsewhere(stories=0))).verdicts == ()
    assert "/feed" not in [request.target for request in server.requests]


async def test_a_feed_is_asked_again_only_when_it_is_stale(server, check, outlet):
    outlet(CARRIED.format("310"))
    await check()
    await check(now=at("2024-03-06T12:14:00+00:00"))
    assert [request.target for request in server.requests].count("/feed") == 1
    await check(now=at("2024-03-06T12:16:00+00:00"))
    assert [request.target for request in server.requests].count("/feed") == 2


async def test_the_article_itself_in_a_feed_is_not_held_against_itself(server, check):
    server.routes["/feed"] = rss((TITLE, server.url("/story", "news.example"), RSS_DAY, ""))
    assert (await check()).verdicts == ()
