"""A page around an invented article, for tests that look at one thing in it."""

PARAGRAPHS = (
    "The harbour board of Aldmouth decided on Tuesday to deepen the main channel, a plan that "
    "shipping lines and fishing families have argued about for most of the decade.",
    "Board members said the work would start in the spring and would be done in two stages, so that "
    "the ferries to the islands could keep running while the dredgers are at work.",
    "Fishing families fear for the oyster beds near the old lighthouse. The board promised that "
    "nobody would lose a licence, and that an independent biologist would be hired to count the beds "
    "every month.",
    "The mayor, who abstained from the vote, said that the town could not wait any longer for larger "
    "ships, and that she would put the question to the people of Aldmouth if the costs rose again.",
)
TITLE = "Aldmouth harbour board votes to deepen channel"


def page(*extra: str, head: str = "", title: str = TITLE, body: str | None = None, after: str = "") -> str:
    """A page with the usual furniture. ``extra`` HTML stands between the second and the third paragraph."""
    first, second, *rest = (f"<p>{text}</p>" for text in PARAGRAPHS)
    inner = body if body is not None else "".join((first, second, *extra, *rest))
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} - The Aldmouth Courier</title>
<meta property="og:site_name" content="The Aldmouth Courier">{head}</head>
<body><header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>
<main><article><h1>{title}</h1><div class="article-body">{inner}</div></article>
<aside class="related"><h2>More news</h2><ul>
<li><a href="/a">Council rejects 12 new bus stops in Westgate</a></li>
<li><a href="/b">Rain closes 3 schools for two days</a></li></ul></aside>{after}</main>
<footer><p>© 2031 The Aldmouth Courier. All rights reserved.</p></footer></body></html>"""
