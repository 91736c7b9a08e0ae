import json

import pytest
import structlog

from service import log


@pytest.fixture(autouse=True)
def _restored():
    yield
    log.clear_request()
    structlog.reset_defaults()


def test_log_line_is_json_with_the_request_id(capsys):
    log.configure(20)
    log.bind_request("abc-1")
    log.logger.info("request", status=200)
    line = json.loads(capsys.readouterr().err)
    assert (line["event"], line["status"], line["request_id"]) == (
        "request",
        200,
        "abc-1",
    )


def test_log_leaves_out_lines_below_its_level(capsys):
    log.configure(30)
    log.logger.info("request")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("offered", [None, "", "a b", "x" * 65, "é", 'a"b', "a\nb"])
def test_request_gets_its_own_id_instead_of(offered):
    log.bind_request(offered)
    assert log.request_id() != offered
    assert len(log.request_id()) == 32


def test_request_id_is_gone_after_the_request():
    log.bind_request("abc-1")
    log.clear_request()
    assert log.request_id() == ""


def test_frames_name_places_and_leave_out_the_message():
    try:
        raise ValueError("words of the article")
    except ValueError as error:
        found = log.frames(error.__traceback__)
    assert "test_frames_name_places" in found[-1]
    assert "words of the article" not in "".join(found)
