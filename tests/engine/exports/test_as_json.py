"""JSON: reads back equal, and can always be encoded."""

import json

import pytest

from dateline.errors import InputError
from dateline.exports.as_json import from_json, json_loss, to_json
from tests.factories import (
    make_event,
    make_expression,
    make_participant,
    make_relation,
    make_timeline,
    make_warning,
    make_when,
)


@pytest.mark.parametrize(
    "body",
    ["", "{", "[]", "7", "null", '{"id": "t1"}', '{"events": 3}', "\ud800"],
)
def test_from_json_refuses_what_is_no_timeline(body):
    with pytest.raises(InputError) as caught:
        from_json(body)
    assert (caught.value.field, caught.value.code) == ("timeline", "invalid-timeline")


def test_json_reads_back_equal():
    timeline = make_timeline(
        make_event(
            when=make_when(expression=make_expression()),
            place=make_participant("A court"),
        ),
        make_event(id="e2", rank=2, when=make_when(None), mentions=(), explanation=()),
        relations=(make_relation(),),
        warnings=(make_warning(),),
    )
    assert from_json(to_json(timeline)) == timeline


def test_json_is_the_dict_of_the_timeline():
    timeline = make_timeline()
    assert json.loads(to_json(timeline)) == timeline.to_dict()


def test_json_escapes_only_what_utf_8_cannot_hold():
    timeline = make_timeline(make_event(title="é 🙂 \ud800 \x00 \u2028"))
    body = to_json(timeline)
    assert b"\\ud800" in body.encode()
    assert "é 🙂" in body
    assert from_json(body) == timeline


def test_json_loses_nothing():
    assert not json_loss(make_timeline())
