"""Publication dates as given, and date literals of other languages."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from dateline.errors import InputError
from dateline.languages.fallback import find_literals, parse_published


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "soon",
        "yesterday",
        "3 days ago",
        "2019",
        "June 2019",
        "2019-02-30",
        "2019-13-01",
        "31 June 2019",
        "99/99/9999",
        "2019-06-07T25:00",
        "-2019-06-07",
        "+2019-06-07",
        "\x00",
        "9" * 5000,
    ],
)
def test_what_is_no_single_day_is_refused(text):
    with pytest.raises(InputError) as caught:
        parse_published(text)
    assert caught.value.field == "published"
    assert caught.value.code == "invalid-published"
    assert len(caught.value.message) < 300


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019-06-07", date(2019, 6, 7)),
        (" 2019-06-07\n", date(2019, 6, 7)),
        ("June 7, 2019", date(2019, 6, 7)),
        ("7 June 2019", date(2019, 6, 7)),
        ("Saturday, January 11, 2020", date(2020, 1, 11)),
        ("7.6.2019", date(2019, 6, 7)),
        ("12 May 1850", date(1850, 5, 12)),
        ("2019-06-07T14:05", datetime(2019, 6, 7, 14, 5)),
        ("2019-06-07T14:05Z", datetime(2019, 6, 7, 14, 5, tzinfo=UTC)),
        ("7 June 2019 14:05 GMT", datetime(2019, 6, 7, 14, 5, tzinfo=UTC)),
        (
            "Fri, 07 Jun 2019 14:05:00 +0200",
            datetime(2019, 6, 7, 14, 5, tzinfo=timezone(timedelta(hours=2))),
        ),
    ],
)
def test_written_dates_are_read(text, expected):
    found = parse_published(text)
    assert (found, type(found)) == (expected, type(expected))


@pytest.mark.parametrize(
    ("order", "expected"),
    [("YMD", date(2019, 3, 4)), ("MDY", date(2019, 3, 4)), ("DMY", date(2019, 4, 3))],
)
def test_numeric_dates_follow_the_order(order, expected):
    assert parse_published("03/04/2019", date_order=order) == expected


@pytest.mark.parametrize(
    "text", ["07/06/2019", "7/6/19", "07-06-2019", "07/06/2019 14:05"]
)
def test_date_of_two_readings_is_refused_without_an_order(text):
    with pytest.raises(InputError, match="date_order") as caught:
        parse_published(text)
    assert (caught.value.field, caught.value.code) == (
        "published",
        "ambiguous-published",
    )


@pytest.mark.parametrize("text", ["13/06/2019", "06/13/2019", "13-06-2019"])
def test_numeric_date_of_one_reading_needs_no_order(text):
    assert parse_published(text) == date(2019, 6, 13)


def test_same_day_and_month_needs_no_order():
    assert parse_published("06/06/2019") == date(2019, 6, 6)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "5 maisons en 2019"),
        ("de", "am 31. April 2019"),
        ("xx", "7 juin 2019"),
        ("fr", "version 1.2.2019.3"),
        ("fr", "31/31/2019"),
    ],
)
def test_what_is_no_date_is_no_literal(language, text):
    assert find_literals(text, language) == ()


@pytest.mark.parametrize(
    ("language", "words", "value"),
    [
        ("fr", "7 juin 2019", "2019-06-07"),
        ("fr", "1er août 2020", "2020-08-01"),
        ("fr", "mars 2018", "2018-03"),
        ("fr", "7 juin", "XXXX-06-07"),
        ("de", "7. August 2019", "2019-08-07"),
        ("de", "07.06.2019", "2019-06-07"),
        ("es", "7 de junio de 2019", "2019-06-07"),
        ("ru", "7 июня 2019", "2019-06-07"),
        ("zh", "2019年6月7日", "2019-06-07"),
        ("fr-CA", "12/06/2019", "2019-06-12"),
        ("xx", "2019-06-07", "2019-06-07"),
        ("xx", "7/6/2019", "2019-06-07"),
    ],
)
def test_literals_have_value_and_offsets(language, words, value):
    text = f"😀 ({words}) x"
    (found,) = find_literals(text, language)
    assert (found.text, found.value) == (words, value)
    assert text[found.start : found.end] == words
    assert (found.interval is None) is value.startswith("X")


def test_literals_from_a_place_on_in_order():
    text = "7 juin 2019, 2019-06-08, 9 juin 2019"
    found = find_literals(text, "fr", start=12)
    assert [e.value for e in found] == ["2019-06-08", "2019-06-09"]


def test_literal_of_two_readings_has_both_where_the_language_has_no_order():
    (found,) = find_literals("03/04/2010", "xx")
    assert (found.value, found.alternatives) == ("2010-04-03", ("2010-03-04",))
    assert found.because == "read as DMY"
    assert [e.alternatives for e in find_literals("25/04/2010 3.4.2010", "xx")] == [
        (),
        (),
    ]
    assert find_literals("03/04/2010", "fr")[0].alternatives == ()
    assert find_literals("03/04/2010", "xx", date_order="DMY")[0].alternatives == ()


def test_date_order_reads_literals():
    assert find_literals("06/07/2019", "fr", date_order="MDY")[0].value == "2019-06-07"


def test_dateparser_is_loaded_only_when_needed():
    code = (
        "import sys; from dateline.languages.fallback import parse_published as p;"
        "p('2019-06-07'); sys.exit('dateparser' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
