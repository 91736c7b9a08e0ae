"""The command: what it hands to the engine, prints, and says when it cannot."""

import json
import sys
from datetime import date
from types import ModuleType

import pytest
from click.testing import CliRunner

import dateline
from dateline.analysis import Analysis
from dateline.cli import main
from dateline.errors import InputError, ResourceError
from dateline.exports import FORMATS, from_json, to_conllu
from tests.factories import (
    TEXT,
    make_article,
    make_event,
    make_sentence,
    make_time_expression,
    make_timeline,
    make_when,
)
from tests.trees import parse


class FakeEngine(ModuleType):
    """Stands for ``dateline.pipeline``: answers what it is told, keeps the call."""

    def __init__(self):
        super().__init__("dateline.pipeline")
        self.timeline = make_timeline()
        self.expressions = (make_time_expression(),)
        self.analysis = parse("Ada Hill met Bo.").analysis
        self.error = None
        self.call = None

    def extract(self, text, **options):
        return self._answer(text, options, self.timeline)

    def analyse(self, text):
        return self._answer(text, {}, self.analysis)

    def tag_article(self, text, **options):
        article = make_article(text=text, published=date(2019, 6, 7))
        return self._answer(text, options, (article, self.expressions))

    def _answer(self, text, options, answer):
        self.call = (text, {k: v for k, v in options.items() if v is not None})
        if self.error:
            raise self.error
        return answer


@pytest.fixture
def engine(monkeypatch):
    fake = FakeEngine()
    monkeypatch.setitem(sys.modules, "dateline.pipeline", fake)
    monkeypatch.setattr(dateline, "pipeline", fake, raising=False)
    return fake


def run(*arguments, text=TEXT):
    data = text if isinstance(text, bytes) else text.encode()
    return CliRunner().invoke(main, arguments, input=data)


@pytest.mark.parametrize("command", ["extract", "times", "analyse"])
@pytest.mark.parametrize(
    "error",
    [
        InputError("The text is empty.", field="text", code="empty-text"),
        ResourceError("The weights are missing."),
    ],
)
def test_engine_error_is_one_line_and_exit_code_2(engine, command, error):
    engine.error = error
    result = run(command, "-")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"dateline: {error.message}\n"


@pytest.mark.parametrize("command", ["extract", "times", "analyse"])
def test_file_that_is_not_utf_8_is_one_line_and_exit_code_2(engine, command):
    result = run(command, "-", text="Köln".encode("latin-1"))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "dateline: the file is not UTF-8 (byte 1); convert it first.\n"
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract", "no-such-file.txt"],
        ["extract", "-", "--format", "docx"],
        ["times", "-", "--date-order", "XYZ"],
        ["analyse", "-", "--format", "xml"],
        ["extract"],
        ["unknown"],
    ],
)
def test_wrong_arguments_are_exit_code_2(engine, arguments):
    assert run(*arguments).exit_code == 2
    assert engine.call is None


def test_extract_hands_the_text_and_options_to_the_engine(engine):
    options = {
        "published": "2019-06-07",
        "title": "Kestrel grows",
        "url": "https://news.example/k",
        "source": "Example News",
        "language": "en",
        "timezone": "Europe/Oslo",
        "date_order": "DMY",
    }
    flags = [
        part
        for name, value in options.items()
        for part in (f"--{name.replace('_', '-')}", value)
    ]
    assert run("extract", "-", *flags).exit_code == 0
    assert engine.call == (TEXT, options)


def test_extract_reads_a_file_with_its_line_ends(engine, tmp_path):
    path = tmp_path / "article.txt"
    path.write_bytes("\ufeffIt closed.\r\nNobody knew.".encode())
    assert run("extract", str(path)).exit_code == 0
    assert engine.call == ("It closed.\r\nNobody knew.", {})


def test_extract_prints_json_unless_told_otherwise(engine):
    assert from_json(run("extract", "-").stdout) == engine.timeline


@pytest.mark.parametrize("name", FORMATS)
def test_extract_prints_every_format(engine, name):
    result = run("extract", "-", "--format", name)
    assert result.stdout_bytes.decode() == FORMATS[name].write(engine.timeline)
    assert result.stderr == ""


def test_extract_says_which_events_a_format_skips(engine):
    engine.timeline = make_timeline(make_event(when=make_when(None)))
    result = run("extract", "-", "--format", "ics")
    assert result.exit_code == 0
    assert "events-skipped=1; reason=no-date" in result.stderr


def test_times_hands_the_text_and_options_to_the_engine(engine):
    run("times", "-", "--published", "2019-06-07", "--date-order", "MDY")
    asked = {"published": "2019-06-07", "date_order": "MDY", "analysis": "model"}
    assert engine.call == (TEXT, asked)


def test_times_leaves_the_model_out_when_told_to(engine):
    run("times", "-", "--no-model")
    assert engine.call == (TEXT, {})


def test_times_prints_a_table(engine):
    header, row = run("times", "-").stdout.splitlines()
    assert header.split() == ["start", "end", "type", "value", "mod", "edtf", "text"]
    assert row.split() == ["34", "43", "DATE", "2019-06", "2019-06", "June", "2019"]
    assert row.index("June") == header.index("text")


def test_times_prints_the_header_when_there_are_none(engine):
    engine.expressions = ()
    assert len(run("times", "-").stdout.splitlines()) == 1


def test_times_prints_json(engine):
    (row,) = json.loads(run("times", "-", "--format", "json").stdout)
    assert (row["start"], row["end"], row["text"]) == (34, 43, "June 2019")
    assert (row["value"], row["earliest"]) == ("2019-06", "2019-06-01")


def test_times_prints_inline_timeml_under_the_name_of_the_file(engine, tmp_path):
    path = tmp_path / "kestrel.txt"
    path.write_text(TEXT)
    result = run("times", str(path), "--format", "timeml")
    assert "<DOCID>kestrel</DOCID>" in result.stdout
    assert 'value="2019-06-07"' in result.stdout
    assert ">June 2019</TIMEX3>." in result.stdout
    assert result.stderr == ""


def test_times_says_how_many_characters_xml_cannot_hold(engine):
    result = run("times", "-", "--format", "timeml", text=f"{TEXT}\x00\x0c")
    assert (result.exit_code, result.stdout.count("\ufffd")) == (0, 2)
    assert result.stderr == (
        "dateline: characters that XML cannot hold, written as U+FFFD: 2\n"
    )


def test_analyse_prints_conllu_under_the_name_of_the_file(engine, tmp_path):
    path = tmp_path / "meeting.txt"
    path.write_text("Ada Hill met Bo.")
    result = run("analyse", str(path))
    assert result.stdout == to_conllu(engine.analysis, name="meeting")
    assert (engine.call, result.stderr) == (("Ada Hill met Bo.", {}), "")


def test_analyse_prints_conllu_of_standard_input(engine):
    assert run("analyse", "-").stdout == to_conllu(engine.analysis)


def test_analyse_prints_json(engine):
    result = run("analyse", "-", "--format", "json")
    assert json.loads(result.stdout) == engine.analysis.to_dict()


def test_analyse_says_how_many_sentences_are_left_out(engine):
    dots = make_sentence("...")
    engine.analysis = Analysis(text="...", sentences=(dots,), produced_by={})
    result = run("analyse", "-")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "dateline: sentences without letters, left out: 1\n"


def test_version_is_printed():
    assert run("--version").output.startswith("dateline, version ")
