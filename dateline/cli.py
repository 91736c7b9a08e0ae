"""The ``dateline`` command.

It reads files and writes to standard output; everything else is the engine's.
Errors the caller can fix are one line on standard error and exit code 2.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

import click

from dateline.errors import DatelineError
from dateline.exports import (
    FORMATS,
    analysis_to_json,
    times_to_json,
    times_to_table,
    to_conllu,
    to_inline_timeml,
)
from dateline.exports.as_conllu import without_tokens
from dateline.exports.as_inline_timeml import lost_to_xml
from dateline.version import __version__

if TYPE_CHECKING:
    from dateline.values import Article, TimeExpression

_Command = TypeVar("_Command", bound=Callable[..., Any])
_EXIT_INPUT = 2
_STDIN = "<stdin>"


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
    "--model/--no-model",
    default=True,
    show_default=True,
    help="Ask the language model for tense and names; without, words alone tell.",
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["table", "json", "timeml"]),
    default="table",
    show_default=True,
    help="How to print the time expressions.",
)
def times(file: BinaryIO, format_name: str, model: bool, **options: str | None) -> None:
    """Print the time expressions (TIMEX3) of the article in FILE."""
    with _errors_as_messages():
        from dateline import pipeline

        article, expressions = pipeline.tag_article(
            _read(file), analysis="model" if model else None, **options
        )
        if format_name == "timeml":
            _write_timeml(article, expressions, name=_name(file) or article.id)
        else:
            to_text = times_to_json if format_name == "json" else times_to_table
            _write(to_text(expressions))


@main.command()
@click.argument("file", type=click.File("rb"))
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["conllu", "json"]),
    default="conllu",
    show_default=True,
    help="How to print the analysis.",
)
def analyse(file: BinaryIO, format_name: str) -> None:
    """Print the words, trees, names and event triggers of the English text in FILE."""
    with _errors_as_messages():
        from dateline import pipeline

        analysis = pipeline.analyse(_read(file))
        if format_name == "json":
            _write(analysis_to_json(analysis))
            return
        _write(to_conllu(analysis, name=_name(file) or "a1"))
        if left_out := without_tokens(analysis):
            click.echo(
                f"dateline: sentences without letters, left out: {left_out}", err=True
            )


def _name(file: BinaryIO) -> str | None:
    """The name of a file without its ending; None for standard input."""
    name = getattr(file, "name", _STDIN)
    return None if name == _STDIN else Path(name).stem


def _write_timeml(
    article: Article, expressions: Sequence[TimeExpression], *, name: str
) -> None:
    _write(
        to_inline_timeml(
            article.text, expressions, published=article.published, name=name
        )
    )
    if lost := lost_to_xml(article.text):
        click.echo(
            f"dateline: characters that XML cannot hold, written as U+FFFD: {lost}",
            err=True,
        )


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
    click.echo(data, nl=not data.endswith(b"\n") and data != b"")
