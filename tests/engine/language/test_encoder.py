"""Weights checked and loaded once; a session survives a fork."""

import multiprocessing
import shutil
import threading

import numpy as np
import pytest

from dateline.errors import ResourceError
from dateline.language.encoder import WEIGHTS, encoder, model_name, word_shape

WORDS = ("It", "rained", "in", "Oslo", ".")


@pytest.fixture
def weights(tmp_path):
    folder = tmp_path / "weights"
    shutil.copytree(WEIGHTS, folder)
    return folder


@pytest.mark.parametrize("name", ["en.json", "en.onnx", "tokenizer.json"])
def test_missing_weights_are_an_error(weights, name):
    (weights / name).unlink()
    with pytest.raises(ResourceError, match=name) as caught:
        encoder(weights)
    assert (caught.value.code, caught.value.data) == ("model-missing", {"file": name})


@pytest.mark.parametrize("name", ["en.json", "en.onnx", "tokenizer.json"])
def test_damaged_weights_are_an_error(weights, name):
    (weights / name).write_bytes((weights / name).read_bytes()[:-9] + b"\0")
    with pytest.raises(ResourceError, match=name) as caught:
        encoder(weights)
    assert caught.value.code == "model-damaged"


def test_weights_are_loaded_once_for_all_threads():
    found = []
    threads = [threading.Thread(target=lambda: found.append(encoder())) for _ in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 3
    assert all(model is found[0] for model in found)


def test_the_model_is_named_without_loading_it(weights):
    (weights / "en.onnx").unlink()
    assert model_name(weights) == model_name() == encoder().name
    assert model_name().startswith("en-3l-")


def test_scores_have_a_row_for_each_word():
    scores = encoder().score(WORDS)
    assert scores.upos.shape == scores.event_class.shape == (5,)
    assert scores.arcs.shape == scores.relations.shape == (5, 6)
    assert scores.event.shape == (5, 3)
    assert np.allclose(scores.timex.sum(1), 1, atol=1e-5)


def _answer(connection):
    connection.send(encoder().score(WORDS).arcs.tobytes())


def test_a_session_loaded_before_a_fork_works_after_it():
    expected = encoder().score(WORDS).arcs.tobytes()
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe()
    child = context.Process(target=_answer, args=(there,))
    child.start()
    assert here.poll(60)
    assert here.recv() == expected
    child.join(60)
    assert child.exitcode == 0


@pytest.mark.parametrize("word", ["\x00", "\ud800", "\u200d", "x" * 9999, "👩🏽‍🚀"])
def test_any_word_has_between_one_and_twelve_pieces(word):
    assert 1 <= len(encoder().pieces(word)) <= 12


@pytest.mark.parametrize(
    ("word", "shape"),
    [("an", 1), ("Ann", 2), ("ANN", 3), ("iPad", 4), ("A", 5), ("1,5", 6), ("", 6)],
)
def test_shape_tells_how_a_word_is_cased(word, shape):
    assert word_shape(word) == shape
