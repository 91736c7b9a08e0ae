"""What an installation can set: one table, read once from the environment.

Each field of ``Settings`` is one row: name, type, default and help.  The
variable is the field's name in capitals (``max_article_chars`` is
``MAX_ARTICLE_CHARS``).
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from dateline.errors import ResourceError

ROOT = Path(__file__).resolve().parent.parent
# Variables that begin like ours but are read by the project's measuring tools.
FOREIGN = ("DATELINE_DATA",)


class SettingsError(ResourceError):
    """The environment asks for what the service cannot do; ``faults`` lists all."""

    code = "invalid-settings"

    def __init__(self, faults: tuple[str, ...]):
        super().__init__("cannot read the settings: " + "; ".join(faults))
        self.faults = faults


def _setting(default: Any, help: str, **limits: object) -> Any:
    return field(default=default, metadata={"help": help, **limits})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting of the service with its default."""

    host: str = _setting("127.0.0.1", "Address the web server listens on.")
    port: int = _setting(8000, "Port the web server listens on.", least=1, most=65535)
    database_url: str = _setting(
        f"sqlite:///{ROOT / 'var' / 'dateline.sqlite3'}",
        "Where articles and timelines are kept, as an SQLAlchemy URL.",
        url=True,
    )
    max_article_chars: int = _setting(
        200_000, "Longest article accepted, in code points.", least=1, most=10_000_000
    )
    log_level: str = _setting(
        "info",
        "Least serious log line written.",
        choices=("debug", "info", "warning", "error"),
    )
    web_concurrency: int = _setting(2, "Web worker processes.", least=1, most=256)
    web_threads: int = _setting(4, "Threads of each web worker.", least=1, most=256)
    request_timeout_s: int = _setting(
        120, "Seconds after which a stuck web worker is replaced.", least=1, most=3600
    )
    graceful_timeout_s: int = _setting(
        30, "Seconds a stopping worker may spend on open requests.", least=1, most=3600
    )

    @property
    def max_body_bytes(self) -> int:
        """Most bytes of a request body: every code point of the longest article
        may be two JSON escapes (``\\ud83d\\ude00``, 12 bytes), and the other
        fields need room."""
        return 12 * self.max_article_chars + 64 * 1024

    @property
    def log_level_number(self) -> int:
        """``log_level`` as the number the logging library uses."""
        return logging.getLevelNamesMapping()[self.log_level.upper()]


def read_settings(environ: Mapping[str, str]) -> Settings:
    """The settings an environment asks for; an empty variable counts as not set.

    Raises: SettingsError naming every fault at once.
    """
    rows = {row.name.upper(): row for row in fields(Settings)}
    values: dict[str, object] = {}
    faults = [
        f"{name} is not a setting of Dateline"
        for name in sorted(environ)
        if name.startswith("DATELINE_") and name not in FOREIGN
    ]
    for name, row in rows.items():
        if not (raw := environ.get(name, "").strip()):
            continue
        try:
            values[row.name] = _read(raw, row)
        except ValueError as fault:
            faults.append(f"{name}: {fault}")
    if faults:
        raise SettingsError(tuple(faults))
    return Settings(**values)  # type: ignore[arg-type]  # read per row above


def _read(raw: str, row: Field[Any]) -> object:
    limits = row.metadata
    if row.type == "int":
        return _read_int(raw, least=limits["least"], most=limits["most"])
    if (choices := limits.get("choices")) and (raw := raw.lower()) not in choices:
        raise ValueError(f"must be one of {', '.join(choices)}")
    if limits.get("url") and not urlsplit(raw).scheme:
        raise ValueError("must be a URL such as sqlite:///var/dateline.sqlite3")
    return raw


def _read_int(raw: str, *, least: int, most: int) -> int:
    try:
        number = int(raw)
    except ValueError:
        raise ValueError("must be a whole number") from None
    if not least <= number <= most:
        raise ValueError(f"must be between {least} and {most}")
    return number
