"""Texts made to keep a reader busy, and texts made to keep rules busy: as long as wanted."""

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
"""What could be a part of a figure or date, without an end."""

STATEMENTS = {
    "one toll": "The flood killed {} people in Lorin. ",
    "one sentence of tolls": "the flood killed {} people and ",
    "parts of a whole": "{} of them were men, {} were women, including {} of the 40 children, ",
    "shares of a whole": "Of the {} people asked, {} per cent said yes, {} said no. ",
    "changes": "Sales rose by {} per cent to {} tonnes from {} tonnes. ",
    "multiples": "It doubled from {} to {}, three times as many as the {} of last year. ",
    "conversions": "It is {} km ({} miles) long, ",
    "asides": "({} km, or {} miles (",
    "lists": "There are {} towns: Lorin, Dravik, Karsk and Halden; ",
    "ordinals": "It was the {}th goal of the season and the {}th of his career. ",
    "births": "Ann Lee, {}, who was born on {} May 1970, died in 2019. ",
    "one name": "Mr Emeka Okonjo and Mr Emeka Okonjoh met {} times. ",
    "many names": "Mr Abcd{0} Efgh{0} met Ms Abcd{0} Efgi{0} and ",
    "one event": "The vote was held on Monday, {} May 2019. ",
    "durations": "The {}-year war began in {} and ended in 2019, {} years ago. ",
    "clocks": "It began at 10:{} and ended at 11:{}, {} minutes later. ",
    "speakers": "Ann Lee said that {} were killed, and she said that {} were hurt. ",
    "quotations": '"{} people," she said, "and {} more" ',
    "open quotations": '"{} people ',
}
"""What rules compare with one another; every ``{}`` is another number."""


def text(kind: str, length: int) -> str:
    """A text of one kind."""
    if kind in KINDS:
        piece = KINDS[kind]
        return (piece * (length // len(piece) + 1))[:length]
    pieces: list[str] = []
    while length > 0:
        number = len(pieces)
        pieces.append(STATEMENTS[kind].format(*(12 + (number * step) % 47 for step in (1, 5, 7))))
        length -= len(pieces[-1])
    return "".join(pieces)
