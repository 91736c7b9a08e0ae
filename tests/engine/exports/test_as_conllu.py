"""CoNLL-U: what a reader of the format gets back is what the analysis holds."""

from dataclasses import replace

import conllu
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.analysis import Analysis
from dateline.exports import to_conllu
from dateline.exports.as_conllu import without_tokens
from dateline.values import Sentence, Token, Trigger
from tests.factories import make_sentence
from tests.trees import parse


def analysis_of(*sentences, text):
    return Analysis(text=text, sentences=sentences, produced_by={})


def sentence_of(text, *words, start=0, xpos="NN", **fields):
    """A sentence of ``words`` as they come in ``text``, all hung on the first."""
    tokens = []
    for word in words:
        start = text.index(word, start)
        tokens.append(
            Token(
                start=start, end=start + len(word), text=word, upos="NOUN", xpos=xpos,
                lemma=word, head=0 if tokens else -1,
                deprel="dep" if tokens else "root",
            )
        )  # fmt: skip
        start += len(word)
    return Sentence(
        **{
            "start": tokens[0].start,
            "end": tokens[-1].end,
            "index": 0,
            "paragraph": 0,
            "tokens": tuple(tokens),
            **fields,
        }
    )


def read(analysis, **options):
    """The sentences as the reader has them; it writes the same again."""
    body = to_conllu(analysis, **options)
    found = conllu.parse(body)
    assert "".join(each.serialize() for each in found) == body
    return found


def rows(*words, text, **fields):
    """The lines of one sentence of ``words`` by their ID: form and MISC."""
    (found,) = read(analysis_of(sentence_of(text, *words, **fields), text=text))
    return {
        "".join(map(str, row["id"])) if isinstance(row["id"], tuple) else row["id"]: (
            row["form"],
            row["misc"],
        )
        for row in found
    }


def test_nothing_is_written_of_no_words():
    assert to_conllu(analysis_of(make_sentence("..."), text="...")) == ""


def test_sentence_without_tokens_is_left_out_and_counted():
    text = "* * *\n\nIt fell.\n\n12 34.\nIt rose."
    analysis = analysis_of(
        Sentence(start=0, end=5, index=0, paragraph=0),
        sentence_of(text, "It", "fell", ".", index=1, paragraph=1),
        Sentence(start=17, end=23, index=2, paragraph=2),
        sentence_of(text, "It", "rose", ".", start=24, index=3, paragraph=2),
        text=text,
    )
    first, second = read(analysis)
    assert without_tokens(analysis) == 2
    assert (first.metadata["sent_id"], second.metadata["sent_id"]) == ("a1-2", "a1-4")
    assert first.metadata["newdoc id"] == "a1"
    assert "newdoc id" not in second.metadata
    assert (first.metadata["newpar id"], second.metadata["newpar id"]) == (
        "a1-p2",
        "a1-p3",
    )


def test_whole_document_is_written():
    body = to_conllu(
        parse("Ada Hill met Bo.", "¶ An agreement made on Monday failed.").analysis
    )
    assert body.replace("\t", " ") == (
        "# generator = dateline 0.1.0, model en-test\n"
        "# newdoc id = a1\n"
        "# newpar id = a1-p1\n"
        "# sent_id = a1-1\n"
        "# text = Ada Hill met Bo.\n"
        "1 Ada Ada PROPN NNP _ 3 nsubj _ NER=B-person|TokenRange=0:3\n"
        "2 Hill Hill PROPN NNP _ 1 flat _ NER=I-person|TokenRange=4:8\n"
        "3 met meet VERB VBD Tense=Past|VerbForm=Fin 0 root _ "
        "Event=B-OCCURRENCE|TokenRange=9:12\n"
        "4 Bo Bo PROPN NNP _ 3 obj _ SpaceAfter=No|TokenRange=13:15\n"
        "5 . . PUNCT . _ 3 punct _ TokenRange=15:16\n"
        "\n"
        "# newpar id = a1-p2\n"
        "# sent_id = a1-2\n"
        "# text = An agreement made on Monday failed.\n"
        "1 An a DET DT _ 2 det _ TokenRange=18:20\n"
        "2 agreement agreement NOUN NN _ 6 nsubj _ "
        "Event=B-OCCURRENCE|TokenRange=21:30\n"
        "3 made make VERB VBN Tense=Past|VerbForm=Part 2 acl _ TokenRange=31:35\n"
        "4 on on ADP IN _ 5 case _ TokenRange=36:38\n"
        "5 Monday Monday PROPN NNP _ 3 obl _ Timex=B-DATE|TokenRange=39:45\n"
        "6 failed fail VERB VBD Tense=Past|VerbForm=Fin 0 root _ "
        "Event=B-OCCURRENCE|SpaceAfter=No|TokenRange=46:52\n"
        "7 . . PUNCT . _ 6 punct _ SpaceAfter=No|TokenRange=52:53\n"
        "\n"
    )


def test_paragraph_is_told_once():
    first, second = read(parse("Ada Hill met Bo.", "Ada Hill fled from Oslo.").analysis)
    assert "newpar id" in first.metadata
    assert "newpar id" not in second.metadata


@pytest.mark.parametrize(
    ("name", "shown"),
    [("kestrel", "kestrel"), ("a b\n/c", "a_b__c"), ("", "_"), ("\ud800", "\ufffd")],
)
def test_document_name_is_one_word(name, shown):
    (found,) = read(parse("Ada Hill met Bo.").analysis, name=name)
    assert found.metadata["newdoc id"] == shown
    assert found.metadata["sent_id"] == f"{shown}-1"


def test_features_come_in_the_order_of_the_alphabet():
    text = "left"
    sentence = sentence_of(text, text)
    verb = replace(
        sentence.tokens[0], verb_form="Part", tense="Past", mood="Ind", voice="Pass"
    )
    (found,) = read(analysis_of(replace(sentence, tokens=(verb,)), text=text))
    assert list(found[0]["feats"].items()) == [
        ("Mood", "Ind"),
        ("Tense", "Past"),
        ("VerbForm", "Part"),
        ("Voice", "Pass"),
    ]


def test_sentence_over_several_lines_is_one_line():
    text = "It\r\n fell \n\u2028down .\nIt rose"
    analysis = analysis_of(
        sentence_of(text, "It", "fell", "down", "."),
        sentence_of(text, "It", "rose", start=18),
        text=text,
    )
    first, second = read(analysis)
    assert first.metadata["text"] == "It fell down ."
    assert second.metadata["text"] == "It rose"
    assert all("SpaceAfter" not in row["misc"] for row in first)


def test_no_space_is_told_at_the_end_of_a_sentence_and_of_the_text():
    text = "It fell.It rose."
    analysis = analysis_of(
        sentence_of(text, "It", "fell", "."),
        sentence_of(text, "It", "rose", ".", start=8),
        text=text,
    )
    for found in read(analysis):
        assert found.metadata["text"] in ("It fell.", "It rose.")
        assert [row["misc"].get("SpaceAfter") for row in found] == [None, "No", "No"]


def test_space_is_told_behind_what_is_not_seen():
    text = "It\u200b fell\u200bdown\x00"
    (found,) = read(analysis_of(sentence_of(text, "It", "fell", "down"), text=text))
    assert found.metadata["text"] == "It felldown"
    assert [row["misc"].get("SpaceAfter") for row in found] == [None, "No", "No"]


@pytest.mark.parametrize(
    "words",
    [("$", "40"), ("40", "bn"), ("long", "-", "term"), ('"', "'s"), ("Mr.", "Roe")],
)
def test_words_without_space_are_not_all_contractions(words):
    assert list(rows(*words, text="".join(words))) == [*range(1, len(words) + 1)]


@pytest.mark.parametrize(
    "words",
    [
        ("do", "n't"),
        ("Ann", "’s"),
        ("U.S.", "'s"),
        ("1990", "'s"),
        ("can", "not"),
        ("gon", "na"),
    ],
)
def test_contraction_is_a_multiword_token(words):
    text = f"{''.join(words)} {words[0]}"
    found = rows(*words, words[0], text=text)
    assert list(found) == ["1-2", 1, 2, 3]
    middle, end = len(words[0]), len("".join(words))
    assert found["1-2"] == (text[:end], {"TokenRange": f"0:{end}"})
    assert found[1] == (words[0], {"TokenRange": f"0:{middle}"})
    assert found[2] == (words[1], {"TokenRange": f"{middle}:{end}"})


def test_contraction_of_three_words_is_one_token():
    found = rows("would", "n't", "'ve", ".", text="wouldn't've.")
    assert list(found) == ["1-3", 1, 2, 3, 4]
    assert found["1-3"][1] == {"SpaceAfter": "No", "TokenRange": "0:11"}


@pytest.mark.parametrize(("xpos", "ids"), [("POS", ["1-2", 1, 2]), ("''", [1, 2])])
def test_apostrophe_alone_belongs_to_its_word_when_it_is_possessive(xpos, ids):
    assert list(rows("dogs", "'", text="dogs'", xpos=xpos)) == ids


def test_spans_of_several_words_go_on_with_i():
    text = "It broke down in May"
    trigger = Trigger(
        start=3, end=13, text="broke down", event_class="STATE", aspect="NONE",
        polarity="POS", score=0.9, token=1,
    )  # fmt: skip
    found = rows(*text.split(), text=text, triggers=(trigger,))
    assert [misc.get("Event") for _, misc in found.values()] == [
        None,
        "B-STATE",
        "I-STATE",
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("a\u00a0b", "a b"),
        ("a\t\nb", "a b"),
        ("cafe\u0301", "café"),
        ("\ud800", "\ufffd"),
        ("a|b=c", "a|b=c"),
        ("#", "#"),
        ("_", "_"),
        ("\x00", "\ufffd"),
        ("a\x00b\x9fc", "a\ufffdb\ufffdc"),
    ],
    ids=[
        "space",
        "tab",
        "NFD",
        "surrogate",
        "bar",
        "hash",
        "underscore",
        "NUL",
        "controls inside",
    ],
)
def test_form_keeps_the_file_whole(word, shown):
    (found,) = read(analysis_of(sentence_of(word, word), text=word))
    assert found[0]["form"] == found.metadata["text"] == shown
    assert found[0]["misc"]["TokenRange"] == f"0:{len(word)}"


characters = st.characters(exclude_categories=["Cs"])
words = st.text(characters, min_size=1, max_size=6).filter(
    lambda word: not any(map(str.isspace, word))
)
gaps = st.text("\r\n\t \u00a0\u2028", max_size=2)


@given(st.lists(st.tuples(words, gaps), min_size=1, max_size=8))
def test_words_read_back_are_those_of_the_analysis(pairs):
    text = "".join(word + gap for word, gap in pairs)
    sentence = sentence_of(text, *(word for word, _ in pairs))
    (found,) = read(analysis_of(sentence, text=text))
    single = [row for row in found if isinstance(row["id"], int)]
    assert len(single) == len(sentence.tokens)
    for row, token in zip(single, sentence.tokens, strict=True):
        assert row["misc"]["TokenRange"] == f"{token.start}:{token.end}"
        assert row["head"] == token.head + 1
    assert found.metadata["text"] == shown_text(found)


def shown_text(found):
    """The text as UD puts it together: multiword tokens, then the words outside."""
    inside, parts = 0, []
    for row in found:
        number = row["id"]
        if isinstance(number, int) and number <= inside:
            continue
        inside = number if isinstance(number, int) else number[2]
        parts.append(row["form"])
        parts.append("" if row["misc"].get("SpaceAfter") == "No" else " ")
    return "".join(parts).rstrip(" ")
