"""Which of the articles that were posted before are held against a new one."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy.exc import OperationalError

from bot.earlier import MOST, Earlier, page_of
from bot.inputs import Given, Sort
from bot.journey import judge_with
from bot.reply import Ask
from bot.sources.elsewhere import Found
from bot.store.database import open_database, sqlite_url
from bot.store.migrate import Part
from bot.store.posts import Posts
from checks.model import Article, Block, BlockKind
from checks.reading import read

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
GUILD, CHANNEL = 7, 8
FERRY = "The ferry Adria carried {} passengers when it left Dravik on 3 March 2025."


def article(title, text):
    blocks = (Block(kind=BlockKind.HEADLINE, text=title), Block(kind=BlockKind.PARAGRAPH, text=text))
    return read(Article(title=title, blocks=blocks, published=date(2025, 3, 4)))


def given(url):
    return Given(ident=url, source=url, sort=Sort.PAGE, body=b"", url=url)


@pytest.fixture
async def posts(tmp_path):
    async with open_database(sqlite_url(tmp_path / "db"), Part.MAIN) as engine:
        yield Posts(engine, most=100, days=30, now=lambda: NOON)


@pytest.fixture
def earlier(posts):
    return Earlier(posts, lambda guild_id: guild_id == GUILD, now=lambda: NOON)


async def keep(earlier, key, url, title, text, **more):
    ask = Ask(url=url, key=key, channel_id=CHANNEL, **({"guild_id": GUILD} | more))
    await earlier.keep(ask, given(url), judge_with(article(title, text), (), Found()))


async def recalled(earlier, *, url="https://news.example/new", key=1000, guild_id=GUILD):
    recall = earlier.recall(page_of(given(url)), key=key, guild_id=guild_id, channel_id=CHANNEL)
    return [
        (each.url, each.title) for each in await recall(article("Ferry Adria overloaded", FERRY.format(130)))
    ]


async def test_one_of_the_same_things_is_found(earlier):
    await keep(earlier, 1, "https://news.example/a", "Adria leaves Dravik", FERRY.format(310))
    await keep(earlier, 2, "https://news.example/b", "A vote in Lumen", "Parliament in Lumen has 120 seats.")
    await keep(earlier, 3, "https://news.example/c", "A walk by the sea", "The sea is calm.")
    assert await recalled(earlier) == [("https://news.example/a", "Adria leaves Dravik")]


async def test_the_page_itself_is_not_held_against_itself(earlier):
    await keep(earlier, 1, "https://news.example/a", "Adria leaves Dravik", FERRY.format(310))
    assert await recalled(earlier, url="https://NEWS.example/a#top") == []


async def test_only_what_was_posted_before_counts(earlier):
    await keep(earlier, 5, "https://news.example/a", "Adria leaves Dravik", FERRY.format(310))
    assert await recalled(earlier, key=5) == []
    assert len(await recalled(earlier, key=6)) == 1


async def test_each_page_counts_once_and_the_newest_come_first(earlier):
    for key in range(1, 3 * MOST):
        await keep(
            earlier, key, f"https://news.example/{key % (MOST + 2)}", "Adria leaves Dravik", FERRY.format(310)
        )
    found = await recalled(earlier)
    assert len(set(found)) == len(found) == MOST
    assert found[0][0].endswith(f"/{(3 * MOST - 1) % (MOST + 2)}")


@pytest.mark.parametrize("guild_id", [None, 9])
async def test_nothing_is_kept_or_found_elsewhere(earlier, posts, guild_id):
    await keep(
        earlier, 1, "https://news.example/a", "Adria leaves Dravik", FERRY.format(310), guild_id=guild_id
    )
    assert await posts.count(guild_id or 0) == 0
    assert await recalled(earlier, guild_id=guild_id) == []


async def test_an_article_in_a_shape_of_another_version_is_left_out(earlier, posts):
    await keep(earlier, 1, "https://news.example/a", "Adria leaves Dravik", FERRY.format(310))
    await posts.renew(page_of(given("https://news.example/a")), '{"headline": "of another time"}')
    assert await recalled(earlier) == []


async def test_a_store_that_cannot_be_read_is_no_reason_not_to_answer(earlier, posts, monkeypatch):
    async def broken(*args, **more):
        raise OperationalError("", {}, OSError("disk broken"))

    monkeypatch.setattr(posts, "before", broken)
    assert await recalled(earlier) == []


async def test_nothing_is_kept_where_the_operator_wants_nothing_kept(tmp_path):
    async with open_database(sqlite_url(tmp_path / "db"), Part.MAIN) as engine:
        posts = Posts(engine, most=100, days=0)
        await keep(Earlier(posts, lambda _guild: True), 1, "https://news.example/a", "Adria", FERRY.format(3))
        assert await posts.count(GUILD) == 0
