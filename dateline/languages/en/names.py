"""Words inside English names that settle what the name is of."""

from __future__ import annotations

COMPANY_ENDINGS = frozenset(
    """ag plc ltd ltd. limited inc inc. corp corp. corporation gmbh sa nv llc llp co co.
    group holdings airlines airways bank industries systems motors university college
    ministry party union association council institute agency times""".split()
)
"""Last words of companies and other bodies (legal forms and kinds of body)."""

STORMS = frozenset("storm hurricane typhoon cyclone tropical operation".split())
"""First words of names that are given to neither people nor places."""
