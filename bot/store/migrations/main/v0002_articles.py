"""Articles posted before, pages to look at again, and what was answered to them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "main0002"
down_revision = "main0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make them."""
    with op.batch_alter_table("guilds") as table:
        table.add_column(sa.Column("remembering", sa.Boolean(), nullable=True))
    op.create_table(
        "posts",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("page", sa.String(64), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("open_to_all", sa.Boolean(), nullable=False),
        sa.Column("posted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", "page", name=op.f("pk_posts")),
    )
    op.create_index(op.f("ix_posts_guild_id_posted_at"), "posts", ["guild_id", "posted_at"])
    op.create_index(op.f("ix_posts_page"), "posts", ["page"])
    op.create_table(
        "pages",
        sa.Column("page", sa.String(64), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("page", name=op.f("pk_pages")),
    )
    op.create_index(op.f("ix_pages_due_at"), "pages", ["due_at"])
    op.create_table(
        "answers",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("page", sa.String(64), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=True),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("first", sa.Text(), nullable=False),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("untold", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("key", "page", name=op.f("pk_answers")),
    )
    for column in ("guild_id", "page", "untold"):
        op.create_index(op.f(f"ix_answers_{column}"), "answers", [column])


def downgrade() -> None:
    """Drop them."""
    for name in ("answers", "pages", "posts"):
        op.drop_table(name)
    with op.batch_alter_table("guilds") as table:
        table.drop_column("remembering")
