import pytest

from bot.store.posts import Post, Posts

GUILD, CHANNEL = 7, 8


@pytest.fixture
def posts(main, clock):
    return Posts(main, most=3, days=30, now=clock)


@pytest.fixture
def post(clock):
    def make(key, page=None, **given):
        values = {
            "guild_id": GUILD,
            "channel_id": CHANNEL,
            "open_to_all": True,
            "posted_at": clock(),
            "url": f"https://news.example/{page or key}",
            "story": "{}",
            "article": "an article",
        }
        return Post(key=key, page=page or str(key), **(values | given))

    return make


async def loaded(posts, before=1000):
    return await posts.load(await posts.before(before, guild_id=GUILD, channel_id=CHANNEL))


async def keys(posts, before=1000, guild_id=GUILD, channel_id=CHANNEL):
    return [each.key for each in await posts.before(before, guild_id=guild_id, channel_id=channel_id)]


async def test_what_was_posted_before_comes_back_whole_and_the_newest_first(posts, post):
    for key in (1, 2, 3):
        await posts.keep(post(key))
    assert await keys(posts, before=3) == [2, 1]
    assert await loaded(posts, before=3) == [post(2), post(1)]


async def test_the_same_post_is_kept_once_as_it_is_now(posts, post):
    await posts.keep(post(1))
    await posts.keep(post(1, article="another"))
    assert [each.article for each in await loaded(posts)] == ["another"]
    assert await posts.count(GUILD) == 1


async def test_the_oldest_make_room_in_their_own_server(posts, post):
    await posts.keep(post(1, guild_id=9))
    for key in range(2, 7):
        await posts.keep(post(key))
    assert await keys(posts) == [6, 5, 4]
    assert await keys(posts, guild_id=9) == [1]


async def test_what_is_too_old_is_not_used_and_goes_in_time(posts, post, clock):
    await posts.keep(post(1))
    clock.advance(days=30, seconds=1)
    assert await keys(posts) == []
    assert await posts.count(GUILD) == 1
    await posts.prune()
    assert await posts.count(GUILD) == 0


async def test_a_closed_channel_keeps_its_own(posts, post):
    await posts.keep(post(1, open_to_all=False))
    assert await keys(posts, channel_id=CHANNEL) == [1]
    assert await keys(posts, channel_id=99) == []


async def test_a_page_that_was_corrected_says_so_in_every_server(posts, post):
    await posts.keep(post(1, page="a"))
    await posts.keep(post(2, page="a", guild_id=9))
    await posts.keep(post(3, page="b"))
    await posts.renew("a", "corrected")
    assert [each.article for each in await loaded(posts)] == ["an article", "corrected"]


async def test_a_message_that_is_gone_takes_its_articles_along(posts, post):
    await posts.keep(post(1, page="a"))
    await posts.keep(post(1, page="b"))
    await posts.withdraw(1, still=["https://news.example/b"])
    assert [each.page for each in await loaded(posts)] == ["b"]
    await posts.withdraw(1)
    assert await keys(posts) == []


async def test_a_server_is_forgotten_alone(posts, post):
    await posts.keep(post(1))
    await posts.keep(post(2, guild_id=9))
    await posts.forget(GUILD)
    assert await keys(posts) == []
    assert await keys(posts, guild_id=9) == [2]
