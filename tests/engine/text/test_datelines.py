"""Datelines: which line beginnings are a place of report, and which are prose."""

import pytest

from dateline.text.datelines import find_dateline

NEWS = "The plant was closed for good on Friday."


@pytest.mark.parametrize(
    "line",
    [
        "Berlin — a city of three million — was quiet.",
        "NASA — the agency that went to the moon — agreed.",
        "The company - founded in 1990 - agreed to close the plant.",
        "Grain Growers Union (GGU) — also known as the Union — agreed.",
        "COVID-19 — What we know about the new plant so far",
        "He said — again — that the plant would close.",
        "A plant closed in Berlin (DE) and nobody knew about it.",
        f"{'LONG ' * 40}— {NEWS}",
        "",
    ],
)
def test_dateline_is_not_seen_in_prose(line):
    assert find_dateline(line, 0) is None


@pytest.mark.parametrize(
    "opening",
    [
        "SALT LAKE CITY —",
        "INDEPENDENCE, Mo. _",
        "LONDON, March 3 (Wire) -",
        "LUND, April 19.--",
        "PARIS (EX) _",
        "PARIS (EX)_",
        "NEW YORK, Jan. 5 /Example Newswire/ --",
        "DAR ES SALAAM, Tanzania (EX) --",
        "WARSAW, February 26 (Example) --",
        "LONDON/PARIS, Friday (Wire) -",
        "Geneva, 7 June 2019 –",
        "McALLEN, Texas —",
        "Washington (Example News) —",
        "(EXN) —",
        "SÃO PAULO —",
        "TOKYO (Example)",
        "(EXN)",
    ],
)
def test_dateline_is_found_with_its_dash(opening):
    line = f"{opening} {NEWS}"
    span = find_dateline(line, 0)
    assert span is not None
    assert line[span.start : span.end] == opening


def test_dateline_may_stand_alone_on_its_line():
    assert find_dateline("OSLO, Norway (EX) _", 0) is not None


def test_dateline_may_follow_a_date_on_the_line():
    line = f"2019-06-07 OSLO — {NEWS}"
    span = find_dateline(line, 11)
    assert span is not None
    assert line[span.start : span.end] == "OSLO —"
