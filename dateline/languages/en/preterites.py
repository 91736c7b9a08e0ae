"""English verb forms -> the past tense and the past participle of their verbs.

Source: the spelling rules of English inflection; irregular verbs are those of the
table of lemmas, in the order base, past tense, participle.
"""

from __future__ import annotations

import re

from dateline.languages.en.lemmas import VERBS

_DOUBLING = re.compile("[^aeiou]{0,4}[aeiou][bdgklmnprt]")
"""A verb of one short syllable, which doubles its last letter: "stop"."""

_OWN = {
    "be": "was",
    "mislead": "misled",
    "have": "had",
    "go": "went",
    "do": "did",
    "beat": "beat",
    "die": "died",
    "tie": "tied",
    "vie": "vied",
    "lie": "lay",
    "see": "saw",
}
_OWN_PARTICIPLES = {
    **{verb: verb for verb in ("become", "come", "overcome", "run")},
    "be": "been",
    "go": "gone",
    "have": "had",
    "strike": "struck",
}

_UNCHANGED = frozenset(
    """bet bid broadcast burst cast cost cut forecast hit hurt let offset put quit read
    reset rid set shed shut split spread thrust upset""".split()
)
_REGULAR_TOO = frozenset(
    """age agree burn dream dwell dye eye free guarantee lean leap learn prove rid sew
    show singe smell sow spill spoil swell""".split()
)
"""Verbs that the table holds for another form than the past tense."""


def _irregular() -> tuple[dict[str, str], dict[str, str]]:
    """The past tenses and the participles of the irregular verbs."""
    table: dict[str, str] = {}
    participles = dict(_OWN_PARTICIPLES)
    for row in VERBS.replace("\n", " ").split("|"):
        base, *forms = row.split() or [""]
        past = [f for f in forms if not (f.endswith(("s", "ing")) or _is_regular(f))]
        if past and base not in _REGULAR_TOO:
            table.setdefault(base, past[0])
            participles.setdefault(base, past[-1])
    unchanged = {verb: verb for verb in _UNCHANGED}
    return {**table, **_OWN, **unchanged}, {**participles, **unchanged}


def _is_regular(form: str) -> bool:
    return form.endswith("ed") and len(form) > len("sped")


_PAST, _PARTICIPLES = _irregular()


def past_of(lemma: str, form: str) -> str:
    """The past tense of a verb, by its lemma and its base or form in "-ing".

    >>> [past_of("win", "winning"), past_of("cry", "crying"), past_of("stop", "stop")]
    ['won', 'cried', 'stopped']
    """
    return _PAST.get(lemma) or _regular(form)


def participle_of(lemma: str, form: str) -> str:
    """The past participle of a verb, by its lemma and its base or form in "-ing".

    >>> [participle_of("take", "taking"), participle_of("plan", "planning")]
    ['taken', 'planned']
    """
    return _PARTICIPLES.get(lemma) or _regular(form)


def _regular(form: str) -> str:
    stem = form.removesuffix("ing")
    if stem == form and _DOUBLING.fullmatch(form):
        stem += form[-1]
    if stem.endswith("e"):
        return f"{stem}d"
    if stem.endswith("y") and stem[-2:-1] not in ("a", "e", "o", "u"):
        return f"{stem[:-1]}ied"
    return f"{stem}ed"
