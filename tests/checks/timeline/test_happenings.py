"""What happened to whom on which date."""

from datetime import date

import pytest

from checks.article.plain import from_text
from checks.reading import read
from checks.timeline.happenings import Happened, happenings
from checks.timeline.lines import lines_of
from checks.timeline.twice import backwards_in_text, dated_twice, told_happenings


def told(text: str) -> list[Happened]:
    reading = read(from_text(text, published=date(2024, 5, 22)))
    lines = [line for passage in reading.passages for line in lines_of(passage, names=True)]
    return [one for line in lines for one in happenings(line)]


def contradicted(text: str) -> bool:
    reading = read(from_text(text, published=date(2024, 5, 22)))
    lines = [line for passage in reading.passages for line in lines_of(passage, names=True)]
    found = told_happenings(lines)
    return any(dated_twice(found)) or any(backwards_in_text(found))


@pytest.mark.parametrize(
    ("text", "family", "subject", "year"),
    [
        ("The museum opened in 1995.", "opened", "museum", 1995),
        ("The firm, founded in 1978, sells boats.", "founded", "company", 1978),
        ("In 1962 the choir was founded.", "founded", "choir", 1962),
        ("The company bought the brewery in 2012.", "bought", "brewery", 2012),
        ("It was its first loss since its founding in 1978.", "founded", None, 1978),
        ("The collapse of the bridge in 2011 was a shock.", "collapsed", "bridge", 2011),
        ("The coins, which a farmer found, disappeared in 2011.", "disappeared", "coins", 2011),
    ],
)
def test_a_sentence_tells_what_happened(text: str, family: str, subject: str | None, year: int) -> None:
    (one,) = told(text)
    assert (one.family, one.subject, one.days.first.year) == (family, subject, year)


@pytest.mark.parametrize(
    "text",
    [
        "The company bought breweries in 2012.",
        "The museum opened a café in 2005.",
        "Officials said on Tuesday that the shop had closed.",
        "The war of 1990 was long.",
    ],
)
def test_nothing_happened_to_whoever_does_it(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The hall was built in 1840.\n\nThe hall, built in 1804, is for sale.", True),
        ("The hall was built in 1840.\n\nThe mill, built in 1804, is for sale.", False),
        ("The hall was built in 1840.\n\nThe old hall, built in 1804, burnt down.", False),
        ("The roof came down on 2 May. On 3 May, the night of the collapse, it rained.", True),
        ("The abbot died on 14 May and was buried on 11 May.", True),
        ("The abbot died on 14 May and was buried on 18 May.", False),
        ("The pool closed in 2019 and opened in 2021.", False),
    ],
)
def test_what_cannot_both_hold(text: str, expected: bool) -> None:
    assert contradicted(text) is expected
