"""Asks about what sentences share without a name: the nouns that sources use as known, the cross-heads of running
reports, and what readers ask of any story (why, what next, who says what).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable

from mkdocs_explainer.english.asking import (
    ASKED_OF,
    DEATH_TOLL,
    HOW_MUCH_MONEY,
    KNOWN_OF_NOUN,
    NO_THEME,
    REACTIONS,
    THE_NOUN,
    WHAT_BEHIND,
    WHAT_NEXT,
)
from mkdocs_explainer.english.cues import (
    MONEY,
    NAMED_CAUSE,
    NEXT,
    REACTION,
    SURE_CAUSE,
    UNKNOWN_CAUSE,
    VICTIMS,
    WHO_DIED,
)
from mkdocs_explainer.english.function_words import STOP
from mkdocs_explainer.model import Sentence
from mkdocs_explainer.weave.likeness import kin, meant
from mkdocs_explainer.weave.questions.answering import counts_dead
from mkdocs_explainer.weave.questions.candidates import MENTIONED, WIDEST, Candidate, Ground
from mkdocs_explainer.weave.questions.headings import ask, asks_for, is_time

_PLAIN = re.compile(r"[^‘’“”'\"?!:]*(?:[’'][sS] [^‘’“”'\"?!:]*)?")
_OPENS, _SHARE = 60, 0.16
"""Characters in which a sentence's subject stands; share of its weight, raised by a fifth, that a noun has in a
sentence which is about it wherever it stands."""
_FEWEST = 3
"""Places that are about a noun, of those that hold it, from which a question is asked about it."""
_HEAD = 5
"""Words of a cross-head that can make a question."""
_DEADLY = 2
"""Places where the dead are counted, from which the story has victims in that sense."""
_LEANING = 0.5
"""What a cue counts that only the sentence after has."""
_LONGEST = 400
"""Characters of a sentence beyond which it is a table or a list, in which some cue always stands."""


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


def frames(ground: Ground, cores: list[str], kinds: set[str]) -> list[Candidate]:
    """What readers ask of any story: why, what next, who says what, how much, how many died."""

    def cue(*patterns: re.Pattern[str]) -> Callable[[Sentence], bool]:
        return lambda sentence: any(pattern.search(sentence.text) for pattern in patterns)

    causes = cue(SURE_CAUSE, UNKNOWN_CAUSE)
    headlines = {
        word
        for article in ground.story.corpus.articles
        for word in re.findall(r"\w{4,}", article.title.casefold())
        if word not in STOP and ground.story.names.find(word) is None
    }
    dead = sum(any(map(counts_dead, ground.sentences(at))) for at in range(len(ground.chains)))
    sentences = [sentence for at in range(len(ground.chains)) for sentence in ground.sentences(at)]
    told = any(NAMED_CAUSE.search(s.text) and _of_the_story(s, headlines) for s in sentences)
    frames: list[tuple[str, bool, float, Callable[[Sentence], bool]]] = [
        (WHAT_NEXT, any(asks_for("next", c) for c in cores), 0.28, cue(NEXT)),
        (
            WHAT_BEHIND,
            not told or "why" in kinds or any(asks_for("cause", c) for c in cores),
            0.32,
            lambda sentence: causes(sentence) and _of_the_story(sentence, headlines),
        ),
        (REACTIONS, any(asks_for("voices", c) for c in cores), 0.2, _reacts),
        (HOW_MUCH_MONEY, any(asks_for("money", c) for c in cores), 0.22, cue(MONEY)),
        (DEATH_TOLL, "how many" in kinds, 0.3, counts_dead),
        (WHO_DIED, dead < _DEADLY, 0.32, cue(VICTIMS)),
    ]
    out = []
    for core, done, weight, holds in frames:
        strength: dict[int, float] = {}
        for at in range(len(ground.chains)):
            # the first sentence stands alone; what only a sentence after it tells is told beside something else
            first, *rest = ground.sentences(at)
            if len(first.text) <= _LONGEST and holds(first):
                strength[at] = weight
            elif len(rest) == 1 and holds(rest[0]):
                strength[at] = _LEANING * weight
        if not done:
            out.append(Candidate(core=core, strength=strength))
    return out


def _of_the_story(sentence: Sentence, headlines: set[str]) -> bool:
    """Whether a sentence is about what the headlines tell: much else has a cause as well."""
    return any(lemma == word or kin(lemma, word) for lemma in sentence.lemmas for word in headlines)


def _reacts(sentence: Sentence) -> bool:
    return bool(sentence.speech) and bool(REACTION.search(sentence.text))
