"""Whether two spellings are one person's: what must be seen before one is called a slip for the other.

Two names that are a letter apart are mostly two names. What shows that they are one is that somebody is
named so in full or with a title, and that the other spelling stands where only that person can be meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checks.claims.given_names import is_given_name
from checks.claims.named import Named, is_ordinary
from checks.claims.spelling import (
    apart,
    differs_by_a_double,
    fold,
    is_derived,
    is_plural,
    is_transliterated,
    is_variant,
    lacks_a_vowel,
    lacks_an_accent,
    same_consonants,
)
from checks.data.people import FAMILY_FIRST, NO_NAME_ENDINGS

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
FAMILIAR = 5
"""Times that a person is named by which another spelling, used once, is rather a slip than somebody else."""

_ENDINGS = (*NO_NAME_ENDINGS, "ed")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two spellings: the one that is used more or first, and the other."""

    usual: Sequence[Named]
    odd: Sequence[Named]

    @property
    def full(self) -> list[Named]:
        """The usual ones with a given name."""
        return [item for item in self.usual if item.given]

    @property
    def odd_full(self) -> list[Named]:
        """The odd ones with a given name; what stands before a guessed one must be known to be one."""
        full = [item for item in self.odd if item.given]
        known = _by_given(self.full)
        return [one for one in full if not one.guessed or any(one.shares_given(other) for other in known)]

    @property
    def in_full(self) -> bool:
        """Whether both are named in full."""
        return bool(self.full and self.odd_full)

    @property
    def of_people(self) -> bool:
        """Whether one of them is surely a person's."""
        return any(item.name.sort == "person" or item.name.title for item in (*self.usual, *self.odd))

    @property
    def of_somebody(self) -> bool:
        """Whether a person has one of them in full."""
        return any(item.is_somebodys for item in (*self.usual, *self.odd))

    @property
    def guessed(self) -> bool:
        """Whether an odd one may have its capital letter for another reason."""
        return any(item.guessed for item in self.odd)

    @property
    def families(self) -> tuple[str, str]:
        """The usual spelling and the odd one."""
        return self.usual[0].family, self.odd[0].family

    @property
    def both_ways(self) -> tuple[tuple[Sequence[Named], Sequence[Named]], ...]:
        """Each of the two, with the other."""
        return (self.usual, self.odd), (self.odd, self.usual)

    @property
    def is_known(self) -> bool:
        """Whether somebody is named with a given name or a title, or again and again without."""
        both = (*self.usual, *self.odd)
        if any((item.given and not item.guessed) or item.name.title for item in both):
            return True
        return len(self.usual) >= KNOWN and len(self.odd) == 1 and any(item.speaks for item in self.usual)


@dataclass(frozen=True, slots=True)
class Cast:
    """Whom an article names: what stands before family names, of people and of all; the family names."""

    given: frozenset[str]
    firsts: frozenset[str]
    families: frozenset[str]

    @classmethod
    def of(cls, named: Sequence[Named]) -> Cast:
        """Of these."""
        people = [item for item in named if item.is_somebodys]
        return cls(
            frozenset(word for item in named if not item.guessed for word in item.name.given),
            frozenset(item.name.given[0] for item in people),
            frozenset(item.family for item in people),
        )

    def has_given(self, pair: Pair) -> bool:
        """Whether what stands alone is a given name, or a family name that stands before one."""
        usual, odd = pair.families
        if odd in self.given:
            return True
        return not pair.full and (
            usual in self.firsts or (usual in self.given and usual.lower() in FAMILY_FIRST)
        )


def excuse(pair: Pair, cast: Cast) -> str | None:
    """Why the odd spelling need not be meant for somebody whose full name is known."""
    if not pair.in_full:
        return _excuse_alone(pair, cast) or _may_be_right(pair)
    if not _are_named_alike(pair):
        return "different given names"
    if _are_of_one_family(pair):
        return "of one family"
    if _is_a_plural(pair):
        return "one is the plural of the other"
    if not pair.of_people and (_is_made_of(pair) or min(map(len, pair.families)) < SHORT):
        return "one is made of the other, or is a word"
    of_someone = pair.of_people or any(not item.given for item in (*pair.usual, *pair.odd))
    if not of_someone and (lacks_a_vowel(*pair.families) or all(item.is_quoted for item in pair.odd)):
        return "it need not be a person"
    return _may_be_right(pair)


def begins_otherwise(pair: Pair) -> bool:
    """Whether only a slip explains another first letter: it was lost, or the given name is one."""
    one, other = pair.families
    shorter = min(len(one), len(other))
    if pair.in_full:
        given = {item.name.given for item in pair.full if item.is_somebodys and not item.given.endswith(".")}
        return len(pair.odd) == 1 and shorter >= SHORT and pair.odd_full[0].name.given in given
    alone = pair.odd if pair.full else pair.usual
    return len(one) != len(other) and shorter >= PLAIN and any(item.acts for item in alone)


def is_slight(pair: Pair) -> bool:
    """Whether the two differ in what many would not call a slip.

    Two ways of writing a foreign name, an apostrophe in the wrong place, an accented letter that was lost.
    """
    usual, odd = pair.families
    misplaced = is_plural(usual, odd) and all(item.owns for item in pair.odd)
    if any(item.has_article for item in (*pair.usual, *pair.odd)) and same_consonants(usual, odd):
        return True
    return misplaced or is_variant(usual, odd) or lacks_an_accent(usual, odd)


def _by_given(named: Sequence[Named]) -> list[Named]:
    """One for each given name, of as many as can be told apart."""
    return list({item.name.given: item for item in named}.values())[:MOST_GIVEN]


def _are_named_alike(pair: Pair) -> bool:
    known = _by_given(pair.full)
    return all(any(one.shares_given(other) for other in known) for one in _by_given(pair.odd_full))


def _are_of_one_family(pair: Pair) -> bool:
    """Whether what stands before is a family name: Wang Jing and Wang Jin are two people."""
    if not any(word.lower() in FAMILY_FIRST for item in pair.odd_full for word in item.name.given[:1]):
        return False
    return len(pair.odd) > 1 or len(pair.usual) < OFTEN or min(map(len, pair.families)) < PLAIN


def _excuse_alone(pair: Pair, cast: Cast) -> str | None:
    """Why it need not be where one of the two stands alone."""
    one, other = (fold(family) for family in pair.families)
    shorter, slips = min(len(one), len(other)), apart(*pair.families)
    if cast.has_given(pair):
        return "one is a given name as well"
    if slips > 1 and shorter < LONG:
        return "two letters differ"
    if _is_a_word(pair) or _is_made_of(pair):
        return "one is made of the other, or is a word"
    alone = pair.odd if pair.full else pair.usual
    if not _shows_a_person(pair, alone, cast):
        return "nothing shows that it is a person"
    if any(item.is_where for item in alone):
        return "one is a place"
    if max(len(one), len(other)) < SHORT and not all(item.acts for item in alone):
        return "nothing shows that it is a name"
    return None


def _shows_a_person(pair: Pair, alone: Sequence[Named], cast: Cast) -> bool:
    """Whether the words around the name alone show it, or the two are more alike than by chance."""
    shorter = min(map(len, pair.families))
    known = pair.of_people or any(item.speaks for item in (*pair.usual, *pair.odd))
    # "Adele Brannock" first and "Brannock" then: so people are named.
    known = known or 0 < len(pair.full) < len(pair.usual)
    if (not known and shorter < SHORT) or (not pair.full and shorter < PLAIN and not pair.of_somebody):
        return False
    if known and (shorter >= LONG or _is_a_slip_of_the_hand(*pair.families)):
        return True
    if (
        pair.of_people
        and shorter >= SHORT
        and len(pair.usual) >= 5
        and len(pair.odd) == 1
        and not pair.odd[0].is_of_a_thing
    ):
        return True
    return any(item.is_personal or not cast.families.isdisjoint(item.companions) for item in alone)


def _is_a_slip_of_the_hand(one: str, other: str) -> bool:
    """Whether a letter is doubled, or two in a row changed places, which two names seldom differ in."""
    shorter = min(len(one), len(other))
    swapped = sorted(fold(one)) == sorted(fold(other))
    return (shorter >= PLAIN and swapped) or (shorter >= SHORT and differs_by_a_double(one, other))


def _may_be_right(pair: Pair) -> str | None:
    """Why both spellings may be meant: told apart, used again and again, or written by a speaker."""
    usual, odd = pair.usual, pair.odd
    if len(odd) > 1 and len(odd) * OFTEN > len(usual) and not (pair.full and _is_unintroduced(odd)):
        return "both spellings are used again and again"
    if any(item.is_told_apart and not _is_named_again(item, others) for item, others in _tellers(pair)):
        return "the text tells them apart"
    if len(usual) < OFTEN and any(one.stands_beside(other) for one in usual for other in odd):
        return "one sentence tells them apart"
    alone = (item for item in (*usual, *odd) if not item.given and is_given_name(item.family))
    if any(item.is_introduced for item in alone):
        return "one is somebody's whole name"
    if _is_a_given_name(pair):
        return "one is a given name as well"
    if is_transliterated(*pair.families) and all(item.is_quoted for item in odd):
        return "a speaker may write it so"
    return None


def _is_unintroduced(odd: Sequence[Named]) -> bool:
    """Whether all stand alone, though some speak as only somebody does who was named in full before."""
    return not any(item.given or item.name.title for item in odd) and any(item.speaks for item in odd)


def _tellers(pair: Pair) -> tuple[tuple[Named, Sequence[Named]], ...]:
    odd = pair.odd[0], pair.usual
    return (odd,) if pair.usual[0].given else ((pair.usual[0], pair.odd), odd)


def _is_named_again(item: Named, others: Sequence[Named]) -> bool:
    """Whether the same given name stands before the other spelling."""
    return bool(item.given) and any(item.shares_given(other) for other in others)


def _is_a_given_name(pair: Pair) -> bool:
    """Whether the one that is nobody's full name is a given name, and does not speak as a known person."""
    known = len(pair.odd) == 1 and pair.odd[0].speaks_up and any(item.is_somebodys for item in pair.usual)
    if is_given_name(pair.families[1]) and not pair.odd_full and not known:
        return True
    return is_given_name(pair.families[0]) and not pair.full and not any(item.acts for item in pair.usual)


def _is_a_word(pair: Pair) -> bool:
    """Whether the one that is nobody's full name is rather a word of the language."""
    for alone, other in pair.both_ways:
        word, name = alone[0].family.lower(), other[0].family.lower()
        named = any((item.given and not item.guessed) or (item.speaks and word[-1] != "s") for item in alone)
        if is_ordinary(word) and not named:
            return True
        if alone[0].guessed and any(word.endswith(end) and not name.endswith(end) for end in _ENDINGS):
            return True
    return False


def _is_made_of(pair: Pair) -> bool:
    """Whether one is the plural of the other, or who comes from there; who has a given name is neither."""
    return any(
        is_derived(one[0].family, other[0].family)
        and not (pair.of_people and any(item.is_somebodys or item.is_one for item in one))
        for one, other in pair.both_ways
    )


def _is_a_plural(pair: Pair) -> bool:
    """Whether one full name is another's plural ("the Donald Trumps"), or lacks its apostrophe."""
    return any(
        is_plural(one[0].family, other[0].family)
        and not any(item.is_one or item.speaks or item.is_introduced for item in one)
        for one, other in pair.both_ways
    )
