"""Seams: where a line is cut though no mark closes what stands before it."""

from itertools import pairwise

import pytest

from dateline.text.seams import find_seams


def cut(text, **where):
    ends = sorted({*find_seams(text, 0, len(text), **where), 0, len(text)})
    pieces = [text[a:b].strip() for a, b in pairwise(ends)]
    return [piece for piece in pieces if piece]


@pytest.mark.parametrize(
    "text",
    [
        "The plant in Oslo closed.",
        "NATO — the alliance — met.",
        "NATO — THE ALLIANCE OF THIRTY STATES — MET.",
        "THE PLANT (WHO) CLOSED.",
        "Sat. Sept. 23 - Drive to Oslo.",
        "On May 7, 2015 it closed.",
        "May 7, 2015, was a Thursday.",
        "Figure 3 shows the plant.",
        "It closed on 03/04/2019 10:15 for good.",
        "It closed at 7:00 on 3/4, she wrote.",
        "He wrote to ann@example.org and to www.example.org in vain.",
        "He left - and came back -- twice.",
        "“Thanks, Ann,” he said.",
        "Many thanks, Ann.",
        "The image: a plant.",
        "It read: 1 plant closed.",
        "The trial begins Monday, May 4, 2020",
        "— Ann MacDonald, who owns the plant, left.",
        "—Ann Roe of YouTube was there.",
        "The MacBook of the GoPro team was there.",
    ],
)
def test_sentence_is_left_whole(text):
    assert cut(text) == [text]


@pytest.mark.parametrize(
    "pieces",
    [
        ["OSLO, Norway (EX) —", "The plant closed."],
        ["PARIS —", "The plant at the river closed on Friday."],
        ["Thursday, May 7, 2015", "The plant closed."],
        ["7 May 2015", "The plant closed."],
        ["Figure 1.2", "The plant in winter."],
        ["Dear Ms. Roe,", "The plant closed."],
        ["Regards,", "Ann Roe"],
        ["The plant closed. Best regards,", "Ann Roe"],
        ["Ann Roe", "03/04/2019 10:15 AM EST", "The plant closed."],
        ["ann@example.org", "03/04/2019 10:15", "the plant closed."],
        ["See https://example.org/a", "https://example.org/b", "The plant closed."],
        ["Write to ann@example.org", "The plant closed."],
        ["The plant closed", "----------", "Nobody knew."],
        ["The plant in winter", "Image: Ann Roe."],
        ["The plant in winter.", "Photo by: Ann Roe."],
        ["The plant closed :)", "Nobody knew."],
        ["He gave reasons:", "1. The plant was old."],
    ],
)
def test_pieces_are_cut_apart(pieces):
    assert cut(" ".join(pieces)) == pieces


@pytest.mark.parametrize(
    "pieces",
    [
        ["—Ann Roewood", "Two plants closed."],
        ["— Lt. Gen. Ann McDonald", "On Friday the plant closed."],
        ["The plant under repair", "The owner denies it."],
    ],
)
def test_credit_is_cut_off_what_is_run_into_it(pieces):
    assert cut("".join(pieces)) == pieces


def test_date_line_is_cut_off_a_title():
    pieces = ["Last plant in Oslo closes", "Monday, May 4, 2020"]
    assert cut(" ".join(pieces), title=True) == pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("NEW DELHI: The plant closed.", ["NEW DELHI:", "The plant closed."]),
        ("NEW DELHI: THE PLANT CLOSED.", ["NEW DELHI: THE PLANT CLOSED."]),
        ("New Delhi: The plant closed.", ["New Delhi: The plant closed."]),
    ],
)
def test_place_and_colon_are_cut_off_the_lead_alone(text, pieces):
    assert cut(text, lead=True) == pieces
    assert cut(text) == [text]


@pytest.mark.parametrize(
    "unit", ["-", "a@", "http://", "1/1/2019 ", "Thanks, ", " :)", "—Ab", "aabThe "]
)
def test_long_lines_are_read(unit):
    text = unit * (20_000 // len(unit))
    assert all(
        0 <= end <= len(text) for end in find_seams(text, 0, len(text), title=True)
    )
