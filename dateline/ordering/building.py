"""Stage 6: dated mentions -> the events of a timeline, in order, related.

Mentions that tell one event are joined; the joined event keeps every mention,
the most precise time and the best title.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time

from dateline.dates import DateInterval
from dateline.ordering import coreference, placing, relations, sorting
from dateline.ordering.connectives import told_order
from dateline.ordering.likeness import dated_apart
from dateline.ordering.salience import features, salience_of, setting_of
from dateline.ordering.titles import noun_title_of, prospect_of, title_of
from dateline.ordering.titling.mending import mended
from dateline.ordering.views import (
    explanation_of,
    mention_of,
    participants_of,
    source_of,
    when_of,
)
from dateline.syntax import tree_of
from dateline.timeline import Event, Relation
from dateline.values import (
    REAL,
    Anchor,
    Article,
    Entity,
    EventMention,
    Factuality,
    Kind,
    Sentence,
    TimeExpression,
)
from dateline.weighing import Features, Weights

_BASIS_ORDER = ("stated", "narrative", "publication", "bound")
_RELATIVE = re.compile(r"\b(?:that|which|who) ")
ECHO, UNREAL_ECHO = 0.85, 0.5
"""What is left of the salience of an entry that another one of its sentence says in
full, when it happened and when it did not."""
_MOST_SAID = 8  # entries of a sentence that another is compared with
_TELLABLE = (Factuality.HAPPENED, Factuality.ONGOING, Factuality.PLANNED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """All that the earlier stages found in one article.

    ``anchors`` run beside ``mentions``; ``referents`` are the names pronouns stand
    for by (sentence, token), ``nouns`` the words for others; ``story`` is the day the
    article is about, if known;
    ``weights`` are those of ``salience``, the shipped ones when None.
    """

    article: Article
    sentences: Sequence[Sentence]
    mentions: Sequence[EventMention]
    anchors: Sequence[Anchor]
    expressions: Sequence[TimeExpression]
    referents: Mapping[tuple[int, int], Entity]
    story: DateInterval | None
    nouns: Mapping[tuple[int, int], str] = field(default_factory=dict)
    weights: Weights | None = None


@dataclass(frozen=True, slots=True)
class _Draft:
    """An event before it has its place: its mentions, the one with the best date,
    the one with the best words, and its title."""

    numbers: tuple[int, ...]
    dated: int
    told: int
    title: str


def build_events(telling: Telling) -> tuple[tuple[Event, ...], tuple[Relation, ...]]:
    """The article's events in timeline order and the relations between them."""
    drafts = _joined_drafts(telling)
    placements = _placements(telling, drafts)
    told, hinted = _told_pairs(telling, drafts, placements)
    arranged = sorting.arrange(
        placements,
        [telling.mentions[draft.numbers[0]].start for draft in drafts],
        told,
        hinted,
    )
    saliences = _saliences(telling, drafts)
    events = tuple(
        _event(telling, drafts[n], f"e{position}", rank, saliences[n])
        for position, (n, rank) in enumerate(
            zip(arranged.order, arranged.ranks, strict=True), start=1
        )
    )
    place_in = {n: position for position, n in enumerate(arranged.order)}
    return events, relations.relate(
        [event.id for event in events],
        [placements[n] for n in arranged.order],
        arranged.ranks,
        [(place_in[a], place_in[b]) for a, b in arranged.told],
    )


def _saliences(telling: Telling, drafts: Sequence[_Draft]) -> list[float]:
    """The salience of each draft, less where a more salient one of its sentence says
    in its title all that its own says."""
    found = [salience_of(each, telling.weights) for each in _weighed(telling, drafts)]
    said: dict[int, list[frozenset[str]]] = {}
    for place in sorted(range(len(drafts)), key=lambda n: (-found[n], n)):
        draft = drafts[place]
        sentence = telling.mentions[draft.told].sentence
        words = frozenset(re.findall(r"\w+", draft.title.casefold()))
        before = said.setdefault(sentence, [])
        if any(words <= each for each in before[:_MOST_SAID]):
            real = telling.mentions[draft.dated].factuality in REAL
            found[place] = round(found[place] * (ECHO if real else UNREAL_ECHO), 2)
        before.append(words)
    return found


def _told_pairs(
    telling: Telling,
    drafts: Sequence[_Draft],
    placements: Sequence[placing.Placement],
) -> tuple[list[sorting.Pair], list[sorting.Pair]]:
    """The pairs of events in the order the article tells, those that ranks follow
    apart from hints: what only grammar sets before another stands before all else of
    its time only where its own time is known."""
    event_of = {n: event for event, draft in enumerate(drafts) for n in draft.numbers}
    told: list[sorting.Pair] = []
    hinted: list[sorting.Pair] = []
    for each in told_order(telling.sentences, telling.mentions):
        if each.earlier in event_of and each.later in event_of:
            pair = event_of[each.earlier], event_of[each.later]
            firm = each.marked or placements[pair[0]].sure
            (told if firm else hinted).append(pair)
    return told, hinted


def evidence_of(
    telling: Telling,
) -> tuple[tuple[tuple[EventMention, ...], Features], ...]:
    """For each event its mentions and the features of its salience, to learn from."""
    drafts = _joined_drafts(telling)
    return tuple(
        (tuple(telling.mentions[n] for n in draft.numbers), found)
        for draft, found in zip(drafts, _weighed(telling, drafts), strict=True)
    )


def _weighed(telling: Telling, drafts: Sequence[_Draft]) -> list[Features]:
    """The features of each draft's salience."""
    article = telling.article
    events = [
        ([telling.mentions[n] for n in draft.numbers], telling.anchors[draft.dated])
        for draft in drafts
    ]
    setting = setting_of(
        events,
        sentences=len(telling.sentences),
        title_words=frozenset(re.findall(r"\w+", (article.title or "").lower())),
        published=article.published,
    )
    return [features(mentions, anchor, setting) for mentions, anchor in events]


def _joined_drafts(telling: Telling) -> list[_Draft]:
    """One draft for each event: coreferent mentions, and mentions of one sentence
    whose entries would read the same."""
    mentions, anchors = telling.mentions, telling.anchors
    listed = {n for n, m in enumerate(mentions) if _is_listed(m, anchors[n])}
    drop = _expressions_by_sentence(telling)
    groups = coreference.cluster(telling.sentences, mentions, anchors, listed)
    shown = replace(telling, sentences=[mended(s) for s in telling.sentences])
    drafts: list[_Draft] = []
    by_title: dict[tuple[int, str, Factuality], list[int]] = {}
    for numbers in groups:
        draft = _draft(shown, numbers, drop)
        told = mentions[draft.told]
        key = (told.sentence, _bare(draft.title), told.factuality)
        twins = by_title.setdefault(key, [])
        near = twins[-coreference.REACH :]
        twin = next((n for n in near if _is_same(telling, drafts[n], draft)), None)
        if twin is None:
            twins.append(len(drafts))
            drafts.append(draft)
        else:
            drafts[twin] = _merged(telling, drafts[twin], draft)
    return _told_apart(shown, drafts, drop)


def _is_same(telling: Telling, one: _Draft, other: _Draft) -> bool:
    """Whether two drafts of one title are one event: words of their own do not date
    them apart, and neither is a report so dated of what the other one tells."""
    anchors = [telling.anchors[draft.dated] for draft in (one, other)]
    reports = [_is_report(telling, draft) for draft in (one, other)]
    if any(a.direct and r for a, r in zip(anchors, reports, strict=True)):
        return False
    return not dated_apart(*anchors)


def _merged(telling: Telling, one: _Draft, other: _Draft) -> _Draft:
    """The draft of both, in the words of the first clause; its date is that of what
    is told, not of the report that tells it."""
    both = tuple(sorted(one.numbers + other.numbers))
    told = [d for d in (one, other) if not _is_report(telling, d)] or [one]
    dated = _best_dated(telling, [d.dated for d in told])
    words = min(told, key=lambda draft: bool(_RELATIVE.search(draft.title)))
    return _Draft(both, dated, words.told, words.title)


def _is_report(telling: Telling, draft: _Draft) -> bool:
    """Whether it is a statement whose title tells what it says: without its verb, or
    beside its passive ("two were reported to have died")."""
    told = telling.mentions[draft.told]
    if told.kind is not Kind.STATEMENT:
        return False
    tree = tree_of(telling.sentences[told.sentence])
    passive = tree.tokens[told.token].xpos == "VBN"
    raised = passive and bool(tree.dependents(told.token, "xcomp"))
    return raised or told.text not in draft.title


def _told_apart(
    telling: Telling,
    drafts: Sequence[_Draft],
    drop: Mapping[int, Sequence[TimeExpression]],
) -> list[_Draft]:
    """The drafts, a plan and what is planned, and a noun and the clause around it,
    each with a title of its own."""
    places = [(telling.mentions[d.told].sentence, _bare(d.title)) for d in drafts]
    often = Counter(places)
    found = []
    for place, draft in zip(places, drafts, strict=True):
        told = telling.mentions[draft.told]
        title = ""
        if often[place] > 1:
            sentence = telling.sentences[told.sentence]
            names = _names(telling, sentence)
            without = drop.get(sentence.index, ())
            title = prospect_of(told, sentence, names=names, drop=without)
            title = title or noun_title_of(told, sentence, names=names, drop=without)
        found.append(replace(draft, title=title or draft.title))
    return found


def _bare(title: str) -> str:
    """A title in lower case without the article it may begin with and the pronoun
    that makes a clause of a noun ("the storm that hit Oslo")."""
    return _RELATIVE.sub("", re.sub(r"^(?:an?|the) ", "", title.casefold()))


def _is_listed(mention: EventMention, anchor: Anchor) -> bool:
    """Whether a timeline has room for it: what is only imagined, did not happen and
    is nobody's denial, or is somebody's view in the present tense, is listed only
    when the article dates it, and so is an echo."""
    if anchor.direct:
        return True
    simple = not (mention.perfect or mention.progressive)
    view = mention.quoted and mention.tense == "present" and simple
    view = view and mention.factuality is not Factuality.PLANNED
    return not (mention.echo or mention.hypothetical or mention.negated or view)


def _draft(
    telling: Telling,
    numbers: tuple[int, ...],
    drop: Mapping[int, Sequence[TimeExpression]],
) -> _Draft:
    told = _best_told(telling, numbers)
    mention = telling.mentions[told]
    sentence = telling.sentences[mention.sentence]
    title = title_of(
        mention,
        sentence,
        names=_names(telling, sentence),
        drop=drop.get(sentence.index, ()),
    )
    return _Draft(numbers, _best_dated(telling, numbers), told, title)


def _best_dated(telling: Telling, numbers: Sequence[int]) -> int:
    """The mention with the most precise date, words of its own before inferred."""

    def rank(number: int) -> tuple[int, float, int]:
        anchor = telling.anchors[number]
        interval = anchor.interval
        width = float("inf")
        if interval is not None and interval.start and interval.end:
            width = (interval.end - interval.start).total_seconds()
        basis = "stated" if anchor.direct else anchor.basis
        return _BASIS_ORDER.index(basis), width, number

    return min(numbers, key=rank)


def _best_told(telling: Telling, numbers: Sequence[int]) -> int:
    """The mention that makes the best title: a verb with named participants."""

    def rank(number: int) -> tuple[bool, bool, int, int, bool, int]:
        mention = telling.mentions[number]
        return (
            mention.factuality in _TELLABLE,
            mention.tense is not None and not mention.quoted,
            min(2, len(mention.participants)),
            -mention.sentence,
            not mention.nominal,
            -mention.start,
        )

    return max(numbers, key=rank)


def _placements(telling: Telling, drafts: Sequence[_Draft]) -> list[placing.Placement]:
    published = moment_of(telling.article.published)
    focuses = placing.focuses(telling.mentions, telling.anchors)
    return [
        placing.place(
            telling.mentions[draft.dated],
            telling.anchors[draft.dated],
            published=published,
            story=telling.story,
            focus=focuses[draft.dated],
        )
        for draft in drafts
    ]


def moment_of(published: date | None) -> datetime | None:
    """The moment of publication; noon when only the day is known, so that the
    day's past and future both have room.  Used for order only, never shown."""
    if published is None:
        return None
    if isinstance(published, datetime):
        return published.replace(tzinfo=None)
    return datetime.combine(published, time(12))


def _event(
    telling: Telling,
    draft: _Draft,
    identifier: str,
    rank: int,
    salience: float,
) -> Event:
    told = [telling.mentions[n] for n in draft.numbers]
    anchor = telling.anchors[draft.dated]
    return Event(
        id=identifier,
        rank=rank,
        title=draft.title,
        kind=telling.mentions[draft.told].kind,
        factuality=telling.mentions[draft.dated].factuality,
        when=when_of(anchor),
        participants=participants_of(told),
        place=next((m.place for m in told if m.place is not None), None),
        attribution=source_of(told, telling.sentences),
        mentions=tuple(
            mention_of(telling.article, telling.sentences[m.sentence], m) for m in told
        ),
        salience=salience,
        confidence=anchor.confidence,
        explanation=(explanation_of(anchor),),
    )


def _names(telling: Telling, sentence: Sentence) -> dict[int, str]:
    """What pronouns and "the company" stand for in a sentence, by token index."""
    found: dict[int, str] = {}
    for index in range(len(sentence.tokens)):
        place = sentence.index, index
        if (entity := telling.referents.get(place)) is not None:
            found[index] = entity.text
        elif place in telling.nouns:
            found[index] = telling.nouns[place]
    return found


def _expressions_by_sentence(telling: Telling) -> dict[int, list[TimeExpression]]:
    """The time expressions inside each sentence, by its index."""
    found: dict[int, list[TimeExpression]] = {}
    waiting = sorted(telling.expressions, key=lambda e: e.start)
    position = 0
    for sentence in telling.sentences:
        while position < len(waiting) and waiting[position].start < sentence.end:
            expression = waiting[position]
            if expression.start >= sentence.start and expression.end <= sentence.end:
                found.setdefault(sentence.index, []).append(expression)
            position += 1
    return found
