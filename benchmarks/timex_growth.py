"""How the time tagger's time grows with the length of a text, whatever it holds.

    python -m benchmarks.timex_growth [--soups N] [--length N] [--workers N]

Every rule's example and pieces of it, 1,000 soups (fragments of rules and signs in
random order) and texts of one kind of sign are repeated up to 200,000 characters and
tagged without the language model.  Growth is the slope of log CPU time over log
length, by least squares over that length, a quarter and a sixteenth; 1 is linear.
One above 1.1 is measured again, the fastest of more and more runs counting, for the
machine may have other work.  Prints the worst ten and the slowest ten; exit status 1
when any is above 1.1 still.  Takes about half an hour divided by the cores; with
``--length 50000``, for a first look, a quarter of it.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from math import log
from multiprocessing import Pool
from statistics import linear_regression

from dateline.languages.base import Language
from dateline.languages.registry import rules_of
from dateline.timex.tagging import tag

LENGTH = 200_000
SHARES = (1 / 16, 1 / 4, 1)
SEED = 3
LIMIT = 1.1
AGAIN = (2, 4, 8)
PUBLISHED = date(2019, 6, 7)
_WORDS = re.compile(r"[^\W_]+")
_SLOT = re.compile(r"<(?:\w+=)?([a-z]\w*)>")
_SIGNS = (
    *" " * 12, "  ", "   ", "    ", "\t", "\n", "\n\n", ",", ", ", ".", ". ", ".", "-",
    "–", "/", ":", ";", "'", "’", "‘", '"', "“", "(", ")", "[", "$", "%", "½", "!",
    "? ", "0", "1", "3", "12", "31", "99", "000", "1999", "2019", "20190607", "a",
    "the", "of", "to", "and", "or", "in", "A", "Mr.", "will", "said", "é", "日",
)  # fmt: skip
PLAIN = {
    "one word": "a", "digits": "7", "blanks": " ", "full stops": ".", "commas": ",",
    "brackets": "(", "hyphens": "-", "line breaks": "\n", "quotes": "'",
    "months": "May", "months and blanks": "May ", "months and commas": "June, ",
    "capitals": "A. ", "sentences": "It fell. ", "words": "word ", "numbers": "12 ",
    "units": "days ",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """A piece of text, and what its repetition costs: slope, and seconds in the end."""

    name: str
    piece: str
    slope: float
    seconds: float


def main() -> int:
    """0, or 1 when something grows faster than it may."""
    options = _options()
    language = rules_of("en")
    if language is None:
        raise LookupError("no English rules")
    pieces = {**PLAIN, **dict(_rules(language))}
    pieces |= dict(_soups(language, options.soups, random.Random(SEED)))
    start = time.perf_counter()
    with Pool(options.workers, _time, ("It fell on Friday.",)) as pool:
        measure = partial(_settled, options.length)
        found = pool.starmap(measure, pieces.items(), chunksize=1)
    minutes = (time.perf_counter() - start) / 60
    print(f"{len(found)} texts in {minutes:.0f} min, {options.workers} at a time")
    _report("fastest growing", sorted(found, key=lambda g: -g.slope)[:10])
    _report("slowest", sorted(found, key=lambda g: -g.seconds)[:10])
    over = sum(growth.slope > LIMIT for growth in found)
    print(f"above {LIMIT}: {over}")
    return int(over > 0)


def _rules(language: Language) -> Iterator[tuple[str, str]]:
    """Every rule's example, and it without its last sign or its last word."""
    for rule in language.rules:
        begun = rule.example.rpartition(" ")[0]
        yield rule.name, f"{rule.example} "
        yield f"{rule.name}, cut", f"{rule.example[:-1]} {begun} "


def _soups(
    language: Language, count: int, chance: random.Random
) -> Iterator[tuple[str, str]]:
    """Texts of 2 to 12 fragments, some of them repeated."""
    fragments = _fragments(language)
    for number in range(count):
        chosen = [
            chance.choice(fragments if chance.random() < 0.6 else _SIGNS)
            * chance.choice((1, 1, 1, 2, 9))
            for _ in range(chance.randint(2, 12))
        ]
        yield f"soup {number}", "".join(chosen)


def _fragments(language: Language) -> tuple[str, ...]:
    """The words of the rules' patterns, slots and examples, in order and each once;
    with a blank after them and without."""
    words: dict[str, None] = {}
    for rule in language.rules:
        words |= dict.fromkeys(_WORDS.findall(_SLOT.sub(" ", rule.pattern)))
        words |= dict.fromkeys((rule.example, *_WORDS.findall(rule.example)))
    for slot in language.slots.values():
        words |= dict.fromkeys(sorted(slot.marks))
    return tuple(word + end for word in words for end in (" ", "", " "))


def _settled(length: int, name: str, piece: str) -> Growth:
    """The growth, measured again with more runs as long as it seems too fast."""
    growth = _grow(length, name, piece, 1)
    for runs in AGAIN:
        if growth.slope <= LIMIT:
            break
        growth = _grow(length, name, piece, runs)
    return growth


def _grow(length: int, name: str, piece: str, runs: int) -> Growth:
    # Whole pieces: what is cut off may be another word.
    texts = [piece * int(length * share / len(piece) + 1) for share in SHARES]
    # Short times are the least certain ones.
    times = (runs + 2, runs + 1, runs)
    seconds = [
        min(_time(text) for _ in range(often))
        for text, often in zip(texts, times, strict=True)
    ]
    logs = [log(len(text)) for text in texts]
    slope = linear_regression(logs, list(map(log, seconds))).slope
    return Growth(name=name, piece=piece, slope=slope, seconds=seconds[-1])


def _time(text: str) -> float:
    clock = time.process_time()
    tag(text, published=PUBLISHED)
    return time.process_time() - clock


def _report(heading: str, growths: Sequence[Growth]) -> None:
    print(f"{heading}: slope, CPU seconds at the whole length")
    for growth in growths:
        piece = repr(growth.piece)
        print(f"  {growth.slope:5.2f}{growth.seconds:8.2f}  {growth.name}: {piece:.60}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--soups", type=int, default=1000)
    parser.add_argument("--length", type=int, default=LENGTH)
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
