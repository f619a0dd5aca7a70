"""What happens when Discord, or the way to it, has trouble. In the end there is one reply."""

import pytest

POST, HISTORY = r"/channels/\d+/messages$", r"/channels/\d+/messages$"


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "status", "status": 429},
        {"kind": "status", "status": 429, "via": False},
        {"kind": "status", "status": 503},
        {"kind": "status", "status": 503, "after": True},
        {"kind": "status", "status": 500, "after": True},
        {"kind": "drop"},
        {"kind": "drop", "after": True},
    ],
    ids=str,
)
def test_a_reply_that_meets_with_trouble_appears_once(place, fault):
    place.discord.fault(method="POST", path=POST, **fault)
    source = place.link("found")
    assert place.reply()["nonce"] == f"r{source}"
    place.passed(attempts=2)
    assert [reply["content"] for reply in place.replies()] == ["found in a"]


def test_a_reply_that_may_be_out_is_looked_for_until_the_history_can_be_read(place):
    place.discord.fault(method="POST", path=POST, kind="drop", after=True)
    place.discord.fault(method="GET", path=HISTORY, kind="status", status=503, times=2)
    place.link("found")
    place.passed(attempts=4)
    assert [reply["content"] for reply in place.replies()] == ["found in a"]


def test_an_answer_to_a_command_that_meets_with_trouble_is_given_all_the_same(place):
    place.discord.fault(method="PATCH", path=r"/webhooks/.*/@original$", kind="drop")
    asked = place.invoke("check", options={"text": "Four of the three."})
    assert place.answer(asked)["content"] == "found in Four of the three."


def test_trouble_with_typing_is_of_no_importance(place):
    place.discord.fault(method="POST", path=r"/typing$", kind="status", status=403)
    place.link("found")
    assert place.reply()["content"] == "found in a"


def test_trouble_with_a_reaction_is_none_for_the_next_link(place):
    place.discord.fault(method="PUT", path=r"/reactions/", kind="status", status=403)
    place.told(place.invoke("figurecheck", options={"react": {"on": True}}, permissions=1 << 5))
    place.link("clean")
    place.passed()
    assert place.replies() == []


class TestTheGateway:
    @pytest.mark.parametrize(
        "cut", [{"action": "drop"}, {"action": "close", "code": 4000}, {"action": "reconnect"}]
    )
    def test_what_was_posted_while_the_connection_was_lost_is_answered(self, place, cut):
        place.discord.gateway(**cut)
        place.link("found", "between")
        assert place.discord.wait("resume")["known"]
        assert place.reply()["content"] == "found in between"
        place.passed()
        assert len(place.replies()) == 1

    def test_what_was_posted_while_the_session_was_lost_is_read_from_the_history(self, place):
        place.link("found", "before")
        place.reply()
        place.discord.gateway(action="forget", code=4000)
        place.link("found", "between")
        thread = place.discord.channel(guild=place.guild, name="new", kind=11, parent=place.channel)
        place.link("found", "thread", channel=thread)
        place.discord.wait("identify")
        assert place.reply()["content"] == "found in between"
        assert place.reply(thread)["content"] == "found in thread"
        place.passed()
        assert len(place.replies()) == 2


class TestAFullDisk:
    """The system refuses every write to a file, as it does when the disk is full."""

    def test_delays_what_is_posted(self, place, bot):
        with bot.full_disk():
            place.link("found")
            for _ in range(2):  # it is read again and again from the history, and cannot be written down
                place.discord.wait("request", method="GET", path=f"/channels/{place.channel}/messages")
        assert place.reply()["content"] == "found in a"
        place.passed()
        assert len(place.replies()) == 1

    def test_delays_the_end_of_a_job_but_does_not_repeat_it(self, place, bot):
        held = place.discord.fault(method="POST", path=POST, kind="hold", after=True)
        place.link("found")
        place.discord.wait("fault")
        with bot.full_disk():
            place.discord.release(fault=held)
            bot.heard("the job table cannot be written")
        place.passed(attempts=2)
        assert [reply["content"] for reply in place.replies()] == ["found in a"]
