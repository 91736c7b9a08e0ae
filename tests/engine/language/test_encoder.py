"""Weights are checked, and loaded once; words become pieces, pieces scores."""

import hashlib
import json
import shutil
import threading

import numpy as np
import pytest

from dateline.errors import ResourceError
from dateline.language.encoder import (
    FILES,
    WEIGHTS,
    encoder,
    model_name,
    word_shape,
)

WORDS = ("It", "rained", "in", "Oslo", ".")


@pytest.fixture
def weights(tmp_path):
    folder = tmp_path / "weights"
    shutil.copytree(WEIGHTS, folder)
    return folder


@pytest.fixture
def restore(weights):
    """Writes a file of the model and its right sum, as a faulty release would."""

    def write(name, content):
        (weights / name).write_bytes(content)
        manifest = json.loads((weights / "en.json").read_text())
        manifest["sha256"][name] = hashlib.sha256(content).hexdigest()
        (weights / "en.json").write_text(json.dumps(manifest))

    return write


def missing(path):
    path.unlink()


def directory(path):
    path.unlink()
    path.mkdir()


def unreadable(path):
    """A link to itself: no rights of the user make it readable."""
    path.unlink()
    path.symlink_to(path)


def empty(path):
    path.write_bytes(b"")


def truncated(path):
    path.write_bytes(path.read_bytes()[:-9])


def altered(path):
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize("name", ["en.json", *FILES])
@pytest.mark.parametrize("spoil", [missing, directory, unreadable])
def test_weights_that_cannot_be_read_are_an_error(weights, name, spoil):
    spoil(weights / name)
    with pytest.raises(ResourceError, match=name) as caught:
        encoder(weights)
    assert (caught.value.code, caught.value.data) == ("model-missing", {"file": name})
    assert isinstance(caught.value.__cause__, OSError)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("spoil", [empty, truncated, altered])
def test_damaged_weights_are_an_error(weights, name, spoil):
    spoil(weights / name)
    with pytest.raises(ResourceError, match=name) as caught:
        encoder(weights)
    assert (caught.value.code, caught.value.data) == ("model-damaged", {"file": name})


SUMS = dict.fromkeys(FILES, "0" * 64)


@pytest.mark.parametrize("call", [encoder, model_name])
@pytest.mark.parametrize(
    "manifest",
    [
        b"",
        b"\xff\xfe",
        b"{",
        b"[" * 100_000,
        b"null",
        b"[]",
        b"{}",
        json.dumps({"name": "en-3l"}).encode(),
        json.dumps({"sha256": SUMS}).encode(),
        json.dumps({"name": None, "sha256": SUMS}).encode(),
        json.dumps({"name": "en-3l", "sha256": list(FILES)}).encode(),
        json.dumps({"name": "en-3l", "sha256": {"en.onnx": "0" * 64}}).encode(),
        json.dumps({"name": "en-3l", "sha256": dict.fromkeys(FILES)}).encode(),
        json.dumps({"name": "en-3l", "sha256": dict.fromkeys(FILES, "0")}).encode(),
    ],
    ids=[
        "empty", "no UTF-8", "no JSON", "too deep", "null", "a list", "no keys",
        "no sums", "no name", "null for a name", "a list of sums", "a sum too few",
        "null for sums", "sums too short",
    ],
)  # fmt: skip
def test_a_manifest_of_another_shape_is_an_error(weights, call, manifest):
    (weights / "en.json").write_bytes(manifest)
    with pytest.raises(ResourceError, match=r"en\.json") as caught:
        call(weights)
    assert caught.value.code == "model-damaged"
    assert caught.value.data == {"file": "en.json"}


LABELS = json.loads((WEIGHTS / "labels.json").read_text())


@pytest.mark.parametrize("head", LABELS)
def test_fewer_labels_than_the_network_knows_are_an_error(weights, restore, head):
    restore("labels.json", json.dumps(LABELS | {head: LABELS[head][:1]}).encode())
    with pytest.raises(ResourceError, match=r"labels\.json") as caught:
        encoder(weights).score("It has been raining , so they did not go .".split())
    assert caught.value.code == "model-damaged"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("en.onnx", b""),
        ("en.onnx", b"no network"),
        ("tokenizer.json", b""),
        ("tokenizer.json", b"{}"),
        ("tokenizer.json", b"\xff\xfe"),
        ("tokenizer.json", b"[" * 100_000),
    ],
)
def test_a_release_of_something_else_is_an_error(weights, restore, name, content):
    restore(name, content)
    with pytest.raises(ResourceError, match=name) as caught:
        encoder(weights)
    assert (caught.value.code, caught.value.data) == ("model-damaged", {"file": name})
    assert caught.value.__cause__ is not None


def test_a_vocabulary_without_marks_of_ends_is_an_error(weights, restore):
    content = (WEIGHTS / "tokenizer.json").read_bytes()
    restore("tokenizer.json", content.replace(b"[CLS]", b"[XYZ]"))
    with pytest.raises(ResourceError, match=r"tokenizer\.json"):
        encoder(weights)


def test_a_vocabulary_larger_than_the_network_is_an_error(weights, restore):
    vocabulary = json.loads((WEIGHTS / "tokenizer.json").read_text())
    words = vocabulary["model"]["vocab"]
    words["a word more"] = len(words)
    restore("tokenizer.json", json.dumps(vocabulary).encode())
    with pytest.raises(ResourceError, match=r"en\.onnx"):
        encoder(weights)


def test_weights_put_right_are_loaded(weights):
    whole = (weights / "en.onnx").read_bytes()
    truncated(weights / "en.onnx")
    with pytest.raises(ResourceError):
        encoder(weights)
    (weights / "en.onnx").write_bytes(whole)
    assert encoder(weights).score(WORDS).upos.shape == (5,)


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


@pytest.mark.parametrize("word", ["\x00", "\ud800", "\u200d", "x" * 9999, "👩🏽‍🚀"])
def test_any_word_has_between_one_and_twelve_pieces(word):
    assert 1 <= len(encoder().pieces(word)) <= 12


@pytest.mark.parametrize(
    ("word", "shape"),
    [("an", 1), ("Ann", 2), ("ANN", 3), ("iPad", 4), ("A", 5), ("1,5", 6), ("", 6)],
)
def test_shape_tells_how_a_word_is_cased(word, shape):
    assert word_shape(word) == shape
