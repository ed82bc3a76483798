"""The gold and the sample articles stay in step: what the gold quotes stands in the files."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from score import GOLD, SEEDS
from score_claims import names_speaker
from score_gold import Gold, holds, load_gold, quoted, text_of

KINDS = ("support", "also", "partial", "near_miss")


@pytest.fixture(scope="module")
def gold() -> Gold:
    return load_gold(GOLD)


@pytest.fixture(scope="module")
def texts(gold: Gold) -> dict[str, str]:
    return {key: text_of(SEEDS / file.path) for key, file in gold.files.items()}


def test_the_gold_speaks_of_every_seed(gold: Gold) -> None:
    seeds = {p.name for p in SEEDS.iterdir() if p.suffix in (".txt", ".md", ".html") and p.name[0] not in "_."}
    assert {file.path for file in gold.files.values()} == seeds


def test_every_quoted_sentence_stands_in_its_file(gold: Gold, texts: dict[str, str]) -> None:
    lists = [getattr(fact, kind) for fact in gold.facts for kind in KINDS]
    lists += [side.support for each in gold.disagreements for side in each.values]
    lists += [each.best_definition + each.other_definitions for each in gold.glossary]
    lists += [each.support for each in gold.dated_events]
    missing = [(file, sentence) for file, sentence in quoted(lists) if not holds(texts[file], sentence)]
    assert missing == []


def test_every_heading_and_piece_of_boilerplate_stands_in_its_file(gold: Gold, texts: dict[str, str]) -> None:
    headings = [(v.file, v.heading) for question in gold.questions for v in question.variants]
    pieces = [(piece.file, piece.string) for piece in gold.boilerplate]
    flat = {file: re.sub(r"\s+", " ", text) for file, text in texts.items()}
    assert [(file, string) for file, string in headings + pieces if string not in flat[file]] == []


def test_no_boilerplate_is_also_a_sentence_with_a_fact(gold: Gold) -> None:
    sentences = [s for _, s in quoted(getattr(fact, kind) for fact in gold.facts for kind in KINDS)]
    hard = [piece.string for piece in gold.boilerplate if not piece.soft and not piece.line]
    assert [(string, s) for string in hard for s in sentences if holds(s, string)] == []


def test_a_sentence_states_a_fact_or_misses_it(gold: Gold) -> None:
    for fact in gold.facts:
        full = set(quoted([fact.support, fact.also]))
        assert not full & set(quoted([fact.partial])), fact.id
        assert not full & set(quoted([fact.near_miss])), fact.id


def test_ids_are_unique_and_known(gold: Gold) -> None:
    ids = Counter(fact.id for fact in gold.facts)
    assert [name for name, count in ids.items() if count > 1] == []
    asked = {fact for question in gold.questions for fact in question.facts}
    assert asked == set(ids)
    questions = {question.id for question in gold.questions}
    assert {question.may_join for question in gold.questions} <= questions | {""}


def test_every_fact_with_a_speaker_has_a_sentence_that_names_the_speaker(gold: Gold) -> None:
    for fact in gold.facts:
        if fact.must_keep_attribution:
            assert any(names_speaker(s, fact.attribution) for _, s in quoted([fact.support])), fact.id


def test_vital_facts_are_told_by_more_than_one_file_or_are_a_public_statement(gold: Gold) -> None:
    alone = [fact.text for fact in gold.facts if fact.importance == "vital" and len(gold.files_stating(fact)) == 1]
    assert [text for text in alone if "Oopsie" not in text] == []
