"""Who said it: the same quotation in the mouths of two people."""

from __future__ import annotations

import re

from mkdocs_explainer.model import Sentence
from mkdocs_explainer.weave.corpus import Corpus
from mkdocs_explainer.weave.difference_sides import Finding, Side, gather_positions, pairs
from mkdocs_explainer.weave.naming import Naming
from mkdocs_explainer.weave.similarity import Similarity

_ALIKE = 0.4
_LEAST = 7
"""Words of a quotation from which two people do not say the same by chance."""
_QUOTED = re.compile(r"[“\"](?:([^”\"]+)[”\"]|[^”\"]*\Z)")
"""The words of a quotation; what is not closed is taken to the end, as none."""
_WORD = re.compile(r"[^\W_]+")


def find_speakers(corpus: Corpus, similarity: Similarity, naming: Naming) -> list[Finding]:
    """Findings where one quotation is given to different people."""
    said: dict[int, tuple[int, str]] = {}
    quoted: dict[int, list[str]] = {}
    for unit in corpus.units:
        quotes = [q for q in map(_plain, _QUOTED.findall(unit.sentence.text)) if len(q.split()) >= _LEAST]
        speaker = _person(naming, unit.sentence)
        if quotes and speaker is not None:
            said[unit.index], quoted[unit.index] = speaker, quotes
    conflicts = []
    for a, b, _ in pairs(similarity, _ALIKE):
        if a in said and b in said and said[a][0] != said[b][0] and _common(quoted[a], quoted[b]):
            conflicts.append((Side(unit=a, value=said[a][1]), Side(unit=b, value=said[b][1])))

    def same(x: Side, y: Side) -> bool:
        return said[x.unit][0] == said[y.unit][0]

    return [
        Finding(
            kind="contradiction",
            about=f"who said it: {' or '.join(p[0].value for p in positions)}",
            positions=positions,
        )
        for positions in gather_positions(corpus, similarity, conflicts, same)
    ]


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _common(a: list[str], b: list[str]) -> bool:
    return any(f" {x} " in f" {y} " or f" {y} " in f" {x} " for x in a for y in b)


def _person(naming: Naming, sentence: Sentence) -> tuple[int, str] | None:
    """The person who speaks, when the sentence has one speaker, named in full or by surname."""
    if len(sentence.speech) != 1:
        return None
    speaker = sentence.speech[0].speaker
    people = []
    for name in sentence.names:
        thing = naming.find(name.text)
        if thing is not None and naming.things[thing].kind == "person" and name.text in speaker:
            people.append(thing)
    return (people[0], naming.things[people[0]].name) if len(set(people)) == 1 else None
