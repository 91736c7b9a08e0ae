"""English participles -> the past tense of their verbs, "winning" -> "won".

Source: the spelling rules of English inflection; irregular verbs are those of the
table of lemmas, in the order base, past tense, participle.
"""

from __future__ import annotations

from dateline.languages.en.lemmas import VERBS

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
_UNCHANGED = frozenset(
    """bet bid broadcast burst cast cost cut forecast hit hurt let offset put quit read
    reset rid set shed shut split spread thrust upset""".split()
)
_REGULAR_TOO = frozenset(
    """age agree burn dream dwell dye eye free guarantee lean leap learn prove rid sew
    show singe smell sow spill spoil swell""".split()
)
"""Verbs that the table holds for another form than the past tense."""


def _irregular() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in VERBS.replace("\n", " ").split("|"):
        base, *forms = row.split() or [""]
        past = [f for f in forms if not (f.endswith(("s", "ing")) or _is_regular(f))]
        if past and base not in _REGULAR_TOO:
            table.setdefault(base, past[0])
    return {**table, **_OWN, **{verb: verb for verb in _UNCHANGED}}


def _is_regular(form: str) -> bool:
    return form.endswith("ed") and len(form) > len("sped")


_PAST = _irregular()


def past_of(lemma: str, gerund: str) -> str:
    """The past tense of a verb, by its lemma and its form in "-ing".

    >>> [past_of("win", "winning"), past_of("cry", "crying")]
    ['won', 'cried']
    """
    if lemma in _PAST:
        return _PAST[lemma]
    stem = gerund.removesuffix("ing")
    if stem.endswith("e"):
        return f"{stem}d"
    if stem.endswith("y") and stem[-2:-1] not in ("a", "e", "o", "u"):
        return f"{stem[:-1]}ied"
    return f"{stem}ed"
