"""Web pages: what is text of the article, and what is not."""

from datetime import date

import pytest

from checks.article.errors import EmptyPage, LoginWall, NotAnArticle, NotHtml, TooLarge
from checks.article.page import LARGEST, MOST_ELEMENTS, from_page
from checks.model import Article, BlockKind
from tests.checks.article.sample import PARAGRAPHS, TITLE, page

URL = "https://www.courier.example/harbour"


def read(source: str, **arguments: object) -> Article:
    return from_page(source.encode(), **({"url": URL} | arguments))  # type: ignore[arg-type]


def shape(article: Article) -> list[tuple[str, str]]:
    return [(block.kind.name, block.text) for block in article.blocks]


def added(*extra: str, **arguments: str) -> list[tuple[str, str]]:
    """The blocks that stand between the second and the third paragraph."""
    blocks = shape(read(page(*extra, **arguments)))
    plain = [("HEADLINE", TITLE), *(("PARAGRAPH", text) for text in PARAGRAPHS)]
    assert blocks[:3] == plain[:3]
    assert blocks[-2:] == plain[3:]
    return blocks[3:-2]


def test_a_page_without_extras() -> None:
    article = read(page(), published=date(2031, 4, 2))
    assert added() == []
    assert article.title == TITLE
    assert article.url == URL
    assert (article.published, article.published_from) == (date(2031, 4, 2), "given")


TEXT = "The channel will be {} deep when the work is done, engineers told the board on Monday night."


@pytest.mark.parametrize(
    ("markup", "read_as"),
    [
        ("13<sup>2</sup> m", "13² m"),
        ("2018<sup>4</sup> m", "2018⁴ m"),
        ('13 m<sup><a href="#n4">4</a></sup>', "13 m"),
        ('13 m<a href="#n4"><sup>[4]</sup></a>', "13 m"),
        ("13 m<sup>[b]</sup>", "13 m"),
        ("the 21<sup>st</sup> m", "the 21st m"),
        ("CO<sub>2</sub> 5 m", "CO₂ 5 m"),
        ("<del>12</del> 13 m", "13 m"),
        ("<s>12</s> <ins>13</ins> m", "13 m"),
        ("£<span>45</span>m", "£45m"),
        ("1<b>3</b>,<i>0</i>00 <span>mm</span>", "13,000 mm"),
        ("13&nbsp;m", "13 m"),
        ("1\u00ad3\u200b m", "13 m"),
        ("13 m<span hidden> or 99 m</span>", "13 m"),
        ('13 m<span style="color:red; display: none"> or 99 m</span>', "13 m"),
        ('13 m<span class="visually-hidden"> or 99 m</span>', "13 m"),
        ("13 m<script>var depth = 99;</script>", "13 m"),
        ("13 m<template> or 99 m</template>", "13 m"),
        ("13 m<noscript> or 99 m</noscript>", "13 m"),
        ("13 m<!-- or 99 m -->", "13 m"),
        ("<x-figure>13</x-figure> m", "13 m"),
        ("13 m (https://data.example/2031/99)", "13 m"),
    ],
)
def test_what_a_figure_reads_as(markup: str, read_as: str) -> None:
    assert added(f"<p>{TEXT.format(markup)}</p>") == [("PARAGRAPH", TEXT.format(read_as))]


def links(article: Article) -> dict[str, str]:
    return {block.text[link.start : link.end]: link.url for block in article.blocks for link in block.links}


def test_links_keep_their_anchor_text_and_are_absolute() -> None:
    text = (
        '<p>The <a href="/plan/2031">plan of <b>13</b> pages</a> and <a href="#top">top</a>, an '
        '<a href="">empty</a>, <a href="mailto:a@b.example">mail</a>, <a href="javascript:go()">script</a> '
        'and the <a href="https://board.example/minutes?id=7">minutes</a> were published on that day.</p>'
    )
    assert links(read(page(text))) == {
        "plan of 13 pages": "https://www.courier.example/plan/2031",
        "minutes": "https://board.example/minutes?id=7",
    }


@pytest.mark.parametrize(
    ("markup", "read_as", "anchors"),
    [
        (
            '<a href="https://g.example/7>the Gazette</a> said',
            "the Gazette said",
            {"the Gazette": "https://g.example/7"},
        ),
        (
            "<a href='https://g.example/7>the Gazette</a> said",
            "the Gazette said",
            {"the Gazette": "https://g.example/7"},
        ),
        (
            '<a rel="x" href="https://g.example/2031/7-a-Gazette said',
            "Gazette said",
            {"Gazette": "https://g.example/2031/7-a-"},
        ),
        (
            '<a href="https://g.example/a>b">the Gazette</a> said',
            "the Gazette said",
            {"the Gazette": "https://g.example/a>b"},
        ),
    ],
)
def test_an_address_whose_quote_is_not_closed(markup: str, read_as: str, anchors: dict[str, str]) -> None:
    tail = 'that the work may cost £45m, <em class="note">twice</em> what the board had planned for it.'
    article = read(page(f"<p>As it is, {markup} {tail}</p>"))
    assert (
        "PARAGRAPH",
        f"As it is, {read_as} that the work may cost £45m, twice what the board had planned for it.",
    ) in shape(article)
    assert links(article) == anchors


def test_lists_quotes_and_subheads() -> None:
    blocks = read(
        page(
            "<h2>What will be done</h2>",
            "<ul><li>Dredging of the outer channel for the larger ships</li>"
            "<li>A new quay <ul><li>with two cranes</li></ul></li></ul>",
            '<ol start="3"><li>Third, the old lighthouse gets new lamps</li>'
            '<li value="7"><p>Seventh, a wall is built</p><p>It is of stone.</p></li></ol>',
            "<blockquote><p>We will not accept this plan as it was put before us.</p></blockquote>",
        )
    ).blocks[3:-2]
    assert [(block.kind.name, block.text, block.ordered) for block in blocks] == [
        ("SUBHEAD", "What will be done", None),
        ("LIST_ITEM", "Dredging of the outer channel for the larger ships", None),
        ("LIST_ITEM", "A new quay", None),
        ("LIST_ITEM", "with two cranes", None),
        ("LIST_ITEM", "Third, the old lighthouse gets new lamps", 3),
        ("LIST_ITEM", "Seventh, a wall is built", 7),
        ("PARAGRAPH", "It is of stone.", None),
        ("QUOTE", "We will not accept this plan as it was put before us.", None),
    ]


def test_a_countdown_counts_down() -> None:
    items = "".join(
        f"<li>The {word} reason why the board decided as it did</li>" for word in ("last", "next", "first")
    )
    blocks = read(page(f"<ol reversed>{items}</ol>")).blocks
    assert [block.ordered for block in blocks if block.kind is BlockKind.LIST_ITEM] == [3, 2, 1]


def test_numbered_headings_keep_their_numbers() -> None:
    extra = "".join(
        f"<h3>{number}. {word} channel</h3><p>{PARAGRAPHS[number]}</p>"
        for number, word in ((1, "Outer"), (2, "Inner"))
    )
    blocks = read(page(extra)).blocks
    assert [(block.text, block.ordered) for block in blocks if block.kind is BlockKind.SUBHEAD] == [
        ("Outer channel", 1),
        ("Inner channel", 2),
    ]


def test_a_table_is_read_row_by_row() -> None:
    rows = (
        "<tr><th>Year</th><th>Ships</th></tr>",
        "<tr><td>2029</td><td>1,204</td></tr>",
        '<tr><td>2030</td><td><a href="/s">1,310</a></td></tr>',
    )
    article = read(page(f"<table>{''.join(rows)}</table>"))
    assert [text for kind, text in shape(article) if kind == "TABLE"] == [
        "Year | Ships",
        "2029 | 1,204",
        "2030 | 1,310",
    ]
    assert links(article) == {"1,310": "https://www.courier.example/s"}


def test_a_table_that_lays_out_the_page_is_no_table() -> None:
    inner = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    blocks = shape(read(page(body=f"<table><tr><td>{inner}</td></tr></table>")))
    assert [kind for kind, _ in blocks] == ["HEADLINE", *["PARAGRAPH"] * 4]


def test_line_breaks_separate() -> None:
    lines = "Outer channel: 13 metres of water at low tide<br>Inner channel: 9 metres of water at low tide"
    assert [text for _, text in added(f"<p>{lines}</p>")] == lines.split("<br>")


@pytest.mark.parametrize(
    "figure",
    [
        "<figure><img src='a.jpg'><figcaption>{}</figcaption></figure>",
        "<div class='wp-caption'><img src='a.jpg'><p class='wp-caption-text'>{}</p></div>",
        "<div class='photo'><img src='a.jpg'><div class='image-description'>{}</div></div>",
        "<div><div><img src='a.jpg'></div><div>{}</div></div>",
        "<amp-img src='a.jpg'></amp-img><div class='cutline'>{}</div>",
    ],
)
def test_captions_are_kept_apart_from_the_body(figure: str) -> None:
    caption = "The Aldmouth lighthouse with 9 of its 12 lamps lit on Monday (Jane Roe/Courier)"
    assert added(figure.format(caption)) == [("CAPTION", caption)]


def test_a_caption_that_stands_twice_is_one() -> None:
    figure = "<figure><img src='a.jpg'><figcaption>The lighthouse with 9 lamps lit</figcaption></figure>"
    assert added(figure, figure) == [("CAPTION", "The lighthouse with 9 lamps lit")]


def test_pictures_of_other_articles_have_no_caption() -> None:
    caption = "<figcaption>Nine ships wait outside the port</figcaption>"
    assert added(f"<figure><a href='/z'><img src='a.jpg'>{caption}</a></figure>") == []


@pytest.mark.parametrize(
    "furniture",
    [
        '<p>Read more: <a href="/c">Board of 14 meets behind closed doors</a></p>',
        '<p><strong><a href="/c">Board of 14 members meets behind closed doors again</a></strong></p>',
        '<div class="newsletter"><p>Join 40,000 readers who start their day with our letter.</p></div>',
        '<div class="related-articles"><p>The board of 14 members met behind closed doors again.</p></div>',
        "<p>Advertisement</p>",
        "<p>Reporting by Jane Roe; Editing by John Doe</p>",
        "<p>{{teaser.headline}} and {{teaser.count}} more stories that readers of this article liked</p>",
        '<template type="amp-mustache"><p>{{count}} of 99 readers liked this story.</p></template>',
    ],
)
def test_what_stands_among_the_paragraphs_without_being_one(furniture: str) -> None:
    assert added(furniture) == []


def test_the_headline_and_the_byline_are_not_repeated_in_the_body() -> None:
    byline = "<p>By Jane Roe</p><p>Published 2 April 2031, 10:40</p>"
    inner = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    article = read(page(body=f"<p><b>{TITLE}</b></p>{byline}{inner}"))
    assert [text for _, text in shape(article)] == [TITLE, *PARAGRAPHS]


@pytest.mark.parametrize(
    ("above", "head"),
    [
        ('<p class="standfirst">{}</p>', ""),
        ("<h2>{}</h2>", ""),
        ('<div class="c-7">{}</div>', '<meta name="description" content="{}">'),
    ],
)
def test_the_standfirst(above: str, head: str) -> None:
    lead = "Fishing families fear for 40 oyster beds near the old lighthouse"
    inner = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    source = page(head=head.format(lead)).replace("</h1>", f"</h1>{above.format(lead)}")
    assert shape(read(source))[:3] == [
        ("HEADLINE", TITLE),
        ("STANDFIRST", lead),
        ("PARAGRAPH", PARAGRAPHS[0]),
    ]
    assert inner in source


def test_a_first_paragraph_that_the_head_quotes_stays_a_paragraph() -> None:
    head = f'<meta property="og:description" content="{PARAGRAPHS[0]}">'
    assert shape(read(page(head=head)))[1] == ("PARAGRAPH", PARAGRAPHS[0])


def test_text_in_more_than_256_nested_elements_is_read() -> None:
    deep = "<div>" * 900 + f"<p>{TEXT.format('13 m')}</p>" + "</div>" * 900
    inner = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    body = "<div>" * 300 + inner + "</div>" * 300
    assert [text for _, text in shape(read(page(body=body)))] == [TITLE, *PARAGRAPHS]
    read(page(deep))


def test_paragraphs_in_boxes_of_one_template_are_all_body() -> None:
    boxes = "".join(
        f'<div class="chunk"><div class="text"><p>{text}</p></div></div>' for text in PARAGRAPHS * 3
    )
    texts = [text for kind, text in shape(read(page(body=boxes))) if kind == "PARAGRAPH"]
    assert texts == list(PARAGRAPHS * 3)


def test_comments_are_not_read() -> None:
    text = "I counted 99 ships myself on Monday morning and the board should be ashamed of what it did there."
    comments = f'<section id="comments"><h2>2 comments</h2><div class="comment"><p>{text}</p></div></section>'
    assert all("99 ships" not in block for _, block in shape(read(page(after=comments))))


@pytest.mark.parametrize(
    ("body", "content_type", "error", "words"),
    [
        (b"", None, EmptyPage, "empty"),
        (b" \n ", None, EmptyPage, "empty"),
        (b"<html><body></body></html>", None, EmptyPage, "no text"),
        (b"<!-- nothing -->", None, EmptyPage, "no text"),
        (b"%PDF-1.7 ...", None, NotHtml, "a PDF"),
        (b"\x89PNG\r\n\x1a\n....", "text/html", NotHtml, "an image"),
        (b"\xff\xd8\xff\xe0....", None, NotHtml, "an image"),
        (b"PK\x03\x04....", None, NotHtml, "an archive"),
        (b"....", "video/mp4", NotHtml, "a video"),
        (b'{"a": 1}', "application/json; charset=utf-8", NotHtml, "JSON"),
        (b"<p>" + b"a" * LARGEST, None, TooLarge, "5 MB"),
        (b"<div>" * 1_500 + b"<p>a</p>", None, TooLarge, "nested"),
        (b"<p>" + b"<b>a</b>" * MOST_ELEMENTS, None, TooLarge, "15,000 elements"),
    ],
)
def test_what_is_no_page(body: bytes, content_type: str | None, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        from_page(body, url=URL, content_type=content_type)


def bare(text: str) -> str:
    return f"<html><head><title>Courier</title></head><body><h1>Courier</h1><p>{text}</p></body></html>"


@pytest.mark.parametrize(
    ("source", "error"),
    [
        (bare("Please enable JavaScript to continue reading this page in your browser."), NotAnArticle),
        (bare("Checking if the site connection is secure before you proceed to it."), NotAnArticle),
        (bare("Error 404: the page you requested does not exist any more on this server."), NotAnArticle),
        (bare("Subscribe to continue reading this story and all others of the week."), LoginWall),
        (
            bare("This article is available to subscribers. Already a subscriber? Please use your card."),
            LoginWall,
        ),
        (bare("We value your privacy. We and our 843 partners access information on a device."), LoginWall),
        (page(body="<p><a href='/9'>A story of the day from Aldmouth and around</a></p>" * 30), NotAnArticle),
    ],
)
def test_pages_that_show_something_else(source: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        read(source)


def test_a_paid_article_is_behind_a_wall_only_where_its_text_is_missing() -> None:
    paid = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'
    )
    assert read(page(head=paid)).title == TITLE
    with pytest.raises(LoginWall):
        read(page(head=paid, body=f"<p>{PARAGRAPHS[0]}</p>"))


def test_an_article_about_cookies_is_an_article() -> None:
    text = "We use cookies, the ministry's page said, and we value your privacy. Both are under review."
    assert read(page(f"<p>{text}</p>" * 3)).title == TITLE


@pytest.mark.parametrize(
    ("canonical", "url", "read_as"),
    [
        ("https://courier.example/7", URL, "https://courier.example/7"),
        ("/7", URL, "https://www.courier.example/7"),
        ("https://courier.example/7", "https://amp.courier.example/7", "https://courier.example/7"),
        ("https://elsewhere.example/7", URL, URL),
        ("https://courier.example/7", None, "https://courier.example/7"),
        ("javascript:alert(1)", URL, URL),
        ("https://[", URL, URL),
    ],
)
def test_the_canonical_address_counts_on_its_own_site_only(
    canonical: str, url: str | None, read_as: str
) -> None:
    assert read(page(head=f'<link rel="canonical" href="{canonical}">'), url=url).url == read_as


def test_a_headline_below_the_text_does_not_cut_it_off() -> None:
    inner = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    source = (
        page(body=inner).replace(f"<h1>{TITLE}</h1>", "").replace("</article>", f"<h1>{TITLE}</h1></article>")
    )
    assert [text for _, text in shape(read(source))] == [TITLE, *PARAGRAPHS]
