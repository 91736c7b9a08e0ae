"""Dates in languages without rules, by dateparser: its only importer."""

from __future__ import annotations

from dateline.values import TimeExpression


def find_literals(
    text: str, language: str, *, date_order: str | None = None, start: int = 0
) -> tuple[TimeExpression, ...]:
    return ()
