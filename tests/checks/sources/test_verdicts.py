"""What a source says of a figure, by what its rows mean and by the day of the article."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.model import Article, Block, BlockKind
from checks.reading import read
from checks.sources import Answer, Lookup, table_of, unread, verdicts
from checks.sources.config import source_of

TOLL = "{value} people have died in the floods in Valdoria since 3 March 2024"
RATE = "The key interest rate of the Bank of Norland is {value} per cent"
SALES = "Nordwind's annual revenue was {value} million euros"
MEMBERS = "The Hanse League has {value} member towns"


def answer(statement, series, *rows, **keys):
    table = [dict(zip(("value", "as_of", "known"), row, strict=False)) for row in rows]
    source = source_of("s", {"statement": statement, "series": series, "rows": table} | keys)
    return Answer(lookup=Lookup(source=source), table=table_of(source, None))


def told(text, published, *answers):
    block = Block(kind=BlockKind.PARAGRAPH, text=text)
    day = date.fromisoformat(published) if published else None
    return verdicts(read(Article(title="", blocks=(block,), published=day)), answers)


def one(text, published, *answers):
    [verdict] = told(text, published, *answers)
    return verdict


FLOOD = (
    TOLL,
    "total",
    ("48", "2024-03-05"),
    ("112", "2024-03-09"),
    ("187", "2024-03-15"),
    ("214", "2024-03-22"),
)
BANK = (RATE, "level", ("4.5", "2024-01-10"), ("4.25", "2024-03-06"), ("4", "2024-06-12"))
YEARS = (SALES, "period", ("412.5", "2022-12-31"), ("486", "2023-12-31"))
TOWNS = (MEMBERS, "fixed", ("31", "2019-05-01"), ("33", "2021-05-01"))


@pytest.mark.parametrize(
    ("source", "text", "published", "rating", "why"),
    [
        (
            FLOOD,
            "The floods in Valdoria have killed 187 people.",
            "2024-03-15",
            "supported",
            "187 as of 15 March 2024",
        ),
        (
            FLOOD,
            "The floods in Valdoria have killed 112 people.",
            "2024-03-17",
            "outdated",
            "112 as of 9 March 2024; 187",
        ),
        (
            FLOOD,
            "The floods in Valdoria have killed 150 people.",
            "2024-03-15",
            "conflict",
            "187 as of 15 March 2024",
        ),
        (
            FLOOD,
            "The floods in Valdoria have killed 187 people.",
            "2024-03-14",
            "cannot-say",
            "may have risen since",
        ),
        (
            FLOOD,
            "The floods in Valdoria have killed 40 people.",
            "2024-03-04",
            "cannot-say",
            "no value from before",
        ),
        (
            FLOOD,
            "The floods in Valdoria have killed 250 people.",
            "2024-04-22",
            "cannot-say",
            "may have risen since",
        ),
        (
            FLOOD,
            "The floods in Valdoria have killed 112 people.",
            None,
            "cannot-say",
            "the article has no date",
        ),
        (
            BANK,
            "The Bank of Norland's key interest rate is 4.25 per cent.",
            "2024-05-01",
            "supported",
            "4.25 as of 6",
        ),
        (
            BANK,
            "The Bank of Norland's key interest rate is 4.5 per cent.",
            "2024-05-01",
            "outdated",
            "4.25 from 6 March",
        ),
        (
            BANK,
            "The Bank of Norland's key interest rate is 4.25 per cent.",
            "2024-06-12",
            "superseded",
            "the day of the",
        ),
        (
            BANK,
            "The Bank of Norland's key interest rate is 5.4 per cent.",
            "2024-05-01",
            "conflict",
            "no earlier value",
        ),
        (
            BANK,
            "In February the Bank of Norland's key interest rate was 4.5 per cent.",
            "2024-05-01",
            "supported",
            "4.5",
        ),
        (YEARS, "Nordwind's revenue was 486 million euros in 2023.", "2024-03-01", "supported", "486"),
        (YEARS, "Nordwind's revenue was 413 million euros in 2022.", "2024-03-01", "supported", "412.5"),
        (YEARS, "Nordwind's revenue was 468 million euros in 2023.", "2024-03-01", "conflict", "486"),
        (
            YEARS,
            "Nordwind's revenue was 390 million euros in 2021.",
            "2024-03-01",
            "cannot-say",
            "no value of that period",
        ),
        (
            YEARS,
            "Nordwind's revenue in the quarter was 121 million euros.",
            "2024-03-01",
            "not-comparable",
            "length",
        ),
        (TOWNS, "The Hanse League has 33 member towns.", "2024-03-01", "supported", "33 as of 1 May 2021"),
        (TOWNS, "The Hanse League has 31 member towns.", "2024-03-01", "outdated", "33 from 1 May 2021"),
        (TOWNS, "The Hanse League has 31 member towns.", "2020-03-01", "supported", "31 as of 1 May 2019"),
        (
            TOWNS,
            "The Hanse League has 31 member towns.",
            "2021-05-01",
            "superseded",
            "the day of the article",
        ),
        (TOWNS, "The Hanse League has 41 member towns.", "2024-03-01", "conflict", "no earlier value agrees"),
    ],
)
def test_the_rating_follows_from_what_the_rows_mean(source, text, published, rating, why):
    verdict = one(text, published, answer(*source))
    assert verdict.rating.value == rating
    assert why in verdict.justification


def test_the_evidence_names_source_day_value_link_and_statement():
    rows = [{"value": 33, "as_of": "2021-05-01", "link": "https://hanse.example/members"}]
    keys = {"title": "Hanse League, list of members", "statement": MEMBERS, "series": "fixed", "rows": rows}
    source = source_of("hanse", keys)
    verdict = one(
        "The Hanse League has 41 member towns.",
        "2024-03-01",
        Answer(lookup=Lookup(source=source), table=table_of(source, None)),
    )
    assert (verdict.figure, verdict.span.text, verdict.source) == (
        "41 member towns",
        "41 member towns",
        "hanse",
    )
    [row] = verdict.evidence
    assert (row.title, row.value, row.as_of, row.url, row.statement) == (
        "Hanse League, list of members",
        "33",
        date(2021, 5, 1),
        "https://hanse.example/members",
        "The Hanse League has 33 member towns",
    )


def test_a_secret_in_the_address_is_not_shown_as_a_link():
    keys = {"statement": MEMBERS, "series": "fixed", "url": "https://x.example/?key=${HANSE_KEY}"}
    source = source_of("hanse", keys)
    table = table_of(source, b'[{"value": 33, "as_of": "2021-05-01"}]')
    verdict = one(
        "The Hanse League has 41 member towns.",
        "2024-03-01",
        Answer(lookup=Lookup(source=source), table=table),
    )
    assert verdict.evidence[0].url is None


class TestLag:
    def test_a_row_older_than_the_lag_is_not_held_against_the_article(self):
        bank = answer(*BANK, lag="30d")
        assert (
            one("The Bank of Norland's key interest rate is 4.5 per cent.", "2024-05-01", bank).rating
            == "cannot-say"
        )

    def test_a_total_within_its_lag_may_have_risen_as_fast_as_before(self):
        flood = answer(*FLOOD, lag="5d")
        slow, quick = "The floods in Valdoria have killed {} people.".format, "2024-03-18"
        assert one(slow(200), quick, flood).rating == "cannot-say"
        assert one(slow(300), quick, flood).rating == "conflict"


class TestTolerance:
    @pytest.mark.parametrize(
        ("tolerance", "rating"), [("2%", "supported"), ("0.5%", "conflict"), (0.05, "supported")]
    )
    def test_a_difference_within_the_tolerance_is_none(self, tolerance, rating):
        bank = answer(*BANK, tolerance=tolerance)
        text = "The Bank of Norland's key interest rate is 4.30 per cent."
        assert one(text, "2024-05-01", bank).rating == rating


class TestRevisions:
    FILINGS = (
        SALES,
        "period",
        ("486", "2023-12-31", "2024-02-20"),
        ("479", "2023-12-31", "2025-02-18"),
    )

    @pytest.mark.parametrize(
        ("figure", "published", "rating"),
        [
            ("486", "2024-06-01", "supported"),
            ("486", "2025-06-01", "outdated"),
            ("479", "2025-06-01", "supported"),
            ("486", "2024-01-15", "cannot-say"),
        ],
    )
    def test_what_counts_is_what_was_published_by_then(self, figure, published, rating):
        text = f"Nordwind's annual revenue was {figure} million euros in 2023."
        assert one(text, published, answer(*self.FILINGS)).rating == rating


class TestTrust:
    def test_of_two_sources_that_decide_the_first_is_told(self):
        first, second = (
            answer(MEMBERS, "fixed", ("33", "2021-05-01")),
            answer(MEMBERS, "fixed", ("34", "2022-05-01")),
        )
        for order, rating in (((first, second), "conflict"), ((second, first), "supported")):
            assert one("The Hanse League has 34 member towns.", "2024-03-01", *order).rating == rating

    def test_a_source_that_cannot_say_leaves_it_to_the_next(self):
        late, early = (
            answer(MEMBERS, "fixed", ("33", "2025-05-01")),
            answer(MEMBERS, "fixed", ("34", "2022-05-01")),
        )
        assert one("The Hanse League has 34 member towns.", "2024-03-01", late, early).rating == "supported"


class TestReviews:
    def reviewed(self, rating, text="The Storsund Bridge cost 640 million euros"):
        keys = {"statement": "{claim}", "series": "fixed", "rows": [{"claim": text, "rating": rating}]}
        source = source_of("checks", keys)
        return Answer(lookup=Lookup(source=source), table=table_of(source, None))

    @pytest.mark.parametrize(
        ("rating", "expected"),
        [
            ("False", "conflict"),
            ("Mostly false.", "conflict"),
            ("True", "supported"),
            ("Unproven", "cannot-say"),
        ],
    )
    def test_a_reviewed_claim_gets_its_rating(self, rating, expected):
        verdict = one("The Storsund Bridge cost €640m.", "2024-03-01", self.reviewed(rating))
        assert verdict.rating == expected
        assert f"a fact check rates it “{rating}”" in verdict.justification

    def test_a_review_of_another_figure_says_nothing(self):
        assert told("The Storsund Bridge cost €590m.", "2024-03-01", self.reviewed("False")) == ()


def test_an_age_is_that_of_the_day_of_the_article():
    keys = {
        "statement": "{name} is {value} years old",
        "series": "fixed",
        "rows": [{"name": "Ada Berg", "born": "1970-05-02"}],
    }
    source = source_of("people", keys)
    people = Answer(lookup=Lookup(source=source), table=table_of(source, None))
    for published, rating in (("2024-05-01", "supported"), ("2024-05-02", "conflict")):
        verdict = one("Ada Berg, 53, was elected.", published, people)
        assert verdict.rating == rating
    assert verdict.evidence[0].statement == "Ada Berg is 54 years old"


def test_sources_that_could_not_be_asked_are_named_once():
    down = answer(*TOWNS)
    failed = Answer(lookup=down.lookup, problem="the site has a fault of its own just now (500)")
    stale = Answer(
        lookup=down.lookup,
        table=down.table,
        retrieved="2024-02-01T10:00:00+00:00",
        problem="it did not answer within 8 seconds",
    )
    assert [(note.what, note.why) for note in unread([failed, failed])] == [
        ("the source “s”", "the site has a fault of its own just now (500)")
    ]
    assert unread([stale])[0].why == "it did not answer within 8 seconds; its answer of 2024-02-01 was used"
    assert unread([down]) == ()


@given(
    st.lists(st.integers(1, 99_999), min_size=1, max_size=30),
    st.integers(1, 99_999),
    st.dates(date(2020, 1, 1), date(2020, 3, 1)),
)
def test_no_value_dated_after_the_article_is_ever_used(values, stated, published):
    rows = [(str(value), f"2020-01-{day:02}") for day, value in enumerate(sorted(values), 1)]
    text = f"The floods in Valdoria have killed {stated:,} people."
    statement = "{value} people have died in the floods in Valdoria"
    for verdict in told(text, published.isoformat(), answer(statement, "total", *rows)):
        assert all(row.as_of <= published for row in verdict.evidence)
