"""Time expressions as JSON and as a table."""

import json

from dateline.exports import times_to_json, times_to_table
from tests.factories import make_time_expression


def test_json_holds_all_that_an_expression_carries():
    expression = make_time_expression(
        mod="START",
        anchor="2019-06-07 publication",
        because="stated",
        alternatives=("2018-06",),
    )
    assert json.loads(times_to_json([expression])) == [
        {
            "start": 34,
            "end": 43,
            "text": "June 2019",
            "type": "DATE",
            "value": "2019-06",
            "mod": "START",
            "quant": None,
            "freq": None,
            "edtf": "2019-06",
            "earliest": "2019-06-01",
            "latest": "2019-06-30",
            "rule": "month.year",
            "anchor": "2019-06-07 publication",
            "because": "stated",
            "alternatives": ["2018-06"],
            "reading": None,
        }
    ]


def test_json_of_none_is_an_empty_list():
    assert json.loads(times_to_json([])) == []


def test_json_escapes_lone_surrogates():
    words = "June\ud8002019"
    body = times_to_json([make_time_expression(words, words)])
    assert body.isprintable() or body.encode()
    assert json.loads(body)[0]["text"] == words


def test_table_has_a_line_of_names_and_one_for_each_expression():
    table = times_to_table([make_time_expression(), make_time_expression()])
    assert [line.split()[0] for line in table.splitlines()] == ["start", "34", "34"]


def test_table_cell_is_one_line():
    words = "June\r\n2019"
    _, row = times_to_table([make_time_expression(words, words)]).splitlines()
    assert row.endswith("June 2019")
