"""How much each sentence of a story is worth to a reader: learnt from sentences that were read one by one.

Three models say how likely a careful reader calls a sentence vital, how likely vital or useful, and how likely he
understands it by itself. They are told who
else says it, where it stands, how it is written, and what it is about: the mean of what the judge's encoder makes of
its words. `training/worth.py` makes `worth.json`, with what each kind of feature is worth.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import numpy as np

from mkdocs_explainer import linear
from mkdocs_explainer.english.cues import FIRST_PERSON
from mkdocs_explainer.english.function_words import STOP
from mkdocs_explainer.english.grammar import POSSESSIVE_END
from mkdocs_explainer.judge.learnt import Floats
from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.corpus import standing_group, without_quotations, words
from mkdocs_explainer.weave.facts.told import near
from mkdocs_explainer.weave.story import Story

WEIGHTS = Path(__file__).with_name("worth.json")
SHORT, LONG = 9, 40
"""Words below which a sentence is short, and beyond which it is long."""
LEAD = 3
"""Sentences from the top in which an article says what it is about."""
VETOED = 0.3
"""What a chance of saying all counts where a word speaks against it."""
PLACES = 4
"""Digits of a worth that count: beyond them, processors differ."""
_WORD = re.compile(r"[\w-]{3,}")

OTHERS = ("said", "said most", "all said", "all said most", "says theirs", "in leads")
PLACE = ("first", "place", "far")
HEADLINES = ("own headline", "other headlines")
ABOUT = ("central", "central of its article", "named")
STANDING = ("stands", "stands nowhere")
_HOW = ("length", "short", "long", "numbers", "dates", "quoted")
FORM = (*_HOW, "speech", "asks", "first person", "leans", "piece", "opinion")
PLAIN = OTHERS + PLACE + HEADLINES + ABOUT + FORM + STANDING
"""The features that have a name, by kind; those of what a sentence means are "m0", "m1" and so on."""


class Worth(Value):
    """By unit, how likely it is vital, how likely vital or useful, and how likely it stands alone (0 to 1)."""

    vital: tuple[float, ...]
    useful: tuple[float, ...]
    alone: tuple[float, ...]


def weigh(story: Story) -> Worth:
    """What each sentence of a story is worth."""
    names, found = features(story)
    chances = {what: _chances(names, found, model) for what, model in _models().items()}
    reports = [not story.corpus.articles[unit.article].opinion for unit in story.corpus.units]
    # whatever a column says, nobody must know it
    vital = tuple(chance * report for chance, report in zip(chances["vital"], reports, strict=True))
    return Worth(vital=vital, useful=chances["useful"], alone=chances["alone"])


def features(story: Story) -> tuple[tuple[str, ...], Floats]:
    """What the models are told of each sentence.

    Args:
        story: the story.

    Returns:
        The names of the features, and a row of them for each unit.
    """
    meaning = story.verdicts.meanings
    kinds = (_others(story), _place(story), _headlines(story), _about(story, meaning), _form(story), _standing(story))
    rows = [[value for kind in of_unit for value in kind] for of_unit in zip(*kinds, strict=True)]
    names = (*PLAIN, *(f"m{number}" for number in range(meaning.shape[1])))
    return names, np.hstack([np.array(rows, np.float32).reshape(-1, len(PLAIN)), meaning])


@cache
def _models() -> dict[str, linear.Linear]:
    return linear.load(WEIGHTS)


def _chances(names: tuple[str, ...], found: Floats, model: linear.Linear) -> tuple[float, ...]:
    weights = np.array([model.weights.get(name, 0.0) for name in names])
    totals = found.astype(np.float64) @ weights + model.intercept
    return tuple(round(1 / (1 + math.exp(-total)), PLACES) for total in np.clip(totals, -50, 50).tolist())


def _others(story: Story) -> list[tuple[float, ...]]:
    """Who else says it: the chances that the best sentence of each other article says some, or all."""
    corpus = story.corpus
    some: list[dict[int, float]] = [defaultdict(float) for _ in corpus.units]
    whole: list[dict[int, float]] = [defaultdict(float) for _ in corpus.units]
    theirs: list[dict[int, float]] = [defaultdict(float) for _ in corpus.units]
    leads: list[dict[int, float]] = [defaultdict(float) for _ in corpus.units]
    for unit in corpus.units:
        for other in near(story, unit.index):
            there = corpus.units[other]
            found = story.verdicts.of(unit.index, (other,))
            entire = found.all * (VETOED if found.veto.kind else 1.0)
            some[unit.index][there.article] = max(some[unit.index][there.article], found.some)
            whole[unit.index][there.article] = max(whole[unit.index][there.article], entire)
            theirs[other][unit.article] = max(theirs[other][unit.article], found.all)
            if there.position < LEAD:
                leads[unit.index][there.article] = max(leads[unit.index][there.article], found.some)
    rest = max(1, len(corpus.articles) - 1)
    return [
        (
            math.fsum(some[n].values()) / rest,
            max(some[n].values(), default=0.0),
            math.fsum(whole[n].values()) / rest,
            max(whole[n].values(), default=0.0),
            math.fsum(theirs[n].values()) / rest,
            math.fsum(leads[n].values()) / rest,
        )
        for n in range(len(corpus.units))
    ]


def _place(story: Story) -> list[tuple[float, ...]]:
    sizes = [last - first for first, last in story.corpus.spans]
    return [
        (float(unit.position == 0), math.log1p(unit.position), unit.position / sizes[unit.article])
        for unit in story.corpus.units
    ]


def _headlines(story: Story) -> list[tuple[float, ...]]:
    """Which share of the words of its own headline and of the others' a sentence has."""
    told = [_telling(article.title) - STOP for article in story.corpus.articles]
    found: list[tuple[float, ...]] = []
    for unit in story.corpus.units:
        here = {*_telling(unit.sentence.text), *unit.sentence.lemmas}
        shares = [len(headline & here) / max(1, len(headline)) for headline in told]
        others = [share for number, share in enumerate(shares) if number != unit.article]
        own = shares[unit.article]
        found.append((own, math.fsum(others) / len(others) if others else own))
    return found


def _telling(text: str) -> set[str]:
    return {POSSESSIVE_END.sub("", word) for word in _WORD.findall(text.casefold())}


def _about(story: Story, meaning: Floats) -> list[tuple[float, ...]]:
    """How near a sentence is to all that is told, and how widely the things that it names are."""
    corpus, names = story.corpus, story.names
    middle = [meaning[first:last].mean(0) if first < last else meaning[0] for first, last in corpus.spans]
    whole = meaning.mean(0)
    found: list[tuple[float, ...]] = []
    for unit in corpus.units:
        here = meaning[unit.index]
        named = [len(names.things[thing].sources) / len(corpus.articles) for thing in names.of_unit[unit.index]]
        found.append(
            (
                round(float(here @ whole), PLACES),
                round(float(here @ middle[unit.article]), PLACES),
                math.fsum(named) / max(1, len(named)),
            )
        )
    return found


def _standing(story: Story) -> list[tuple[float, ...]]:
    """Whether rules let a sentence stand by itself, or nowhere."""
    groups = [standing_group(story.corpus, unit.index) for unit in story.corpus.units]
    return [(float(group == (unit,)), float(group is None)) for unit, group in enumerate(groups)]


def _form(story: Story) -> list[tuple[float, ...]]:
    found: list[tuple[float, ...]] = []
    for unit in story.corpus.units:
        sentence, count = unit.sentence, words(unit.sentence.text)
        outside = without_quotations(sentence.text)
        found.append(
            (
                math.log(max(1, count)),
                float(count < SHORT),
                float(count > LONG),
                math.log1p(len(sentence.quantities)),
                float(min(2, len(sentence.dates))),
                1 - len(outside) / max(1, len(sentence.text)),
                float(bool(sentence.speech)),
                float(sentence.text.rstrip("”\"'’").endswith("?")),
                float(bool(FIRST_PERSON.search(outside))),
                float(sentence.dangling in {"pronoun", "connective", "definite", "quoted"}),
                float(sentence.dangling in {"fragment", "item"}),
                float(story.corpus.articles[unit.article].opinion),
            )
        )
    return found
