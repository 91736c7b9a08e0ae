"""Analysed sentences from ``treebank.txt``, where their analysis is written by hand.

Below each sentence stands a cell for each word, ``form=lemma/tag/relation>head``:

    Police arrested Ada.
        Police/NNS/nsubj>2 arrested=arrest/VBD/root/! Ada/NNP/obj>2/@person ./.

Tags are those of the Penn Treebank, relations those of Universal Dependencies;
heads count from 1 and the root has none.  A lemma equal to the lower-case form is
left out, so are the relation and head of punctuation.  ``!`` marks an event trigger
(``!STATE`` one of that class, OCCURRENCE is the default) and ``@person`` a word of a
named entity, ``~DATE`` one of a time expression; neighbours of one type are one.
``Imp`` makes a verb an imperative.  Parts of speech and verb forms follow from the
tags.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dateline.analysis import Analysis
from dateline.dates import parse_edtf
from dateline.values import (
    Anchor,
    Article,
    Entity,
    EntityType,
    EventMention,
    Factuality,
    Kind,
    Sentence,
    TimeSpan,
    Token,
    Trigger,
)

_LINES = (Path(__file__).parent / "treebank.txt").read_text(encoding="utf-8")
TREEBANK = {
    words: table.strip()
    for words, table in (pair.split("\n", 1) for pair in _LINES.strip().split("\n\n"))
}
"""Sentence -> its analysis, as written in the file."""

_UPOS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "MD": "AUX",
    "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "RB": "ADV", "RBR": "ADV", "RBS": "ADV",
    "WRB": "ADV", "RP": "ADP", "TO": "PART", "DT": "DET", "PDT": "DET", "CD": "NUM",
    "PRP": "PRON", "PRP$": "PRON", "WP": "PRON", "WDT": "PRON", "EX": "PRON",
    "CC": "CCONJ", "POS": "PART", "$": "SYM", "UH": "INTJ",
}  # fmt: skip
_FORMS = {
    "VB": ("Inf", None), "VBD": ("Fin", "Past"), "VBZ": ("Fin", "Pres"),
    "VBP": ("Fin", "Pres"), "VBG": ("Ger", None), "VBN": ("Part", "Past"),
    "MD": ("Fin", None),
}  # fmt: skip


@dataclass(frozen=True)
class Parsed:
    """A text with its analysed sentences."""

    text: str
    sentences: tuple[Sentence, ...]

    @property
    def article(self) -> Article:
        return Article(text=self.text, language="en")

    @property
    def analysis(self) -> Analysis:
        return Analysis(
            text=self.text,
            sentences=self.sentences,
            produced_by={"dateline": "0.1.0", "model": "en-test"},
        )


def parse(*texts: str) -> Parsed:
    """The text of the sentences, one after another; "¶ " begins a new paragraph."""
    text, paragraph, sentences = "", 0, []
    for index, words in enumerate(texts):
        if words.startswith("¶ "):
            text, paragraph = text + "\n\n", paragraph + 1
        elif text:
            text += " "
        start, words = len(text), words.removeprefix("¶ ")
        text += words
        tokens, marks = _read(text, start, TREEBANK[words])
        sentences.append(
            Sentence(
                start=start,
                end=len(text),
                index=index,
                paragraph=paragraph,
                tokens=tokens,
                entities=_entities(text, tokens, marks),
                triggers=_triggers(tokens, marks),
                time_spans=_time_spans(tokens, marks),
            )
        )
    return Parsed(text, tuple(sentences))


def sentence(text: str) -> Sentence:
    return parse(text).sentences[0]


def find(where: Sentence, word: str) -> int:
    """The index of the token ``word``; "said#2" is the second of that form."""
    form, _, count = word.partition("#")
    places = [i for i, token in enumerate(where.tokens) if token.text == form]
    return places[int(count or 1) - 1]


def mention(parsed: Parsed, word: str, *, within: int = 0, **fields) -> EventMention:
    """The mention at ``word`` of sentence ``within``: a simple-past occurrence that
    happened, unless ``fields`` say otherwise."""
    index = find(parsed.sentences[within], word)
    token = parsed.sentences[within].tokens[index]
    return EventMention(
        **{
            "start": token.start,
            "end": token.end,
            "text": token.text,
            "sentence": within,
            "token": index,
            "lemma": token.lemma,
            "noun": None,
            "event_class": "OCCURRENCE",
            "kind": Kind.OCCURRENCE,
            "factuality": Factuality.HAPPENED,
            "tense": "past",
            "perfect": False,
            "progressive": False,
            "negated": False,
            "hypothetical": False,
            "nominal": token.upos in ("NOUN", "PROPN", "ADJ"),
            "quoted": False,
            "embedded": False,
            "governor": -1,
            "participants": (),
            "place": None,
            "attribution": None,
            "score": 0.9,
            **fields,
        }
    )


def anchor(edtf: str | None = "2019-06-03", **fields) -> Anchor:
    """What the words say of a date; None is a date nothing is known of."""
    return Anchor(
        **{
            "interval": None if edtf is None else parse_edtf(edtf),
            "basis": "stated",
            "rule": "day",
            "because": "the words say so",
            "confidence": 0.9,
            **fields,
        }
    )


def _read(
    text: str, start: int, table: str
) -> tuple[tuple[Token, ...], list[list[str]]]:
    """The tokens of the sentence at ``start``, and the marks of each."""
    cells = [cell.split("/") for cell in table.split()]
    root = next(n for n, (_, _, *rest) in enumerate(cells) if "root" in rest)
    tokens: list[Token] = []
    for word, tag, *rest in cells:
        form, _, lemma = word.partition("=")
        relation, _, head = (rest[0] if rest else f"punct>{root + 1}").partition(">")
        verb_form, tense = _FORMS.get(tag, (None, None))
        imperative = "Imp" in rest
        start = text.index(form, start)
        tokens.append(
            Token(
                start=start,
                end=start + len(form),
                text=form,
                upos=_upos(tag, relation),
                xpos=tag,
                lemma=lemma or (form if tag.startswith("NNP") else form.lower()),
                head=int(head or 0) - 1,
                deprel=relation,
                verb_form="Fin" if imperative else verb_form,
                tense=tense,
                mood="Imp" if imperative else None,
            )
        )
        start += len(form)
    marks = [[part for part in rest if part[0] in "!@~"] for _, _, *rest in cells]
    return tuple(tokens), marks


def _upos(tag: str, relation: str) -> str:
    if tag.startswith("VB"):
        return "AUX" if relation.startswith(("aux", "cop")) else "VERB"
    if tag == "IN":
        return "SCONJ" if relation == "mark" else "ADP"
    return _UPOS.get(tag, "PUNCT")


def _triggers(tokens: tuple[Token, ...], marks: list[list[str]]) -> tuple[Trigger, ...]:
    return tuple(
        Trigger(
            start=token.start,
            end=token.end,
            text=token.text,
            event_class=mark[1:] or "OCCURRENCE",
            aspect="NONE",
            polarity="POS",
            score=0.9,
            token=index,
        )
        for index, token in enumerate(tokens)
        for mark in marks[index]
        if mark[0] == "!"
    )


def _time_spans(
    tokens: tuple[Token, ...], marks: list[list[str]]
) -> tuple[TimeSpan, ...]:
    return tuple(
        TimeSpan(start=start, end=end, type=kind, score=0.9)
        for start, end, kind in _runs(tokens, marks, "~")
    )


def _entities(
    text: str, tokens: tuple[Token, ...], marks: list[list[str]]
) -> tuple[Entity, ...]:
    return tuple(
        Entity(start=start, end=end, text=text[start:end], type=EntityType(kind))
        for start, end, kind in _runs(tokens, marks, "@")
    )


def _runs(
    tokens: tuple[Token, ...], marks: list[list[str]], sign: str
) -> list[tuple[int, int, str]]:
    """Start, end and kind of the words that bear one mark side by side."""
    runs: list[tuple[int, int, str]] = []
    last = ""
    for token, found in zip(tokens, marks, strict=True):
        kind = next((mark[1:] for mark in found if mark[0] == sign), "")
        if kind and kind == last:
            runs[-1] = (runs[-1][0], token.end, kind)
        elif kind:
            runs.append((token.start, token.end, kind))
        last = kind
    return runs
