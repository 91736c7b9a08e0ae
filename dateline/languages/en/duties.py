"""English words by which "due to" tells a plan ("due to open") and not a cause."""

from __future__ import annotations

DUE = "due"

INTRANSITIVE = frozenset(
    """open close end start begin finish launch return reopen restart retire resume
    leave vote strike visit meet appear speak land report arrive depart expire
    conclude testify play travel""".split()
)
"""Verbs that are nouns or adjectives too, and stand behind it without an object."""

TRANSITIVE = frozenset("face host visit address open launch".split())
"""Those that a noun stands right behind as their object: "due to face trial"."""
