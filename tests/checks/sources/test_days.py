"""Statements whose value is a day or a year."""

from datetime import date

import pytest

from checks.model import Article, Block, BlockKind, Rating
from checks.reading import read
from checks.sources import Answer, Lookup, sources_of, table_of, verdicts

FOUNDED = ("The University of Karsk was founded in {value}", "1847")
DIED = ("Queen Ingrid II died on {value}", "8 September 2022")


def told(fact, text):
    statement, value = fact
    rows = [{"value": value, "as_of": "2022-12-31"}]
    source = sources_of({"facts": {"statement": statement, "series": "fixed", "rows": rows}})[0]
    block = Block(kind=BlockKind.PARAGRAPH, text=text)
    reading = read(Article(title="", blocks=(block,), published=date(2024, 5, 2)))
    found = verdicts(reading, [Answer(lookup=Lookup(source=source), table=table_of(source, None))])
    return [each.rating for each in found if each.rating is not Rating.NOT_COMPARABLE]


@pytest.mark.parametrize(
    ("fact", "text", "rating"),
    [
        (FOUNDED, "The University of Karsk was founded in 1847.", Rating.SUPPORTED),
        (FOUNDED, "The University of Karsk was established in 1874.", Rating.CONFLICT),
        (FOUNDED, "Founded in 1847, the University of Karsk has 9,000 students.", Rating.SUPPORTED),
        (FOUNDED, "The University of Karsk, founded in 1748, has 9,000 students.", Rating.CONFLICT),
        (FOUNDED, "The University of Karsk dates back to 1851.", Rating.CONFLICT),
        (DIED, "Queen Ingrid II died at Brekke on September 8, 2022.", Rating.SUPPORTED),
        (DIED, "Ingrid II died in 2022.", Rating.SUPPORTED),
        (DIED, "Ingrid II died on 9 September 2022.", Rating.CONFLICT),
    ],
)
def test_a_day_beside_the_verb_is_compared(fact, text, rating):
    assert told(fact, text) == [rating]


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (FOUNDED, "The University of Karsk opened a new campus in 1914."),
        (FOUNDED, "The Institute of Physics of the University of Karsk was founded in 1905."),
        (FOUNDED, "The University of Brekke was founded in 1911, long after the University of Karsk."),
        (FOUNDED, "Two of the University of Karsk's halls were founded in 1901."),
        (FOUNDED, "Some 1,900 people have studied at the University of Karsk since it was founded."),
        (DIED, "Queen Ingrid II's sister died on 3 May 2020."),
        (DIED, "Queen Ingrid II was born in 1930."),
        (DIED, "Queen Ingrid II died last year."),
    ],
)
def test_what_happened_to_another_or_otherwise_is_not(fact, text):
    assert told(fact, text) == []
