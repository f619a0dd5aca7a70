"""The people whom an article names, and the words that may be a slip in one of their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

import regex

from checks.claims.spelling import fold
from checks.claims.voice import is_quoted
from checks.data.names import DIRECTIONS
from checks.data.ordinary import ORDINARY
from checks.data.people import GIVEN_NAMES, NEVER_ALONE, PARENT_OF, PARTICLES, ROLES, SPELT_ALIKE, TITLES
from checks.extract.name_words import countries
from checks.model import BlockKind, Kind, Mention, Name, Part, Span
from checks.passage import Passage

_SPOKE_UP = (
    r"\s(?:later\s|also\s|then\s|recently\s|previously\s)?(?:said|says|told|asked|added|wrote|tweeted|posted|replied"
    r"|argued|explained|insisted|denied|admitted|testified|announced|declined)\b"
)
_ACTS = r"""(?x)['’]s\s|,?\s(?:said|says|told|asked|added|wrote|who|was|is|has|had|will|did|went|won|lost|died
    |scored|argued|explained|noted)\b"""
_AGE_BEHIND = r",\s(?:aged\s)?\d{1,2},|\s\(\d{1,2}\)"
_SPEAKS = r",?\s(?:said|says|told|asked|added|wrote|who|whose)\b"
_IS_ONE = r"\s(?:has|is|was|does|says|thinks|wants|hopes|plans|believes)\b"
_BESIDE = 100
"""Letters between two names that one glance takes in."""
_GOES_ON = r"['’]s\b|\s(?!who|of|in|on|at|after|during|when|as|to|with)\p{Ll}"
_WHERE = (" in ", " near ", " outside ", " inside ")
_SPOKE = ("said ", "says ", "told ", "asked ", "added ")
_OPENER = (
    r"(?P<word>\p{Lu}(?:\p{Ll}{4,}+|\p{Ll}{1,3}\p{Lu}\p{Ll}{3,}+)(?=['’]s\s|,?\s\p{Ll})"
    rf"|\p{{Lu}}\p{{Ll}}{{3}}(?={_SPOKE_UP}))"
    r"(?<=(?:^|[.!?:][”\"’]?\s|[“\"])\p{Lu}\p{L}+)"  # last: most words fail before
)
_RELATED = r"""(?xr)\b(?:father|mother|son|daughter|brother|sister|twin|cousin|uncle|aunt|nephew|niece|wife
    |husband|widow|widower|grandfather|grandmother|grandson|granddaughter|stepfather|stepmother|namesake|-in-law)s?,?\s$"""
_ON_SPELLING = (
    r"(?i)\b(?:no\srelation|not\srelated|unrelated|spel[lt]\w*|namesakes?|confused\swith|mistaken\sfor)\b"
)
_IN_A_HEADLINE = r"(?<![\p{L}’'-])(?:(?<=\b(?P<given>\p{Lu}[\p{Ll}.]{1,20})\s))?(?P<word>\p{Lu}\p{Ll}{4,}+)\b"
_HEADED = r"(?<![\p{L}’'-])(?P<given>\p{Lu}[\p{Ll}.]{1,20})\s(?P<word>\p{Lu}\p{Ll}{2,}+)\b"
HEADING = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.CAPTION, BlockKind.SUBHEAD})


@dataclass(frozen=True, slots=True)
class Named:
    """One mention of somebody, or of something whose name may be somebody's."""

    passage: Passage
    mention: Mention
    name: Name
    guessed: bool = False
    """A word that has its capital letter for another reason perhaps: it opens a sentence, or a headline
    gives all its words one."""

    @property
    def family(self) -> str:
        """The last word of the family name: "Blasio" of "de Blasio"."""
        return self.name.family.rpartition(" ")[2]

    @property
    def given(self) -> str:
        """The first given name that is no initial; an initial where there is no other."""
        given = [word for word in self.name.given if not _is_a_role(word)]
        written = [word for word in given if len(word.rstrip(".")) > 1 and "." not in word[:-1]]
        return (*written, *given, "")[0]

    @property
    def sentence(self) -> tuple[int, int, int]:
        """Block and offsets of the sentence."""
        return (self.passage.block, *self.passage.sentence_at(self.mention.start))

    def stands_beside(self, other: Named) -> bool:
        """Whether both stand in one sentence, and near enough to be told apart there."""
        return self.sentence == other.sentence and abs(self.mention.start - other.mention.start) < _BESIDE

    def span(self) -> Span:
        """The passage of the family name."""
        part = next((part for part in self.mention.parts if part.role == "family"), self.mention)
        return self.passage.span(part.start, part.end)

    def whole(self) -> Span:
        """The passage of the name without its title."""
        parts = (part.start for part in self.mention.parts if part.role in ("given", "family"))
        return self.passage.span(next(parts, self.mention.start), self.mention.end)

    @property
    def is_quoted(self) -> bool:
        """Whether it stands in somebody else's words."""
        return is_quoted(self.passage.text, self.mention.start)

    @property
    def acts(self) -> bool:
        """Whether a name alone speaks, acts or owns: it is a person's."""
        text, mention = self.passage.text, self.mention
        if self.name.title or self.name.sort == "person" or _compiled(_ACTS).match(text, mention.end):
            return True
        return self.speaks_up or self._spoke

    @property
    def speaks(self) -> bool:
        """Whether what follows the name is done by people only."""
        text, mention = self.passage.text, self.mention
        follows = _compiled(_SPEAKS).match(text, mention.end) is not None
        return follows or self._spoke

    @property
    def _spoke(self) -> bool:
        """Whether a verb of speech stands before, and no verb behind: "he said Marley was lost"."""
        text, mention = self.passage.text, self.mention
        spoke = text.endswith(_SPOKE, 0, mention.start)
        return spoke and _compiled(_GOES_ON).match(text, mention.end) is None

    @property
    def speaks_up(self) -> bool:
        """Whether a verb of speech follows at once, as it does behind somebody who is known already."""
        return _compiled(_SPOKE_UP).match(self.passage.text, self.mention.end) is not None

    @property
    def is_introduced(self) -> bool:
        """Whether an age follows, as it does behind somebody who is named for the first time."""
        return _compiled(_AGE_BEHIND).match(self.passage.text, self.mention.end) is not None

    @property
    def is_somebodys(self) -> bool:
        """Whether it is a person's full name."""
        return bool(self.name.given) and self.name.sort == "person" and not self.guessed

    @property
    def owns(self) -> bool:
        """Whether a possessive ending follows."""
        return self.passage.text.startswith(("'s", "’s"), self.mention.end)

    @property
    def is_where(self) -> bool:
        """Whether a name alone stands where places do: "in Marley"."""
        before = self.passage.text[max(0, self.mention.start - 9) : self.mention.start]
        return not (self.name.given or self.name.title or self.owns) and before.endswith(_WHERE)

    @property
    def is_told_apart(self) -> bool:
        """Whether it is a relative's ("his father, Peder Larsen"), or the sentence speaks of spellings."""
        text, start = self.passage.text, self.whole().start
        _, first, last = self.sentence
        related = _compiled(_RELATED).search(text, first, start)
        return related is not None or _compiled(_ON_SPELLING).search(text, first, last) is not None

    @property
    def is_one(self) -> bool:
        """Whether the verb behind shows that it is one person, and no family: "Hoskins has promised"."""
        text, mention = self.passage.text, self.mention
        plural = text[max(0, mention.start - 5) : mention.start].lower().endswith(("the ", "both "))
        return not plural and _compiled(_IS_ONE).match(text, mention.end) is not None


@cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern)


def people(passages: Sequence[Passage]) -> list[Named]:
    """Every name that is a person's or may be one."""
    found = []
    for passage in passages:
        for mention in passage.of(Kind.NAME):
            name = mention.meaning
            if isinstance(name, Name) and name.sort in ("person", "unknown") and not _is_of_a_place(name):
                found.append(Named(passage, mention, name))
    return found


def _is_of_a_place(name: Name) -> bool:
    """Whether it is of a country or a region: "South Vestria", "Silencing Norway", "the West African"."""
    given = [word.lower() for word in name.given if len(word.rstrip(".")) > 1]
    if not name.family or (given and all(word in DIRECTIONS.split() for word in given)):
        return True
    is_persons = name.title or any(word in GIVEN_NAMES for word in given)
    return not is_persons and name.family.lower() in frozenset().union(*countries())


def perhaps_names(passages: Sequence[Passage], known: Sequence[Named]) -> Iterator[Named]:
    """Words that open a sentence or stand in a headline and are no known name, but may be a slip in one."""
    names = {word for item in known for word in (item.family, *item.name.given)}
    places = {(item.passage.block, item.mention.end) for item in known}
    for passage in passages:
        form = _IN_A_HEADLINE if passage.kind in HEADING else _OPENER
        for match in _compiled(form).finditer(passage.text):
            word = match["word"]
            if word in names or (passage.block, match.end("word")) in places or is_ordinary(word):
                continue
            yield _guessed(passage, match.span("word"), match.groupdict().get("given") or "")


def headed_names(passages: Sequence[Passage], known: Sequence[Named]) -> Iterator[Named]:
    """Words before a known family name in a headline, where they were not read as a name of somebody."""
    families = {item.family for item in known if item.given and not item.guessed}
    places = {(item.passage.block, item.mention.end) for item in known}
    for passage in passages:
        if passage.kind not in HEADING:
            continue
        for match in _compiled(_HEADED).finditer(passage.text, overlapped=True):
            word, given = match["word"], match["given"]
            if word in families and (passage.block, match.end("word")) not in places:
                yield _guessed(passage, match.span("word"), given)


def _guessed(passage: Passage, place: tuple[int, int], given: str) -> Named:
    start, end = place
    name = Name(sort="unknown", family=passage.text[start:end], given=(given,) if given else ())
    parts = [Part(role="family", start=start, end=end)]
    if given:
        parts.insert(0, Part(role="given", start=start - len(given) - 1, end=start - 1))
    mention = Mention(start=start, end=end, surface=passage.text[start:end], meaning=name, parts=tuple(parts))
    return Named(passage, mention, name, guessed=True)


def is_ordinary(word: str) -> bool:
    """Whether a word is one of the language, and no slip for a name."""
    return word.lower() in ORDINARY or word.lower() in NEVER_ALONE


def same_given(one: Named, other: Named) -> bool:
    """Whether some given name or initial is that of both."""
    return any(
        _is_same(mine, yours)
        for mine in one.name.given
        for yours in other.name.given
        if not (_is_a_role(mine) or _is_a_role(yours))
    )


def given_names(item: Named) -> Iterator[str]:
    """The given names of somebody that are written out."""
    written = (word for word in item.name.given if len(word.rstrip(".")) > 1 and "." not in word)
    return (word for word in written if not _is_a_role(word))


def _is_a_role(word: str) -> bool:
    """ "Quarterback", "DL", "Commissioner-Anna" and the "Abu" of "Abu Ali" are no given names."""
    low = word.lower()
    if low in ROLES or low in PARTICLES or low in PARENT_OF or low.partition("-")[0] in TITLES:
        return True
    return len(word) > 1 and word.isupper() and "." not in word


def _is_same(one: str, other: str) -> bool:
    first, second = fold(one).rstrip("."), fold(other).rstrip(".")
    if len(first) == 1 or len(second) == 1 or "." in one + other:
        return first[:1] == second[:1]
    return first == second or first.startswith(second) or second.startswith(first)


def grouped(items: Sequence[Named], key: str) -> Mapping[str, list[Named]]:
    """The names by family name, or by given name."""
    groups: dict[str, list[Named]] = {}
    for item in items:
        groups.setdefault(getattr(item, key), []).append(item)
    return groups


def sounding_alike(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of given names that are two spellings of one: Stephen and Steven."""
    groups: dict[int, list[str]] = {}
    for word in sorted(words):
        if (group := _spelt_alike().get(word.lower())) is not None:
            groups.setdefault(group, []).append(word)
    for alike in groups.values():
        yield from combinations(alike, 2)


@cache
def _spelt_alike() -> Mapping[str, int]:
    return {word: number for number, group in enumerate(SPELT_ALIKE) for word in group.split()}


def is_given_name(word: str) -> bool:
    """Whether it is a common given name."""
    return word.lower() in GIVEN_NAMES
