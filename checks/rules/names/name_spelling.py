"""The same name spelt two ways

What it does
Finds names that differ by a slip of the pen and can only be one person's: the same given name and two family
names ("Elise Mattesen", "Elise Matesen"), or a family name alone that nobody in the article has, but for a
letter or two ("Jared Kestner" … "Kester said"). Of other names it finds those that are used again and again,
and once with a consonant too few or too many or with two letters in the wrong order.

Why it matters
A name spelt two ways is spelt wrongly once, and it is what readers and those named notice first.

What it leaves alone
Names with different given names or initials; two names in one sentence, which are there to be told apart; a
second spelling that the article uses again and again; plurals, and people called after a place; accents; a
name alone that may be a place's, a firm's or a word; given names that are both in use. Two ways of writing a
foreign name in Latin letters (Sergei, Sergey) and an apostrophe in the wrong place are only noted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import regex

from checks.claims.given_names import is_given_name, sounding_alike, written_out
from checks.claims.misprints import misprints
from checks.claims.name_mentions import headed_names, people, perhaps_names
from checks.claims.named import Named, grouped, is_ordinary
from checks.claims.one_person import Cast, Pair, begins_otherwise, excuse, is_slight
from checks.claims.spelling import (
    close_spellings,
    differs_by_gender,
    is_variant,
    lacks_an_accent,
    other_first_letters,
)
from checks.model import Finding, Severity, Silence, Span
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet
from checks.wording import quoted, sentence

CATEGORY = "name-spelling"
NAME = "names/name-spelling"

SHORT = 5
"""Letters from which a given name is long enough to be misspelt."""


def check(reading: Reading) -> Iterator[Outcome]:
    """Every name that is spelt two ways."""
    named = people(reading.passages)
    told: set[Span] = set()
    for outcome in _of_people(named, reading):
        told.update(outcome.spans)
        yield outcome
    yield from _of_things(named, reading, told)


def _of_people(named: Sequence[Named], reading: Reading) -> Iterator[Outcome]:
    yield from _families([*named, *perhaps_names(reading.passages, named)], reading)
    yield from _given_names([*named, *headed_names(reading.passages, named)])


def _of_things(named: Sequence[Named], reading: Reading, told: set[Span]) -> Iterator[Finding]:
    for usual, odd in misprints(reading.passages, named):
        if not any(span.block == odd.block and span.start <= odd.start < span.end for span in told):
            yield _told((usual, odd), (usual.text, odd.text), slight=False)


# ------------------------------------------------------------------ family names


def _families(named: Sequence[Named], reading: Reading) -> Iterator[Outcome]:
    by_family = grouped(named, "family")
    cast = Cast.of(named)
    told: set[str] = set()
    for pair in _pairs(by_family):
        usual, odd = pair.usual, pair.odd
        if all(item.guessed for item in usual) or not pair.is_known or odd[0].family in told:
            continue
        reason = excuse(pair, cast) or _is_a_word_here(pair, reading)
        if reason is None:
            told.add(odd[0].family)
            yield _finding(usual, odd, slight=is_slight(pair))
        elif not pair.guessed:
            yield Silence(rule=NAME, reason=f"not compared: {reason}", spans=(usual[0].span(), odd[0].span()))


def _pairs(by_family: Mapping[str, list[Named]]) -> Iterator[Pair]:
    for spellings in close_spellings(by_family):
        yield Pair(*sorted((by_family[word] for word in spellings), key=_order))
    for spellings in other_first_letters(by_family):
        pair = Pair(*sorted((by_family[word] for word in spellings), key=_order))
        if begins_otherwise(pair):
            yield pair


def _order(alike: Sequence[Named]) -> tuple[bool, int, tuple[int, int, int]]:
    return all(item.guessed for item in alike), -len(alike), alike[0].sentence


def _is_a_word_here(pair: Pair, reading: Reading) -> str | None:
    """Whether the article has one of the two without its capital letter as well."""
    words = regex.compile(rf"\b(?:{'|'.join(regex.escape(word.lower()) for word in pair.families)})\b")
    found = any(words.search(passage.text) for passage in reading.passages)
    return "one is a word of the text" if found else None


# ------------------------------------------------------------------ given names


def _given_names(named: Sequence[Named]) -> Iterator[Finding]:
    for namesakes in grouped([item for item in named if item.given], "family").values():
        by_given: dict[str, list[Named]] = {}
        for item in namesakes:
            for word in written_out(item.name.given):
                by_given.setdefault(word, []).append(item)
        for spellings in _two_spellings(by_given) if len(by_given) > 1 else ():
            usual, odd = sorted((by_given[word] for word in spellings), key=_order)
            apart = odd[0].sentence not in {item.sentence for item in usual}
            apart = apart and not any(item.is_told_apart for item in (usual[0], odd[0]))
            apart = apart and not differs_by_gender(*spellings)
            if len(odd) == 1 and apart and (_are_people(usual, odd) or _is_a_slip(odd[0], *spellings)):
                yield _finding(usual, odd, whole=True, slight=is_variant(*spellings))


def _are_people(usual: Sequence[Named], odd: Sequence[Named]) -> bool:
    return any(item.name.sort == "person" or item.guessed for item in (*usual, *odd))


def _is_a_slip(odd: Named, *spellings: str) -> bool:
    """Whether the name of a thing is misspelt: in the article's own words, and in no accent."""
    return not odd.is_quoted and not is_ordinary(odd.given) and not lacks_an_accent(*spellings)


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


def _finding(usual: Sequence[Named], odd: Sequence[Named], *, whole: bool = False, slight: bool) -> Finding:
    full = next((item for item in usual if item.given), usual[0])
    one, other = (item.whole() if whole else item.span() for item in (full, odd[0]))
    shown = full.whole().text, odd[0].whole().text
    return _told((one, other), shown, slight=slight)


def _told(spans: tuple[Span, Span], shown: tuple[str, str], *, slight: bool) -> Finding:
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=Severity.NOTE if slight else Severity.WARNING,
        message=sentence(f"{quoted(shown[0])} and {quoted(shown[1])} seem to be one name, spelt two ways"),
        spans=tuple(sorted(spans, key=lambda span: (span.block, span.start))),
    )


EXAMPLES = [
    Example(
        bad="Talks were led by the envoy Jared [[Kestner]].\n\n“We are close,” [[Kester]] told reporters.",
        good="Talks were led by the envoy Jared Kestner.\n\n“We are close,” Kestner told reporters.",
    ),
    Example(
        bad="The plan was drawn up by Jared [[Kestner]] and Steve Witlow.\n\n"
        "On Sunday the minister met Witlow, and [[Kester]].",
        good="The plan was drawn up by Jared Kestner and Steve Witlow.\n\n"
        "On Sunday the minister met Witlow, and Kestner.",
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
