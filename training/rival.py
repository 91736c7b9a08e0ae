"""A spaCy pipeline trained on the same sentences: ``python -m training.rival``.

A CNN of the size of spaCy's small models (width 96, depth 4) with tagger, parser and
entity recogniser, without pretrained vectors, as those models are.  Needs spaCy,
which nothing else here does: ``pip install spacy``.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from typing import Any

import spacy
from spacy.tokens import Doc, Span
from spacy.training import Example as Pair
from spacy.util import minibatch

from dateline.language.analyser import WordAnalysis
from training.corpora import Example, read_conllu
from training.evaluate import Scores, names
from training.splits import data_root, read_corpora

EMBEDDING = {
    "@architectures": "spacy.HashEmbedCNN.v2", "width": 96, "depth": 4,
    "embed_size": 2000, "window_size": 1, "maxout_pieces": 3, "subword_features": True,
    "pretrained_vectors": None,
}  # fmt: skip
LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96}
BATCH, SEED, DROP = 64, 17, 0.1


def main() -> None:
    """Train, and print scores on the treebanks' test parts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", help="folder of corpora (default: DATELINE_DATA)")
    parser.add_argument("--epochs", type=int, default=12)
    options = parser.parse_args()
    root = data_root(options.data)
    corpora = read_corpora(root, "train")
    examples = [*corpora.treebanks, *corpora.meantime]
    pipeline = trained(examples, options.epochs)
    for corpus, name in (("EWT", "en_ewt"), ("GUM", "en_gum_open")):
        test = list(read_conllu(root / "ud" / f"{name}-ud-test.conllu"))
        for measure, value in scores(pipeline, test).items():
            print(f"{corpus} {measure}: {value:.2f}")


def blank() -> Any:
    """The pipeline before training."""
    pipeline = spacy.blank("en")
    pipeline.add_pipe("tok2vec", config={"model": EMBEDDING})
    pipeline.add_pipe("tagger", config={"model": {"tok2vec": LISTENER}})
    pipeline.add_pipe("parser", config={"model": {"tok2vec": LISTENER}})
    pipeline.add_pipe("ner", config={"model": {"tok2vec": LISTENER}})
    return pipeline


def trained(examples: Sequence[Example], epochs: int) -> Any:
    """The pipeline after ``epochs`` over the examples, with Adam's default rates."""
    spacy.util.fix_random_seed(SEED)
    pipeline, chance = blank(), random.Random(SEED)
    pairs = list(_pairs(pipeline, examples))
    optimiser = pipeline.initialize(lambda: pairs)
    for epoch in range(epochs):
        chance.shuffle(pairs)
        losses: dict[str, float] = {}
        for batch in minibatch(pairs, BATCH):
            pipeline.update(batch, sgd=optimiser, drop=DROP, losses=losses)
        print(f"epoch {epoch + 1} {losses}", flush=True)
    return pipeline


def _pairs(pipeline: Any, examples: Sequence[Example]) -> Iterator[Pair]:
    for example in examples:
        doc = Doc(
            pipeline.vocab,
            words=example.words,
            tags=example.xpos,
            heads=_heads(example),
            deps=example.deprels,
            sent_starts=[n == 0 for n in range(len(example.words))],
        )
        if example.entities is None:
            doc.set_ents([], default="missing")
        else:
            doc.set_ents([Span(doc, *span) for span in example.entities])
        yield Pair(Doc(pipeline.vocab, words=example.words), doc)


def _heads(example: Example) -> list[int] | None:
    if example.heads is None:
        return None
    return [head - 1 if head else place for place, head in enumerate(example.heads)]


def scores(pipeline: Any, examples: Sequence[Example]) -> Scores:
    """XPOS, UAS and LAS in percent of gold words, and names."""
    found, right, total = [], {"XPOS": 0, "UAS": 0, "LAS": 0}, 0
    for example in examples:
        doc = pipeline(Doc(pipeline.vocab, words=example.words))
        for token, tag, head, deprel in zip(
            doc, example.xpos or (), _heads(example) or (), example.deprels or (),
            strict=True,
        ):  # fmt: skip
            total += 1
            right["XPOS"] += token.tag_ == tag
            right["UAS"] += token.head.i == head
            right["LAS"] += token.head.i == head and (
                token.dep_.lower() == str(deprel).lower()
            )
        entities = tuple((e.start, e.end, e.label_, 1.0) for e in doc.ents)
        found.append(WordAnalysis(entities=entities))
    return {
        **{name: 100 * count / total for name, count in right.items()},
        **names(examples, found),
    }


if __name__ == "__main__":
    main()
