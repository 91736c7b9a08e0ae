"""Verbs and the nouns made of them, brought to one stem: arrest, explosion.

A light suffix stripper with the irregular pairs of news; only equality of stems
means anything.
"""

from __future__ import annotations

from functools import lru_cache

_PAIRS = {
    "decision": "decide", "death": "die", "loss": "lose", "sale": "sell",
    "flight": "fly", "choice": "choose", "belief": "believe", "proof": "prove",
    "growth": "grow", "theft": "steal", "birth": "bear", "advice": "advise",
    "defence": "defend", "defense": "defend", "response": "respond",
    "arrival": "arrive", "refusal": "refuse", "approval": "approve",
    "shot": "shoot", "shooting": "shoot", "speech": "speak", "sentence": "sentence",
    "conviction": "convict", "collision": "collide", "explosion": "explode",
    "invasion": "invade", "division": "divide", "expansion": "expand",
    "extension": "extend", "suspension": "suspend", "intervention": "intervene",
    "resignation": "resign", "destruction": "destroy", "reduction": "reduce",
    "production": "produce", "introduction": "introduce", "pursuit": "pursue",
    "seizure": "seize", "failure": "fail", "closure": "close", "departure": "depart",
    "purchase": "purchase", "acquisition": "acquire", "reception": "receive",
    "vote": "vote", "win": "win", "victory": "win", "defeat": "defeat",
    "evidence": "evidence", "threat": "threaten", "descent": "descend",
    "marriage": "marry", "burial": "bury", "injury": "injure", "complaint": "complain",
    "killing": "kill", "stabbing": "stab", "bombing": "bomb",
    "lawsuit": "sue", "suit": "sue",
    "meeting": "meet", "signing": "sign", "landing": "land",
}  # fmt: skip

HOMONYMS = frozenset("fire leave address match case issue state plant post".split())
"""Nouns that are not made of the verb of the same form: "on leave", "left"."""

_SUFFIXES = (
    "isation", "ization", "ication", "ation", "ition", "ment", "sion", "tion", "ion",
    "ance", "ence", "ing", "al", "age", "er", "or",
)  # fmt: skip
MIN_STEM = 4


@lru_cache(maxsize=8192)
def stem(lemma: str) -> str:
    """The stem two related words share.

    >>> stem("explosion") == stem("explode"), stem("announcement") == stem("announce")
    (True, True)
    """
    word = _PAIRS.get(lemma, lemma)
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= MIN_STEM:
            word = word[: -len(suffix)]
            break
    return word.rstrip("e") if len(word) > MIN_STEM else word
