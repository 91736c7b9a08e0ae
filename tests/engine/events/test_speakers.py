"""Whose words a quotation is, over the sentences of an article."""

import pytest

from dateline.events.name_spans import Reading, name_types
from dateline.events.quotes import quoted_spans
from dateline.events.speakers import attribution_at, resumed_speakers, speakers_of
from dateline.syntax import Tree
from tests.trees import parse

SAID = '"The plant will close for good," Ada Hill said.'
SMILED = '"The plant will close for good," smiled Ada Hill.'
GAVE = "Ada Hill released a statement."
OPENS = '"Nobody was paid for the last month.'
GOES_ON = 'The owners sold the land that day."'
SPOKEN = '"The plant closed for good."'


def speakers(*texts):
    """The speaker of each sentence."""
    parsed = parse(*texts)
    reading = Reading(parsed.article, {}, name_types(parsed.sentences))
    found = speakers_of(reading, parsed.sentences, quoted_spans(parsed.text))
    names = {number: speaker.text for number, speaker in found.items()}
    return [names.get(number) for number in range(len(texts))]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((), []),
        ((SPOKEN,), [None]),
        ((SAID, 'The pact bans "goods made by paid children".'), ["Ada Hill", None]),
        ((SAID, "¶ The ship sank.", SPOKEN), ["Ada Hill", None, None]),
    ],
    ids=[
        "nothing is said",
        "nobody is named",
        "words quoted in a sentence of the reporter's",
        "after the reporter's own words in a new paragraph",
    ],
)
def test_no_speaker_is_guessed(texts, expected):
    assert speakers(*texts) == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((SMILED, SPOKEN), ["Ada Hill", "Ada Hill"]),
        ((GAVE, SPOKEN), ["Ada Hill", "Ada Hill"]),
        ((OPENS, GOES_ON, SAID), ["Ada Hill", "Ada Hill", "Ada Hill"]),
    ],
    ids=[
        "whatever verb the quotation hangs on",
        "who gives a statement",
        "named behind two sentences of speech",
    ],
)
def test_the_speaker_named_around_a_quotation(texts, expected):
    assert speakers(*texts) == expected


def resumed(*texts):
    """Who the pronoun in the last sentence is that goes on speaking, or None."""
    parsed = parse(*texts)
    reading = Reading(parsed.article, {}, name_types(parsed.sentences))
    found = resumed_speakers(reading, parsed.sentences)
    entity = found.get((len(texts) - 1, 0))
    return entity and entity.text


WITNESS = "One witness said the roof fell."
WOMAN = "One woman said the roof fell."
MEN = "Two men said the roof fell."
LETTER = "The letter said the roof fell."
NAMED = "Ada said the roof fell."
HE = "He added that the wall broke."
SHE = "She added that the wall broke."
IT = "It added that the wall broke."
THEY = "They added that the wall broke."


@pytest.mark.parametrize(
    "texts",
    [
        (HE,),
        (WOMAN, HE),
        (MEN, SHE),
        (LETTER, SHE),
        (WITNESS, IT),
        (WITNESS, THEY),
        (NAMED, HE),
        (WITNESS, "The ship sank.", "The ship sank.", HE),
    ],
)
def test_nobody_who_does_not_agree_goes_on_speaking(texts):
    assert resumed(*texts) is None


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        ((WITNESS, HE), "One witness"),
        ((WITNESS, SHE), "One witness"),
        ((WOMAN, SHE), "One woman"),
        ((WOMAN, SHE, SHE), "One woman"),
        ((MEN, THEY), "Two men"),
        ((LETTER, IT), "The letter"),
    ],
)
def test_who_speaks_without_a_name_goes_on_speaking(texts, speaker):
    assert resumed(*texts) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("One witness said he fell.", "One witness"),
        ('One witness said: "He fell."', None),
        ("Two men and a woman said they fell.", None),
    ],
)
def test_who_speaks_without_a_name_tells_of_himself_unless_quoted(text, speaker):
    parsed = parse(text)
    reading = Reading(parsed.article, {}, name_types(parsed.sentences))
    found = resumed_speakers(reading, parsed.sentences)
    assert [entity.text for entity in found.values()] == [speaker] * bool(speaker)


def test_some_are_a_source_but_no_speaker_of_what_follows():
    parsed = parse("Some say the ship sank.", SPOKEN)
    reading = Reading(parsed.article, {}, name_types(parsed.sentences))
    source = attribution_at(reading, Tree(parsed.sentences[0]), 0)
    assert source is not None
    assert source.text == "Some"
    assert speakers("Some say the ship sank.", SPOKEN) == [None, None]
