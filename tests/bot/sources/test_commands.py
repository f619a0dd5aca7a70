"""``figurecheck sources``: listing, trying and adding sources."""

import asyncio
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner

from bot.commands.sources import command
from bot.fetch.page import Page
from bot.fetch.snapshots import Snapshots
from bot.settings import load
from bot.sources.build import sources_in

CONFIG = """
[source.ferry]
title     = "Harbour office"
file      = "ferry.csv"
statement = "The ferry to Dravik carried {value} passengers"
series    = "period"

[source.facts]
preset    = "google-fact-check"

[source.captain]
rows      = [{ name = "Ada Berg", born = "1970-05-02" }]
statement = "{name} is {value} years old"
series    = "fixed"
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.delenv("GOOGLE_FACTCHECK_KEY", raising=False)
    config = tmp_path / "config.toml"
    config.write_text(CONFIG + f'\n[storage]\nfolder = "{tmp_path.as_posix()}"\n')
    (tmp_path / "ferry.csv").write_text("value,as_of\n120400,2022\n131050,2023\n")

    def run(*arguments, answers=()):
        where = [] if arguments[:1] == ("presets",) else ["--config", str(config)]
        given = "".join(f"{answer}\n" for answer in answers)
        return CliRunner().invoke(command, [*arguments, *where], input=given)

    run.config = config
    return run


def test_the_list_shows_extent_age_and_what_is_wrong(run):
    shown = run().output
    assert "ferry  Harbour office\n  ferry.csv, period\n  2 rows, the newest of 2023" in shown
    assert "facts  Fact checks found by Google Fact Check Tools" in shown
    assert "could not be asked: it is asked about a sentence only" in shown
    assert "captain\n  rows in the configuration, fixed\n  1 rows" in shown


def test_the_list_shows_feeds_and_whether_cited_pages_are_fetched(run):
    feed = '[feed.harbour]\ntitle = "Harbour News"\nurl = "http://127.0.0.1:9/rss?key=${KEY}"\n'
    run.config.write_text(f"{run.config.read_text()}\n{feed}\n[elsewhere]\ncited_sites = ['who.int']\n")
    shown = run().output
    assert "harbour  Harbour News\n  http://127.0.0.1:9/rss, feed\n" in shown
    assert "  could not be asked: left out, because the environment variable KEY is not set" in shown
    assert shown.endswith("Pages that articles cite: of who.int, up to 3 for an article.\n")


def test_trying_a_feed_shows_what_it_lists(run, tmp_path):
    run.config.write_text(f'{run.config.read_text()}\n[feed.harbour]\nurl = "https://harbour.example/rss"\n')
    body = (
        b"<rss version='2.0'><channel><title>Harbour</title><item><title>Ferry leaves</title>"
        b"<link>/ferry</link><pubDate>Tue, 05 Mar 2024 09:00:00 GMT</pubDate></item></channel></rss>"
    )
    url, when = "https://harbour.example/rss", datetime(2024, 3, 5, 12, tzinfo=UTC)
    kept = Page(asked=url, url=url, body=body, fetched_at=when)
    asyncio.run(Snapshots(tmp_path / "fetched").keep(kept))
    shown = run("test", "harbour", "--offline").output
    assert shown == (
        "harbour\n  https://harbour.example/rss, feed\n"
        "  1 report, the newest of 2024-03-05, asked 2024-03-05T12:00:00+00:00\n"
        "          2024-03-05  Ferry leaves\n"
    )


def test_a_configuration_without_sources_says_what_to_do(run):
    run.config.write_text("")
    shown = run().output
    assert shown.endswith("Pages that articles cite: of any site, up to 3 for an article.\n")
    assert shown.startswith('There are no sources yet. "figurecheck sources add"')


def test_trying_a_source_shows_rows_statement_reading_and_verdict(run):
    shown = run(
        "test",
        "ferry",
        "The ferry to Dravik carried 131,000 passengers in 2023.",
        "--published",
        "2024-03-01",
    )
    assert shown.exit_code == 0
    assert "2023  The ferry to Dravik carried 131,050 passengers" in shown.output
    assert "read as: passenger exactly 131,050 of Dravik" in shown.output
    assert "131,000 passengers: supported on 2024-03-01 (131,050 as of 2023)" in shown.output


def test_a_sentence_on_something_else_is_said_to_be_that(run):
    shown = run("test", "ferry", "Twelve dogs bark.").output
    assert "the source says nothing of: Twelve dogs bark.\n  Twelve dogs: dog, not passenger\n" in shown


def test_an_age_is_that_of_the_day(run):
    shown = run("test", "captain", "Ada Berg, 54, is back.", "--published", "2024-06-01").output
    assert "Ada Berg is 54 years old" in shown
    assert "54: supported" in shown


def test_a_key_that_is_missing_is_named_and_nothing_is_asked(run):
    shown = run("test", "facts", "The bridge cost $9 million.").output
    assert "left out, because the environment variable GOOGLE_FACTCHECK_KEY is not set" in shown


def test_a_source_that_there_is_none_of_is_an_error(run):
    shown = run("test", "fery")
    assert shown.exit_code == 2
    assert 'There is no source "fery". The configuration has ferry, facts, captain.' in shown.output


def test_a_mistake_in_the_file_names_line_and_key(run):
    run.config.write_text('[source.x]\nrows = [{value = 1}]\nstatement = "{value} boats"\nseries = "totl"\n')
    shown = run()
    assert shown.exit_code == 2
    assert "config.toml, line 4: source.x.series: is fixed, total, level or period" in shown.output


def test_presets_are_listed_with_what_they_leave_open(run):
    shown = run("presets").output
    assert "ecb-rates  European Central Bank, euro reference rates" in shown
    assert "    currency: the currency's ISO code, such as USD" in shown


def test_adding_asks_its_way_to_an_entry_that_works(run):
    answers = [
        "bad name",
        "ferry",
        "boats",
        str(run.config.parent / "ferry.csv"),
        "Boats",
        "",
        "{value passengers",
        "level",
        "",
        str(run.config.parent / "ferry.csv"),
        "Boats",
        "",
        "The harbour of Dravik had {value} passengers",
        "level",
        "2y",
        "y",
    ]
    shown = run("add", answers=answers)
    assert shown.exit_code == 0, shown.output
    assert "Letters, digits and hyphens only." in shown.output
    assert "There is a source of that name already." in shown.output
    assert "source.boats.statement: wants a field in braces" in shown.output
    assert "2 rows, the newest of 2023" in shown.output
    settings = load(run.config)
    added = {source.name: source for source in sources_in(settings)}["boats"]
    assert (added.statements, added.series.value, added.lag.days) == (
        ("The harbour of Dravik had {value} passengers",),
        "level",
        732,
    )
    assert run.config.read_text().startswith(CONFIG)


def test_adding_a_preset_asks_for_its_parameters_only(run):
    run.config.unlink()
    answers = ["facts", "google-fact-check", "y"]
    shown = run("add", answers=answers)
    assert shown.exit_code == 0, shown.output
    assert run.config.read_text() == '[source.facts]\npreset = "google-fact-check"\n'
