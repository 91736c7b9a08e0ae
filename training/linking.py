"""Learns which of an article's dated times an event without a date of its own shares.

``dateline.anchoring.judging`` uses the weights; ``training.judging`` runs this.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch

from dateline.anchoring.candidates import Candidate
from dateline.anchoring.dating import scene_of
from dateline.anchoring.evidence import ROLES, Evidence
from dateline.anchoring.judging import stretches_of
from dateline.values import EventMention
from dateline.weighing import Features
from training.dated_events import Document, Gold
from training.timelines import Read

LEAST = 3
"""Times a feature is seen to have a weight."""
PENALTY = 2.0
SHARE = {"timeset": 1.0, "semeval": 1.0, "meantime": 0.5, "timeml": 0.1}
"""How much a decision of each corpus counts."""
APART = ("timeml",)
"""Corpora that leave events open by another custom: how readily a time of each role is
shared there is learned apart, and not shipped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the model is asked: the options' features, and which of them are right."""

    corpus: str
    article: str
    options: tuple[Features, ...]
    right: tuple[bool, ...]
    dated: bool


def decisions(document: Document, known: Read) -> Iterator[Decision]:
    """What the model is asked of a document, where the annotation has the answer."""
    scene, undated = scene_of(
        known.sentences,
        known.mentions,
        known.expressions,
        published=known.article.published,
        title=known.article.title,
    )
    stretches = stretches_of(scene)
    evidence = Evidence(scene)
    for gold in document.events:
        number = _mention_of(gold, known.mentions)
        if number is not None and number in undated:
            options = stretches.near(number)
            if not options:
                continue
            yield Decision(
                corpus=document.corpus,
                article=document.article,
                options=tuple(
                    {**features, **_custom(document.corpus, features)}
                    for features in evidence.of(number, options)
                ),
                right=tuple(_is_right(option, gold) for option in options),
                dated=bool(gold.dates),
            )


def _custom(corpus: str, features: Features) -> Features:
    roles = ROLES if corpus in APART else ()
    return {f"{corpus} {role}": 1.0 for role in roles if role in features}


def _mention_of(gold: Gold, mentions: Sequence[EventMention]) -> int | None:
    found = [
        (mention.end - mention.start, number)
        for number, mention in enumerate(mentions)
        if mention.start < gold.end and gold.start < mention.end
    ]
    return min(found)[1] if found else None


def _is_right(option: Candidate, gold: Gold) -> bool:
    sides = (option.interval.start, option.interval.end)
    return any((date.start, date.end) == sides for date in gold.dates)


def fit(asked: Sequence[Decision]) -> dict[str, float]:
    """The weights of a conditional logit model with a Gaussian prior, by L-BFGS."""
    seen = Counter(name for each in asked for option in each.options for name in option)
    names = sorted(name for name, count in seen.items() if count >= LEAST)
    column = {name: place for place, name in enumerate(names)}
    most = max(len(each.options) for each in asked) + 1
    inputs = torch.zeros(len(asked), most, len(names), dtype=torch.float64)
    barred = torch.full((len(asked), most), -torch.inf, dtype=torch.float64)
    wrong = torch.full((len(asked), most), -torch.inf, dtype=torch.float64)
    for row, each in enumerate(asked):
        barred[row, : len(each.options) + 1] = 0
        wrong[row, [0] if not any(each.right) else []] = 0
        for place, (option, right) in enumerate(
            zip(each.options, each.right, strict=True), start=1
        ):
            wrong[row, [place] if right else []] = 0
            for name, value in option.items():
                if name in column:
                    inputs[row, place, column[name]] = value
    shares = torch.tensor([SHARE[each.corpus] for each in asked], dtype=torch.float64)
    weights = torch.zeros(len(names), dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS(
        [weights], max_iter=200, line_search_fn="strong_wolfe"
    )

    def cost() -> torch.Tensor:
        optimiser.zero_grad()
        chance = torch.log_softmax(inputs @ weights + barred, -1)
        found = torch.logsumexp(chance + wrong, -1)
        total = -(shares * found).sum() + PENALTY / 2 * (weights**2).sum()
        total.backward()
        return total

    optimiser.step(cost)
    found = dict(zip(names, weights.detach().tolist(), strict=True))
    return {name: weight for name, weight in found.items() if not _is_custom(name)}


def _is_custom(name: str) -> bool:
    return name.split(" ")[0] in APART
