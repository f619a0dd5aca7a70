import pytest

from bot.store.watermarks import Watermarks

GUILD, CHANNEL = 1, 100


def everywhere(guild_id):
    return True


def read(marks, message_id, channel_id=CHANNEL, guild_id=GUILD):
    with marks.reading(channel_id, guild_id, message_id):
        pass


async def stored(main):
    """What a process that starts now would begin with."""
    marks = Watermarks(main)
    await marks.load()
    return {channel: marks.behind(channel)[0] for guild in (GUILD, 2) for channel in marks.channels(guild)}


@pytest.fixture
def marks(main):
    return Watermarks(main)


async def test_a_channel_starts_from_now_and_moves_with_what_is_read(marks, main):
    read(marks, 500)
    await marks.save()
    assert await stored(main) == {CHANNEL: 500}
    read(marks, 501)
    read(marks, 502)
    await marks.save()
    assert await stored(main) == {CHANNEL: 502}


async def test_it_stays_below_a_message_in_hand(marks, main):
    with marks.reading(CHANNEL, GUILD, 500):
        read(marks, 501)
        await marks.save()
        assert await stored(main) == {CHANNEL: 499}
    await marks.save()
    assert await stored(main) == {CHANNEL: 501}


async def test_it_stays_below_a_message_that_failed_until_the_history_was_read(marks, main):
    read(marks, 500)
    with pytest.raises(OSError, match="disk full"), marks.reading(CHANNEL, GUILD, 501):
        raise OSError("disk full")
    read(marks, 502)
    await marks.save()
    assert await stored(main) == {CHANNEL: 500}
    after, gap = marks.behind(CHANNEL)
    assert after == 500
    assert marks.caught_up(CHANNEL, gap, up_to=502)
    await marks.save()
    assert await stored(main) == {CHANNEL: 502}


class TestADroppedConnection:
    async def test_that_is_resumed_has_missed_nothing(self, marks):
        read(marks, 500)
        marks.disconnected(everywhere)
        read(marks, 501)
        assert marks.behind(CHANNEL) is None
        marks.resumed(everywhere)
        read(marks, 502)
        marks.reconnected(everywhere)
        assert marks.behind(CHANNEL)[0] == 502

    async def test_that_starts_a_new_session_leaves_a_gap(self, marks, main):
        read(marks, 500)
        marks.disconnected(everywhere)
        marks.reconnected(everywhere)
        read(marks, 510)
        await marks.save()
        assert await stored(main) == {CHANNEL: 500}
        after, gap = marks.behind(CHANNEL)
        assert after == 500
        marks.caught_up(CHANNEL, gap, up_to=505)
        await marks.save()
        assert await stored(main) == {CHANNEL: 510}

    async def test_during_a_catch_up_calls_for_another(self, marks, main):
        read(marks, 500)
        marks.reconnected(everywhere)
        _, gap = marks.behind(CHANNEL)
        marks.disconnected(everywhere)
        marks.reconnected(everywhere)
        read(marks, 520)
        assert not marks.caught_up(CHANNEL, gap, up_to=505)
        await marks.save()
        assert await stored(main) == {CHANNEL: 505}
        assert marks.behind(CHANNEL)[0] == 505

    async def test_not_yet_resumed_holds_what_came_after(self, marks, main):
        read(marks, 500)
        marks.reconnected(everywhere)
        _, gap = marks.behind(CHANNEL)
        marks.disconnected(everywhere)
        read(marks, 520)
        assert marks.caught_up(CHANNEL, gap, up_to=505)
        await marks.save()
        assert await stored(main) == {CHANNEL: 505}
        marks.resumed(everywhere)
        await marks.save()
        assert await stored(main) == {CHANNEL: 520}

    async def test_concerns_its_own_servers_only(self, marks):
        read(marks, 500)
        read(marks, 600, channel_id=200, guild_id=2)
        marks.reconnected(lambda guild_id: guild_id == 2)
        assert marks.behind(CHANNEL) is None
        assert marks.behind(200) == (600, 1)


async def test_after_a_restart_every_channel_is_behind(marks, main):
    read(marks, 500)
    await marks.save()
    again = Watermarks(main)
    await again.load()
    assert again.behind(CHANNEL) == (500, 0)


class TestAChannelNeverSeen:
    def test_starts_at_its_newest_message(self, marks):
        marks.enter(CHANNEL, GUILD, latest=450)
        marks.enter(CHANNEL, GUILD, latest=999)
        marks.reconnected(everywhere)
        assert marks.behind(CHANNEL)[0] == 450

    def test_starts_at_its_beginning_if_it_was_made_while_the_bot_was_away(self, marks):
        read(marks, 500)
        marks.enter(600, GUILD, latest=610)
        assert marks.behind(600)[0] == 599

    def test_starts_at_its_beginning_also_if_a_message_is_seen_first(self, marks):
        read(marks, 500)
        read(marks, 610, channel_id=600)
        assert marks.behind(600)[0] == 599

    def test_in_a_server_that_is_new_itself_starts_from_now(self, marks):
        read(marks, 500)
        marks.enter(600, 2, latest=610)
        assert marks.behind(600) is None


async def test_a_channel_that_is_gone_is_forgotten(marks, main):
    read(marks, 500)
    read(marks, 600, channel_id=200)
    await marks.save()
    marks.drop(200)
    await marks.save()
    assert await stored(main) == {CHANNEL: 500}
    assert marks.channels(GUILD) == (CHANNEL,)
    assert marks.caught_up(200, 0, up_to=700)


async def test_a_server_that_was_left_is_forgotten(marks, main):
    read(marks, 500)
    read(marks, 600, channel_id=200, guild_id=2)
    await marks.save()
    marks.forget(2)
    await marks.save()
    assert await stored(main) == {CHANNEL: 500}


def test_a_channel_that_is_watched_from_now_on_starts_now(marks):
    read(marks, 500)
    marks.start(600, GUILD, at=700)
    assert marks.behind(600) is None
    marks.reconnected(everywhere)
    assert marks.behind(600)[0] == 700
