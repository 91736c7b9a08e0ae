"""Articles and their timelines."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "articles",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=128), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("title", sa.LargeBinary(), nullable=True),
        sa.Column("published", sa.LargeBinary(), nullable=True),
        sa.Column("url", sa.LargeBinary(), nullable=True),
        sa.Column("source", sa.LargeBinary(), nullable=True),
        sa.Column("language", sa.LargeBinary(), nullable=True),
        sa.Column("timezone", sa.LargeBinary(), nullable=True),
        sa.Column("date_order", sa.LargeBinary(), nullable=True),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.Column("folded_words", sa.Text(), nullable=False),
        sa.Column("folded_source", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_articles")),
        sa.UniqueConstraint("id", name=op.f("uq_articles_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_articles_folded_source"), "articles", ["folded_source"])
    op.create_table(
        "timelines",
        sa.Column("id", sa.String(length=128), nullable=False),
        sa.Column("title", sa.LargeBinary(), nullable=True),
        sa.Column("articles", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("events", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=True),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["id"],
            ["articles.id"],
            name=op.f("fk_timelines_id_articles"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timelines")),
    )
    op.create_table(
        "events",
        sa.Column("timeline_id", sa.String(length=128), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("earliest", sa.Date(), nullable=True),
        sa.Column("latest", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["timeline_id"],
            ["timelines.id"],
            name=op.f("fk_events_timeline_id_timelines"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("timeline_id", "position", name=op.f("pk_events")),
    )
    op.create_table(
        "participants",
        sa.Column("timeline_id", sa.String(length=128), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("folded_name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["timeline_id"],
            ["timelines.id"],
            name=op.f("fk_participants_timeline_id_timelines"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "timeline_id", "position", name=op.f("pk_participants")
        ),
    )


def downgrade() -> None:
    op.drop_table("participants")
    op.drop_table("events")
    op.drop_table("timelines")
    op.drop_index(op.f("ix_articles_folded_source"), "articles")
    op.drop_table("articles")
