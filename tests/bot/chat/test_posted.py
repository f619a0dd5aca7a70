"""What happens to a link that somebody posts."""

from tests.bot.chat.bot_process import PINGS

SUPPRESS_PREVIEWS = 4
WEBHOOK = {"webhook_id": "5"}


def test_a_link_gets_one_reply(place):
    source = place.link("found")
    reply = place.reply()
    assert reply["content"] == "found in a"
    assert reply["nonce"] == f"r{source}"
    assert reply["message_reference"]["message_id"] == str(source)
    assert reply["flags"] == SUPPRESS_PREVIEWS
    place.passed()
    assert len(place.replies()) == 1


def test_work_is_shown_by_typing(place):
    place.link("gate", "typing")
    place.discord.wait("typing", channel=place.channel)
    place.discord.open(gate="typing")
    assert place.reply()["content"] == "found in typing"


def test_a_link_without_findings_gets_no_reply(place):
    for kind in ("clean", "error", "nothing"):
        place.link(kind)
    place.passed()
    assert place.replies() == []


def test_no_text_can_ping(place):
    place.link("pings")
    assert place.reply()["content"] == PINGS
    # The fixture fails on the violation that a ping would be.


def test_a_link_behind_a_spoiler_gets_an_answer_behind_a_spoiler(place):
    place.post("||https://news.example/found/end|| and https://news.example/found/start")
    assert place.reply()["content"] == "||found in end||\n\nfound in start"


def test_two_links_get_one_reply(place):
    place.post("https://news.example/found/a https://news.example/clean/b https://news.example/found/c")
    assert place.reply()["content"] == "found in a\n\nfound in c"


def test_a_long_answer_keeps_the_limit(place):
    place.post("https://news.example/long/a https://news.example/long/b")
    content = place.reply()["content"]
    assert 1900 < len(content) <= 2000
    assert content.endswith("… and 1 more link with something to say about")


def test_links_that_are_to_be_left_alone_are(place):
    place.post("<https://news.example/found/a> `https://news.example/found/b` https://youtube.com/found/c")
    place.passed()
    assert place.replies() == []


def test_bots_and_webhooks_are_ignored(place):
    place.link("found", author=place.discord.user(name="robot", bot=True))
    place.link("found", author=place.discord.user(name="hook"), **WEBHOOK)
    place.passed()
    assert place.replies() == []


def test_a_thread_is_answered_in_the_thread(place):
    thread = place.discord.channel(guild=place.guild, name="thread", kind=11, parent=place.channel)
    place.link("found", channel=thread)
    assert place.reply(thread)["content"] == "found in a"
    assert place.replies() == []


def test_a_direct_message_is_answered_whatever_the_outcome(place):
    direct = place.discord.channel(guild=None, name="dm", kind=1)
    place.link("clean", channel=direct)
    assert place.reply(direct)["content"] == "nothing in a"
    place.link("error", channel=direct)
    assert place.reply(direct)["content"] == "cannot read a"


def test_a_site_that_is_down_is_tried_again(place):
    place.link("later")
    assert place.reply()["content"] == "found in a"


def test_a_breakdown_of_the_journey_is_tried_again(place):
    place.link("crash")
    assert place.reply()["content"] == "found in a"


def test_a_journey_that_breaks_down_always_is_given_up(place):
    place.link("broken")
    place.passed(attempts=9)
    assert place.replies() == []


class TestAnEdit:
    def test_that_changes_the_link_changes_the_reply(self, place):
        source = place.link("found", "old")
        reply = place.reply()
        place.discord.edit(channel=place.channel, message=source, content="https://news.example/found/new")
        edited = place.discord.wait("edited", channel=place.channel)["message"]
        assert (edited["id"], edited["content"]) == (reply["id"], "found in new")

    def test_that_adds_a_link_gets_a_reply(self, place):
        source = place.post("nothing here yet")
        place.discord.edit(channel=place.channel, message=source, content="https://news.example/found/new")
        assert place.reply()["content"] == "found in new"

    def test_that_takes_the_link_away_takes_the_reply_away(self, place):
        source = place.link("found")
        reply = place.reply()
        place.discord.edit(channel=place.channel, message=source, content="never mind")
        assert place.discord.wait("deleted", channel=place.channel)["message"]["id"] == reply["id"]

    def test_to_a_link_without_findings_takes_the_reply_away(self, place):
        source = place.link("found")
        place.reply()
        place.discord.edit(channel=place.channel, message=source, content="https://news.example/clean/b")
        place.discord.wait("deleted", channel=place.channel)
        assert place.replies() == []

    def test_that_comes_while_the_answer_is_worked_out_counts(self, place):
        source = place.link("gate", "edited")
        place.discord.wait("gate", name="edited")
        place.discord.edit(channel=place.channel, message=source, content="https://news.example/found/new")
        place.discord.open(gate="edited")
        assert place.reply()["content"] == "found in new"
        place.passed()
        assert len(place.replies()) == 1

    def test_of_other_words_is_none(self, place):
        source = place.link("found")
        place.reply()
        place.discord.edit(
            channel=place.channel, message=source, content="Look: https://news.example/found/a"
        )
        place.passed()
        assert [reply["content"] for reply in place.replies()] == ["found in a"]

    def test_is_not_what_a_preview_makes(self, place):
        source = place.link("found")
        place.reply()
        place.discord.unfurl(channel=place.channel, message=source)
        place.passed()
        assert len(place.replies()) == 1


class TestADeletedSource:
    def test_takes_the_reply_with_it(self, place):
        source = place.link("found")
        reply = place.reply()
        place.discord.delete(channel=place.channel, messages=[source])
        assert place.discord.wait("deleted", channel=place.channel)["message"]["id"] == reply["id"]

    def test_among_many_too(self, place):
        sources = [place.link("found"), place.post("hello")]
        place.reply()
        place.discord.delete(channel=place.channel, messages=sources)
        place.discord.wait("deleted", channel=place.channel)
        assert place.replies() == []

    def test_is_not_answered(self, place):
        source = place.link("gate", "deleted")
        place.discord.wait("gate", name="deleted")
        place.discord.delete(channel=place.channel, messages=[source])
        place.discord.open(gate="deleted")
        place.passed()
        assert place.replies() == []


class TestPermissions:
    def test_where_it_may_not_write_it_is_silent(self, place):
        closed = place.discord.channel(guild=place.guild, deny=1 << 11)
        place.link("found", channel=closed)
        place.passed()
        assert place.replies(closed) == []

    def test_where_it_may_not_read_the_history_it_is_silent(self, place):
        closed = place.discord.channel(guild=place.guild, deny=1 << 16)
        place.link("found", channel=closed)
        place.passed()
        assert place.replies(closed) == []
