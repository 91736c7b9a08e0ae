"""The language of a text: told where it can be, English elsewhere."""

import pytest

from dateline.text import identification
from dateline.text.identification import identify_language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Oslo",
        "12:45 34 56 !!!",
        "🙂🙂🙂",
        "x" * 5_000,
        "a b c d e f g h i j k l m n o",
    ],
)
def test_language_is_not_guessed_from_nothing(text):
    assert identify_language(text) == "en"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The company said that it would close the plant by Friday."),
        ("en", "Plant closed. Police arrived late. Workers protested loudly."),
        ("en", "Prices rose 5.4% in September."),
        ("en", "The new rules apply from October."),
        ("en", "The October deadline looms."),
        ("en", "Each autumn the swallows leave."),
        ("pcm", "Di goment don tok say dem go pay di money next week."),
        ("pcm", "Di new rule wey dem make don start for October."),
        ("fr", "La société a annoncé vendredi la fermeture de son usine à Lyon."),
        ("de", "Das Unternehmen hat am Freitag das Werk in Bremen geschlossen."),
        ("es", "La empresa cerró el viernes la fábrica que tenía en Sevilla."),
        ("nl", "Het bedrijf heeft vrijdag de fabriek in Utrecht gesloten."),
        ("ru", "Компания в пятницу закрыла завод в Твери."),
        ("ar", "أغلقت الشركة المصنع يوم الجمعة بعد نزاع طويل"),
        ("ja", "会社は金曜日に大阪の工場を閉鎖した。"),
    ],
)
def test_language_is_identified(code, text):
    assert identify_language(text) == code


def test_plain_english_needs_no_model(monkeypatch):
    def refuse():
        raise AssertionError("the model was loaded")

    monkeypatch.setattr(identification, "_model", refuse)
    text = "The company said that it would close the plant, but they did not say when."
    assert identify_language(text) == "en"


def test_odd_characters_do_not_matter():
    text = "\ud800\x00 Das Unternehmen hat am Freitag das Werk in Bremen geschlossen."
    assert identify_language(text) == "de"
