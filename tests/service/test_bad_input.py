"""Articles nobody should send, to the real engine: a clear error or a valid timeline,
never a crash, never a wrong offset."""

import json

import pytest

from dateline.dates import parse_edtf
from service.routes.services import actions_of
from service.settings import Settings
from service.store.database import migrate, open_database
from service.wiring import build_app, dateline_engine

NEWS = (
    "GENEVA, June 15 (Wire) - Acme Corp. signed a treaty with Ruritania on Monday. "
    "The company will open a plant in 2021, its chairman Jane Roe said.\n\n"
    'Rivals called the deal "a mistake" and may sue in March 2020.'
)
PUBLISHED = "2019-06-18"
LINE = "Acme signed a deal in May 2019 and Bob Roe denied it on Friday, "
READING = ("articles", "extract", "time-expressions")


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    path = tmp_path_factory.mktemp("bad-input") / "test.sqlite3"
    settings = Settings(database_url=f"sqlite:///{path}", log_level="error")
    app = build_app(settings, dateline_engine())
    database = open_database(settings.database_url)
    migrate(database)
    database.dispose()
    yield app.test_client()
    actions_of(app).repository.close()


def spans(value):
    """Every part of an answer that claims words of the text."""
    if isinstance(value, list):
        for part in value:
            yield from spans(part)
    elif isinstance(value, dict):
        if {"text", "start", "end"} <= set(value):
            yield value["text"], value["start"], value["end"]
        if "quote" in value:
            yield value["quote"], value["quote_start"], value["quote_end"]
        for part in value.values():
            yield from spans(part)


def check_timeline(answer, text):
    for words, start, end in spans(answer):
        assert 0 <= start < end <= len(text)
        assert text[start:end] == words
    ranks = [event["rank"] for event in answer["events"]]
    assert ranks == sorted(ranks)
    for event in answer["events"]:
        when = event["when"]
        if when["edtf"] is not None:
            assert parse_edtf(when["edtf"])
        if when["earliest"] and when["latest"]:
            assert when["earliest"] <= when["latest"]


STRANGE = {
    "one word": "Hello",
    "no event": "A blue chair.",
    "no date anywhere": "Acme signed a deal. Bob will sue, the lawyer said.",
    "date alone": "3 May 2019",
    "digits": "0123456789 " * 50,
    "punctuation": "?!... --- '''\"\"\" (((",
    "NULs": NEWS.replace(" ", "\x00", 3) + "\x00\x00",
    "control characters": NEWS + " \x01\x07\x1b[31m\x7f\x85 end.",
    "lone surrogates": "\udc00" + NEWS.replace("deal", "de\ud800al") + "\ud83d",
    "right to left": "وقعت الشركة الصفقة في 3 مايو 2019. " + NEWS,
    "right to left alone": "חתמה החברה על ההסכם ביום 3 במאי 2019 בירושלים.",
    "direction marks": "\u202e" + NEWS + "\u202c\u200f",
    "emoji": "👩‍👩‍👧 " + NEWS.replace("treaty", "🤝 treaty") + " 🇨🇭🎉",
    "combining marks": NEWS.replace("a", "a\u0301\u0302\u0303"),
    "byte order mark": "\ufeff" + NEWS,
    "CRLF": NEWS.replace("\n", "\r\n"),
    "CR alone": NEWS.replace("\n", "\r"),
    "line separators": NEWS.replace("\n", "\u2028\x0b\x0c\u2029"),
    "50 000 characters in one line": (LINE * 800)[:50_000],
    "50 000 letters without a space": "a" * 50_000,
    "50 000 digits": "1" * 50_000,
    "50 000 blanks inside": "Acme signed." + " " * 50_000 + "Bob left on Monday.",
    "5 000 line ends": "Acme signed." + "\n" * 5_000 + "Bob left on Monday.",
    "brackets without end": "(" * 5_000 + "Acme signed a deal" + "[" * 5_000,
    "quotes without end": '"' * 5_000 + NEWS,
    "HTML as text": "<html><body><p>Acme signed a deal on 3 May 2019.</p>&amp;&#0;",
    "impossible dates": "Acme signed on 30 February 2019, 2019-13-45 and 31/31/31.",
    "enormous numbers": "In 99999999999999999999 years, 10^400 days ago, year 0000.",
    "edges of the calendar": "It began on 1 January 0001 and ends on 31 December 9999.",
    "unsupported language": "Am 3. Mai 2019 unterzeichnete die Firma den Vertrag. "
    "Der Vorsitzende sagte am Montag, das Werk werde 2021 eröffnet.",
    "no spaces between words": "公司于2019年5月3日签署了协议。工厂将于2021年开业。",
}


@pytest.mark.parametrize(
    ("path", "published"),
    [("articles", None), ("extract", PUBLISHED), ("time-expressions", PUBLISHED)],
)
@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE.keys())
def test_strange_text_gets_a_valid_answer(client, path, published, text):
    body = {"text": text, "published": published}
    response = client.post(f"/api/v1/{path}", json=body)
    assert response.status_code in (200, 201), response.text[:500]
    answer = json.loads(response.data.decode("utf-8"))
    if path == "time-expressions":
        for words, start, end in spans(answer):
            assert text[start:end] == words
    else:
        check_timeline(answer, text)
        assert answer["articles"][0]["characters"] == len(text)


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE.keys())
def test_strange_text_is_shown_in_every_format(client, text):
    body = {"text": text, "title": text[:500], "source": text[:200]}
    posted = client.post("/api/v1/articles", json=body)
    address = posted.headers["Location"]
    assert client.get(address).data == posted.data
    for name in ("html", "md", "csv", "ics"):
        response = client.get(address, query_string={"format": name})
        assert response.status_code == 200, name
        assert "\x00" not in response.data.decode("utf-8")
    embedded = client.get(address.replace("/api/v1", "/embed"))
    assert embedded.status_code == 200
    stored = client.get(address.replace("timelines", "articles"))
    assert stored.json["text"] == text


@pytest.mark.parametrize("path", READING)
@pytest.mark.parametrize(
    ("fields", "pointer"),
    [
        ({"text": ""}, "/text"),
        ({"text": " \n\t\u00a0\u2003"}, "/text"),
        ({"text": None}, "/text"),
        ({"text": 20190607}, "/text"),
        ({"text": ["Acme signed."]}, "/text"),
        ({"text": {"body": "Acme signed."}}, "/text"),
        ({"body": "Acme signed."}, "/body"),
        ({"published": "2019-02-30"}, "/published"),
        ({"published": "2019-13-01"}, "/published"),
        ({"published": "the day the music died"}, "/published"),
        ({"published": ""}, "/published"),
        ({"published": "0"}, "/published"),
        ({"published": "\x00"}, "/published"),
        ({"published": "\ud800"}, "/published"),
        ({"published": 1559865600}, "/published"),
        ({"published": "99999-01-01"}, "/published"),
        ({"language": ""}, "/language"),
        ({"language": "english please"}, "/language"),
        ({"date_order": "MYD"}, "/date_order"),
        ({"timezone": "Mars/Nowhere"}, "/timezone"),
        ({"timezone": "\x00"}, "/timezone"),
        ({"timezone": "../UTC"}, "/timezone"),
    ],
    ids=str,
)
def test_wrong_field_is_pointed_at(client, path, fields, pointer):
    response = client.post(f"/api/v1/{path}", json={"text": NEWS, **fields})
    assert response.status_code == 422
    assert response.content_type == "application/problem+json"
    assert pointer in [error["pointer"] for error in response.json["errors"]]


@pytest.mark.parametrize("path", READING)
@pytest.mark.parametrize(
    "published", ["2090-01-01", "2090-01-01T10:00:00Z", "8999-12-31"]
)
def test_publication_date_in_the_future_is_refused(client, path, published):
    body = {"text": NEWS, "published": published}
    response = client.post(f"/api/v1/{path}", json=body)
    assert response.status_code == 422
    assert response.json["code"] == "future-publication-date"


@pytest.mark.parametrize("path", ["articles", "extract", "time-expressions"])
@pytest.mark.parametrize("published", ["0001-01-01", "0999-12-31", "9999-12-31"])
def test_publication_date_off_the_calendar_is_refused(client, path, published):
    response = client.post(
        f"/api/v1/{path}", json={"text": NEWS, "published": published}
    )
    assert response.status_code == 422
    assert response.json["code"] == "published-out-of-range"
    assert response.json["errors"][0]["pointer"] == "/published"


@pytest.mark.parametrize(
    "published",
    ["1850-03-04", "1000-01-01", "2019-06-07T23:59:59-07:00", "7 June 2019", "2019"],
)
def test_unusual_publication_date_is_read_or_refused(client, published):
    body = {"text": NEWS, "published": published}
    response = client.post("/api/v1/extract", json=body)
    if response.status_code == 422:
        assert response.json["errors"][0]["pointer"] == "/published"
    else:
        check_timeline(response.json, NEWS)
        given = response.json["articles"][0]["published"]
        assert given.startswith(published[:4] if published[0] != "7" else "2019-06-07")


@pytest.mark.parametrize("path", READING)
@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[" * 50_000, b'{"text": "\xff\xfe"}', b'{"text": NaN}', b"\x00"],
    ids=lambda body: str(body[:20]),
)
def test_unreadable_body_is_refused(client, path, body):
    response = client.post(
        f"/api/v1/{path}", data=body, content_type="application/json"
    )
    assert response.status_code == 400
    assert response.content_type == "application/problem+json"


@pytest.mark.parametrize("path", READING)
def test_text_over_the_limit_is_refused(client, path):
    response = client.post(f"/api/v1/{path}", json={"text": "a" * 200_001})
    assert response.status_code == 413
    assert response.json["code"] == "article-too-large"


def test_text_at_the_limit_is_read(client):
    text = ((NEWS + "\n" + " " * 1_000) * 200)[:200_000]
    response = client.post("/api/v1/extract", json={"text": text})
    assert response.status_code == 200
    check_timeline(response.json, text)


def warning_codes(client, **body):
    answer = client.post("/api/v1/extract", json=body).json
    return [warning["code"] for warning in answer["warnings"]]


def test_article_without_a_date_is_told_so_and_gets_none(client):
    text = STRANGE["no date anywhere"]
    assert "no-publication-date" in warning_codes(client, text=text)
    answer = client.post("/api/v1/extract", json={"text": text}).json
    assert {event["when"]["edtf"] for event in answer["events"]} == {None}


def test_unsupported_language_is_told_so_and_gets_its_dates(client):
    text = STRANGE["unsupported language"]
    assert "unsupported-language" in warning_codes(client, text=text)
    answer = client.post("/api/v1/extract", json={"text": text}).json
    assert "2019-05-03" in [event["when"]["edtf"] for event in answer["events"]]


@pytest.mark.parametrize(
    "html",
    [
        "",
        "   ",
        "<",
        "<html></html>",
        "<p>" * 2_000,
        "<!-- " * 2_000,
        "\x00\ud800",
        f"<html><body><article><p>{NEWS}</p></article></body></html>",
    ],
    ids=lambda html: ascii(html[:20]),
)
def test_any_html_gets_an_answer(client, html):
    response = client.post("/api/v1/extract", json={"html": html})
    if response.status_code == 422:
        assert response.json["errors"][0]["pointer"] == "/html"
    else:
        assert response.status_code == 200
        assert response.json["articles"][0]["characters"] > 0
