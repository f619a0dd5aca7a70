"""Pages that an article cites: fetched from a server on loopback, read, and held against it."""

import json

import pytest

from bot.settings import Elsewhere, Settings
from checks.model import Rating
from tests.bot.fetch.server import Server, answer, bomb, endless, head, redirect, reset, silence
from tests.bot.sources.outlets import at, html, journey_over, page

NOW = at("2024-03-06T12:00:00+00:00")
DAY = "2024-03-05"
CARRIED = "The ferry Adria carried {} passengers when it left Dravik on 3 March 2024"
SANK = "{} people died when the ferry Adria sank off Dravik on 3 March 2024"


@pytest.fixture
async def server():
    async with Server() as running:
        yield running


@pytest.fixture
async def check(server, tmp_path):
    """Serve an article whose ``{link}…{/link}`` leads to the cited page, and check it."""

    async def check(text, *, published=DAY, cited="/cited", host="other.example", **more):
        link = f'<a href="{server.url(cited, host)}">'
        body = text.replace("{link}", link).replace("{/link}", "</a>")
        server.routes["/story"] = page("What happened off the coast", body, published=published)
        settings = more.pop("settings", Settings())
        async with journey_over(server, tmp_path / "kept", settings, **{"now": NOW} | more) as journey:
            return await journey.examine(await journey.obtain(server.url("/story", "news.example")))

    return check


def conflicts(report):
    return [(each.figure, each.evidence[0].value) for each in report.differing]


DIFFERENT = {
    "it counts other passengers": (
        CARRIED.format("130") + ", {link}Harbour News{/link} reported.",
        ("Ferry leaves with 310 on board", CARRIED.format("310") + "."),
        ("130 passengers", "310 passengers"),
    ),
    "according to": (
        "According to {link}the Courier{/link}, the plan of the harbour authority of Dravik has 41 points.",
        ("Harbour plan is out", "The plan of the harbour authority of Dravik has 14 points."),
        ("41 points", "14 points"),
    ),
    "a toll that the page of the same day has lower": (
        SANK.format("Sixty") + ", {link}Harbour News{/link} reported.",
        ("Ferry sinks", SANK.format("Sixteen") + "."),
        ("Sixty people", "Sixteen people"),
    ),
    "money": (
        "The new bridge over the Velta cost $45 million, {link}the council{/link} said.",
        ("A bridge over the Velta", "The new bridge over the Velta cost $54 million."),
        ("$45 million", "$54 million"),
    ),
    "a share": (
        "Turnout in the Dravonia election of 2 March 2024 was 57%, {link}its office{/link} announced.",
        ("Final count", "Turnout in the Dravonia election of 2 March 2024 was 75%."),
        ("57%", "75%"),
    ),
    "a page that was changed before the article came out": (
        CARRIED.format("130") + ", {link}Harbour News{/link} reported.",
        ("Ferry leaves", CARRIED.format("310") + "."),
        ("130 passengers", "310 passengers"),
        {"updated": "2024-03-04"},
    ),
    "an undated page that is fetched while the article is new": (
        CARRIED.format("130") + ", {link}Harbour News{/link} reported.",
        ("Ferry leaves", CARRIED.format("310") + "."),
        ("130 passengers", "310 passengers"),
        {"published": None},
    ),
}


@pytest.mark.parametrize("case", DIFFERENT)
async def test_a_figure_that_the_cited_page_states_otherwise_is_flagged(server, check, case):
    text, (title, body), (mine, theirs), *more = DIFFERENT[case]
    server.routes["/cited"] = page(title, body, **{"published": DAY} | (more[0] if more else {}))
    report = await check(text)
    assert conflicts(report) == [(mine, theirs)]
    [verdict] = report.differing
    assert (verdict.source, verdict.evidence[0].url) == ("cited page", server.url("/cited", "other.example"))
    assert theirs in verdict.justification


QUIET = {
    "the same in other words": (
        CARRIED.format("310") + ", {link}Harbour News{/link} reported.",
        ("Ferry leaves", "Three hundred and ten passengers were on the ferry Adria on 3 March 2024."),
    ),
    "the same, rounded": (
        CARRIED.format("some 300") + ", {link}Harbour News{/link} reported.",
        ("Ferry leaves", CARRIED.format("310") + "."),
    ),
    "another day's toll": (
        "Sixteen people had died in the Dravik fire by Tuesday, {link}Harbour News{/link} reported.",
        ("Fire in Dravik", "Twelve people had died in the Dravik fire by Monday."),
    ),
    "the page has a toll that went on rising that day": (
        SANK.format("Twelve") + ", {link}Harbour News{/link} reported.",
        ("Ferry sinks", SANK.format("Sixteen") + "."),
    ),
    "the page of the day before went on counting": (
        SANK.format("Twelve") + ", {link}Harbour News{/link} reported.",
        ("Ferry sinks", SANK.format("Sixteen") + "."),
        {"published": "2024-03-04"},
    ),
    "a newer toll beside an older report": (
        SANK.format("Twenty") + ", the coastguard told {link}a reporter{/link}.",
        ("Ferry sinks", SANK.format("Sixteen") + "."),
        {"published": "2024-03-04"},
    ),
    "a birthday in between": (
        "Ilya Moren, 51, will leave the harbour office of Dravik, {link}Harbour News{/link} reported.",
        ("Harbour master", "Ilya Moren, 50, will leave the harbour office of Dravik."),
    ),
    "a price that moves": (
        "Brent crude traded at $82 a barrel in Dravik on 4 March 2024, {link}Harbour News{/link} reported.",
        ("Oil", "Brent crude traded at $85 a barrel in Dravik on 4 March 2024."),
    ),
    "an estimate beside what was counted": (
        "The repair of the Velta bridge will cost $45 million, {link}the council{/link} said.",
        ("Bridge", "The repair of the Velta bridge cost $54 million."),
    ),
    "another ship": (
        CARRIED.format("310") + ", {link}Harbour News{/link} reported.",
        ("Boreas leaves", "The ferry Boreas carried 130 passengers when it left Dravik on 3 March 2024."),
    ),
    "another subject": (
        CARRIED.format("310") + ", {link}Harbour News{/link} reported.",
        ("Dravik raises fees", "The harbour of Dravik takes 130 crowns from each boat since 3 March 2024."),
    ),
    "another year": (
        "The port of Dravik handled 5.2 million tonnes in 2023, {link}its operator{/link} said.",
        ("Port of Dravik", "The port of Dravik handled 4.1 million tonnes in 2021."),
    ),
    "the sentence does not rest on the page": (
        CARRIED.format("130") + ". See {link}our map{/link} of 2 routes, Harbour News says.",
        ("Ferry leaves", CARRIED.format("310") + "."),
    ),
    "somebody else's words": (
        "“" + CARRIED.format("130") + "”, a witness told {link}Harbour News{/link}.",
        ("Ferry leaves", CARRIED.format("310") + "."),
    ),
    "denied": (
        "{link}Harbour News{/link} did not say that 130 passengers were on the Adria on 3 March 2024.",
        ("Ferry leaves", CARRIED.format("310") + "."),
    ),
}


@pytest.mark.parametrize("case", QUIET)
async def test_a_page_that_says_the_same_or_something_else_is_no_news(server, check, case):
    text, (title, body), *more = QUIET[case]
    server.routes["/cited"] = page(title, body, **{"published": DAY} | (more[0] if more else {}))
    assert conflicts(await check(text)) == []


LIVE = '{"@type": "LiveBlogPosting", "headline": "Ferry"}'
MAYBE_CHANGED = {
    "a page that was changed later": (
        ("Ferry leaves", {"published": DAY, "updated": "2024-03-08"}),
        "it was changed on 2024-03-08, after the article",
    ),
    "a page of another week": (
        ("Ferry leaves", {"published": "2024-03-12"}),
        "it is of 2024-03-12, after the article",
    ),
    "a live blog by its data": (
        ("Ferry leaves", {"published": DAY, "ld": LIVE}),
        "it is a live page, which changes by the hour",
    ),
    "a live blog by its title": (
        ("Ferry disaster – live updates", {"published": DAY}),
        "it is a live page, which changes by the hour",
    ),
    "a page without a date beside an old article": (
        ("Ferry leaves", {"published": None}),
        "it bears no date, so it may have been changed since",
    ),
}


@pytest.mark.parametrize("case", MAYBE_CHANGED)
async def test_a_page_that_may_have_said_something_else_then_is_not_held_against_it(server, check, case):
    (title, more), why = MAYBE_CHANGED[case]
    server.routes["/cited"] = page(title, CARRIED.format("310") + ".", **more)
    text = CARRIED.format("130") + ", {link}Harbour News{/link} reported."
    report = await check(text, now=at("2024-09-01T12:00:00+00:00"))
    assert report.differing == ()
    [verdict] = report.verdicts
    assert verdict.rating is Rating.NOT_COMPARABLE
    assert verdict.justification.startswith(f"{why}; it has 310 passengers")


CITING = CARRIED.format("130") + ", {link}Harbour News{/link} reported."
GERMAN = [
    "Die Fähre Adria hatte nach Angaben der Hafenbehörde mehr als dreihundert Fahrgäste an Bord, als sie den "
    "Hafen am frühen Morgen verließ, und niemand weiß, warum sie so schwer beladen war.",
    "Die Behörde hat eine Untersuchung angekündigt, deren Ergebnisse noch in diesem Jahr vorliegen sollen, "
    "wie ein Sprecher am Abend in der Hafenstadt sagte.",
]
MISBEHAVING = {
    "not there": (answer(status=404), "the link is dead: the site has no such page (404)"),
    "a fault": (answer(status=500), "the site has a fault of its own just now (500)"),
    "silent": (silence(), "it did not answer "),
    "dripping": (endless(head() + b"<p>", b" ", pause=0.01), "it did not answer "),
    "cut off": (
        reset(head(200, ("Content-Length", "90")) + b"<p>"),
        "the site's answer broke off or made no sense",
    ),
    "huge": (answer(b" " * 6_000_000), "the page is too large (more than 5 MB)"),
    "a bomb": (answer(bomb(40), ("Content-Encoding", "gzip")), "the page is too large (more than 5 MB)"),
    "a picture": (
        answer(b"\x89PNG\r\n\x1a\n" + bytes(50), ("Content-Type", "image/png")),
        "the link does not lead to a web page but to an image",
    ),
    "to a private network": (
        redirect("http://inside.example/"),
        "the link does not lead to the public web, so it was not opened",
    ),
    "in circles": (redirect("/cited"), "the site redirects in circles (more than 8 times)"),
    "in German": (
        page("Fähre überladen", filler=GERMAN, lang="de", published=DAY),
        "it is in another language (de); only English is read",
    ),
    "a wall": (
        page("Log in", "Log in or subscribe to continue reading this article.", filler=()),
        "the article stands behind a login, a subscription or a consent form",
    ),
}


@pytest.mark.parametrize("case", MISBEHAVING)
async def test_a_page_that_cannot_be_had_is_a_line_and_no_verdict(server, check, case):
    server.routes["/cited"], why = MISBEHAVING[case]
    report = await check(CITING, settings=Settings(elsewhere=Elsewhere(seconds=1)))
    assert report.verdicts == ()
    [left] = report.unread
    assert left.what == f"the cited page {server.url('/cited', 'other.example')}"
    assert left.why.startswith(why)


async def test_a_page_that_its_site_keeps_programs_from_is_not_opened(server, check):
    server.routes |= {
        "/robots.txt": answer(b"User-agent: *\nDisallow: /cited"),
        "/cited": page("Ferry leaves", CARRIED.format("310") + ".", published=DAY),
    }
    report = await check(CITING)
    assert [left.why for left in report.unread] == [
        "the site asks programs not to open this page (robots.txt)"
    ]
    assert "/cited" not in [request.target for request in server.requests]


@pytest.mark.parametrize(
    "settings",
    [Elsewhere(cited_pages=0), Elsewhere(cited_sites=["harbour.example"])],
    ids=["switched off", "another site only"],
)
async def test_only_what_the_configuration_allows_is_opened(server, check, settings):
    server.routes["/cited"] = page("Ferry leaves", CARRIED.format("310") + ".", published=DAY)
    report = await check(CITING, settings=Settings(elsewhere=settings))
    assert (report.verdicts, report.unread) == ((), ())
    assert [request.target for request in server.requests] == ["/story"]


async def test_a_site_of_the_list_is_asked_whatever_the_sentence_says(server, check):
    server.routes["/cited"] = page("Ferry leaves", CARRIED.format("310") + ".", published=DAY)
    settings = Settings(elsewhere=Elsewhere(cited_sites=["other.example"]))
    report = await check("{link}" + CARRIED.format("130") + "{/link}.", settings=settings)
    assert conflicts(report) == [("130 passengers", "310 passengers")]


async def test_so_many_pages_are_opened_and_no_more(server, check):
    for number in range(5):
        server.routes[f"/{number}"] = page("Ferry leaves", CARRIED.format("310") + ".", published=DAY)
    links = [server.url(f"/{number}", "other.example") for number in range(5)]
    linked = [
        f'{CARRIED.format(130 + number)}, <a href="{link}">News</a> said.'
        for number, link in enumerate(links)
    ]
    report = await check(" ".join(linked), settings=Settings(elsewhere=Elsewhere(cited_pages=2)))
    assert [mine for mine, _ in conflicts(report)] == ["130 passengers", "131 passengers"]
    opened = {request.target for request in server.requests} - {"/story", "/robots.txt"}
    assert opened == {"/0", "/1"}


async def test_an_article_that_cites_itself_is_not_held_against_itself(server, check):
    report = await check(CITING, cited="/story", host="news.example")
    assert (report.verdicts, report.unread) == ((), ())


async def test_a_saved_article_is_not_held_against_pages_of_today(server, tmp_path):
    link = f'<a href="{server.url("/cited", "other.example")}">'
    body = CITING.replace("{link}", link).replace("{/link}", "</a>")
    saved = tmp_path / "story.html"
    saved.write_bytes(html("What happened off the coast", body, published=DAY))
    async with journey_over(server, tmp_path / "kept") as journey:
        report = await journey.examine(await journey.obtain(str(saved)))
    assert (report.verdicts, report.unread, server.requests) == ((), (), [])


async def test_a_page_is_fetched_once_for_all_articles_and_kept(server, check):
    server.routes["/cited"] = page("Ferry leaves", CARRIED.format("310") + ".", published=DAY)
    first = await check(CITING)
    again = await check(CITING)
    assert conflicts(again) == conflicts(first)
    assert [request.target for request in server.requests].count("/cited") == 1


async def test_the_report_can_be_made_again_offline_and_as_of_that_day(server, check):
    server.routes["/cited"] = page("Ferry leaves", CARRIED.format("310") + ".", published=DAY)
    then = await check(CITING)
    server.routes["/cited"] = page("Ferry leaves", CARRIED.format("130") + ".", published=DAY)
    later = await check(CITING, now=at("2024-03-06T18:00:00+00:00"))
    asked = len(server.requests)
    assert conflicts(later) == []
    assert await check(CITING, as_of=at("2024-03-06T13:00:00+00:00")()) == then
    assert await check(CITING, offline=True) == later
    assert len(server.requests) == asked


REVIEW = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "claimReviewed": CARRIED.format("130"),
    "reviewRating": {"@type": "Rating", "alternateName": "False"},
    "datePublished": "2024-03-04",
    "url": "https://facts.example/adria",
}


async def test_fact_checks_in_a_cited_page_are_statements(server, check):
    server.routes["/cited"] = page("How full was she?", published=DAY, ld=json.dumps(REVIEW))
    report = await check(CARRIED.format("130") + ". Nobody counted them, {link}Facts{/link} said of 3 boats.")
    [verdict] = report.differing
    assert verdict.figure == "130 passengers"
    assert verdict.justification == "a fact check rates it “False” on 2024-03-04"
    assert verdict.evidence[0].url == "https://facts.example/adria"


@pytest.mark.parametrize(
    "text",
    [
        "It is false that 130 passengers were on the ferry Adria when it left Dravik on 3 March 2024, "
        "{link}Facts{/link} said.",
        "Posts claim that the ferry carried 3 lions. {link}Facts{/link} called it 1 hoax, its editor said. "
        + CARRIED.format("130")
        + ", says another.",
        "A rumour has it that " + CARRIED.format("130") + ", {link}Facts{/link} said.",
        CARRIED.format("310") + ", {link}Facts{/link} said.",
    ],
)
async def test_an_article_that_reports_the_fact_check_is_not_corrected_by_it(server, check, text):
    server.routes["/cited"] = page("How full was she?", published=DAY, ld=json.dumps(REVIEW))
    assert conflicts(await check(text)) == []


def test_the_made_up_page_is_one():
    assert b"<article>" in html("Title", "Text.")
