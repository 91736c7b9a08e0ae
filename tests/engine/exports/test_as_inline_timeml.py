"""Inline TimeML: valid, and the text and its expressions come back from it."""

import re
from datetime import UTC, date, datetime
from io import StringIO
from xml.etree import ElementTree

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from lxml import etree

import dateline
from dateline.exports.as_inline_timeml import lost_to_xml, to_inline_timeml
from tests.factories import TEXT, make_time_expression
from tests.properties.articles import damaged_articles, maybe_published, news_articles

# What TimeML 1.2.1 asks of TIMEX3, in the layout of the TempEval-3 documents.
DTD = etree.DTD(
    StringIO(
        """
<!ELEMENT TimeML (DOCID, DCT, TITLE?, TEXT)>
<!ATTLIST TimeML xmlns:xsi CDATA #FIXED "http://www.w3.org/2001/XMLSchema-instance"
                 xsi:noNamespaceSchemaLocation CDATA #IMPLIED>
<!ELEMENT DOCID (#PCDATA)>
<!ELEMENT DCT (TIMEX3)>
<!ELEMENT TITLE (#PCDATA)>
<!ELEMENT TEXT (#PCDATA | TIMEX3)*>
<!ELEMENT TIMEX3 (#PCDATA)>
<!ATTLIST TIMEX3
    tid ID #REQUIRED
    type (DATE | TIME | DURATION | SET) #REQUIRED
    value CDATA #REQUIRED
    mod (BEFORE | AFTER | ON_OR_BEFORE | ON_OR_AFTER | LESS_THAN | MORE_THAN
         | EQUAL_OR_LESS | EQUAL_OR_MORE | START | MID | END | APPROX) #IMPLIED
    quant CDATA #IMPLIED
    freq CDATA #IMPLIED
    beginPoint IDREF #IMPLIED
    endPoint IDREF #IMPLIED
    temporalFunction (true | false) "false"
    functionInDocument (CREATION_TIME | PUBLICATION_TIME | NONE) "NONE"
    anchorTimeID IDREF #IMPLIED>
"""
    )
)
PUBLISHED = date(2010, 3, 3)
# The TempEval-3 scripts cut expressions out of the text by expressions like these.
_TEXT = re.compile(r"<TEXT>(.*)</TEXT>", re.DOTALL)
_TIMEX3 = re.compile(r"<TIMEX3([^>]*)>(.*?)</TIMEX3>", re.DOTALL)


def written(text, published=PUBLISHED, **options):
    expressions = dateline.time_expressions(text, published=published, analysis=None)
    return to_inline_timeml(text, expressions, published=published, **options)


def read(body):
    """The text, and (start, end, attributes) of each expression, from the XML."""
    root = ElementTree.fromstring(body.encode())
    element = root.find("TEXT")
    text, found = element.text or "", []
    for child in element:
        start = len(text)
        text += child.text
        found.append((start, len(text), child.attrib))
        text += child.tail or ""
    return text, found


def creation_time(body):
    return ElementTree.fromstring(body.encode()).find("DCT/TIMEX3")


@given(damaged_articles(), maybe_published)
def test_reading_gives_back_the_text_and_its_expressions(text, published):
    assume(text.strip())
    expressions = dateline.time_expressions(text, published=published, analysis=None)
    body = to_inline_timeml(text, expressions, published=published)
    again, found = read(body)
    kept = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", text)
    assert again == kept
    assert [
        (start, end, each["type"], each["value"], each.get("mod"))
        for start, end, each in found
    ] == [(e.start, e.end, e.type, e.value, e.mod) for e in expressions]


@given(news_articles(), maybe_published)
def test_document_is_valid(text, published):
    body = written(text, published, title="News & views")
    assert DTD.validate(etree.fromstring(body.encode())), DTD.error_log


@given(news_articles(), maybe_published)
def test_regular_expressions_find_what_a_parser_finds(text, published):
    body = written(text, published)
    cut = [
        (
            re.search(r'tid="(t\d+)"', attributes)[1],
            re.search(r'value="(.*?)"', attributes)[1],
        )
        for attributes, _ in _TIMEX3.findall(_TEXT.search(body)[1])
    ]
    _, found = read(body)
    assert cut == [(each["tid"], each["value"]) for _, _, each in found]
    assert [tid for tid, _ in cut] == [f"t{n}" for n in range(1, len(cut) + 1)]


@pytest.mark.parametrize(
    "text",
    [
        "a < b & c > d ]]> \"e\" 'f'",
        "one\r\ntwo\rthree\n\tfour\x85\u2028",
        " \n June 2019 \n ",
        "é 😀 קול",
    ],
)
def test_text_is_kept_to_the_character(text):
    assert read(written(text))[0] == text
    assert lost_to_xml(text) == 0


@given(st.text())
def test_characters_without_a_place_in_xml_are_replaced_one_for_one(title):
    text = f"{title} June 2019"
    again, _ = read(to_inline_timeml(text, ()))
    assert len(again) == len(text)
    assert sum(a != b for a, b in zip(again, text, strict=True)) == lost_to_xml(text)


def test_control_characters_and_lone_surrogates_are_counted():
    assert lost_to_xml("a\x00b\ud800c\x0b\ufffe\t\r\n") == 4


@pytest.mark.parametrize(
    ("published", "type", "value"),
    [
        (None, "DATE", "XXXX-XX-XX"),
        ("2010-03-03", "DATE", "2010-03-03"),
        (date(2010, 3, 3), "DATE", "2010-03-03"),
        (datetime(2010, 3, 3, 14, 5, tzinfo=UTC), "TIME", "2010-03-03T14:05:00+00:00"),
    ],
)
def test_creation_time_is_the_publication_date(published, type, value):
    found = creation_time(to_inline_timeml(TEXT, (), published=published))
    assert (found.get("type"), found.get("value")) == (type, value)
    assert found.get("functionInDocument") == "CREATION_TIME"
    assert (found.text or "") == (value if published else "")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It fell on 5 June 2009.", [("false", None)]),
        ("It fell last Friday.", [("true", "t0")]),
        (
            "It rose on 5 June 2009 and fell two days later.",
            [("false", None), ("true", "t1")],
        ),
        ("It fell two days before 5 June 2009.", [("true", None)]),
        ("It meets every Monday.", [("false", None)]),
        ("It lasted two years.", [("false", None)]),
        ("It sold ten over the past two years.", [("false", None)]),
    ],
)
def test_temporal_function_names_its_anchor(sentence, expected):
    _, found = read(written(sentence))
    assert [
        (each["temporalFunction"], each.get("anchorTimeID")) for _, _, each in found
    ] == expected


@pytest.mark.parametrize(
    ("sentence", "points"),
    [
        ("It lasted two years.", (None, None)),
        ("It sold ten over the past two years.", (None, "t0")),
        ("It will sell ten over the next two years.", ("t0", None)),
    ],
)
def test_duration_has_publication_at_its_end(sentence, points):
    _, ((_, _, attributes),) = read(written(sentence))
    assert (attributes.get("beginPoint"), attributes.get("endPoint")) == points


def test_all_attributes_are_written():
    expression = make_time_expression(
        type="SET", mod="APPROX", quant="EVERY", freq="2X", value="P1W"
    )
    _, ((_, _, attributes),) = read(to_inline_timeml(TEXT, (expression,)))
    assert attributes == {
        "tid": "t1",
        "type": "SET",
        "value": "P1W",
        "mod": "APPROX",
        "quant": "EVERY",
        "freq": "2X",
        "temporalFunction": "false",
    }


def test_name_and_title_are_escaped():
    root = ElementTree.fromstring(to_inline_timeml(TEXT, (), title="<a>&", name="b<"))
    assert (root.find("TITLE").text, root.find("DOCID").text) == ("<a>&", "b<")
    assert root.find("TEXT").text == TEXT
