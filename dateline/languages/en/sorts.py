"""English nouns that name an event again by its sort: "the accident" for a crash.

Each row has the nouns that may name the event and the words that tell it first.
"""

from __future__ import annotations

from functools import lru_cache

from dateline.languages.en.nominals import stem

_ROWS = (
    (
        "deal agreement accord pact contract treaty settlement",
        "deal agreement accord pact contract treaty settlement agree",
    ),
    ("blast explosion", "blast explosion explode detonate"),
    ("quake earthquake tremor temblor", "quake earthquake tremor temblor"),
    ("blaze fire inferno", "blaze fire inferno"),
    (
        "crash accident collision derailment",
        "crash accident collision collide derail",
    ),
    ("attack assault raid bombing", "attack assault raid bomb ambush"),
    (
        "incident",
        "crash collide accident explode explosion fire leak shoot shooting stab attack",
    ),
    (
        "disaster tragedy catastrophe",
        "crash accident earthquake quake tsunami flood fire explosion collapse sink",
    ),
    ("killing murder homicide", "kill murder homicide slay"),
    ("verdict", "verdict acquit convict"),
    (
        "ruling judgment judgement",
        "ruling judgment judgement rule overturn uphold quash",
    ),
    ("storm hurricane cyclone typhoon", "storm hurricane cyclone typhoon"),
    (
        "event",
        "conference ceremony festival summit keynote meeting concert rally fair",
    ),
    ("election poll", "election poll"),
    ("talk negotiation", "talk negotiation negotiate"),
    ("protest demonstration rally march", "protest demonstration rally march"),
    ("takeover acquisition purchase", "takeover acquisition purchase acquire buy"),
    ("lawsuit suit case", "lawsuit sue"),
)
_NAMES = tuple(frozenset(names.split()) for names, _ in _ROWS)
_TOLD = tuple(frozenset(map(stem, told.split())) for _, told in _ROWS)


@lru_cache(maxsize=4096)
def sorts_named(noun: str) -> tuple[str, ...]:
    """The sorts of events a noun may name.

    >>> set(sorts_named("blast")) <= set(sorts_of("explode"))
    True
    """
    return tuple(f"sort:{n}" for n, names in enumerate(_NAMES) if noun in names)


@lru_cache(maxsize=4096)
def sorts_of(word: str) -> tuple[str, ...]:
    """The sorts that the event told by a verb or noun is of."""
    return tuple(f"sort:{n}" for n, told in enumerate(_TOLD) if stem(word) in told)
