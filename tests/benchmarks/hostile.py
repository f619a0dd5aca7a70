"""Texts made to keep a reader busy: ten kinds, as long as wanted."""

KINDS = {
    "digits": "9",
    "grouped digits": "123,456,",
    "numbers": "1 2 ",
    "dashes": "1-",
    "number words": "one hundred and ",
    "scales": "a million million ",
    "hedges": "more than about nearly ",
    "prices": "$1bn-",
    "dates": "1 May 2019-",
    "brackets": "((1, (",
}


def text(kind, length):
    """A text of one kind."""
    piece = KINDS[kind]
    return (piece * (length // len(piece) + 1))[:length]
