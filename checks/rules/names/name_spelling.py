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
from functools import cache

import regex

from checks.claims.spelling import close_spellings, fold, slips
from checks.claims.voice import quotations
from checks.data.people import GIVEN_NAMES
from checks.model import Finding, Kind, Mention, Name, Severity, Silence, Span
from checks.passage import Passage
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet
from checks.wording import quoted, sentence

CATEGORY = "name-spelling"
NAME = "names/name-spelling"

LONG = 8
"""Letters from which two slips are taken for one name, even where it stands alone."""
SHORT = 5
"""Letters below which a name alone must be seen to speak or act before it is taken for a slip."""
OFTEN = 3
"""A spelling that is used a third as often as the other is no slip."""


def check(reading: Reading) -> Iterator[Outcome]:
    """Every name that is spelt two ways."""
    people = [item for passage in reading.passages for item in _people(passage)]
    yield from _families([*people, *_opening(reading.passages, people)])
    yield from _given_names(people)


@dataclass(frozen=True, slots=True)
class _Named:
    passage: Passage
    mention: Mention
    name: Name

    @property
    def family(self) -> str:
        """The last word of the family name: "Blasio" of "de Blasio"."""
        return self.name.family.rpartition(" ")[2]

    @property
    def given(self) -> str:
        """The first given name that is no initial; an initial where there is no other."""
        written = [word for word in self.name.given if len(word.rstrip(".")) > 1 and "." not in word[:-1]]
        return (*written, *self.name.given, "")[0]

    @property
    def sentence(self) -> tuple[int, int, int]:
        return (self.passage.block, *self.passage.sentence_at(self.mention.start))

    def span(self) -> Span:
        part = next((part for part in self.mention.parts if part.role == "family"), self.mention)
        return self.passage.span(part.start, part.end)


def _people(passage: Passage) -> Iterator[_Named]:
    for mention in passage.of(Kind.NAME):
        name = mention.meaning
        if isinstance(name, Name) and name.sort in ("person", "unknown") and name.family:
            yield _Named(passage, mention, name)


def _opening(passages: Sequence[Passage], people: Sequence[_Named]) -> Iterator[_Named]:
    """Words that open a sentence and are no known name, though they may be a slip in one."""
    known = {word for item in people for word in (item.family, *item.name.given)}
    for passage in passages:
        for match in _opener().finditer(passage.text):
            if match["word"] not in known:
                at = match.start("word")
                name = Name(sort="unknown", family=match["word"])
                mention = Mention(start=at, end=match.end("word"), surface=match["word"], meaning=name)
                yield _Named(passage, mention, name)


@cache
def _opener() -> regex.Pattern[str]:
    return regex.compile(r"(?:^|[.!?]\s|[“\"])(?P<word>\p{Lu}\p{Ll}{5,}+)(?=['’]s\s|\s\p{Ll})")


def _grouped(people: Iterable[_Named], key: str) -> dict[str, list[_Named]]:
    groups: dict[str, list[_Named]] = {}
    for item in people:
        groups.setdefault(getattr(item, key), []).append(item)
    return groups


# ------------------------------------------------------------------ family names


def _families(people: Sequence[_Named]) -> Iterator[Outcome]:
    by_family = _grouped(people, "family")
    given = {word for item in people for word in item.name.given}
    for pair in close_spellings(by_family):
        common, rare = sorted(pair, key=lambda word: (-len(by_family[word]), by_family[word][0].sentence))
        usual, odd = by_family[common], by_family[rare]
        if not any(item.given for item in (*usual, *odd)):
            continue
        excuse = "one is a given name as well" if rare in given else _excuse(usual, odd)
        if excuse is None:
            yield _finding(usual, odd)
        else:
            yield Silence(rule=NAME, reason=f"not compared: {excuse}", spans=(usual[0].span(), odd[0].span()))


def _excuse(usual: Sequence[_Named], odd: Sequence[_Named]) -> str | None:
    """Why the odd spelling need not be meant for somebody whose full name is known."""
    full = [item for item in usual if item.given]
    odd_full = [item for item in odd if item.given]
    if full and odd_full:
        if not all(any(_same_given(one.given, other.given) for other in full) for one in odd_full):
            return "different given names"
    elif excuse := _excuse_alone(usual, odd, bool(full), 0 < len(full) < len(usual)):
        return excuse
    return _may_be_right(usual, odd)


def _excuse_alone(
    usual: Sequence[_Named], odd: Sequence[_Named], usual_is_full: bool, usual_stands_alone_too: bool
) -> str | None:
    """The same where one of the two has a full name and the other stands alone."""
    one, other = fold(usual[0].family), fold(odd[0].family)
    if slips(one, other) > 1 and min(len(one), len(other)) < LONG:
        return "two letters differ"
    known = any(item.name.sort == "person" or _speaks(item) for item in (*usual, *odd))
    # "Adele Brannock" first and "Brannock" then: so people are named.
    if not known and not usual_stands_alone_too:
        return "nothing shows that it is a person"
    alone = odd if usual_is_full else usual
    if len(alone[0].family) < SHORT and not all(_acts(item) for item in alone):
        return "nothing shows that it is a name"
    return None


def _same_given(one: str, other: str) -> bool:
    first, second = fold(one).rstrip("."), fold(other).rstrip(".")
    if len(first) == 1 or len(second) == 1 or "." in one + other:
        return first[:1] == second[:1]
    return first == second or first.startswith(second) or second.startswith(first)


@cache
def _acting() -> regex.Pattern[str]:
    return regex.compile(
        r"['’]s\s|,?\s(?:said|says|told|asked|added|wrote|who|was|is|has|had|will|did|went|won|lost|died|scored"
        r"|argued|explained|noted)\b"
    )


@cache
def _speaking() -> regex.Pattern[str]:
    return regex.compile(r",?\s(?:said|says|told|asked|added|wrote|who)\b")


def _acts(item: _Named) -> bool:
    """Whether a name alone speaks, acts or owns: it is a person's."""
    text, mention = item.passage.text, item.mention
    if item.name.title or item.name.sort == "person" or _acting().match(text, mention.end):
        return True
    return text[: mention.start].endswith(("said ", "says ", "told ", "asked ", "added "))


def _speaks(item: _Named) -> bool:
    return bool(_speaking().match(item.passage.text, item.mention.end))


def _may_be_right(usual: Sequence[_Named], odd: Sequence[_Named]) -> str | None:
    """Why both spellings may be meant: told apart, used again and again, or a plural."""
    one, other = usual[0].family, odd[0].family
    if len(odd) > 1 and len(odd) * OFTEN > len(usual):
        return "both spellings are used again and again"
    if _is_derived(one, other) or _is_derived(other, one):
        return "one is made of the other"
    told_apart = {item.sentence for item in usual} & {item.sentence for item in odd}
    if told_apart and len(usual) < OFTEN:
        return "one sentence tells them apart"
    if other.lower() in GIVEN_NAMES and not any(item.given for item in odd):
        return "one is a given name as well"
    if _is_transliterated(one, other) and all(_is_quoted(item) for item in odd):
        return "a speaker may write it so"
    return None


def _is_derived(word: str, base: str) -> bool:
    """A plural, or who comes from there: "the Kestners", "Dakotans"."""
    endings = ("s", "es", "n", "ns", "an", "ans", "ian", "ians", "ese", "er", "ers")
    return word.startswith(base) and word[len(base) :] in endings


def _is_transliterated(one: str, other: str) -> bool:
    """Whether two spellings are but two ways of writing the same foreign sounds."""
    table = str.maketrans({"y": "i", "w": "v", "q": "k", "c": "k", "h": "", "j": "i"})
    return fold(one).translate(table) == fold(other).translate(table)


def _is_quoted(item: _Named) -> bool:
    return any(start <= item.mention.start < end for start, end in quotations(item.passage.text))


# ------------------------------------------------------------------ given names


def _given_names(people: Sequence[_Named]) -> Iterator[Finding]:
    for namesakes in _grouped((item for item in people if len(item.given) >= SHORT), "family").values():
        by_given = _grouped(namesakes, "given")
        for pair in close_spellings(by_given) if len(by_given) > 1 else ():
            common, rare = sorted(pair, key=lambda word: (-len(by_given[word]), by_given[word][0].sentence))
            if common.lower() in GIVEN_NAMES and rare.lower() in GIVEN_NAMES:
                continue
            usual, odd = by_given[common], by_given[rare]
            if len(odd) == 1 and odd[0].sentence not in {item.sentence for item in usual}:
                yield _finding(usual, odd, whole=True)


def _finding(usual: Sequence[_Named], odd: Sequence[_Named], *, whole: bool = False) -> Finding:
    full = next((item for item in usual if item.given), usual[0])
    one, other = (_whole(item) if whole else item.span() for item in (full, odd[0]))
    shown = _whole(full).text, _whole(odd[0]).text
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=Severity.WARNING,
        message=sentence(f"{quoted(shown[0])} and {quoted(shown[1])} seem to be one name, spelt two ways"),
        spans=tuple(sorted((one, other), key=lambda span: (span.block, span.start))),
    )


def _whole(item: _Named) -> Span:
    start = next(
        (part.start for part in item.mention.parts if part.role in ("given", "family")), item.mention.start
    )
    return item.passage.span(start, item.mention.end)


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
