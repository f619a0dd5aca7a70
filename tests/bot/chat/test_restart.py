"""What survives when the process ends, and how it ends."""

import pytest

from tests.bot.chat.conftest import IN_ORDER, Place, running

POST = r"/channels/\d+/messages$"


@pytest.fixture
def discord(discord_alone):
    discord_alone.now()
    yield discord_alone
    assert discord_alone.violations() == []
    assert discord_alone.unused_faults() == []


@pytest.fixture
def place(discord):
    return Place(discord)


def contents(place, channel=None):
    return [reply["content"] for reply in place.replies(channel)]


@pytest.fixture(scope="module")
def killed(discord_alone, tmp_path_factory):
    """One bot, killed with several things in hand at once; and another that takes them up."""
    discord, folder = discord_alone, tmp_path_factory.mktemp("killed")
    place = Place(discord)
    place.sent, place.sending = (
        discord.channel(guild=place.guild, name=name) for name in ("sent", "sending")
    )
    with running(discord, folder, workers=5) as bot:
        bot.connected()
        place.link("gate", "read")
        place.source = place.link("gate", "source")
        place.asked = place.invoke("check", options={"url": "https://news.example/gate/asked"})
        for _ in range(3):
            discord.wait("gate")
        discord.fault(method="POST", path=rf"/{place.sent}/messages$", kind="hold", after=True)
        place.link("found", channel=place.sent)
        discord.wait("fault")
        held = discord.fault(method="POST", path=rf"/{place.sending}/messages$", kind="hold")
        place.link("found", channel=place.sending)
        discord.wait("fault")
        bot.kill()
    discord.delete(channel=place.channel, messages=[place.source])
    for gate in ("read", "source", "asked"):
        discord.open(gate=gate)
    with running(discord, folder, **IN_ORDER) as bot:
        bot.connected()
        place.answered = place.answer(place.asked)
        place.passed(attempts=2)
        discord.release(fault=held)
        discord.wait("deduplicated")
    assert discord.violations() == []
    return place


class TestAKill:
    def test_while_an_article_is_read(self, killed):
        assert contents(killed) == ["found in read"]

    def test_before_it_was_known_that_the_reply_arrived(self, killed):
        assert contents(killed, killed.sent) == ["found in a"]

    def test_before_the_reply_arrived(self, killed):
        assert contents(killed, killed.sending) == ["found in a"]

    def test_while_somebody_waited_for_the_answer_to_a_command(self, killed):
        assert killed.answered["content"] == "found in asked"

    def test_of_which_the_deleted_source_knew_nothing(self, killed):
        assert str(killed.source) not in [
            reply["message_reference"]["message_id"] for reply in killed.replies()
        ]


def test_a_bot_that_goes_and_comes_back_loses_nothing(discord, place, tmp_path):
    quiet = discord.channel(guild=place.guild, name="quiet")
    place.link("found", "old")
    with running(discord, tmp_path, zlib=True) as bot:
        bot.connected()
        place.link("found", "before")
        place.reply()
        place.link("gate", "last")
        discord.wait("gate")
        bot.terminate()
        discord.open(gate="last")
        assert place.reply()["content"] == "found in last"
        assert bot.ended() == 0
    assert discord.happened("identify")[0]["compression"] == "zlib-stream"
    assert contents(place) == ["found in before", "found in last"]

    place.link("found", "away")
    place.link("found", "quiet", channel=quiet)
    thread = discord.channel(guild=place.guild, name="thread", kind=11, parent=place.channel)
    place.link("found", "thread", channel=thread)
    with running(discord, tmp_path, grace_seconds=0.05) as bot:
        replies = [discord.wait("posted") for _ in range(3)]
        assert {(reply["channel"], reply["message"]["content"]) for reply in replies} == {
            (place.channel, "found in away"),
            (quiet, "found in quiet"),
            (thread, "found in thread"),
        }
        place.link("gate", "slow")
        discord.wait("gate")
        bot.terminate()
        assert bot.ended() == 0

    discord.open(gate="slow")
    with running(discord, tmp_path, **IN_ORDER):
        assert place.reply()["content"] == "found in slow"
        place.passed()
    assert contents(place) == ["found in before", "found in last", "found in away", "found in slow"]
    assert len(discord.happened("registered")) == 1


def test_a_start_while_discord_is_down_is_tried_again(discord, place, tmp_path):
    discord.fault(method="GET", path=r"/users/@me$", kind="status", status=503)
    with running(discord, tmp_path) as bot:
        bot.connected()
        place.link("found")
        assert place.reply()
        with running(discord, tmp_path) as second:
            assert second.ended() == 1
        assert "another figurecheck is running" in second.said()
        discord.gateway(action="close", code=4004)
        assert bot.ended() == 1
    assert "Discord does not know this token" in bot.said()


class TestASetupThatCannotWork:
    """Ends the bot, which says what to do."""

    def test_a_wrong_token(self, discord, tmp_path):
        with running(discord, tmp_path, token="wrong") as bot:
            assert bot.ended() == 1
        assert "Discord does not know this token" in bot.said()
        assert "Traceback" not in bot.said()

    def test_no_right_to_read_messages(self, discord, tmp_path):
        discord.settings(privileged=False)
        with running(discord, tmp_path) as bot:
            assert bot.ended() == 1
        discord.settings(privileged=True)
        assert "Switch on Message Content Intent" in bot.said()
        assert "Traceback" not in bot.said()
