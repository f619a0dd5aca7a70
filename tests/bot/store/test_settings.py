import pytest

from bot.store.settings import Notes, Settings

GUILD, CHANNEL, THREAD = 1, 2, 3


@pytest.fixture
def settings(main):
    return Settings(main)


async def loaded(main):
    settings = Settings(main)
    await settings.load()
    return settings


@pytest.mark.parametrize("default", [True, False])
def test_without_a_choice_the_operators_default_holds(settings, default):
    assert settings.watching(GUILD, THREAD, CHANNEL, default=default) is default


@pytest.mark.parametrize(
    ("server", "channel", "thread", "expected"),
    [
        (True, None, None, True),
        (True, False, None, False),
        (False, True, None, True),
        (True, False, True, True),
        (None, True, False, False),
        (None, None, True, True),
    ],
)
async def test_the_narrowest_choice_counts(settings, main, server, channel, thread, expected):
    if server is not None:
        await settings.watch_guild(GUILD, on=server)
    if channel is not None:
        await settings.watch_channel(GUILD, CHANNEL, on=channel)
    if thread is not None:
        await settings.watch_channel(GUILD, THREAD, on=thread)
    for held in (settings, await loaded(main)):
        assert held.watching(GUILD, THREAD, CHANNEL, default=False) is expected


async def test_a_later_choice_replaces_an_earlier_one(settings, main):
    for on in (True, False):
        await settings.watch_channel(GUILD, CHANNEL, on=on)
        await settings.watch_guild(GUILD, on=on)
        await settings.react(GUILD, on=on)
    held = await loaded(main)
    assert not held.watching(GUILD, CHANNEL, default=True)
    assert not held.watching(GUILD, 99, default=True)
    assert not held.reacting(GUILD, default=True)


async def test_a_server_may_choose_reactions_or_leave_them_to_the_operator(settings, main):
    await settings.watch_guild(GUILD, on=True)
    assert [settings.reacting(GUILD, default=default) for default in (True, False)] == [True, False]
    await settings.react(GUILD, on=True)
    held = await loaded(main)
    assert held.reacting(GUILD, default=False)
    assert held.watching(GUILD, CHANNEL, default=False)


async def test_a_server_that_was_left_is_forgotten(settings, main):
    for guild in (GUILD, 9):
        await settings.watch_guild(guild, on=True)
        await settings.watch_channel(guild, guild * 10, on=True)
    await settings.forget(GUILD)
    for held in (settings, await loaded(main)):
        assert not held.watching(GUILD, GUILD * 10, default=False)
        assert held.watching(9, 90, default=False)


async def test_a_fact_is_remembered_until_it_changes(main):
    notes = Notes(main)
    assert await notes.get("commands") is None
    await notes.put("commands", "1")
    await notes.put("commands", "2")
    assert await notes.get("commands") == "2"
