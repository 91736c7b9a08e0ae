"""English words that tell the role a phrase has in an event."""

from __future__ import annotations

PLACE_MARKS = ("in", "at", "near", "on", "outside", "inside", "off", "across")
"""Prepositions before the place where something happens."""

GIVING_VERBS = frozenset(
    """give tell send hand grant award offer email e-mail write report show pay sell
    lend donate deliver speak announce transfer say provide""".split()
)
"""Verbs whose "to" names the recipient."""

NOUN_MARKS = ("between", "with", "for", "from", "to", "into")
"""Prepositions of other participants of an event noun: "the search for the ship"."""

CLAUSE_TIES = frozenset("after before until till since".split())
"""Words that stand before a noun and before a clause: "after her rival died"."""
