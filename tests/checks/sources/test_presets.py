"""Every preset against answers of its shape, and against recorded ones where they lie beside the project."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from checks.sources.bodies import BodyError
from checks.sources.config import source_of
from checks.sources.presets import catalogue
from checks.sources.settings import ConfigurationError
from checks.sources.table import table_of

RECORDED = Path(__file__).parents[4] / "shared" / "sources"
EXTRA = {"statement": "In Norland it is {value}"}
"""A statement for presets that leave it to the moderators."""


def preset(name, **keys):
    examples = {each.name: each.example for each in catalogue()[name].parameters}
    given = {} if "statement" in catalogue()[name].keys else EXTRA
    return source_of("x", {"preset": name} | examples | given | keys)


def rows(name, body, **keys):
    body = body if isinstance(body, bytes) else json.dumps(body).encode()
    return table_of(preset(name, **keys), body).rows


def recorded(file):
    path = RECORDED / file
    if not path.exists():
        pytest.skip("the recorded answers are not here")
    return path.read_bytes()


@pytest.mark.parametrize("name", catalogue())
def test_every_preset_makes_a_source_with_its_examples(name):
    source = preset(name)
    assert source.title == catalogue()[name].about
    assert source.url


@pytest.mark.parametrize("name", [n for n, each in catalogue().items() if each.parameters])
def test_a_parameter_that_is_missing_is_named(name):
    required = [each for each in catalogue()[name].parameters if each.default is None]
    if not required:
        return
    with pytest.raises(ConfigurationError, match=rf"^source\.x\.{required[0].name}: is missing"):
        source_of("x", {"preset": name} | EXTRA)


def test_a_key_of_the_source_goes_before_the_presets():
    source = preset("ecb-rates", lag="9d", title="Rates")
    assert (source.lag.days, source.title) == (9, "Rates")


def test_a_key_that_is_neither_names_what_was_meant():
    with pytest.raises(ConfigurationError, match='did you mean "currency"'):
        preset("ecb-rates", curency="USD")


# --- the World Bank


WORLD_BANK = [
    {"page": 1, "pages": 1, "total": 3, "lastupdated": "2024-03-28"},
    [
        {"country": {"id": "XN", "value": "Norland"}, "countryiso3code": "", "date": "2023", "value": None},
        {
            "country": {"id": "XN", "value": "Norland"},
            "countryiso3code": "",
            "date": "2022",
            "value": 5_120_004,
        },
        {
            "country": {"id": "XN", "value": "Norland"},
            "countryiso3code": "",
            "date": "2021",
            "value": 5_080_417,
        },
    ],
]


def test_world_bank_years_without_a_value_are_left_out():
    found = rows("world-bank-population", WORLD_BANK)
    assert [(row.statement, str(row.as_of)) for row in found] == [
        ("Norland has a population of 5,080,417 people", "2021"),
        ("Norland has a population of 5,120,004 people", "2022"),
    ]


def test_world_bank_errors_come_as_answers():
    message = [{"message": [{"id": "120", "key": "Invalid value", "value": "The indicator was not found"}]}]
    with pytest.raises(BodyError, match="the source answered: The indicator was not found"):
        rows("world-bank", message)


def test_world_bank_as_recorded():
    people = rows("world-bank-population", recorded("worldbank_SP.POP.TOTL_GBR.json"))
    assert people[-1].statement == "United Kingdom has a population of 66,971,395 people"
    product = rows("world-bank-gdp", recorded("worldbank_NY.GDP.MKTP.CD_FRA.json"), country="FRA")
    assert (product[-1].number, str(product[-1].as_of)) == (Fraction("2779092236505.85"), "2022")


# --- Wikidata


def quantity(amount, year=None, rank="normal", **bounds):
    value = {"amount": amount, "unit": "1"} | bounds
    time = {"time": f"+{year}-00-00T00:00:00Z", "precision": 9}
    return {
        "mainsnak": {"snaktype": "value", "datavalue": {"value": value, "type": "quantity"}},
        "qualifiers": {"P585": [{"datavalue": {"value": time}}]} if year else {},
        "rank": rank,
    }


def test_wikidata_ranks_bounds_and_missing_values():
    claims = [
        quantity("+510", 2019, rank="deprecated"),
        quantity("+530", 2021, rank="preferred", lowerBound="+520", upperBound="+540"),
        quantity("+528", 2021),
        {"mainsnak": {"snaktype": "novalue", "property": "P1082"}, "rank": "normal"},
        quantity("+500"),
    ]
    found = rows("wikidata", {"entities": {"Q1": {"claims": {"P1082": claims}}}}, item="Q1")
    assert [(row.number, row.rank) for row in found] == [(500, "normal"), (528, "normal"), (530, "preferred")]
    assert (found[-1].low, found[-1].high) == (520, 540)


def test_wikidata_quantities_as_recorded():
    people = rows("wikidata", recorded("wikidata_Q8646_hong_kong.json"))
    assert ("7071576", "2011") in [(row.written.lstrip("+"), str(row.as_of)) for row in people]
    canada = rows("wikidata", recorded("wikidata_Q16_canada_trimmed.json"), property="P1198")
    assert (canada[0].low, canada[0].number, canada[0].high) == (6, 7, 8)


def test_wikidata_statements_without_a_value_as_recorded():
    with pytest.raises(BodyError, match="none has a value"):
        rows("wikidata", recorded("wikidata_Q483718_novalue.json"), property="P576")


def test_wikidata_dates_of_a_person():
    def day(time):
        return [{"mainsnak": {"datavalue": {"value": {"time": time}}}, "rank": "normal"}]

    person = {"labels": {"en": {"value": "Ada Berg"}}, "claims": {"P569": day("+1970-05-02T00:00:00Z")}}
    [row] = rows("wikidata-age", {"entities": {"Q7": person}}, item="Q7")
    assert (row.template, row.born.first, row.died) == (
        "Ada Berg is {value} years old",
        date(1970, 5, 2),
        None,
    )


def test_wikidata_dates_as_recorded():
    [row] = rows("wikidata-age", recorded("wikidata_Q42_douglas_adams.json"))
    assert (row.born.first, row.died.first) == (date(1952, 3, 11), date(2001, 5, 11))


# --- Our World in Data


def test_our_world_in_data_gives_the_rows_of_one_entity():
    body = b"Entity,Code,Year,Life expectancy\nNorland,,2021,80.1\nSudland,,2021,74\nNorland,,2022,80.4\n"
    found = rows("our-world-in-data", body, entity="Norland")
    assert [(row.number, str(row.as_of)) for row in found] == [
        (Fraction("80.1"), "2021"),
        (Fraction("80.4"), "2022"),
    ]


def test_our_world_in_data_as_recorded():
    found = rows("our-world-in-data", recorded("owid_life-expectancy.csv"), entity="Zambia")
    assert (found[-1].number, str(found[-1].as_of)) == (Fraction("66.3487"), "2023")


# --- earthquakes


def test_earthquakes_are_dated_in_milliseconds():
    feature = {
        "properties": {
            "mag": 6.1,
            "place": "12 km SE of Dravik, Norland",
            "time": 1700000000000,
            "url": "https://q",
        }
    }
    [row] = rows("usgs-earthquakes", {"features": [feature]})
    assert row.statement == (
        "On 14 November 2023 an earthquake of magnitude 6.1 struck 12 km SE of Dravik, Norland"
    )


def test_no_earthquakes_are_no_rows():
    assert rows("usgs-earthquakes", recorded("usgs_query_empty.geojson")) == ()


@pytest.mark.parametrize(
    ("file", "magnitude", "day"),
    [
        ("usgs_query_tohoku_2011.geojson", "9.1", date(2011, 3, 11)),
        ("usgs_query_northridge_1994.geojson", "6.7", date(1994, 1, 17)),
    ],
)
def test_earthquakes_as_recorded(file, magnitude, day):
    [row] = rows("usgs-earthquakes", recorded(file))
    assert (row.written, row.as_of.last) == (magnitude, day)


def test_a_magnitude_and_its_revisions_as_recorded():
    found = rows("usgs-earthquake", recorded("usgs_event_us10007uph_magnitude_history_trimmed.json"))
    assert (found[0].number, found[-1].number, str(found[-1].as_of)) == (8, Fraction("7.9"), "19 April 2017")


# --- companies


def test_company_facts_of_one_period_stand_in_several_filings():
    facts = [
        {"start": "2022-01-01", "end": "2022-12-31", "val": 412_500_000, "filed": "2023-03-01"},
        {"start": "2022-01-01", "end": "2022-12-31", "val": 410_000_000, "filed": "2024-03-01"},
    ]
    body = {"facts": {"us-gaap": {"Revenues": {"units": {"USD": facts}}}}}
    found = rows("sec-company-facts", body, concept="Revenues")
    assert [(row.number, row.begin, row.known) for row in found] == [
        (412_500_000, date(2022, 1, 1), date(2023, 3, 1)),
        (410_000_000, date(2022, 1, 1), date(2024, 3, 1)),
    ]


def test_company_facts_as_recorded():
    found = rows("sec-company-facts", recorded("sec_companyfacts_CIK0001640147_trimmed.json"))
    year = [row for row in found if (row.begin, row.as_of.last) == (date(2019, 2, 1), date(2020, 1, 31))]
    assert {row.number for row in year} == {264_748_000}
    assert [row.known for row in year] == [date(2021, 3, 31), date(2022, 3, 30)]


# --- money


RATES = b"Date,USD,XNK,\n2025-09-29,1.1723,N/A,\n2025-09-26,1.1672,N/A,\n"


def test_rates_that_are_not_given_are_left_out():
    assert [row.written for row in rows("ecb-rates", RATES)] == ["1.1672", "1.1723"]
    with pytest.raises(BodyError, match="none has a value"):
        rows("ecb-rates", RATES, currency="XNK")


def test_rates_as_recorded():
    found = rows("ecb-rates", recorded("ecb_eurofxref_hist_2023_2026.csv"))
    friday = [row for row in found if row.as_of.last <= date(2025, 9, 28)][-1]
    assert (friday.written, friday.as_of.last) == ("1.1672", date(2025, 9, 26))
    assert friday.statement == "The euro is worth 1.1672 US dollars"


def test_fred_writes_a_stop_for_no_value():
    body = {"observations": [{"date": "2026-03-02", "value": "5.1"}, {"date": "2026-03-03", "value": "."}]}
    assert [row.written for row in rows("fred", body)] == ["5.1"]
    with pytest.raises(BodyError, match="the source answered: Bad Request"):
        rows("fred", {"error_code": 400, "error_message": "Bad Request. The series does not exist."})


def test_fred_as_recorded():
    found = rows("fred", recorded("fred_DEXBZUS_2026-03.json"))
    assert (found[-1].written, found[-1].as_of.last, len(found)) == ("5.2914", date(2026, 3, 13), 10)


# --- casualties


def test_days_without_a_report_take_the_count_carried_on():
    body = [
        {"report_date": "2026-06-25", "killed_cum": 900, "ext_killed_cum": 900},
        {"report_date": "2026-06-26", "killed_cum": 0, "ext_killed_cum": 0},
        {"report_date": "2026-06-27", "ext_killed_cum": 905},
    ]
    table = table_of(preset("gaza-casualties"), json.dumps(body).encode())
    assert [row.written for row in table.rows] == ["900", "905"]
    assert table.notes == ("1 rows refused, as a running total cannot fall: 0 of 26 June 2026",)


def test_gaza_as_recorded():
    found = {
        row.as_of.last: row.number for row in rows("gaza-casualties", recorded("gaza_casualties_daily.json"))
    }
    assert len(found) == 1051
    assert (found[date(2025, 9, 29)], found[date(2025, 9, 27)]) == (66055, 65926)


def test_lebanon_has_two_totals_by_the_day_they_start():
    body = recorded("lebanon_casualties_daily.json")
    whole = {row.as_of.last: row.number for row in rows("lebanon-casualties", body)}
    second = {row.as_of.last: row.number for row in rows("lebanon-casualties-2026", body)}
    assert (whole[date(2026, 3, 6)], second[date(2026, 3, 6)]) == (4264, 217)
    assert min(second) == date(2026, 3, 5)


# --- fact checks


def test_found_fact_checks_are_sentences_with_a_rating():
    review = {
        "textualRating": "False",
        "reviewDate": "2024-05-01T00:00:00Z",
        "url": "https://checks.example/1",
    }
    [row] = rows(
        "google-fact-check", {"claims": [{"text": "The bridge cost $9 million", "claimReview": [review]}]}
    )
    assert (row.statement, row.rating, row.known) == ("The bridge cost $9 million", "False", date(2024, 5, 1))


def test_nothing_found_is_no_rows():
    assert rows("google-fact-check", {}) == ()


def test_fact_checks_in_a_page():
    page = b"""<!doctype html><p>Checked</p><script type="application/ld+json">
      {"@context": "https://schema.org", "@type": "ClaimReview",
       "claimReviewed": "It has a worth of $17 million",
       "datePublished": "2019-11-18T10:15:00+00:00", "reviewRating": {"alternateName": "Unproven"},
       "url": "https://checks.example/2"}</script>"""
    [row] = rows("claim-reviews", page)
    assert (row.statement, row.rating, row.link) == (
        "It has a worth of $17 million",
        "Unproven",
        "https://checks.example/2",
    )


@pytest.mark.parametrize("file", ["snopes", "polygraph", "newsnation"])
def test_fact_checks_as_recorded(file):
    markup = recorded(f"claimreview_{file}.jsonld")
    page = b'<!doctype html><script type="application/ld+json">' + markup + b"</script>"
    [row] = rows("claim-reviews", page)
    assert row.rating
    assert row.known.year == 2019
