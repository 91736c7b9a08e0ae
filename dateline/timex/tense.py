"""The tense of the clause a time expression stands in.

With an analysis it is read off the tree: the verb that governs the expression.
Without one, the nearest cue of tense is taken: before the expression first,
since English puts times after their verbs.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.languages.base import Language, Tense
from dateline.languages.registry import rules_of
from dateline.syntax import Tree, tree_of
from dateline.timex.grammar import spaced
from dateline.timex.matching import segments
from dateline.values import Sentence, Span

_REACH = 200

TenseReader = Callable[[int, int], Tense | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cues:
    """A language's ``TenseWords``, compiled; ``nearby`` names its groups by tense."""

    ahead: re.Pattern[str]
    planning: re.Pattern[str]
    asking: re.Pattern[str]
    infinitive: re.Pattern[str]
    perfect: re.Pattern[str]
    nearby: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """The cues of one sentence: where each begins, and its tense."""

    starts: tuple[int, ...]
    tenses: tuple[Tense, ...]


def tense_reader(
    text: str, sentences: Sequence[Sentence], language: Language
) -> TenseReader:
    """A function from the span of an expression to the tense around it.

    It answers None when nothing tells.  ``sentences`` without tokens, or none at
    all, leave it to the cues in the words.
    """
    cues = _cues(language.code)
    spans: Sequence[Span] = sentences or tuple(
        Span(start=start, end=end)
        for start, end in segments(text, language.abbreviations)
    )
    starts = [span.start for span in spans]

    @cache
    def cues_of(place: int) -> _Found:
        return _find_cues(text, spans[place], cues)

    def read(start: int, end: int) -> Tense | None:
        if cues.ahead.search(text, max(0, start - _REACH), start):
            return Tense.FUTURE
        place = max(0, bisect_right(starts, start) - 1)
        if sentences and sentences[place].tokens:
            return _tense_of_tree(start, end, tree_of(sentences[place]), cues)
        return _nearest(start, end, cues_of(place))

    return read


def _find_cues(text: str, span: Span, cues: _Cues) -> _Found:
    found = tuple(cues.nearby.finditer(text, span.start, span.end))
    return _Found(
        starts=tuple(match.start() for match in found),
        tenses=tuple(Tense(match.lastgroup or Tense.PAST) for match in found),
    )


def _nearest(start: int, end: int, found: _Found) -> Tense | None:
    """The tense of the nearest cue before the expression, else of the first after."""
    before = bisect_left(found.starts, start) - 1
    if before >= 0 and start - found.starts[before] <= _REACH:
        return found.tenses[before]
    after = bisect_left(found.starts, end)
    if after < len(found.starts) and found.starts[after] - end <= _REACH:
        return found.tenses[after]
    return None


@cache
def _cues(code: str) -> _Cues:
    language = rules_of(code)
    if language is None:
        raise ValueError(f"no rules for language {code!r}")
    words = language.tense
    groups = "|".join(
        f"(?P<{tense}>{spaced(pattern)})"
        for tense, pattern in (
            (Tense.PAST, words.past),
            (Tense.FUTURE, words.future),
        )
    )
    return _Cues(
        ahead=re.compile(rf"(?:{spaced(words.ahead)})\Z", re.IGNORECASE),
        planning=re.compile(words.planning, re.IGNORECASE),
        asking=re.compile(words.asking, re.IGNORECASE),
        infinitive=re.compile(words.infinitive, re.IGNORECASE),
        perfect=re.compile(words.perfect, re.IGNORECASE),
        nearby=re.compile(rf"(?<!\w)(?:{groups})(?!\w)", re.IGNORECASE),
    )


def _tense_of_tree(start: int, end: int, tree: Tree, cues: _Cues) -> Tense | None:
    """The tense of the nearest verb above the expression in the tree.

    The present tells something only about the verb's own adverbial: in "the
    incidents of Friday show" the day is the noun's.
    """
    inside = tree.tokens_in(start, end)
    place = tree.head_of(inside) if inside else -1
    for step in range(len(tree.tokens)):
        place = tree.tokens[place].head if place >= 0 else -1
        if place < 0:
            return None
        tense = _verb_tense(place, tree, cues)
        if tense is not None:
            return None if tense is Tense.PRESENT and step else tense
    return None


def _verb_tense(place: int, tree: Tree, cues: _Cues) -> Tense | None:
    """The tense of a verb with its auxiliaries, of a predicate by its copula; None
    for other words and for infinitives that take it from the verb above."""
    token = tree.tokens[place]
    below = [tree.tokens[child] for child in tree.children[place]]
    helpers = [t for t in below if t.deprel.partition(":")[0] in ("aux", "cop")]
    if any(t.xpos == "MD" for t in helpers):
        return Tense.FUTURE
    if any(t.deprel == "mark" and cues.infinitive.fullmatch(t.text) for t in below):
        # "due to reopen", "is to begin"; a bare infinitive is a headline's future.
        governor = tree.tokens[token.head : token.head + 1] if token.head >= 0 else ()
        above = [t for t in helpers if t.xpos != "VB"] or governor
        planned = not above or any(cues.planning.fullmatch(t.text) for t in above)
        return Tense.FUTURE if planned or _is_asked(place, tree, cues) else None
    if token.xpos in ("VBD", "VBN") or any(t.xpos == "VBD" for t in helpers):
        return Tense.PAST
    if any(cues.perfect.fullmatch(t.text) for t in helpers):
        return Tense.PAST
    if token.xpos in ("VBP", "VBZ") or any(t.xpos in ("VBP", "VBZ") for t in helpers):
        return Tense.PRESENT
    return None


def _is_asked(place: int, tree: Tree, cues: _Cues) -> bool:
    """Whether an infinitive is what somebody else is asked to do: "urged them to
    stop", "calls for the fighting to stop", where it may hang on the noun."""
    governor = tree.tokens[place].head
    if governor < 0:
        return False
    above = tree.tokens[governor]
    if tree.tokens[place].deprel == "acl" and above.head >= 0:
        asker = tree.tokens[above.head]
        return bool(cues.asking.fullmatch(asker.text)) and above.head < governor
    others = (
        *tree.dependents(place, "nsubj"),
        *tree.dependents(governor, "obj", "iobj", "obl"),
    )
    return bool(cues.asking.fullmatch(above.text)) and any(
        governor < other < place for other in others
    )
