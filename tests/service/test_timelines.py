import csv
import io

import pytest
from icalendar import Calendar

from tests.service.timelines import TEXT

PATH = "/api/v1/timelines"
FORMATS = {
    "json": "application/json",
    "html": "text/html",
    "md": "text/markdown",
    "csv": "text/csv",
    "ics": "text/calendar",
}


@pytest.fixture
def address(post):
    return f"{PATH}/{post(TEXT)['id']}"


@pytest.mark.parametrize(("name", "media_type"), FORMATS.items())
def test_timeline_is_had_by_accept_header_or_format(client, address, name, media_type):
    by_header = client.get(address, headers={"Accept": media_type})
    by_name = client.get(address, query_string={"format": name})
    assert by_header.status_code == 200
    assert by_header.mimetype == media_type
    assert by_header.data == by_name.data
    assert "Accept" in by_header.headers["Vary"]


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        (None, "application/json"),
        ("*/*", "application/json"),
        ("application/*", "application/json"),
        ("text/*;q=0.5, application/json;q=0.1", "text/html"),
        (
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "text/html",
        ),
        ("text/csv, */*;q=0.1", "text/csv"),
        ("image/png, text/markdown;q=0.2", "text/markdown"),
    ],
)
def test_accept_header_is_weighed(client, address, accept, media_type):
    headers = {} if accept is None else {"Accept": accept}
    assert client.get(address, headers=headers).mimetype == media_type


@pytest.mark.parametrize(
    "request_",
    [
        {"headers": {"Accept": "image/png"}},
        {"headers": {"Accept": "application/json;q=0"}},
        {"query_string": {"format": "png"}},
    ],
    ids=str,
)
def test_other_formats_are_not_acceptable(client, address, request_):
    response = client.get(address, **request_)
    assert response.status_code == 406
    assert response.json["code"] == "not-acceptable"
    assert response.headers["Vary"] == "Accept"


@pytest.mark.parametrize("name", FORMATS)
def test_etag_is_strong_and_spares_the_second_answer(client, address, name):
    first = client.get(address, query_string={"format": name})
    etag = first.headers["ETag"]
    assert etag.startswith('"')
    second = client.get(
        address, query_string={"format": name}, headers={"If-None-Match": etag}
    )
    assert (second.status_code, second.data) == (304, b"")
    assert second.headers["ETag"] == etag
    other = client.get(
        address, query_string={"format": name}, headers={"If-None-Match": '"x"'}
    )
    assert other.status_code == 200


def test_etag_differs_by_format_and_filter(client, address):
    tags = {
        client.get(address, query_string=query).headers["ETag"]
        for query in ({}, {"format": "csv"}, {"format": "md"}, {"kind": "state"})
    }
    assert len(tags) == 4


def test_csv_has_a_row_for_each_event(client, address):
    text = client.get(address, query_string={"format": "csv"}).text
    rows = list(csv.reader(io.StringIO(text)))
    assert len(rows) == 4


def test_calendar_leaves_out_undated_events_and_says_so(client, address):
    response = client.get(address, query_string={"format": "ics"})
    calendar = Calendar.from_ical(response.data)
    assert len(calendar.walk("VEVENT")) < 3
    assert response.headers["Dateline-Loss"].startswith("events-skipped=")
    assert "filename=" in response.headers["Content-Disposition"]


@pytest.mark.parametrize("name", ["json", "html"])
def test_format_that_loses_nothing_says_nothing(client, address, name):
    response = client.get(address, query_string={"format": name})
    assert "Dateline-Loss" not in response.headers


FILTERS = [
    ({}, ["e1", "e2", "e3"]),
    ({"kind": "state"}, ["e3"]),
    ({"kind": "state,occurrence"}, ["e1", "e2", "e3"]),
    ({"factuality": "possible,planned"}, ["e2"]),
    ({"participant": "ACME"}, ["e1"]),
    ({"participant": "bob"}, ["e3"]),
    ({"participant": "Nobody"}, []),
    ({"min_salience": "0.4"}, ["e1", "e2"]),
    ({"min_confidence": "0.7"}, ["e1"]),
    ({"from": "2019-05-03", "to": "2019-05-03"}, ["e1", "e2"]),
    ({"from": "2019-05-04"}, ["e2"]),
    ({"to": "2019-05-02"}, []),
    ({"to": "2019-05-03"}, ["e1", "e2"]),
]


@pytest.mark.parametrize(("query", "ids"), FILTERS, ids=lambda value: str(value))
def test_filter_keeps_the_events_wanted(client, address, query, ids):
    answer = client.get(address, query_string=query).json
    assert [event["id"] for event in answer["events"]] == ids
    for relation in answer["relations"]:
        assert {relation["source"], relation["target"]} <= set(ids)


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ({"from": "2019-02-30"}, "from"),
        ({"to": "June"}, "to"),
        ({"from": "2019-02-02", "to": "2019-02-01"}, "to"),
        ({"kind": "stuff"}, "kind/0"),
        ({"factuality": "true"}, "factuality/0"),
        ({"min_salience": "2"}, "min_salience"),
        ({"min_salience": "nan"}, "min_salience"),
        ({"min_confidence": "much"}, "min_confidence"),
        ({"participant": ""}, "participant"),
        ({"particpant": "Bob"}, "particpant"),
        ({"kind": ["state", "occurrence"]}, "kind"),
    ],
    ids=str,
)
def test_filter_refuses(client, address, query, parameter):
    response = client.get(address, query_string=query)
    assert response.status_code == 422
    assert [e["parameter"] for e in response.json["errors"]] == [parameter]


def test_timeline_names_its_article(client, address):
    link = client.get(address).headers["Link"]
    assert link == f'<{address.replace("timelines", "articles")}>; rel="via"'


def test_list_shows_the_newest_first(client, post):
    posted = [post(f"Article {number}.")["id"] for number in range(3)]
    items = client.get(PATH).json["items"]
    assert [item["id"] for item in items] == posted[::-1]
    assert items[0]["timeline"] == f"{PATH}/{posted[2]}"
    assert items[0]["events"] == 3
    assert (items[0]["first_day"], items[0]["last_day"]) == ("2019-05-03",) * 2
    assert items[0]["articles"][0]["characters"] == len("Article 2.")


def test_list_is_paged_to_its_end(client, post):
    posted = [post(f"Article {number}.", source="Wire")["id"] for number in range(5)]
    address, seen, pages = f"{PATH}?limit=2&source=Wire", [], 0
    while address:
        response = client.get(address)
        seen += [item["id"] for item in response.json["items"]]
        pages += 1
        link = response.headers.get("Link")
        assert (link is None) == (response.json["next_cursor"] is None)
        address = link and link.removeprefix("<").removesuffix('>; rel="next"')
    assert seen == posted[::-1]
    assert pages == 3


def test_list_page_stays_put_while_articles_come_and_go(client, post):
    posted = [post(f"Article {number}.")["id"] for number in range(4)]
    cursor = client.get(PATH, query_string={"limit": 2}).json["next_cursor"]
    post("A newer article.")
    client.delete(f"/api/v1/articles/{posted[2]}")
    page = client.get(PATH, query_string={"limit": 2, "cursor": cursor}).json
    assert [item["id"] for item in page["items"]] == posted[1::-1]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({"q": "lemons"}, 1),
        ({"q": "LEMONS sour"}, 1),
        ({"q": "lemons sweet"}, 0),
        ({"q": "100%"}, 1),
        ({"q": "1_0"}, 0),
        ({"q": "straße"}, 1),
        ({"q": "STRASSE"}, 1),
        ({"source": "example NEWS"}, 1),
        ({"source": "Example"}, 0),
        ({"participant": "acm"}, 2),
        ({"participant": "bob"}, 2),
        ({"participant": "nobody"}, 0),
        ({"from": "2019-05-03"}, 2),
        ({"from": "2030-01-01"}, 2),
        ({"to": "2019-05-02"}, 0),
        ({"to": "2019-05-03", "q": "lemons"}, 1),
    ],
    ids=str,
)
def test_list_is_searched(client, post, query, count):
    post("Sour lemons are 100% up.", source="Example News")
    post("Nothing.", title="Die Straße")
    assert len(client.get(PATH, query_string=query).json["items"]) == count


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ({"limit": "0"}, "limit"),
        ({"limit": "101"}, "limit"),
        ({"limit": "x"}, "limit"),
        ({"cursor": "x"}, "cursor"),
        ({"cursor": "-1"}, "cursor"),
        ({"cursor": "é"}, "cursor"),
        ({"cursor": "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5"}, "cursor"),
        ({"q": "x" * 201}, "q"),
        ({"from": "x"}, "from"),
        ({"page": "2"}, "page"),
        ({"limit": ["2", "3"]}, "limit"),
        ({"from": ["2019-05-03", "2019-05-03"]}, "from"),
    ],
    ids=str,
)
def test_list_refuses(client, query, parameter):
    response = client.get(PATH, query_string=query)
    assert response.status_code == 422
    assert [e["parameter"] for e in response.json["errors"]] == [parameter]
