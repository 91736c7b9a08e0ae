"""Intervals that are open where the words are."""

from datetime import date

import pytest

from dateline.timex.replaying import replay
from dateline.timex.tagging import tag

ON = date(2019, 6, 7)


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("more than a year ago", "2018", "../2018-12-31"),
        ("at least two years ago", "2017", "../2017-12-31"),
        ("over a decade ago", "2009", "../2009-12-31"),
        ("less than a year ago", "2018", "2018-01-01/2019-06-07"),
        ("no more than three days ago", "2019-06-04", "2019-06-04/2019-06-07"),
        ("just over a year ago", "2018", "2017-01-01/2018-12-31"),
        ("nearly two years ago", "2017", "2017-01-01/2018-12-31"),
        ("nearly a year ago", "2018", "2018-01-01/2019-06-07"),
        ("nearly 300 years ago", "1719", "1719-01-01/1749-12-31"),
        ("about two years ago", "2017", "2017~"),
        ("two years ago", "2017", "2017"),
        ("more than two years from now", "2021", "2021-01-01/.."),
        ("just over two days from now", "2019-06-09", "2019-06-09/2019-06-10"),
        ("less than three days from now", "2019-06-10", "2019-06-07/2019-06-10"),
        ("nearly two years before June 5, 2008", "2006", "2006-01-01/2007-12-31"),
        ("from 2019 onwards", "2019", "2019-01-01/.."),
    ],
)
def test_interval_is_open_where_its_words_are(text, value, edtf):
    (found,) = tag(text, published=ON)
    assert (found.value, found.edtf) == (value, edtf)
    assert replay(found.to_dict()) == found


def test_amount_without_a_date_to_count_from_has_no_interval():
    (found,) = tag("less than two years ago")
    assert found.interval is None


def test_story_counts_on_from_the_date_itself():
    text = "It burned on June 7, 2016. More than two years later it fell."
    _, later = tag(text, published=ON)
    assert (later.value, later.edtf) == ("2018", "2018-01-01/..")
    text = "It burned more than two years ago. The year before, it was sold."
    assert [e.value for e in tag(text, published=ON)] == ["2017", "2016"]
