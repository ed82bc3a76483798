"""Decides which sources go back to one report: five rewrites of a wire story are one origin, not five.

Two articles are one report in any of a few ways, told in a table from the surest down. Its numbers are from 110 wire
pairs, of which they find 96 %, and 300 pairs of independent articles, of which they flag 1.3 %.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Literal, NamedTuple

from mkdocs_explainer.model import Origin, Value
from mkdocs_explainer.weave.corpus import Corpus, Forest, unique_slug
from mkdocs_explainer.weave.likeness import Similarity
from mkdocs_explainer.weave.origins.alignment import RUN, Aligner, Alignment, likely_pairs
from mkdocs_explainer.weave.origins.outlets import Credit, credits_of, outlet_key, outlet_name


class Way(NamedTuple):
    """A way in which two articles are found to be one report.

    Attributes:
        name: what it is called.
        why: why independent reporters do not do that.
        confidence: how sure it is (0 to 1).
        words: what is told of it, of an `Alignment`.
        credited: whether the articles must credit the same outlet, or one the other.
        verbatim: the least of each that an `Alignment` must have, as the next three.
    """

    name: str
    why: str
    confidence: float
    words: str
    credited: bool = False
    verbatim: float = 0.0
    share: float = 0.0
    matches: int = 0
    order: float = -1.0


_AGAIN = "{0.matches} sentences told again in the same order"

WAYS = (
    Way(
        "same words",
        f"they hardly ever write the same {RUN} words in a row",
        0.97,
        f"{{0.verbatim:.0%}} of its runs of {RUN} words",
        verbatim=0.08,
    ),
    Way("told again", "nor most of a report in its order", 0.9, _AGAIN, share=0.6, matches=5, order=0.7),
    Way("told in part", "where they name their source, less is enough", 0.9, _AGAIN, True, share=0.3, matches=3),
)
"""All of them; the first that holds counts."""

_TOLD = 0.3
"""Likeness from which a digest's sentence is taken to tell what another report's does."""
_OWN = 2
"""Strength of a credit from which the whole article goes back to the outlet: one sentence is not enough."""
_MOST = 3
"""Strength up to which a credit of one article counts when several name their report: that of one credit line."""
_LONGEST = 120
"""Characters of a credit that are quoted."""


class Provenance(Value):
    """The origins of a folder; `of_article[a]` are the ids of the origins of article `a`, the main one first,
    `of_unit` those of a single sentence where it is known better than its article."""

    origins: tuple[Origin, ...]
    of_article: tuple[tuple[str, ...], ...]
    of_unit: dict[int, tuple[str, ...]]

    def behind(self, article: int, units: Iterable[int]) -> tuple[str, ...]:
        """The ids of the origins behind sentences of one article, each once.

        One of which nothing is known better counts for its article's main origin alone: a digest of two reports
        does not say everything twice.
        """
        main = self.of_article[article][:1]
        return tuple(dict.fromkeys(origin for unit in units for origin in self.of_unit.get(unit, main)))

    def shared(self) -> list[frozenset[int]]:
        """Per article, the articles that have an origin in common with it."""
        return [
            frozenset(i for i, theirs in enumerate(self.of_article) if {*mine} & {*theirs})
            for mine in self.of_article
        ]


class Retelling(Value):
    """That an article tells what another tells: how sure, and in which words to say so."""

    confidence: float
    words: str


def way_of(found: Alignment, *, credited: bool) -> Way | None:
    """The way in which two articles are one report, or None when they are two."""
    for way in WAYS:
        enough = found.verbatim >= way.verbatim and found.share >= way.share and found.matches >= way.matches
        if enough and found.order >= way.order and (credited or not way.credited):
            return way
    return None


def find_origins(corpus: Corpus, similarity: Similarity) -> Provenance:
    """The origins of a folder's sources, each with its reason and confidence (0 to 1)."""
    own = frozenset(outlet_key(article.outlet) for article in corpus.articles)
    credited = _one_name_each(corpus, [credits_of(corpus, index, own) for index in range(len(corpus.articles))])
    forest = Forest(range(len(corpus.articles)))
    digests = {index for index, names in enumerate(credited) if len(names) > 1}
    digested: list[tuple[int, int]] = []
    retold: dict[int, list[Retelling]] = defaultdict(list)
    aligner = Aligner(corpus, similarity)
    keys = [{outlet_key(name) for name in names} for names in credited]
    for a, b in likely_pairs(corpus, similarity):
        outlets = corpus.articles[a].outlet, corpus.articles[b].outlet
        theirs = outlet_key(outlets[0]) in keys[b] or outlet_key(outlets[1]) in keys[a]
        found = aligner.align(a, b)
        way = way_of(found, credited=theirs or not keys[a].isdisjoint(keys[b]))
        if way is None:
            continue
        for one, outlet in ((a, outlets[1]), (b, outlets[0])):
            told = f"{way.words.format(found)}, as in {outlet}"
            retold[one].append(Retelling(confidence=way.confidence, words=told))
        if a in digests or b in digests:
            digested += [(one, other) for one, other in ((a, b), (b, a)) if one in digests]
        else:
            forest.join(a, b)
    groups: dict[str, _Group] = {}
    for members in forest.groups():
        if not set(members) <= {digest for digest, _ in digested}:
            _add_group(corpus, members, credited, retold, groups)
    for index, names in enumerate(credited):
        for name, words in sorted(names.items()):
            if words.strength >= _OWN and (name not in groups or index not in groups[name].members):
                group = groups.setdefault(name, _Group("credit line", 0.9))
                group.members[index] = _says_so(words)
    # a digest goes back to what it tells, without making its sources one report
    for digest, source in digested:
        for group in groups.values():
            if source in group.members:
                group.members.setdefault(digest, max(retold[digest], key=_surest).words)
    for index in range(len(corpus.articles)):
        if not any(index in group.members for group in groups.values()):
            _add_group(corpus, [index], credited, retold, groups)
    return _provenance(corpus, similarity, groups)


def _one_name_each(corpus: Corpus, credited: list[dict[str, Credit]]) -> list[dict[str, Credit]]:
    """Credits with each outlet under one name, that of the folder's own where it is one: "the AP" is "AP News"."""
    named = {outlet_key(article.outlet): article.outlet for article in reversed(corpus.articles)}
    for names in credited:
        for name in sorted(names):
            named.setdefault(outlet_key(name), name)
    out: list[dict[str, Credit]] = []
    for names in credited:
        one: dict[str, Credit] = {}
        for name, credit in names.items():
            key = named[outlet_key(name)]
            before = one.get(key, Credit(strength=0, words=credit.words))
            one[key] = Credit(strength=before.strength + credit.strength, words=before.words)
        out.append(one)
    return out


class _Group:
    """An origin in the making: its articles, each with the reason why."""

    def __init__(self, why: Literal["credit line", "alignment"], confidence: float) -> None:
        self.why = why
        self.confidence = confidence
        self.members: dict[int, str] = {}


def _add_group(
    corpus: Corpus,
    members: list[int],
    credited: list[dict[str, Credit]],
    retold: dict[int, list[Retelling]],
    groups: dict[str, _Group],
) -> None:
    """Name the origin of articles that go together: the outlet they credit most, else the one published first."""
    strength: Counter[str] = Counter()
    for index in members:
        strength.update({name: min(credit.strength, _MOST) for name, credit in credited[index].items()})
    own = {outlet_key(corpus.articles[index].outlet) for index in members}
    candidates = sorted((name for name in strength if strength[name] >= _OWN), key=lambda n: (-strength[n], n))
    # an outlet of the folder that the others credit is the report itself
    inside = [name for name in candidates if outlet_key(name) in own]
    best = next(iter(inside or candidates), None)
    if best is not None:
        name, why = best, "credit line"
    else:
        first = min(members, key=lambda index: (corpus.articles[index].published or "9999", index))
        key = outlet_key(corpus.articles[first].outlet)
        name, why = next(a.outlet for a in corpus.articles if outlet_key(a.outlet) == key), "alignment"
    alone = 0.9 if why == "credit line" else 1.0
    sure = max((found.confidence for index in members for found in retold[index]), default=alone)
    group = groups.setdefault(name, _Group("credit line" if why == "credit line" else "alignment", sure))
    group.confidence = min(group.confidence, sure)
    for index in members:
        credit = credited[index].get(best) if best is not None else None
        if credit is not None:
            group.members[index] = _says_so(credit)
        elif outlet_key(corpus.articles[index].outlet) == outlet_key(name):
            group.members[index] = "it is this outlet’s own report"
        else:
            group.members[index] = max(retold[index], key=_surest).words


def _surest(found: Retelling) -> tuple[float, str]:
    return (found.confidence, found.words)


def _says_so(credit: Credit) -> str:
    long = len(credit.words) > _LONGEST
    text = credit.words[: _LONGEST - 1].rsplit(" ", 1)[0] + "…" if long else credit.words
    return f"it says so: “{text}”"


def _provenance(corpus: Corpus, similarity: Similarity, groups: dict[str, _Group]) -> Provenance:
    taken: set[str] = set()
    origins = []
    of_article: list[list[str]] = [[] for _ in corpus.articles]
    ids: dict[str, str] = {}
    for name in sorted(groups, key=lambda n: (-len(groups[n].members), n)):
        group = groups[name]
        ids[name] = f"origin-{unique_slug(name, taken, 'report')}"
        members = sorted(group.members)
        for index in members:
            of_article[index].append(ids[name])
        origins.append(
            Origin(
                id=ids[name],
                name=name,
                sources=tuple(corpus.sources[index] for index in members),
                why=group.why,
                confidence=round(group.confidence, 2),
                reasons={corpus.sources[index]: group.members[index] for index in members},
            )
        )
    of_unit = _named(corpus, {outlet_key(name): id_ for name, id_ in ids.items()})
    of_unit |= _guessed(corpus, similarity, of_article, of_unit)
    return Provenance(origins=tuple(origins), of_article=tuple(map(tuple, of_article)), of_unit=of_unit)


def _named(corpus: Corpus, ids: dict[str, str]) -> dict[int, tuple[str, ...]]:
    """The origins that sentences name themselves ("said The New York Times"), by unit.

    Args:
        corpus: the folder.
        ids: of the origins, by the key of their outlet.
    """
    own = frozenset(outlet_key(article.outlet) for article in corpus.articles)
    out = {}
    for unit in corpus.units:
        outlets = [outlet_name(speech.speaker, own) for speech in unit.sentence.speech]
        found = [ids[outlet_key(name)] for name in outlets if name is not None and outlet_key(name) in ids]
        if found:
            out[unit.index] = tuple(dict.fromkeys(found))
    return out


def _guessed(
    corpus: Corpus, similarity: Similarity, of_article: list[list[str]], named: dict[int, tuple[str, ...]]
) -> dict[int, tuple[str, ...]]:
    """For sentences of digests that name no origin, the only one of their article's that tells the same elsewhere,
    else the only one that their paragraph names."""
    out = {}
    for article, origins in enumerate(of_article):
        if len(origins) < 2:
            continue
        paragraphs: dict[int, set[str]] = defaultdict(set)
        for unit in corpus.of_article(article):
            paragraphs[unit.sentence.block].update(named.get(unit.index, ()))
        for unit in corpus.of_article(article):
            if unit.index in named:
                continue
            others = [corpus.units[u].article for u, score in similarity.pairs[unit.index] if score >= _TOLD]
            told = {o for other in others if len(of_article[other]) == 1 for o in of_article[other]} & set(origins)
            for found in (told, paragraphs[unit.sentence.block]):
                if len(found) == 1:
                    out[unit.index] = tuple(found)
                    break
    return out
