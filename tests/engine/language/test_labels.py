"""An inventory is read whole, or not at all."""

import json

import pytest

from dateline.language.encoder import WEIGHTS
from dateline.language.labels import bio, read_labels

SHIPPED = json.loads((WEIGHTS / "labels.json").read_text())


def test_the_shipped_inventory_is_read():
    found = read_labels(json.dumps(SHIPPED).encode())
    assert found.event == ("O", "B", "I")
    assert found.entity == bio(["person", "organization", "place", "other"])


@pytest.mark.parametrize(
    "raw",
    [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"[]", b"null", b"{}"],
    ids=["empty", "no JSON", "no UTF-8", "too deep", "a list", "null", "no heads"],
)
def test_what_is_no_inventory_is_an_error(raw):
    with pytest.raises(ValueError, match=r"."):
        read_labels(raw)


@pytest.mark.parametrize(
    "changed",
    [
        {"upos": 3},
        {"upos": "NOUNVERB"},
        {"upos": {"NOUN": 1}},
        {"upos": ["NOUN", None]},
        {"upos": []},
        {"upos": ["NOUN", "NOUN"]},
        {"colour": ["red"]},
        {"morph": ["Fin|Past"]},
        {"event": ["O", "I", "B"]},
        {"timex": ["O", "B-DATE", "I-SET"]},
        {"entity": ["B-person", "I-person"]},
        {"entity": [*bio(["colour"])]},
    ],
    ids=str,
)
def test_labels_of_another_version_are_an_error(changed):
    with pytest.raises(ValueError, match=r"."):
        read_labels(json.dumps(SHIPPED | changed).encode())
