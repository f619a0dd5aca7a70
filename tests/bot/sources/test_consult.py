"""Sources asked over real HTTP on loopback: in time, side by side, and with what was kept before."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, timedelta

import pytest

from bot.fetch.client import Limits
from bot.fetch.snapshots import Snapshots
from bot.sources.consult import Consultant
from bot.sources.memory import Memory
from bot.work import WorkTimeout
from checks.sources import Lookup
from checks.sources.config import source_of
from tests.bot.fetch.clients import fetcher_for
from tests.bot.fetch.server import Server, answer, bomb, endless, head, in_turn, redirect, reset, silence

NOON = datetime(2025, 9, 29, 12, tzinfo=UTC)
BODY = json.dumps([{"value": 66055, "as_of": "2025-09-29"}]).encode()
NEWER = json.dumps([{"value": 66097, "as_of": "2025-09-30"}]).encode()


class Clock:
    def __init__(self):
        self.now = NOON

    def __call__(self):
        return self.now

    def passes(self, **time):
        self.now += timedelta(**time)


class Here:
    """Runs work where it stands: what a child process does for it is tested with the workers."""

    def __init__(self, error=None):
        self.error = error
        self.runs = 0

    async def run(self, func, *args):
        self.runs += 1
        if self.error:
            raise self.error
        return func(*args)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
async def server():
    async with Server() as running:
        yield running


@pytest.fixture
def source(server):
    def make(target="/", name="toll", **keys):
        table = {"url": server.url(target), "statement": "{value} people have died", "series": "total"}
        return source_of(name, {"timeout": "5s", "refresh": "1h"} | table | keys)

    return make


@pytest.fixture
async def consult(server, clock, tmp_path):
    """Ask sources; each call is a new program with the same folder, unless a consultant is given."""

    async with fetcher_for(server, limits=Limits(seconds=30, retries=0)) as fetcher:
        fetcher._now = clock

        def consultant(*, offline=False, as_of=None, **keys):
            memory = Memory(
                fetcher=fetcher,
                snapshots=Snapshots(tmp_path / "kept"),
                offline=offline,
                as_of=as_of,
                now=clock,
            )
            settings = {"memory": memory, "workers": Here(), "environ": {}, "folder": tmp_path}
            return Consultant(**settings | keys)

        async def ask(*sources, of=None, **keys):
            who = of or consultant(**keys)
            return await who.consult([Lookup(source=each) for each in sources])

        ask.consultant = consultant
        yield ask


def values(given):
    return [row.written for row in given.table.rows]


async def test_a_source_is_asked_and_read(server, source, consult):
    server.routes["/"] = answer(BODY)
    [given] = await consult(source())
    assert (values(given), given.problem, given.retrieved) == (["66055"], None, "2025-09-29T12:00:00+00:00")
    assert server.requests[0].headers["user-agent"].endswith("(+https://club.example/bot)")


async def test_answers_come_in_the_order_of_the_questions(server, source, consult):
    server.routes |= {"/a": answer(BODY), "/b": answer(NEWER)}
    given = await consult(source("/b", name="b"), source("/a", name="a"))
    assert [values(each) for each in given] == [["66097"], ["66055"]]


async def test_a_slow_source_does_not_slow_the_others(server, source, consult):
    server.routes |= {"/slow": silence(), "/quick": answer(BODY)}
    slow, quick = source("/slow", name="slow", timeout="1s"), source("/quick", name="quick")
    given = await consult(slow, quick)
    assert given[0].problem == "it did not answer within 1 seconds"
    assert (given[0].table, values(given[1])) == (None, ["66055"])


@pytest.mark.parametrize(
    ("behaviour", "problem"),
    [
        (answer(status=500), "the site has a fault of its own just now (500)"),
        (answer(status=404), "the link is dead: the site has no such page (404)"),
        (answer(status=429), "the site asks to be left alone for a while (429)"),
        (answer(status=401), "the site does not let this page be read"),
        (reset(), "the site's answer broke off or made no sense"),
        (reset(head() + b"[{"), "the answer is no JSON"),
        (answer(b"<html>Sorry</html>"), "the answer is a web page, not data"),
        (answer(b'{"data": []}'), "the answer has another shape than rows expects"),
        (answer(b'[{"value": "soon"'), "the answer is no JSON"),
        (answer(bomb(40), ("Content-Encoding", "gzip")), "the page is too large (more than 32 MB)"),
        (redirect("/"), "the site redirects in circles"),
    ],
    ids=lambda case: case if isinstance(case, str) else "",
)
async def test_whatever_goes_wrong_is_one_clause_in_the_answer(server, source, consult, behaviour, problem):
    server.routes["/"] = behaviour
    [given] = await consult(source())
    assert given.table is None
    assert given.problem.startswith(problem)
    assert "127.0.0.1" not in given.problem


async def test_an_answer_that_never_ends_is_given_up_in_time(server, source, consult):
    server.routes["/"] = endless(head() + b"[", b" ", pause=0.01)
    [given] = await consult(source(timeout="1s"))
    assert given.problem == "it did not answer within 1 seconds"


async def test_an_answer_is_used_for_as_long_as_it_is_fresh(server, source, consult, clock):
    server.routes["/"] = in_turn(answer(BODY), answer(NEWER))
    who = consult.consultant()
    await consult(source(), of=who)
    clock.passes(minutes=59)
    assert values((await consult(source(), of=who))[0]) == ["66055"]
    clock.passes(minutes=2)
    assert values((await consult(source(), of=who))[0]) == ["66097"]
    assert len(server.requests) == 2


async def test_a_fresh_answer_outlives_the_program(server, source, consult):
    server.routes["/"] = answer(BODY)
    await consult(source())
    assert values((await consult(source()))[0]) == ["66055"]
    assert len(server.requests) == 1


async def test_an_unchanged_answer_is_asked_for_with_its_mark(server, source, consult, clock):
    server.routes["/"] = in_turn(answer(BODY, ("ETag", '"a1"')), answer(status=304))
    who = consult.consultant()
    await consult(source(), of=who)
    clock.passes(hours=2)
    [given] = await consult(source(), of=who)
    assert server.requests[1].headers["if-none-match"] == '"a1"'
    assert (values(given), given.problem, given.retrieved) == (["66055"], None, "2025-09-29T14:00:00+00:00")
    [again] = await consult(source())
    assert (values(again), len(server.requests)) == (["66055"], 2)


@pytest.mark.parametrize("broken", [answer(status=503), answer(b"<html>down</html>"), reset()])
async def test_the_last_good_answer_stands_in_for_a_source_that_fails(server, source, consult, clock, broken):
    server.routes["/"] = in_turn(answer(BODY), broken)
    await consult(source())
    clock.passes(hours=5)
    [given] = await consult(source())
    assert values(given) == ["66055"]
    assert given.problem is not None
    assert given.retrieved == "2025-09-29T12:00:00+00:00"


async def test_a_source_that_failed_is_left_alone_for_a_while(server, source, consult, clock):
    server.routes["/"] = in_turn(answer(status=404), answer(status=404), answer(BODY))
    who = consult.consultant()
    for minutes, requests in ((0, 1), (0.5, 1), (1, 2), (1, 2), (1.5, 3)):
        clock.passes(minutes=minutes)
        [given] = await consult(source(), of=who)
        assert len(server.requests) == requests
    assert values(given) == ["66055"]


async def test_many_articles_at_once_ask_a_source_once(server, source, consult):
    server.routes["/"] = answer(BODY)
    who = consult.consultant()
    given = await asyncio.gather(*(consult(source(), of=who) for _ in range(5)))
    assert [values(each) for [each] in given] == [["66055"]] * 5
    assert len(server.requests) == 1


async def test_offline_only_what_was_kept_is_used(server, source, consult, clock):
    server.routes["/"] = answer(BODY)
    [unknown] = await consult(source(), offline=True)
    assert unknown.problem == "no answer of it is kept, and nothing is fetched offline"
    await consult(source())
    clock.passes(days=30)
    [given] = await consult(source(), offline=True)
    assert (values(given), given.problem, len(server.requests)) == (["66055"], None, 1)


async def test_a_report_can_be_made_again_as_of_a_day(server, source, consult, clock):
    server.routes["/"] = in_turn(answer(BODY), answer(NEWER))
    await consult(source())
    clock.passes(days=1)
    await consult(source())
    [then] = await consult(source(), as_of=NOON + timedelta(hours=1))
    [now] = await consult(source(), as_of=NOON + timedelta(days=2))
    assert (values(then), values(now)) == (["66055"], ["66097"])


async def test_secrets_come_from_the_environment_and_go_nowhere_else(server, source, consult, tmp_path):
    server.routes["/?key=hush"] = answer(BODY)
    keyed = source("/?key=${TOLL_KEY}", headers={"X-Token": "Bearer ${TOLL_TOKEN}"})
    [missing] = await consult(keyed, environ={"TOLL_KEY": "hush"})
    assert missing.problem == "left out, because the environment variable TOLL_TOKEN is not set"
    [given] = await consult(keyed, environ={"TOLL_KEY": "hush", "TOLL_TOKEN": "sesame"})
    assert values(given) == ["66055"]
    assert server.requests[0].headers["x-token"] == "Bearer sesame"
    kept = [path.read_bytes() for path in (tmp_path / "kept").rglob("*") if path.is_file()]
    assert kept
    assert not any(b"hush" in each or b"sesame" in each for each in kept)
    assert "hush" not in repr(given)


async def test_a_source_asked_per_claim_gets_the_sentence(server, consult):
    server.routes["/?q=The%20bridge%20cost%20%249m%20%26%20more"] = answer(b"[]")
    each = source_of("facts", {"url": server.url("/?q={claim}"), "statement": "{claim}", "series": "fixed"})
    [given] = await consult.consultant().consult([Lookup(source=each, claim="The bridge cost $9m & more")])
    assert (given.problem, given.table.rows) == (None, ())


async def test_files_are_read_and_read_again_when_they_change(consult, tmp_path):
    file = tmp_path / "table.csv"
    file.write_text("value,as_of\n12,2025-01-01\n")
    local = source_of("t", {"file": "table.csv", "statement": "{value} boats", "series": "level"})
    who = consult.consultant(workers=(here := Here()))
    assert values((await consult(local, of=who))[0]) == ["12"]
    assert values((await consult(local, of=who))[0]) == ["12"]
    assert here.runs == 1
    file.write_text("value,as_of\n144,2025-01-01\n")
    assert values((await consult(local, of=who))[0]) == ["144"]


async def test_a_missing_file_is_a_problem_of_its_source(consult):
    local = source_of("t", {"file": "none.csv", "statement": "{value} boats", "series": "level"})
    [given] = await consult(local)
    assert given.problem == "its file cannot be read: No such file or directory"


async def test_an_answer_that_cannot_be_read_in_time_is_a_problem(server, source, consult):
    server.routes["/"] = answer(BODY)
    [given] = await consult(source(), workers=Here(error=WorkTimeout()))
    assert given.problem == "its answer takes too long or too much memory to be read"


async def test_a_parser_that_breaks_is_a_problem_of_its_source(server, source, consult, caplog):
    server.routes["/"] = answer(BODY)
    [given] = await consult(source(), workers=Here(error=KeyError("surprise")))
    assert given.problem == "its answer could not be read"
    assert "surprise" in caplog.text


async def test_a_full_disk_costs_no_answer(server, source, consult, tmp_path, caplog):
    server.routes["/"] = answer(BODY)
    (tmp_path / "kept").write_text("a file where the folder should be")
    [given] = await consult(source())
    assert (values(given), given.problem) == (["66055"], None)
    assert "The answer of toll-" in caplog.text
