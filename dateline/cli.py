"""The ``dateline`` command.

It reads files and writes to standard output; everything else is the engine's.
Errors the caller can fix are one line on standard error and exit code 2.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

import click

from dateline.errors import DatelineError
from dateline.exports import FORMATS
from dateline.version import __version__

if TYPE_CHECKING:
    from dateline.values import TimeExpression

_Command = TypeVar("_Command", bound=Callable[..., Any])
_EXIT_INPUT = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dateline")
def main() -> None:
    """Read a news article and print an ordered timeline of its events."""


def _reading_options(command: _Command) -> _Command:
    """The options that say how an article is to be read."""
    for option in (
        click.option(
            "--date-order",
            type=click.Choice(["MDY", "DMY", "YMD"]),
            help="How to read dates like 7/6/2019.",
        ),
        click.option("--timezone", help="Time zone of the article (IANA name)."),
        click.option("--language", help="Language (ISO 639-1); detected if left out."),
        click.option("--published", help="Publication date, such as 2019-06-07."),
        click.argument("file", type=click.File("rb")),
    ):
        command = option(command)
    return command


@main.command()
@_reading_options
@click.option("--title", help="Headline of the article.")
@click.option("--url", help="Address of the article.")
@click.option("--source", help="Who published the article.")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(list(FORMATS)),
    default="json",
    show_default=True,
    help="How to print the timeline.",
)
def extract(file: BinaryIO, format_name: str, **options: str | None) -> None:
    """Print the timeline of the article in FILE ("-" is standard input)."""
    with _errors_as_messages():
        from dateline import pipeline

        timeline = pipeline.extract(_read(file), **options)
        chosen = FORMATS[format_name]
        _write(chosen.write(timeline))
        if chosen.loss(timeline).skipped:
            click.echo(f"dateline: {chosen.loss(timeline)}", err=True)


@main.command()
@_reading_options
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["json", "table"]),
    default="table",
    show_default=True,
    help="How to print the time expressions.",
)
def times(file: BinaryIO, format_name: str, **options: str | None) -> None:
    """Print the time expressions (TIMEX3) of the article in FILE."""
    with _errors_as_messages():
        from dateline import pipeline

        expressions = pipeline.time_expressions(_read(file), **options)
        table = _as_table if format_name == "table" else _as_json
        _write(table(expressions))


@contextmanager
def _errors_as_messages() -> Iterator[None]:
    try:
        yield
    except DatelineError as error:
        click.echo(f"dateline: {error.message}", err=True)
        sys.exit(_EXIT_INPUT)
    except UnicodeDecodeError as error:
        click.echo(
            f"dateline: the file is not UTF-8 (byte {error.start}); convert it first.",
            err=True,
        )
        sys.exit(_EXIT_INPUT)


def _read(file: BinaryIO) -> str:
    """The text of a file, line ends untouched, a byte order mark dropped."""
    return file.read().decode("utf-8-sig")


def _write(text: str) -> None:
    """Bytes, so that line ends stay what the format says they are."""
    data = text.encode("utf-8", "replace")
    click.echo(data, nl=not data.endswith(b"\n"))


_FIELDS = ("start", "end", "type", "value", "mod", "edtf", "text")


def _as_table(expressions: Sequence[TimeExpression]) -> str:
    """One expression a line in aligned columns, under a line of names."""
    rows = [_FIELDS, *(_cells(expression) for expression in expressions)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "".join(
        "  ".join(map(str.ljust, row, widths)).rstrip() + "\n" for row in rows
    )


def _cells(expression: TimeExpression) -> tuple[str, ...]:
    values = (getattr(expression, field) for field in _FIELDS)
    return tuple(
        "" if value is None else " ".join(str(value).split()) for value in values
    )


_JSON_FIELDS = (
    *("start", "end", "text", "type", "value", "mod", "quant", "freq"),
    *("edtf", "earliest", "latest", "rule"),
)


def _as_json(expressions: Sequence[TimeExpression]) -> str:
    rows = [
        {field: getattr(expression, field) for field in _JSON_FIELDS}
        for expression in expressions
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
