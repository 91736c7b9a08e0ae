"""Markdown: what a reader sees, and that the article cannot write markup."""

import pytest

from dateline.exports.as_markdown import markdown_loss, to_markdown
from dateline.values import Factuality
from tests.factories import (
    TEXT,
    make_article_info,
    make_attribution,
    make_event,
    make_mention,
    make_timeline,
    make_warning,
    make_when,
)


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
        ("*bold* _it_ `code`", r"\*bold\* \_it\_ \`code\`"),
        ("[a](b) ![c](d)", r"\[a\](b) \!\[c\](d)"),
        ("# Head", r"\# Head"),
        ("- item", r"\- item"),
        ("--- rule", r"\--- rule"),
        ("1. item", r"1\. item"),
        ("a\n\n# b", r"a \# b"),
        ("&lt;", "&amp;lt;"),
        ("a|b\\c", r"a\|b\\c"),
        ("\ud800", "\ufffd"),
    ],
)
def test_markdown_shows_text_as_text(title, written):
    body = to_markdown(make_timeline(title=title))
    assert body.startswith(f"# {written}\n")


def test_markdown_entry_has_date_title_source_and_quote():
    event = make_event(when=make_when("../2019-06-07"), attribution=make_attribution())
    body = to_markdown(make_timeline(event))
    assert (
        "- **by 7 June 2019** — Kestrel Foods bought its rival, according to A court\n"
        f"\n  > {TEXT}\n"
    ) in body


@pytest.mark.parametrize(
    ("factuality", "mark"),
    [
        (Factuality.ONGOING, "ongoing"),
        (Factuality.PLANNED, "planned"),
        (Factuality.POSSIBLE, "possible, not confirmed"),
        (Factuality.CONDITIONAL, "only under a condition"),
        (Factuality.DENIED, "denied"),
    ],
)
def test_markdown_marks_what_did_not_simply_happen(factuality, mark):
    body = to_markdown(make_timeline(make_event(factuality=factuality)))
    assert f"rival *({mark})*\n" in body


def test_markdown_does_not_repeat_a_source_the_title_names():
    event = make_event(title="A court stopped it", attribution=make_attribution())
    assert "according to" not in to_markdown(make_timeline(event))


def test_markdown_entry_without_mentions_has_no_quote():
    assert ">" not in to_markdown(make_timeline(make_event(mentions=()), articles=()))


def test_markdown_marks_nothing_that_happened():
    assert "rival\n" in to_markdown(make_timeline())


def test_markdown_quote_stays_in_its_entry():
    mention = make_mention("bought", "He bought it.\n\n- Not an entry.")
    body = to_markdown(make_timeline(make_event(mentions=(mention,))))
    assert "\n  > He bought it. - Not an entry.\n" in body


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://news.example/a", True),
        ("javascript:alert(1)", False),
        ("https://news.example/> <b>", False),
        (None, False),
    ],
)
def test_markdown_links_only_to_web_addresses(url, shown):
    body = to_markdown(make_timeline(articles=(make_article_info(url=url),)))
    assert (f"<{url}>" in body) is shown


def test_markdown_says_when_there_is_nothing():
    body = to_markdown(make_timeline(events=(), title=None, warnings=(make_warning(),)))
    assert body.startswith("# Timeline\n")
    assert "No events were found." in body
    assert "*Note: The article has no publication date.*" in body


def test_markdown_of_an_article_nothing_is_known_of():
    article = make_article_info(title=None, url=None, source=None, published=None)
    assert "*Article*" in to_markdown(make_timeline(articles=(article,)))


def test_markdown_loss_names_what_is_not_shown():
    assert "relations" in markdown_loss(make_timeline()).dropped
