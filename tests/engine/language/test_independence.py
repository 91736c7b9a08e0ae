"""A sentence is analysed alike, to the last bit of a score, wherever it stands."""

import multiprocessing
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from random import Random

import pytest

from dateline.language.analyser import analyse
from dateline.values import Sentence

SENTENCES = (
    "Rain.",
    "HARBOUR BRIDGE SHUT AFTER BARGE HITS PIER",
    "Ann Roe, the mayor of Oslo, resigned on 7 June after she didn't win the vote.",
    "“We won't wait,” Okafor said on Tuesday, “until the third quarter of 2021.”",
    "🙂 The club – founded in 1954 – paid £2.5m for him",
    "the committee, which had met twice a week since the spring of 2018 and had heard "
    "from some forty witnesses, among them two former ministers, will publish what it "
    "found in the first days of next year unless the court, to which three of the "
    "companies have appealed, forbids it before Christmas",
    "The inspectors listed " + "a cracked beam, a rusted bolt, " * 40 + "and a leak.",
)
ARTICLE = "\n\n".join(SENTENCES)


def sentence(text, source):
    start = text.index(source)
    return Sentence(start=start, end=start + len(source), index=0, paragraph=0)


def analysed(sources, text=ARTICLE):
    """The analyses, as if each sentence were the whole text."""
    spans = [sentence(text, source) for source in sources]
    return [moved_to_start(found) for found in analyse(text, spans)]


def moved_to_start(found):
    def moved(spans):
        return tuple(
            replace(span, start=span.start - found.start, end=span.end - found.start)
            for span in spans
        )

    return replace(
        found,
        start=0,
        end=found.end - found.start,
        tokens=moved(found.tokens),
        entities=moved(found.entities),
        triggers=moved(found.triggers),
        weak_triggers=moved(found.weak_triggers),
        time_spans=moved(found.time_spans),
    )


@pytest.fixture(scope="module")
def alone():
    return [analysed([source], text=source)[0] for source in SENTENCES]


def test_every_sentence_has_an_analysis_to_compare(alone):
    assert all(found.tokens for found in alone)
    assert sum(len(found.triggers) for found in alone) > len(SENTENCES)


def test_in_an_article_as_alone(alone):
    assert analysed(SENTENCES) == alone


def test_in_any_order(alone):
    assert analysed(SENTENCES[::-1]) == alone[::-1]


def test_in_a_long_article_of_any_order(alone):
    order = [number % len(SENTENCES) for number in range(60)]
    Random(7).shuffle(order)
    found = analysed([SENTENCES[number] for number in order])
    assert found == [alone[number] for number in order]


def test_beside_itself(alone):
    for source, found in zip(SENTENCES, alone, strict=True):
        assert analysed([source, *SENTENCES, source])[::8] == [found, found]


def test_from_many_threads_at_once(alone):
    with ThreadPoolExecutor(4) as pool:
        for found in pool.map(analysed, [SENTENCES] * 12):
            assert found == alone


def _answer(connection):
    connection.send(analysed(SENTENCES))


def test_after_a_fork(alone):
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe()
    child = context.Process(target=_answer, args=(there,))
    child.start()
    assert here.poll(60)
    assert here.recv() == alone
    child.join(60)
    assert child.exitcode == 0


def test_in_another_process_with_another_order_of_hashes(alone):
    program = (
        "import sys; from dateline.language.analyser import analyse;"
        "from dateline.values import Sentence;"
        "text = sys.stdin.buffer.read().decode('utf-8');"
        "whole = Sentence(start=0, end=len(text), index=0, paragraph=0);"
        "print(ascii(analyse(text, [whole])))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        input=SENTENCES[2].encode(),
        env={**os.environ, "PYTHONHASHSEED": "7"},
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode().strip() == ascii((alone[2],))
