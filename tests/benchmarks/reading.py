"""How right, how fast and how light the reader is, beside what else can be installed, in one run.

    python -m tests.benchmarks.reading [--sets FOLDER] [--articles FOLDER] [--held-out] [--peers] [--wrong N]

Without options the labelled sentences of ``tests/corpus`` are read. ``--sets`` adds every ``*.jsonl`` of a
folder in the same format, such as the public test sets of Recognizers-Text and of quantulum3. ``--articles``
times articles (``*.json`` with ``paragraphs``) rather than those of the corpus. Speed is CPU time per article of
4,400 characters, in multiples of one scan for digits and number words by the package ``regex`` in the same run.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
import tomllib
from datetime import date
from pathlib import Path

import regex

from bot.commands.read import items
from tests.benchmarks import hostile
from tests.benchmarks.peers import installed
from tests.benchmarks.scoring import score

CORPUS = Path(__file__).parents[1] / "corpus"
SCAN = regex.compile(
    r"\d[\d,.]*|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand"
    r"|million|billion|trillion|dozen|half|third|quarter)\b",
    regex.IGNORECASE,
)
LENGTH = 4_400
TODAY = date(2025, 11, 12)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sets", type=Path, help="a folder of labelled sets")
    parser.add_argument("--articles", type=Path, help="a folder of articles to time")
    parser.add_argument("--held-out", action="store_true", help="read the sentences that were held out, too")
    parser.add_argument("--peers", action="store_true", help="measure what else is installed, too")
    parser.add_argument(
        "--wrong", type=int, default=0, help="show so many sentences of each set that are not right"
    )
    options = parser.parse_args()
    readers = {"figurecheck": items} | (installed() if options.peers else {})
    files = [CORPUS / "sentences.jsonl", *([CORPUS / "sentences-held-out.jsonl"] if options.held_out else [])]
    files += sorted(options.sets.glob("*.jsonl")) if options.sets else []
    _accuracy(readers, files, options.wrong)
    _speed(readers, _articles(options.articles))
    _hostile(readers)
    _weight()
    return 0


def _accuracy(readers, files, wrong):
    print(
        f"{'set':22} {'reader':12} {'value':>6} {'kind':>6} {'unit':>6} {'dates':>6} {'hedges':>6} {'nouns':>6} traps  whole"
    )
    for path in files:
        records = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        for name, read in readers.items():
            found = score(records, read)
            levels = [found.f1(level) for level in ("value", "kind", "unit", "date")]
            shares = [found.share("hedge", "hedged"), found.share("noun", "nouns")]
            row = " ".join("     -" if each is None else f"{each:6.1f}" for each in (*levels, *shares))
            traps = f"{found.counts['sprung']}/{found.counts['traps']}"
            whole = f"{found.counts['whole']}/{found.counts['sentences']}"
            print(f"{path.stem:22} {name:12} {row} {traps:>6} {whole:>8}")
            for ident, text, missed, stray in found.wrong[:wrong]:
                print(f"    {ident}: {text}\n        missed {missed}\n        stray {stray}")


def _articles(folder):
    if folder:
        documents = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
        texts = ["\n\n".join(document["paragraphs"]) for document in documents]
        return [text for text in texts if LENGTH // 2 < len(text) < LENGTH * 2]
    documents = [
        tomllib.loads(path.read_text("utf-8")) for path in sorted((CORPUS / "articles").glob("*.toml"))
    ]
    whole = "\n\n".join(article["text"] for document in documents for article in document["article"])
    return [whole[at : at + LENGTH] for at in range(0, len(whole) - LENGTH, LENGTH)]


def _speed(readers, articles):
    print(f"\nCPU for {LENGTH:,} characters, mean over {len(articles)} articles")
    scan = _cpu(lambda text: sum(1 for _ in SCAN.finditer(text)), articles)
    print(f"{'regex scan':22} {scan * 1000:8.2f} ms")
    for name, read in readers.items():
        taken = _cpu(
            lambda text, read=read: read(text, TODAY), articles if name == "figurecheck" else articles[:6]
        )
        print(f"{name:22} {taken * 1000:8.2f} ms  {taken / scan:8.1f} scans")


def _cpu(read, articles):
    """Seconds of CPU for an article of the usual length: the best of a few runs of each, averaged."""
    read(articles[0])
    times = []
    for text in articles:
        runs = []
        for _ in range(5):
            begun = time.thread_time()
            read(text)
            runs.append(time.thread_time() - begun)
            if runs[-1] > 0.1:
                break
        times.append(min(runs) * LENGTH / len(text))
    return statistics.mean(times)


def _hostile(readers):
    print("\nhostile text: milliseconds for 20,000 characters, and for ten times as many")
    for kind in hostile.KINDS:
        short, long = hostile.text(kind, 20_000), hostile.text(kind, 200_000)
        taken = [_once(readers["figurecheck"], text) for text in (short, long)]
        print(f"{kind:22} {taken[0] * 1000:8.1f} {taken[1] * 1000:8.1f}")


def _once(read, text):
    begun = time.thread_time()
    read(text, TODAY)
    return time.thread_time() - begun


def _weight():
    """Import time and memory, each in a process of its own."""
    code = (
        "import time, resource; begun = time.perf_counter(); from checks.extract.reader import read_text; "
        "taken = time.perf_counter() - begun; from checks.extract.context import Context; "
        "read_text('On 7 May 2019 more than 66,000 people paid $5.3bn.', Context()); "
        "print(taken, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    )
    bare = "import resource; print(0, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    runs = [[float(each) for each in _python(code).split()] for _ in range(5)]
    empty = float(_python(bare).split()[1])
    print(
        f"\nimport {min(run[0] for run in runs):.3f} s; peak memory {runs[0][1]:.1f} MB, of which Python {empty:.1f} MB"
    )


def _python(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    sys.exit(main())
