"""What matching costs beside reading: 200 sources of 1,000 rows each against an article of 1,000 words.

``python -m tests.benchmarks.matching`` prints milliseconds of processor time and their ratio. Articles are
made up, and dense with what the sources know; ``python -m tests.benchmarks.matching FOLDER`` takes documents
(``.json`` with ``title`` and ``paragraphs``) from a folder instead.
"""

from __future__ import annotations

import gc
import json
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from checks.model import Article, Block, BlockKind
from checks.reading import Reading, read
from checks.sources import Answer, Lookup, sources_of, table_of, verdicts

_NAMES = """
France Germany Italy Spain Poland Ukraine Russia China Japan India Brazil Mexico Canada Egypt Kenya Nigeria
Israel Lebanon Gaza Syria Iraq Iran Turkey Greece Sweden Norway Denmark Finland Iceland Ireland
"""
PLACES = tuple(_NAMES.split())
TOWNS = ("Dravik", "Karsk", "Storsund", "Halden", "Valdoria", "the north", "the region", "the city")
"""Places of which no source says anything: most figures of an article are of none that is configured."""
STATEMENTS = (
    ("{{value}} people have been killed in {} since 1 March 2022", "total"),
    ("{} has {{value}} million inhabitants", "level"),
    ("The unemployment rate in {} is {{value}} per cent", "level"),
    ("Annual inflation in {} is {{value}} per cent", "level"),
    ("{} has {{value}} member clubs", "fixed"),
    ("The GDP of {} was {{value}} billion dollars", "period"),
    ("{} exported {{value}} tonnes of wheat", "period"),
)
SENTENCES = (
    "Officials in {} said on {} that {} people had been killed in floods since last week.",
    "Unemployment in {} rose to {} per cent in {}, the statistics office said.",
    "The government of {} wants to spend {} million euros on {} new hospitals.",
    "Prices in {} were {} per cent higher than in {}.",
    "About {} people marched through the capital of {}, the police said, far fewer than the {} of last year.",
    "{} farmers harvested {} tonnes of wheat, {} per cent less than a year before.",
    "The match was watched by {} people, among them {} children, and ended {}.",
    "She said that the {} members of the committee had met {} times since {}.",
)
WORDS = 1000
ROUNDS = 15


def answers() -> tuple[Answer, ...]:
    """Two hundred sources, a thousand rows each."""
    start = date(2022, 1, 1)
    rows = [{"value": 1000 + 7 * n, "as_of": (start + timedelta(days=n)).isoformat()} for n in range(1000)]
    tables = {}
    for number in range(200):
        statement, series = STATEMENTS[number // len(PLACES) % len(STATEMENTS)]
        place = PLACES[number % len(PLACES)]
        tables[f"source-{number}"] = {"statement": statement.format(place), "series": series, "rows": rows}
    return tuple(
        Answer(lookup=Lookup(source=each), table=table_of(each, None)) for each in sources_of(tables)
    )


def article(chance: random.Random) -> Article:
    """A thousand words about five countries, some forty figures among them."""
    blocks: list[Block] = []
    places = chance.sample(PLACES, 5)
    while sum(len(block.text.split()) for block in blocks) < WORDS:
        blocks.append(Block(kind=BlockKind.PARAGRAPH, text=" ".join(_sentences(chance, places))))
    return Article(title="", blocks=tuple(blocks), published=date(2024, 9, 1))


def _sentences(chance: random.Random, places: list[str]) -> Iterator[str]:
    fillers: tuple[Callable[[], str], ...] = (
        lambda: chance.choice(places if chance.random() < 0.3 else TOWNS),
        lambda: f"{chance.randrange(2, 99_000):,}",
        lambda: chance.choice(("March 2024", "Monday", "2023", "the spring")),
    )
    for _ in range(3):
        sentence = chance.choice(SENTENCES)
        yield sentence.format(*(chance.choice(fillers)() for _ in range(sentence.count("{}"))))
        yield "Nobody could say when the roads would be open again, and the rain went on through the night."


def made_up() -> Iterator[Article]:
    """Articles of a thousand words each."""
    chance = random.Random(1)
    return (article(chance) for _ in range(ROUNDS))


def documents(folder: Path) -> Iterator[Article]:
    """The articles of a folder that have between 400 and 1,800 words."""
    for path in sorted(folder.glob("*.json")):
        found = json.loads(path.read_text("utf-8"))
        if 400 <= sum(len(text.split()) for text in found["paragraphs"]) <= 1800:
            headline = Block(kind=BlockKind.HEADLINE, text=found["title"])
            body = (Block(kind=BlockKind.PARAGRAPH, text=text) for text in found["paragraphs"])
            yield Article(title=found["title"], blocks=(headline, *body), published=date(2024, 9, 1))


def milliseconds(work: Callable[[], object]) -> float:
    """The processor time of one call."""
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


def main() -> None:
    """Measure, each article twice, so that what is read once for all stays out of it."""
    known, ratios = answers(), []
    gc.freeze()  # the tables stay: collecting garbage is not to look through them in the middle of a round
    for given in documents(Path(sys.argv[1])) if len(sys.argv) > 1 else made_up():
        reading: Reading = read(given)
        verdicts(reading, known)
        reads, matches = milliseconds(lambda: read(given)), milliseconds(lambda: verdicts(reading, known))  # noqa: B023
        ratios.append(matches / reads)
        sys.stdout.write(f"reading {reads:6.1f} ms, matching {matches:6.1f} ms, {matches / reads:.3f}\n")
    sys.stdout.write(f"median {statistics.median(ratios):.3f}\n")


if __name__ == "__main__":
    main()
