"""Everything a folder names, with all spellings of one thing together, and where each stands."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

import msgspec

from mkdocs_explainer.english.bodies import ORGANISATION_WORDS
from mkdocs_explainer.english.grammar import OWNER_END, THE_START
from mkdocs_explainer.english.kinds import LANDMARKS
from mkdocs_explainer.english.people import ANY_TITLE, COURTESY
from mkdocs_explainer.english.places import PEOPLES, WHERE
from mkdocs_explainer.model import Name, Sentence, Value
from mkdocs_explainer.weave.corpus import Corpus
from mkdocs_explainer.weave.names.kinds import Usage, kind_of
from mkdocs_explainer.weave.names.known_as import BESIDE, also_known, common_words, plain_names, written
from mkdocs_explainer.weave.names.merging import ambiguous_surnames, merge_names, normal_form, without_courtesy

_COURTESY = re.compile(rf"\b(?:{'|'.join(COURTESY)})\.? $", re.IGNORECASE)
_INITIALS = 4
"""Letters of a word in capitals up to which it is an acronym; a longer one may be a surname that is shouted."""


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
    ambiguous: bool = False
    """A surname or first name alone that several of the things bear: it names none of them."""
    definite: bool = False
    """The sources mostly write "the" before it: "the FBI"."""


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
        self.usage: dict[str, Usage] = defaultdict(Usage)
        self.articles: dict[str, set[int]] = defaultdict(set)
        self.located: set[str] = set()
        self.speaks: set[str] = set()
        self.one_thing: list[tuple[str, str]] = [pair for pairs in corpus.acronyms for pair in pairs]
        couples = _couples(corpus)
        common = common_words(corpus)
        whole = {name.text for unit in corpus.units for name in unit.sentence.names if " " in name.text}
        for unit in corpus.units:
            sentence = unit.sentence
            self.speaks |= {normal_form(speech.speaker) for speech in sentence.speech}
            self.one_thing += also_known(sentence)
            for name in _put_together(sentence, whole):
                text, start = name.text, name.start
                if normal_form(text) in couples:
                    text, start = _with_courtesy(sentence.text, text, start)
                key = normal_form(text)
                if not key or text in common:
                    continue
                as_written = OWNER_END.sub("", THE_START.sub("", text))
                self._add(key, as_written, name.label, unit.article)
                self.usage[key] = self.usage[key].seen(sentence.text, name.start, name.end)
                if name.label == "GPE" and WHERE.search(sentence.text[: name.start]):
                    self.located.add(key)
                self.mentions[key].append(Mention(unit=unit.index, text=text, start=start, end=name.end))
            for definition in sentence.definitions:
                if definition.pattern not in BESIDE:
                    continue  # another name, which says nothing of the kind, or words further from this one
                self.phrases[normal_form(definition.name)].append(definition.phrase)
        self._add_plain(corpus)

    def _add(self, key: str, form: str, label: str, article: int) -> None:
        self.forms[key][form] += 1
        self.labels[key][label] += 1
        self.sources[form].add(article)
        self.articles[key].add(article)

    def _add_plain(self, corpus: Corpus) -> None:
        """Long forms and defined common nouns; a name that stands within one is no mention of its own there."""
        for words, places in plain_names(corpus).items():
            inner: dict[int, list[tuple[int, int]]] = defaultdict(list)
            for place in places:
                inner[place.unit].append((place.start, place.end))
            for key, mentions in self.mentions.items():
                kept = [m for m in mentions if not any(a <= m.start and m.end <= b for a, b in inner.get(m.unit, ()))]
                self.mentions[key] = kept
            for place in places:
                key = normal_form(place.text)
                if key != words:
                    self.one_thing.append((key, words))
                article = corpus.units[place.unit].article
                self._add(key, written(place.text, place.start), "", article)
                self.labels[key] = Counter({"": sum(self.forms[key].values())})
                self.mentions[key].append(Mention(unit=place.unit, text=place.text, start=place.start, end=place.end))


def _put_together(sentence: Sentence, whole: set[str]) -> list[Name]:
    """The sentence's names: two side by side as one where the folder has them as one elsewhere, without a count."""
    out: list[Name] = []
    for name in sentence.names:
        count = re.match(r"\d{1,4} ", name.text)
        if count and name.text[count.end() :] in whole and normal_form(name.text).split()[-1] in ORGANISATION_WORDS:
            cut = name.start + count.end()  # "48 National Health Service trusts"
            out.append(Name(text=name.text[count.end() :], label=name.label, start=cut, end=name.end))
        elif out and sentence.text[out[-1].start : name.end] in whole and out[-1].end + 1 == name.start:
            text = sentence.text[out[-1].start : name.end]
            out[-1] = Name(text=text, label="", start=out[-1].start, end=name.end)
        else:
            out.append(name)
    return out


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
    articles = {key: frozenset(found) for key, found in names.articles.items()}
    initials = {key for key, forms in names.forms.items() if len(key) <= _INITIALS and all(map(str.isupper, forms))}
    groups = merge_names(names.labels, names.one_thing, names.located, articles, names.speaks, initials)
    ambiguous = ambiguous_surnames(groups, names.labels)
    drafts = [(_thing(corpus, names, keys, ambiguous), keys) for keys in groups]
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


def _thing(corpus: Corpus, names: _Names, keys: list[str], ambiguous: frozenset[str]) -> Thing:
    """The thing that several normal forms stand for; its index is given when all are known."""
    forms: Counter[str] = Counter()
    labels: Counter[str] = Counter()
    for key in keys:
        forms += names.forms[key]
        labels += names.labels[key]
    mentions = sorted((m for key in keys for m in names.mentions[key]), key=lambda m: (m.unit, m.start))
    phrases = [phrase for key in keys for phrase in names.phrases.get(key, [])]
    # "the Terrorism Confinement Center" is CECOT's other name and says nothing of what it is
    usage = Usage()
    for key in keys:
        usage = usage.plus(names.usage[key])
    told = [phrase for phrase in phrases if normal_form(phrase) not in keys]
    kind = kind_of(
        forms,
        labels,
        told,
        usage,
        speaks=any(key in names.speaks for key in keys),
        polite=any(key != without_courtesy(key) for key in keys),
    )
    placed = {form for key in keys for form in names.forms[key] if _is_place(names.labels[key])}
    name = _display_name(forms, names.sources, kind, placed)
    return Thing(
        index=-1,
        name=name,
        kind=kind,
        aliases=tuple(sorted((f for f in forms if f != name), key=lambda f: (-forms[f], f))),
        mentions=tuple(mentions),
        sources=tuple(sorted({corpus.units[m.unit].article for m in mentions})),
        people=(labels["NORP"] > 0.5 * sum(labels.values()) or all(key in PEOPLES for key in keys)) and not placed,
        ambiguous=any(key in ambiguous for key in keys),
        definite=2 * usage.definite > usage.standing,
    )


def _is_place(labels: Counter[str]) -> bool:
    return labels["GPE"] + labels["LOC"] > labels["NORP"]


def _display_name(forms: Counter[str], sources: dict[str, set[int]], kind: str, placed: set[str]) -> str:
    """The form that most sources use; for a person the full name without title, for a place not its adjective."""

    def rank(form: str) -> tuple[int, int, int, int, str]:
        tokens = form.split()
        full = kind == "person" and len(tokens) >= 2 and tokens[0].strip(".").casefold() not in ANY_TITLE
        shouting = form.isupper() and " " in form
        adjective = kind == "place" and form not in placed and tokens[-1].casefold() not in LANDMARKS
        return (-int(full), int(shouting) + int(adjective), -len(sources[form]), -forms[form], form)

    return min(forms, key=rank)
