import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from dateline.timeline import ArticleInfo
from service.routes.pages import by_weight, direction, heading
from tests.factories import make_event
from tests.service.timelines import TEXT

EVIL = "<script>alert(1)</script> & \"'>\x00\ud800"


class Outline(HTMLParser):
    """Tags with their attributes, and whether they close in order."""

    VOID = ("meta", "br", "link", "img")

    def __init__(self, html):
        super().__init__()
        self.tags, self.open, self.ids = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.ids += [value for name, value in attrs if name == "id"]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.fixture
def pages(post):
    id = post(TEXT, title="A deal")["id"]
    return {
        "timeline": f"/api/v1/timelines/{id}?format=html",
        "embed": f"/embed/timelines/{id}",
        "home": "/",
        "docs": "/docs",
    }


@pytest.mark.parametrize("name", ["timeline", "embed", "home", "docs"])
def test_page_is_whole_and_loads_nothing(client, pages, name):
    response = client.get(pages[name])
    assert response.content_type == "text/html; charset=utf-8"
    outline = Outline(response.text)
    assert outline.open == []
    assert len(outline.ids) == len(set(outline.ids))
    tags = [tag for tag, _ in outline.tags]
    assert not {"script", "img", "link", "iframe", "form"} & set(tags)
    assert tags.count("main") == tags.count("h1") == 1
    assert not [a for _, a in outline.tags for key in a if key.startswith("on")]
    assert dict(outline.tags)["html"]["lang"] == "en"


@pytest.mark.parametrize("name", ["timeline", "embed", "home", "docs"])
def test_page_allows_its_own_style_alone(client, pages, name):
    response = client.get(pages[name])
    style = re.search("<style>(.*?)</style>", response.text, re.S)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = response.headers["Content-Security-Policy"]
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
    assert " style=" not in response.text.replace(style, "")


def test_only_the_embedded_page_may_be_framed_by_others(client, pages):
    for name, address in pages.items():
        policy = client.get(address).headers["Content-Security-Policy"]
        allowed = policy.partition("frame-ancestors ")[2]
        assert allowed == ("*" if name == "embed" else "'self'")


def test_embedded_page_is_filtered_and_takes_foreign_parameters(client, pages):
    address = pages["embed"]
    response = client.get(address, query_string={"kind": "state", "utm": ["x", "y"]})
    assert response.status_code == 200
    assert "Bob smiled" in response.text
    assert "Acme signed the deal" not in response.text


@pytest.mark.parametrize("name", ["timeline", "embed"])
def test_page_of_a_timeline_is_asked_for_again_before_it_is_shown(client, pages, name):
    first = client.get(pages[name])
    assert first.headers["Cache-Control"] == "no-cache"
    again = client.get(pages[name], headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


def test_timeline_page_shows_each_event_with_its_words(client, pages):
    html = client.get(pages["timeline"]).text
    assert "<h1" in html
    assert "A deal</h1>" in html
    for shown in ("Acme signed the deal", "Rivals may sue", "possible", "Bob</span>"):
        assert shown in html
    assert "Acme <mark>signed</mark> the deal on 3 May 2019." in html
    assert "No publication date." in html


@pytest.mark.parametrize("name", ["timeline", "embed", "home"])
def test_page_escapes_what_was_sent(client, post, name):
    id = post(TEXT, title=EVIL, source=EVIL)["id"]
    address = {
        "timeline": f"/api/v1/timelines/{id}?format=html",
        "embed": f"/embed/timelines/{id}",
        "home": "/",
    }[name]
    html = client.get(address).text
    assert "<script" not in html
    assert (
        "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#34;&#39;&gt;\ufffd\ufffd" in html
    )


@pytest.mark.parametrize("name", ["md", "csv", "ics"])
def test_export_holds_no_broken_character(client, post, name):
    id = post(TEXT, title="lone \ud800 and \x00")["id"]
    response = client.get(f"/api/v1/timelines/{id}", query_string={"format": name})
    assert response.status_code == 200
    assert "\x00" not in response.data.decode("utf-8")


def test_timeline_page_of_an_arabic_article_runs_from_right_to_left(client, post):
    id = post(TEXT, title="صفقة", language="ar")["id"]
    html = client.get(f"/api/v1/timelines/{id}?format=html").text
    assert '<ol class="timeline" dir="rtl">' in html
    assert '<h1 lang="ar" dir="auto">صفقة</h1>' in html


def test_timeline_page_links_the_article_it_was_given(client, post):
    id = post(TEXT, url="https://news.example/a?b=1&c=2")["id"]
    html = client.get(f"/api/v1/timelines/{id}?format=html").text
    assert 'href="https://news.example/a?b=1&amp;c=2"' in html


def test_home_lists_the_newest_timelines_and_the_call_to_make(client, pages):
    html = client.get("/").text
    assert "A deal</a>" in html
    assert "curl http://localhost/api/v1/articles" in html


def test_docs_name_every_call_and_shape(client):
    spec, html = client.get("/openapi.json").json, client.get("/docs").text
    assert [path for path in spec["paths"] if path not in html] == []
    shapes = spec["components"]["schemas"]
    assert [name for name in shapes if f'id="schema-{name}"' not in html] == []
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(Outline(html).ids)


def article(**fields):
    unknown = dict.fromkeys(("title", "url", "source", "published"))
    known = {"published_basis": "given", "language": "en", "characters": 9}
    return ArticleInfo(**{"id": "a1", **unknown, **known, **fields})


@pytest.mark.parametrize(
    ("title", "fields", "shown"),
    [
        ("A deal", {"source": "Wire"}, "A deal"),
        (None, {"source": "Wire", "published": "2019-06-07"}, "Wire · 2019-06-07"),
        (None, {}, "Timeline"),
    ],
)
def test_heading_names_the_timeline(title, fields, shown):
    assert heading(title, (article(**fields),)).endswith(shown)


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("FA", "rtl"), ("arn", "ltr")],
)
def test_direction_follows_the_language(language, expected):
    assert direction(language) == expected


@pytest.mark.parametrize(
    ("saliences", "main"),
    [
        ((), ()),
        ((0.9, 0.1), (0.9, 0.1)),
        ((0.9, 0.8, 0.1, 0.2, 0.31, 0.7, 0.5), (0.9, 0.8, 0.31, 0.7, 0.5)),
        ((0.01, 0.06, 0.02, 0.05, 0.03, 0.04), (0.06, 0.02, 0.05, 0.03, 0.04)),
    ],
)
def test_what_an_editor_would_list_stands_apart_from_the_rest(saliences, main):
    events = [make_event(salience=salience) for salience in saliences]
    listed, rest = by_weight(events)
    assert tuple(event.salience for event in listed) == main
    assert len(listed) + len(rest) == len(events)
