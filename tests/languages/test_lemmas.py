"""English lemmas by table and by rule."""

import pytest

from dateline.languages.en.lemmas import lemma


@pytest.mark.parametrize(
    ("form", "tags"),
    [
        ("London", "PROPN NNP"),
        ("news", "NOUN NNS"),
        ("crisis", "NOUN NN"),
        ("bring", "VERB VB"),
        ("embed", "VERB VB"),
        ("need", "VERB VBP"),
        ("left", "ADJ JJ"),
        ("2019", "NUM CD"),
        ("“", "PUNCT ``"),
    ],
)
def test_uninflected_words_are_their_own_lemma(form, tags):
    assert lemma(form, *tags.split()) == form


@pytest.mark.parametrize(
    ("base", "tags", "forms"),
    [
        ("make", "VERB VBG", "making Making MAKING"),
        ("stop", "VERB VBG", "stopping"),
        ("tell", "VERB VBG", "telling"),
        ("visit", "VERB VBG", "visiting"),
        ("open", "VERB VBG", "opening"),
        ("change", "VERB VBG", "changing"),
        ("bring", "VERB VBG", "bringing"),
        ("die", "VERB VBG", "dying"),
        ("agree", "VERB VBD", "agreed"),
        ("announce", "VERB VBD", "announced"),
        ("invite", "VERB VBN", "invited"),
        ("create", "VERB VBN", "created"),
        ("defeat", "VERB VBN", "defeated"),
        ("raise", "VERB VBN", "raised"),
        ("require", "VERB VBD", "required"),
        ("carry", "VERB VBD", "carried"),
        ("die", "VERB VBD", "died"),
        ("focus", "VERB VBN", "focused focussed"),
        ("travel", "VERB VBD", "travelled traveled"),
        ("install", "VERB VBD", "installed"),
        ("add", "VERB VBD", "added"),
        ("see", "VERB VBD", "saw"),
        ("rewrite", "VERB VBD", "rewrote"),
        ("outsell", "VERB VBD", "outsold"),
        ("carry", "VERB VBZ", "carries"),
        ("reach", "VERB VBZ", "reaches"),
        ("close", "VERB VBZ", "closes"),
        ("go", "VERB VBZ", "goes"),
        ("be", "AUX VBZ", "is 's ’s"),
        ("will", "AUX MD", "'ll wo"),
        ("not", "PART RB", "n't n’t not"),
        ("city", "NOUN NNS", "cities"),
        ("church", "NOUN NNS", "churches"),
        ("house", "NOUN NNS", "houses"),
        ("spokesman", "NOUN NNS", "spokesmen"),
        ("1990s", "NOUN NNS", "1990s"),
        ("State", "PROPN NNPS", "States"),
        ("PARTY", "PROPN NNPS", "PARTIES"),
        ("Congressman", "PROPN NNPS", "Congressmen"),
        ("virus", "NOUN NNS", "virus"),
        ("mp", "NOUN NNS", "MP's MP’s"),
        ("hertz", "NOUN NNS", "hertz"),
        ("sing", "VERB VBG", "sing"),
        ("quit", "VERB VBD", "quit"),
        ("big", "ADJ JJR", "bigger"),
        ("late", "ADJ JJR", "later"),
        ("easy", "ADJ JJS", "easiest"),
        ("she", "PRON PRP", "her she"),
        ("her", "PRON PRP$", "her"),
        ("I", "PRON PRP", "me I"),
    ],
)
def test_inflected_forms_share_their_lemma(base, tags, forms):
    assert {lemma(form, *tags.split()) for form in forms.split()} == {base}
