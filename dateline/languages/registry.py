"""Language codes -> tables, imported when a language is first asked for."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from dateline.languages.base import Language

# Every language with a folder of rules; the others have fallback.py.
_RULES = {"en": "dateline.languages.en.rules"}


def known_rules(code: str) -> Language:
    """The rule tables of a language that has some.

    Raises: ValueError for one without.
    """
    language = rules_of(code)
    if language is None:
        raise ValueError(f"no rules for language {code!r}")
    return language


@cache
def rules_of(code: str) -> Language | None:
    """The rule tables for a language code ("en", "en-GB"), or None without rules.

    >>> rules_of("en-GB").code, rules_of("xx")
    ('en', None)
    """
    module = _RULES.get(code.lower().partition("-")[0])
    if module is None:
        return None
    language = import_module(module).LANGUAGE
    return language if isinstance(language, Language) else None
