"""CSV: one event a row, and no cell a spreadsheet would run."""

import csv
import io

import pytest

from dateline.exports.as_csv import COLUMNS, csv_loss, to_csv
from tests.factories import (
    make_attribution,
    make_event,
    make_mention,
    make_participant,
    make_timeline,
    make_when,
)


def rows(timeline):
    return list(csv.DictReader(io.StringIO(to_csv(timeline), newline="")))


@pytest.mark.parametrize(
    "title",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "＠A"],
)
def test_csv_runs_no_formula(title):
    (row,) = rows(make_timeline(make_event(title=title)))
    assert row["title"] == f"'{title}"


def test_csv_has_a_row_an_event_in_order():
    timeline = make_timeline(
        make_event(place=make_participant("A court"), attribution=make_attribution()),
        make_event(id="e2", rank=2, when=make_when(None), mentions=()),
    )
    first, second = rows(timeline)
    assert (first["date"], first["edtf"]) == ("June 2019", "2019-06")
    assert first["participants"] == "Kestrel Foods (agent)"
    assert (first["place"], first["attribution"]) == ("A court", "A court")
    assert (second["id"], second["date"], second["edtf"]) == ("e2", "date unknown", "")
    assert (second["article"], second["quote"]) == ("", "")


def test_csv_keeps_commas_quotes_and_lines_in_a_cell():
    title = 'It closed, "for good"\nhe said'
    (row,) = rows(make_timeline(make_event(title=title)))
    assert row["title"] == title


def test_csv_of_no_events_is_its_header():
    assert to_csv(make_timeline(events=())) == ",".join(COLUMNS) + "\r\n"


def test_csv_can_be_encoded_whatever_the_article_held():
    quote = "bought \ud800 \x00"
    event = make_event(mentions=(make_mention(text=quote),))
    assert "bought \ufffd" in to_csv(make_timeline(event)).encode().decode()


def test_csv_loss_names_what_has_no_column():
    assert "relations" in csv_loss(make_timeline()).dropped
    assert csv_loss(make_timeline()).skipped == 0
