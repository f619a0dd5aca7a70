"""How right the items are that a reader finds, against labelled sentences.

A gold item and a found one belong together if they overlap and have the same value: the same number, or
the same bounds. On top of that their kinds may agree, and then their units. Dates are scored apart: a date
is right if it begins with the gold's. A trap is a stretch that is no figure, and is sprung if an item lies
on it that belongs to nothing. The format is that of ``tests/corpus/sentences.jsonl``.
"""

import math
from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from tests.benchmarks.units import NUMERIC, canonical, kind, seconds

MODS = {">=": ">", "<=": "<"}


@dataclass
class Score:
    """What was counted over a set of sentences."""

    counts: Counter = field(default_factory=Counter)
    wrong: list = field(default_factory=list)

    def share(self, part, whole):
        """A share in per cent; None of nothing."""
        return 100 * self.counts[part] / self.counts[whole] if self.counts[whole] else None

    def f1(self, level):
        """The harmonic mean of precision and recall at a level: ``value``, ``kind``, ``unit`` or ``date``."""
        gold, found = ("dates", "found dates") if level == "date" else ("gold", "found")
        both = self.counts[gold] + self.counts[found]
        return 200 * self.counts[level] / both if self.counts[gold] else None


def score(records, read):
    """The score of ``read(text, reference) -> items`` over records."""
    result = Score()
    for record in records:
        day = record.get("reference_date")
        found = [_item(each) for each in read(record["text"], date.fromisoformat(day) if day else None)]
        _one(record, found, result)
    return result


def _item(item):
    """An item with its kind's class, and the bounds of a date range under names of their own."""
    item = {"value": None, "low": None, "high": None, "unit": None, **item, "class": kind(item.get("kind"))}
    if item["class"] == "date":
        item["first"], item["last"] = item.get("dlow") or item["low"], item.get("dhigh") or item["high"]
    return item


def _one(record, found, result):
    gold = [_item(each) for each in record["gold"]]
    optional = [_item(each) for each in record.get("optional") or []]
    numbers = [each for each in gold if each["class"] in NUMERIC]
    pairs, left = _matched(numbers, [each for each in found if each["class"] in NUMERIC])
    counted = {kind(name) for name in record.get("fp_kinds") or ()} or NUMERIC
    if record.get("fp_kinds") == []:
        counted = frozenset()
    stray = [
        each for each in left if each["class"] in counted and not any(_overlap(each, it) for it in optional)
    ]
    counts = result.counts
    counts["sentences"] += 1
    counts["gold"] += len(numbers)
    counts["value"] += len(pairs)
    counts["found"] += len(pairs) + len(stray)
    for one, other in pairs:
        same = _same_kind(one, other)
        counts["kind"] += same
        counts["unit"] += same and _same_unit(one, other)
    _hedges(numbers, pairs, counts)
    _nouns(numbers, pairs, counts)
    dates = [each for each in gold if each["class"] == "date"]
    whole = _dates(record, dates, found, optional, gold, counts)
    for trap in [*(record.get("traps") or []), *dates]:
        counts["traps"] += 1
        counts["sprung"] += any(_overlap(trap, each) for each in stray)
    if len(pairs) == len(numbers) and not stray and whole:
        counts["whole"] += 1
    else:
        missed = [each for each in numbers if not any(each is one for one, _ in pairs)]
        result.wrong.append((record["id"], record["text"], missed, stray))


def _matched(gold, found):
    """Pairs of gold and found items of one value, the most alike first; and the found ones left over."""
    ranked = sorted(
        ((_likeness(one, other), i, j) for i, one in enumerate(gold) for j, other in enumerate(found)
         if _overlap(one, other) and _same_value(one, other)),
        reverse=True,
    )  # fmt: skip
    ours, theirs, pairs = set(), set(), []
    for _, i, j in ranked:
        if i not in ours and j not in theirs:
            ours.add(i)
            theirs.add(j)
            pairs.append((gold[i], found[j]))
    for i, one in enumerate(gold):  # a range that was read as its two ends
        if i not in ours and one["low"] is not None and one["high"] is not None:
            ends = [_end(one, bound, found, theirs) for bound in ("low", "high")]
            if None not in ends and ends[0] != ends[1]:
                theirs.update(ends)
                pairs.append((one, found[ends[1]]))
    return pairs, [each for j, each in enumerate(found) if j not in theirs]


def _end(one, bound, found, taken):
    return next(
        (j for j, each in enumerate(found) if j not in taken and _overlap(one, each)
         and each["low"] is None and each["high"] is None and _close(one[bound], each["value"])),
        None,
    )  # fmt: skip


def _likeness(one, other):
    shared = min(one["end"], other["end"]) - max(one["start"], other["start"])
    same = _same_kind(one, other)
    return same + (same and _same_unit(one, other)), shared


def _overlap(one, other):
    if one.get("start") is None or one["start"] < 0 or other.get("start") is None:
        return True
    return min(one["end"], other["end"]) > max(one["start"], other["start"])


def _close(one, other):
    return one is not None and other is not None and math.isclose(one, other, rel_tol=1e-6, abs_tol=1e-12)


def _point(item):
    """The one number that an item stands for."""
    if item["value"] is not None:
        return item["value"]
    mod = MODS.get(item.get("mod"), item.get("mod"))
    if item["high"] is None or mod == ">":
        return item["low"]
    return item["high"] if item["low"] is None or mod == "<" else None


def _same_value(one, other):
    if one["low"] is not None and one["high"] is not None and _same_bounds(one, other):
        return True
    mine, theirs = _point(one), _point(other)
    if _same_number(one, mine, other, theirs):
        return True
    return any(_close(each, theirs) for each in one.get("accept") or () if isinstance(each, int | float))


def _same_bounds(one, other):
    return all(_same_number(one, one[bound], other, other[bound]) for bound in ("low", "high"))


def _same_number(one, mine, other, theirs):
    if _close(mine, theirs):
        return True
    if "duration" not in (one["class"], other["class"]) or mine is None or theirs is None:
        return False
    a, b = seconds(mine, one["unit"]), seconds(theirs, other["unit"])
    return a is not None and b is not None and abs(a - b) <= 0.015 * max(a, b)


def _same_kind(one, other):
    return other["class"] == one["class"] or other["class"] in [
        kind(name) for name in one.get("kind_alt") or ()
    ]


def _same_unit(one, other):
    if one["class"] in ("number", "percent", "duration") or not canonical(one["kind"], one["unit"]):
        return True
    return canonical(one["kind"], one["unit"]) == canonical(other["kind"], other["unit"])


def _hedges(gold, pairs, counts):
    for one in gold:
        mod = MODS.get(one.get("mod"), one.get("mod") or "=")
        if mod != "=":
            counts["hedged"] += 1
            other = next((found for each, found in pairs if each is one), None)
            read = MODS.get(other.get("mod"), other.get("mod") or "=") if other else None
            counts["hedge"] += read == mod or read in (one.get("mod_alt") or ())


def _nouns(gold, pairs, counts):
    for one in gold:
        if one.get("noun"):
            nouns = [one["noun"]] if isinstance(one["noun"], str) else one["noun"]
            counts["nouns"] += 1
            other = next((found for each, found in pairs if each is one), None)
            words = {_stem(word) for word in ((other or {}).get("noun") or "").lower().split()}
            counts["noun"] += bool(words & {_stem(word) for word in nouns})


def _stem(word):
    return word.strip(".,'\"").removesuffix("s").removesuffix("ie")


def _dates(record, dates, found, optional, gold, counts):
    """Count the dates of a record; whether they are all right."""
    theirs = [each for each in found if each["class"] == "date"]
    right, taken = 0, set()
    for one in dates:
        j = next(
            (
                j
                for j, each in enumerate(theirs)
                if j not in taken and _overlap(one, each) and _same_date(one, each)
            ),
            None,
        )
        if j is not None:
            right += 1
            taken.add(j)
    stray = [
        each for j, each in enumerate(theirs)
        if j not in taken and record.get("score_dates", True)
        and not any(_overlap(each, it) for it in [*optional, *(g for g in gold if g["class"] == "duration")])
    ]  # fmt: skip
    counts["dates"] += len(dates)
    counts["date"] += right
    counts["found dates"] += right + len(stray)
    return right == len(dates) and not stray


def _same_date(one, other):
    first, last = str(other["first"] or ""), str(other["last"] or "")
    if one.get("first") and one.get("last"):
        choices = one.get("dranges") or [(one["first"], one["last"])]
        return any(first.startswith(low) and _ends_with(high, last) for low, high in choices)
    written = other.get("date")
    read = [str(each) for each in (written if isinstance(written, list) else [written]) if each]
    wanted = one["date"] if isinstance(one["date"], list) else [one["date"]]
    return any(each.startswith(want) for want in wanted for each in (*read, first) if each)


def _ends_with(gold, read):
    """Whether two ends are the same, the day after included or not."""
    if read.startswith(gold):
        return True
    try:
        return abs((date.fromisoformat(gold[:10]) - date.fromisoformat(read[:10])).days) <= 1
    except ValueError:
        return False
