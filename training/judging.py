"""Weights of what the engine judges: ``python -m training.judging``.

Two small linear models, learned in seconds: which of an article's dated times an event
without a date of its own shares (``linking``), and how much an event belongs on the
timeline (``salience``).  Prints how well the first is foretold of articles that were
not learned from: ten folds; articles that two corpora have stay together.

``--timelines FOLDER`` writes the timelines of TimeSET and SemEval, each made with the
weights of the folds it is not in.  ``--write`` fits everything for the engine's files.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from dateline.anchoring.judging import WEIGHTS, chances
from dateline.ordering.salience import WEIGHTS as SALIENCE
from dateline.weighing import Weights
from training import linking, salience
from training.dated_events import Document, read_documents
from training.linking import Decision, decisions
from training.salience import Listing, listing
from training.splits import data_root
from training.timelines import Read, read, timeline

FOLDS, SEED = 10, 7
Example = TypeVar("Example", Decision, Listing)


def folds(articles: Iterable[str]) -> dict[str, int]:
    """The fold of each article, drawn by lot."""
    names = sorted(set(articles))
    random.Random(SEED).shuffle(names)
    return {name: place % FOLDS for place, name in enumerate(names)}


def cross_validated(
    fit: Callable[[Sequence[Example]], dict[str, float]],
    examples: Sequence[Example],
    fold: Mapping[str, int],
) -> list[Weights]:
    """For each fold, the weights of all that is not in it."""
    return [
        fit([each for each in examples if fold[each.article] != number])
        for number in range(FOLDS)
    ]


def main() -> None:
    """Print how well decisions are foretold; write what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", help="folder of corpora (default: DATELINE_DATA)")
    parser.add_argument("--timelines", type=Path, metavar="FOLDER")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    documents = list(read_documents(data_root(options.data)))
    known = [read(document) for document in documents]
    pairs = list(zip(documents, known, strict=True))
    asked = [each for pair in pairs for each in decisions(*pair)]
    if options.write:
        _write(WEIGHTS, linking.fit(asked))
    listings = [listing(*pair) for pair in pairs if pair[0].corpus == salience.CORPUS]
    if options.write:
        _write(SALIENCE, salience.fit(listings))
    fold = folds(each.article for each in documents)
    dating = cross_validated(linking.fit, asked, fold)
    _print_table(asked, fold, dating)
    if options.timelines:
        listed = cross_validated(salience.fit, listings, fold)
        _write_timelines(options.timelines, pairs, fold, dating, listed)


def _write(path: Path, weights: Weights) -> None:
    rounded = {name: round(value, 4) for name, value in weights.items()}
    text = json.dumps(rounded, indent=0, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")


def _write_timelines(
    folder: Path,
    pairs: Sequence[tuple[Document, Read]],
    fold: Mapping[str, int],
    dating: Sequence[Weights],
    listed: Sequence[Weights],
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for corpus in ("timeset", "semeval"):
        with (folder / f"{corpus}.jsonl").open("w", encoding="utf-8") as file:
            for document, known in pairs:
                number = fold[document.article]
                if document.corpus == corpus:
                    made = timeline(
                        known, dating=dating[number], salience=listed[number]
                    )
                    file.write(json.dumps({**made.to_dict(), "id": document.name}))
                    file.write("\n")


def _print_table(
    asked: Sequence[Decision], fold: Mapping[str, int], models: Sequence[Weights]
) -> None:
    for corpus in linking.SHARE:
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
