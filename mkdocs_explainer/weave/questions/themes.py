"""Asks about what sentences share without a name: the nouns that sources use as known, and the cross-heads of running
reports.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from mkdocs_explainer.english.asking import ASKED_OF, KNOWN_OF_NOUN, NO_THEME, THE_NOUN
from mkdocs_explainer.model import Sentence
from mkdocs_explainer.weave.likeness import kin, meant
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
        asked: words of the questions that headings ask: neither do these, nor others for the same.
    """
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    lemmas: dict[str, set[str]] = defaultdict(set)
    for at in range(len(ground.chains)):
        for sentence in ground.sentences(at):
            for form in THE_NOUN.findall(sentence.text):
                lemma = lemma_of(form, sentence)
                if form not in NO_THEME and lemma not in NO_THEME and not known(lemma, topic):
                    key = meant(lemma)
                    forms[key][form] += 1
                    lemmas[key].add(lemma)
    told = {meant(word) for word in asked} | {meant(word.removesuffix("s")) for word in asked}
    out = []
    for key in sorted(forms):
        if sum(forms[key].values()) < 2 or key in told or any(known(lemma, asked) for lemma in lemmas[key]):
            continue
        strength = {at: about for at in range(len(ground.chains)) if (about := _about(ground, at, lemmas[key]))}
        holding = sum(any(lemmas[key] & ground.story.likeness.tokens[u] for u in chain) for chain in ground.chains)
        if holding >= MENTIONED and _FEWEST <= len(strength) <= WIDEST * len(ground.chains):
            form = max(sorted(forms[key]), key=lambda f: forms[key][f])
            core = next((ASKED_OF[lemma] for lemma in sorted(lemmas[key]) if lemma in ASKED_OF), "")
            out.append(Candidate(core=core or KNOWN_OF_NOUN.format(noun=form), strength=strength))
    return out


def known(lemma: str, words: set[str]) -> bool:
    return any(lemma == word or f"{lemma}s" == word or kin(lemma, word) for word in words)


def _about(ground: Ground, at: int, lemmas: set[str]) -> float:
    """How well a chain tells of a noun (0 to 0.45): it opens with it, or says little else."""
    best = 0.0
    similarity = ground.story.likeness
    for unit, sentence in zip(ground.chains[at], ground.sentences(at), strict=True):
        held = sum(similarity.weight[lemma] for lemma in sorted(lemmas & similarity.tokens[unit]))
        share = 1.2 * held / max(1.0, similarity.mass(unit))
        opens = any(re.search(rf"\b{re.escape(lemma)}", sentence.text[:_OPENS], re.IGNORECASE) for lemma in lemmas)
        if held and (opens or share >= _SHARE):
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
