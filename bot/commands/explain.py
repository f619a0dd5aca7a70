"""``figurecheck explain``: how a sentence was read."""

from __future__ import annotations

import sys
from datetime import date

import click

from bot.terminal import day, failure
from checks.article.errors import ArticleError
from checks.article.plain import from_text
from checks.explain import explain
from checks.judging import judge
from checks.reading import read


@click.command("explain", short_help="Show how a text is read, and why each rule spoke or not.")
@click.argument("text")
@click.option("--published", type=day, metavar="DATE", help="The day of publication, as 2025-09-29.")
def command(text: str, published: date | None) -> None:
    """Show how TEXT is read: figures, dates and names as a tree, the claims made of them, and for each
    rule why it spoke or kept silent. "-" reads the text from standard input.

    \b
    Examples:
        figurecheck explain "Of the 80 people on board, 61 were rescued and 12 died."
        figurecheck explain "They met on Monday, 18 May." --published 2025-05-20
        figurecheck explain - < story.txt
    """
    given = sys.stdin.read() if text == "-" else text
    try:
        article = from_text(given, published=published)
    except ArticleError as error:
        raise failure(str(error)) from None
    click.echo(explain(judge(read(article))))
