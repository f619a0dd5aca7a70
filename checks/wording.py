"""How messages quote the article and write numbers."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

_SMALL = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
LONGEST_QUOTE = 90


def quoted(text: str) -> str:
    """A passage in quotation marks, cut in the middle where it is long; marks inside it become single."""
    flat = " ".join(text.split()).replace("“", "‘").replace("”", "’").replace('"', "'")
    if len(flat) > LONGEST_QUOTE:
        flat = f"{_cut(flat[: LONGEST_QUOTE * 2 // 3])} … {_cut(flat[-LONGEST_QUOTE // 3 :], front=True)}"
    return f"“{flat}”"


def _cut(text: str, *, front: bool = False) -> str:
    """The text without the part of a word at its open end."""
    return text.split(" ", 1)[-1] if front else text.rsplit(" ", 1)[0]


def count_in_words(number: int) -> str:
    """A count as running text writes it: words up to twelve, then digits."""
    return _SMALL[number] if 0 <= number < len(_SMALL) else f"{number:,}"


def plain_number(value: Fraction) -> str:
    """An exact number in digits, with up to four decimals and no trailing zeros."""
    if value.denominator == 1:
        return f"{value.numerator:,}"
    return f"{float(value):,.4f}".rstrip("0").rstrip(".")


def sentence(*words: str) -> str:
    """One sentence, with a capital and a full stop."""
    text = " ".join(word for word in words if word)
    first = text[:1].upper() + text[1:]
    return first if first.endswith((".", "?", "!")) else f"{first}."


def listed(items: Iterable[str]) -> str:
    """Items joined as prose joins them: "A", "A and B", "A, B and C"."""
    *others, last = items
    return f"{', '.join(others)} and {last}" if others else last
