"""HTML pages: the article without the page, the date only as declared."""

import sys
from datetime import date

import pytest

from dateline.errors import InputError, ResourceError
from dateline.text.html import from_html

BODY = """
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Plant closes</h1>
<p>The company closed its plant in Oslo on Friday after a long dispute over pay.</p>
<p>Several hundred people had worked there since 3 May 1971, a spokesman said.</p>
</article><footer>Example News 2015</footer>"""


def page(head="", body=BODY, lang=' lang="en-GB"'):
    title = "<title>Plant closes</title>"
    return f"<html{lang}><head>{title}{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize("html", ["", "  ", "<html></html>", "<p>", "\x00", "\ud800"])
def test_page_without_article_is_refused(html):
    with pytest.raises(InputError) as caught:
        from_html(html)
    assert (caught.value.field, caught.value.code) == ("html", "nothing-extractable")


def test_article_is_a_paragraph_a_line_without_the_page_around_it():
    lines = from_html(page()).text.split("\n")
    assert lines[-2].startswith("The company closed its plant")
    assert lines[-1].startswith("Several hundred people")
    assert "Home" not in lines
    assert "Example News 2015" not in lines


def test_date_in_the_text_is_not_a_publication_date():
    assert from_html(page()).published is None


@pytest.mark.parametrize(
    "declaration",
    [
        '<meta property="article:published_time" content="2019-06-07T14:05:00Z">',
        '<meta itemprop="datePublished" content="2019-06-07">',
        '<script type="application/ld+json">{"@type": "NewsArticle", '
        '"datePublished": "2019-06-07T14:05:00Z"}</script>',
    ],
)
def test_declared_date_is_the_publication_date(declaration):
    assert from_html(page(head=declaration)).published == date(2019, 6, 7)


def test_declared_date_may_lie_in_the_future():
    head = '<meta property="article:published_time" content="2090-06-07">'
    assert from_html(page(head=head)).published == date(2090, 6, 7)


def test_metadata_is_what_the_page_declares():
    head = (
        '<link rel="canonical" href="https://news.example/plant">'
        '<meta property="og:site_name" content="Example News">'
    )
    article = from_html(page(head=head))
    assert article.title == "Plant closes"
    assert article.url == "https://news.example/plant"
    assert article.source == "Example News"
    assert article.language == "en"


def test_language_is_none_when_not_declared():
    assert from_html(page(lang="")).language is None


def test_characters_markup_cannot_hold_are_replaced():
    text = from_html(page(body=BODY.replace("in Oslo", "in\x00 Oslo\ud800"))).text
    assert "in\ufffd Oslo\ufffd on Friday" in text


def test_missing_library_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(ResourceError) as caught:
        from_html(page())
    assert caught.value.code == "html-support-missing"


@pytest.mark.parametrize(
    "declaration",
    [
        '<meta property="article:published_time" content="2019-02-30">',
        '<meta property="article:published_time" content="2019-02">',
        '<meta name="date" content="03/04/2019">',
        '<meta property="article:modified_time" content="2019-03-04">',
        '<meta name="keywords" content="2019-03-04">',
        '<script type="application/ld+json">{"datePublished": </script>',
        '<script>var d = {"datePublished": "2019-03-04"}</script>',
    ],
)
def test_anything_but_a_full_declared_date_is_no_publication_date(declaration):
    assert from_html(page(head=declaration)).published is None


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="date" content="2019-02-30">'
        '<meta name="date" content="2019-03-04">',
        '<script type="application/ld+json">[{"@graph": [{"datePublished": '
        '"2019-03-04"}]}]</script>',
        "<time pubdate datetime='2019-03-04 10:00'>4 March</time>",
    ],
)
def test_the_first_full_declaration_counts(head):
    assert from_html(page(head=head)).published == date(2019, 3, 4)


def test_fragment_is_taken_as_a_body():
    sentence = "The council of Lund bought the old mill on Friday and closed it."
    assert sentence in from_html(f"<p>{sentence}</p>").text


@pytest.mark.parametrize("html", [None, 3, b"<p>"])
def test_what_is_no_string_is_refused(html):
    with pytest.raises(InputError) as caught:
        from_html(html)
    assert caught.value.code == "not-a-string"
