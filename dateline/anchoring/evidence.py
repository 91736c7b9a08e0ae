"""What speaks for an undated event sharing the time of a dated one, as named features.

Three kinds of facts: what the event is (tense, kind, place in the sentence and the
article), each crossed with what the candidate is (publication, the story's day,
another dated time); how the two stand to each other in the text; how long ago it is.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dateline import dates
from dateline.alignment import expressions_by_sentence, numbers_by_token
from dateline.anchoring.candidates import Candidate, shared
from dateline.anchoring.links import Link
from dateline.anchoring.recency import (
    age,
    later_ones,
    latest_beside,
    others_past,
    standing,
    width,
)
from dateline.anchoring.reference import Narrative
from dateline.anchoring.resemblance import path, same_predicate, same_sort, tense_of
from dateline.languages.en import cues
from dateline.syntax import Tree, tree_of
from dateline.values import EventMention, Sentence, TimeExpression
from dateline.weighing import Features

ROLES = ("published", "dated", "story")
_FAR = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What the facts are read from; ``story`` and ``carried`` as in ``reference``,
    ``decisions`` as in ``aims``."""

    sentences: Sequence[Sentence]
    mentions: Sequence[EventMention]
    expressions: Sequence[TimeExpression]
    links: Mapping[int, Link]
    story: Narrative | None
    carried: Mapping[int, Narrative]
    published: date | None
    title: str | None
    decisions: Mapping[int, int | None]

    @property
    def opening(self) -> int:
        """The index of the first sentence that is no headline."""
        return next((s.index for s in self.sentences if not s.headline), 0)


class Evidence:
    """The features of each event and candidate of one article."""

    def __init__(self, scene: Scene):
        self._scene = scene
        self._number_at = numbers_by_token(scene.mentions)
        self._title = frozenset(re.findall(r"\w+", (scene.title or "").lower()))
        self._first = scene.opening
        openers: dict[int, int] = {}
        for sentence in scene.sentences:
            openers.setdefault(sentence.paragraph, sentence.index)
        self._openers = frozenset(openers.values())
        self._times = _times_by_sentence(scene)
        self._last_dated = _last_dated(scene)

    def of(self, number: int, options: Sequence[Candidate]) -> list[Features]:
        """The features of each option for the event, most between 0 and 1."""
        mention = self._scene.mentions[number]
        tree = tree_of(self._scene.sentences[mention.sentence])
        crossed = self._crossed(mention, tree)
        found = [self._features(number, option, tree, crossed) for option in options]
        here = [self._in_sentence(mention, option) for option in options]
        for option, within, features in zip(options, here, found, strict=True):
            features.update(dict.fromkeys(self._ages(mention, option, options), 1.0))
            features.update(dict.fromkeys(_grammar(mention, option, tree), 1.0))
            if option.carriers:
                beside = f"sentence {within} {sum(here) > within}"
                features[beside] = features[f"{beside} {tense_of(mention)}"] = 1.0
        return found

    def _in_sentence(self, mention: EventMention, option: Candidate) -> bool:
        """Whether the event's own sentence dates another one so."""
        mentions = self._scene.mentions
        return any(mentions[n].sentence == mention.sentence for n in option.carriers)

    def _crossed(self, mention: EventMention, tree: Tree) -> dict[str, Features]:
        """What the event is, by what a candidate may be."""
        told = tuple(self._told(mention, tree))
        place = mention.sentence / max(1, len(self._scene.sentences))
        return {
            role: {
                role: 1.0,
                f"{role} place": place,
                f"{role} score": mention.score,
                **{f"{role} {fact}": 1.0 for fact in told},
            }
            for role in ROLES
        }

    def _features(
        self,
        number: int,
        option: Candidate,
        tree: Tree,
        crossed: Mapping[str, Features],
    ) -> Features:
        found: Features = {}
        for role in self._roles(option):
            found.update(crossed[role])
        found.update(dict.fromkeys(self._nearness(number, option, tree), 1.0))
        found.update(dict.fromkeys(self._rule(number, option), 1.0))
        if option.carriers:
            found["carriers"] = math.log(1 + len(option.carriers))
        return found

    def _roles(self, option: Candidate) -> Iterator[str]:
        """What the candidate is, of ``ROLES``."""
        story = self._scene.story
        known = None if story is None else shared(story.link)
        if option.published:
            yield "published"
        if option.carriers:
            yield "dated"
        if known is not None and known == option.interval:
            yield "story"

    def _told(self, mention: EventMention, tree: Tree) -> Iterator[str]:
        """What the event is, a name each."""
        token = tree.tokens[mention.token]
        tense, relation = tense_of(mention), token.deprel.split(":")[0]
        lead = self._lead(mention)
        yield from (tense, str(mention.kind), str(mention.factuality), lead)
        yield f"{tense} {mention.kind}"
        yield f"{tense} {lead}"
        yield "nominal " + relation if mention.nominal else relation
        upwards = (mention.token, *tree.ancestors(mention.token))
        facts = {
            "quoted": mention.quoted,
            "embedded": mention.embedded,
            "attributed": mention.attribution is not None,
            "opening": mention.sentence in self._openers,
            "title": bool(self._title & {mention.lemma, mention.text.lower()}),
            "aside": any(tree.tokens[i].deprel.startswith("acl") for i in upwards),
            "main": tree.tokens[tree.clause_head(mention.token)].head < 0,
            "other time": tree.marked_by(mention.token, *cues.OTHER_TIMES) is not None,
            "participants": bool(mention.participants),
            "definite": mention.nominal and _is_definite(tree, mention.token),
            "time beside": bool(self._times.get(mention.sentence)),
        }
        yield from (name for name, holds in facts.items() if holds)
        governor = self._number_at.get((mention.sentence, token.head))
        if governor is not None:
            above = self._scene.mentions[governor]
            yield f"under {above.kind}"
            yield f"under {tense_of(above)}"

    def _nearness(self, number: int, option: Candidate, tree: Tree) -> Iterator[str]:
        """How the candidate stands to the event in the text, a name each."""
        mentions, mention = self._scene.mentions, self._scene.mentions[number]
        tense = tense_of(mention)
        if option.interval in self._times.get(mention.sentence, ()):
            yield "time in sentence"
        if not option.carriers:
            return
        wide = width(option)
        yield wide
        earlier = [n for n in option.carriers if mentions[n].start < mention.start]
        later = [n for n in option.carriers if mentions[n].start > mention.start]
        if earlier:
            other = mentions[earlier[-1]]
            step = f"{min(mention.sentence - other.sentence, _FAR)} after"
            yield from (step, f"{step} {tense}", f"{step} {mention.kind}")
            yield from (f"{step} a {other.kind}", f"{step} {wide}")
            yield "after same tense" if other.tense == mention.tense else "after other"
            if self._last_dated[number] == earlier[-1]:
                yield from ("last dated", f"last dated {tense}", f"last dated {wide}")
                yield f"last dated {step}"
        if later:
            other = mentions[later[0]]
            step = f"{min(other.sentence - mention.sentence, _FAR)} before"
            yield from (step, f"{step} {tense}")
            yield (
                "before same tense" if other.tense == mention.tense else "before other"
            )
        for carrier in option.carriers:
            if mentions[carrier].sentence == mention.sentence:
                yield "sentence " + path(tree, mention, mentions[carrier])
        yield from self._likeness(mention, option)

    def _likeness(self, mention: EventMention, option: Candidate) -> Iterator[str]:
        mentions, sentences = self._scene.mentions, self._scene.sentences
        others = [mentions[n] for n in option.carriers]
        paragraph = sentences[mention.sentence].paragraph
        if any(sentences[m.sentence].paragraph == paragraph for m in others):
            yield "same paragraph"
        if any(same_predicate(mention, other) for other in others):
            yield "same predicate"
        if any(same_sort(mention, other) for other in others):
            yield from ("same sort", f"same sort {mention.nominal}")
        told = mention.attribution is not None
        if told != all(other.attribution is not None for other in others):
            yield "attributed, not they" if told else "attributed are only they"
        names = {p.text for p in mention.participants}
        if any(names & {p.text for p in other.participants} for other in others):
            yield "same participants"

    def _rule(self, number: int, option: Candidate) -> Iterator[str]:
        """What the narrative rule says of the candidate."""
        mention = self._scene.mentions[number]
        tense = tense_of(mention)
        narrative = self._scene.carried.get(number)
        if narrative is None:
            yield "no narrative"
        elif shared(narrative.link) == option.interval:
            yield from ("narrative", f"narrative {tense}")
        else:
            yield "other narrative"

    def _ages(
        self, mention: EventMention, option: Candidate, options: Sequence[Candidate]
    ) -> Iterator[str]:
        """How long ago the candidate is, by itself and beside the others, a name
        each."""
        published = self._scene.published
        if published is None:
            return
        lead = self._lead(mention)
        old = age(option, published)
        yield from (old, f"{old} {mention.factuality}", f"{old} {lead}")
        past = others_past(option, options, published)
        beside = latest_beside(option, past)
        yield from (beside, f"{beside} {tense_of(mention)}", f"{beside} {lead}")
        if option.carriers:
            later = later_ones(option, past, published)
            yield from (later, f"{later} {tense_of(mention)}", f"{later} {lead}")

    def _lead(self, mention: EventMention) -> str:
        """How far from the beginning of the article a mention stands."""
        if self._scene.sentences[mention.sentence].headline:
            return "headline"
        return f"sentence {min(mention.sentence - self._first, _FAR)}"


def _grammar(mention: EventMention, option: Candidate, tree: Tree) -> Iterator[str]:
    """What the event and its governor are in the sentence, beside whether the
    candidate is publication, a name each."""
    token, told, tense = tree.tokens[mention.token], standing(option), tense_of(mention)
    yield from (f"{told} {token.xpos}", f"{told} class {mention.event_class}")
    yield f"{told} {tense} {token.deprel}"
    yield f"{told} {tense} {mention.factuality}"
    if token.head >= 0:
        yield f"{told} head {tree.tokens[token.head].xpos}"


def _times_by_sentence(scene: Scene) -> dict[int, list[dates.DateInterval]]:
    """The stretches each sentence names, by its index."""
    told = expressions_by_sentence(scene.sentences, scene.expressions)
    return {
        index: [e.interval for e in here if e.interval is not None]
        for index, here in told.items()
    }


def _last_dated(scene: Scene) -> list[int | None]:
    """For each mention the number of the last dated one before it, or None."""
    found: list[int | None] = []
    last = None
    for number in range(len(scene.mentions)):
        found.append(last)
        link = scene.links.get(number)
        if link is not None and link.expression.interval is not None:
            last = number
    return found


def _is_definite(tree: Tree, index: int) -> bool:
    words = (tree.tokens[i].text.lower() for i in tree.dependents(index, "det"))
    return any(word in ("the", "this", "that") for word in words)
