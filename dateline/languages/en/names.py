"""Words inside English names that settle what the name is of."""

from __future__ import annotations

BODIES = frozenset(
    """ag plc ltd ltd. limited inc inc. corp corp. corporation gmbh sa nv llc llp co co.
    group holdings airlines airways industries systems motors university college
    ministry association council institute agency""".split()
)
"""Last words of companies and other bodies (legal forms and kinds of body), but not
those that end names of people or places too ("West Bank", "Soviet Union")."""

STORMS = frozenset("storm hurricane typhoon cyclone tropical operation".split())
"""First words of names that are given to neither people nor places.  Storm is a given
name too, but news writes of "Storm Edda" far more often than of people called so."""
