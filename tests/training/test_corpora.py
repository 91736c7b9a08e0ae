"""Corpora as published become sentences with what is annotated on their words."""

import json

import pytest

from training.corpora import (
    Example,
    read_conllu,
    read_json_lines,
    read_meantime,
    read_raw,
    read_timeml,
    tells_polarity,
)
from training.splits import HELD_OUT, documents, read_corpora


def annotated(source, names, *rows):
    """Annotations of pieces of ``source``, as the JSON files have them."""
    return [
        {"start": source.index(piece), "end": source.index(piece) + len(piece)}
        | dict(zip(names, values, strict=True))
        for piece, *values in rows
    ]


TIMEML = "Rain fell on Friday. Ann Roe did not say why it had been falling."


def timeml(*events, text=TIMEML):
    return {
        "id": "one",
        "text": text,
        "events": annotated(text, ("class", "aspect", "polarity"), *events),
        "timexes": annotated(text, ("type", "value"), ("Friday", "DATE", "2021-03-05")),
    }


DOCUMENT = timeml(
    ("fell", "OCCURRENCE", "NONE", "POS"),
    ("say", "REPORTING", "NONE", "NEG"),
    ("falling", "OCCURRENCE", "PERFECTIVE_PROGRESSIVE", "POS"),
)


def test_timeml_spans_lie_on_the_words_of_their_sentence():
    first, second = read_timeml([DOCUMENT])
    assert first == Example(
        document="one",
        words=("Rain", "fell", "on", "Friday", "."),
        events=((1, 2, "OCCURRENCE"),),
        aspects=((1, 2, "NONE"),),
        polarities=((1, 2, "POS"),),
        timexes=((3, 4, "DATE"),),
    )
    assert second.events == ((4, 5, "REPORTING"), (9, 10, "OCCURRENCE"))
    assert second.aspects == ((4, 5, "NONE"), (9, 10, "PERFECTIVE_PROGRESSIVE"))
    assert second.polarities == ((4, 5, "NEG"), (9, 10, "POS"))
    assert second.timexes == ()


def test_timeml_tells_nothing_of_trees_and_names():
    first, _ = read_timeml([DOCUMENT])
    assert first.layers() == {"events", "aspects", "polarities", "timexes"}


def test_an_event_without_class_is_none():
    document = timeml(("fell", None, "NONE", "POS"), ("say", "STATE", None, "POS"))
    first, second = read_timeml([document])
    assert (first.events, first.aspects) == ((), ((1, 2, "NONE"),))
    assert (second.events, second.aspects) == (((4, 5, "STATE"),), ())


@pytest.mark.parametrize(("negative", "told"), [(1, True), (2, False), (3, False)])
def test_polarities_of_a_document_that_denies_all_are_not_read(negative, told):
    said = ["NEG"] * negative + ["POS"] * (4 - negative)
    document = timeml(*(("fell", "STATE", "NONE", each) for each in said))
    assert tells_polarity(document) == told
    assert ("polarities" in next(read_timeml([document])).layers()) == told


def meantime(text, *names, events=(), timexes=()):
    return {
        "id": "two",
        "text": text,
        "events": annotated(text, (), *((each,) for each in events)),
        "timexes": annotated(text, ("type", "value"), *timexes),
        "entities": annotated(text, ("type", "syntactic_type"), *names),
    }


def entities(text, *names):
    (found,) = read_meantime([meantime(text, *names)])
    return {" ".join(found.words[a:b]): label for a, b, label in found.entities}


def test_meantime_events_are_broad_and_times_have_values():
    text = "Shares were down since May and for some time."
    times = ("May", "DATE", "2009-05"), ("some time", "DURATION", "XXXX")
    (found,) = read_meantime([meantime(text, events=["were down"], timexes=times)])
    assert found.broad_events == ((1, 3, "EVENT"),)
    assert found.timexes == ((4, 5, "DATE"),)
    assert found.layers() == {"broad_events", "timexes", "entities"}


def test_meantime_names_have_our_types():
    text = "Ann Roe of Brandt Motors sold the Kestrel in Oslo for its owner."
    names = [
        ("Ann Roe", "PER", "NAM"),
        ("Brandt Motors", "ORG", "NAM"),
        ("Kestrel", "PRO", "PRE.NAM"),
        ("Oslo", "LOC", "NAM"),
        ("its owner", "PER", "NOM"),
        ("Oslo for", "MIX", "NAM"),
    ]
    assert entities(text, *names) == {
        "Ann Roe": "person",
        "Brandt Motors": "organization",
        "Kestrel": "other",
        "Oslo": "place",
    }


def test_a_name_is_what_is_left_of_its_titles_and_inner_names():
    text = "It was Brandt Motors chief Ann Roe who thanked the City of Oslo."
    assert entities(
        text,
        ("Brandt Motors", "ORG", "NAM"),
        ("Brandt Motors chief Ann Roe", "PER", "NAM"),
        ("the City of Oslo", "ORG", "NAM"),
    ) == {
        "Brandt Motors": "organization",
        "Ann Roe": "person",
        "City of Oslo": "organization",
    }


# ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC
TREEBANK = """\
# newdoc id = GUM_news_own
# global.Entity = GRP-etype-infstat
# text = The mayor of New Oslo, Ann Roe, wasn't there.
1 The the DET DT _ 2 det _ Entity=(1-person-new
2 mayor mayor NOUN NN _ 10 nsubj _ _
3 of of ADP IN _ 5 case _ _
4 New New PROPN NNP _ 5 amod _ Entity=(2-place-new
5 Oslo Oslo PROPN NNP _ 2 nmod _ Entity=2)|SpaceAfter=No
6 , , PUNCT , _ 7 punct _ _
7 Ann Ann PROPN NNP _ 2 appos _ Entity=(1-person-giv
8 Roe Roe PROPN NNP _ 7 flat _ Entity=1)1)
9-10 wasn't _ _ _ _ _ _ _ _
9 was be AUX VBD Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin 10 cop _ _
10 n't not PART RB Polarity=Neg 0 root _ _
10.1 E e VERB VB _ _ _ _ _

# newdoc id = GUM_news_next
1 It it PRON PRP _ 2 nsubj _ Entity=(3-object-new)
2 rained rain VERB VBD VerbForm=Fin 0 root _ Entity=(4-time-new)

"""


@pytest.fixture
def treebank(tmp_path):
    path = tmp_path / "own.conllu"
    rows = (
        line if line.startswith("#") else line.replace(" ", "\t")
        for line in TREEBANK.splitlines(keepends=True)
    )
    path.write_text("".join(rows), encoding="utf-8")
    return path


def test_treebank_words_are_syntactic_words(treebank):
    first, second = read_conllu(treebank)
    assert (first.document, second.document) == ("GUM_news_own", "GUM_news_next")
    assert first.words[-2:] == ("was", "n't")
    assert len(first.words) == 10
    assert first.heads == (2, 10, 5, 5, 2, 7, 2, 7, 10, 0)
    assert first.morph[-2:] == ("Fin|Past|Ind|-", "-|-|-|-")
    assert second.deprels == ("nsubj", "root")
    assert second.lemmas == ("it", "rain")


def test_names_are_the_proper_nouns_of_mentions(treebank):
    first, second = read_conllu(treebank)
    assert first.entities == ((3, 5, "place"), (6, 8, "person"))
    assert second.entities == ()


def test_a_treebank_without_mentions_tells_nothing_of_names(treebank):
    lines = treebank.read_text(encoding="utf-8").splitlines(keepends=True)
    treebank.write_text("".join(x for x in lines if "global" not in x), "utf-8")
    assert [each.entities for each in read_conllu(treebank)] == [None, None]


def test_raw_text_is_words_alone():
    first, second = read_raw(["Rain fell. It froze.\n\n\u200b"])
    assert first == Example(document="", words=("Rain", "fell", "."))
    assert second.layers() == set()


@pytest.fixture
def root(tmp_path, treebank):
    (tmp_path / "ud").mkdir()
    for name in ("en_ewt", "en_gum_open"):
        for part in ("train", "dev"):
            target = tmp_path / "ud" / f"{name}-ud-{part}.conllu"
            target.write_bytes(treebank.read_bytes())
    kept_out = {corpus: names[0] for corpus, names in HELD_OUT.items()}
    write(tmp_path / "tbaq_dev.jsonl", DOCUMENT, DOCUMENT | {"id": kept_out["tbaq"]})
    article = meantime("Rain fell.") | {"text_rest": "It froze."}
    write(
        tmp_path / "meantime_dev.jsonl", article, article | {"id": kept_out["meantime"]}
    )
    write(tmp_path / "timeset_dev.jsonl", {"text": "Snow fell."})
    return tmp_path


def write(path, *found):
    path.write_text("".join(json.dumps(each) + "\n" for each in found))
    assert read_json_lines(path) == list(found)


def test_documents_kept_out_are_in_no_training_example(root):
    held_out = HELD_OUT["tbaq"][0]
    assert [d["id"] for d in documents(root, "tbaq", held_out=True)] == [held_out]
    train, dev = read_corpora(root, "train"), read_corpora(root, "dev")
    assert {e.document for e in train.timeml} == {"one"}
    assert {e.document for e in dev.timeml} == {held_out}
    assert {e.document for e in train.meantime} == {"two"}
    assert len(train.treebanks) == len(dev.treebanks) == 4


def test_raw_news_is_for_training_alone(root):
    assert read_corpora(root, "dev").raw == ()
    words = [" ".join(each.words) for each in read_corpora(root, "train").raw]
    assert words == ["It froze .", "Snow fell ."]
