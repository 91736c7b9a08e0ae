"""Scores of the shipped weights: ``python -m training.evaluate --help``.

Treebank scores are on gold words; event and time scores start from raw text and
count exact character spans, as for names.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from dateline.language.analyser import WordAnalysis, analyse, analyse_words
from dateline.language.encoder import WEIGHTS, encoder
from dateline.language.tokens import tokenise
from dateline.languages.en.lemmas import lemma
from dateline.text.sentences import split
from training.corpora import Example, read_conllu, read_meantime, read_timeml
from training.splits import data_root, documents


class Count:
    """Spans found, wanted and right; gives precision, recall and F1 in percent."""

    def __init__(self) -> None:
        self.right = self.found = self.wanted = 0

    def add(self, right: int, found: int, wanted: int) -> None:
        """Add one document's or sentence's counts."""
        self.right += right
        self.found += found
        self.wanted += wanted

    def scores(self) -> str:
        """``P/R/F1`` to one decimal."""
        precision = 100 * self.right / max(1, self.found)
        recall = 100 * self.right / max(1, self.wanted)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return f"{precision:.1f}/{recall:.1f}/{f1:.1f}"


def main() -> None:
    """Print every score the card reports."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", help="folder of corpora (default: DATELINE_DATA)")
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--part", default="test", choices=("dev", "test"))
    options = parser.parse_args()
    root, model = data_root(options.data), encoder(options.weights)

    def look(words: Sequence[str]) -> WordAnalysis:
        return analyse_words(words, model=model)

    report: dict[str, Any] = {"model": model.name}
    for name in ("en_ewt", "en_gum_open"):
        path = root / "ud" / f"{name}-ud-{options.part}.conllu"
        examples = list(read_conllu(path))
        found = [look(example.words) for example in examples]
        report[f"{name} {options.part}"] = {
            **syntax(examples, found),
            "tokens P/R/F1": tokenisation(path),
            **names(examples, found),
        }
    held_out = documents(root, "tbaq", held_out=True)
    examples = list(read_timeml(held_out))
    report["tbaq gold sentences"] = spans(
        examples, [look(example.words) for example in examples]
    )
    if options.weights == WEIGHTS:
        report["tbaq raw text"] = raw_text(held_out)
    examples = list(read_meantime(documents(root, "meantime", held_out=True)))
    found = [look(example.words) for example in examples]
    report["meantime"] = {**spans(examples, found), **names(examples, found)}
    print(json.dumps(report, indent=1))


def syntax(
    examples: Sequence[Example], found: Sequence[WordAnalysis]
) -> dict[str, float]:
    """UPOS, XPOS, verb features, UAS, LAS and lemma accuracy over all words."""
    right: Counter[str] = Counter()
    total = verbs = 0
    for example, analysis in zip(examples, found, strict=True):
        heads = tuple(head - 1 for head in example.heads or ())
        rows = zip(
            example.words, example.upos or (), example.xpos or (), example.morph or (),
            heads, example.deprels or (), example.lemmas or (),
            analysis.upos, analysis.xpos, analysis.morph, analysis.heads,
            analysis.deprels, strict=True,
        )  # fmt: skip
        for word, u, x, m, h, d, base, upos, xpos, morph, head, deprel in rows:
            total += 1
            right["UPOS"] += u == upos
            right["XPOS"] += x == xpos
            right["UAS"] += h == head
            right["LAS"] += (h, d) == (head, deprel)
            right["lemma"] += base.lower() == lemma(word, upos, xpos).lower()
            if m != "-|-|-|-":
                verbs += 1
                right["verb features"] += m == morph
    return {
        name: round(100 * count / (verbs if name == "verb features" else total), 2)
        for name, count in right.items()
    }


def tokenisation(path: Path) -> str:
    """P/R/F1 of the words of each sentence's raw text."""
    count = Count()
    texts = [
        line[9:].rstrip("\n")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith("# text = ")
    ]
    for text, example in zip(texts, read_conllu(path), strict=True):
        place, gold = 0, set()
        for word in example.words:
            place = max(place, text.find(word, place))
            gold.add((place, place + len(word)))
            place += len(word)
        found = set(tokenise(text))
        count.add(len(gold & found), len(found), len(gold))
    return count.scores()


def names(examples: Sequence[Example], found: Sequence[WordAnalysis]) -> dict[str, str]:
    """P/R/F1 of names with their type, and of their extents alone."""
    typed, extents = Count(), Count()
    for example, analysis in zip(examples, found, strict=True):
        if example.entities is None:
            return {}
        gold, seen = set(example.entities), {e[:3] for e in analysis.entities}
        typed.add(len(gold & seen), len(seen), len(gold))
        right = len({g[:2] for g in gold} & {s[:2] for s in seen})
        extents.add(right, len(seen), len(gold))
    return {"entity": typed.scores(), "entity extent": extents.scores()}


def spans(examples: Sequence[Example], found: Sequence[WordAnalysis]) -> dict[str, Any]:
    """P/R/F1 of triggers and time spans on the corpus reader's sentences."""
    triggers, strict, relaxed = Count(), Count(), Count()
    classes: Counter[bool] = Counter()
    for example, analysis in zip(examples, found, strict=True):
        gold = {g[:2]: g[2] for g in example.events or ()}
        seen = {s[:2]: s[2] for s in analysis.triggers}
        triggers.add(len(gold.keys() & seen.keys()), len(seen), len(gold))
        classes.update(gold[span] == seen[span] for span in gold.keys() & seen.keys())
        _time_counts(
            [t[:2] for t in example.timexes or ()],
            [t[:2] for t in analysis.timexes],
            strict,
            relaxed,
        )
    scores: dict[str, Any] = {
        "timex strict": strict.scores(),
        "timex relaxed": relaxed.scores(),
    }
    if classes:
        scores["trigger"] = triggers.scores()
        scores["class accuracy"] = _share(classes)
    return scores


def raw_text(held_out: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """The same from raw text, by character spans, with the speed of it all."""
    triggers, strict, relaxed = Count(), Count(), Count()
    classes: Counter[bool] = Counter()
    words, spent = 0, 0.0
    for document in held_out:
        text = document["text"]
        sentences = split(text)
        started = time.perf_counter()
        analysed = analyse(text, sentences)
        spent += time.perf_counter() - started
        words += sum(len(sentence.tokens) for sentence in analysed)
        gold = {(e["start"], e["end"]): e["class"] for e in document["events"]}
        seen = {(t.start, t.end): t.event_class for s in analysed for t in s.triggers}
        triggers.add(len(gold.keys() & seen.keys()), len(seen), len(gold))
        classes.update(gold[span] == seen[span] for span in gold.keys() & seen.keys())
        _time_counts(
            [(t["start"], t["end"]) for t in document["timexes"]],
            [(t.start, t.end) for s in analysed for t in s.time_spans],
            strict,
            relaxed,
        )
    return {
        "trigger": triggers.scores(),
        "class accuracy": _share(classes),
        "timex strict": strict.scores(),
        "timex relaxed": relaxed.scores(),
        "words a second": round(words / spent),
    }


def _share(outcomes: Counter[bool]) -> float:
    return round(100 * outcomes[True] / outcomes.total(), 1)


def _time_counts(
    gold: Sequence[tuple[int, int]],
    seen: Sequence[tuple[int, int]],
    strict: Count,
    relaxed: Count,
) -> None:
    strict.add(len(set(gold) & set(seen)), len(seen), len(gold))
    touching = sum(any(a < d and c < b for c, d in seen) for a, b in gold)
    relaxed.add(min(touching, len(seen)), len(seen), len(gold))


if __name__ == "__main__":
    main()
