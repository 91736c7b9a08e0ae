"""Every language's cases are what its rules give; no rule is without a case."""

from __future__ import annotations

import re

import pytest

from dateline.language.analyser import analyse
from dateline.languages.en import cases as english
from dateline.languages.en import cases_narrative, cases_tense
from dateline.languages.registry import rules_of
from dateline.text.sentences import split
from dateline.timex.grammar import compile_grammar
from dateline.timex.matching import find, words_of
from dateline.timex.openings import STARTS
from dateline.timex.tagging import tag
from dateline.values import Entity, EntityType, Token
from tests.factories import make_sentence

LANGUAGES = (("en", english),)
_MARKED = re.compile(r"[\[{]([^\]}]*)[\]}]")


def _phrases(is_time):
    return [
        pytest.param(code, module.ON, case, phrase, id=f"{code}: {phrase}")
        for code, module in LANGUAGES
        for case in module.CASES
        for phrase in case.phrases
        if (case.value is not None) is is_time
    ]


def _lookalikes():
    return [
        pytest.param(code, module.ON, lookalike, phrase, id=f"{code}: {phrase}")
        for code, module in LANGUAGES
        for lookalike in module.LOOKALIKES
        for phrase in lookalike.phrases
    ]


def _analysed_phrases():
    return [
        pytest.param(case, phrase, id=phrase)
        for case in (*cases_narrative.CASES, *cases_tense.CASES, *cases_tense.ANALYSED)
        for phrase in case.phrases
    ]


def _rules():
    return [
        pytest.param(code, rule, id=f"{code}: {rule.name}")
        for code, _ in LANGUAGES
        for rule in rules_of(code).rules
    ]


@pytest.mark.parametrize(("code", "on", "case", "phrase"), _phrases(is_time=False))
def test_phrase_without_time_gives_nothing(code, on, case, phrase):
    assert [(e.text, e.rule) for e in tag(phrase, language=code, published=on)] == []


@pytest.mark.parametrize(("code", "on", "case", "phrase"), _phrases(is_time=True))
def test_phrase_gives_value_of_its_words(code, on, case, phrase):
    found = tag(_MARKED.sub(r"\1", phrase), language=code, published=on)
    assert_gives(found, case, phrase)


@pytest.mark.parametrize(("case", "phrase"), _analysed_phrases())
def test_analysed_phrase_gives_value_of_its_words(case, phrase):
    text = _MARKED.sub(r"\1", phrase)
    sentences = analyse(text, split(text))
    found = tag(text, published=english.ON, sentences=sentences)
    assert_gives(found, case, phrase)


def assert_gives(found, case, phrase):
    if case.value is None:
        assert found == ()
        return
    marked = [(m[1], m[0][0] == "[") for m in _MARKED.finditer(phrase)]
    assert [e.text for e in found] == [words for words, _ in marked]
    tested = [e for e, (_, is_it) in zip(found, marked, strict=True) if is_it]
    assert [(e.value, e.mod) for e in tested] == [(case.value, case.mod)]


@pytest.mark.parametrize(("code", "on", "lookalike", "phrase"), _lookalikes())
def test_analysis_tells_what_only_looks_like_a_time(code, on, lookalike, phrase):
    text, marked = _MARKED.sub(r"\1", phrase), _MARKED.search(phrase)
    span = {"start": marked.start(), "end": marked.end() - 2, "text": marked[1]}
    if lookalike.name:
        analysis = {"entities": (Entity(type=EntityType(lookalike.name), **span),)}
    else:
        word = {"upos": "X", "xpos": lookalike.xpos, "lemma": marked[1].lower()}
        analysis = {"tokens": (Token(head=-1, deprel="root", **word, **span),)}
    sentence = make_sentence(text, **analysis)
    assert tag(text, language=code, published=on) != ()
    assert tag(text, language=code, published=on, sentences=(sentence,)) == ()


@pytest.mark.parametrize(("code", "rule"), _rules())
def test_rule_matches_its_example(code, rule):
    assert rule.name in {c.rule for c in find(rule.example, rules_of(code))}


@pytest.mark.parametrize(("code", "rule"), _rules())
def test_rule_is_tried_wherever_it_matches(code, rule):
    grammar = compile_grammar(rules_of(code))
    row = [compiled.rule for compiled in grammar.rules].index(rule)
    texts = [_MARKED.sub(r"\1", phrase.values[3]) for phrase in _phrases(is_time=True)]
    matches = [
        match
        for text in (rule.example, *texts)
        for match in grammar.rules[row].pattern.finditer(text)
        if STARTS.match(text, match.start())
    ]
    lost = [
        match[0]
        for match in matches
        if not grammar.rules_from(STARTS.match(match[0])[0]) >> row & 1
        or not grammar.rules_for(words_of(match.string)) >> row & 1
    ]
    assert matches
    assert lost == []


@pytest.mark.parametrize("code", [code for code, _ in LANGUAGES])
def test_every_rule_is_reached_by_a_case(code):
    module = dict(LANGUAGES)[code]
    reached = {
        name
        for case in module.CASES
        for phrase in case.phrases
        for e in tag(_MARKED.sub(r"\1", phrase), language=code, published=module.ON)
        for name in e.rule.split("+")
    }
    assert {rule.name for rule in rules_of(code).rules} - reached == set()


@pytest.mark.parametrize("code", [code for code, _ in LANGUAGES])
def test_rule_names_are_unique(code):
    names = [rule.name for rule in rules_of(code).rules]
    assert len(names) == len(set(names))
