"""Asks about what sentences share without a name: the nouns that sources use as known, the cross-heads of running
reports, and what readers ask of any story (why, what next, who says what).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable

from mkdocs_explainer.model import Sentence
from mkdocs_explainer.weave.candidates import MENTIONED, WIDEST, Candidate, Ground
from mkdocs_explainer.weave.cues import (
    MONEY,
    NEXT,
    REACTION,
    SURE_CAUSE,
    asks_cause,
    asks_money,
    asks_next,
    asks_voices,
    counts_dead,
)
from mkdocs_explainer.weave.headings import ask, is_time
from mkdocs_explainer.weave.similarity import kin
from mkdocs_explainer.weave.subjects import NOUN_ENDS

_PLAIN = re.compile(r"[^‘’“”'\"?!:]*(?:[’'][sS] [^‘’“”'\"?!:]*)?")
_HEAD = 5
"""Words of a cross-head that can make a question."""
_THE = re.compile(rf"\b[Tt]he ([a-z]{{4,}})(?={NOUN_ENDS.pattern})")
_NO_THEME = frozenset(
    """company companies firm group groups country countries government state states city town region nation nations
    report reports study case cases matter move moves situation time times year years month months week weeks day days
    night morning evening afternoon weekend decade century past future present rest same first second third last
    latest former latter other others most least best worst only next previous number numbers amount part parts
    world public media press people person persons men women children child woman head heads side sides place places
    thing things fact facts way ways point points idea ideas question questions issue issues problem problems area
    areas kind sort type types form level range lack side top bottom middle beginning start news story article post
    statement statements comment comments email message announcement official officials authorities office agency
    agencies organisation organization organisations organizations department ministry minister president
    prime leader leaders spokesman spokeswoman spokesperson director chief chairman analyst analysts expert experts
    united north south east west northern southern eastern western capital internet moment process system systems
    service two three four five many several few more much very also event events result results effort efforts
    change changes name names word words term terms line lines list example examples chance power use need
    order orders ground site sites safety administration disaster incident accident family families cause causes cost
    costs dead conference ruling operation aim decision source sources field version versions industry action actions
    doctor patient author authors business team teams service body wife husband couple home house room""".split()
)
"""Nouns that say nothing of a story, or only who speaks."""
_PEOPLE_NOUNS = frozenset(
    """victims passengers prisoners inmates detainees migrants immigrants deportees refugees workers employees
    patients protesters militants soldiers hackers suspects survivors hostages residents investors""".split()
)
_ASKED_OF = {
    "symptom": "What are the symptoms?",
    "charge": "What are the charges?",
    "risk": "What are the risks?",
}


def themes(ground: Ground, known: set[str]) -> list[Candidate]:
    """Common nouns that sources use as known ("the layoffs") in several sentences."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for at in range(len(ground.chains)):
        for sentence in ground.sentences(at):
            for form in _THE.findall(sentence.text):
                if form not in _NO_THEME:
                    forms[_lemma(form, sentence)][form] += 1
    out = []
    for lemma in sorted(forms):
        if lemma in _NO_THEME or sum(forms[lemma].values()) < 2:
            continue
        if any(lemma == word or f"{lemma}s" == word or kin(lemma, word) for word in known):
            continue
        strength: dict[int, float] = {}
        for at, chain in enumerate(ground.chains):
            holding = [unit for unit in chain if lemma in ground.similarity.tokens[unit]]
            if holding:
                unit = holding[0]
                share = ground.similarity.weight[lemma] / max(1.0, ground.similarity.mass(unit))
                early = 0.1 if re.search(rf"\b[Tt]he {lemma}", ground.sentences(at)[0].text[:60]) else 0.0
                strength[at] = min(0.45, share * 1.2 + early)
        if MENTIONED <= len(strength) <= WIDEST * len(ground.chains):
            form = max(sorted(forms[lemma]), key=lambda f: forms[lemma][f])
            who = f"Who are the {form}?" if form in _PEOPLE_NOUNS else f"What is known about the {form}?"
            out.append(Candidate(core=_ASKED_OF.get(lemma, who), strength=strength))
    return out


def _lemma(form: str, sentence: Sentence) -> str:
    near = [lemma for lemma in sentence.lemmas if lemma[:4] == form[:4] and len(lemma) <= len(form)]
    return max(near, key=len) if near else form


def cross_heads(ground: Ground) -> list[Candidate]:
    """Headings in running reports that say what the sentences below them are about ("Market drop")."""
    out = []
    chain_of = {chain[0]: at for at, chain in enumerate(ground.chains)}
    for section in ground.corpus.sections:
        heading = section.heading or ""
        plain = _PLAIN.fullmatch(heading) and len(heading.split()) <= _HEAD
        if not plain or section.question or is_time(heading):
            continue
        inside = {chain_of[unit]: 0.3 for unit in section.units if unit in chain_of}
        tokens = set(ask(heading, ground.naming).tokens) - _NO_THEME
        repeated = [
            token
            for token in sorted(tokens)
            if sum(any(token == o or kin(token, o) for o in ground.similarity.tokens[u]) for u in section.units) > 1
        ]
        if repeated and len(inside) >= MENTIONED:
            out.append(Candidate(core=heading, strength=inside, sections=(section.index,)))
    return out


def frames(ground: Ground, cores: list[str], kinds: set[str]) -> list[Candidate]:
    def cue(pattern: re.Pattern[str]) -> Callable[[Sentence], bool]:
        return lambda sentence: bool(pattern.search(sentence.text))

    frames: list[tuple[str, bool, float, Callable[[Sentence], bool]]] = [
        ("What happens next?", any(asks_next(c) for c in cores), 0.22, cue(NEXT)),
        ("What is behind it?", "why" in kinds or any(asks_cause(c) for c in cores), 0.24, cue(SURE_CAUSE)),
        ("What are the reactions?", any(asks_voices(c) for c in cores), 0.2, _reacts),
        ("How much money is involved?", any(asks_money(c) for c in cores), 0.22, cue(MONEY)),
        ("How many people died?", "how many" in kinds, 0.3, counts_dead),
    ]
    out = []
    for core, done, weight, holds in frames:
        strength = {at: weight for at in range(len(ground.chains)) if any(map(holds, ground.sentences(at)))}
        if not done:
            out.append(Candidate(core=core, strength=strength))
    return out


def _reacts(sentence: Sentence) -> bool:
    return bool(sentence.speech) and bool(REACTION.search(sentence.text))
