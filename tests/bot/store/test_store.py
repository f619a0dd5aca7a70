from datetime import UTC, datetime, timedelta, timezone

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from bot.store.database import StoreError, open_database, postgresql_url, sqlite_url
from bot.store.migrate import Part, config
from bot.store.models import UtcDateTime
from bot.store.store import open_store

PARTS = list(Part)


@pytest.mark.parametrize("part", PARTS)
async def test_the_migrations_lead_to_the_tables_of_the_code(url, part):
    def differences(connection):
        options = {"version_table": f"alembic_version_{part.value}", "compare_type": True}
        return compare_metadata(MigrationContext.configure(connection, opts=options), part.metadata)

    async with open_database(url, part) as engine, engine.connect() as connection:
        assert await connection.run_sync(differences) == []


@pytest.mark.parametrize("part", PARTS)
async def test_the_migrations_can_be_taken_back(url, part):
    def back(connection):
        command.downgrade(config(part, connection), "base")
        return inspect(connection).get_table_names()

    async with open_database(url, part) as engine, engine.connect() as connection:
        assert await connection.run_sync(back) == [f"alembic_version_{part.value}"]


async def test_both_parts_fit_into_one_database(url):
    for part in PARTS:
        async with open_database(url, part):
            pass
    async with open_database(url, Part.JOBS) as engine, engine.connect() as connection:
        tables = await connection.run_sync(lambda sync: set(inspect(sync).get_table_names()))
    assert {"jobs", "guilds", "alembic_version_jobs", "alembic_version_main"} <= tables


async def test_a_path_may_hold_any_character(tmp_path):
    directory = tmp_path / "50% of ?it #1 ä"
    async with open_store(directory) as store:
        await store.notes.put("a", "b")
    assert (directory / "main.sqlite").exists()


async def test_a_database_of_a_newer_version_is_left_alone(url):
    async with open_database(url, Part.JOBS) as engine, engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version_jobs SET version_num = 'jobs9999'"))
    with pytest.raises(StoreError, match="written by a newer figurecheck"):
        async with open_database(url, Part.JOBS):
            pass


async def test_a_file_that_is_no_database_is_named(tmp_path):
    (tmp_path / "main.sqlite").write_bytes(b"not a database, but a text of some length" * 100)
    with pytest.raises(StoreError, match="file is not a database"):
        async with open_store(tmp_path):
            pass


async def test_a_directory_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "data").write_text("a file")
    with pytest.raises(StoreError, match="data"):
        async with open_store(tmp_path / "data"):
            pass


async def test_writes_are_in_the_log_that_survives_a_kill(tmp_path):
    url = sqlite_url(tmp_path / "db")
    async with open_database(url, Part.JOBS) as engine, engine.connect() as connection:
        pragmas = [
            (await connection.execute(text(f"PRAGMA {name}"))).scalar()
            for name in ("journal_mode", "synchronous", "busy_timeout")
        ]
    assert pragmas == ["wal", 2, 5000]


def test_times_are_stored_in_utc_and_never_naive():
    kind = UtcDateTime()
    noon = datetime(2026, 3, 1, 12, tzinfo=timezone(timedelta(hours=2)))
    assert kind.process_bind_param(noon, None) == datetime(2026, 3, 1, 10, tzinfo=UTC)
    assert kind.process_result_value(datetime(2026, 3, 1, 10), None) == noon  # noqa: DTZ001
    with pytest.raises(ValueError, match="without a time zone"):
        kind.process_bind_param(datetime(2026, 3, 1, 10), None)  # noqa: DTZ001


class TestAPostgresqlDatabase:
    async def test_holds_all_of_it(self, address, tmp_path):
        async with open_store(tmp_path, address) as store:
            await store.notes.put("a", "b")
        async with open_store(tmp_path, address) as store:
            assert await store.notes.get("a") == "b"
        assert list(tmp_path.iterdir()) == []

    async def test_that_does_not_answer_is_named_without_its_password(self, tmp_path):
        with pytest.raises(StoreError, match=r"postgresql\+asyncpg://bot:\*\*\*@.* cannot be used") as error:
            async with open_store(tmp_path, "postgresql://bot:secret@127.0.0.1:1/figures"):
                pass
        assert "secret" not in str(error.value)

    @pytest.mark.parametrize(
        ("address", "complaint"),
        [
            ("bot:secret@host", "no address of a database"),
            ("mysql://bot:secret@host/figures", "names mysql: only postgresql"),
            ("postgresql://bot:secret@host:port/figures", "no address of a database"),
        ],
    )
    def test_is_named_as_its_own_tools_do(self, address, complaint):
        with pytest.raises(StoreError, match=complaint) as error:
            postgresql_url(address)
        assert "secret" not in str(error.value)

    def test_may_be_asked_over_tls_in_the_usual_words(self):
        assert postgresql_url("postgresql://host/figures?sslmode=require").query == {"ssl": "require"}
