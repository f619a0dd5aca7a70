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
from tests.benchmarks import hostile
from tests.benchmarks.peers import OURS, READERS, installed
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
LENGTHS = (20_000, 200_000)
LIMIT = 10
"""Seconds after which a reader is stopped."""
PEAK = "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
WEIGHT = (
    "import time; from tests.benchmarks.peers import READERS; begun = time.process_time(); "
    "read = READERS['{name}'](); print(time.process_time() - begun); "
    f"read('On 7 May 2019 more than 66,000 people paid $5.3bn.', None); {PEAK}"
)
HOSTILE = (
    "import time; from tests.benchmarks import hostile; from tests.benchmarks.peers import READERS; "
    "read = READERS['{name}'](); read('On 7 May 2019 two men paid $5.', None); "
    "text = hostile.text('{kind}', {length}); begun = time.thread_time(); read(text, None); "
    "print(time.thread_time() - begun)"
)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sets", type=Path, help="a folder of labelled sets")
    parser.add_argument("--articles", type=Path, help="a folder of articles to time")
    parser.add_argument("--held-out", action="store_true", help="also the sentences that were held out")
    parser.add_argument("--peers", action="store_true", help="also what else is installed")
    parser.add_argument("--wrong", type=int, default=0, help="show so many wrong sentences of each set")
    options = parser.parse_args()
    readers = {OURS: items} | (installed() if options.peers else {})
    files = [CORPUS / "sentences.jsonl"]
    files += [CORPUS / "sentences-held-out.jsonl"] if options.held_out else []
    files += sorted(options.sets.glob("*.jsonl")) if options.sets else []
    _accuracy(readers, files, options.wrong)
    _speed(readers, _articles(options.articles))
    _hostile(readers)
    _weight(readers)
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
    for name, read in {**readers, OURS: READERS[OURS]()}.items():
        taken, scanned = _cpu(read, articles if name == OURS else articles[:6])
        _say(f"{name:22} {taken * 1000:8.2f} ms  {taken / scanned:8.1f} scans of {scanned * 1000:.2f} ms")


def _cpu(read, articles):
    """Seconds of CPU that a reader and a scan take for an article of the usual length.

    Of a few runs of each the best, averaged. They take turns, since the speed of a busy machine wavers.
    """
    read(articles[0], TODAY)
    taken, scanned = [], []
    for text in articles:
        runs = [(_once(read, text), _once(_scan, text))]
        while len(runs) < 5 and runs[-1][0] < 0.1:
            runs.append((_once(read, text), _once(_scan, text)))
        for best, times in zip(map(min, zip(*runs, strict=True)), (taken, scanned), strict=True):
            times.append(best * LENGTH / len(text))
    return statistics.mean(taken), statistics.mean(scanned)


def _scan(text, day):
    del day
    return sum(1 for _ in SCAN.finditer(text))


def _once(read, text):
    begun = time.thread_time()
    read(text, TODAY)
    return time.thread_time() - begun


def _hostile(readers):
    """Hostile text, each reader in a process of its own, which ends when it takes too long."""
    _say(
        f"\nhostile text: milliseconds for {' and for '.join(f'{length:,}' for length in LENGTHS)} characters"
    )
    for name in readers:
        for kind in hostile.KINDS:
            taken = [_python(HOSTILE.format(name=name, kind=kind, length=each), LIMIT) for each in LENGTHS]
            shown = [f"over {LIMIT} s" if each is None else f"{float(each) * 1000:.1f}" for each in taken]
            _say(f"{kind:22} {name:12} " + " ".join(f"{each:>10}" for each in shown))


def _weight(readers):
    """Import with a first sentence, and the most memory, each reader in a process of its own."""
    _say()
    for name in readers:
        runs = [_python(WEIGHT.format(name=name)).split() for _ in range(5 if name == OURS else 1)]
        seconds, kilobytes = min(float(run[0]) for run in runs), int(runs[0][1])
        _say(f"{name:12} import {seconds:.3f} s, peak memory {kilobytes / 1024:.1f} MB")
    _say(f"{'Python alone':12} peak memory {int(_python(PEAK)) / 1024:.1f} MB")


def _python(code, limit=None):
    """What a program prints; None if it takes longer than a number of seconds."""
    command = [sys.executable, "-W", "ignore", "-c", code]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True, timeout=limit).stdout
    except subprocess.TimeoutExpired:
        return None


if __name__ == "__main__":
    sys.exit(main())
