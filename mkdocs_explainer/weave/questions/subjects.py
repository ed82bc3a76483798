"""Asks who and what the story is about: the names that sentences are about, and the topic itself.

"Who is …?" and "What is …?" are asked only of what a source says who or what it is; of others it can be asked what
they say, or what is known about them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from mkdocs_explainer.english.asking import (
    AFTER_MANY,
    AFTER_ONE,
    KNOWN_OF,
    NOUN_ENDS,
    PLURAL_VERBS,
    SINGULAR_VERBS,
    THE,
    VERB_FOLLOWS,
    WHAT_IS,
    WHAT_IS_NOUN,
    WHAT_SAY,
    WHO_IS,
)
from mkdocs_explainer.english.grammar import POSSESSIVES
from mkdocs_explainer.english.kinds import APPOSITION, IS_A, NAMED
from mkdocs_explainer.english.people import ROLES
from mkdocs_explainer.model import Sentence
from mkdocs_explainer.weave.names import Thing, head_noun, named_in
from mkdocs_explainer.weave.questions.answering import identifies
from mkdocs_explainer.weave.questions.candidates import MENTIONED, WIDEST, Candidate, Ground

_OPENS = 40
"""Characters in which a sentence's subject begins."""
_SPEAKS, _PERSON = 0.6, 0.2
"""Share of a name's sentences in which it speaks, from which the question is what it says; share of its labels that
take it for a person, from which "What is …?" is not asked."""
_ACTS = 3
"""Sentences in which somebody does something else than speak, from which it is asked who that is."""
_TOPIC = 4
"""Words of a topic that can make a question."""


def subjects(ground: Ground, known: set[int]) -> list[Candidate]:
    """A question for each name that enough sentences are about; `known` are those that a heading asks about."""
    topic = set(named_in(ground.topic, ground.story.names)[0])
    about: dict[int, dict[int, float]] = defaultdict(dict)
    spoken: Counter[int] = Counter()
    defined: dict[int, list[str]] = defaultdict(list)
    for at, chain in enumerate(ground.chains):
        for unit in chain:
            sentence = ground.story.corpus.units[unit].sentence
            speakers = {ground.story.names.find(speech.speaker) for speech in sentence.speech}
            for definition in sentence.definitions:
                thing = ground.story.names.find(definition.name)
                if thing is not None and identifies(definition, ground.story.names.things[thing].kind):
                    defined[thing].append(definition.phrase)
                    about[thing][at] = 0.5 if definition.pattern != "role" else 0.25
            first = next((n for n in sentence.names if ground.story.names.find(n.text) is not None), None)
            opens = first is not None and first.start < _OPENS and unit == chain[0]
            subject = ground.story.names.find(first.text) if first is not None and opens else None
            if subject is not None and first is not None and stands_for_itself(ground, subject, sentence, first.end):
                about[subject][at] = max(about[subject].get(at, 0.0), 0.4)
                spoken[subject] += subject in speakers
    out = []
    for thing in sorted(about):
        one = ground.story.names.things[thing]
        count = len(about[thing])
        if thing in known or count > WIDEST * len(ground.chains) or one.people:
            continue
        vague = thing in topic or one.kind in {"place", "person"} or count < MENTIONED
        strength = about[thing]
        identity: int | None = None
        if spoken[thing] > _SPEAKS * count:
            core = framed(ground, one, WHAT_SAY) if count >= MENTIONED else ""
            strength = dict.fromkeys(strength, 0.2)
        elif who := _identity(ground, one, defined[thing]):
            core = who if one.kind != "person" or count - spoken[thing] >= _ACTS else ""
            identity = thing
        else:
            core = "" if vague else framed(ground, one, KNOWN_OF)
            strength = dict.fromkeys(strength, 0.12)
        if core:
            out.append(Candidate(core=core, strength=strength, thing=identity))
    return out


def stands_for_itself(ground: Ground, thing: int, sentence: Sentence, end: int) -> bool:
    """Whether a name is a sentence's subject, and not the first part of one: "State Department officials"."""
    follows = sentence.text[end:]
    return (
        ground.story.names.things[thing].kind == "person"
        or not re.match(r"[’']?s? [a-z]+ ?", follows)
        or bool(NOUN_ENDS.match(follows))
        or follows.startswith(("’s ", "'s "))
        or bool(VERB_FOLLOWS.match(follows))
    )


def _identity(ground: Ground, thing: Thing, phrases: list[str]) -> str:
    """ "Who is …?" or "What is …?" as far as it is sure which; else ""."""
    if not ground.defining.get(thing.index):
        return ""
    if thing.kind == "person":
        return WHO_IS.format(name=thing.name) if " " in thing.name else ""
    if not phrases:
        return ""
    labels = Counter(
        name.label
        for mention in thing.mentions
        for name in ground.story.corpus.units[mention.unit].sentence.names
        if name.start <= mention.start < name.end
    )
    person = labels["PERSON"] / max(1, sum(labels.values()))
    nouns = {head_noun(phrase) for phrase in phrases}
    if thing.kind in {"place", "thing"} or person > _PERSON or nouns & ROLES:
        return ""
    return framed(ground, thing, WHAT_IS)


def framed(ground: Ground, thing: Thing, frame: str) -> str:
    """A frame with a name in it, its article and its verb as the sources have them: "the Kurds", "do"."""
    own = [m for m in thing.mentions if not m.text.endswith(POSSESSIVES)]
    texts = [(ground.story.corpus.units[m.unit].sentence.text, m) for m in own]
    inside = [(text, m) for text, m in texts if m.start > 4 and NOUN_ENDS.match(text[m.end :])]
    definite = sum(
        text[: m.start].casefold().endswith(THE) or m.text.casefold().startswith(THE) for text, m in inside
    )
    after = Counter(word for text, m in texts for word in re.findall(r"^\s(\w+)", text[m.end :]))
    plural = sum(after[word] for word in AFTER_MANY)
    single = sum(after[word] for word in AFTER_ONE)
    article = THE if definite > 0.5 * len(inside) and not thing.name.casefold().startswith(THE) else ""
    many = plural > single and thing.kind != "person"
    verbs = PLURAL_VERBS if many else SINGULAR_VERBS
    return frame.format(name=f"{article}{thing.name}", **verbs)


def topic_itself(ground: Ground) -> list[Candidate]:
    """ "What is bird flu?" for a topic without a name that the sources say what it is."""
    if not 1 < len(ground.topic.split()) <= _TOPIC:
        return []
    phrase = r"[\s-]+".join(map(re.escape, ground.topic.casefold().replace("-", " ").split()))
    says = re.compile(
        rf"\b(?P<x>{phrase})\b\W*(?:\w+ )?{IS_A}|"
        rf"\b(?P<y>{phrase})\b\W*{APPOSITION}|"
        rf"{NAMED}(?P<z>{phrase})\b",
        re.IGNORECASE,
    )
    strength: dict[int, float] = {}
    forms: Counter[str] = Counter()
    for at in range(len(ground.chains)):
        for match in (says.search(sentence.text) for sentence in ground.sentences(at)):
            if match:
                strength[at] = 0.5
                forms[next(form for form in match.groups() if form)] += 1
    form = min(forms, key=lambda f: (-forms[f], f), default="")
    return [Candidate(core=WHAT_IS_NOUN.format(noun=form), strength=strength)] if form else []
