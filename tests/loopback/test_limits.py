import pytest

from tests.loopback.limits import command_problems, pings, problems

NONE = {"parse": [], "replied_user": False}


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ({"content": "a" * 2001}, "content of 2001"),
        ({"content": ""}, "an empty message"),
        ({"embeds": [{"title": "a"}] * 11}, "11 embeds"),
        ({"embeds": [{"title": "a" * 257}]}, "embed title of 257"),
        ({"embeds": [{"description": "a" * 4096}, {"description": "a" * 1905}]}, "embeds of 6001 in all"),
        ({"embeds": [{"fields": [{"name": "a", "value": "b"}] * 26}]}, "26 fields"),
        ({"content": "a", "nonce": "n" * 26}, "nonce of 26"),
        (
            {"content": "a", "components": [{"components": [{"custom_id": "c" * 101}]}]},
            f"custom_id {'c' * 101!r}",
        ),
        ({"content": "a", "components": [{"components": []}]}, "0 components in a row"),
        (
            {"content": "a", "components": [{"components": [{"custom_id": "c", "label": "l" * 81}]}]},
            "label of 81",
        ),
        (
            {"content": "a", "allowed_mentions": {"parse": ["users"], "users": ["1"]}},
            "allowed_mentions parse and list users",
        ),
    ],
)
def test_what_discord_refuses_is_a_problem(body, problem):
    assert problems(body) == [problem]


def test_what_is_just_within_the_limits_is_none():
    embeds = [{"title": "a" * 256, "description": "b" * 4096, "footer": {"text": "c" * 1648}}]
    assert (
        problems({"content": "a" * 2000, "nonce": "n" * 25, "embeds": embeds, "allowed_mentions": NONE}) == []
    )
    assert problems({"components": []}, partial=True) == []


@pytest.mark.parametrize(
    ("content", "allowed", "expected"),
    [
        ("@everyone", None, {"everyone", "author"}),
        ("@here", {"parse": ["everyone"]}, {"everyone"}),
        ("<@1> <@!2> <@&3>", None, {"1", "2", "3", "author"}),
        ("<@1> <@2>", {"users": ["1"]}, {"1"}),
        ("@everyone <@1> <@&3>", NONE, set()),
        ("hello", {"parse": []}, set()),
        ("hello", {"parse": [], "replied_user": True}, {"author"}),
    ],
)
def test_every_ping_that_would_fire_is_seen(content, allowed, expected):
    body = {"content": content} | ({"allowed_mentions": allowed} if allowed is not None else {})
    assert pings(body, replies_to="author") == expected


@pytest.mark.parametrize(
    ("command", "count"),
    [
        ({"name": "check", "description": "Check it"}, 0),
        ({"name": "Check figures", "type": 3}, 0),
        ({"name": "Check", "description": "Upper case"}, 1),
        ({"name": "check", "description": ""}, 1),
        ({"name": "check", "description": "d" * 101}, 1),
        ({"name": "check", "type": 3, "description": "none allowed"}, 1),
        ({"name": "check", "description": "d", "options": [{"name": "Url", "description": ""}]}, 2),
    ],
)
def test_commands_have_limits_too(command, count):
    assert len(list(command_problems(command))) == count
