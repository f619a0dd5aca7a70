"""Bring a database to the tables of this version, from whatever version wrote it."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, MetaData

from bot.store.models import JobsBase, MainBase

_SCRIPTS = Path(__file__).parent / "migrations"


class Part(Enum):
    """Tables that migrate together. Each part keeps its own version: both may also share a database."""

    JOBS = "jobs"
    MAIN = "main"

    @property
    def metadata(self) -> MetaData:
        """The tables as the code has them now."""
        return (JobsBase if self is Part.JOBS else MainBase).metadata


def config(part: Part, connection: Connection) -> Config:
    """Alembic's configuration, made here rather than read from a file: the package brings its own scripts."""
    made = Config()
    made.set_main_option("script_location", _literal(_SCRIPTS))
    made.set_main_option("version_locations", _literal(_SCRIPTS / part.value))
    made.set_main_option("path_separator", "newline")
    made.attributes.update(connection=connection, part=part)
    return made


def upgrade(connection: Connection, part: Part) -> None:
    """Run what has not been run yet.

    Raises :class:`alembic.util.CommandError` where the database was written by a newer version.
    """
    command.upgrade(config(part, connection), "head")


def _literal(path: Path) -> str:
    return str(path).replace("%", "%%")
