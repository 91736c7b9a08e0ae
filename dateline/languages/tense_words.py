"""What a language tells the time tagger of tense."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TenseWords:
    """Cues of tense, as regular expressions.

    Right before an expression, ``ahead`` put it in the future and ``behind`` in the
    past; ``limits`` ("by", "until") in the future where a plan is told; their group
    ``lasting`` are those to which something past can last.
    Right before it ``happened`` is a past verb whose time it is; ``at`` are the
    prepositions of such a time, ``fixing`` verbs whose date may be that of a plan
    ("set May 3 as the deadline").
    ``planning`` are words whose infinitive is still to come, ``asking`` those with
    which that of somebody else is ("asks them to stop"), ``infinitive`` what marks
    it; ``arranged`` participles whose day is that of the plan ("expected Friday"),
    ``scheduled`` verbs told in the present of what is ahead ("opens in May").
    ``prefixed`` are irregular pasts with a prefix, often mistaken for the present.
    ``perfect`` are the auxiliaries of what is done, ``guesses`` modals that guess at
    it, ``conditions`` what opens a clause that tells of the future in the present.
    An ``event`` behind an expression is ahead where ``awaiting`` words stand before
    it, or ``now`` behind; ``coming`` are the nouns of such, also
    behind what is ``aimed`` at them ("up for a vote").  ``resulting`` are lemmas
    of what cannot be planned; ``foreseen`` participles of a forecast ("seen rising"),
    ``headed`` opens a headline without another verb ("PM to visit").
    ``deciding`` are past verbs of undertaking or ordering what their infinitive tells
    ("agreed", "ordered"), ``appointed`` infinitives of what is done on a day agreed
    ("to meet"), unless it is done ``once_more``.
    The others are for sentences without analysis.
    """

    ahead: str
    limits: str
    behind: str
    happened: str
    at: str
    fixing: str
    planning: str
    arranged: str
    scheduled: str
    asking: str
    infinitive: str
    event: str
    awaiting: str
    coming: str
    aimed: str
    resulting: str
    foreseen: str
    headed: str
    prefixed: str
    perfect: str
    guesses: str
    conditions: str
    deciding: str
    appointed: str
    once_more: str
    future: str
    pluperfect: str
    past: str
    simple_past: str
