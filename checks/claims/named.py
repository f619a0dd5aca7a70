"""One mention of somebody in an article, and what the words around it show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from checks.claims.given_names import is_a_role, share_one
from checks.claims.voice import is_quoted
from checks.data.ordinary import ORDINARY
from checks.data.people import (
    ARABIC_ARTICLES,
    DONE_BY_PEOPLE,
    HAD_BY_PEOPLE,
    NEVER_ALONE,
    OF_PLACES,
    RELATIVES,
    ROLES,
)
from checks.model import BlockKind, Mention, Name, Span
from checks.passage import Passage

SPOKE_UP = (
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
_BY = ("ccording to ", "sked by ")
_OF_A_THING = r"(?<!\w)(?:the|an?|of|at|in|from|U\.S\.)\s$"
_HAS = rf"['’]s\s(?:\w+\s)?(?:{'|'.join((*sorted(RELATIVES | ROLES), *HAD_BY_PEOPLE.split()))})\b"
_MAYBE = r"(?:,\s\w+,)?(?:\s(?:has|have|had|was|is|does|did|not|never|still|also|later|then|once)){0,3}"
_DOES = (
    r"[^.;]{0,60}\b(?:he|she|his|her|him|himself|herself)\b"
    rf"|{_MAYBE}\s(?:{'|'.join(DONE_BY_PEOPLE.split())})\b"
)
_AND_BEFORE = r"(?<name>\p{Lu}[\w'’-]{2,25}),?\s(?:and|or)\s$"
_AND_BEHIND = r",?\s(?:and|or)\s(?<name>\p{Lu}[\w'’-]{2,25})"
_IS_A_PLACE = rf"\s(?:province|region|town|village|{'|'.join(sorted(OF_PLACES))})\b"
_SPOKE = tuple(
    f"{verb} "
    for verb in [
        "said",
        "says",
        "told",
        "asked",
        "added",
        "wrote",
        "writes",
        "explains",
        "explained",
        "argues",
    ]
)
_RELATED = r"""(?xr)\b(?:father|mother|son|daughter|brother|sister|twin|cousin|uncle|aunt|nephew|niece|wife
    |husband|widow|widower|grandfather|grandmother|grandson|granddaughter|stepfather|stepmother|namesake|-in-law)s?,?\s$"""
_ON_SPELLING = (
    r"(?i)\b(?:no\srelation|not\srelated|unrelated|spel[lt]\w*|namesakes?|confused\swith|mistaken\sfor)\b"
)
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
        """The last word of the family name: "Blasio" of "de Blasio", "Masri" of "al-Masri"."""
        word = self.name.family.rpartition(" ")[2]
        return word.partition("-")[2] if self.has_article else word

    @property
    def has_article(self) -> bool:
        """Whether an Arabic article begins the family name."""
        article, hyphen, _ = self.name.family.rpartition(" ")[2].partition("-")
        return bool(hyphen) and article in ARABIC_ARTICLES

    @property
    def given(self) -> str:
        """The first given name that is no initial; an initial where there is no other."""
        given = [word for word in self.name.given if not is_a_role(word)]
        written = [word for word in given if len(word.rstrip(".")) > 1 and "." not in word[:-1]]
        return (*written, *given, "")[0]

    @property
    def sentence(self) -> tuple[int, int, int]:
        """Block and offsets of the sentence."""
        return (self.passage.block, *self.passage.sentence_at(self.mention.start))

    def stands_beside(self, other: Named) -> bool:
        """Whether both stand in one sentence, and near enough to be told apart there."""
        return self.sentence == other.sentence and abs(self.mention.start - other.mention.start) < _BESIDE

    def shares_given(self, other: Named) -> bool:
        """Whether some given name or initial is that of both."""
        return share_one(self.name.given, other.name.given)

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
        return _compiled(SPOKE_UP).match(self.passage.text, self.mention.end) is not None

    @property
    def is_introduced(self) -> bool:
        """Whether an age follows, as it does behind somebody who is named for the first time."""
        return _compiled(_AGE_BEHIND).match(self.passage.text, self.mention.end) is not None

    @property
    def is_somebodys(self) -> bool:
        """Whether it is a person's full name."""
        return bool(self.name.given) and self.name.sort == "person" and not self.guessed

    @property
    def is_personal(self) -> bool:
        """Whether its title or the words around it show that it is a person's."""
        text, mention = self.passage.text, self.mention
        if self.name.title or self.name.sort == "person" or _compiled(_HAS).match(text, mention.end):
            return True
        if self.is_of_a_thing:
            return False
        if self.speaks or self.speaks_up or self.is_introduced or text.endswith(_BY, 0, mention.start):
            return True
        return _compiled(_DOES).match(text, mention.end) is not None

    @property
    def is_of_a_thing(self) -> bool:
        """Whether an article or a preposition stands before, as it does before things and places."""
        text, start = self.passage.text, self.mention.start
        return _compiled(_OF_A_THING).search(text, max(0, start - 8), start) is not None

    @property
    def companions(self) -> Iterator[str]:
        """Whoever is named with it in one breath: "Horn and Brannock", "Horn, Lind and Brannock"."""
        text, mention = self.passage.text, self.mention
        before = _compiled(_AND_BEFORE).search(text, max(0, mention.start - 30), mention.start)
        behind = _compiled(_AND_BEHIND).match(text, mention.end)
        return (found["name"] for found in (before, behind) if found is not None)

    @property
    def owns(self) -> bool:
        """Whether a possessive ending follows."""
        return self.passage.text.startswith(("'s", "’s"), self.mention.end)

    @property
    def is_where(self) -> bool:
        """Whether a name alone stands where places do: "in Marley", "Marley province"."""
        text, mention = self.passage.text, self.mention
        if self.name.given or self.name.title or self.owns:
            return False
        return (
            text.endswith(_WHERE, 0, mention.start)
            or _compiled(_IS_A_PLACE).match(text, mention.end) is not None
        )

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


def is_ordinary(word: str) -> bool:
    """Whether a word is one of the language, and no slip for a name."""
    return word.lower() in ORDINARY or word.lower() in NEVER_ALONE


def grouped(items: Sequence[Named], key: str) -> Mapping[str, list[Named]]:
    """The names by family name, or by given name."""
    groups: dict[str, list[Named]] = {}
    for item in items:
        groups.setdefault(getattr(item, key), []).append(item)
    return groups
