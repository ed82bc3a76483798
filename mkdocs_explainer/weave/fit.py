"""How well a sentence answers a kind of question: a number for "how many", a cause for "why", what it is for
"what is"."""

from __future__ import annotations

import re

import msgspec

from mkdocs_explainer.weave.corpus import Corpus, words
from mkdocs_explainer.weave.headings import Ask, ask
from mkdocs_explainer.weave.naming import Naming
from mkdocs_explainer.weave.outlets import outlet_name
from mkdocs_explainer.weave.questions import Draft
from mkdocs_explainer.weave.similarity import Similarity, kin

_TOLD = 0.28
_BRIEF = 30
_OPENING = 3
"""Sentences of an article's beginning from which the lead page takes its short answer."""
_DEFINES = {"copula": 1.0, "appositive": 1.0, "acronym": 0.7, "role": 0.6, "origin": 0.5}
_CASUALTIES = frozenset({"die", "death", "dead", "kill", "killing", "injure", "injury", "wound", "miss", "missing"})
_CAUSE = re.compile(
    r"\b(?:because|due to|as part of|under (?:a|an|the)|after|in order to|so that|citing|in response|following|"
    r"as a result|thanks to|led to|caused|reason|invo(?:k|c)\w*|aim\w*|blam\w*|to (?:avoid|stop|prevent|protect))\b",
    re.IGNORECASE,
)


def asked(draft: Draft, corpus: Corpus, naming: Naming) -> Ask:
    """What a draft asks: its title, with the words of the other headings that ask the same."""
    question = ask(draft.title, naming)
    others = [ask(corpus.sections[index].heading or "", naming) for index in draft.sections]
    words_ = dict.fromkeys(token for other in others if other.kind == question.kind for token in other.tokens)
    return msgspec.structs.replace(question, also=tuple(words_))


def short_answer(
    corpus: Corpus, similarity: Similarity, naming: Naming, draft: Draft, groups: dict[int, tuple[int, ...]]
) -> tuple[int, ...]:
    """The sentence that answers a question shortest (two for the lead page), standing alone; () when none does.

    Fit to the kind of question first, then how many other articles tell it, then its place in its section.
    """
    question = asked(draft, corpus, naming)
    alone = [unit for unit in draft.units if groups.get(unit) == (unit,) and not corpus.units[unit].sentence.dangling]

    if draft.lead:  # news says in its first sentences what happened
        alone = [unit for unit in alone if corpus.units[unit].position < _OPENING] or alone
    usual = sorted(similarity.mass(u) for u in draft.units)[len(draft.units) // 2] if draft.units else 0.0

    def merit(unit: int) -> tuple[float, int]:
        here = corpus.units[unit]
        suits = 0.0 if draft.lead else fit(corpus, similarity, naming, question, unit)
        near: dict[int, float] = {}
        for other, score in similarity.pairs[unit]:
            near.setdefault(corpus.units[other].article, score)
        told = sum(min(1.0, max(0.0, (score - 0.15) / 0.35)) for score in near.values())
        told /= max(1, len(corpus.articles) - 1)
        section = corpus.sections[here.section].units
        early = 1.0 - section.index(unit) / len(section)
        wrapped = any(outlet_name(speech.speaker) for speech in here.sentence.speech)
        early = early if not draft.lead else 1.0 / (1 + here.position)
        # a section that counts gives the count first, and then other numbers
        weight = 1.2 if question.kind == "how many" else 0.4
        quoted = 0.5 if draft.lead and here.sentence.text.startswith(("“", '"')) else 0.0
        thin = 0.5 if similarity.mass(unit) < 0.5 * usual else 0.0
        brief = 0.012 * max(0, words(here.sentence.text) - 25)
        return (
            round(
                suits
                + 0.6 * told
                + weight * early
                + (0.5 if here.section in draft.sections else 0.0)
                - (0.35 if wrapped else 0.0)
                - brief
                - thin
                - quoted,
                6,
            ),
            -unit,
        )

    ranked = sorted(alone, key=merit, reverse=True)
    chosen = ranked[:1]
    if draft.lead:  # what happened, and the next thing that is not the same again
        chosen += [u for u in ranked[1:] if similarity.score(u, chosen[0]) < _TOLD][:1]
    elif chosen and question.kind == "what is" and question.things:
        spelt = [u for u in ranked if _spells_out(corpus, naming, u, question.things[0])]
        if spelt and chosen[0] not in spelt and words(corpus.units[spelt[0]].sentence.text) <= _BRIEF:
            chosen.insert(0, spelt[0])
    return tuple(chosen)


def _spells_out(corpus: Corpus, naming: Naming, unit: int, thing: int) -> bool:
    """True for a sentence that gives a thing's long name with its initials: what it is begins with that."""
    definitions = corpus.units[unit].sentence.definitions
    return any(d.pattern == "acronym" and naming.find(d.name) == thing for d in definitions)


def fit(corpus: Corpus, similarity: Similarity, naming: Naming, question: Ask, unit: int) -> float:
    """How well a sentence answers a kind of question, from 0 up."""
    sentence = corpus.units[unit].sentence
    named = set(naming.of_unit[unit])
    tokens = similarity.tokens[unit]
    about = sum(t in named for t in question.things) + sum(
        any(t == o or kin(t, o) for o in tokens) for t in question.tokens
    )
    about_share = about / max(1, len(question.things) + len(question.tokens))
    suits = about_share
    if question.kind == "how many":
        counted = [
            q
            for q in sentence.quantities
            if any(q.unit == t or kin(q.unit, t) for t in (*question.tokens, *question.also))
            or (about_share >= 0.5 and q.value > 12)
        ]
        # how many died is another question than how many there are
        elsewhere = (_CASUALTIES & tokens) and not (_CASUALTIES & {*question.tokens, *question.also})
        suits += 1.0 if counted and not elsewhere else 0.0
        # the newest count is the answer, the older one is history
        years = [date.year for date in sentence.dates if date.year is not None]
        suits += 0.2 * max(-5, min(0, max(years) - corpus.newest_year)) if years else 0.0
    elif question.kind in {"what is", "who"}:
        defined = [d for d in sentence.definitions if naming.find(d.name) in question.things]
        suits += max((_DEFINES[definition.pattern] for definition in defined), default=0.0)
        first = sentence.names[0] if sentence.names else None
        if first is not None and first.start <= 6 and naming.find(first.text) in question.things:
            suits += 0.4
    elif question.kind == "why":
        suits += 0.7 if _CAUSE.search(sentence.text) else 0.0
    elif question.kind in {"when", "where"}:
        suits += 0.7 if sentence.dates and question.kind == "when" else 0.0
    return suits
