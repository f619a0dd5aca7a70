"""Bodies of every format become the same rows."""

import contextlib
import io
import json
import zipfile
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.sources.bodies import BodyError, parse
from checks.sources.config import source_of
from checks.sources.table import table_of

PATH = "[].{value: passengers, as_of: day}"


def source(**keys):
    table = {"url": "https://data.example/", "statement": "{value} people took the ferry", "series": "level"}
    return source_of("ferry", table | keys)


def zipped(*bodies):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, body in enumerate(bodies):
            archive.writestr(f"{number}.csv", body)
    return buffer.getvalue()


JSON = b'[{"day": "2025-03-01", "passengers": 1200}, {"day": "2025-03-02", "passengers": null}, ' + (
    b'{"day": "2025-03-03", "passengers": 1350}]'
)
CSV = b"day,passengers,\n2025-03-01,1200,\n2025-03-02,N/A,\n2025-03-03,1350,\n"
SEMICOLON = "\ufeffday;passengers\r\n2025-03-01;1200\r\n2025-03-02;.\r\n2025-03-03;1350\r\n".encode()


@pytest.mark.parametrize("body", [JSON, CSV, SEMICOLON, zipped(CSV)], ids=["json", "csv", "semicolon", "zip"])
def test_every_format_gives_the_same_rows(body):
    rows = table_of(source(rows=PATH), body)
    assert [(row.value, row.written, row.as_of.last) for row in rows.rows] == [
        ("1,200", "1200", date(2025, 3, 1)),
        ("1,350", "1350", date(2025, 3, 3)),
    ]
    assert rows.notes == ()


def test_toml_tables_are_rows_too():
    body = b"# passengers\n[[ferry]]\nday = 2025-03-01\npassengers = 1200\n"
    [row] = table_of(source(rows="ferry[].{value: passengers, as_of: day}"), body).rows
    assert (row.written, row.as_of.last) == ("1200", date(2025, 3, 1))


def test_rows_come_oldest_first_whatever_their_order():
    body = json.dumps([{"value": 2, "as_of": "2025-02-01"}, {"value": 1, "as_of": "2024-02-01"}]).encode()
    assert [row.written for row in table_of(source(), body).rows] == ["1", "2"]


def test_scale_hedge_and_unit_stand_in_the_statement():
    body = b'[{"value": 2.7791, "hedge": "more than"}]'
    [row] = table_of(source(scale="1000", unit="US dollars"), body).rows
    assert row.statement == "more than 2,779.1 US dollars people took the ferry"
    assert row.number == Fraction("2779.1")


def test_a_scale_below_one_shows_as_many_decimals_as_the_value_has():
    [row] = table_of(source(scale="0.000001"), b'[{"value": 96666000}]').rows
    assert row.value == "96.666"


def test_rows_that_lack_a_field_of_the_statement_are_left_out_and_counted():
    body = b'[{"value": 1, "place": "Oslo"}, {"value": 2}, {"value": 3, "as_of": "soon", "place": "Rome"}]'
    rows = table_of(source(statement="{value} boats lie in {place}"), body)
    assert [row.template for row in rows.rows] == ["{value} boats lie in Oslo"]
    assert rows.notes == (
        "1 of 3 rows left out: no as_of that can be read",
        "1 of 3 rows left out: no place that can be read",
    )


def test_deprecated_rows_are_left_out():
    body = b'[{"value": 1, "rank": "deprecated"}, {"value": 2, "rank": "preferred"}]'
    assert [row.written for row in table_of(source(), body).rows] == ["2"]


def test_any_field_can_be_compared():
    body = b'[{"boats": 3, "place": "Oslo", "crew": 41, "day": "2025-01-01"}]'
    keys = {"statement": ["{boats} boats lie in {place}", "In {place}, {crew} sailors are ashore"]}
    assert [(row.statement, row.number) for row in table_of(source(**keys), body).rows] == [
        ("3 boats lie in Oslo", 3),
        ("In Oslo, 41 sailors are ashore", 41),
    ]


def test_a_statement_may_be_a_sentence_of_the_source_itself():
    body = b'[{"claim": "The bridge cost $9 million", "rating": "False"}]'
    [row] = table_of(source(statement="{claim}"), body).rows
    assert (row.statement, row.rating, row.number) == ("The bridge cost $9 million", "False", None)


def test_dates_of_a_person_stand_for_an_age():
    [row] = table_of(source(statement="Ada Berg is {value}"), b'[{"born": "1970-05-02"}]').rows
    assert (row.born.first, row.written) == (date(1970, 5, 2), "born 2 May 1970")


def test_bounds_are_scaled_as_the_value_is():
    [row] = table_of(source(scale=1000), b'[{"value": 7, "low": 6, "high": 8}]').rows
    assert (row.low, row.number, row.high) == (6000, 7000, 8000)


@pytest.mark.parametrize(
    ("values", "kept"),
    [
        ([100, 110, 0, 120], [100, 110, 120]),
        ([100, 110, 105], [100, 110]),
        ([100, 9000, 110, 120], [100, 110, 120]),
        ([100, 100, 100], [100, 100, 100]),
        ([5], [5]),
    ],
)
def test_a_running_total_that_falls_is_refused(values, kept):
    body = json.dumps([{"value": v, "as_of": f"2025-01-{n + 1:02}"} for n, v in enumerate(values)]).encode()
    rows = table_of(source(series="total"), body)
    assert [int(row.written) for row in rows.rows] == kept
    assert bool(rows.notes) == (kept != values)


def test_each_place_has_a_total_of_its_own():
    records = [
        {"value": 500, "as_of": "2025-01-01", "place": "Oslo"},
        {"value": 20, "as_of": "2025-01-02", "place": "Rome"},
        {"value": 510, "as_of": "2025-01-03", "place": "Oslo"},
    ]
    keys = {"series": "total", "statement": "{value} people have drowned in {place}"}
    assert len(table_of(source(**keys), json.dumps(records).encode()).rows) == 3


def test_a_source_that_answers_with_an_error_is_quoted():
    body = b'[{"message": [{"id": "120", "value": "The parameter is not valid"}]}]'
    keys = {"rows": "[1][].{value: value}", "error": "[0].message[0].value"}
    with pytest.raises(BodyError, match="the source answered: The parameter is not valid"):
        table_of(source(**keys), body)


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        (b"", "the answer is no JSON"),
        (b"{", "the answer is no JSON"),
        (b"<html>down for maintenance</html>", "a web page, not data"),
        (b'{"data": [{"v": null}, {"v": "N/A"}]}', "all 2 rows left out: none has a value"),
        (b'{"a": 1}', "no list of rows"),
        (b"[" * 100_000, "nested too deeply"),
        (b"9" * 5000, "the answer is no JSON"),
        (b"\x00\xff\xfe", "the answer is no JSON"),
        (b'a,b\n"unclosed', "the answer is no CSV"),
        (b"[x]\nkey = = 3", "the answer is no TOML"),
        (b"PK\x03\x04broken", "zip archive cannot be opened"),
        (zipped(CSV, CSV), "holds 2 files"),
        (zipped(b"0" * (65 * 1024 * 1024)), "unpacks to more than 64 MiB"),
    ],
)
def test_a_body_that_cannot_be_read_says_why_in_one_sentence(body, complaint):
    with pytest.raises(BodyError, match=complaint):
        table_of(source(rows="data[].{value: v}"), body)


def test_too_many_rows_are_refused():
    body = b"value,unit\n" + b"1,m\n" * 100_001
    with pytest.raises(BodyError, match="100,001 rows"):
        table_of(source(), body)


def test_pages_give_their_linked_data():
    page = b"""<!doctype html><script src="x.js"></script>
      <script type="application/ld+json">{"@type": "ClaimReview", "claimReviewed": "It cost $9m"}</script>
      <SCRIPT data-x type='application/ld+json'>
        {"@graph": [{"@type": "NewsArticle"}, {"@type": "Person"}]}</SCRIPT>
      <script type="application/ld+json">{broken</script>"""
    assert [entry["@type"] for entry in parse(page, "html")] == ["ClaimReview", "NewsArticle", "Person"]


@given(st.binary(max_size=300))
def test_no_body_raises_anything_but_its_own_error(body):
    with contextlib.suppress(BodyError):
        table_of(source(), body)
