"""Would the model's time spans help the tagger: ``python -m training.time_spans``.

The documents the model never saw are tagged by the rules; each policy then lets
the model change the answer, and the table says by how many points F1 moves, with
the 95 % interval over documents drawn anew.  "Unread" are those at odd places of
their file: their errors were not read while rules were written.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline import pipeline
from dateline.language import windows
from dateline.language.encoder import encoder
from dateline.text.metadata import read_head
from dateline.values import Sentence
from training.corpora import read_json_lines
from training.splits import HELD_OUT, data_root

MEASURES = ("strict", "relaxed", "type", "value")
DRAWS = 4000

Counts = NDArray[np.float64]
"""Expressions wanted, found, and right by each of ``MEASURES``; the last axis."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A time expression of the rules, the model or the annotators.

    ``chance`` is the model's: of a span, or of the likeliest word of a rule's.
    """

    start: int
    end: int
    type: str
    value: str
    chance: float = 1.0

    def common(self, other: Found) -> int:
        """How many characters the two have in common, none if not positive."""
        return min(self.end, other.end) - max(self.start, other.start)

    def among(self, others: Sequence[Found]) -> list[Found]:
        """Those of the others that touch it."""
        return [other for other in others if self.common(other) > 0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What annotators, rules and model found in one document."""

    unread: bool
    gold: Sequence[Found]
    rules: Sequence[Found]
    model: Sequence[Found]


def refuse(it: Document, *, below: float) -> list[Found]:
    """The rules' answer without what the model holds unlikely."""
    return [found for found in it.rules if found.chance >= below]


def add(it: Document, *, least: float) -> list[Found]:
    """The rules' answer and the model's spans that no rule touches, without value."""
    return [*it.rules] + [
        s for s in it.model if s.chance >= least and not s.among(it.rules)
    ]


def extend(it: Document, *, least: float) -> list[Found]:
    """The rules' answer with the extents of the model's spans."""
    pairs = [(found, _partner(it, found, least)) for found in it.rules]
    return [replace(r, start=s.start, end=s.end) if s else r for r, s in pairs]


def retype(it: Document, *, least: float) -> list[Found]:
    """The rules' answer with the model's types; another type has another value."""
    pairs = [(found, _partner(it, found, least)) for found in it.rules]
    return [
        replace(r, type=s.type, value="") if s and s.type != r.type else r
        for r, s in pairs
    ]


def _partner(it: Document, found: Found, least: float) -> Found | None:
    """The one span that touches ``found`` and nothing else, if it is sure enough."""
    spans = found.among(it.model)
    if len(spans) != 1 or len(spans[0].among(it.rules)) != 1:
        return None
    return spans[0] if spans[0].chance >= least else None


Policy = Callable[[Document], Sequence[Found]]
POLICIES: dict[str, Policy] = {
    **{f"refuse < {p}": partial(refuse, below=p) for p in (0.1, 0.2, 0.3, 0.5)},
    **{f"add >= {p}": partial(add, least=p) for p in (0.5, 0.7, 0.9)},
    **{f"extents >= {p}": partial(extend, least=p) for p in (0.5, 0.9, 0.97)},
    **{f"types >= {p}": partial(retype, least=p) for p in (0.5, 0.9, 0.97)},
}


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", help="folder of corpora (default: DATELINE_DATA)")
    root = data_root(parser.parse_args().data)
    documents = [found for corpus in HELD_OUT for found in read(root, corpus)]
    for name, part in (
        ("held out", documents),
        ("of these unread", [document for document in documents if document.unread]),
    ):
        before = np.array([count(document.gold, document.rules) for document in part])
        total = before.sum(axis=0)
        print(f"\n{name}: {len(part)} documents, {total[0]:.0f} expressions")
        print(f"{'':20}" + "".join(f"{measure:>21}" for measure in MEASURES), "changed")
        print(f"{'rules':20}" + "".join(f"{f1:21.1f}" for f1 in scores(total)))
        for title, policy in POLICIES.items():
            after = np.array([count(each.gold, policy(each)) for each in part])
            print(f"{title:20}" + compare(before, after))


def read(root: Path, corpus: str) -> list[Document]:
    """The held-out documents of a corpus, tagged; MEANTIME's date lines left out."""
    lines = enumerate(read_json_lines(root / f"{corpus}_dev.jsonl"))
    return [
        _document(document, unread=place % 2 == 1, date_line=corpus == "tbaq")
        for place, document in lines
        if document["id"] in HELD_OUT[corpus]
    ]


def _document(raw: dict[str, Any], *, unread: bool, date_line: bool) -> Document:
    head = read_head(raw["text"])
    article = pipeline.read_article(raw["text"], head, published=raw["dct"])
    sentences = pipeline.analyse_sentences(article, head)
    gold = [_gold(timex) for timex in raw["timexes"]]
    created = [
        expression
        for expression, timex in zip(gold, raw["timexes"], strict=True)
        if timex.get("functionInDocument") == "CREATION_TIME" and not date_line
    ]
    rules = [
        Found(start=e.start, end=e.end, type=e.type, value=e.value)
        for e in pipeline.tag_times(article, sentences)
    ]
    model = [
        Found(start=s.start, end=s.end, type=s.type, value="", chance=s.score)
        for sentence in sentences
        for s in sentence.time_spans
    ]
    words = [word for sentence in sentences for word in _words(sentence)]
    return Document(
        unread=unread,
        gold=[g for g in gold if not g.among(created)],
        rules=[_judged(r, words) for r in rules if not r.among(created)],
        model=[s for s in model if not s.among(created)],
    )


def _gold(timex: dict[str, Any]) -> Found:
    return Found(**{key: timex[key] for key in ("start", "end", "type", "value")})


def _words(sentence: Sentence) -> list[Found]:
    """Each word, with the model's chance that it is in a time span."""
    if not sentence.tokens:
        return []
    (scores,) = windows.score([[t.text for t in sentence.tokens]], encoder())
    chances = (1 - scores.timex[:, 0]).tolist()
    return [
        Found(start=token.start, end=token.end, type="", value="", chance=chance)
        for token, chance in zip(sentence.tokens, chances, strict=True)
    ]


def _judged(found: Found, words: Sequence[Found]) -> Found:
    chance = max((word.chance for word in found.among(words)), default=1.0)
    return replace(found, chance=chance)


def count(gold: Sequence[Found], found: Sequence[Found]) -> Counts:
    """The counts of one document, as TempEval-3 takes them: each expression is
    paired once, the same extent first, then the most in common."""
    pairs = sorted(
        ((g.start, g.end) != (f.start, f.end), -g.common(f), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if g.common(f) > 0
    )
    used: tuple[set[int], set[int]] = set(), set()
    counts = np.zeros(2 + len(MEASURES))
    counts[:2] = len(gold), len(found)
    for differs, _, i, j in pairs:
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            same_type, same = (
                gold[i].type == found[j].type,
                gold[i].value == found[j].value,
            )
            counts[2:] += not differs, True, same_type, same
    return counts


def scores(counts: Counts) -> Counts:
    """F1 in percent by each of ``MEASURES``."""
    both = counts[..., :1] + counts[..., 1:2]
    return 200 * counts[..., 2:] / np.maximum(both, 1)


def compare(before: Counts, after: Counts) -> str:
    """The change of each F1 with its interval, and how many documents changed."""
    draws = np.random.default_rng(1).integers(0, len(before), (DRAWS, len(before)))
    change = scores(after.sum(axis=0)) - scores(before.sum(axis=0))
    drawn = scores(after[draws].sum(axis=1)) - scores(before[draws].sum(axis=1))
    low, high = np.percentile(drawn, (2.5, 97.5), axis=0)
    cells = (
        f"{f'{c:+.1f} [{a:+.1f}, {b:+.1f}]':>21}"
        for c, a, b in zip(change, low, high, strict=True)
    )
    return "".join(cells) + f"{(before != after).any(axis=1).sum():8}"


if __name__ == "__main__":
    main()
