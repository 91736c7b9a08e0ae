"""Text in small letters, as patterns see it that ignore case."""

from __future__ import annotations

# Letters that match i, s and k where case is ignored, but are others in small.
_FOLDED = str.maketrans("\u0130\u0131\u017f\u212a", "iisk")


def small(text: str) -> str:
    """The text in small letters, those that only look like ASCII ones as these.

    >>> small("TH\u0131RD"), small("\u212aelvin")
    ('third', 'kelvin')
    """
    return (text if text.isascii() else text.translate(_FOLDED)).lower()
