"""Sentence ends: each row is a paragraph cut where its sentences end."""

import pytest

from dateline.text.boundaries import find_ends


def cut(text):
    ends = [*find_ends(text, 0, len(text)), len(text)]
    starts = [0, *ends]
    return [text[a:b].strip() for a, b in zip(starts, ends, strict=False)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The U.S. Army left.",
        "Mr. and Mrs. Roe met Dr. Poe, Gen. Orr and Sen. Low in St. Louis.",
        "Roe Inc. Chairman Ann Poe agreed.",
        "J. K. Roe and George W. Poe wrote it.",
        "It rose 3.5 percent to $1.25 on Jan. 5 in Calif. towns.",
        "See No. 5 on p. 12, e.g. Figure 3.",
        "It began at 5 p.m. EST on Friday and at 6 a.m. Monday.",
        "It began on Sat. Jan. 5 in heavy rain.",
        "The case of Roe v. Wade was cited.",
        "He waited ... and waited… then left.",
        "He asked “Why?” and left.",
        "“Will it close?” Ann Poe asked.",
        "“Never!” she shouted.",
        "Yahoo! said it would close.",
        "The Assn. said it would close.",
        "Her film Viva! (1965) won a prize.",
        "1. The first plant closed.",
        "It closed at example.com and in config.py files.",
        "It is at example.com/a?b=c and at www.example.com?d now.",
        "P.S. The plant closed.",
        "Roe Inc. (Oslo) agreed.",
        "It closed at 5 p.m. (Oslo time) on Friday.",
        "Her Op. 44 and Bk. 2 were lost.",
        "... The plant closed.",
        "IT MOVED FROM THE U.S. TO OSLO.",
        "kevin a. boone left.",
        "She said it was ... closed.",
    ],
)
def test_sentence_is_kept_whole(sentence):
    assert cut(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentences",
    [
        ["It closed.", "Nobody knew."],
        ["It closed!", "Did anybody know?", "Nobody did."],
        ["It moved to the U.S.", "The plant closed."],
        ["It was bought by Roe Inc.", "In May it closed."],
        ["It closed at 5 p.m.", "Police came later."],
        ["It closed in 2004.", "60 people lost their jobs."],
        ["He waited...", "Nobody came."],
        ["“It closed.", "Nobody knew.”", "He left."],
        ['He said "it is closed."', "She left."],
        ["It closed.", "“Nobody knew,” he said."],
        ["(It closed.)", "Nobody knew."],
        ["It closed.[17]", "Nobody knew. [3]"],
        ["“It closed.” — Ann Poe"],
        ["So did I.", "She left."],
        ["it closed.", "nobody knew."],
        ["she loved it.", "why would she not?"],
        ["where did it go?", "nobody knew."],
        ["It closed.", "Nobody knew about it.", "She left."],
        ["工場は閉鎖された。", "誰も知らなかった。"],
        ["कारखाना बंद हो गया।", "कोई नहीं जानता था।"],
        ["It closed.", "\u2014 Nobody knew."],
        ["IT MOVED TO THE U.S.", "THE PLANT CLOSED."],
        ["It closed. . .", "Nobody knew ? ?", "She left."],
        ["It closed. ...", "Nobody knew."],
        ["It closed.", "... nobody knew."],
        ["It closed! :)", "Nobody knew."],
        ["It closed. 8-D", "Nobody knew. ^_^", "She left."],
        ["It closed.", "eBay knew."],
        ["She sold it to LibriVox.", "they kept it."],
        ["Plants, mines, etc.", "Workers protested."],
        ["It closed.", "2. Nobody knew.", "3. She left."],
        ["He called it “closed.“", "Nobody knew."],
    ],
)
def test_sentences_are_cut_apart(sentences):
    assert cut(" ".join(sentences)) == sentences


def test_sentences_are_cut_where_a_space_was_lost():
    assert cut("The plant closed.Nobody knew.") == ["The plant closed.", "Nobody knew."]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("did it close?nobody knew", ["did it close?", "nobody knew"]),
        ("it closed...Nobody knew", ["it closed...", "Nobody knew"]),
        ("it closed...nobody knew", ["it closed...nobody knew"]),
    ],
)
def test_casual_writing_may_leave_the_space_out(text, pieces):
    assert cut(text) == pieces


def test_ends_lie_inside_the_given_stretch():
    text = "One left. Two left. Three left."
    assert list(find_ends(text, 10, 19)) == []
    assert list(find_ends(text, 0, 19)) == [9]
