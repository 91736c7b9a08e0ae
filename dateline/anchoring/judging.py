"""Which dated time an event without words of its own shares, judged by learned weights.

A conditional logit model: each candidate's features are weighed, "none of them"
weighs nothing, and the chances follow by softmax.  ``training/judging.py`` made the
weights.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.anchoring.asides import is_told_aside
from dateline.anchoring.candidates import Candidate, Stretches, shared
from dateline.anchoring.evidence import Evidence, Scene
from dateline.anchoring.links import Link
from dateline.anchoring.reference import is_long_past
from dateline.syntax import tree_of
from dateline.weighing import Weights, weigh

WEIGHTS = Path(__file__).with_name("weights.json")
KEPT, PUBLISHED, CHOSEN = 0.15, 0.65, 0.55
"""Least chance: of the narrative rule's time, of publication, of any other time."""
_LEAD = 1
"""Sentences after the first one that begin an article."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The time an event is judged to share, and the chance that it does; ``link`` is
    that of the dated event nearest before it, else after, None for publication."""

    candidate: Candidate
    chance: float
    link: Link | None


def chances(options: Sequence[Mapping[str, float]], weights: Weights) -> list[float]:
    """The chance of each option; what lacks to 1 is that of none of them."""
    totals = [weigh(option, weights) for option in options]
    most = max([0.0, *totals])
    powers = [math.exp(total - most) for total in totals]
    whole = math.exp(-most) + sum(powers)
    return [power / whole for power in powers]


def choose(scene: Scene, undated: Sequence[int], weights: Weights) -> dict[int, Choice]:
    """The time each undated event shares, by its number, where one is likely enough."""
    stretches = stretches_of(scene)
    evidence = Evidence(scene)
    found = {}
    for number in undated:
        options = stretches.near(number)
        likely = chances(evidence.of(number, options), weights)
        place = _picked(scene, number, options, likely)
        if place is None:
            continue
        option = options[place]
        if not is_told_aside(scene, number, option):
            link = _nearest(scene, number, option)
            found[number] = Choice(option, likely[place], link)
    return {**_with_conjuncts(scene, undated, found), **found}


def stretches_of(scene: Scene) -> Stretches:
    """The stretches that events of the scene may share."""
    return Stretches(
        scene.mentions,
        scene.links,
        sentences=scene.sentences,
        story=None if scene.story is None else scene.story.number,
        published=scene.published,
        lead=scene.opening + _LEAD,
    )


def _with_conjuncts(
    scene: Scene, undated: Sequence[int], found: Mapping[int, Choice]
) -> dict[int, Choice]:
    """The choices of events conjoined with a judged one without a subject of their
    own ("to close schools, ban matches and cancel trains")."""
    number_at = {
        (scene.mentions[n].sentence, scene.mentions[n].token): n for n in found
    }
    shared_with = {}
    for number in undated:
        mention = scene.mentions[number]
        tree = tree_of(scene.sentences[mention.sentence])
        token = tree.tokens[mention.token]
        first = number_at.get((mention.sentence, token.head))
        if number in found or first is None or token.deprel != "conj":
            continue
        alike = scene.mentions[first].tense == mention.tense
        if alike and not tree.dependents(mention.token, "nsubj"):
            shared_with[number] = found[first]
    return shared_with


def _picked(
    scene: Scene, number: int, options: Sequence[Candidate], likely: Sequence[float]
) -> int | None:
    """The place of the option to take: for a headline the time that the text gives
    the same act, else the likeliest where it is likely enough, else the narrative
    rule's where it is not unlikely."""
    if not options:
        return None
    best = max(range(len(options)), key=likely.__getitem__)
    again = _told_again(scene, number, options)
    if again is not None:
        return again
    told_so = options[best].carriers or not options[best].published
    if likely[best] > (CHOSEN if told_so else PUBLISHED):
        return best
    narrative = scene.carried.get(number)
    if narrative is None:
        return None
    told = shared(narrative.link)
    kept = (n for n, each in enumerate(options) if each.interval == told)
    return next((n for n in kept if likely[n] > KEPT), None)


def _told_again(scene: Scene, number: int, options: Sequence[Candidate]) -> int | None:
    """The option that dates the act of a headline where the text tells it again; what
    it tells of a day long past is another act."""
    mention = scene.mentions[number]
    if not scene.sentences[mention.sentence].headline:
        return None
    for place, option in enumerate(options):
        if is_long_past(option.interval, scene.published):
            continue
        if any(scene.mentions[n].lemma == mention.lemma for n in option.carriers):
            return place
    return None


def _nearest(scene: Scene, number: int, option: Candidate) -> Link | None:
    """The link of the dated event the time is taken from."""
    if not option.carriers:
        return None
    start = scene.mentions[number].start
    before = [n for n in option.carriers if scene.mentions[n].start < start]
    return scene.links[before[-1] if before else option.carriers[0]]
