"""Chances by softmax, and the weights they need."""

import json
import math

import pytest

from dateline.anchoring.judging import WEIGHTS, chances


def test_none_of_them_weighs_nothing():
    assert chances([{}], {}) == [0.5]
    assert chances([{"a": 1.0}, {}], {"a": math.log(2)}) == pytest.approx([0.5, 0.25])


def test_features_without_a_weight_count_nothing():
    assert chances([{"unseen": 5.0}], {"a": 1.0}) == [0.5]


def test_great_weights_do_not_overflow():
    assert chances([{"a": 1.0}, {}], {"a": 1e4}) == [1.0, 0.0]
    assert chances([{"a": -1.0}], {"a": 1e4}) == [0.0]


def test_no_option_no_chance():
    assert chances([], {"a": 1.0}) == []


def test_the_shipped_file_has_sorted_names_and_numbers():
    weights = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    assert list(weights) == sorted(weights)
    assert all(math.isfinite(weight) for weight in weights.values())
