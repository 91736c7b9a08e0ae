"""The language an article is written in; the only importer of py3langid.

Stage text: submitted text in, ISO 639 code out.  A text full of English
function words is English without asking the model, which takes half a second
and 90 MB to load; any other text is classified by its character n-grams.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from dateline.languages.en.function_words import DISTINCTIVE

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_SAMPLE_CHARS = 6000
# In UTF-8, where a letter of a script with more to say a letter takes more bytes.
_MIN_BYTES = 24
_ENGLISH_SHARE = 0.12
_MIN_ENGLISH_WORDS = 4
_MIN_PROBABILITY = 0.5
_ENGLISH = "en"
# English-based creoles, by which short English texts go; what is one of them is so
# beyond doubt.
_CREOLES = frozenset({"pcm"})
_DOUBT = 0.05
_WORD = re.compile(r"[^\W\d_]+")


def identify_language(text: str) -> str:
    """The ISO 639 code of the language most of ``text`` is written in.

    Judged on its beginning; English when that is too short or too mixed to tell.

    >>> identify_language("The court said that it would hear the appeal.")
    'en'
    """
    words = _WORD.findall(text[:_SAMPLE_CHARS])
    if _is_plainly_english(words):
        return _ENGLISH
    sample = " ".join(words)
    if len(sample.encode("utf-8", "surrogatepass")) < _MIN_BYTES:
        return _ENGLISH
    return _classified(sample)


def _classified(sample: str) -> str:
    """The likeliest language, English in doubt."""
    probabilities: dict[str, float] = dict(_model().rank(sample))
    code = max(probabilities, key=probabilities.__getitem__)
    probability = probabilities[code]
    if probability < _MIN_PROBABILITY:
        return _ENGLISH
    if code in _CREOLES and probabilities[_ENGLISH] > _DOUBT * probability:
        return _ENGLISH
    return code


def _is_plainly_english(words: list[str]) -> bool:
    """Whether words no other language shares make up a good part of the text."""
    hits = [word for word in map(str.lower, words) if word in DISTINCTIVE]
    enough = len(hits) >= _ENGLISH_SHARE * len(words)
    return enough and len(set(hits)) >= _MIN_ENGLISH_WORDS


@cache
def _model() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
