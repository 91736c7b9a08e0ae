"""What a corpus of another custom teaches of its own custom is not shipped."""

import pytest

pytest.importorskip("torch")

from training.linking import Decision, fit


def decision(corpus, *, right):
    own = {f"{corpus} story": 1.0} if corpus == "timeml" else {}
    return Decision(
        corpus=corpus,
        article="a",
        options=({"story": 1.0, **own},),
        right=(right,),
        dated=right,
    )


def test_the_custom_of_a_corpus_has_weights_of_its_own_that_are_not_kept():
    alone = [decision("timeset", right=True)] * 9
    open_ones = [decision("timeml", right=False)] * 40
    weights = fit(alone + open_ones)
    assert set(weights) == {"story"}
    assert weights["story"] > 0
