"""Asks about what sentences share without a name: the nouns that sources use as known, and the cross-heads of running
reports.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from mkdocs_explainer.english.asking import ASKED_OF, KNOWN_OF_NOUN, NO_THEME, THE_NOUN
from mkdocs_explainer.model import Sentence
from mkdocs_explainer.weave.likeness import kin
from mkdocs_explainer.weave.questions.candidates import MENTIONED, WIDEST, Candidate, Ground
from mkdocs_explainer.weave.questions.headings import ask, is_time

_PLAIN = re.compile(r"[^‘’“”'\"?!:]*(?:[’'][sS] [^‘’“”'\"?!:]*)?")
_OPENS, _SHARE = 60, 0.16
"""Characters in which a sentence's subject stands; share of its weight, raised by a fifth, that a noun has in a
sentence which is about it wherever it stands."""
_FEWEST = 3
"""Places that are about a noun, of those that hold it, from which a question is asked about it."""
_HEAD = 5
"""Words of a cross-head that can make a question."""


def themes(ground: Ground, topic: set[str], asked: set[str]) -> list[Candidate]:
    """Common nouns that sources use as known ("the layoffs") in several sentences.

    Args:
        ground: the sentences.
        topic: words of the topic, which make no question.
        asked: words of the questions that headings ask: neither do these.
    """
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for at in range(len(ground.chains)):
        for sentence in ground.sentences(at):
            for form in THE_NOUN.findall(sentence.text):
                lemma = lemma_of(form, sentence)
                if form not in NO_THEME and lemma not in NO_THEME and not known(lemma, topic):
                    forms[lemma][form] += 1
    out = []
    for lemma in sorted(forms):
        if sum(forms[lemma].values()) < 2 or known(lemma, asked):
            continue
        strength = {at: about for at in range(len(ground.chains)) if (about := _about(ground, at, lemma))}
        holding = sum(any(lemma in ground.story.likeness.tokens[u] for u in chain) for chain in ground.chains)
        if holding >= MENTIONED and _FEWEST <= len(strength) <= WIDEST * len(ground.chains):
            form = max(sorted(forms[lemma]), key=lambda f: forms[lemma][f])
            core = ASKED_OF.get(lemma, KNOWN_OF_NOUN.format(noun=form))
            out.append(Candidate(core=core, strength=strength))
    return out


def known(lemma: str, words: set[str]) -> bool:
    return any(lemma == word or f"{lemma}s" == word or kin(lemma, word) for word in words)


def _about(ground: Ground, at: int, lemma: str) -> float:
    """How well a chain tells of a noun (0 to 0.45): it opens with it, or says little else."""
    best = 0.0
    similarity = ground.story.likeness
    opening = re.compile(rf"\b{re.escape(lemma)}", re.IGNORECASE)
    for unit, sentence in zip(ground.chains[at], ground.sentences(at), strict=True):
        if lemma in similarity.tokens[unit]:
            share = 1.2 * similarity.weight[lemma] / max(1.0, similarity.mass(unit))
            opens = opening.search(sentence.text[:_OPENS]) is not None
            if opens or share >= _SHARE:
                best = max(best, share + (0.1 if opens else 0.0))
    return min(0.45, best)


def lemma_of(form: str, sentence: Sentence) -> str:
    near = [lemma for lemma in sentence.lemmas if lemma[:4] == form[:4] and len(lemma) <= len(form)]
    return max(near, key=len) if near else form


def cross_heads(ground: Ground) -> list[Candidate]:
    """Headings in running reports that say what the sentences below them are about ("Market drop")."""
    out = []
    chain_of = {chain[0]: at for at, chain in enumerate(ground.chains)}
    for section in ground.story.corpus.sections:
        heading = section.heading or ""
        plain = _PLAIN.fullmatch(heading) and len(heading.split()) <= _HEAD
        if not plain or section.question or is_time(heading):
            continue
        inside = {chain_of[unit]: 0.3 for unit in section.units if unit in chain_of}
        tokens = set(ask(heading, ground.story.names).tokens) - NO_THEME
        held = [ground.story.likeness.tokens[unit] for unit in section.units]
        repeated = any(sum(any(token == o or kin(token, o) for o in one) for one in held) > 1 for token in tokens)
        if repeated and len(inside) >= MENTIONED:
            out.append(Candidate(core=heading, strength=inside, sections=(section.index,)))
    return out
