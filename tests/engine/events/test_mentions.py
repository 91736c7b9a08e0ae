"""Event mentions: what the modules of the stage say of one event, put together."""

import pytest

from dateline.dates import month
from dateline.events.mentions import find_mentions
from dateline.values import Entity, EntityType, Factuality, Kind, Role, TimeExpression
from tests.trees import parse


def mentions(*texts, referents=None, expressions=()):
    parsed = parse(*texts)
    return find_mentions(parsed.article, parsed.sentences, referents or {}, expressions)


def by_text(*texts):
    return {mention.text: mention for mention in mentions(*texts)}


def test_no_sentence_no_mention():
    parsed = parse("A big fire.")
    assert find_mentions(parsed.article, (), {}) == ()
    assert mentions("A big fire.") == ()


def test_mentions_come_in_text_order_with_their_words():
    parsed = parse("The ship sank.", "Police said the road was closed.")
    found = find_mentions(parsed.article, parsed.sentences, {})
    assert [m.text for m in found] == ["sank", "said", "closed"]
    assert all(parsed.text[m.start : m.end] == m.text for m in found)
    assert [m.sentence for m in found] == [0, 1, 1]


def test_a_word_of_a_time_expression_is_no_event():
    text = "She resigned at the end of May."
    start = text.index("the end")
    words = TimeExpression(
        start=start,
        end=len(text) - 1,
        text="the end of May",
        type="DATE",
        value="2019-05",
        rule="month.end",
        interval=month(2019, 5),
    )
    assert [m.text for m in mentions(text)] == ["resigned", "end"]
    assert [m.text for m in mentions(text, expressions=(words,))] == ["resigned"]


def test_a_support_verb_carries_the_lemma_of_its_noun():
    said, signed = mentions("The company said it had signed the deal.")
    assert (signed.text, signed.lemma, signed.noun) == (
        "signed the deal",
        "sign",
        "deal",
    )
    assert (said.noun, said.kind) == (None, Kind.STATEMENT)


def test_grammar_of_the_verb_group_is_kept():
    signed = by_text("The company said it had signed the deal.")["signed the deal"]
    assert (signed.tense, signed.perfect, signed.progressive) == ("past", True, False)
    assert signed.factuality is Factuality.HAPPENED


@pytest.mark.parametrize(
    ("text", "word", "negated"),
    [
        ("The ship sank.", "sank", False),
        ("The firm decided not to close the plant.", "close", False),
        ("He did not resign.", "resign", True),
    ],
)
def test_negated_tells_of_finite_verbs_only(text, word, negated):
    assert by_text(text)[word].negated is negated


@pytest.mark.parametrize(
    ("text", "word", "nominal"),
    [
        ("The ship sank.", "sank", False),
        ("The bridge is unsafe.", "unsafe", False),
        ("The storm prevented the launch.", "launch", True),
    ],
)
def test_nominal(text, word, nominal):
    assert by_text(text)[word].nominal is nominal


@pytest.mark.parametrize(
    ("text", "word", "governor"),
    [
        ("The ship sank.", "sank", None),
        ("Police arrested the man who robbed a bank.", "robbed", None),
        ("Two men were shot and killed.", "killed", None),
        ("Police said the road was closed.", "closed", "said"),
        ("Ada Hill said she resigned and left.", "left", "said"),
        ("The firm plans to close the plant.", "close", "plans"),
    ],
)
def test_the_governor_is_what_an_event_is_content_of(text, word, governor):
    tokens = parse(text).sentences[0].tokens
    mention = by_text(text)[word]
    assert mention.embedded is (governor is not None)
    above = None if mention.governor < 0 else tokens[mention.governor].text
    assert above == governor


@pytest.mark.parametrize(
    ("text", "word", "source"),
    [
        ("The ship sank.", "sank", None),
        ("Police said the road was closed.", "said", None),
        ("The firm, he said, failed.", "failed", None),
        ("Police said the road was closed.", "closed", "Police"),
        ("The fire killed six people, CNN reports.", "killed", "CNN"),
    ],
)
def test_attribution(text, word, source):
    attribution = by_text(text)[word].attribution
    assert (attribution and attribution.text) == source


def test_attribution_behind_a_pronoun_is_the_name_it_stands_for():
    named = Entity(start=0, end=8, text="Ada Hill", type=EntityType.PERSON)
    *_, failed = mentions(
        "Ada Hill met Bo.", "The firm, he said, failed.", referents={(1, 3): named}
    )
    assert failed.attribution.text == "Ada Hill"


@pytest.mark.parametrize(
    ("text", "word", "agent"),
    [
        ("He resigned.", "resigned", None),
        ("The firm, he said, failed.", "said", None),
        ("It was reported that the ship sank.", "reported", None),
        ("Ada Hill said she resigned and left.", "said", "Ada Hill"),
        ("A car, police said, burned.", "said", "police"),
        ("Ada Hill, speaking in Oslo, said she resigned.", "speaking", "Ada Hill"),
        ("Ada Hill's statement shocked Oslo.", "statement", "Ada Hill"),
    ],
)
def test_agents(text, word, agent):
    found = by_text(text)[word].participants
    agents = [p.text for p in found if p.role is Role.AGENT]
    assert agents == ([] if agent is None else [agent])


def speakers(*texts):
    """The source and quotedness of each event of the last sentence."""
    last = len(texts) - 1
    return [
        (m.text, m.quoted, m.attribution and m.attribution.text)
        for m in mentions(*texts)
        if m.sentence == last
    ]


SAID = '"The plant will close for good," Ada Hill said.'


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("The ship sank.",), [("sank", False, None)]),
        ((SAID, "The ship sank."), [("sank", False, None)]),
        (('"The plant closed for good."',), [("closed", True, None)]),
        ((SAID,), [("close", True, "Ada Hill"), ("said", False, None)]),
        ((SAID, '"The plant closed for good."'), [("closed", True, "Ada Hill")]),
        ((SAID, '¶ "The plant closed for good."'), [("closed", True, "Ada Hill")]),
        (
            (
                SAID,
                '"Nobody was paid for the last month.',
                'The owners sold the land that day."',
            ),
            [("sold", True, "Ada Hill")],
        ),
        (
            (SAID, "¶ The ship sank.", '¶ "The plant closed for good."'),
            [("closed", True, None)],
        ),
    ],
    ids=[
        "no quotation",
        "not quoted after a quotation",
        "nobody speaks",
        "the reporting clause beside it",
        "in the next sentence",
        "in the next paragraph",
        "over several sentences",
        "too far away",
    ],
)
def test_a_quotation_belongs_to_the_speaker_around_it(texts, expected):
    assert speakers(*texts) == expected


def test_what_is_taken_for_granted_has_no_part_in_the_future_of_its_clause():
    parsed = parse("The causes of the accident will remain unknown.")
    tenses = {
        m.text: m.tense for m in find_mentions(parsed.article, parsed.sentences, {})
    }
    assert tenses == {"accident": None}


def test_the_moment_of_something_still_to_come_is_still_to_come():
    parsed = parse("He will resign after the vote.")
    found = find_mentions(parsed.article, parsed.sentences, {})
    assert {m.text: m.tense for m in found} == {"resign": "future", "vote": "future"}


@pytest.mark.parametrize(
    ("text", "word", "negated"),
    [
        ("The crew did not stop.", "stop", True),
        ("Rather than wait, the crew left.", "wait", True),
        ("Rather than wait, the crew left.", "left", False),
        ("She decided not to resign.", "resign", False),
        ("He resigned instead of facing a vote.", "facing", True),
    ],
)
def test_what_was_left_undone_is_told_from_what_one_chose_not_to_do(
    text, word, negated
):
    assert by_text(text)[word].negated is negated
