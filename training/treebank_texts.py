"""Treebank documents put together again as the texts they were."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word ``[start, end)`` of a text; ``head`` counts the text's words, -1 root."""

    start: int
    end: int
    upos: str
    head: int
    deprel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a treebank or the engine says of a text: spans in its code points."""

    sentences: tuple[tuple[int, int], ...]
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A treebank document as the text it was, with its gold reading."""

    name: str
    text: str
    gold: Reading

    @property
    def genre(self) -> str:
        """The genre, which the names of both treebanks carry."""
        parts = self.name.split("_")
        return parts[1] if parts[0] == "GUM" else self.name.split("-")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Block:
    """One sentence of a CoNLL-U file; ``breaks`` is the white space before it."""

    document: str
    breaks: str
    text: str
    rows: tuple[tuple[str, ...], ...]


def read_documents(path: Path) -> Iterator[Document]:
    """The documents of a CoNLL-U file.

    A new paragraph follows an empty line, and so does what comes after a heading,
    caption or list item that ends inside a block (``newpar_block`` counts their
    sentences); other sentences follow a space, or nothing after ``SpaceAfter=No``.
    """
    blocks: list[_Block] = []
    for block in _blocks(path.read_text(encoding="utf-8").split("\n")):
        if blocks and block.document != blocks[0].document:
            yield _document(blocks)
            blocks = []
        blocks.append(block)
    if blocks:
        yield _document(blocks)


_SENTENCES_IN_BLOCK = re.compile(r"\((\d+) s\)(?= \||$)")


def _blocks(lines: Iterable[str]) -> Iterator[_Block]:
    document = text = breaks = ""
    rows: list[tuple[str, ...]] = []
    left: list[int] = []
    for line in lines:
        if line.startswith("# newdoc id = "):
            document, breaks = line.removeprefix("# newdoc id = ").strip(), "\n\n"
            left = []
        elif line.startswith("# newpar"):
            breaks = "\n\n"
            left += (int(count) for count in _SENTENCES_IN_BLOCK.findall(line))
        elif line.startswith("# text = "):
            text = line.removeprefix("# text = ").strip()
        elif line and not line.startswith("#"):
            rows.append(tuple(line.split("\t")))
        elif not line and rows:
            yield _Block(document=document, breaks=breaks, text=text, rows=tuple(rows))
            left = [count - 1 for count in left]
            breaks = "\n\n" if 0 in left else "" if _is_tight(rows) else " "
            rows = []


def _is_tight(rows: Sequence[Sequence[str]]) -> bool:
    """Whether no space follows the sentence: its last word, or the words it fuses."""
    last = rows[-1][0]
    return any(
        "SpaceAfter=No" in row[9].split("|")
        for row in rows
        if row[0].split("-")[-1] == last
    )


def _document(blocks: Sequence[_Block]) -> Document:
    text = ""
    sentences, words = [], []
    for block in blocks:
        text += block.breaks if text else ""
        words += _words(block, shift=len(text), first=len(words))
        sentences.append((len(text), len(text) + len(block.text)))
        text += block.text
    return Document(
        name=blocks[0].document,
        text=text,
        gold=Reading(sentences=tuple(sentences), words=tuple(words)),
    )


def _words(block: _Block, *, shift: int, first: int) -> Iterator[Word]:
    """The words of a sentence at ``shift``, the first of them number ``first``."""
    place = 0
    for row in block.rows:
        if not row[0].isdigit():
            continue
        place = block.text.index(row[1], place)
        head = int(row[6])
        yield Word(
            start=shift + place,
            end=shift + place + len(row[1]),
            upos=row[3],
            head=first + head - 1 if head else -1,
            deprel=row[7],
        )
        place += len(row[1])


def alone(document: Document) -> Iterator[Document]:
    """Each sentence of a document as a text of its own."""
    gold = document.gold
    starts = [word.start for word in gold.words]
    for start, end in gold.sentences:
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        yield Document(
            name=document.name,
            text=document.text[start:end],
            gold=Reading(
                sentences=((0, end - start),),
                words=tuple(
                    replace(
                        word,
                        start=word.start - start,
                        end=word.end - start,
                        head=word.head - first if word.head >= 0 else -1,
                    )
                    for word in gold.words[first:last]
                ),
            ),
        )
