import pytest

from bot.fetch.errors import CredentialsRefused, InvalidLink, SchemeRefused
from bot.fetch.link import parse_link


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("https://News.Example", "https://news.example/"),
        ("  https://news.example/a\n", "https://news.example/a"),
        ("https://news.example:443/a?b=c#d", "https://news.example/a?b=c"),
        ("https://news.example/#", "https://news.example/"),
        ("http://news.example:8080/a/../b", "http://news.example:8080/b"),
        ("https://zeitung.example/Über uns", "https://zeitung.example/%C3%9Cber%20uns"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        (r"http://127.0.0.1\@news.example/", "http://127.0.0.1/@news.example/"),
    ],
)
def test_normal_form(text, href):
    assert parse_link(text).href == href


@pytest.mark.parametrize(
    "text",
    [
        "http://127.0.0.1",
        "http://2130706433",
        "http://0x7f000001",
        "http://0177.0.0.1",
        "http://127.1",
        "http://127.0.0.1.",
        "http://①②⑦.⓪.⓪.①",
        "http://127。0。0。1",
        "http://%31%32%37.0.0.1",
        r"http:\\127.0.0.1",
        r"http://127.0.0.1\@news.example",
        "http:127.0.0.1",
    ],
)
def test_every_spelling_of_a_number_is_that_number(text):
    assert parse_link(text).hostname == "127.0.0.1"


def test_parts_for_the_connection():
    link = parse_link("http://[2001:DB8::1]:8080/a?b")
    assert (link.hostname, link.port, link.authority) == ("2001:db8::1", 8080, "[2001:db8::1]:8080")
    assert link.target == "/a?b"
    assert parse_link("https://news.example").port == 443


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("/b", "https://news.example/b"),
        ("b", "https://news.example/a/b"),
        ("?page=2", "https://news.example/a/?page=2"),
        ("//other.example/b", "https://other.example/b"),
        ("http://other.example/b", "http://other.example/b"),
        (r"\\other.example\b", "https://other.example/b"),
    ],
)
def test_relative_to_the_page_it_stands_on(text, href):
    assert parse_link(text, base=parse_link("https://news.example/a/")).href == href


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", InvalidLink),
        ("no link", InvalidLink),
        ("/a/path", InvalidLink),
        ("http://", InvalidLink),
        ("http://news.example:99999/", InvalidLink),
        ("http://[::1/", InvalidLink),
        ("http://[fe80::1%25eth0]/", InvalidLink),
        ("http://1.2.3.4.5.6/", InvalidLink),
        ("http://256.256.256.256/", InvalidLink),
        ("http://a b.example/", InvalidLink),
        ("http://\udcff.example/", InvalidLink),
        ("ftp://news.example/", SchemeRefused),
        ("file:///etc/passwd", SchemeRefused),
        ("gopher://news.example/", SchemeRefused),
        ("javascript:alert(1)", SchemeRefused),
        ("data:text/html,12", SchemeRefused),
        ("mailto:desk@news.example", SchemeRefused),
        ("http://user:password@news.example/", CredentialsRefused),
        ("http://user@news.example/", CredentialsRefused),
        ("http://news.example@127.0.0.1/", CredentialsRefused),
        ("http://:password@news.example/", CredentialsRefused),
    ],
)
def test_refused(text, error):
    with pytest.raises(error):
        parse_link(text)
