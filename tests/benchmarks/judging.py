"""What reading, claims and rules cost: beside extracting the page, and as an article grows.

    python -m tests.benchmarks.judging [--pages FOLDER] [--articles FOLDER] [--words N ...]

First the pages: milliseconds of processor time for extracting each with trafilatura, for reading it, for
judging it, and what reading and judging cost as a share of extracting; in the last line also as a share of
all that is done to a page before (:mod:`checks.article.page`, trafilatura included). ``--pages`` takes those
pages (``*.html.gz``) of a folder that hold 700 to 1,300 words; without it one of a thousand is made up. Then
growth: microseconds a word for reading, for claims and for every rule on ever longer articles, and how many
times as much a word costs in the longest as in the shortest. The articles are a live blog of the texts of
``tests/corpus/articles``, over and over; with ``--articles`` also the documents (``*.json``) of a folder, one
behind the other. Last the hostile texts: milliseconds for reading and for judging 20,000 characters, and ten
times as many.
"""

from __future__ import annotations

import argparse
import gzip
import html
import json
import sys
import time
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import cycle
from pathlib import Path

from trafilatura import extract

from checks.article.errors import ArticleError
from checks.article.page import from_page
from checks.article.plain import from_text
from checks.catalogue import catalogue
from checks.claims import Claim, claims_of
from checks.claims.placed import placed
from checks.extract.context import Context
from checks.extract.reader import read_text
from checks.extract.sentences import sentences
from checks.judging import judge
from checks.model import Article, Block, BlockKind
from checks.passage import Passage
from checks.reading import Reading, read
from tests.benchmarks import hostile

CORPUS = Path(__file__).parents[1] / "corpus" / "articles"
TODAY = date(2025, 11, 12)
WORDS = (1_000, 10_000, 50_000, 200_000)
PAGE_WORDS = range(700, 1_301)
ROUNDS = 5
WARM = 20_000


def main() -> int:
    """Print the three tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--pages", type=Path, help="a folder of pages")
    parser.add_argument("--articles", type=Path, help="a folder of documents, for a long article of them")
    parser.add_argument("--words", type=int, nargs="+", default=WORDS, help="lengths of the long articles")
    options = parser.parse_args()
    beside_extraction(pages(options.pages) if options.pages else [made_up_page()])
    growth("a live blog", list(own_paragraphs()), options.words)
    if options.articles:
        growth("documents, one behind the other", list(documents(options.articles)), options.words)
    hostile_texts()
    return 0


# --------------------------------------------------------------------------------------------- texts


def own_paragraphs() -> Iterator[str]:
    """The paragraphs of the small articles of the tests."""
    for path in sorted(CORPUS.glob("*.toml")):
        for entry in tomllib.loads(path.read_text("utf-8")).get("article", ()):
            yield from (block.text for block in from_text(entry["text"]).blocks)


def documents(folder: Path) -> Iterator[str]:
    """The paragraphs of all documents of a folder."""
    for path in sorted(folder.glob("*.json")):
        yield from json.loads(path.read_text("utf-8"))["paragraphs"]


def long_article(paragraphs: Sequence[str], words: int) -> Article:
    """An article of so many words: the paragraphs in turn, again and again."""
    blocks: list[Block] = []
    for text in cycle(paragraphs):
        if words <= 0:
            break
        blocks.append(Block(kind=BlockKind.PARAGRAPH, text=text))
        words -= len(text.split())
    return Article(title="", blocks=tuple(blocks), published=TODAY)


def made_up_page() -> bytes:
    """A page of a thousand words, with what stands around them on the page of a newspaper."""
    blocks = long_article(list(own_paragraphs()), 1_000).blocks
    story = "".join(f"<p>{html.escape(block.text)}</p>\n" for block in blocks)
    menu = "".join(f'<li class="item"><a href="/section/{n}">Section {n}</a></li>\n' for n in range(120))
    teaser = '<div class="teaser"><a href="/{0}"><img src="/{0}.jpg"><h3>A story {0} days old</h3></a></div>'
    teasers = "\n".join(teaser.format(number) for number in range(80))
    script = "<script>" + "window.settings = window.settings || {}; " * 400 + "</script>"
    head = f"<head><meta charset='utf-8'><title>A long day</title>{script}</head>"
    body = f"<nav><ul>{menu}</ul></nav><article><h1>A long day in the town</h1>{story}</article>"
    foot = f"<aside>{teasers}</aside><footer><ul>{menu}</ul></footer>{script}"
    return f"<!DOCTYPE html><html lang='en'>{head}<body>{body}{foot}</body></html>".encode()


def pages(folder: Path) -> Iterator[bytes]:
    """The pages of a folder whose articles have about a thousand words, and are read at all."""
    for path in sorted(folder.glob("*.html.gz")):
        page = gzip.decompress(path.read_bytes())
        try:
            article = from_page(page)
        except ArticleError:
            continue
        if article.language == "en" and sum(len(b.text.split()) for b in article.blocks) in PAGE_WORDS:
            yield page


# ------------------------------------------------------------------------------------------- measures


def milliseconds(work: Callable[[], object]) -> float:
    """The processor time of one call."""
    begun = time.process_time()
    work()
    return 1000 * (time.process_time() - begun)


def beside_extraction(found: Iterable[bytes]) -> None:
    """What reading and judging cost as a share of extracting."""
    _say(f"{'page':>4} {'words':>6} {'extract':>8} {'read':>7} {'judge':>7}  share")
    totals = [0.0, 0.0, 0.0]
    for number, page in enumerate(found, 1):
        source, article = page.decode("utf-8", "replace"), from_page(page)
        judge(read(article))
        extracting, parsing, reading, all_of_it = quickest(
            lambda: extract(source),  # noqa: B023
            lambda: from_page(page),  # noqa: B023
            lambda: read(article),  # noqa: B023
            lambda: judge(read(article)),  # noqa: B023
        )
        times = f"{extracting:8.1f} {reading:7.1f} {all_of_it - reading:7.1f}"
        _say(f"{number:4} {words_in(article):6} {times}  {all_of_it / extracting:.3f}")
        for place, cost in enumerate((all_of_it, extracting, parsing)):
            totals[place] += cost
    ours, theirs, before = totals
    _say(f"reading and judging: {ours / theirs:.3f} of trafilatura, {ours / before:.3f} of all before\n")


def quickest(*works: Callable[[], object]) -> list[float]:
    """The processor time of each: the best of a few calls, made in turn, under the same load."""
    rounds = [[milliseconds(work) for work in works] for _ in range(ROUNDS)]
    return [min(times) for times in zip(*rounds, strict=True)]


def words_in(article: Article) -> int:
    """How many words an article has."""
    return sum(len(block.text.split()) for block in article.blocks)


def growth(what: str, paragraphs: Sequence[str], lengths: Sequence[int]) -> None:
    """What every step costs a word, on longer and longer articles."""
    columns = []
    steps(long_article(paragraphs, WARM))  # to compile and import what is needed
    for length in lengths:
        article = long_article(paragraphs, length)
        taken = {step: 1000 * time / words_in(article) for step, time in steps(article).items()}
        columns.append(taken | {"all": sum(taken.values())})
    _say(f"{what}: microseconds a word for articles of so many words")
    _say(f"{'':28}" + "".join(f"{length:10,}" for length in lengths) + "   times")
    for step in columns[0]:
        costs = [column[step] for column in columns]
        _say(f"{step:28}" + "".join(f"{cost:10.2f}" for cost in costs) + f"{costs[-1] / costs[0]:8.1f}")
    _say()


def steps(article: Article) -> dict[str, float]:
    """Milliseconds for reading, for claims, and for every rule in turn."""
    passages: list[Passage] = []
    claims: list[Claim] = []
    taken = {
        "reading": milliseconds(lambda: passages.extend(_passages(article))),
        "claims": milliseconds(lambda: claims.extend(claims_of(passages, article.published))),
    }
    stand = tuple(placed(claims, passages))
    reading = Reading(article=article, passages=tuple(passages), claims=tuple(claims), placed=stand)
    for rule in catalogue():
        taken[rule.name] = milliseconds(lambda: list(rule.check(reading)))  # noqa: B023
    return taken


def _passages(article: Article) -> Iterator[Passage]:
    context = Context(published=article.published)
    for number, block in enumerate(article.blocks):
        text = block.text
        yield Passage(
            block=number,
            kind=block.kind,
            text=text,
            sentences=sentences(text),
            mentions=read_text(text, context),
        )


def hostile_texts() -> None:
    """What reading and judging cost on texts made to keep them busy."""
    _say("hostile text: milliseconds for reading and for judging 20,000 characters, and ten times as many")
    for kind in (*hostile.KINDS, *hostile.STATEMENTS):
        times = [*_hostile(kind, 20_000), *_hostile(kind, 200_000)]
        _say(f"{kind:28}" + "".join(f"{each:10.1f}" for each in times))


def _hostile(kind: str, length: int) -> tuple[float, float]:
    block = Block(kind=BlockKind.PARAGRAPH, text=hostile.text(kind, length))
    article = Article(title="", blocks=(block,), published=TODAY)
    found: list[Reading] = []
    return milliseconds(lambda: found.append(read(article))), milliseconds(lambda: judge(found[0]))


def _say(line: str = "") -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
