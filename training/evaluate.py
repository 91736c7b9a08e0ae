"""Scores of exported weights: ``python -m training.evaluate [FOLDER …]``.

Treebank scores are on gold words; event and time scores start from raw text and
count exact character spans, as for names.  Several folders (seeds, say) get a column
each, and their mean and spread.  ``raw_text`` has the treebanks' raw text.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import mean
from typing import Any

from dateline.language.analyser import WordAnalysis, analyse, analyse_words
from dateline.language.encoder import WEIGHTS, Encoder, encoder
from dateline.languages.en.lemmas import lemma
from dateline.text.sentences import split
from training.corpora import Example, read_conllu, read_meantime, tells_polarity
from training.splits import data_root, documents

CLEAR = frozenset(("person", "organization", "place"))
"""Types of names that annotators agree on; "other" holds all else."""
Scores = dict[str, float]


class Count:
    """Spans found, wanted and right."""

    def __init__(self) -> None:
        self.right = self.found = self.wanted = 0

    def add(self, found: set[Any], wanted: set[Any]) -> None:
        """Count one document's or sentence's spans."""
        self.right += len(found & wanted)
        self.found += len(found)
        self.wanted += len(wanted)

    def scores(self, name: str) -> Scores:
        """Precision, recall and F1 in percent, by names that begin with ``name``."""
        precision = 100 * self.right / max(1, self.found)
        recall = 100 * self.right / max(1, self.wanted)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return {f"{name} P": precision, f"{name} R": recall, f"{name} F1": f1}


def main() -> None:
    """Print every score the card reports, as a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, nargs="*", default=[WEIGHTS])
    parser.add_argument("--data", help="folder of corpora (default: DATELINE_DATA)")
    parser.add_argument("--part", default="test", choices=("dev", "test"))
    options = parser.parse_args()
    root = data_root(options.data)
    models = [encoder(folder) for folder in options.weights]
    columns = [scores(root, options.part, model) for model in models]
    print("\n".join(table([model.name for model in models], columns)))


def scores(root: Path, part: str, model: Encoder) -> Scores:
    """Every score of one model in percent, the treebanks' on ``dev`` or ``test``."""
    found: Scores = {}

    def look(examples: Sequence[Example]) -> list[WordAnalysis]:
        return [analyse_words(example.words, model=model) for example in examples]

    for corpus, name in (("EWT", "en_ewt"), ("GUM", "en_gum_open")):
        examples = list(read_conllu(root / "ud" / f"{name}-ud-{part}.conllu"))
        analyses = look(examples)
        found |= _named(corpus, syntax(examples, analyses))
        found |= _named(corpus, names(examples, analyses))
    found |= _named("TBAQ", raw_text(documents(root, "tbaq", held_out=True), model))
    examples = list(read_meantime(documents(root, "meantime", held_out=True)))
    analyses = look(examples)
    found |= _named("MEANTIME", names(examples, analyses))
    return found | _named("MEANTIME", time_spans(examples, analyses))


def table(models: Sequence[str], columns: Sequence[Scores]) -> Iterator[str]:
    """Lines of a Markdown table, with mean and spread of several models."""
    several = len(columns) > 1
    heads = ("", *models, *(("mean", "spread") if several else ()))
    yield "| " + " | ".join(heads) + " |"
    yield "|---" * len(heads) + "|"
    for name in columns[0]:
        values = [column[name] for column in columns]
        cells = [f"{value:.2f}" for value in values]
        if several:
            cells += [f"{mean(values):.2f}", f"{max(values) - min(values):.2f}"]
        yield f"| {name} | " + " | ".join(cells) + " |"


def _named(corpus: str, found: Mapping[str, float]) -> Scores:
    return {f"{corpus} {name}": value for name, value in found.items()}


def syntax(examples: Sequence[Example], found: Sequence[WordAnalysis]) -> Scores:
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
            right["lemma"] += str(base).lower() == lemma(word, upos, xpos).lower()
            if m != "-|-|-|-":
                verbs += 1
                right["verb features"] += m == morph
    return {
        name: 100 * count / (verbs if name == "verb features" else total)
        for name, count in right.items()
    }


def names(examples: Sequence[Example], found: Sequence[WordAnalysis]) -> Scores:
    """Names with their type, those of clear type alone, and extents alone."""
    typed, clear, extents = Count(), Count(), Count()
    for example, analysis in zip(examples, found, strict=True):
        if example.entities is None:
            return {}
        gold, seen = set(example.entities), {e[:3] for e in analysis.entities}
        typed.add(seen, gold)
        clear.add(
            {e for e in seen if e[2] in CLEAR}, {e for e in gold if e[2] in CLEAR}
        )
        extents.add({e[:2] for e in seen}, {e[:2] for e in gold})
    return {
        **typed.scores("names"),
        **clear.scores("person, organization, place"),
        **extents.scores("names, extent"),
    }


def time_spans(examples: Sequence[Example], found: Sequence[WordAnalysis]) -> Scores:
    """Exact time spans on the corpus reader's sentences."""
    strict = Count()
    for example, analysis in zip(examples, found, strict=True):
        gold = {span[:2] for span in example.timexes or ()}
        strict.add({span[:2] for span in analysis.timexes}, gold)
    return strict.scores("time spans, strict")


def raw_text(held_out: Iterable[dict[str, Any]], model: Encoder) -> Scores:
    """Triggers with what is said of them, and time spans, by character spans."""
    triggers, strict, relaxed = Count(), Count(), Count()
    told: dict[str, Counter[bool]] = {}
    for number, document in enumerate(held_out):
        text = document["text"]
        analysed = analyse(text, split(text), model=model)
        gold = {(e["start"], e["end"]): e for e in document["events"]}
        seen = {(t.start, t.end): t for s in analysed for t in s.triggers}
        triggers.add(_in(number, seen), _in(number, gold))
        for span in gold.keys() & seen.keys():
            for name, said in (
                ("class", seen[span].event_class), ("aspect", seen[span].aspect),
                ("polarity", seen[span].polarity),
            ):  # fmt: skip
                if name != "polarity" or tells_polarity(document):
                    told.setdefault(name, Counter())[gold[span][name] == said] += 1
        wanted = [(t["start"], t["end"]) for t in document["timexes"]]
        spans = [(t.start, t.end) for s in analysed for t in s.time_spans]
        strict.add(_in(number, spans), _in(number, wanted))
        touching = {(a, b) for a, b in wanted if any(a < d and c < b for c, d in spans)}
        relaxed.right += min(len(touching), len(spans))
        relaxed.found, relaxed.wanted = strict.found, strict.wanted
    return {
        **triggers.scores("triggers"),
        **{name: 100 * of[True] / of.total() for name, of in told.items()},
        **strict.scores("time spans, strict"),
        **relaxed.scores("time spans, relaxed"),
    }


def _in(document: int, spans: Iterable[tuple[int, int]]) -> set[tuple[int, int, int]]:
    return {(document, *span) for span in spans}


if __name__ == "__main__":
    main()
