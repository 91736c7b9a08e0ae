"""Learned weights, their file and their sum."""

import pytest

from dateline.errors import ResourceError
from dateline.weighing import load_weights, weigh


def test_weights_are_read_once(tmp_path):
    path = tmp_path / "weights.json"
    path.write_text('{"a": 1, "b": -0.5}', encoding="utf-8")
    assert load_weights(path) == {"a": 1.0, "b": -0.5}
    assert load_weights(path) is load_weights(path)


def test_a_feature_without_a_weight_counts_nothing():
    assert weigh({"a": 2.0, "unseen": 9.0}, {"a": 0.5, "b": 7.0}) == 1.0
    assert weigh({}, {"a": 1.0}) == 0


@pytest.mark.parametrize("content", ["", "[]", '{"a": "b"}', "{", '{"a": null}'])
def test_damaged_weights_are_a_resource_error(tmp_path, content):
    path = tmp_path / "weights.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ResourceError, match=r"weights\.json"):
        load_weights(path)


def test_missing_weights_are_a_resource_error(tmp_path):
    with pytest.raises(ResourceError, match=r"none\.json"):
        load_weights(tmp_path / "none.json")
