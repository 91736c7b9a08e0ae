"""The whole engine on small articles, with the model that ships."""

import subprocess
import sys
from datetime import UTC, date, datetime

import pytest

import dateline
from dateline.errors import InputError
from dateline.pipeline import LANGUAGES
from dateline.timeline import Timeline
from dateline.values import Factuality, Kind

TEXT = (
    "Kestrel Foods bought its rival Harrow Mills on 3 May 2019. "
    "Workers left the mill on Tuesday. "
    "The firm will close the mill in August, said Ada Hill, its director."
)
PUBLISHED = "2019-06-07"
GERMAN = "Am 3. Mai 2019 kaufte die Firma ihren Rivalen. Niemand wurde entlassen."


def entry(timeline, word):
    """The event told by ``word``."""
    return next(e for e in timeline.events if word in e.mentions[0].text)


def codes(timeline):
    return [warning.code for warning in timeline.warnings]


def test_the_package_names_what_it_offers():
    assert list(dateline.__all__) == sorted(dateline.__all__)
    assert all(hasattr(dateline, name) for name in dateline.__all__)
    offered = {"extract", "time_expressions", "analyse", "exports", "InputError"}
    assert offered <= set(dateline.__all__)


@pytest.mark.parametrize(
    ("text", "options", "field"),
    [
        ("", {}, "text"),
        (" \n ", {}, "text"),
        (TEXT, {"published": "soon"}, "published"),
        (TEXT, {"published": "2019-02-30"}, "published"),
        (TEXT, {"published": ""}, "published"),
        (TEXT, {"published": date(1, 1, 1)}, "published"),
        (TEXT, {"published": date(9999, 12, 31)}, "published"),
        (TEXT, {"language": "English"}, "language"),
        (TEXT, {"date_order": "XYZ"}, "date_order"),
        (TEXT, {"date_order": "XYZ", "published": "03/04/2019"}, "date_order"),
        (TEXT, {"timezone": "Mars/Nowhere"}, "timezone"),
    ],
    ids=[
        "no text",
        "white space",
        "no date",
        "no such day",
        "an empty date",
        "the first year",
        "the last year",
        "no language tag",
        "no date order",
        "no date order for the date given",
        "no time zone",
    ],
)
@pytest.mark.parametrize("call", [dateline.extract, dateline.time_expressions])
def test_input_that_cannot_be_read_is_refused(call, text, options, field):
    with pytest.raises(InputError) as caught:
        call(text, **options)
    assert caught.value.field == field


def test_extract_dates_what_happened_and_what_will():
    timeline = dateline.extract(TEXT, published=PUBLISHED)
    bought, left, close = (entry(timeline, w) for w in ("bought", "left", "close"))
    assert (bought.when.edtf, bought.factuality) == ("2019-05-03", Factuality.HAPPENED)
    assert (left.when.edtf, left.when.basis) == ("2019-06-04", "stated")
    assert (close.when.edtf, close.factuality) == ("2019-08", Factuality.PLANNED)
    assert bought.rank < left.rank < close.rank
    assert entry(timeline, "said").kind is Kind.STATEMENT
    assert codes(timeline) == []


def test_extract_orders_events_and_relates_them():
    timeline = dateline.extract(TEXT, published=PUBLISHED)
    rank = {event.id: event.rank for event in timeline.events}
    assert list(rank) == [f"e{n}" for n in range(1, len(rank) + 1)]
    assert list(rank.values()) == sorted(rank.values())
    before = [r for r in timeline.relations if r.type == "before"]
    assert before
    assert all(rank[r.source] < rank[r.target] for r in before)


def test_extract_says_who_and_from_which_words():
    timeline = dateline.extract(TEXT, published=PUBLISHED)
    bought = entry(timeline, "bought")
    assert bought.participants[0].text == "Kestrel Foods"
    (mention,) = bought.mentions
    assert TEXT[mention.start : mention.end] == mention.text == "bought"
    assert TEXT[mention.quote_start : mention.quote_end] == mention.quote
    expression = bought.when.expression
    assert TEXT[expression.start : expression.end] == expression.text
    close = entry(timeline, "close")
    assert close.attribution.text == "Ada Hill"


def test_extract_keeps_what_is_said_of_the_article():
    timeline = dateline.extract(
        TEXT,
        published=PUBLISHED,
        title="Kestrel buys rival",
        url="https://news.example/kestrel",
        source="Example News",
    )
    (article,) = timeline.articles
    assert timeline.title == article.title == "Kestrel buys rival"
    assert (article.url, article.source) == (
        "https://news.example/kestrel",
        "Example News",
    )
    assert (article.language, article.characters) == ("en", len(TEXT))
    assert (article.published, article.published_basis) == (PUBLISHED, "given")
    assert timeline.produced_by["dateline"] == dateline.__version__
    assert timeline.produced_by["model"]


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        ("2019-06-07", "2019-06-07"),
        ("7 June 2019", "2019-06-07"),
        (date(2019, 6, 7), "2019-06-07"),
        (datetime(2019, 6, 7, 14, 5), "2019-06-07T14:05:00"),
        (datetime(2019, 6, 7, 14, 5, tzinfo=UTC), "2019-06-07T14:05:00+00:00"),
        ("2019-06-07T14:05:00+00:00", "2019-06-07T14:05:00+00:00"),
    ],
    ids=["ISO", "words", "date", "naive time", "aware time", "ISO time"],
)
def test_publication_date_is_taken_in_any_form(published, shown):
    timeline = dateline.extract(TEXT, published=published)
    assert timeline.articles[0].published == shown
    assert entry(timeline, "left").when.edtf == "2019-06-04"


@pytest.mark.parametrize(
    ("order", "day"),
    [("DMY", "2019-04-03"), ("MDY", "2019-03-04"), ("YMD", "2019-03-04")],
)
def test_numeric_dates_follow_the_date_order_everywhere(order, day):
    given = dateline.extract(TEXT, published="03/04/2019", date_order=order)
    assert given.articles[0].published == day
    at_the_head = dateline.extract("03/04/2019\n\n" + TEXT, date_order=order)
    assert at_the_head.articles[0].published == day
    for text, language in [
        ("Workers left the mill on 03/04/2019.", "en"),
        ("Am 03-04-2019 wurde die Firma verkauft.", "de"),
    ]:
        timeline = dateline.extract(text, language=language, date_order=order)
        assert [event.when.edtf for event in timeline.events] == [day]
        (found,) = dateline.time_expressions(text, language=language, date_order=order)
        assert found.value == day


def test_publication_date_at_the_head_of_the_text_is_found():
    timeline = dateline.extract("Friday, June 7, 2019\n\n" + TEXT)
    (article,) = timeline.articles
    assert (article.published, article.published_basis) == ("2019-06-07", "text")
    assert entry(timeline, "left").when.edtf == "2019-06-04"
    assert codes(timeline) == []


def test_the_given_publication_date_wins_over_the_head_of_the_text():
    timeline = dateline.extract("June 7, 2018\n\n" + TEXT, published=PUBLISHED)
    (article,) = timeline.articles
    assert (article.published, article.published_basis) == (PUBLISHED, "given")


def test_without_a_publication_date_relative_dates_stay_open():
    timeline = dateline.extract(TEXT)
    assert entry(timeline, "bought").when.edtf == "2019-05-03"
    assert timeline.articles[0].published_basis == "none"
    assert codes(timeline) == ["no-publication-date"]
    (event,) = dateline.extract("Workers left the mill on Tuesday.").events
    assert (event.when.edtf, event.when.earliest, event.when.latest) == (None,) * 3


def test_a_text_without_events_says_so():
    timeline = dateline.extract("A blue sky.", published=PUBLISHED, language="en")
    assert timeline.events == ()
    assert codes(timeline) == ["no-events"]


@pytest.mark.parametrize("language", [None, "de", "DE"])
def test_a_language_without_rules_gets_its_dated_sentences(language):
    timeline = dateline.extract(GERMAN, published=PUBLISHED, language=language)
    assert timeline.articles[0].language == "de"
    assert "de" not in LANGUAGES
    (event,) = timeline.events
    assert event.when.edtf == "2019-05-03"
    assert event.factuality is not Factuality.HAPPENED
    assert codes(timeline) == ["unsupported-language"]


@pytest.mark.parametrize("language", ["en", "EN", "en-GB", "en_US"])
def test_a_region_is_no_other_language(language):
    timeline = dateline.extract(TEXT, published=PUBLISHED, language=language)
    assert timeline.articles[0].language == "en"
    assert codes(timeline) == []


def test_all_warnings_at_once():
    timeline = dateline.extract("Niemand wurde entlassen.", language="de")
    assert codes(timeline) == [
        "no-publication-date",
        "unsupported-language",
        "no-events",
    ]
    assert all(warning.message for warning in timeline.warnings)


def test_the_id_is_stable():
    one = dateline.extract(TEXT, published=PUBLISHED)
    again = dateline.extract(TEXT, published=date(2019, 6, 7))
    assert one == again
    assert len(one.id) == 16


@pytest.mark.parametrize(
    "options",
    [
        {"published": "2019-06-08"},
        {"title": "Kestrel"},
        {"url": "https://news.example/1"},
        {"source": "Example News"},
        {"timezone": "Europe/Oslo"},
        {"date_order": "DMY"},
    ],
    ids=lambda options: next(iter(options)),
)
def test_the_id_tells_other_arguments_apart(options):
    one = dateline.extract(TEXT, published=PUBLISHED)
    other = dateline.extract(TEXT, **{"published": PUBLISHED, **options})
    assert one.id != other.id


def test_the_id_tells_other_texts_apart():
    one = dateline.extract(TEXT, published=PUBLISHED)
    assert one.id != dateline.extract(TEXT + " ", published=PUBLISHED).id


def test_a_timeline_reads_back_from_its_dictionary():
    timeline = dateline.extract(TEXT, published=PUBLISHED)
    assert Timeline.from_dict(timeline.to_dict()) == timeline


def test_time_expressions_come_in_order_with_their_values():
    found = dateline.time_expressions(TEXT, published=PUBLISHED)
    assert [(e.type, e.value) for e in found] == [
        ("DATE", "2019-05-03"),
        ("DATE", "2019-06-04"),
        ("DATE", "2019-08"),
    ]
    assert all(TEXT[e.start : e.end] == e.text for e in found)


def test_time_expressions_are_those_of_the_timeline_and_of_the_head():
    text = "LISBON, Friday (Wire) - Kestrel Foods left the mill on Monday."
    friday, monday = dateline.time_expressions(text, published=PUBLISHED)
    assert (friday.text, friday.value) == ("Friday", "2019-06-07")
    (event,) = dateline.extract(text, published=PUBLISHED).events
    assert monday.value == event.when.edtf == "2019-06-03"


def test_time_expressions_without_a_publication_date_name_no_day():
    (found,) = dateline.time_expressions("Workers left the mill on Tuesday.")
    assert found.interval is None


def test_time_expressions_of_a_language_without_rules_are_its_written_dates():
    (found,) = dateline.time_expressions(GERMAN)
    assert found.value == "2019-05-03"


def test_time_expressions_use_the_analysis_they_are_given():
    found = dateline.time_expressions(
        TEXT, published=PUBLISHED, analysis=dateline.analyse(TEXT)
    )
    assert found == dateline.time_expressions(TEXT, published=PUBLISHED)


@pytest.mark.parametrize(
    "analysis",
    [
        "none",
        (1, 2),
        dateline.analyse(TEXT).sentences,
        dateline.analyse("Ada Hill left."),
        dateline.analyse(TEXT + " "),
    ],
    ids=[
        "a word",
        "numbers",
        "its sentences alone",
        "another text's",
        "a longer one's",
    ],
)
def test_time_expressions_refuse_what_is_no_analysis_of_the_text(analysis):
    with pytest.raises(InputError) as caught:
        dateline.time_expressions(TEXT, analysis=analysis)
    assert (caught.value.field, caught.value.code) == ("analysis", "bad-analysis")


def test_time_expressions_without_analysis_never_load_the_model():
    program = (
        "import sys, dateline\n"
        f"found = dateline.time_expressions({TEXT!r}, published='2019-06-07', "
        "analysis=None)\n"
        "print([e.value for e in found])\n"
        "print([n for n in ('onnxruntime', 'tokenizers') if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    values, loaded = done.stdout.splitlines()
    assert values == "['2019-05-03', '2019-06-04', '2019-08']"
    assert loaded == "[]"


def test_analyse_gives_sentences_tokens_entities_and_triggers():
    analysis = dateline.analyse(TEXT)
    first, *others = analysis.sentences
    assert len(others) == 2
    assert " ".join(t.text for t in analysis.tokens[:3]) == "Kestrel Foods bought"
    assert [t.text for t in first.triggers] == ["bought"]
    assert analysis.triggers[:1] == first.triggers
    assert "Kestrel Foods" in [e.text for e in analysis.entities]
    assert [TEXT[t.start : t.end] for t in analysis.time_spans] == [
        "3 May 2019",
        "Tuesday",
        "August",
    ]
    assert analysis.text == TEXT
    assert analysis.produced_by == dateline.extract(TEXT).produced_by


@pytest.mark.parametrize(
    "text",
    ["\x00", "\ud800", "🙂", "* * *\r\n\r\n12 34.", "קרה משהו.", "a\r\nb. C"],
    ids=["NUL", "surrogate", "emoji", "no letters", "right to left", "CRLF"],
)
def test_analyse_covers_any_text(text):
    analysis = dateline.analyse(text)
    inside = {n for s in analysis.sentences for n in range(s.start, s.end)}
    assert all(n in inside or text[n].isspace() for n in range(len(text)))
    worded = [s for s in analysis.sentences if s.tokens]
    assert dateline.exports.to_conllu(analysis).count("# sent_id") == len(worded)


@pytest.mark.parametrize("text", ["", " \r\n\t"])
def test_analyse_refuses_an_empty_text(text):
    with pytest.raises(InputError) as caught:
        dateline.analyse(text)
    assert (caught.value.field, caught.value.code) == ("text", "empty-text")


def test_warm_up_needs_nothing():
    assert dateline.warm_up() is None


def test_read_html_gives_the_article_of_a_page():
    page = (
        "<html lang='en'><head><title>Kestrel buys rival</title></head><body>"
        f"<article><h1>Kestrel buys rival</h1><p>{TEXT}</p></article></body></html>"
    )
    article = dateline.read_html(page)
    assert "Workers left the mill" in article.text
    assert article.title == "Kestrel buys rival"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("published", 3),
        ("published", b"2019-06-07"),
        ("published", True),
        ("title", 3),
        ("url", 5),
        ("source", ["x"]),
        ("language", 3),
    ],
)
def test_argument_of_the_wrong_type_is_an_input_error(field, value):
    with pytest.raises(InputError) as caught:
        dateline.extract("The firm sold its plant.", **{field: value})
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("The plan is to be dropped.", "dropped", "planned"),
        ("The bridge was to have been opened last month.", "opened", "denied"),
        ("The tunnel was to be opened by the king.", "opened", "planned"),
        ("A strike is likely next week.", "strike", "possible"),
        ("The firm is in talks to buy its rival.", "buy", "planned"),
        ("The plants were going to be centralized.", "centralized", "planned"),
        ("He was the first man to climb the mountain.", "climb", "happened"),
        ("The troops could leave after losing the town.", "losing", "happened"),
        ("The firm will help its clients by cutting fees.", "cutting", "planned"),
        ("Calder rejected a bid from Onset in June.", "bid", "happened"),
        ("The ministry called a meeting.", "meeting", "happened"),
        ("The minister said the army would attack the town.", "attack", "planned"),
        ("The driver allegedly fled on Monday.", "fled", "possible"),
        ("The train nearly crashed on Monday.", "crashed", "denied"),
    ],
)
def test_reality_is_what_the_grammar_says(sentence, word, expected):
    timeline = dateline.extract(sentence, published="2022-09-15", language="en")
    found = {m.text: str(e.factuality) for e in timeline.events for m in e.mentions}
    assert found[word] == expected


@pytest.mark.parametrize("word", ["reported", "prompting", "close", "ban", "cancel"])
def test_what_a_report_prompted_is_dated_with_it_to_the_last_conjunct(word):
    text = (
        "Ruritania reported its first deaths on Friday, prompting the government to "
        "close schools, ban matches and cancel trains."
    )
    timeline = dateline.extract(text, published="2019-06-09")
    dates = {m.text: e.when.edtf for e in timeline.events for m in e.mentions}
    assert dates[word] == "2019-06-07"


def test_a_headline_has_the_date_that_the_text_gives_its_act():
    text = (
        "Ruritania opens new bridge over the Arno\n\nRuritania opened a new bridge "
        "over the Arno on 23 May after six years of work."
    )
    timeline = dateline.extract(text, published="2019-05-29")
    dates = {m.text: e.when.edtf for e in timeline.events for m in e.mentions}
    assert dates["opens"] == dates["opened"] == "2019-05-23"


@pytest.mark.parametrize(
    ("text", "word", "old"),
    [
        (
            "Bridge collapses in Genoa\n\nA bridge in Genoa collapsed, killing 12. A "
            "bridge in Minneapolis collapsed in 2007.",
            "collapses",
            "2007",
        ),
        (
            "Acme buys Bolt\n\nAcme bought Bolt for $3 million. Acme bought Crane in "
            "2015.",
            "buys",
            "2015",
        ),
        (
            "A storm killed at least 12 people in Ruritania. Another storm killed 14 "
            "people in 2015.",
            "killed",
            "2015",
        ),
    ],
)
def test_the_news_is_not_dated_by_a_like_event_long_ago(text, word, old):
    timeline = dateline.extract(text, published="2019-09-10")
    first = min(
        (m.start, e.when.edtf)
        for e in timeline.events
        for m in e.mentions
        if m.text == word
    )
    assert first[1] != old
    assert old in [e.when.edtf for e in timeline.events]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Actress Ada Hill met Ann Roe in May. She left in June.", "Ada Hill"),
        ("Ada Hill met Ann Roe in May. She left in June.", None),
        ("She met Ann Roe in May. She left in June.", None),
        ("She met Ann Roe in May. Ann Roe spoke. She left in June.", "Ann Roe"),
    ],
    ids=[
        "the subject of known gender",
        "either of two",
        "not whom she met",
        "who spoke since",
    ],
)
def test_she_is_nobody_whom_she_was_told_apart_from(text, agent):
    timeline = dateline.extract(text, published="2019-06-29", language="en")
    (left,) = [e for e in timeline.events if any(m.text == "left" for m in e.mentions)]
    named = [p.text for p in left.participants if str(p.type) == "person"]
    assert named == ([] if agent is None else [agent])
