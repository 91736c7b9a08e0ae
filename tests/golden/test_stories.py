"""The seed articles are whole, and say where they come from."""

from __future__ import annotations

import hashlib
import json

import pytest

from tests.golden.stories import SEEDS, STORIES

FIELDS = {"title", "published", "source", "url", "text", "licence"}

each_file = pytest.mark.parametrize(
    "path", [pytest.param(path, id=path.stem) for path in sorted(SEEDS.glob("*.json"))]
)


@each_file
def test_seed_has_exactly_the_documented_fields(path):
    assert set(json.loads(path.read_text(encoding="utf-8"))) == FIELDS


@each_file
def test_seed_is_listed_with_its_licence(path):
    licence = json.loads(path.read_text(encoding="utf-8"))["licence"]
    listed = (SEEDS / "README.md").read_text(encoding="utf-8").splitlines()
    (row,) = [line for line in listed if line.startswith(f"| `{path.name}`")]
    assert row.endswith(f"| {licence} |")


def test_first_seed_is_the_given_article_byte_for_byte():
    text = STORIES[0].text.encode("utf-8")
    assert hashlib.sha256(text).hexdigest() == (
        "97358e784f1ca1c4c1fa01f8042763fc78c61019218e7c533eb3b374f3fe3125"
    )
