"""A build goes on in its folder with what it was begun with, and nothing else."""

from dataclasses import replace

import pytest

from training.provenance import RECORD, keep_to, made_from
from training.recipe import read_recipe
from training.splits import corpus_files

RECIPE = read_recipe()


@pytest.fixture
def sources(tmp_path):
    """Folders of corpora and of MiniLM, with something in every file."""
    corpora, minilm = tmp_path / "corpora", tmp_path / "minilm"
    (corpora / "ud").mkdir(parents=True)
    minilm.mkdir()
    for path in corpus_files(corpora).values():
        path.write_text(path.name)
    for name in ("model.safetensors", "tokenizer.json"):
        (minilm / name).write_text(name)
    return corpora, minilm


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "build"
    folder.mkdir()
    return folder


def test_the_same_goes_on(folder, sources):
    keep_to(folder, made_from(RECIPE, *sources))
    (folder / "teaching.npz").touch()
    keep_to(folder, made_from(read_recipe(), *sources))


def test_another_recipe_is_refused(folder, sources):
    keep_to(folder, made_from(RECIPE, *sources))
    student = replace(RECIPE.student, steps=1)
    with pytest.raises(SystemExit, match=r"another recipe:"):
        keep_to(folder, made_from(replace(RECIPE, student=student), *sources))


def test_other_corpora_are_refused_by_name(folder, sources):
    keep_to(folder, made_from(RECIPE, *sources))
    corpora, _ = sources
    (corpora / "tbaq_dev.jsonl").write_text("other documents")
    (corpora / "ud" / "en_ewt-ud-dev.conllu").write_text("another release")
    names = r"another en_ewt-ud-dev\.conllu, tbaq_dev\.jsonl:"
    with pytest.raises(SystemExit, match=names):
        keep_to(folder, made_from(RECIPE, *sources))


@pytest.mark.parametrize("left", ["teaching.npz", "teacher-17/final.pt"])
def test_a_build_that_kept_no_record_is_refused(folder, sources, left):
    (folder / left).parent.mkdir(exist_ok=True)
    (folder / left).touch()
    with pytest.raises(SystemExit, match=RECORD):
        keep_to(folder, made_from(RECIPE, *sources))
    assert not (folder / RECORD).exists()


def test_every_corpus_file_counts(sources):
    corpora, minilm = sources
    whole = made_from(RECIPE, corpora, minilm)
    assert set(corpus_files(corpora)) < set(whole)
    assert len(corpus_files(corpora)) == 7
