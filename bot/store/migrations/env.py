"""Run by alembic: migrate the connection that it was given, with the versions of one part."""

from alembic import context
from sqlalchemy import Connection

from bot.store.migrate import Part


def _run(connection: Connection, part: Part) -> None:
    context.configure(
        connection=connection,
        target_metadata=part.metadata,
        version_table=f"alembic_version_{part.value}",
        render_as_batch=True,
        transaction_per_migration=True,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


_run(context.config.attributes["connection"], context.config.attributes["part"])
