"""Groups of mentions that are one event -> drafts of entries: whose date, whose words,
which title."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dateline.alignment import expressions_by_sentence
from dateline.dates import DateInterval
from dateline.languages.en import cues, referring
from dateline.ordering import coreference
from dateline.ordering.titles import own_title_of, title_of
from dateline.ordering.titling.mending import mended
from dateline.values import (
    Anchor,
    Article,
    Entity,
    EventMention,
    Factuality,
    Sentence,
    TimeExpression,
)
from dateline.weighing import Weights

_BASIS_ORDER = ("stated", "narrative", "publication", "bound")
_FURTHEST_BACK = 12  # characters
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
class Draft:
    """An event before it has its place: its mentions, the one with the best date,
    the one with the best words, its title, and which mentions tell only a part."""

    numbers: tuple[int, ...]
    dated: int
    told: int
    title: str
    parts: tuple[int, ...] = ()


class Wording:
    """The titles of an article's mentions, from sentences whose trees are mended."""

    def __init__(self, telling: Telling):
        self._sentences = [mended(sentence) for sentence in telling.sentences]
        self._drop = _expressions_by_sentence(telling)
        self._names = _names_by_sentence(telling)

    def title_of(self, mention: EventMention) -> str:
        """The title of an entry told in the words of a mention."""
        index = mention.sentence
        names, drop = self._names.get(index), self._drop.get(index, ())
        return title_of(mention, self._sentences[index], names=names, drop=drop)

    def own_title_of(self, mention: EventMention) -> str:
        """The title of a mention apart from the clause around it, or nothing."""
        index = mention.sentence
        names, drop = self._names.get(index), self._drop.get(index, ())
        return own_title_of(mention, self._sentences[index], names=names, drop=drop)


def drafts_of(telling: Telling, wording: Wording) -> list[Draft]:
    """One draft for each group of coreferent mentions, in order of first mention."""
    mentions, anchors = telling.mentions, telling.anchors
    listed = {n for n, m in enumerate(mentions) if _is_listed(m, anchors[n])}
    groups = coreference.cluster(telling.sentences, mentions, anchors, listed)
    found = []
    for numbers in groups:
        told = _best_told(telling, numbers)
        title = wording.title_of(mentions[told])
        found.append(Draft(numbers, best_dated(telling, numbers), told, title))
    return found


def best_dated(telling: Telling, numbers: Sequence[int]) -> int:
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


def _is_listed(mention: EventMention, anchor: Anchor) -> bool:
    """Whether a timeline has room for it: what is only imagined, did not happen and
    is nobody's denial, or is somebody's view or business in the present tense, is
    listed only when the article dates it, and so is an echo."""
    if anchor.direct:
        return True
    simple = not (mention.perfect or mention.progressive)
    view = mention.quoted and mention.tense == "present" and simple
    view = view and mention.factuality is not Factuality.PLANNED
    usual = mention.tense == "present" and simple and mention.lemma in cues.BUSINESS
    usual = usual and mention.factuality is Factuality.ONGOING
    left_out = mention.echo or mention.hypothetical or mention.negated
    return not (left_out or view or usual)


def _names_by_sentence(telling: Telling) -> dict[int, dict[int, str]]:
    """What pronouns and "the company" stand for in each sentence, by token index."""
    text = telling.article.text
    referents = {place: _as_named(text, e) for place, e in telling.referents.items()}
    found: dict[int, dict[int, str]] = {}
    for (sentence, token), name in sorted({**telling.nouns, **referents}.items()):
        found.setdefault(sentence, {})[token] = name
    return found


def _as_named(text: str, entity: Entity) -> str:
    """The name for a pronoun, without an office that is past: "Ada Hill" for what
    stands behind "former" as "President Ada Hill"."""
    words = entity.text.split()
    before = text[max(0, entity.start - _FURTHEST_BACK) : entity.start].casefold()
    office = [i for i, w in enumerate(words[:-1]) if w.casefold() in cues.PERSON_NOUNS]
    past = before.endswith(referring.PAST_OFFICE) and office
    return " ".join(words[office[-1] + 1 :]) if past else entity.text


def _expressions_by_sentence(telling: Telling) -> dict[int, list[TimeExpression]]:
    """The time expressions inside each sentence, by its index."""
    found = expressions_by_sentence(telling.sentences, telling.expressions)
    return {
        index: [e for e in here if e.end <= telling.sentences[index].end]
        for index, here in found.items()
    }
