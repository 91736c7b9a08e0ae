import io
import json

import pytest

from tests.service.timelines import TEXT

ARTICLES = "/api/v1/articles"
ARGUMENTS = {
    "title": "A deal",
    "published": "2019-06-07",
    "url": "https://news.example/deal",
    "source": "Example News",
    "language": "en",
    "timezone": "Europe/Rome",
    "date_order": "DMY",
}
READING = ("articles", "extract", "time-expressions")


def test_post_keeps_the_article_and_answers_its_timeline(client):
    response = client.post(ARTICLES, json={"text": TEXT, "published": "2019-06-07"})
    assert response.status_code == 201
    assert [event["id"] for event in response.json["events"]] == ["e1", "e2", "e3"]
    location = response.headers["Location"]
    assert location == f"/api/v1/timelines/{response.json['id']}"
    assert client.get(location).data == response.data


def test_post_names_the_article(client):
    response = client.post(ARTICLES, json={"text": TEXT})
    address = f"/api/v1/articles/{response.json['id']}"
    assert response.headers["Link"] == f'<{address}>; rel="via"'
    assert client.get(address).json["text"] == TEXT


def test_post_of_the_same_article_answers_the_same(client):
    first = client.post(ARTICLES, json={"text": TEXT, "title": "A deal"})
    second = client.post(ARTICLES, json={"title": "A deal", "text": TEXT})
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.data == second.data
    assert first.headers["Location"] == second.headers["Location"]


def test_post_of_another_article_answers_another_id(client):
    ids = {
        client.post(ARTICLES, json=body).json["id"]
        for body in ({"text": TEXT}, {"text": TEXT + " "}, {"text": TEXT, "title": "x"})
    }
    assert len(ids) == 3


def test_article_is_kept_with_all_that_was_said_about_it(client, engine):
    posted = client.post(ARTICLES, json={"text": TEXT, **ARGUMENTS}).json
    assert engine.asked == [(TEXT, ARGUMENTS)]
    stored = client.get(f"{ARTICLES}/{posted['id']}").json
    assert stored == {
        "id": posted["id"],
        "timeline": f"/api/v1/timelines/{posted['id']}",
        "created": "2025-06-01T12:30:00+00:00",
        "characters": len(TEXT),
        "text": TEXT,
        **ARGUMENTS,
    }


def test_plain_text_is_read_with_its_arguments_from_the_address(client, engine):
    as_text = client.post(
        ARTICLES, data=TEXT.encode(), content_type="text/plain", query_string=ARGUMENTS
    )
    as_json = client.post(ARTICLES, json={"text": TEXT, **ARGUMENTS})
    assert as_text.status_code == 201
    assert as_json.status_code == 200
    assert as_text.data == as_json.data


def test_html_is_read_for_text_and_what_the_page_says(client, engine):
    body = {"html": f"<p>{TEXT}</p>", "title": "Given title"}
    assert client.post(ARTICLES, json=body).status_code == 201
    text, arguments = engine.asked[0]
    assert text == TEXT
    assert arguments["title"] == "Given title"
    assert arguments["published"] == "2019-06-07"
    assert arguments["url"] == "https://found.example/"


def test_delete_removes_the_article_and_its_timeline(client):
    id = client.post(ARTICLES, json={"text": TEXT}).json["id"]
    assert client.delete(f"{ARTICLES}/{id}").status_code == 204
    assert client.get(f"{ARTICLES}/{id}").status_code == 404
    assert client.get(f"/api/v1/timelines/{id}").status_code == 404
    assert client.get("/api/v1/timelines").json["items"] == []
    assert client.delete(f"{ARTICLES}/{id}").status_code == 404


def test_deleted_article_can_be_posted_again(client):
    id = client.post(ARTICLES, json={"text": TEXT}).json["id"]
    client.delete(f"{ARTICLES}/{id}")
    assert client.post(ARTICLES, json={"text": TEXT}).status_code == 201


def test_extract_answers_the_same_timeline_and_keeps_nothing(client):
    extracted = client.post("/api/v1/extract", json={"text": TEXT})
    assert extracted.status_code == 200
    assert client.get("/api/v1/timelines").json["items"] == []
    assert client.post(ARTICLES, json={"text": TEXT}).data == extracted.data


def test_time_expressions_are_answered_and_nothing_kept(client, engine):
    response = client.post(
        "/api/v1/time-expressions", json={"text": TEXT, "published": "2019-06-07"}
    )
    assert response.status_code == 200
    assert response.json == {
        "time_expressions": [
            {
                "start": 24,
                "end": 34,
                "text": "3 May 2019",
                "type": "DATE",
                "value": "2019-05-03",
                "mod": None,
                "quant": None,
                "freq": None,
                "edtf": None,
                "earliest": None,
                "latest": None,
                "rule": "date.full",
                "anchor": "2019-06-07 publication",
                "because": "stated",
                "alternatives": ["2019-03-05"],
                "reading": {"meaning": {"kind": "named", "unit": "D"}, "context": {}},
            }
        ]
    }
    assert client.get("/api/v1/timelines").json["items"] == []


@pytest.mark.parametrize("path", READING)
@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({}, {"/text": "Missing: send text or html."}),
        ({"text": None}, {"/text": "Missing: send text or html."}),
        ({"text": 5}, {"/text": "Not a valid string."}),
        ({"text": ["a"]}, {"/text": "Not a valid string."}),
        ({"text": "a", "html": "b"}, {"/html": "Send either text or html, not both."}),
        ({"text": "a", "txet": "b"}, {"/txet": "Unknown field."}),
        ({"text": "a", "a/b~c": 1}, {"/a~1b~0c": "Unknown field."}),
        ({"text": "a", "published": 20190607}, {"/published": "Not a valid string."}),
        ({"text": "a", "language": "!!"}, {"/language": "Not a language tag"}),
        ({"text": "a", "date_order": "YDM"}, {"/date_order": "Must be one of"}),
        ({"text": "a", "title": "x" * 1001}, {"/title": "Longer than maximum"}),
        ({"text": "a", "url": "javascript:alert(1)"}, {"/url": "Must be a URL"}),
        ({"text": "a", "url": "http://[x"}, {"/url": "Not a valid URL."}),
        ({"text": "a", "url": "http://x.example/a b"}, {"/url": "Must have no space"}),
        ({"text": "a", "url": "http://x.example/\n"}, {"/url": "Must have no space"}),
        ({"text": "a", "url": "http://x.example\x00"}, {"/url": "Must have no space"}),
        (
            {"text": "a", "url": "\u2003http://x.example"},
            {"/url": "Must have no space"},
        ),
        ([], {"": "Invalid input type."}),
        ("words", {"": "Invalid input type."}),
        (
            {"text": 1, "title": 2, "foo": 3},
            {
                "/text": "Not a valid string.",
                "/title": "Not a valid string.",
                "/foo": "Unknown field.",
            },
        ),
    ],
    ids=str,
)
def test_wrong_fields_are_all_named(client, path, body, faults):
    response = client.post(f"/api/v1/{path}", json=body)
    assert response.status_code == 422
    assert response.json["code"] == "validation-failed"
    found = {error["pointer"]: error["detail"] for error in response.json["errors"]}
    assert set(found) == set(faults)
    assert len(response.json["errors"]) == len(faults)
    for pointer, start in faults.items():
        assert found[pointer].startswith(start)


@pytest.mark.parametrize("path", READING)
@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "malformed-json"),
        (b'{"text": ', "malformed-json"),
        (b'{"text": "a\tb"}', "malformed-json"),
        (b"{'text': 'a'}", "malformed-json"),
        (b'{"text": NaN}', "malformed-json"),
        (b'{"text": -Infinity}', "malformed-json"),
        (b'{"text": "a", "text": "b"}', "malformed-json"),
        (b'{"text": ' + b"9" * 5000 + b"}", "malformed-json"),
        (b"[" * 30_000 + b"]" * 30_000, "malformed-json"),
        (b'{"text": "\xff"}', "not-utf-8"),
        (b'{"text": "\xed\xa0\x80"}', "not-utf-8"),
        ('{"text": "a"}'.encode("utf-16"), "not-utf-8"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_broken_json_is_refused(client, path, body, code):
    response = client.post(
        f"/api/v1/{path}", data=body, content_type="application/json"
    )
    assert response.status_code == 400
    assert response.json["code"] == code


def test_json_with_byte_order_mark_is_read(client):
    body = b"\xef\xbb\xbf" + json.dumps({"text": TEXT}).encode()
    response = client.post(ARTICLES, data=body, content_type="application/json")
    assert response.status_code == 201


def test_plain_text_that_is_not_utf8_is_refused(client):
    response = client.post(ARTICLES, data=b"caf\xe9", content_type="text/plain")
    assert response.status_code == 400
    assert response.json["code"] == "not-utf-8"
    assert "byte 3" in response.json["detail"]


@pytest.mark.parametrize("name", ["text", "html"])
def test_plain_text_with_a_second_text_is_refused(client, name):
    response = client.post(f"{ARTICLES}?{name}=b", data="a", content_type="text/plain")
    assert response.status_code == 422
    assert response.json["errors"][0]["parameter"] == name


@pytest.mark.parametrize(
    ("query", "parameters"),
    [
        ("date_order=YDM&colour=red", ["colour", "date_order"]),
        ("url=ftp://x", ["url"]),
        ("published=2090-01-01", ["published"]),
        ("title=a&title=b", ["title"]),
    ],
)
def test_plain_text_has_its_faulty_parameters_named(client, query, parameters):
    response = client.post(f"{ARTICLES}?{query}", data=TEXT, content_type="text/plain")
    assert response.status_code == 422
    assert sorted(e["parameter"] for e in response.json["errors"]) == parameters
    assert not [e for e in response.json["errors"] if "pointer" in e]


def test_plain_text_that_is_empty_is_pointed_at(client):
    response = client.post(ARTICLES, data=" ", content_type="text/plain")
    assert response.status_code == 422
    assert response.json["errors"][0]["pointer"] == "/text"


@pytest.mark.parametrize("path", READING)
def test_parameters_beside_a_json_body_are_refused(client, path):
    response = client.post(
        f"/api/v1/{path}?published=2019-06-07&x=1", json={"text": TEXT}
    )
    assert response.status_code == 422
    assert [e["parameter"] for e in response.json["errors"]] == ["published", "x"]


@pytest.mark.parametrize(
    "content_type",
    [
        None,
        "application/x-www-form-urlencoded",
        "application/xml",
        "text/html",
        "multipart/form-data",
        "text/plain; charset=latin-1",
    ],
)
def test_other_media_types_are_refused(client, content_type):
    response = client.post(ARTICLES, data=b"words", content_type=content_type)
    assert response.status_code == 415
    assert response.headers["Accept"] == "application/json, text/plain; charset=utf-8"


def test_compressed_body_is_refused(client):
    response = client.post(
        ARTICLES, json={"text": TEXT}, headers={"Content-Encoding": "gzip"}
    )
    assert response.status_code == 415


@pytest.mark.parametrize("path", READING)
@pytest.mark.parametrize("letter", ["a", "é", "😀"])
def test_longest_article_is_read_however_it_is_escaped(client, path, letter):
    for body in (
        json.dumps({"text": letter * 10_000}),
        json.dumps({"text": letter * 10_000}, ensure_ascii=False),
    ):
        response = client.post(
            f"/api/v1/{path}", data=body.encode(), content_type="application/json"
        )
        assert response.status_code in (200, 201)


@pytest.mark.parametrize("path", READING)
def test_longer_article_is_refused(client, path):
    response = client.post(f"/api/v1/{path}", json={"text": "a" * 10_001})
    assert response.status_code == 413
    assert response.json["code"] == "article-too-large"
    assert "at most 10000" in response.json["detail"]


@pytest.mark.parametrize("content_type", ["application/json", "text/plain"])
def test_larger_body_is_refused_unread(client, settings, content_type):
    body = b" " * (settings.max_body_bytes + 1)
    response = client.post(ARTICLES, data=body, content_type=content_type)
    assert response.status_code == 413
    assert str(settings.max_body_bytes) in response.json["detail"]


def test_larger_body_of_undeclared_length_is_refused(client, settings):
    response = client.post(
        ARTICLES,
        input_stream=io.BytesIO(b" " * (settings.max_body_bytes + 1)),
        content_type="application/json",
        environ_overrides={"wsgi.input_terminated": True},
    )
    assert response.status_code == 413


@pytest.mark.parametrize("path", READING)
def test_longer_page_is_refused_unread(client, engine, monkeypatch, path):
    monkeypatch.setattr(engine, "read_html", None)
    response = client.post(f"/api/v1/{path}", json={"html": f"<p>{'a' * 50_001}</p>"})
    assert response.status_code == 413
    assert response.json["code"] == "article-too-large"


@pytest.mark.parametrize("path", READING)
@pytest.mark.parametrize(
    ("published", "status"),
    [("2025-06-03", 201), ("2025-06-04", 422), ("2090-01-01T10:00:00+02:00", 422)],
)
def test_publication_date_may_be_two_days_ahead_of_the_clock(
    client, engine, path, published, status
):
    body = {"text": TEXT, "published": published}
    response = client.post(f"/api/v1/{path}", json=body)
    assert (response.status_code < 400) == (status == 201)
    if status == 422:
        assert engine.asked == []
        assert response.json["code"] == "future-publication-date"
        assert response.json["errors"][0]["pointer"] == "/published"
        assert client.get("/api/v1/timelines").json["items"] == []


@pytest.mark.parametrize(
    ("declared", "read"),
    [("2025-06-03", "2025-06-03"), ("2025-06-04", None), ("0001-01-01", None)],
)
def test_date_a_page_cannot_have_is_passed_over(client, engine, declared, read):
    html = f'<meta name="date" content="{declared}"><p>{TEXT}</p>'
    assert client.post(ARTICLES, json={"html": html}).status_code == 201
    assert engine.asked[0][1]["published"] == read


STRANGE = [
    "NUL \x00 and \x1b",
    "lone \ud800 surrogate",
    "reversed \udc00\ud800 pair",
    "שלום עולם",
    "emoji 👩‍👩‍👧",
    "line\r\nends\r",
    "\ufeffmark",
]


@pytest.mark.parametrize("text", STRANGE, ids=ascii)
def test_strange_characters_come_back_exactly(client, text):
    posted = client.post(ARTICLES, json={"text": text, "title": text, "source": text})
    assert posted.status_code == 201
    assert json.loads(posted.data.decode())["title"] == text
    stored = client.get(f"{ARTICLES}/{posted.json['id']}").json
    assert (stored["text"], stored["source"]) == (text, text)
    assert client.get("/api/v1/timelines").json["items"][0]["title"] == text
