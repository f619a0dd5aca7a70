"""Jobs whose reply is edited because its article was corrected."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "jobs0002"
down_revision = "jobs0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the mark; no job of an older version has it."""
    with op.batch_alter_table("jobs") as table:
        table.add_column(sa.Column("renewed", sa.Boolean(), nullable=False, server_default=sa.false()))
        table.alter_column("renewed", server_default=None)


def downgrade() -> None:
    """Take it away."""
    with op.batch_alter_table("jobs") as table:
        table.drop_column("renewed")
