"""Scores on raw text, from the characters on: ``python -m training.raw_text --help``.

Treebank documents are put together again as the texts they were and read by the
engine: sentences, words, tags and trees.  Words and sentences count when both
ends are right.  A tag or head counts for a word that was found, a head when it is
the same word too, as in the CoNLL 2018 evaluation; relation labels are compared
with their subtypes, which is stricter.
Source: Zeman et al. 2018, "CoNLL 2018 Shared Task".
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from dateline.language.analyser import analyse, analyse_words
from dateline.language.encoder import WEIGHTS, Encoder, encoder
from dateline.text.sentences import split
from training.splits import data_root
from training.treebank_texts import Document, Reading, Word, alone, read_documents
from training.variants import VARIANTS

TREEBANKS = ("en_ewt", "en_gum_open")
EDITED = ("news", "interview", "bio", "speech")
"""GUM genres of edited or carefully transcribed prose, also scored together."""
MEASURES = ("tokens", "sentences", "UPOS", "UAS", "LAS")


def read_raw(text: str, model: Encoder) -> Reading:
    """The engine's reading of a text, from its characters on."""
    sentences = analyse(text, split(text), model=model)
    words: list[Word] = []
    for sentence in sentences:
        first = len(words)
        words += (
            Word(
                start=token.start,
                end=token.end,
                upos=token.upos,
                head=first + token.head if token.head >= 0 else -1,
                deprel=token.deprel,
            )
            for token in sentence.tokens
        )
    return Reading(
        sentences=tuple((sentence.start, sentence.end) for sentence in sentences),
        words=tuple(words),
    )


def read_gold_words(text: str, gold: Reading, model: Encoder) -> Reading:
    """The engine's reading of a text whose sentences and words are given."""
    words: list[Word] = []
    for start, end in gold.sentences:
        spans = [(w.start, w.end) for w in gold.words if start <= w.start < end]
        found = analyse_words([text[a:b] for a, b in spans], model=model)
        first = len(words)
        words += (
            Word(start=a, end=b, upos=u, head=first + h if h >= 0 else -1, deprel=d)
            for (a, b), u, h, d in zip(
                spans, found.upos, found.heads, found.deprels, strict=True
            )
        )
    return Reading(sentences=gold.sentences, words=tuple(words))


# --- scores -------------------------------------------------------------------


class Tally:
    """Things right, found and wanted, by measure."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.wanted: Counter[str] = Counter()

    def add(
        self, gold: Reading, seen: Reading, window: tuple[int, int] | None = None
    ) -> None:
        """Count a text; of its words those inside ``window``, when there is one."""
        spans = set(gold.sentences) & set(seen.sentences)
        self._count("sentences", len(spans), len(seen.sentences), len(gold.sentences))
        wanted = {(word.start, word.end): word for word in _inside(gold, window)}
        found = {(word.start, word.end): word for word in _inside(seen, window)}
        pairs = [(wanted[span], found[span]) for span in wanted.keys() & found.keys()]
        heads = [
            (w, f) for w, f in pairs if _head(gold.words, w) == _head(seen.words, f)
        ]
        right = {
            "tokens": len(pairs),
            "UPOS": sum(w.upos == f.upos for w, f in pairs),
            "UAS": len(heads),
            "LAS": sum(w.deprel == f.deprel for w, f in heads),
        }
        for measure, count in right.items():
            self._count(measure, count, len(found), len(wanted))

    def _count(self, measure: str, right: int, found: int, wanted: int) -> None:
        self.right[measure] += right
        self.found[measure] += found
        self.wanted[measure] += wanted

    def precision(self, measure: str) -> float:
        """Right among found, in percent."""
        return 100 * self.right[measure] / max(1, self.found[measure])

    def recall(self, measure: str) -> float:
        """Right among wanted, in percent."""
        return 100 * self.right[measure] / max(1, self.wanted[measure])

    def f1(self, measure: str) -> float:
        """Harmonic mean of precision and recall, in percent."""
        both = self.found[measure] + self.wanted[measure]
        return 200 * self.right[measure] / max(1, both)


def _inside(reading: Reading, window: tuple[int, int] | None) -> Iterator[Word]:
    for word in reading.words:
        if window is None or window[0] <= word.start < window[1]:
            yield word


def _head(words: Sequence[Word], word: Word) -> tuple[int, int]:
    """The span of a word's head; ``(-1, -1)`` for the root."""
    if word.head < 0:
        return -1, -1
    return words[word.head].start, words[word.head].end


# --- tables ---------------------------------------------------------------------


def main() -> None:
    """Print scores by genre, then how much unusual writing costs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", help="folder of corpora (default: DATELINE_DATA)")
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--part", default="test", choices=("train", "dev", "test"))
    parser.add_argument("--treebank", choices=TREEBANKS, action="append")
    parser.add_argument("--skip-variants", action="store_true")
    options = parser.parse_args()
    root, model = data_root(options.data), encoder(options.weights)
    print(f"model {model.name}, {options.part} parts")
    for name in options.treebank or TREEBANKS:
        path = root / "ud" / f"{name}-ud-{options.part}.conllu"
        documents = list(read_documents(path))
        print(f"\n{name}, raw text" + _genre_table(documents, model))
        if not options.skip_variants:
            print(f"\n{name}, each sentence alone" + _variant_table(documents, model))


def _genre_table(documents: Sequence[Document], model: Encoder) -> str:
    """Scores from raw text by genre, with what gold words and sentences give."""
    rows: dict[str, tuple[Tally, Tally]] = {}
    for document in documents:
        seen = read_raw(document.text, model)
        cut = read_gold_words(document.text, document.gold, model)
        names = [document.genre, "all"]
        names += ["edited"] if document.genre in EDITED else []
        for name in names:
            raw, given = rows.setdefault(name, (Tally(), Tally()))
            raw.add(document.gold, seen)
            given.add(document.gold, cut)
    lines = [
        "\ngenre        tokens P     R    F1 | sent.   UPOS    UAS    LAS"
        " | gold words:  UPOS    UAS    LAS"
    ]
    for name in sorted(rows, key=lambda name: (name == "all", name == "edited", name)):
        raw, given = rows[name]
        lines.append(
            f"{name:12} {raw.precision('tokens'):8.2f} {raw.recall('tokens'):5.2f}"
            f" {raw.f1('tokens'):5.2f} | {raw.f1('sentences'):5.2f}"
            + "".join(f" {raw.f1(measure):6.2f}" for measure in MEASURES[2:])
            + " |            "
            + "".join(f" {given.f1(measure):6.2f}" for measure in MEASURES[2:])
        )
    return "\n".join(lines)


def _variant_table(documents: Sequence[Document], model: Encoder) -> str:
    """UPOS and LAS of each way of writing, and what it costs on the same words."""
    lines = [
        "\nvariant         gold words:  UPOS  cost    LAS  cost"
        " | raw text:  UPOS  cost    LAS  cost"
    ]
    sentences = [each for document in documents for each in alone(document)]
    plain = [_both(sentence, model) for sentence in sentences]
    for name, vary in VARIANTS.items():
        tallies = [(Tally(), Tally()) for _ in plain[0]]
        for number, sentence in enumerate(sentences):
            varied = vary(sentence, number)
            readings = _both(varied.document, model)
            for (now, before), new, old in zip(
                tallies, readings, plain[number], strict=True
            ):
                now.add(varied.document.gold, new, varied.window)
                before.add(sentence.gold, old, varied.plain)
        cells = [
            "".join(
                f" {now.f1(measure):6.2f} {before.f1(measure) - now.f1(measure):5.2f}"
                for measure in ("UPOS", "LAS")
            )
            for now, before in tallies
        ]
        lines.append(f"{name:26}" + " |          ".join(cells))
    return "\n".join(lines)


def _both(document: Document, model: Encoder) -> tuple[Reading, Reading]:
    """The engine's readings with the gold words given, and from the characters."""
    text = document.text
    return read_gold_words(text, document.gold, model), read_raw(text, model)


if __name__ == "__main__":
    main()
