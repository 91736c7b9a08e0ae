"""Analysed sentences from tables, one cell a word: ``form=lemma/tag/relation>head``.

    Police/NNS/nsubj>2 arrested=arrest/VBD/root Ada/NNP/obj>2/@person ./.

Tags are those of the Penn Treebank, relations those of Universal Dependencies; heads
count from 1.  A lemma equal to the lower-case form is left out, so are the relation
and head of punctuation (it hangs on the root).  ``@person`` marks a word of a named
entity; neighbouring words of one type are one entity.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.values import (
    Entity,
    EntityType,
    EventMention,
    Factuality,
    Kind,
    Sentence,
    Token,
)

_UPOS = {
    **dict.fromkeys(("NN", "NNS"), "NOUN"),
    **dict.fromkeys(("NNP", "NNPS"), "PROPN"),
    **dict.fromkeys(("PRP", "PRP$", "WP", "WP$", "WDT", "EX"), "PRON"),
    **dict.fromkeys(("JJ", "JJR", "JJS"), "ADJ"),
    **dict.fromkeys(("RB", "WRB"), "ADV"),
    **dict.fromkeys(("TO", "POS"), "PART"),
    **dict.fromkeys(("IN", "RP"), "ADP"),
    **{"CC": "CCONJ", "CD": "NUM", "DT": "DET", "MD": "AUX", "$": "SYM"},
}
_FORMS = {
    **dict.fromkeys(("VBD", "VBP", "VBZ", "MD"), "Fin"),
    **{"VB": "Inf", "VBG": "Ger", "VBN": "Part"},
}
_JOINED_LEFT = (".", ",", ":", "''", "POS", "HYPH")
_JOINED_RIGHT = ("``", "$", "HYPH")


def parse(*tables: str) -> tuple[Sentence, ...]:
    """One sentence a table, in one text; "¶" begins a new paragraph."""
    sentences: list[Sentence] = []
    start, paragraph = 0, 0
    for index, table in enumerate(tables):
        paragraph += table.lstrip().startswith("¶")
        cells = [cell.split("/") for cell in table.replace("¶", "").split()]
        tokens = _tokens(cells, start)
        sentences.append(
            Sentence(
                start=start,
                end=tokens[-1].end,
                index=index,
                paragraph=paragraph,
                tokens=tokens,
                entities=_entities(tokens, cells),
            )
        )
        start = tokens[-1].end + 1
    return tuple(sentences)


def text_of(sentence: Sentence) -> str:
    """The words of the sentence as they were written."""
    line = ""
    for token in sentence.tokens:
        line = line.ljust(token.start - sentence.start) + token.text
    return line


def mention(sentence: Sentence, word: str, **fields) -> EventMention:
    """An occurrence at ``word``, unless ``fields`` say otherwise."""
    index = [token.text for token in sentence.tokens].index(word)
    token = sentence.tokens[index]
    return EventMention(
        **{
            "start": token.start,
            "end": token.end,
            "sentence": sentence.index,
            "token": index,
            "text": token.text,
            "lemma": token.lemma,
            "noun": None,
            "event_class": "OCCURRENCE",
            "kind": Kind.OCCURRENCE,
            "factuality": Factuality.HAPPENED,
            "tense": None,
            "perfect": False,
            "progressive": False,
            "negated": False,
            "hypothetical": False,
            "nominal": False,
            "quoted": False,
            "embedded": False,
            "governor": -1,
            "participants": (),
            "place": None,
            "attribution": None,
            "score": 1.0,
            **fields,
        }
    )


def _tokens(cells: Sequence[list[str]], start: int) -> tuple[Token, ...]:
    root = next(i for i, cell in enumerate(cells) if "root" in cell[2:])
    tokens: list[Token] = []
    at, joined = start, True
    for word, tag, *rest in cells:
        form, _, lemma = word.partition("=")
        at += not (joined or tag in _JOINED_LEFT)
        link = next((part for part in rest if not part.startswith("@")), "punct")
        relation, _, head = link.partition(">")
        above = int(head) - 1 if head else root
        tokens.append(
            Token(
                start=at,
                end=at + len(form),
                text=form,
                upos=_upos(tag, relation),
                xpos=tag,
                lemma=lemma or form.lower(),
                head=-1 if relation == "root" else above,
                deprel=relation,
                verb_form=_FORMS.get(tag),
            )
        )
        at += len(form)
        joined = tag in _JOINED_RIGHT
    return tuple(tokens)


def _upos(tag: str, relation: str) -> str:
    if tag.startswith("VB"):
        return "AUX" if relation.startswith(("aux", "cop")) else "VERB"
    return _UPOS.get(tag, "PUNCT")


def _entities(
    tokens: Sequence[Token], cells: Sequence[list[str]]
) -> tuple[Entity, ...]:
    entities: list[Entity] = []
    last = ""
    for token, cell in zip(tokens, cells, strict=True):
        kind = cell[-1].removeprefix("@") if cell[-1].startswith("@") else ""
        if kind and kind == last:
            begun = entities.pop()
            start, text = begun.start, f"{begun.text} {token.text}"
        else:
            start, text = token.start, token.text
        if kind:
            span = {"start": start, "end": token.end, "text": text}
            entities.append(Entity(**span, type=EntityType(kind)))
        last = kind
    return tuple(entities)
