"""Articles in languages without rules: one event for each dated sentence."""

import pytest

from dateline.ordering.plain import UNREAD, dated_sentences
from dateline.ordering.titling.fitting import MOST_WORDS
from dateline.values import Factuality
from tests.factories import make_article, make_sentence, make_time_expression

TEXT = "Am 3. Mai 2019 sank das Schiff. Niemand starb. Im Juni 2018 brach der Damm."
CUTS = (0, 32, 47, len(TEXT))


def told(*times, text=TEXT, cuts=CUTS):
    sentences = [
        make_sentence(text, cuts[n], cuts[n + 1], index=n) for n in range(len(cuts) - 1)
    ]
    expressions = [
        make_time_expression(words, text, edtf=edtf) for words, edtf in times
    ]
    return dated_sentences(
        make_article(text=text, language="de"), sentences, expressions
    )


@pytest.mark.parametrize(
    "times",
    [(), (("Juni 2018", None),)],
    ids=["no expression", "an expression without a date"],
)
def test_no_dated_sentence_no_event(times):
    assert told(*times) == ((), ())


def test_events_are_the_dated_sentences_in_order_of_time():
    events, relations = told(("3. Mai 2019", "2019-05-03"), ("Juni 2018", "2018-06"))
    assert [(e.id, e.rank, e.when.edtf) for e in events] == [
        ("e1", 1, "2018-06"),
        ("e2", 2, "2019-05-03"),
    ]
    assert [(r.source, r.type, r.target) for r in relations] == [("e1", "before", "e2")]


def test_nothing_else_is_claimed():
    (event,), _ = told(("Juni 2018", "2018-06"))
    assert event.factuality is Factuality.POSSIBLE
    assert (event.participants, event.place, event.attribution) == ((), None, None)
    assert (event.salience, event.confidence) == (UNREAD, UNREAD)
    assert event.when.basis == "stated"
    assert event.when.expression.text == "Juni 2018"


def test_the_first_date_of_a_sentence_counts():
    text = "Am 3. Mai 2019 und im Juni 2018 brach der Damm."
    events, _ = told(
        ("Juni 2018", "2018-06"),
        ("3. Mai 2019", "2019-05-03"),
        text=text,
        cuts=(0, len(text)),
    )
    assert [event.when.edtf for event in events] == ["2019-05-03"]


def test_a_date_outside_every_sentence_is_left_out():
    text = "2019-05-03 Der Damm brach im Juni 2018."
    events, _ = told(
        ("2019-05-03", "2019-05-03"),
        ("Juni 2018", "2018-06"),
        text=text,
        cuts=(11, len(text)),
    )
    assert [event.when.edtf for event in events] == ["2018-06"]


@pytest.mark.parametrize(
    ("words", "cut"), [(MOST_WORDS, False), (MOST_WORDS + 1, True)]
)
def test_the_title_is_the_beginning_of_the_sentence(words, cut):
    text = " ".join(["2019"] + ["wort"] * (words - 1))
    ((event,), _) = told(("2019", "2019"), text=text, cuts=(0, len(text)))
    assert len(event.title.split()) == MOST_WORDS
    assert event.title.endswith("…") is cut


def test_the_mention_is_the_whole_sentence():
    (event,), _ = told(("Juni 2018", "2018-06"))
    (mention,) = event.mentions
    assert mention.text == mention.quote == "Im Juni 2018 brach der Damm."
