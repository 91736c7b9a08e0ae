"""An analysis as CoNLL-U, the format of Universal Dependencies.

What each column holds is told in ``docs/analysis.md``.
Source: https://universaldependencies.org/format.html
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from dateline.analysis import Analysis
from dateline.exports.labels import encodable
from dateline.values import Sentence, Span, Token

_APOSTROPHES = "'’`´"
_CONTROLS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), "\ufffd")
_UNSEEN = frozenset(("Cc", "Cf", "Mn", "Mc", "Me"))


def to_conllu(analysis: Analysis, *, name: str = "a1") -> str:
    """The sentences in CoNLL-U; events, names and times are in the column MISC.

    ``name`` is the document's; its ``n``-th sentence is ``name-n``.  Sentences
    without tokens are left out, since the format has no room for them.

    >>> from dateline import analyse
    >>> to_conllu(analyse("It rained.")).splitlines()[-2].split()[:4]
    ['3', '.', '.', 'PUNCT']
    """
    name = re.sub(r"[\s/]", "_", _field(name))
    blocks: list[str] = []
    paragraph = -1
    for sentence in analysis.sentences:
        if not sentence.tokens:
            continue
        lines = [] if blocks else _document(analysis, name)
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            lines.append(f"# newpar id = {name}-p{paragraph + 1}")
        lines.append(f"# sent_id = {name}-{sentence.index + 1}")
        lines.append(f"# text = {_written(analysis.text, sentence.tokens)}")
        lines += _rows(analysis.text, sentence)
        blocks.append("\n".join(lines) + "\n\n")
    return "".join(blocks)


def without_tokens(analysis: Analysis) -> int:
    """How many sentences CoNLL-U leaves out."""
    return sum(not sentence.tokens for sentence in analysis.sentences)


def _document(analysis: Analysis, name: str) -> list[str]:
    made = ", ".join(" ".join(each) for each in analysis.produced_by.items())
    return [f"# generator = {_field(made)}", f"# newdoc id = {name}"]


def _field(value: str) -> str:
    """A value on one line without tabs and other controls, as a column may hold it."""
    line = " ".join(encodable(value).split()).translate(_CONTROLS)
    return unicodedata.normalize("NFC", line) or "_"


def _written(text: str, tokens: Sequence[Token]) -> str:
    """The sentence as its lines have it, white space as ``SpaceAfter`` has it."""
    parts = []
    for first, last in _surface(tokens):
        start, end = tokens[first].start, tokens[last - 1].end
        parts.append(_field(text[start:end]) + ("" if _closes(text, end) else " "))
    return "".join(parts).rstrip(" ")


def _closes(text: str, end: int) -> bool:
    """Whether no white space follows, but for what is not seen in between."""
    while not text[end : end + 1].isspace():
        if end == len(text) or unicodedata.category(text[end]) not in _UNSEEN:
            return True
        end += 1
    return False


def _surface(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """``(first, past the last)`` token of each word as it is written."""
    first = 0
    for n, token in enumerate(tokens[1:], 1):
        if not _is_contracted(tokens[n - 1], token):
            yield first, n
            first = n
    yield first, len(tokens)


def _is_contracted(before: Token, token: Token) -> bool:
    """Whether a token was cut off the word before it: "n't", "'ll", "'s", "not"."""
    if before.end != token.start or not any(map(str.isalnum, before.text)):
        return False
    if token.text[0] in _APOSTROPHES:
        return token.xpos == "POS" or token.text[1:].isalpha()
    return before.text[-1].isalpha() and token.text[0].isalpha()


def _rows(text: str, sentence: Sentence) -> Iterator[str]:
    tokens = sentence.tokens
    spans = {
        "Event": _bio(tokens, [(each, each.event_class) for each in sentence.triggers]),
        "NER": _bio(tokens, [(each, str(each.type)) for each in sentence.entities]),
        "Timex": _bio(tokens, [(each, each.type) for each in sentence.time_spans]),
    }
    for first, last in _surface(tokens):
        start, end = tokens[first].start, tokens[last - 1].end
        spacing = {"SpaceAfter": "No"} if _closes(text, end) else {}
        if last - first > 1:
            misc = _pairs(spacing | {"TokenRange": f"{start}:{end}"})
            form = _field(text[start:end])
            yield "\t".join((f"{first + 1}-{last}", form, *"_______", misc))
            spacing = {}
        for n in range(first, last):
            marks = {key: found[n] for key, found in spans.items() if n in found}
            yield _row(n, tokens[n], marks | spacing)


def _row(number: int, token: Token, misc: Mapping[str, str]) -> str:
    features = {
        "Mood": token.mood,
        "Tense": token.tense,
        "VerbForm": token.verb_form,
        "Voice": token.voice,
    }
    return "\t".join(
        (
            str(number + 1),
            _field(token.text),
            _field(token.lemma),
            token.upos,
            token.xpos,
            _pairs({key: value for key, value in features.items() if value}),
            str(token.head + 1),
            token.deprel,
            "_",
            _pairs({**misc, "TokenRange": f"{token.start}:{token.end}"}),
        )
    )


def _pairs(values: Mapping[str, str]) -> str:
    return "|".join(f"{key}={value}" for key, value in sorted(values.items())) or "_"


def _bio(
    tokens: Sequence[Token], spans: Sequence[tuple[Span, str]]
) -> Mapping[int, str]:
    """``B-label`` or ``I-label`` by the number of each token inside a span."""
    starts = [token.start for token in tokens]
    return {
        n: f"{'B' if n == first else 'I'}-{label}"
        for span, label in spans
        for first in (bisect_left(starts, span.start),)
        for n in range(first, bisect_left(starts, span.end))
    }
