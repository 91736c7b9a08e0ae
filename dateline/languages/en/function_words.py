"""English function words that other languages do not write the same way."""

from __future__ import annotations

# Left out: words that are also common in Dutch, German, French, Italian or the
# Scandinavian languages ("in", "is", "was", "of", "for", "had", "on", "an", "to").
_WORDS = """
    the and that with from which were has have been this these those they their them
    would could should will its by are who what when where after before than then
    there into about more between while she his her him he it not but said as at be
"""
DISTINCTIVE = frozenset(_WORDS.split())
