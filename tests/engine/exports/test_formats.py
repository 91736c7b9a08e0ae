"""The table of formats and the loss each of them names."""

import pytest

from dateline import exports
from dateline.exports import FORMATS, Loss
from tests.factories import make_event, make_timeline, make_when


def test_loss_of_nothing_is_empty():
    assert not Loss()
    assert str(Loss()) == ""


@pytest.mark.parametrize(
    ("loss", "header"),
    [
        (Loss(skipped=2, reason="no-date"), "events-skipped=2; reason=no-date"),
        (Loss(dropped=("relations", "place")), "dropped=relations,place"),
        (
            Loss(skipped=1, reason="no-date", dropped=("place",)),
            "events-skipped=1; reason=no-date; dropped=place",
        ),
    ],
)
def test_loss_is_written_as_a_header(loss, header):
    assert loss
    assert str(loss) == header


@pytest.mark.parametrize("name", FORMATS)
def test_format_writes_the_same_text_twice(name):
    chosen = FORMATS[name]
    timeline = make_timeline(make_event(), make_event(id="e2", when=make_when(None)))
    assert chosen.write(timeline) == chosen.write(timeline)
    assert chosen.suffix == f".{name}"
    assert "/" in chosen.media_type
    assert isinstance(chosen.loss(timeline), Loss)


def test_public_names_exist():
    assert all(hasattr(exports, name) for name in exports.__all__)
