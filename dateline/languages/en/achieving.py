"""English verbs whose infinitive tells what came of an act, not what it was for."""

from __future__ import annotations

WINNING = frozenset(
    """win take claim clinch secure reach earn retain lift seal beat defeat draw score
    equalise equalize level qualify snatch grab regain reclaim overhaul oust unseat
    finish""".split()
)

CONQUERING = frozenset(
    "capture recapture retake seize overrun occupy conquer besiege encircle".split()
)

CLOSING = frozenset("close finish end settle stand trade hit reach touch top".split())

RESULTS = (
    (
        frozenset(
            """beat defeat outbid edge overcome outscore overtake outlast outclass
            thrash rout hammer stun crush upset survive rally recover rebound storm
            surge power cruise romp roar charge sprint""".split()
        ),
        WINNING,
    ),
    (
        frozenset(
            """cross advance march push break sweep storm land attack invade ambush
            surround outflank""".split()
        ),
        CONQUERING,
    ),
    (
        frozenset(
            """rise fall drop climb gain jump recover rebound slip rally ease dip slide
            plunge tumble soar surge sink shed add lose leap advance edge""".split()
        ),
        CLOSING,
    ),
)
"""Verbs of effort or motion, each with those that tell in their infinitive what it
brought: "beat her rival to win the cup", "crossed the river to capture the town"."""

EFFORTS: dict[str, frozenset[str]] = {
    verb: frozenset(words.split())
    for verb, words in {
        "hold": "off",
        "see": "off",
        "fight": "back off",
        "come": "back behind on off bench nowhere",
        "climb": "bench",
        "battle": "back past",
        "bounce": "back",
        "claw": "back",
        "hit": "back",
        "knock": "out",
        "pull": "away clear",
        "race": "away clear",
    }.items()
}
"""Verbs that are of effort with one of these words beside them."""

OUTCOMES = frozenset("become find discover learn include".split())
"""Verbs whose infinitive mostly tells a result, not an aim: "beat her rival to become
champion", "returned to find the door broken"."""

ACHIEVED = OUTCOMES | WINNING | CONQUERING
"""Verbs that a title may tell as done although they stand in the infinitive."""
