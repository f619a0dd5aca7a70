"""Titles, sites and addresses from a page's head."""

import pytest

from checks.article.metadata import absolute, without_site
from checks.article.page import from_page
from tests.checks.article.sample import TITLE, page


@pytest.mark.parametrize(
    ("title", "site", "clean"),
    [
        ("Nine die in fire - The Gazette", "The Gazette", "Nine die in fire"),
        ("Nine die in fire – Gazette", "The Gazette", "Nine die in fire"),
        ("Nine die in fire | World | The Gazette", "The Gazette", "Nine die in fire | World"),
        ("Nine die in fire | The Daily Gazette", None, "Nine die in fire"),
        ("Nine die in fire - the worst since 2019", "The Gazette", "Nine die in fire - the worst since 2019"),
        ("Nine die in fire - the worst since 2019", None, "Nine die in fire - the worst since 2019"),
        ("Aldmouth against Westgate 3 | 4", None, "Aldmouth against Westgate 3 | 4"),
        ("The Gazette", "The Gazette", "The Gazette"),
        ("  Nine\n die ", None, "Nine die"),
    ],
)
def test_the_name_of_the_site_is_no_title(title: str, site: str | None, clean: str) -> None:
    assert without_site(title, site) == clean


@pytest.mark.parametrize(
    ("address", "base", "result"),
    [
        ("/7", "https://a.example/x/y", "https://a.example/7"),
        ("7?b=1#c", "https://a.example/x/y", "https://a.example/x/7?b=1#c"),
        ("//b.example/7", "https://a.example/x", "https://b.example/7"),
        ("/7", None, None),
        ("ftp://a.example/7", None, None),
        ("http://[", "https://a.example/", None),
        (None, None, None),
    ],
)
def test_addresses(address: str | None, base: str | None, result: str | None) -> None:
    assert absolute(address, base) == result


@pytest.mark.parametrize(
    ("heading", "head", "title"),
    [
        ("<h1>The Aldmouth Courier</h1><h2>{}</h2>", "", TITLE),
        ("<h1><a href='/'>The paper of all of Aldmouth</a></h1>", "", TITLE),
        ("<h1>Harbour board votes<br>to deepen channel</h1>", "", "Harbour board votes to deepen channel"),
        (
            "<h1>The channel gets a lot deeper now</h1>",
            '<meta property="og:title" content="Dredging">',
            "The channel gets a lot deeper now",
        ),
        (
            "<h1></h1>",
            '<meta property="og:title" content="Board votes to deepen it">',
            "Board votes to deepen it",
        ),
        (
            "",
            '<script type="application/ld+json">{"@type": "Article", "headline": "5 &amp; deep"}</script>',
            "5 & deep",
        ),
    ],
)
def test_the_headline_is_the_one_that_readers_see(heading: str, head: str, title: str) -> None:
    source = page(head=head).replace(f"<h1>{TITLE}</h1>", heading.format(TITLE))
    assert from_page(source.encode()).title == title


def test_a_page_without_any_title() -> None:
    source = (
        page().replace(f"<h1>{TITLE}</h1>", "").replace(f"<title>{TITLE} - The Aldmouth Courier</title>", "")
    )
    article = from_page(source.encode())
    assert article.title == ""
    assert article.blocks[0].kind.name == "PARAGRAPH"
