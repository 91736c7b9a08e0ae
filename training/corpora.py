"""Readers: corpora as published to training examples, one per sentence.

A target that a corpus does not annotate is ``None`` for the whole sentence, and
the model is not asked about it.  Nothing of the corpora is kept in the project.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.language.tokens import tokenise
from dateline.text.sentences import split

EVENT_CLASSES = (
    "OCCURRENCE", "STATE", "REPORTING", "PERCEPTION", "ASPECTUAL", "I_ACTION",
    "I_STATE",
)  # fmt: skip
TIMEX_TYPES = ("DATE", "TIME", "DURATION", "SET")
ASPECTS = ("NONE", "PROGRESSIVE", "PERFECTIVE", "PERFECTIVE_PROGRESSIVE")
POLARITIES = ("POS", "NEG")
ENTITY_TYPES = ("person", "organization", "place", "other")
_MEANTIME_TYPES = {
    "PER": "person",
    "ORG": "organization",
    "LOC": "place",
    "PRO": "other",
    "FIN": "other",
}


Span = tuple[int, int, str]
"""First word, past the last word, label."""
Tags = tuple[str | None, ...]
TAG_LAYERS = ("upos", "xpos", "morph", "lemmas", "deprels")
SPAN_LAYERS = (
    "events", "aspects", "polarities", "broad_events", "timexes", "entities",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence: its words and what is annotated on them (None: unknown).

    ``heads`` counts words from 1, with 0 for the root, as CoNLL-U does, and -1 where
    it is unknown; spans never overlap.  ``shift`` is the number of words that were
    put before the sentence, ``number`` its place among the examples it came with.
    """

    document: str
    words: tuple[str, ...]
    upos: Tags | None = None
    xpos: Tags | None = None
    morph: Tags | None = None
    lemmas: Tags | None = None
    heads: tuple[int, ...] | None = None
    deprels: Tags | None = None
    events: tuple[Span, ...] | None = None
    aspects: tuple[Span, ...] | None = None
    polarities: tuple[Span, ...] | None = None
    broad_events: tuple[Span, ...] | None = None
    timexes: tuple[Span, ...] | None = None
    entities: tuple[Span, ...] | None = None
    shift: int = 0
    number: int = -1

    def spans_by_layer(self) -> dict[str, tuple[Span, ...] | None]:
        """The annotated spans of each layer of spans."""
        return {name: getattr(self, name) for name in SPAN_LAYERS}

    def layers(self) -> frozenset[str]:
        """The names of the layers that are annotated."""
        names = ("heads", *TAG_LAYERS, *SPAN_LAYERS)
        return frozenset(name for name in names if getattr(self, name) is not None)


def read_json_lines(path: Path) -> list[dict[str, Any]]:
    """The documents of a JSON-lines corpus file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


# --- Universal Dependencies -------------------------------------------------


def read_conllu(path: Path) -> Iterator[Example]:
    """Each sentence of a CoNLL-U file; entities too where MISC has ``Entity=``."""
    document, rows, entities = "", [], False
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc id = "):
                document = line[14:].strip()
            elif line.startswith("# global.Entity"):
                entities = True
            elif line == "\n":
                yield _ud_example(document, rows, entities)
                rows = []
            elif not line.startswith("#"):
                columns = line.rstrip("\n").split("\t")
                if columns[0].isdigit():
                    rows.append(columns)


def morph_label(features: str) -> str:
    """``VerbForm|Tense|Mood|Voice`` of a UD FEATS column, "-" where absent."""
    values = dict(pair.split("=") for pair in features.split("|") if "=" in pair)
    names = ("VerbForm", "Tense", "Mood", "Voice")
    return "|".join(values.get(name, "-") for name in names)


def _ud_example(
    document: str,
    rows: Sequence[Sequence[str]],
    entities: bool,
) -> Example:
    heads = tuple(int(row[6]) for row in rows)
    return Example(
        document=document,
        words=tuple(row[1].replace(" ", "") for row in rows),
        lemmas=tuple(row[2] for row in rows),
        upos=tuple(row[3] for row in rows),
        xpos=tuple(row[4] for row in rows),
        morph=tuple(morph_label(row[5]) for row in rows),
        heads=heads,
        deprels=tuple(row[7] for row in rows),
        entities=_names(rows, heads) if entities else None,
    )


_BRACKET = re.compile(r"\((?P<open>[^()]+)(?P<shut>\))?|(?P<close>[^()]+)\)")


def _names(
    rows: Sequence[Sequence[str]],
    heads: Sequence[int],
) -> tuple[tuple[int, int, str], ...]:
    """The proper names among GUM's mentions, the longest where they nest."""
    open_mentions: dict[str, list[tuple[int, str]]] = {}
    mentions = []
    for place, row in enumerate(rows):
        for part in row[9].split("|"):
            if not part.startswith("Entity="):
                continue
            for match in _BRACKET.finditer(part[7:]):
                if match["open"]:
                    fields = match["open"].split("-")
                    if match["shut"]:
                        mentions.append((place, place + 1, fields[1]))
                    else:
                        stack = open_mentions.setdefault(fields[0], [])
                        stack.append((place, fields[1] if len(fields) > 1 else ""))
                elif open_mentions.get(match["close"].split("-")[0]):
                    begin, label = open_mentions[match["close"].split("-")[0]].pop()
                    mentions.append((begin, place + 1, label))
    names = set()
    for begin, end, label in mentions:
        name = _proper_core(rows, heads, begin, end)
        if name is not None and label not in ("time", ""):
            names.add((*name, label if label in ENTITY_TYPES else "other"))
    return _outermost(names)


def _proper_core(
    rows: Sequence[Sequence[str]], heads: Sequence[int], begin: int, end: int
) -> tuple[int, int] | None:
    """The name inside a mention: its proper-noun head and what belongs to it."""
    inside = range(begin, end)
    tops = [i for i in inside if heads[i] - 1 not in inside]
    if not tops or rows[tops[0]][3] != "PROPN":
        return None
    top = first = last = tops[0]
    joins = {"of", "the", "de", "del", "la", "van", "von", "for", "&", "'s", "-", "al"}

    def named(place: int) -> bool:
        return rows[place][3] in ("PROPN", "ADJ", "NUM", "NOUN") and (
            rows[place][1][:1].isupper() or rows[place][1][:1].isdigit()
        )

    while first > begin:
        if named(first - 1):
            first -= 1
        elif (
            first - 1 > begin and rows[first - 1][1] in joins and named(first - 2)
            and rows[first - 1][1] != "the"
        ):  # fmt: skip
            first -= 2
        else:
            break
    while last < end - 1:
        step = 1
        while last + step < end - 1 and step < 3 and rows[last + step][1] in joins:
            step += 1
        if not named(last + step) or not _descends(heads, last + step, top):
            break
        last += step
    return first, last + 1


def _descends(heads: Sequence[int], place: int, top: int) -> bool:
    for _ in range(len(heads)):
        if place == top:
            return True
        if heads[place] == 0:
            return False
        place = heads[place] - 1
    return False


def _outermost(
    spans: Iterable[tuple[int, int, str]],
) -> tuple[tuple[int, int, str], ...]:
    """Spans without those that overlap an earlier or longer one."""
    kept: list[tuple[int, int, str]] = []
    for span in sorted(spans, key=lambda s: (s[0] - s[1], s[0], s[2])):
        if all(span[1] <= other[0] or span[0] >= other[1] for other in kept):
            kept.append(span)
    return tuple(sorted(kept))


# --- documents with character spans ------------------------------------------


def sentence_tokens(text: str) -> Iterator[list[tuple[int, int]]]:
    """Offsets of the words of each sentence, as the engine itself cuts them."""
    for sentence in split(text):
        source = text[sentence.start : sentence.end]
        words = [(a + sentence.start, b + sentence.start) for a, b in tokenise(source)]
        if words:
            yield words


def _on_words(
    tokens: Sequence[tuple[int, int]], spans: Iterable[tuple[int, int, str]]
) -> tuple[tuple[int, int, str], ...]:
    """Character spans as word spans, over the words they overlap."""
    return _outermost(_on_words_all(tokens, spans))


def _on_words_all(
    tokens: Sequence[tuple[int, int]], spans: Iterable[tuple[int, int, str]]
) -> set[tuple[int, int, str]]:
    found = set()
    for start, end, label in spans:
        hit = [i for i, (a, b) in enumerate(tokens) if a < end and b > start]
        if hit:
            found.add((hit[0], hit[-1] + 1, label))
    return found


def tells_polarity(document: Mapping[str, Any]) -> bool:
    """Whether a document's polarities mean anything.

    25 documents of AQUAINT call nearly every event negative.
    """
    said = [event["polarity"] for event in document["events"]]
    return 2 * said.count("NEG") < len(said)


def read_timeml(documents: Iterable[dict[str, Any]]) -> Iterator[Example]:
    """TimeBank and AQUAINT sentences: events and what is said of them, TIMEX3 spans."""
    for document in documents:
        text = document["text"]
        events, aspects, polarities = (
            [(e["start"], e["end"], e[name]) for e in document["events"] if e[name]]
            for name in ("class", "aspect", "polarity")
        )
        timexes = [(t["start"], t["end"], t["type"]) for t in document["timexes"]]
        for tokens in sentence_tokens(text):
            yield Example(
                document=document["id"],
                words=tuple(text[a:b] for a, b in tokens),
                events=_on_words(tokens, events),
                aspects=_on_words(tokens, aspects),
                polarities=_on_words(tokens, polarities)
                if tells_polarity(document)
                else None,
                timexes=_on_words(tokens, timexes),
            )


def read_meantime(documents: Iterable[dict[str, Any]]) -> Iterator[Example]:
    """MEANTIME sentences: broader events (copulas too), TIMEX3 spans, names."""
    for document in documents:
        text = document["text"]
        events = [(e["start"], e["end"], "EVENT") for e in document["events"]]
        timexes = [
            (t["start"], t["end"], t["type"])
            for t in document["timexes"]
            if t["type"] in TIMEX_TYPES and not t["value"].startswith("XXXX")
        ]
        names = [
            (m["start"], m["end"], _MEANTIME_TYPES[m["type"]])
            for m in document["entities"]
            if m["syntactic_type"] in ("NAM", "PRE.NAM")
            and m["type"] in _MEANTIME_TYPES
        ]
        for tokens in sentence_tokens(text):
            words = tuple(text[a:b] for a, b in tokens)
            yield Example(
                document=document["id"],
                words=words,
                broad_events=_on_words(tokens, events),
                timexes=_on_words(tokens, timexes),
                entities=_innermost_names(words, _on_words_all(tokens, names)),
            )


def _innermost_names(
    words: Sequence[str], spans: Iterable[tuple[int, int, str]]
) -> tuple[tuple[int, int, str], ...]:
    """The shortest of nested names, each cut down to its last capitalised run.

    MEANTIME marks "Northrop Grumman CEO Ron Sugar" inside which "Northrop
    Grumman" is a name of its own; GUM's names are bare.
    """
    kept: list[tuple[int, int, str]] = []
    for first, last, label in sorted(spans, key=lambda s: (s[1] - s[0], s)):
        begin = last
        while begin > first and (
            words[begin - 1][:1].isupper()
            or words[begin - 1][:1].isdigit()
            or words[begin - 1] in ("of", "&", "-", "'s")
        ):
            begin -= 1
        while begin < last and words[begin] in ("The", "A", "An", "of", "&", "-", "'s"):
            begin += 1
        if begin < last and all(
            last <= other[0] or begin >= other[1] for other in kept
        ):
            kept.append((begin, last, label))
    return tuple(sorted(kept))


def read_raw(texts: Iterable[str]) -> Iterator[Example]:
    """Sentences of raw news, nothing annotated: for a student and its teacher."""
    for text in texts:
        for tokens in sentence_tokens(text):
            yield Example(document="", words=tuple(text[a:b] for a, b in tokens))
