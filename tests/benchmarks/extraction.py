"""How well and how fast pages are read: ``python tests/benchmarks/extraction.py FOLDER``.

The folder holds pages as ``<key>.html.gz`` and their bodies in ``ground-truth.json``
(``{key: {"articleBody": ..., "url": ...}}``), as the article extraction benchmark of Scrapinghub has them
(https://github.com/scrapinghub/article-extraction-benchmark). The score is that benchmark's: precision and
recall of runs of four words, averaged over the pages. Addresses are taken out of the true bodies first, as
they are never text here. Prints one line a page with ``--verbose``.
"""

import argparse
import gzip
import json
import re
import statistics
import sys
import time
from collections import Counter
from pathlib import Path

from checks.article.errors import ArticleError
from checks.article.page import from_page
from checks.article.text import assemble, pieces_of
from checks.model import Article, BlockKind

NOT_BODY = {BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.CAPTION}


def main() -> int:
    """Read every page of the folder and print the score."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--verbose", action="store_true", help="a line for each page, the worst first")
    options = parser.parse_args()
    truths = json.loads((options.folder / "ground-truth.json").read_text(encoding="utf-8"))
    pages = {key: gzip.decompress((options.folder / f"{key}.html.gz").read_bytes()) for key in truths}
    _read(next(iter(pages.values())), None)  # what is imported and compiled once is no part of the time
    rows, times = [], []
    for key, page in pages.items():
        begun = time.process_time()
        article = _read(page, truths[key].get("url"))
        times.append(1000 * (time.process_time() - begun))
        rows.append((key, *score(without_addresses(truths[key]["articleBody"]), body(article))))
    if options.verbose:
        for key, precision, recall in sorted(rows, key=lambda row: row[1] + row[2]):
            sys.stdout.write(f"{key[:8]}  precision {precision:.3f}  recall {recall:.3f}\n")
    precision = statistics.mean(row[1] for row in rows)
    recall = statistics.mean(row[2] for row in rows)
    f1 = 2 * precision * recall / (precision + recall)
    times.sort()
    sys.stdout.write(
        f"{len(rows)} pages: F1 {f1:.4f}, precision {precision:.4f}, recall {recall:.4f}; "
        f"CPU median {statistics.median(times):.1f} ms, slowest {times[-1]:.0f} ms\n"
    )
    return 0


def _read(page: bytes, url: str | None) -> Article | None:
    try:
        return from_page(page, url=url)
    except ArticleError:
        return None


def body(article: Article | None) -> str:
    """The text that counts as the body, item numbers put back."""
    blocks = article.blocks if article else ()
    return "\n".join(
        f"{block.ordered}. {block.text}" if block.ordered and block.kind is BlockKind.SUBHEAD else block.text
        for block in blocks
        if block.kind not in NOT_BODY
    )


def without_addresses(text: str) -> str:
    """A text as this project reads it: the addresses in it are no words."""
    return assemble(pieces_of(text))[0]


def score(true: str, read: str) -> tuple[float, float]:
    """Precision and recall of the runs of four words."""
    truth, found = _runs(true), _runs(read)
    common = sum((truth & found).values())
    return common / max(sum(found.values()), 1), common / max(sum(truth.values()), 1)


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)))


if __name__ == "__main__":
    sys.exit(main())
