"""What happens when somebody calls a command or presses a button."""

import pytest

MESSAGE_MENU = 3
DEFERRED = 5
EPHEMERAL = 64
MANAGE_GUILD, MANAGE_MESSAGES = 1 << 5, 1 << 13


def only_for_the_caller(message):
    return bool(message["flags"] & EPHEMERAL)


class TestCheck:
    @pytest.mark.parametrize(
        ("options", "expected"),
        [
            ({"url": "https://news.example/found/a"}, "found in a"),
            ({"url": "<https://news.example/found/a>"}, "found in a"),
            ({"url": "news.example/found/a"}, "found in a"),
            ({"url": "https://news.example/clean/a"}, "nothing in a"),
            ({"url": "https://news.example/error/a"}, "cannot read a"),
            ({"url": "https://news.example/nothing/a"}, "There is nothing to say about it."),
            ({"text": "Four of the three."}, "found in Four of the three."),
        ],
    )
    def test_defers_and_then_answers_the_caller(self, place, options, expected):
        asked = place.invoke("check", options=options)
        assert place.discord.wait("answered", interaction=asked)["callback"] == DEFERRED
        answer = place.answer(asked)
        assert answer["content"] == expected
        assert only_for_the_caller(answer)

    @pytest.mark.parametrize("options", [{}, {"url": "https://news.example/found/a", "text": "And this."}])
    def test_wants_one_thing(self, place, options):
        told = place.told(place.invoke("check", options=options))
        assert told["content"].startswith("Give me either a link")
        assert only_for_the_caller(told)

    def test_cannot_be_made_to_ping(self, place):
        asked = place.invoke("check", options={"text": "@everyone <@1>"})
        assert place.answer(asked)["content"] == "found in @everyone <@1>"

    def test_keeps_the_limit(self, place):
        asked = place.invoke("check", options={"text": "a" * 1980})
        assert len(place.answer(asked)["content"]) <= 2000

    def test_does_not_let_somebody_wait_for_a_site_that_is_down(self, place):
        asked = place.invoke("check", options={"url": "https://news.example/later/asked"})
        assert place.answer(asked)["content"] == r"the \*site\* is down, @" + "\u200beveryone"

    def test_says_so_when_it_broke_down(self, place):
        asked = place.invoke("check", options={"url": "https://news.example/crash/asked"})
        assert place.answer(asked)["content"].startswith("That could not be checked.")

    def test_is_not_for_flooding(self, place):
        for _ in range(6):
            place.told(place.invoke("check"))
        assert "Try again in" in place.told(place.invoke("check"))["content"]
        assert "link" in place.told(place.invoke("check", user=place.discord.user()))["content"]


class TestCheckFigures:
    def ask(self, place, message):
        return place.invoke("Check figures", menu=MESSAGE_MENU, target=message)

    def test_checks_the_links_of_a_message(self, place):
        robot = place.discord.user(name="robot", bot=True)
        message = place.post("https://news.example/found/a ||https://news.example/clean/b||", author=robot)
        answer = place.answer(self.ask(place, message))
        assert answer["content"] == "found in a\n\n||nothing in b||"
        assert only_for_the_caller(answer)

    def test_checks_the_text_of_a_message_without_links(self, place):
        message = place.post("Four of the three.")
        assert place.answer(self.ask(place, message))["content"] == "found in Four of the three."

    def test_says_so_where_there_is_nothing_to_check(self, place):
        message = place.post("", embeds=[{"title": "a picture"}])
        assert place.told(self.ask(place, message))["content"].startswith("That message has neither")


class TestSettings:
    def choose(self, place, options):
        told = place.told(place.invoke("figurecheck", options=options, permissions=MANAGE_GUILD))
        assert only_for_the_caller(told)
        return told["content"]

    def test_are_for_those_who_manage_the_server(self, place):
        with pytest.raises(RuntimeError, match="needs permissions"):
            place.invoke("figurecheck", options={"show": {}})

    def test_a_channel_can_be_left_alone_and_watched_again(self, place):
        assert "left alone" in self.choose(place, {"watch": {"on": False}})
        place.link("found", "unseen")
        assert "from now on" in self.choose(place, {"watch": {"on": True}})
        place.link("found", "seen")
        assert place.reply()["content"] == "found in seen"
        assert len(place.replies()) == 1

    def test_what_holds_for_the_server_holds_where_nothing_else_was_chosen(self, place):
        other = place.discord.channel(guild=place.guild, name="other")
        self.choose(place, {"watch": {"on": True}})
        assert "only in channels that are switched on" in self.choose(place, {"everywhere": {"on": False}})
        place.link("found", channel=other)
        place.passed()
        assert place.replies(other) == []
        assert "every channel" in self.choose(place, {"everywhere": {"on": True}})
        place.link("found", channel=other)
        assert place.reply(other)

    def test_a_thread_follows_its_channel(self, place):
        thread = place.discord.channel(guild=place.guild, name="thread", kind=11, parent=place.channel)
        self.choose(place, {"watch": {"on": False}})
        place.link("found", channel=thread)
        self.choose(place, {"watch": {"on": True}})
        place.passed()
        assert place.replies(thread) == []

    def test_a_server_may_want_a_reaction(self, place):
        source = place.link("clean")
        place.passed()
        assert "get a reaction" in self.choose(place, {"react": {"on": True}})
        wanted = place.link("clean")
        reacted = place.discord.wait("reacted", channel=place.channel)
        assert (reacted["message"]["id"], reacted["emoji"]) == (str(wanted), "🔎")
        place.link("error")
        place.passed()
        messages = place.discord.messages(channel=place.channel)
        assert [m["id"] for m in messages if m.get("reactions")] == [str(wanted)] != [str(source)]

    def test_are_shown(self, place):
        self.choose(place, {"watch": {"on": False}})
        shown = self.choose(place, {"show": {}})
        assert f"Left alone: <#{place.channel}>" in shown
        assert "links are **checked**" in shown

    def test_what_the_bot_lacks_is_said(self, place):
        place.channel = place.discord.channel(guild=place.guild, name="closed", deny=1 << 11 | 1 << 16)
        said = self.choose(place, {"watch": {"on": True}})
        assert "I may not send messages or read the message history there" in said

    def test_of_a_server_that_was_left_are_forgotten(self, place):
        self.choose(place, {"watch": {"on": False}})
        place.discord.leave(guild=place.guild)


@pytest.mark.parametrize(("name", "word"), [("help", "Check something yourself"), ("privacy", "What I keep")])
def test_what_it_does_and_keeps_is_told(place, name, word):
    told = place.told(place.invoke(name))
    assert word in told["content"]
    assert only_for_the_caller(told)


class TestRemove:
    def press(self, place, reply, user, **given):
        custom_id = reply["components"][0]["components"][0]["custom_id"]
        return place.discord.press(
            channel=place.channel, message=int(reply["id"]), custom_id=custom_id, user=user, **given
        )

    def test_takes_the_reply_away_for_the_person_it_answers(self, place):
        place.link("found")
        pressed = self.press(place, place.reply(), place.reader)
        place.discord.wait("answer-deleted", interaction=pressed)
        assert place.replies() == []

    def test_takes_it_away_for_a_moderator(self, place):
        place.link("found")
        moderator = place.discord.user(name="moderator")
        pressed = self.press(place, place.reply(), moderator, permissions=MANAGE_MESSAGES)
        place.discord.wait("answer-deleted", interaction=pressed)

    def test_is_not_for_others(self, place):
        place.link("found")
        told = place.told(self.press(place, place.reply(), place.discord.user(name="stranger")))
        assert "Only the person" in told["content"]
        assert [reply["content"] for reply in place.replies() if not only_for_the_caller(reply)] == [
            "found in a"
        ]

    def test_holds_when_the_link_is_edited_afterwards(self, place):
        source = place.link("found")
        pressed = self.press(place, place.reply(), place.reader)
        place.discord.wait("answer-deleted", interaction=pressed)
        place.discord.edit(channel=place.channel, message=source, content="https://news.example/found/b")
        place.passed()
        assert place.replies() == []

    def test_a_button_of_an_older_version_is_answered(self, place):
        button = {"type": 2, "style": 1, "label": "Old", "custom_id": "old:1"}
        me = place.discord.bot()["id"]
        message = place.post("An old answer", author=me, components=[{"type": 1, "components": [button]}])
        pressed = place.discord.press(
            channel=place.channel, message=message, custom_id="old:1", user=place.reader
        )
        assert "no longer in use" in place.told(pressed)["content"]
