"""Snapshots that are too old or too many: deleted, the oldest first, and nothing else with them."""

import os
from datetime import UTC, datetime, timedelta

import pytest

from bot.fetch.page import Page
from bot.fetch.pruning import Keep, prune
from bot.fetch.snapshots import Snapshots

NOON = datetime(2025, 9, 29, 12, tzinfo=UTC)
DAY = timedelta(days=1)
KEEP = Keep(age=10 * DAY, most=1_000_000)


def url(name):
    return f"https://news.example/{name}"


@pytest.fixture
def store(tmp_path):
    return Snapshots(tmp_path / "kept")


@pytest.fixture
def keep(store, tmp_path):
    """Keep pages of so many days ago, with their bodies as old as they are."""

    async def keep(**pages):
        for name, (days, body) in pages.items():
            at = NOON - days * DAY
            await store.keep(Page(asked=url(name), url=url(name), body=body, fetched_at=at))
        for file in (tmp_path / "kept").glob("bodies/*/*"):
            os.utime(file, ((NOON - DAY).timestamp(),) * 2)

    return keep


def files(tmp_path):
    return [file for file in (tmp_path / "kept").rglob("*") if file.is_file() and file.name != "pruned"]


async def test_what_is_too_old_goes_and_the_rest_stays(store, keep, tmp_path):
    await keep(old=(11, b"ten"), new=(9, b"eleven"))
    assert prune(tmp_path / "kept", KEEP, NOON) == 1
    assert await store.latest(url("old")) is None
    assert (await store.latest(url("new"))).body == b"eleven"
    assert len(files(tmp_path)) == 2


async def test_a_body_stays_while_one_fetch_has_it(store, keep, tmp_path):
    await keep(old=(11, b"same"), new=(1, b"same"))
    prune(tmp_path / "kept", KEEP, NOON)
    assert (await store.latest(url("new"))).body == b"same"


async def test_of_too_much_the_oldest_go_first(store, keep, tmp_path):
    await keep(a=(3, os.urandom(600)), b=(2, os.urandom(600)), c=(1, os.urandom(600)))
    assert prune(tmp_path / "kept", Keep(age=10 * DAY, most=1400), NOON) == 1
    assert [await store.latest(url(name)) is None for name in "abc"] == [True, False, False]


async def test_it_is_done_once_a_day(keep, tmp_path):
    await keep(a=(9, b"ten"))
    assert prune(tmp_path / "kept", KEEP, NOON) == 0
    assert prune(tmp_path / "kept", KEEP, NOON + DAY - timedelta(seconds=1)) == 0
    assert prune(tmp_path / "kept", KEEP, NOON + 2 * DAY) == 1


async def test_a_body_that_was_written_a_moment_ago_stays(keep, tmp_path):
    await keep(a=(1, b"ten"))
    [record] = (tmp_path / "kept").glob("fetches/*/*/*.json")
    record.unlink()
    [body] = (tmp_path / "kept").glob("bodies/*/*")
    os.utime(body, (NOON.timestamp(),) * 2)
    prune(tmp_path / "kept", KEEP, NOON)
    assert body.exists()
    prune(tmp_path / "kept", KEEP, NOON + DAY)
    assert not body.exists()


async def test_damaged_records_and_unfinished_drafts_go(store, keep, tmp_path):
    await keep(a=(1, b"ten"), b=(1, b"eleven"))
    record = next((tmp_path / "kept").glob("fetches/*/*/*.json"))
    record.write_text("{")
    draft = record.with_name("1.draft")
    draft.write_bytes(b"half")
    os.utime(draft, ((NOON - DAY).timestamp(),) * 2)
    prune(tmp_path / "kept", Keep(age=10 * DAY, most=1), NOON)
    assert not record.exists()
    assert not draft.exists()


def test_where_nothing_was_kept_nothing_is_made(tmp_path):
    assert prune(tmp_path / "none", KEEP, NOON) == 0
    assert not (tmp_path / "none").exists()
