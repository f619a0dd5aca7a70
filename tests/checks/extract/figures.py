"""How the values of the corpora of figures are written.

Exact: ``5 kilometer``. Hedged: ``about 5``, ``nearly 5``, ``more than 5``, ``at least 5``, ``at most 5``,
``less than 5``; bounded on its other side, too: ``more than 50..55``. A range: ``5..10``, with ``inverted``
if it is written backwards. A vague quantity: its bounds and a question mark, ``24..99?``. Then the unit or,
of a count, the head of its noun phrase; the denominator of a rate (``per barrel``); ``change`` for a
difference; the whole of a share (``of 5``).
"""

from fractions import Fraction

from checks.model import Amount, Figure, Hedge, NotAFigure, Score


def spelled(meaning):
    """What was read, in one line."""
    if isinstance(meaning, NotAFigure):
        return meaning.what
    if isinstance(meaning, Score):
        return "vote " * meaning.vote + "-".join(str(value) for value in meaning.values)
    assert isinstance(meaning, Amount)
    pieces = [
        figure(meaning.figure),
        meaning.unit or meaning.head or "",
        f"per {meaning.per}" if meaning.per else "",
        "change" if meaning.difference else "",
        f"of {figure(meaning.out_of)}" if meaning.out_of else "",
    ]
    return " ".join(piece for piece in pieces if piece)


def figure(value: Figure):
    """A figure in one line."""
    if value.hedge is Hedge.EXACT:
        assert value.low == value.high == value.stated
        return number(value.stated)
    if value.hedge is Hedge.VAGUE:
        return f"{number(value.low)}..{number(value.high)}?"
    if value.hedge is Hedge.RANGE:
        return f"{number(value.low)}..{number(value.high)}{' inverted' * value.inverted}"
    bounded = value.hedge is Hedge.MORE_THAN and value.high is not None
    return f"{value.hedge.value} {number(value.stated)}{f'..{number(value.high)}' if bounded else ''}"


def number(value: Fraction | None):
    """A number as short as it can be written exactly."""
    if value is None:
        return ""
    if value.denominator == 1:
        return str(value.numerator)
    decimal = str(float(value))
    return decimal if Fraction(decimal) == value and len(decimal) < 6 else str(value)


def read(line: str):
    """A value of a corpus in the same form: numbers may be written in any way there."""
    words = []
    for word in line.split(" "):
        ends = word.removesuffix("?").split("..")
        try:
            words.append("..".join(number(Fraction(end)) for end in ends) + "?" * word.endswith("?"))
        except ValueError:
            words.append(word)
    return " ".join(words)
