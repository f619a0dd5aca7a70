from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.fetch.page import Page
from bot.fetch.snapshots import Snapshots

NOON = datetime(2025, 9, 29, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
URL = "https://news.example/story"


def fetched(body=b"twelve", at=NOON, url=URL, **more):
    return Page(asked=url, url=url, body=body, fetched_at=at, **more)


@pytest.fixture
def store(tmp_path):
    return Snapshots(tmp_path / "snapshots")


def files(tmp_path, pattern):
    return sorted(tmp_path.glob(f"snapshots/{pattern}"))


class TestAKeptPage:
    async def test_comes_back_as_it_was(self, store):
        page = Page(
            asked=URL,
            url="https://news.example/story?page=1",
            status=203,
            body=bytes(range(256)),
            content_type="text/html; charset=koi8-r",
            etag='W/"\N{REPLACEMENT CHARACTER}"',
            last_modified="Mon, 29 Sep 2025 10:00:00 GMT",
            fetched_at=NOON + timedelta(microseconds=7),
        )
        assert await store.keep(page) == page
        assert await store.latest(URL) == page

    async def test_outlives_the_program(self, store, tmp_path):
        await store.keep(fetched())
        assert await Snapshots(tmp_path / "snapshots").latest(URL) == fetched()

    async def test_is_found_under_every_spelling_of_its_address(self, store):
        await store.keep(fetched())
        assert await store.latest("HTTPS://News.Example:443/a/../story#top") == fetched()

    async def test_may_stand_under_a_name_that_is_no_address(self, store):
        await store.keep(fetched(url="source:tolls"))
        assert await store.latest("source:tolls") == fetched(url="source:tolls")

    async def test_is_none_where_nothing_was_kept(self, store):
        assert await store.latest(URL) is None
        await store.keep(fetched())
        assert await store.latest("https://news.example/other") is None


class TestTheLatest:
    @pytest.fixture
    async def kept(self, store):
        for hours, body in ((0, b"ten"), (2, b"twelve"), (1, b"eleven")):
            await store.keep(fetched(body, NOON + hours * HOUR))
        return store

    @pytest.mark.parametrize(
        ("before", "body"),
        [
            (None, b"twelve"),
            (NOON + 9 * HOUR, b"twelve"),
            (NOON + 2 * HOUR, b"twelve"),
            (NOON + 2 * HOUR - timedelta(microseconds=1), b"eleven"),
            ((NOON + HOUR).astimezone(timezone(5 * HOUR)), b"eleven"),
            (NOON, b"ten"),
        ],
    )
    async def test_is_that_of_the_time_asked_for(self, kept, before, body):
        assert (await kept.latest(URL, before)).body == body

    async def test_is_none_before_the_first(self, kept):
        assert await kept.latest(URL, NOON - HOUR) is None

    async def test_passes_over_what_is_damaged(self, kept, tmp_path):
        newest = files(tmp_path, "fetches/*/*/*.json")[-1]
        newest.write_bytes(newest.read_bytes()[:-9])
        assert (await kept.latest(URL)).body == b"eleven"
        for body in files(tmp_path, "bodies/*/*.gz"):
            body.write_bytes(body.read_bytes()[:-9])
        assert await kept.latest(URL) is None


class TestAPageThatIsNotModified:
    async def test_is_kept_with_the_body_of_its_predecessor(self, store):
        await store.keep(fetched(b"ten", etag='"1"', content_type="text/csv"))
        unchanged = fetched(b"", NOON + HOUR, status=304)
        whole = fetched(b"ten", NOON + HOUR, etag='"1"', content_type="text/csv")
        assert await store.keep(unchanged) == whole
        assert await store.latest(URL) == whole
        assert (await store.latest(URL, NOON)).fetched_at == NOON

    async def test_takes_the_new_etag(self, store):
        await store.keep(fetched(b"ten", etag='"1"'))
        assert (await store.keep(fetched(b"", NOON + HOUR, status=304, etag='"2"'))).etag == '"2"'

    async def test_cannot_be_kept_alone(self, store):
        with pytest.raises(LookupError, match="no earlier one"):
            await store.keep(fetched(b"", status=304))


class TestTheFolder:
    async def test_has_each_body_once(self, store, tmp_path):
        for hours in range(3):
            await store.keep(fetched(at=NOON + hours * HOUR))
            await store.keep(fetched(at=NOON + hours * HOUR, url="https://copy.example/"))
        assert len(files(tmp_path, "bodies/*/*")) == 1
        assert len(files(tmp_path, "fetches/*/*/*")) == 6

    async def test_is_left_as_it_was_where_a_page_cannot_be_written(self, store, tmp_path):
        await store.keep(fetched(b"ten"))
        record = files(tmp_path, "fetches/*/*/*.json")[0]
        record.with_name((NOON + HOUR).strftime("%Y%m%dT%H%M%S.%fZ.json")).mkdir()  # in the way
        with pytest.raises(OSError, match="directory"):
            await store.keep(fetched(b"eleven", NOON + HOUR))
        assert await store.latest(URL) == fetched(b"ten")
        assert not files(tmp_path, "**/*.draft")


@given(body=st.binary(max_size=300), text=st.text(max_size=20))
async def test_whatever_was_kept_comes_back(tmp_path_factory, body, text):
    store = Snapshots(tmp_path_factory.mktemp("kept"))
    page = replace(
        fetched(body), content_type=text.encode("utf-8", "replace").decode(), url="https://b.example/"
    )
    assert await store.latest(URL) is None
    await store.keep(page)
    assert await store.latest(URL) == page
