"""Everything a folder names, with all spellings of one thing together, and where each stands."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

import msgspec

from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.corpus import Corpus
from mkdocs_explainer.weave.kinds import kind_of
from mkdocs_explainer.weave.lexicon import COURTESY, TITLES
from mkdocs_explainer.weave.merging import merge_names, normal_form, without_courtesy

_COURTESY = re.compile(rf"\b(?:{'|'.join(COURTESY)})\.? $", re.IGNORECASE)
_WHERE = re.compile(r"\b(?:in|at|near|to|from|across)\s+$")


class Mention(Value):
    """One occurrence of a name in a sentence; offsets are into the sentence's text."""

    unit: int
    text: str
    start: int
    end: int


class Thing(Value):
    """All names of one person, organisation, place, law or other named thing, and where they stand."""

    index: int
    name: str
    kind: str
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]
    sources: tuple[int, ...]
    """Articles that name it, in order."""
    people: bool = False
    """All its names are of a people, creed or party ("Kurdish", "Republican")."""


class Naming(Value):
    """What the names of a folder stand for: `of_unit[u]` are the indexes of the things unit `u` names."""

    things: tuple[Thing, ...]
    of_unit: tuple[tuple[int, ...], ...]
    key_of: dict[str, int]
    """Thing by normal form of any of its names; see `normal_form`."""

    def find(self, text: str) -> int | None:
        """The thing that a name stands for, or None."""
        form = normal_form(text)
        return self.key_of.get(form, self.key_of.get(without_courtesy(form)))


class _Names:
    """What the folder's sentences say of each normal form."""

    def __init__(self, corpus: Corpus) -> None:
        self.forms: dict[str, Counter[str]] = defaultdict(Counter)
        self.labels: dict[str, Counter[str]] = defaultdict(Counter)
        self.mentions: dict[str, list[Mention]] = defaultdict(list)
        self.sources: dict[str, set[int]] = defaultdict(set)
        self.phrases: dict[str, list[str]] = defaultdict(list)
        self.located: set[str] = set()
        couples = _couples(corpus)
        for unit in corpus.units:
            for name in unit.sentence.names:
                text, start = name.text, name.start
                if normal_form(text) in couples:
                    text, start = _with_courtesy(unit.sentence.text, text, start)
                key = normal_form(text)
                if not key:
                    continue
                written = re.sub(r"[’']s?$", "", re.sub(r"^[Tt]he\s+", "", text))
                self.forms[key][written] += 1
                self.labels[key][name.label] += 1
                self.sources[written].add(unit.article)
                if name.label == "GPE" and _WHERE.search(unit.sentence.text[: name.start]):
                    self.located.add(key)
                mention = Mention(unit=unit.index, text=text, start=start, end=name.end)
                self.mentions[key].append(mention)
            for definition in unit.sentence.definitions:
                if definition.pattern == "acronym":
                    continue  # another name, which says nothing of the kind
                self.phrases[normal_form(definition.name)].append(definition.phrase)


def _with_courtesy(sentence: str, name: str, start: int) -> tuple[str, int]:
    """A name with the "Mr." that stands before it, and where that begins."""
    before = _COURTESY.search(sentence[:start])
    return (before.group() + name, before.start()) if before else (name, start)


def _couples(corpus: Corpus) -> set[str]:
    """Surnames that both a man and a woman bear here: there alone "Mr." and "Mrs." are part of the name."""
    titled = {
        normal_form(_with_courtesy(unit.sentence.text, name.text, name.start)[0])
        for unit in corpus.units
        for name in unit.sentence.names
    }
    bare = {without_courtesy(form) for form in titled}
    return {form for form in bare if all(f"{sex} {form}" in titled for sex in COURTESY.values())}


def name_things(corpus: Corpus) -> Naming:
    """Everything that the folder names, ordered by how many sources name it, then how often, then by name."""
    names = _Names(corpus)
    acronyms = [pair for pairs in corpus.acronyms for pair in pairs]
    drafts = []
    for keys in merge_names(names.labels, acronyms, names.located):
        drafts.append((_thing(corpus, names, keys), keys))
    drafts.sort(key=lambda draft: (-len(draft[0].sources), -len(draft[0].mentions), draft[0].name))
    things = [msgspec.structs.replace(thing, index=index) for index, (thing, _) in enumerate(drafts)]
    of_unit: list[list[int]] = [[] for _ in corpus.units]
    for thing in things:
        for mention in thing.mentions:
            if thing.index not in of_unit[mention.unit]:
                of_unit[mention.unit].append(thing.index)
    return Naming(
        things=tuple(things),
        of_unit=tuple(tuple(indexes) for indexes in of_unit),
        key_of={key: index for index, (_, keys) in enumerate(drafts) for key in keys},
    )


def _thing(corpus: Corpus, names: _Names, keys: list[str]) -> Thing:
    """The thing that several normal forms stand for; its index is given when all are known."""
    forms: Counter[str] = Counter()
    labels: Counter[str] = Counter()
    for key in keys:
        forms += names.forms[key]
        labels += names.labels[key]
    mentions = sorted((m for key in keys for m in names.mentions[key]), key=lambda m: (m.unit, m.start))
    phrases = [phrase for key in keys for phrase in names.phrases.get(key, [])]
    # "the Terrorism Confinement Center" is CECOT's other name and says nothing of what it is
    kind = kind_of(forms, labels, [phrase for phrase in phrases if normal_form(phrase) not in keys])
    placed = {form for key in keys for form in names.forms[key] if _is_place(names.labels[key])}
    name = _display_name(forms, names.sources, kind, placed)
    return Thing(
        index=-1,
        name=name,
        kind=kind,
        aliases=tuple(sorted((f for f in forms if f != name), key=lambda f: (-forms[f], f))),
        mentions=tuple(mentions),
        sources=tuple(sorted({corpus.units[m.unit].article for m in mentions})),
        people=labels["NORP"] > 0.5 * sum(labels.values()) and not placed,
    )


def _is_place(labels: Counter[str]) -> bool:
    return labels["GPE"] + labels["LOC"] > labels["NORP"]


def _display_name(forms: Counter[str], sources: dict[str, set[int]], kind: str, placed: set[str]) -> str:
    """The form that most sources use; for a person the full name without title, for a place not its adjective."""

    def rank(form: str) -> tuple[int, int, int, int, str]:
        tokens = form.split()
        full = kind == "person" and len(tokens) >= 2 and tokens[0].strip(".").casefold() not in TITLES
        shouting = form.isupper() and " " in form
        adjective = kind == "place" and form not in placed
        return (-int(full), int(shouting) + int(adjective), -len(sources[form]), -forms[form], form)

    return min(forms, key=rank)
