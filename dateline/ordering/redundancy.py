"""Entries of one sentence that tell the same: joined, told apart, or weighed less.

The parts of one act are one entry: a verb and what it brings about, an act and what
came of it.  What is an event by itself gets a title of its own.  The rest is left
where it is with less salience.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from dateline.ordering.acts import one_act, told_with_act, told_words, word_above
from dateline.ordering.drafting import Draft, Telling, Wording, best_dated
from dateline.ordering.likeness import dated_apart
from dateline.syntax import Tree, tree_of
from dateline.values import REAL, Factuality, Kind

REACH = 12
"""Entries of a sentence that another is compared with: bounds the time."""
ECHO, FULLER, REPORT, UNREAL_ECHO = 0.5, 0.7, 0.3, 0.3
"""What is left of the salience of an entry that says again what another one of its
sentence says, when it happened, says more besides, only reports that, and did not
happen."""
_MOST_OF_IT = 0.6  # of the words of an entry that a report of it repeats
_NEARLY_ALL, _FEWEST = 0.75, 3
"""Of the words of an echo those that the other entry has, and how many at least."""
_ENOUGH_WORDS = 2  # a shorter title of its own says less than the clause around it
_MOST_ABOVE = 3  # words above a plan that may be the deal or decision it is told with
_MOST_SAID = 8  # entries of a sentence that another is compared with
_RELATIVE = re.compile(r"\b(?:that|which|who) ")


def joined(telling: Telling, drafts: Sequence[Draft]) -> list[Draft]:
    """One draft for entries of one sentence that would read the same, and one for
    the parts of one act."""
    found: list[Draft] = []
    by_title: dict[tuple[int, str, Factuality], list[int]] = {}
    for draft in drafts:
        told = telling.mentions[draft.told]
        key = (told.sentence, _bare(draft.title), told.factuality)
        twins = by_title.setdefault(key, [])
        near = twins[-REACH:]
        twin = next((n for n in near if _is_same(telling, found[n], draft)), None)
        if twin is None:
            twins.append(len(found))
            found.append(draft)
        else:
            found[twin] = _merged(telling, found[twin], draft)
    return _whole(telling, found, one_act)


def contained(telling: Telling, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, what an act was for in that of the act where it has no title of its
    own."""
    return _whole(telling, drafts, told_with_act)


def _whole(
    telling: Telling,
    drafts: Sequence[Draft],
    joined_as: Callable[[Telling, Tree, Draft, Draft], Draft | None],
) -> list[Draft]:
    """The drafts, each part of an act in the draft of the whole."""
    found: list[Draft | None] = list(drafts)
    holder = _holders(telling, drafts)
    for place in reversed(range(len(drafts))):
        part = found[place]
        if (
            part is None
            or len({telling.mentions[n].sentence for n in part.numbers}) > 1
        ):
            continue
        mention = telling.mentions[part.told]
        tree = tree_of(telling.sentences[mention.sentence])
        head = word_above(tree, mention.token)
        above = holder.get((mention.sentence, head), place)
        whole = found[above]
        if whole is None or above == place:
            continue
        one = joined_as(telling, tree, whole, part)
        if one is not None:
            found[above], found[place] = one, None
    return [draft for draft in found if draft is not None]


def _is_same(telling: Telling, one: Draft, other: Draft) -> bool:
    """Whether two drafts of one title are one event: words of their own do not date
    them apart, and neither is a report so dated of what the other one tells."""
    anchors = [telling.anchors[draft.dated] for draft in (one, other)]
    reports = [_is_report(telling, draft) for draft in (one, other)]
    if any(a.direct and r for a, r in zip(anchors, reports, strict=True)):
        return False
    if _is_spoken_of(telling, one, other) or _is_spoken_of(telling, other, one):
        return False
    return not dated_apart(*anchors)


def _is_spoken_of(telling: Telling, saying: Draft, topic: Draft) -> bool:
    """Whether words date the event that an undated statement speaks of: "apologized
    for the leak in March"."""
    dates = telling.anchors[saying.dated], telling.anchors[topic.dated]
    told = telling.mentions[saying.told]
    dated = dates[1].direct and dates[1].basis == "stated"
    undated = dates[0].interval != dates[1].interval and not dates[0].direct
    noun = telling.mentions[topic.dated].nominal
    return told.kind is Kind.STATEMENT and noun and dated and undated


def _merged(telling: Telling, one: Draft, other: Draft) -> Draft:
    """The draft of both, in the words of the first clause; its date is that of what
    is told, not of the report that tells it."""
    both = tuple(sorted(one.numbers + other.numbers))
    told = [d for d in (one, other) if not _is_report(telling, d)] or [one]
    dated = best_dated(telling, [d.dated for d in told])
    words = min(told, key=lambda draft: bool(_RELATIVE.search(draft.title)))
    return Draft(both, dated, words.told, words.title)


def _is_report(telling: Telling, draft: Draft) -> bool:
    """Whether it is a statement whose title tells what it says: without its verb, or
    beside its passive ("two were reported to have died")."""
    told = telling.mentions[draft.told]
    if told.kind is not Kind.STATEMENT:
        return False
    tree = tree_of(telling.sentences[told.sentence])
    passive = tree.tokens[told.token].xpos == "VBN"
    raised = passive and bool(tree.dependents(told.token, "xcomp"))
    return raised or told.text not in draft.title


def told_apart(
    telling: Telling, drafts: Sequence[Draft], wording: Wording
) -> list[Draft]:
    """The drafts, each that says what another one of its sentence says too with a
    title of its own: a plan and what is planned, a noun or a participle and the
    clause around it."""
    by_sentence = _by_sentence(telling, drafts)
    holder = _holders(telling, drafts)
    found = list(drafts)
    for places in by_sentence.values():
        near = places[:_MOST_SAID]
        for place in near:
            others = [drafts[n].title for n in near if n != place]
            ahead = _is_told_with_its_plan(telling, drafts[place], holder)
            if ahead or any(_says(drafts[place].title, other) for other in others):
                title = wording.own_title_of(telling.mentions[drafts[place].told])
                alike = _bare(drafts[place].title) in map(_bare, others)
                enough = alike or len(told_words(title)) >= _ENOUGH_WORDS
                if title and enough and title not in others:
                    found[place] = replace(drafts[place], title=title)
    return found


def _holders(telling: Telling, drafts: Sequence[Draft]) -> dict[tuple[int, int], int]:
    """The number of the draft that has a mention at a token of a sentence."""
    return {
        (telling.mentions[n].sentence, telling.mentions[n].token): place
        for place, draft in enumerate(drafts)
        for n in draft.numbers
    }


def _is_told_with_its_plan(
    telling: Telling, draft: Draft, holder: Mapping[tuple[int, int], int]
) -> bool:
    """Whether a plan has the title of the deal or decision that it is the content of,
    which is an entry too."""
    told = telling.mentions[draft.told]
    if told.factuality is not Factuality.PLANNED or told.nominal:
        return False
    tree = tree_of(telling.sentences[told.sentence])
    above = list(tree.ancestors(told.token))[:_MOST_ABOVE]
    words = draft.title.split()
    listed = [verb for verb in above if (told.sentence, verb) in holder]
    return any(tree.tokens[verb].text in words for verb in listed)


def weighed(
    telling: Telling, drafts: Sequence[Draft], saliences: Sequence[float]
) -> list[float]:
    """The salience of each draft, less where another one of its sentence says what
    its own title says."""
    found = list(saliences)
    for places in _by_sentence(telling, drafts).values():
        ranked = sorted(places, key=lambda n: (-saliences[n], n))
        said = [told_words(drafts[n].title) for n in ranked]
        clauses = [
            words
            for n, words in zip(ranked, said, strict=True)
            if not telling.mentions[drafts[n].told].nominal
        ]
        before: list[frozenset[str]] = []
        reports: set[int] = set()  # tokens that report an entry of more salience
        for place, words in zip(ranked, said, strict=True):
            near = before[-_MOST_SAID:]
            told = telling.mentions[drafts[place].told]
            if told.factuality in REAL and told.kind is not Kind.STATEMENT:
                reports.add(told.governor)
            if told.kind is Kind.STATEMENT and told.token in reports:
                found[place] = round(found[place] * REPORT, 2)
            elif left := _left_of_echo(telling, drafts[place], words, near, clauses):
                real = telling.mentions[drafts[place].dated].factuality in REAL
                found[place] = round(found[place] * (left if real else UNREAL_ECHO), 2)
            else:
                before.append(words)
    return found


def _left_of_echo(
    telling: Telling,
    draft: Draft,
    words: frozenset[str],
    before: Sequence[frozenset[str]],
    clauses: Sequence[frozenset[str]],
) -> float | None:
    """What is left of the salience of an entry that says again what one of more
    salience ``before`` it says, None if it does not: it says nearly all of it, or, if
    it reports it, most of it; a noun told once is an echo of any of the ``clauses``
    that has it."""
    told = telling.mentions[draft.told]
    once = told.nominal and len(draft.numbers) == 1
    named = once and any(words <= clause for clause in clauses[:_MOST_SAID])
    if named or any(words <= b or _nearly_all(words, b) for b in before):
        return ECHO
    least = _MOST_OF_IT if told.kind is Kind.STATEMENT else 1.0
    more = any(len(words & b) >= least * len(b) for b in before)
    return FULLER if more else None


def _nearly_all(words: frozenset[str], others: frozenset[str]) -> bool:
    shared = len(words & others)
    return shared >= _FEWEST and shared >= _NEARLY_ALL * len(words)


def _by_sentence(telling: Telling, drafts: Sequence[Draft]) -> dict[int, list[int]]:
    """The numbers of the drafts told in each sentence."""
    found: dict[int, list[int]] = {}
    for place, draft in enumerate(drafts):
        found.setdefault(telling.mentions[draft.told].sentence, []).append(place)
    return found


def _says(title: str, other: str) -> bool:
    """Whether a title says all that another one says."""
    return told_words(other) <= told_words(title)


def _bare(title: str) -> str:
    """A title in lower case without the article it may begin with and the pronoun
    that makes a clause of a noun ("the storm that hit Oslo")."""
    return _RELATIVE.sub("", re.sub(r"^(?:an?|the) ", "", title.casefold()))
