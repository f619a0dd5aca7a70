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
    "one sentence of tolls": "the flood killed {} people in the valley and ",
    "parts of a whole": "{} of them were men, {} were women, including {} of the 40 children there, ",
    "shares of a whole": "Of the {} people whom it asked, {} per cent said yes, {} per cent said no. ",
    "changes": "Sales of the company and its rivals rose by {} per cent to {} tonnes from {} tonnes. ",
    "multiples": "It doubled in the country from {} people to {}, three times as many as the {} of Lorin. ",
    "conversions": "the road along the western coast is {} kilometres ({} miles) long, and ",
    "asides": "the road ({} kilometres, or {} miles, (as the crow flies, ",
    "lists": "There are {} towns in the valley: Lorin, Dravik, Karsk and Halden; ",
    "ordinals": "It was the {}th goal of the team in the league and the {}th of his career there. ",
    "births": "Ann Lee, {}, a teacher who was born in the town of Lorin on 6 May 19{}, died in 2019. ",
    "one name": "Mr Emeka Okonjo met his friend Mr Emeka Okonjoh {} times. ",
    "many names": "Mr Abcd{0} Efgh{0} met Ms Abcd{0} Efgi{0} and ",
    "one event": "The vote on the law of the land was held in the old town of Lorin on Monday, 6 May 20{}. ",
    "durations": "The {}-year war in the north began there in {} and ended in 2019, {} years ago. ",
    "clocks": "The match in the old stadium of the town began at 10:{} and ended at 11:{}, {} minutes on. ",
    "speakers": "Ann Lee said that {} people were killed, and she said that {} were hurt. ",
    "quotations": '"{} people came," she said, "and {} more were there" ',
    "open quotations": '"{} people came to the old town hall and ',
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
