"""Words of a sentence, as UD English cuts them, found in linear time."""

from itertools import pairwise
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.tokens import tokenise


def words(text):
    return [text[start:end] for start, end in tokenise(text)]


@pytest.mark.parametrize("text", ["", " ", "\n\t\u00a0\r\n"])
def test_white_space_has_no_words(text):
    assert tokenise(text) == ()


@pytest.mark.parametrize(
    "kept",
    [
        "U.S.",
        "p.m.",
        "re-elected",
        "mid-1990s",
        "1,250.75",
        "9/11",
        "10:30",
        "2019-06-07",
        "19th",
        "1970s",
        "AT&T",
        "O'Rourke",
        "o'clock",
        "...",
        "https://example.org/a-b?c=d,e",
        "ann.roe@example.org",
        "example.com",
        "🇳🇴",
        "5G",
        "4chan",
        "Annual_Report",
        "report-2.PDF",
        "HTTPS://EXAMPLE.ORG/A",
        "mailto:ann@example.org",
        "rec.music.misc",
        "example.com/news?id=3",
        "U.N",
        "M.Sc.",
        "80's",
        "'98",
        "clock-wise",
        "cross-border",
        "+4712345678",
        "Zo\u0301e",
        ":-)",
        "[...]",
        "->",
        "1-800-555-0199",
        "👩🏽‍🚀",
        "--",
        "co\u00adoperate",
        "\u0915\u093f\u0924\u093e\u092c",
        "me\u0301te\u0301o\u0301",
    ],
)
def test_one_word_stays_whole(kept):
    assert words(f"x {kept} y")[1:-1] == [kept]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("don't", "do n't"),
        ("Don’t", "Do n’t"),
        ("can't", "ca n't"),
        ("cannot", "can not"),
        ("he'll", "he 'll"),
        ("Ann's", "Ann 's"),
        ("THEY'RE", "THEY 'RE"),
        ("workers'", "workers '"),
        ("long-term", "long - term"),
        ("46-year-old", "46 - year - old"),
        ("2015-16", "2015 - 16"),
        ("$40bn", "$ 40 bn"),
        ("US$5", "US$ 5"),
        ("£3.5m", "£ 3.5 m"),
        ("12%", "12 %"),
        ("8.30am", "8.30 am"),
        ("(AP)", "( AP )"),
        ("“Go!”", "“ Go ! ”"),
        ("and/or", "and / or"),
        ("It rained.", "It rained ."),
        ("He left Plan B.", "He left Plan B ."),
        ("W. Roe left.", "W. Roe left ."),
        ("Mr. Roe, 46, left.", "Mr. Roe , 46 , left ."),
        ("See https://example.org.", "See https://example.org ."),
        ("No. 5 said no.", "No. 5 said no ."),
        ("It’s 5°C", "It ’s 5 ° C"),
        ("10km 5million 20%", "10 km 5 million 20 %"),
        ("I dont, youre late", "I do nt , you re late"),
        ("its not its price", "it s not its price"),
        ("It wont do, as is her wont.", "It wo nt do , as is her wont ."),
        ("IM me, im here", "IM me , i m here"),
        ("MR. ROE LEFT ON JAN. 5.", "MR. ROE LEFT ON JAN. 5 ."),
        ("Gen. Roe read The Sun.", "Gen. Roe read The Sun ."),
        ("Orr (b. 1947, d. March 2009)", "Orr ( b. 1947 , d. March 2009 )"),
        ("Ed., Que., and so on etc...", "Ed. , Que. , and so on etc ..."),
        ("#1 at #oslo", "# 1 at #oslo"),
        ("UN-led and un-English", "UN - led and un-English"),
        ("growth.2 It", "growth . 2 It"),
    ],
)
def test_words_are_cut(text, cut):
    assert words(text) == cut.split()


@pytest.mark.parametrize(
    "text",
    [
        "\x00It\x00 \x00rained",
        "\ufeffIt rained",
        "It\u200brained",
        "It \u200e\u200brained\u200f",
        "It \u200d\u200c rained",
        "\u0301It \u0308rained",
        "It rained \u20e3\ufe0f",
    ],
)
def test_what_nobody_sees_is_no_word(text):
    assert words(text) == ["It", "rained"]


@given(st.text(alphabet=st.characters(), max_size=60))
def test_words_hold_every_visible_character_once(text):
    spans = tokenise(text)
    assert all(start < end for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    outside = set(range(len(text))) - {n for a, b in spans for n in range(a, b)}
    assert all(text[n].isspace() or category(text[n])[0] in "CM" for n in outside)


@pytest.mark.parametrize(
    "unit",
    ["a", "a-", "a.", "'", "1,", "a@", "http://", "re-", ".", "👩\u200d👩", "\ud800"],
)
def test_a_long_line_is_all_words(unit):
    text = unit * (50_000 // len(unit))
    assert "".join(words(text)) == text
