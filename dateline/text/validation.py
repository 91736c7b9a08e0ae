"""Whether a submitted text can be an article at all.

The text is never altered: NULs, lone surrogates and other odd code points are
valid and keep their offsets.
"""

from __future__ import annotations

from dateline.errors import InputError


def validate(text: object, *, max_chars: int | None = None) -> str:
    """``text`` itself, when it is a string with something in it.

    Args:
        max_chars: the most code points allowed; None is no limit.

    Raises:
        InputError: field "text", code ``not-a-string``, ``empty-text`` or ``too-long``.
    """
    if not isinstance(text, str):
        kind = type(text).__name__
        raise InputError(
            f"The text has to be a string, not {kind}.",
            field="text",
            code="not-a-string",
        )
    if not text or text.isspace():
        raise InputError(
            "The text is empty; send the words of an article.",
            field="text",
            code="empty-text",
        )
    if max_chars is not None and len(text) > max_chars:
        raise InputError(
            f"The text has {len(text)} characters; at most {max_chars} are allowed.",
            field="text",
            code="too-long",
            characters=len(text),
            max_chars=max_chars,
        )
    return text
