"""Entries that another entry of their sentence has in its title: one entry for both.

"Meeting with the mayor" beside "Hill ended a meeting with the mayor" tells a reader
nothing, nor does "Hill said it was paid" beside "It was paid", which has its source.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.languages.en import cues
from dateline.ordering.acts import told_words
from dateline.ordering.drafting import Draft, Telling
from dateline.syntax import tree_of
from dateline.values import REAL, Factuality, Kind

REACH = 8
"""Entries of a sentence that another is compared with: bounds the time."""
_MOST_OF_IT = 0.6  # of the words of a report that what it reports tells too
_ALONE = 2  # mentions of an entry that has no other news
_UNDONE = {Factuality.DENIED, Factuality.POSSIBLE}
_STILL_OPEN = {Factuality.PLANNED, Factuality.POSSIBLE}
_OTHER_TIME = cues.BEFORE_MARKS | cues.AFTER_MARKS
"""Prepositions that set a noun before or after its clause."""


def enclosed(telling: Telling, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each whose words another one of its sentence tells too in that one,
    unless its date or its reality sets it apart; none of what a clause undoes, since
    it did not happen with it."""
    found: list[Draft | None] = list(drafts)
    by_sentence: dict[int, list[int]] = {}
    for place, draft in enumerate(drafts):
        by_sentence.setdefault(telling.mentions[draft.told].sentence, []).append(place)
    for places in by_sentence.values():
        near = places[:REACH]
        for place in near:
            for other in near:
                part, whole = found[place], found[other]
                if place == other or part is None or whole is None:
                    continue
                if _is_undone(telling, part, whole):
                    found[place] = None
                    break
                if any(each(telling, part, whole) for each in _TELLING_NO_MORE):
                    found[other], found[place] = _with(whole, part), None
                    break
    return [draft for draft in found if draft is not None]


def _is_within(telling: Telling, part: Draft, whole: Draft) -> bool:
    """Whether an entry tells nothing that the title of another does not: what a clause
    names on the same date, or what is as open as the clause around it."""
    inner, outer = telling.mentions[part.told], telling.mentions[whole.told]
    if len({telling.mentions[n].sentence for n in part.numbers}) > 1:
        return False
    tree = tree_of(telling.sentences[inner.sentence])
    above = list(tree.ancestors(inner.token))
    if inner.kind is Kind.STATEMENT or not (inner.nominal or outer.token in above):
        return False
    between = above[: above.index(outer.token)] if outer.token in above else ()
    if inner.nominal and any(tree.tokens[n].upos == "VERB" for n in between):
        return False
    if tree.marked_by(inner.token, *_OTHER_TIME) is not None:
        return False
    words, others = told_words(part.title), told_words(whole.title)
    dates = [telling.anchors[draft.dated] for draft in (part, whole)]
    same = dates[0].interval == dates[1].interval
    if inner.factuality in REAL:
        told = outer.kind is Kind.STATEMENT or outer.nominal
        told = told or tree.tokens[inner.token].deprel == "ccomp"
        return words <= others and outer.factuality in REAL and same and not told
    if words == others and {inner.factuality, outer.factuality} <= _STILL_OPEN:
        return same or not dates[0].direct
    alike = inner.factuality is outer.factuality and not outer.nominal
    return words <= others and alike and (same or not dates[0].direct)


def _is_undone(telling: Telling, part: Draft, whole: Draft) -> bool:
    """Whether an entry has the words of the clause that says it did not or may not
    happen: "to comment" of "declined to comment"."""
    inner, outer = telling.mentions[part.told], telling.mentions[whole.told]
    if inner.factuality not in _UNDONE or inner.nominal or len(part.numbers) > _ALONE:
        return False
    if outer.factuality not in REAL or outer.nominal or outer.text not in part.title:
        return False
    tree = tree_of(telling.sentences[inner.sentence])
    dates = [telling.anchors[draft.dated] for draft in (part, whole)]
    apart = dates[0].direct and dates[0].interval != dates[1].interval
    same = told_words(part.title) <= told_words(whole.title)
    return same and not apart and outer.token in tree.ancestors(inner.token)


def _reports(telling: Telling, saying: Draft, content: Draft) -> bool:
    """Whether an entry only tells that somebody said what another one tells of the
    same date and with its source."""
    told, inner = telling.mentions[saying.told], telling.mentions[content.told]
    if told.kind is not Kind.STATEMENT or inner.kind is Kind.STATEMENT:
        return False
    if told.nominal or inner.nominal or inner.attribution is None:
        return False
    if len(saying.numbers) > 1:
        return False
    if inner.governor != told.token or told.text in content.title:
        return False
    if inner.factuality not in REAL:
        return False
    dates = [telling.anchors[saying.told], telling.anchors[content.dated]]
    same = dates[0].interval == dates[1].interval
    now = inner.factuality is Factuality.ONGOING and dates[1].basis == "publication"
    if not same and (dates[0].direct or not now):
        return False
    words, others = told_words(content.title), told_words(saying.title)
    return len(words & others) >= _MOST_OF_IT * len(others)


def _is_unreal_twin(telling: Telling, part: Draft, whole: Draft) -> bool:
    """Whether an entry under the title of the noun it hangs on tells what is no fact
    yet: "to reach peace" of "efforts to reach peace"."""
    inner, outer = telling.mentions[part.told], telling.mentions[whole.told]
    if part.title.casefold() != whole.title.casefold() or inner.factuality in REAL:
        return False
    dates = [telling.anchors[draft.dated] for draft in (part, whole)]
    apart = dates[0].direct and dates[0].interval != dates[1].interval
    above = tree_of(telling.sentences[inner.sentence]).ancestors(inner.token)
    return outer.nominal and outer.token in above and not apart


_TELLING_NO_MORE = (_reports, _is_within, _is_unreal_twin)


def _with(whole: Draft, part: Draft) -> Draft:
    numbers = tuple(sorted(whole.numbers + part.numbers))
    return replace(whole, numbers=numbers, parts=whole.parts + part.numbers)
