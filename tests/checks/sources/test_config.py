"""A source's configuration: what is understood, and how errors name the key."""

import tomllib
from datetime import timedelta
from fractions import Fraction

import pytest

from checks.sources.config import Series, source_of, sources_of
from checks.sources.settings import ConfigurationError

LEVEL = {
    "url": "https://data.example/x.json",
    "statement": "The lake is {value} metres deep",
    "series": "level",
}


def error_of(table):
    with pytest.raises(ConfigurationError) as caught:
        sources_of(table)
    return str(caught.value)


def test_a_whole_source():
    [source] = sources_of(
        tomllib.loads(
            """
            [source.ferry]
            title     = "Harbour office"
            url       = "https://harbour.example/passengers.json?key=${HARBOUR_KEY}"
            rows      = "days[].{value: total, as_of: day}"
            statement = ["{value} people took the ferry", "the ferry carried {value} people"]
            series    = "total"
            lag       = "3d"
            refresh   = "90m"
            timeout   = "2s"
            scale     = 1000
            tolerance = "0.5%"
            headers   = { Authorization = "Bearer ${HARBOUR_TOKEN}" }
            """
        )["source"]
    )
    assert source.series is Series.TOTAL
    assert source.lag == timedelta(days=3)
    assert (source.refresh, source.timeout) == (timedelta(minutes=90), timedelta(seconds=2))
    assert source.scale == Fraction(1000)
    assert source.variables == {"HARBOUR_KEY", "HARBOUR_TOKEN"}


def test_addresses_and_headers_stay_out_of_what_is_printed():
    source = source_of("x", LEVEL | {"headers": {"X-Key": "abc123"}, "url": "https://u:secret@data.example/"})
    assert "abc123" not in repr(source)
    assert "secret" not in repr(source)


def test_the_order_of_the_file_is_the_order_of_trust():
    assert [source.name for source in sources_of({"b": LEVEL, "a": LEVEL})] == ["b", "a"]


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (
            {"series": "totl"},
            'source.x.series: is fixed, total, level or period, not "totl"; did you mean "total"?',
        ),
        ({"series": None}, "source.x.series: is missing"),
        ({"statement": None}, "source.x.statement: is missing"),
        ({"statement": "no field"}, "source.x.statement: wants a field in braces, such as {value}"),
        ({"statement": "{value} and {"}, "source.x.statement: has a brace that belongs to no field"),
        ({"statment": "x"}, 'source.x.statment: is no setting of a source; did you mean "statement"?'),
        ({"lag": "3 days"}, 'source.x.lag: wants a length of time such as "6h" or "3d", not "3 days"'),
        ({"lag": 3}, 'source.x.lag: wants a length of time such as "6h" or "3d", not 3'),
        ({"scale": 0}, "source.x.scale: wants a number other than nought, not 0"),
        ({"scale": True}, "source.x.scale: wants a number other than nought, not True"),
        ({"tolerance": "a bit"}, 'source.x.tolerance: wants a number other than nought, not "a bit"'),
        ({"title": ""}, 'source.x.title: wants a text, not ""'),
        ({"url": None}, "source.x: wants one of url, file or rows, to say where its values come from"),
        ({"file": "x.csv"}, "source.x: has both url and file; only one can say where its values come from"),
        ({"url": "ftp://x"}, "source.x.url: wants an address that starts with https:// or http://"),
        ({"headers": "x"}, 'source.x.headers: wants a table of header fields, not "x"'),
        ({"rows": 3}, "source.x.rows: wants a JMESPath, or a list of rows such as {value = 193}"),
        ({"preset": "wolrd-bank"}, "source.x.preset: is "),
    ],
)
def test_an_error_names_the_key_and_what_would_be_right(change, error):
    table = {key: value for key, value in (LEVEL | change).items() if value is not None}
    assert error_of({"x": table}).startswith(error)


def test_a_jmespath_that_is_none_is_an_error_of_its_key():
    assert error_of({"x": LEVEL | {"rows": "[].{value: }"}}).startswith("source.x.rows: is no JMESPath: ")


@pytest.mark.parametrize("table", ["text", 3, []])
def test_a_source_is_a_table(table):
    assert error_of({"x": table}) == "source.x: wants a table of settings"


def test_sources_are_tables():
    assert error_of([]) == "source: wants tables such as [source.gaza-deaths]"


def test_inline_rows_need_no_address():
    source = source_of(
        "un",
        {
            "rows": [{"value": 193, "as_of": "2011-07-14"}],
            "statement": "The United Nations has {value} member states",
            "series": "fixed",
        },
    )
    assert source.table == ({"value": 193, "as_of": "2011-07-14"},)
    assert source.url is None
