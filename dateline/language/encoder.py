"""Language stage: words to score arrays; the only user of onnxruntime, tokenizers.

The weights are read on first use, once per process, and checked against the
SHA-256 sums in ``weights/en.json``.  A session keeps no threads of its own, so
it may be shared between threads and used after a fork.
"""

from __future__ import annotations

import hashlib
import json
import re
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.errors import ResourceError
from dateline.language.labels import Labels, read_labels

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WEIGHTS = Path(__file__).with_name("weights")
FILES = ("en.onnx", "labels.json", "tokenizer.json")
"""The model in its folder; the manifest beside them, ``en.json``, has their sums."""
MOST_PIECES = 12
SLOTS = 8
"""Sentences that the network takes in a run."""
_NUMBERS = {
    "upos": "upos", "xpos": "xpos", "morph": "morph", "event_class": "event_class",
    "aspect": "aspect", "polarity": "polarity", "relations": "deprel",
}  # fmt: skip
"""Outputs that are label numbers, and whose."""
_PROBABILITIES = ("event", "timex", "entity")
_OUTPUTS = (*_NUMBERS, *_PROBABILITIES, "arcs")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """What the network says of one sentence of ``w`` words.

    ``upos``, ``xpos``, ``morph``, ``event_class``, ``aspect``, ``polarity``: int64
    [w], label numbers.  ``event`` float32 [w, 3], ``timex`` and ``entity`` float32
    [w, 9]: probabilities.  ``arcs`` float32 [w, w + 1]: scores of each head, the root
    at 0.  ``relations`` int64 [w, w + 1]: label numbers for each head.
    """

    upos: NDArray[np.int64]
    xpos: NDArray[np.int64]
    morph: NDArray[np.int64]
    event: NDArray[np.float32]
    event_class: NDArray[np.int64]
    aspect: NDArray[np.int64]
    polarity: NDArray[np.int64]
    timex: NDArray[np.float32]
    entity: NDArray[np.float32]
    arcs: NDArray[np.float32]
    relations: NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """What the network reads of one sentence: numbers and shapes of its word pieces
    between the marks of its ends, and the first piece of the root and of each word."""

    pieces: tuple[int, ...]
    shapes: tuple[int, ...]
    first: tuple[int, ...]


@lru_cache(maxsize=65536)
def word_shape(word: str) -> int:
    """How ``word`` is cased: 1 lower, 2 Title, 3 UPPER, 4 mixed, 5 one capital,
    6 no letters (0 is left for sentence marks and padding).

    >>> [word_shape(word) for word in ("an", "Ann", "ANN", "McCoy", "A", "1,5")]
    [1, 2, 3, 4, 5, 6]
    """
    letters = [character for character in word if character.isalpha()]
    if not letters:
        return 6
    capitals = sum(character.isupper() for character in letters)
    if capitals == 0:
        return 1
    if capitals == len(letters):
        return 5 if len(letters) == 1 else 3
    return 2 if capitals == 1 and letters[0].isupper() else 4


class WordPieces:
    """Word to the numbers of its WordPieces, at least one and at most twelve.

    ``start`` and ``end`` mark a sentence's ends, ``last`` is the greatest number.
    """

    def __init__(self, tokenizer: Any):
        tokenizer.no_padding()
        tokenizer.no_truncation()
        marks = [tokenizer.token_to_id(mark) for mark in ("[CLS]", "[SEP]", "[UNK]")]
        if None in marks:
            raise ValueError("the vocabulary lacks [CLS], [SEP] or [UNK]")
        self.start: int = marks[0]
        self.end: int = marks[1]
        self.last: int = tokenizer.get_vocab_size() - 1
        unknown: int = marks[2]

        @lru_cache(maxsize=65536)
        def pieces(word: str) -> tuple[int, ...]:
            readable = word.encode("utf-8", "replace").decode("utf-8")
            found = tokenizer.encode(readable, add_special_tokens=False).ids
            return tuple(found[:MOST_PIECES]) or (unknown,)

        self._pieces = pieces

    def __call__(self, word: str) -> tuple[int, ...]:
        return self._pieces(word)


class Encoder:
    """The network with its vocabulary: words in, :class:`Scores` out."""

    def __init__(self, *, name: str, labels: Labels, pieces: WordPieces, session: Any):
        self.name, self.labels, self.pieces = name, labels, pieces
        self._session = session

    def score(self, words: Sequence[str]) -> Scores:
        """Scores of one sentence of at least one word."""
        return self.run([self.inputs(words)])[0]

    def inputs(self, words: Sequence[str]) -> Inputs:
        """What the network reads of one sentence of at least one word."""
        pieces, shapes, first = [self.pieces.start], [0], [0]
        for word in words:
            own = self.pieces(word)
            first.append(len(pieces))
            pieces += own
            shapes += [word_shape(word)] * len(own)
        return Inputs(
            pieces=(*pieces, self.pieces.end), shapes=(*shapes, 0), first=tuple(first)
        )

    def run(self, sentences: Sequence[Inputs]) -> list[Scores]:
        """Scores of each sentence, which do not depend on those beside it.

        Raises:
            ResourceError: the network knows labels that are not in the inventory.
        """
        nothing = Inputs(pieces=(self.pieces.start,), shapes=(0,), first=(0,))
        found: list[Scores] = []
        for start in range(0, len(sentences), SLOTS):
            given = sentences[start : start + SLOTS]
            filled = (*given, *[nothing] * (SLOTS - len(given)))
            outputs = self._session.run(_OUTPUTS, _side_by_side(filled))
            by_name = dict(zip(_OUTPUTS, outputs, strict=True))
            if not _labelled(by_name, self.labels):
                raise _damaged("labels.json")
            found += _apart(by_name, [len(each.first) for each in given])
        return found

    def try_out(self) -> None:
        """Run a word of the piece with the greatest number."""
        pieces = (self.pieces.start, self.pieces.last, self.pieces.end)
        self.run([Inputs(pieces=pieces, shapes=(0, 1, 0), first=(0, 1))])


def _labelled(outputs: Mapping[str, NDArray[Any]], labels: Labels) -> bool:
    """Whether each number, and each column of probabilities, has a label."""
    return all(
        outputs[name].max() < len(getattr(labels, of)) for name, of in _NUMBERS.items()
    ) and all(
        outputs[name].shape[1] == len(getattr(labels, name)) for name in _PROBABILITIES
    )


def _side_by_side(sentences: Sequence[Inputs]) -> dict[str, NDArray[np.int64]]:
    """The sentences one after the other, as ``training/export.py`` describes."""
    import numpy as np

    lengths = [len(sentence.pieces) for sentence in sentences]
    starts = (0, *accumulate(lengths))
    lists = {
        "pieces": [piece for each in sentences for piece in each.pieces],
        "shapes": [shape for each in sentences for shape in each.shapes],
        "places": [place for length in lengths for place in range(length)],
        "lengths": lengths,
        "first": [
            start + piece
            for start, each in zip(starts, sentences, strict=False)
            for piece in each.first
        ],
        "counts": [len(each.first) for each in sentences],
    }
    return {name: np.array(values, np.int64) for name, values in lists.items()}


def _apart(
    found: Mapping[str, NDArray[Any]], counts: Sequence[int]
) -> Iterator[Scores]:
    """Scores of each sentence, of so many rows with its root."""
    row = pair = 0
    for count in counts:
        own = {name: values[row + 1 : row + count] for name, values in found.items()}
        for name in ("arcs", "relations"):
            square = found[name][pair : pair + count * count]
            own[name] = square.reshape(count, count)[1:]
        yield Scores(**own)
        row, pair = row + count, pair + count * count


_lock = threading.Lock()
_loaded: dict[Path, Encoder] = {}


def encoder(folder: Path = WEIGHTS) -> Encoder:
    """The encoder whose weights lie in ``folder``, loaded once per process.

    Raises:
        ResourceError: a file is missing, differs from the manifest, or is none of a
            model of this version.
    """
    with _lock:
        if folder not in _loaded:
            _loaded[folder] = _load(folder)
        return _loaded[folder]


@cache
def model_name(folder: Path = WEIGHTS) -> str:
    """The model's name with the start of its SHA-256, as ``en-3l-1a2b3c4d``."""
    return _manifest(folder).model_name


@dataclass(frozen=True, slots=True, kw_only=True)
class _Manifest:
    """What ``en.json`` tells: the model's name and the sums of ``FILES``."""

    name: str
    sums: Mapping[str, str]

    @property
    def model_name(self) -> str:
        return f"{self.name}-{self.sums['en.onnx'][:8]}"


def _manifest(folder: Path) -> _Manifest:
    path = folder / "en.json"
    raw = _read(path)
    try:
        told = json.loads(raw)
        name, sums = told["name"], {file: told["sha256"][file] for file in FILES}
        whole = all(re.fullmatch("[0-9a-f]{64}", each) for each in sums.values())
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _damaged(path.name) from error
    if not (whole and isinstance(name, str)):
        raise _damaged(path.name)
    return _Manifest(name=name, sums=sums)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ResourceError(
            f"The language model file {path.name} cannot be read "
            f"({error.strerror}). Install the package again.",
            code="model-missing",
            file=path.name,
        ) from error


def _damaged(name: str) -> ResourceError:
    return ResourceError(
        f"The language model file {name} is damaged. Install the package again.",
        code="model-damaged",
        file=name,
    )


@contextmanager
def _whole(name: str) -> Iterator[None]:
    """Says of any error but our own that the file ``name`` is damaged: those of
    onnxruntime and tokenizers have nothing but ``Exception`` in common."""
    try:
        yield
    except ResourceError:
        raise
    except Exception as error:
        raise _damaged(name) from error


def _load(folder: Path) -> Encoder:
    manifest = _manifest(folder)
    files = {name: _read(folder / name) for name in FILES}
    for name, expected in manifest.sums.items():
        if hashlib.sha256(files[name]).hexdigest() != expected:
            raise _damaged(name)
    with _whole("labels.json"):
        labels = read_labels(files["labels.json"])
    with _whole("tokenizer.json"):
        pieces = _word_pieces(files["tokenizer.json"])
    with _whole("en.onnx"):
        model = Encoder(
            name=manifest.model_name,
            labels=labels,
            pieces=pieces,
            session=_session(folder / "en.onnx"),
        )
        model.try_out()
    return model


def _word_pieces(raw: bytes) -> WordPieces:
    from tokenizers import Tokenizer

    return WordPieces(Tokenizer.from_str(raw.decode("utf-8")))


def _session(path: Path) -> Any:
    """A session of the network at ``path``.

    Not of its bytes: a session keeps those it is given, and they are 18 MB.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # A plan of memory is kept for each combination of lengths: there is no end of them.
    options.enable_mem_pattern = False
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        path, options, providers=["CPUExecutionProvider"]
    )
