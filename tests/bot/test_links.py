import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.links import FoundLink, find


def urls(text: str) -> list[str]:
    return [link.url for link in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://news.example/a", ["https://news.example/a"]),
        ("HTTPS://News.Example/A now", ["HTTPS://News.Example/A"]),
        ("See https://news.example/a.", ["https://news.example/a"]),
        ("(https://news.example/a)", ["https://news.example/a"]),
        ("(see https://news.example/a), really", ["https://news.example/a"]),
        ("https://en.wiki.example/wiki/Fire_(2019)", ["https://en.wiki.example/wiki/Fire_(2019)"]),
        ("(https://en.wiki.example/wiki/Fire_(2019))!", ["https://en.wiki.example/wiki/Fire_(2019)"]),
        ("[the story](https://news.example/a)", ["https://news.example/a"]),
        ("[the story](https://news.example/a), and more", ["https://news.example/a"]),
        (
            "[one](https://news.example/a)[two](https://news.example/b)",
            ["https://news.example/a", "https://news.example/b"],
        ),
        ("**https://news.example/a**", ["https://news.example/a"]),
        ("_https://news.example/a_", ["https://news.example/a"]),
        ("https://news.example/a_", ["https://news.example/a_"]),
        ("“https://news.example/a”", ["https://news.example/a"]),
        ("> https://news.example/a", ["https://news.example/a"]),
        ("https://news.example/a?utm_source=x&id=3", ["https://news.example/a?utm_source=x&id=3"]),
        ("https://news.example/?p=12", ["https://news.example/?p=12"]),
        (
            "https://news.example/a\nhttps://other.example/b",
            ["https://news.example/a", "https://other.example/b"],
        ),
        ("https://news.example:8443/a", ["https://news.example:8443/a"]),
    ],
)
def test_links_are_found_as_they_were_written(text, expected):
    assert urls(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "no link at all",
        "<https://news.example/a>",
        "[the story](<https://news.example/a>)",
        "`https://news.example/a`",
        "``https://news.example/a``",
        "```\nhttps://news.example/a\n```",
        "https://news.example",
        "https://news.example/",
        "https://news.example/photo.JPG",
        "https://news.example/report.pdf",
        "https://cdn.discordapp.com/attachments/1/2/a.html",
        "https://discord.com/channels/1/2/3",
        "https://www.youtube.com/watch?v=1",
        "https://x.com/somebody/status/1",
        "https://tenor.com/view/cat-1",
        "http://localhost/a",
        "http://127.0.0.1/a",
        "http://[::1]/a",
        "http://[broken/a",
        "https://news.example:port/a",
        "https://user:secret@news.example/a",
        "ftp://news.example/a",
    ],
)
def test_what_is_no_article_or_is_to_be_left_alone_is_not_found(text):
    assert urls(text) == []


def test_a_name_that_only_ends_like_a_skipped_host_is_not_skipped():
    assert urls("https://netflix.com/a https://box.com/a") == ["https://netflix.com/a", "https://box.com/a"]


def test_the_list_of_skipped_hosts_can_be_chosen():
    assert find("https://www.news.example/a", skip_hosts={"news.example"}) == ()


@pytest.mark.parametrize(
    ("text", "spoiler"),
    [
        ("||https://news.example/a||", True),
        ("|| the end: https://news.example/a ||", True),
        ("||not here|| https://news.example/a", False),
        ("||one|| https://news.example/a ||two||", False),
        ("|| https://news.example/a", False),
        ("\\||https://news.example/a||", False),
    ],
)
def test_a_link_behind_a_spoiler_is_known_to_be_one(text, spoiler):
    assert find(text) == (FoundLink(url="https://news.example/a", spoiler=spoiler),)


def test_the_same_article_is_found_once():
    text = "https://news.example/a?utm_source=x https://NEWS.example/a#top http://news.example/a?fbclid=1 https://news.example/a?id=2"
    assert urls(text) == ["https://news.example/a?utm_source=x", "https://news.example/a?id=2"]


@given(st.text(alphabet="htps:/.<>()[]|`*_ a\n\\", max_size=200))
def test_every_link_stands_in_the_text(text):
    assert all(link.url in text for link in find(text))
