"""What a statement needs to find in an article before it is worth comparing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from checks.data.measures import HAPPENED
from checks.data.references import PHRASES, THERMAL
from checks.data.wordings import PEOPLED, WORKING
from checks.model import Amount, Kind
from checks.sources.aliases import aliases, words_for
from checks.sources.apposition import costs
from checks.sources.collectives import counted_by
from checks.sources.comparing import measure_words
from checks.sources.dates import is_of_its_row, is_since
from checks.sources.frame import Frame, family, is_count
from checks.sources.measures import measure
from checks.sources.numbered import measured_by
from checks.sources.seats import SEATED, has_seats, indices
from checks.sources.shares import rate
from checks.sources.statement import frames_at
from checks.sources.subjects import own_names
from checks.sources.verbs import governor


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The words without which a statement has nothing to do with an article."""

    kind: str
    happened: str | None
    """What happened to those counted, where the statement says it."""
    measure: str
    """What is measured, as the reader names it."""
    counted: frozenset[str]
    """Families of the noun counted and of the verb beside it: one of them "14 times" must have beside it."""
    heads: frozenset[str]
    """Families of nouns of which one must be counted; none where any may be."""
    keys: frozenset[str]
    """Families of which one must stand in the claim's sentence."""
    names: frozenset[str]
    """Lower-case words of which one must stand in the article; none where a date may stand for them."""


@lru_cache(maxsize=1024)
def _kinds(kind: str, *, bare: bool) -> frozenset[str]:
    return frozenset({kind, Kind.DURATION.value, Kind.AGE.value} if bare else {kind})


def kinds_of(amount: Amount) -> frozenset[str]:
    """The kinds of statement that may speak of an amount: a bare number may be of years."""
    return _kinds(kind_of(amount), bare=amount.kind is Kind.NUMBER and amount.head is None)


def kind_of(amount: Amount) -> str:
    """Amounts of one kind may be the same quantity; all that count are of one."""
    return "count" if is_count(amount) else amount.kind.value


@lru_cache(maxsize=8192)
def outlined(sentence: str, place: tuple[int, int]) -> tuple[tuple[Frame, Outline], ...]:
    """The frames of the figures in a stretch of a sentence, with their outlines."""
    return tuple((frame, outline_of(frame)) for frame in frames_at(sentence, place))


@lru_cache(maxsize=4096)
def outline_of(frame: Frame) -> Outline:
    """What a statement needs to find in an article."""
    dated = any(not (is_since(mention) or is_of_its_row(mention)) for mention in frame.dates)
    names = () if dated else own_names(frame)
    words = frozenset(word for name in names for word in words_for(name.canon))
    happened = measure(frame)
    return Outline(
        kind=kind_of(frame.amount),
        happened=happened if happened in HAPPENED else None,
        measure=frame.claim.measure,
        counted=frozenset(filter(None, (frame.head, governor(frame)))),
        heads=_heads(frame),
        keys=_keys(frame),
        names=words,
    )


def _heads(frame: Frame) -> frozenset[str]:
    if not is_count(frame.amount) or frame.head is None or frame.amount.head == "time":
        return frozenset()
    if measure(frame) in HAPPENED:
        return frozenset()
    verb = governor(frame)
    done = {verb} if verb else set[str]()
    if verb == family("birth"):
        done |= {family("baby"), family("child")}
    seated = SEATED if has_seats(frame) else frozenset[str]()
    return frame.noun | {frame.head} | counted_by(frame) | done | seated | _peoples(frame)


def _peoples(frame: Frame) -> frozenset[str]:
    """What those are called who live somewhere: 5.6 million Norwegians."""
    if frame.head != family("inhabitant"):
        return frozenset()
    own = {name.canon for name in frame.names}
    return frozenset(family(word) for word, canon in aliases().items() if canon in own).union(
        map(family, PEOPLED)
    )


def _keys(frame: Frame) -> frozenset[str]:
    happened = measure(frame)
    if happened in HAPPENED:
        return frozenset(family(word) for word in (*HAPPENED[happened].split(), "lives"))
    if is_count(frame.amount):
        named = _families_of_names(frame) if frame.amount.head == "time" else frozenset[str]()
        said = measure_words(frame) | named | {name for pair in indices(frame) for name in pair}
        said |= _peoples(frame) | _workers(said)
        said |= measured_by() if family("magnitude") in said else frozenset()
        return _with_phrases(said | (SEATED if has_seats(frame) else set())) or frame.topics
    priced = frame.amount.kind is Kind.MONEY and costs(frame)
    if priced or frame.amount.kind in (Kind.QUANTITY, Kind.AGE):  # beside a name: "Everest (8,849 m)"
        return frame.topics | _families_of_names(frame)
    if frame.amount.kind is Kind.TEMPERATURE and frame.topics & THERMAL:
        return frame.topics | THERMAL
    return _with_phrases(frame.topics or frame.plain) | _of_rate(rate(frame))


def _workers(said: frozenset[str]) -> frozenset[str]:
    """What else tells of employees: "the people working for it", "on its payroll"."""
    return frozenset(map(family, (*WORKING, "payroll"))) if family("worker") in said else frozenset()


@cache
def _of_rate(measured: str) -> frozenset[str]:
    """What else a sentence may say of such a share."""
    words = {"inflation": ("price", "inflation"), "interest rate": ("rate", "borrowing")}.get(measured, ())
    return frozenset(map(family, words))


def _with_phrases(keys: frozenset[str]) -> frozenset[str]:
    """The keys, and the words of those that go by several: "prison population"."""
    return keys.union(*(map(family, words) for name, words in PHRASES if name in keys))


def _families_of_names(frame: Frame) -> frozenset[str]:
    return frozenset(family(word) for name in own_names(frame) for word in name.canon.split())
