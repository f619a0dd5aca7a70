"""How right, how fast and how light the reader is, beside what else can be installed, in one run.

    python -m tests.benchmarks.reading [--sets FOLDER] [--articles FOLDER] [--held-out] [--peers] [--wrong N]

Without options the labelled sentences of ``tests/corpus`` are read. ``--sets`` adds every ``*.jsonl`` of a
folder in the same format, such as the public test sets of Recognizers-Text and of quantulum3. ``--articles``
times articles (``*.json`` with ``paragraphs``) rather than those of the corpus. Speed is CPU time per article
of 4,400 characters, in multiples of one scan for digits and number words by the package ``regex`` in the same
run. ``--peers`` wants the optional packages of the extra ``peers``.
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
from checks.extract.context import Context
from checks.extract.reader import read_text
from tests.benchmarks import hostile
from tests.benchmarks.peers import installed
from tests.benchmarks.scoring import score

CORPUS = Path(__file__).parents[1] / "corpus"
SCAN = regex.compile(
    r"\d[\d,.]*|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"
    r"|thousand|million|billion|trillion|dozen|half|third|quarter)\b",
    regex.IGNORECASE,
)
LENGTH = 4_400
TODAY = date(2025, 11, 12)
LEVELS = ("value", "kind", "unit", "date")


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sets", type=Path, help="a folder of labelled sets")
    parser.add_argument("--articles", type=Path, help="a folder of articles to time")
    parser.add_argument("--held-out", action="store_true", help="also the sentences that were held out")
    parser.add_argument("--peers", action="store_true", help="also what else is installed")
    parser.add_argument("--wrong", type=int, default=0, help="show so many wrong sentences of each set")
    options = parser.parse_args()
    readers = {"figurecheck": items} | (installed() if options.peers else {})
    files = [CORPUS / "sentences.jsonl"]
    files += [CORPUS / "sentences-held-out.jsonl"] if options.held_out else []
    files += sorted(options.sets.glob("*.jsonl")) if options.sets else []
    _accuracy(readers, files, options.wrong)
    _speed(readers, _articles(options.articles))
    _hostile(_mentions)
    _weight()
    return 0


def _say(line=""):
    sys.stdout.write(f"{line}\n")


def _accuracy(readers, files, wrong):
    heads = " ".join(f"{head:>6}" for head in (*LEVELS, "hedge", "noun"))
    _say(f"{'set':22} {'reader':12} {heads}  traps    whole")
    for path in files:
        records = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        for name, read in readers.items():
            found = score(records, read)
            _say(f"{path.stem:22} {name:12} {_row(found)}")
            for ident, text, missed, stray in found.wrong[:wrong]:
                _say(f"    {ident}: {text}\n        missed {missed}\n        stray {stray}")


def _row(found):
    """F1 of values, kinds, units and dates; hedges and nouns right; traps sprung; sentences wholly right."""
    shares = [found.share("hedge", "hedged"), found.share("noun", "nouns")]
    figures = [*(found.f1(level) for level in LEVELS), *shares]
    traps = f"{found.counts['sprung']}/{found.counts['traps']}"
    whole = f"{found.counts['whole']}/{found.counts['sentences']}"
    return (
        " ".join("     -" if each is None else f"{each:6.1f}" for each in figures) + f" {traps:>6} {whole:>8}"
    )


def _articles(folder):
    if folder:
        documents = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
        texts = ["\n\n".join(document["paragraphs"]) for document in documents]
        return [text for text in texts if LENGTH // 2 < len(text) < LENGTH * 2]
    files = sorted((CORPUS / "articles").glob("*.toml"))
    documents = [tomllib.loads(path.read_text("utf-8")) for path in files]
    whole = "\n\n".join(article["text"] for document in documents for article in document["article"])
    return [whole[at : at + LENGTH] for at in range(0, len(whole) - LENGTH, LENGTH)]


def _speed(readers, articles):
    _say(f"\nCPU for {LENGTH:,} characters, mean over {len(articles)} articles")
    scan = _cpu(lambda text, day: sum(1 for _ in SCAN.finditer(text)), articles)
    _say(f"{'regex scan':22} {scan * 1000:8.2f} ms")
    for name, read in ({**readers, "figurecheck": _mentions}).items():
        taken = _cpu(read, articles if name == "figurecheck" else articles[:6])
        _say(f"{name:22} {taken * 1000:8.2f} ms  {taken / scan:8.1f} scans")


def _mentions(text, day):
    return read_text(text, Context(published=day))


def _cpu(read, articles):
    """Seconds of CPU for an article of the usual length: the best of a few runs of each, averaged."""
    read(articles[0], TODAY)
    times = []
    for text in articles:
        runs = [_once(read, text)]
        while len(runs) < 5 and runs[-1] < 0.1:
            runs.append(_once(read, text))
        times.append(min(runs) * LENGTH / len(text))
    return statistics.mean(times)


def _once(read, text):
    begun = time.thread_time()
    read(text, TODAY)
    return time.thread_time() - begun


def _hostile(read):
    _say("\nhostile text: milliseconds for 20,000 characters, and for ten times as many")
    for kind in hostile.KINDS:
        taken = [_once(read, hostile.text(kind, length)) * 1000 for length in (20_000, 200_000)]
        _say(f"{kind:22} {taken[0]:8.1f} {taken[1]:8.1f}")


def _weight():
    """Import time and memory, in processes of their own."""
    first = "import time; begun = time.process_time(); from checks.extract.reader import read_text; "
    taken = "print(time.process_time() - begun); from checks.extract.context import Context; "
    read = "read_text('On 7 May 2019 more than 66,000 people paid $5.3bn.', Context()); "
    peak = "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    runs = [_python(first + taken + read + peak).split() for _ in range(5)]
    empty = _python(peak)
    seconds, kilobytes = min(float(run[0]) for run in runs), int(runs[0][1])
    _say(f"\nimport {seconds:.3f} s")
    _say(f"peak memory {kilobytes / 1024:.1f} MB, of which Python {int(empty) / 1024:.1f} MB")


def _python(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    sys.exit(main())
