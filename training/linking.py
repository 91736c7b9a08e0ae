"""Weights for events that no words date: ``python -m training.linking``.

Learns from TimeSET, the articles of SemEval-2015 Task 4 and MEANTIME which of an
article's dated times an undated event shares, if any, and prints how well that is
foretold of articles that were not learned from (ten folds; half of the documents of
the last two corpora are the same articles and stay together).

``--timelines FOLDER`` writes the timelines of TimeSET and SemEval, each made with the
weights of the folds it is not in.  ``--write`` fits everything for the engine's file.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from dateline import pipeline
from dateline.anchoring.candidates import Candidate, candidates, open_to
from dateline.anchoring.dating import scene_of
from dateline.anchoring.evidence import Evidence, Features
from dateline.anchoring.judging import WEIGHTS, Weights, chances
from dateline.assembly import timeline_of
from dateline.text.metadata import read_head
from dateline.timeline import Timeline
from dateline.values import Article, EventMention, Sentence, TimeExpression
from training.dated_events import Document, Gold, read_documents
from training.splits import data_root

FOLDS, SEED = 10, 7
LEAST = 3  # times a feature is seen to have a weight
PENALTY = 6.0
SHARE = {"timeset": 1.0, "semeval": 1.0, "meantime": 0.5}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the model is asked: the options' features, and which of them are right."""

    corpus: str
    article: str
    options: tuple[Features, ...]
    right: tuple[bool, ...]
    dated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A document after the stages that come before dating."""

    article: Article
    sentences: tuple[Sentence, ...]
    expressions: tuple[TimeExpression, ...]
    referents: pipeline.Referents
    mentions: tuple[EventMention, ...]


def read(document: Document) -> Read:
    """The document as the engine reads it."""
    head = read_head(document.text)
    article = pipeline.read_article(
        document.text, head, published=document.published, title=document.title
    )
    sentences = pipeline.analyse_sentences(article, head)
    expressions = pipeline.tag_times(article, sentences)
    referents = pipeline.resolve_pronouns(sentences)
    return Read(
        article=article,
        sentences=sentences,
        expressions=expressions,
        referents=referents,
        mentions=pipeline.find_events(article, sentences, referents, expressions),
    )


def timeline(document: Document, weights: Weights) -> Timeline:
    """The timeline of a document by other weights than the shipped ones."""
    known = read(document)
    mentions, anchors = pipeline.anchor_events(
        known.article, known.sentences, known.mentions, known.expressions, weights
    )
    events, relations = pipeline.order_events(
        known.article,
        known.sentences,
        mentions,
        anchors,
        known.expressions,
        known.referents,
    )
    return timeline_of(known.article, events, relations)


def decisions(document: Document) -> Iterator[Decision]:
    """What the model is asked of a document, where the annotation has the answer."""
    known = read(document)
    scene, undated = scene_of(
        known.sentences,
        known.mentions,
        known.expressions,
        published=known.article.published,
        title=known.article.title,
    )
    times = candidates(known.mentions, scene.links, published=known.article.published)
    evidence = Evidence(scene)
    for gold in document.events:
        number = _mention_of(gold, known.mentions)
        if number is not None and number in undated:
            options = open_to(known.mentions[number], known.mentions, times)
            if not options:
                continue
            yield Decision(
                corpus=document.corpus,
                article=document.article,
                options=tuple(evidence.of(number, options)),
                right=tuple(_is_right(option, gold) for option in options),
                dated=bool(gold.dates),
            )


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
    return dict(zip(names, weights.detach().tolist(), strict=True))


def folds(articles: Iterable[str]) -> dict[str, int]:
    """The fold of each article, drawn by lot."""
    names = sorted(set(articles))
    random.Random(SEED).shuffle(names)
    return {name: place % FOLDS for place, name in enumerate(names)}


def cross_validated(
    asked: Sequence[Decision], fold: Mapping[str, int]
) -> list[Weights]:
    """For each fold, the weights of all that is not in it."""
    return [
        fit([each for each in asked if fold[each.article] != number])
        for number in range(FOLDS)
    ]


def main() -> None:
    """Print how well decisions are foretold; write what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", help="folder of corpora (default: DATELINE_DATA)")
    parser.add_argument("--timelines", type=Path, metavar="FOLDER")
    parser.add_argument("--write", action="store_true", help=f"write {WEIGHTS.name}")
    options = parser.parse_args()
    documents = list(read_documents(data_root(options.data)))
    asked = [each for document in documents for each in decisions(document)]
    fold = folds(each.article for each in documents)
    models = cross_validated(asked, fold)
    _print_table(asked, fold, models)
    if options.timelines:
        _write_timelines(options.timelines, documents, fold, models)
    if options.write:
        weights = {name: round(value, 4) for name, value in fit(asked).items()}
        text = json.dumps(weights, indent=0, sort_keys=True)
        WEIGHTS.write_text(text + "\n", encoding="utf-8")


def _write_timelines(
    folder: Path,
    documents: Sequence[Document],
    fold: Mapping[str, int],
    models: Sequence[Weights],
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for corpus in ("timeset", "semeval"):
        with (folder / f"{corpus}.jsonl").open("w", encoding="utf-8") as file:
            for document in documents:
                if document.corpus == corpus:
                    made = timeline(document, models[fold[document.article]])
                    file.write(json.dumps({**made.to_dict(), "id": document.name}))
                    file.write("\n")


def _print_table(
    asked: Sequence[Decision], fold: Mapping[str, int], models: Sequence[Weights]
) -> None:
    for corpus in SHARE:
        mine = [each for each in asked if each.corpus == corpus]
        best = []
        for each in mine:
            likely = chances(each.options, models[fold[each.article]])
            place = max(range(len(likely)), key=likely.__getitem__)
            best.append((likely[place], each.right[place]))
        print(f"{corpus}: {len(mine)} decisions, {sum(e.dated for e in mine)} dated")
        for least in (0.3, 0.5, 0.7, 0.9):
            taken = [right for chance, right in best if chance > least]
            print(f"  above {least}: {len(taken)} taken, {sum(taken)} right")


if __name__ == "__main__":
    main()
