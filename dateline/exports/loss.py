"""What an export leaves out, in numbers and names."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """Events left out, with the reason, and parts of the timeline left out of all.

    >>> str(Loss(skipped=2, reason="no-date"))
    'events-skipped=2; reason=no-date'
    >>> bool(Loss())
    False
    """

    skipped: int = 0
    reason: str | None = None
    dropped: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.skipped or self.dropped)

    def __str__(self) -> str:
        """The HTTP header ``Dateline-Loss``; empty when nothing is lost."""
        parts = []
        if self.skipped:
            parts.append(f"events-skipped={self.skipped}")
            parts.append(f"reason={self.reason}")
        if self.dropped:
            parts.append(f"dropped={','.join(self.dropped)}")
        return "; ".join(parts)
