"""The same person spelt two ways

What it does
Finds names that differ by a slip of the pen and can only be one person's: the same given name and two family
names ("Elise Mattesen", "Elise Matesen"), or a family name alone that nobody in the article has, but for a
letter or two ("Jared Kestner" … "Kester said").

Why it matters
A name spelt two ways is spelt wrongly once, and it is what readers and those named notice first.

What it leaves alone
Names with different given names or initials; two names in one sentence, which are there to be told apart; a
second spelling that the article uses again and again; plurals and possessives; accents; ways of writing a
foreign name in a quotation; given names that are both in use; places and organisations.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import regex

from checks.claims.named import (
    Named,
    given_names,
    grouped,
    headed_names,
    is_given_name,
    is_ordinary,
    people,
    perhaps_names,
    same_given,
    sounding_alike,
)
from checks.claims.spelling import (
    apart,
    close_spellings,
    differs_by_gender,
    fold,
    is_derived,
    is_transliterated,
)
from checks.data.people import NO_NAME_ENDINGS
from checks.model import Finding, Severity, Silence
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet
from checks.wording import quoted, sentence

CATEGORY = "name-spelling"
NAME = "names/name-spelling"

LONG = 8
"""Letters from which two slips are taken for one name, even where it stands alone."""
SHORT = 5
"""Letters below which a name alone must be seen to speak or act before it is taken for a slip."""
PLAIN = 6
"""Letters from which a name that is somebody's in full needs no other sign to be a person's."""
OFTEN = 3
"""A spelling that is used a third as often as the other is no slip."""
MOST_GIVEN = 40
"""Given names of one family; whoever has more is no family."""
KNOWN = 4
"""Times that a name stands alone by which it is known without a given name."""


_ENDINGS = (*NO_NAME_ENDINGS, "ed")


def check(reading: Reading) -> Iterator[Outcome]:
    """Every name that is spelt two ways."""
    named = people(reading.passages)
    yield from _families([*named, *perhaps_names(reading.passages, named)], reading)
    yield from _given_names([*named, *headed_names(reading.passages, named)])


# ------------------------------------------------------------------ family names


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two spellings: the one that is used more or first, and the other."""

    usual: Sequence[Named]
    odd: Sequence[Named]

    @property
    def full(self) -> list[Named]:
        return [item for item in self.usual if item.given]

    @property
    def odd_full(self) -> list[Named]:
        """The odd ones with a given name; what stands before a guessed one must be known to be one."""
        full = [item for item in self.odd if item.given]
        known = _by_given(self.full)
        return [one for one in full if not one.guessed or any(same_given(one, other) for other in known)]

    @property
    def in_full(self) -> bool:
        """Whether both are named in full."""
        return bool(self.full and self.odd_full)

    @property
    def of_people(self) -> bool:
        """Whether one of them is surely a person's."""
        return any(item.name.sort == "person" or item.name.title for item in (*self.usual, *self.odd))

    @property
    def guessed(self) -> bool:
        return any(item.guessed for item in self.odd)

    @property
    def families(self) -> tuple[str, str]:
        return self.usual[0].family, self.odd[0].family


def _by_given(named: Sequence[Named]) -> list[Named]:
    """One for each given name, of as many as can be told apart."""
    return list({item.name.given: item for item in named}.values())[:MOST_GIVEN]


def _families(named: Sequence[Named], reading: Reading) -> Iterator[Outcome]:
    by_family = grouped(named, "family")
    given = {word for item in named if not item.guessed for word in item.name.given}
    told: set[str] = set()
    for spellings in close_spellings(by_family):
        usual, odd = sorted((by_family[word] for word in spellings), key=_order)
        if all(item.guessed for item in usual) or not _is_known(usual, odd) or odd[0].family in told:
            continue
        pair = _Pair(usual, odd)
        excuse = _excuse(pair, is_given=pair.families[1] in given) or _is_a_word_here(pair, reading)
        if excuse is None:
            told.add(odd[0].family)
            yield _finding(usual, odd)
        elif not pair.guessed:
            yield Silence(rule=NAME, reason=f"not compared: {excuse}", spans=(usual[0].span(), odd[0].span()))


def _order(alike: Sequence[Named]) -> tuple[bool, int, tuple[int, int, int]]:
    return all(item.guessed for item in alike), -len(alike), alike[0].sentence


def _is_known(usual: Sequence[Named], odd: Sequence[Named]) -> bool:
    """Whether somebody is named with a given name or a title, or again and again without."""
    if any((item.given and not item.guessed) or item.name.title for item in (*usual, *odd)):
        return True
    return len(usual) >= KNOWN and len(odd) == 1 and any(item.speaks for item in usual)


def _excuse(pair: _Pair, *, is_given: bool) -> str | None:
    """Why the odd spelling need not be meant for somebody whose full name is known."""
    if is_given and not pair.in_full:
        return "one is a given name as well"
    if pair.in_full:
        known = _by_given(pair.full)
        if not all(any(same_given(one, other) for other in known) for one in _by_given(pair.odd_full)):
            return "different given names"
        if not pair.of_people and (_is_made_of(pair) or min(map(len, pair.families)) < SHORT):
            return "one is made of the other, or is a word"
    elif excuse := _excuse_alone(pair):
        return excuse
    return _may_be_right(pair)


def _excuse_alone(pair: _Pair) -> str | None:
    """The same where one of the two stands alone."""
    one, other = (fold(family) for family in pair.families)
    shorter, slips = min(len(one), len(other)), apart(*pair.families)
    if slips > 1 and shorter < LONG:
        return "two letters differ"
    if _is_a_word(pair) or _is_made_of(pair):
        return "one is made of the other, or is a word"
    known = pair.of_people or any(item.speaks for item in (*pair.usual, *pair.odd))
    # "Adele Brannock" first and "Brannock" then: so people are named.
    stands_alone_too = 0 < len(pair.full) < len(pair.usual)
    is_plain = slips == 1 and shorter >= PLAIN
    if not known and not is_plain and not (stands_alone_too and not pair.guessed):
        return "nothing shows that it is a person"
    alone = pair.odd if pair.full else pair.usual
    if max(len(one), len(other)) < SHORT and not all(item.acts for item in alone):
        return "nothing shows that it is a name"
    return None


def _may_be_right(pair: _Pair) -> str | None:
    """Why both spellings may be meant: told apart, used again and again, or written by a speaker."""
    usual, odd = pair.usual, pair.odd
    if len(odd) > 1 and len(odd) * OFTEN > len(usual):
        return "both spellings are used again and again"
    if odd[0].is_told_apart and not (odd[0].given and any(same_given(odd[0], one) for one in usual)):
        return "the text tells them apart"
    told_apart = {item.sentence for item in usual} & {item.sentence for item in odd}
    if told_apart and len(usual) < OFTEN:
        return "one sentence tells them apart"
    alone = (item for item in (*usual, *odd) if not item.given and is_given_name(item.family))
    if any(item.is_introduced for item in alone):
        return "one is somebody's whole name"
    known = len(odd) == 1 and odd[0].speaks_up and any(item.is_somebodys for item in usual)
    if is_given_name(pair.families[1]) and not pair.odd_full and not known:
        return "one is a given name as well"
    if is_transliterated(*pair.families) and all(item.is_quoted for item in odd):
        return "a speaker may write it so"
    return None


def _is_a_word_here(pair: _Pair, reading: Reading) -> str | None:
    """Whether the article has one of the two without its capital letter as well."""
    words = regex.compile(rf"\b(?:{'|'.join(regex.escape(word.lower()) for word in pair.families)})\b")
    found = any(words.search(passage.text) for passage in reading.passages)
    return "one is a word of the text" if found else None


def _is_a_word(pair: _Pair) -> bool:
    """Whether the one that is nobody's full name is rather a word of the language."""
    for alone, other in ((pair.usual, pair.odd), (pair.odd, pair.usual)):
        word, name = alone[0].family.lower(), other[0].family.lower()
        named = any((item.given and not item.guessed) or (item.speaks and word[-1] != "s") for item in alone)
        if is_ordinary(word) and not named:
            return True
        if alone[0].guessed and any(word.endswith(end) and not name.endswith(end) for end in _ENDINGS):
            return True
    return False


def _is_made_of(pair: _Pair) -> bool:
    """Whether one is the plural of the other, or who comes from there; who has a given name is neither."""
    both = ((pair.usual, pair.odd), (pair.odd, pair.usual))
    return any(
        is_derived(one[0].family, other[0].family)
        and not any(item.is_somebodys or item.is_one for item in one)
        for one, other in both
    )


# ------------------------------------------------------------------ given names


def _given_names(named: Sequence[Named]) -> Iterator[Finding]:
    for namesakes in grouped([item for item in named if item.given], "family").values():
        by_given: dict[str, list[Named]] = {}
        for item in namesakes:
            for word in given_names(item):
                by_given.setdefault(word, []).append(item)
        for spellings in _two_spellings(by_given) if len(by_given) > 1 else ():
            usual, odd = sorted((by_given[word] for word in spellings), key=_order)
            apart = odd[0].sentence not in {item.sentence for item in usual}
            apart = apart and not any(item.is_told_apart for item in (usual[0], odd[0]))
            if len(odd) == 1 and apart and not differs_by_gender(*spellings):
                yield _finding(usual, odd, whole=True)


def _two_spellings(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Given names that may be one: a slip in what is none, or two that sound alike."""
    for one, other in close_spellings(words):
        if not (is_given_name(one) and is_given_name(other)) and _is_telling(one, other):
            yield one, other
    yield from sounding_alike(words)


def _is_telling(one: str, other: str) -> bool:
    """Whether two given names are long, or one of four letters is common and the other no word at all."""
    if max(len(one), len(other)) >= SHORT:
        return True
    rare = [word for word in (one, other) if not is_given_name(word)]
    return min(len(one), len(other)) == SHORT - 1 and len(rare) == 1 and not is_ordinary(rare[0])


def _finding(usual: Sequence[Named], odd: Sequence[Named], *, whole: bool = False) -> Finding:
    full = next((item for item in usual if item.given), usual[0])
    one, other = (item.whole() if whole else item.span() for item in (full, odd[0]))
    shown = full.whole().text, odd[0].whole().text
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=Severity.WARNING,
        message=sentence(f"{quoted(shown[0])} and {quoted(shown[1])} seem to be one name, spelt two ways"),
        spans=tuple(sorted((one, other), key=lambda span: (span.block, span.start))),
    )


EXAMPLES = [
    Example(
        bad="Talks were led by the envoy Jared [[Kestner]].\n\n“We are close,” [[Kester]] told reporters.",
        good="Talks were led by the envoy Jared Kestner.\n\n“We are close,” Kestner told reporters.",
    ),
]
QUIET = [
    Quiet(
        text="The medal went to Lars Andersen when it was meant for Lars Anderson.\n\n"
        "Andersen said so himself, and Anderson laughed about it."
    ),
    Quiet(
        text="Maria Kestner and her brother Mario Kestner run the shop.\n\n"
        "The Kestners have lived here for years."
    ),
    Quiet(
        text="The governor of South Dakota spoke first.\n\nSouth Dakotans, he said, were patient people.",
    ),
    Quiet(
        text="Ruth Hansen was first and Robert Hanson second.\n\nHansen said she had trained with Hanson.",
    ),
]
