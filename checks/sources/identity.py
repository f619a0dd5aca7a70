"""Whether a claim and a statement name the same place, body or event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from checks.claims.words import Word
from checks.data.measures import HAPPENED
from checks.data.references import ATTRIBUTING
from checks.model import Kind
from checks.sources.aliases import (
    aliases,
    around_names,
    canonical,
    directions,
    found_in,
    is_everywhere,
    is_known,
    is_told,
)
from checks.sources.clauses import goes_on, is_apart, record, trails
from checks.sources.dates import shares_date
from checks.sources.degrees import SURE, Comparison, Degree, likely, no
from checks.sources.frame import Frame, has_comma
from checks.sources.holders import holders, speaks
from checks.sources.measures import measure
from checks.sources.names import Name
from checks.sources.verbs import governor

_NO_WAYS = (["according"], ["thanks"], ["due"], ["compared"], ["data"], ["figures"], ["statistics"])
"""Words before "to" and "from" that lead nowhere."""
_POINTING = frozenset({"country's", "nation's", "kingdom's", "republic's"})
_LYING = frozenset({"in", ",", "the"})
_RELATIVE = 3
"""Words before a figure among which "that" begins its clause: "a museum that has had 8 million"."""
_SPEAKER = 8
"""Words between the comma and "said"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """What a claim has in common with a statement, besides the measure."""

    matched: tuple[Name, ...]
    """Names of the statement that stand in the claim's sentence."""
    told: tuple[Name, ...]
    """Names of the statement that stand in the paragraph or the headline, where the clause names no other."""
    missing: tuple[Name, ...]
    dates: bool
    """A date of the statement stands in the claim's sentence."""
    topics: frozenset[str]
    """Families of words in common that are not those of the measure."""
    rivals: bool
    """The paragraph or the headline names another country than the statement does."""

    @property
    def unique(self) -> bool:
        """Whether a name that belongs to one thing only is shared: the Titanic, Flight 610; no country."""
        return any(name.sure and not is_known(name.canon) for name in self.matched)

    @property
    def in_sentence(self) -> bool:
        """Whether the sentence itself says what it is about."""
        return self.dates or bool(self.matched)


@lru_cache(maxsize=2048)
def own_names(statement: Frame) -> tuple[Name, ...]:
    """The names in a statement that say what it is about.

    Who says so is none of them. Nor are the people counted, who are compared as such, unless nothing else
    says where it is: "Ukrainian civilians killed".
    """
    said, mention = _saying(statement), statement.claim.mention
    names = tuple(
        name
        for name in statement.names
        if not is_everywhere(name.canon) and (said is None or name.start < said)
    )
    if measure(statement) not in HAPPENED:
        return names
    return tuple(name for name in names if not mention.start <= name.start < mention.end) or names


def _saying(frame: Frame) -> int | None:
    """Where the end of a sentence begins that only names who says it: ", according to the harbour office"."""
    words = frame.sentence.words
    for index, word in enumerate(words):
        if word.low not in ATTRIBUTING or word.start < frame.claim.mention.end:
            continue
        commas = (before.end for before in words[max(0, index - _SPEAKER) : index] if has_comma(before))
        return max(commas, default=word.start)
    return None


def anchors(statement: Frame, claim: Frame, near: frozenset[str], measured: frozenset[str]) -> Anchors:
    """What they have in common. ``near`` are the words around the claim, ``measured`` the measure's."""
    names = [name.canon for name in claim.names]
    wanted = own_names(statement)
    matched = tuple(
        name
        for name in wanted
        if found_in(name.canon, names) or (not name.sure and name.canon in _unnamed(claim))
    )
    open_names = [name for name in _required(statement, wanted) if name not in matched]
    foreign = any(name.sure and is_known(name.canon) and name not in matched for name in _clause_names(claim))
    told = () if foreign else tuple(name for name in open_names if is_told(name.canon, near))
    return Anchors(
        matched=matched,
        told=told,
        missing=tuple(name for name in open_names if name.sure and name not in told),
        dates=shares_date(statement, claim),
        topics=(statement.topics & claim.topics) - measured,
        rivals=_has_rivals(near, wanted) if told else False,
    )


def _has_rivals(near: frozenset[str], wanted: Sequence[Name]) -> bool:
    own = {canonical(name.canon) for name in wanted}
    return any(aliases()[word] not in own for word in near & aliases().keys())


def _points_back(claim: Frame) -> bool:
    """Whether the figure is said to be that of the country named before: "the country's rate is 5"."""
    lows = [word.low for word in claim.sentence.words if word.end <= claim.claim.mention.end]
    return any(one == "the" and other in _POINTING for one, other in pairwise(lows))


def _required(statement: Frame, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names that a claim must have.

    Of what happened it is where: who did it may go without saying, and so may where a place with a name of
    its own lies, as in "Grenfell Tower in London".
    """
    places = tuple(name for name in names if name.placed)
    if not places or measure(statement) not in HAPPENED:
        return names
    inner = [name.canon for name in places if not is_known(name.canon)]
    return tuple(name for name in places if not _lies_behind(statement, name, inner))


def same_subject(statement: Frame, claim: Frame, found: Anchors) -> Comparison:
    """The names of the statement, and no others in their stead."""
    wanted = [name.canon for name in own_names(statement)]
    others = [name for name in claim.names if not found_in(name.canon, wanted)]
    others = [name for name in others if not is_everywhere(name.canon)]
    title = record(statement, claim, wanted)
    is_record = title is not None and title.degree is not Degree.NO
    if not is_record and (elsewhere := _of_another(statement, claim, found, others)):
        return no(elsewhere)
    if title is not None and title.degree is not Degree.SURE:
        return likely(title.why)
    if _has_another_owner(statement, claim, wanted):
        return no("something else has them")
    if not (found.in_sentence or found.told or (found.topics and not wanted)):
        return no("nothing says that it is the same")
    if found.missing:
        held = [name for name in holders(claim) if found_in(name.canon, wanted) and not is_known(name.canon)]
        foreign = [name for name in _clause_names(claim) if name in others and name.sure]
        return _without(found, foreign, is_own=bool(held))
    if not wanted and not found.topics and measure(statement) not in HAPPENED:
        return likely("only a date in common")
    if wanted and not found.in_sentence and measure(statement) not in HAPPENED:
        if _points_back(claim) and not found.rivals:
            return SURE
        return likely(f"the sentence does not name {wanted[0]}")
    return _by_its_doer(statement, claim, wanted)


def _by_its_doer(statement: Frame, claim: Frame, wanted: Sequence[str]) -> Comparison:
    own = [name for name in claim.names if found_in(name.canon, wanted)]
    if governor(statement) and trails(claim, own) and not any(speaks(claim, name) for name in own):
        return likely(f"perhaps not of {own[0].canon}, which only follows")
    if (
        own
        and own[0].start > claim.claim.mention.end
        and (_is_revealed(claim, own) or goes_on(claim, own[0]))
    ):
        return likely(f"perhaps not of {own[0].canon}, which only follows")
    if longer := next((name for name in own if _is_longer(name.canon, wanted)), None):
        return likely(f"perhaps not of {longer.canon}")
    return SURE


def _is_longer(name: str, wanted: Sequence[str]) -> bool:
    """Whether a name goes on behind the one that is meant: Lund Energy may be another firm than Lund."""
    return any(
        not is_known(each)
        and name.startswith(f"{each} ")
        and not set(name[len(each) :].split()) <= around_names()
        for each in wanted
        if name not in wanted
    )


def _of_another(statement: Frame, claim: Frame, found: Anchors, others: Sequence[Name]) -> str | None:
    """Why a figure is of somebody else or of another place; None where nothing says so."""
    wanted = [name.canon for name in own_names(statement)]
    own = [name for name in claim.names if found_in(name.canon, wanted)]
    if other := _other_holder(statement, claim, wanted):
        return f"about {other.canon}"
    if way := next((name for name in others if _leads_through(claim, name)), None):
        return f"only in {way.canon}"
    if not _depends_on_place(statement, claim, found):
        return None
    for name in others:
        aside = _lies_behind(claim, name, wanted) or is_apart(claim, name, own)
        if name.sure and _is_place(statement, claim, name) and not aside:
            return f"another place ({name.canon})"
    return None


def _without(found: Anchors, others: Sequence[Name], *, is_own: bool) -> Comparison:
    """A name of the statement is missing. ``is_own``: the figure is tied to another of its names."""
    missing = found.missing[0].canon
    foreign = next((name for name in others if is_known(name.canon)), None)
    if foreign and not found.dates and not is_own:
        return no(f"about {foreign.canon}, not {missing}")
    if any(char.isdigit() for name in found.matched for char in name.canon) and not others:
        return SURE  # a name with a number, such as Flight 610, needs no place beside it
    return likely(f"the article does not name {missing}")


def _other_holder(statement: Frame, claim: Frame, wanted: Sequence[str]) -> Name | None:
    """A name that the figure is of, where it is none of the statement's.

    Where people are killed or hurt the figure is of the place and the day, whoever did it.
    """
    if measure(statement) in HAPPENED:
        return None
    for name in holders(claim):
        own = found_in(name.canon, wanted) or is_everywhere(name.canon)
        own = own or any(each.endswith(f" of {name.canon}") for each in wanted)  # the Bank of Norland's
        if not own and (is_known(name.canon) or (wanted and _stands_alone(claim, name))):
            return name
    return None


def _has_another_owner(statement: Frame, claim: Frame, wanted: Sequence[str]) -> bool:
    """ "The party has 240 members in the Assembly" beside a source of all that the Assembly has."""
    start = claim.claim.mention.start
    own = [name for name in claim.names if found_in(name.canon, wanted)]
    subjects = [n for n in statement.names if n.end <= statement.claim.mention.start and not n.placed]
    if not subjects or not own or _is_revealed(claim, own):
        return False
    before = [name for name in own if name.start < start]
    if before:  # "The Assembly has 179 seats, of which the party holds 50"
        doers = [name for name in own if found_in(name.canon, [subjects[0].canon])]
        return bool(doers) and all(name.start > start for name in doers) and not before[0].placed
    lows = [word.low for word in claim.before]
    return lows[-1:] in (["has"], ["have"], ["had"]) and lows[-2:-1] not in (["there"], ["which"], ["it"])


def _is_revealed(claim: Frame, own: Sequence[Name]) -> bool:
    """ "A museum that had 8 million visitors: the Louvre": a colon names what the clause before tells of."""
    colons = [word.end for word in claim.behind if word.low == ":"]
    said = {word.low for word in claim.before[-_RELATIVE:]}
    return bool(said & {"that", "which"}) and any(
        {word.low for word in claim.behind if end <= word.start < name.start} <= {"the"}
        for end in colons
        for name in own
        if name.start >= end
    )


def _stands_alone(claim: Frame, name: Name) -> bool:
    """A first word is a name only where a comma follows: "Bergen, with …", but "Unions in …"."""
    if name.sure:
        return True
    behind = [word.low for word in claim.sentence.words if word.start >= name.end]
    return behind[:1] == [","]


def _is_place(statement: Frame, claim: Frame, name: Name) -> bool:
    """Whether a name says where: behind "in", or where people or things went, behind "to".

    What went there is what the verb beside the figure says: "the quake of 7.8 sent waves to Hawaii".
    """
    if name.placed or measure(statement) in HAPPENED:
        return name.placed
    before = [word.low for word in claim.sentence.words if word.end <= name.start]
    if before[-1:] not in (["to"], ["into"], ["from"]) or before[-2:-1] in _NO_WAYS:
        return False
    return governor(claim) is not None


def _leads_through(claim: Frame, name: Name) -> bool:
    """ "The river flows for 350 kilometres through Norland": no more of it than lies there."""
    lows = [word.low for word in _between_span(claim, claim.claim.mention.end, name.start)]
    return (
        claim.amount.kind is Kind.QUANTITY
        and name.sure
        and lows[:1] in (["through"], ["across"], ["within"], ["inside"])
        and set(lows[1:]) <= _LYING | directions()
    )


def _lies_behind(claim: Frame, name: Name, wanted: Sequence[str]) -> bool:
    """ "Grenfell Tower in west London", "Derna, Libya": the place behind says where the one before it is."""
    return any(
        all(word.low in _LYING or word.low in directions() for word in _between(claim, own, name))
        for own in claim.names
        if own.end <= name.start and found_in(own.canon, wanted)
    )


def _between(claim: Frame, one: Name, other: Name) -> list[Word]:
    return _between_span(claim, one.end, other.start)


def _between_span(claim: Frame, start: int, end: int) -> list[Word]:
    return [word for word in claim.sentence.words if start <= word.start and word.end <= end]


def _depends_on_place(statement: Frame, claim: Frame, found: Anchors) -> bool:
    """Whether another place makes another figure: of what happens, not of what something is or has."""
    if claim.amount.kind is Kind.ORDINAL:
        return False
    return measure(statement) in HAPPENED or governor(statement) is not None or not found.matched


def _clause_names(claim: Frame) -> tuple[Name, ...]:
    """The names before the figure, and those behind it up to the next comma."""
    ends = (word.end for word in claim.behind if has_comma(word) or word.low in (";", "–", "—"))
    end = next(ends, None)
    return tuple(name for name in claim.names if end is None or name.start < end)


def _unnamed(claim: Frame) -> frozenset[str]:
    """The words of a sentence that stand in no name."""
    return frozenset(
        word.low.removesuffix("'s")
        for word in claim.sentence.words
        if not any(name.start <= word.start < name.end for name in claim.names)
    )
