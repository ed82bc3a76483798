"""Where it happened: two sources put one event into places that lie apart.

Only what happens once or stands in one place is looked at (an arrest, a crash, a building), told of the same named
somebody or something, in sentences that otherwise say the same. A place and a larger one that holds it agree; so
that nothing is called a contradiction that is none, the two must be known to lie apart, and an article that puts
it into both, or names both in one sentence, knows more than we do.
"""

from __future__ import annotations

import re

from mkdocs_explainer.model import Sentence, Value
from mkdocs_explainer.weave.agreement import agree
from mkdocs_explainer.weave.corpus import Corpus
from mkdocs_explainer.weave.difference_sides import (
    Finding,
    Side,
    cut,
    dates_fit,
    days_apart,
    gather_positions,
    names_fit,
    pairs,
)
from mkdocs_explainer.weave.geography import SETTLEMENT, Geography
from mkdocs_explainer.weave.lexicon import PLACE_LABELS
from mkdocs_explainer.weave.naming import Naming
from mkdocs_explainer.weave.similarity import Similarity
from mkdocs_explainer.weave.tokens import in_order

_ALIKE = 0.35
_COVERED = (0.5, 0.65)
"""Covered shares, the two places left out, of the less and the more covered sentence."""
_DAYS = 90
"""Days between two articles from which what is based somewhere may have moved."""
_USUAL = 0.5
"""Share of a folder's articles from which a place is what the folder is about: to name it says nothing."""
_ONCE = {
    verb: event
    for event, verbs in (
        ("stands", "located situated stands stood lies sits based headquartered"),
        ("is born", "born"),
        ("dies", "died dies killed shot murdered stabbed assassinated"),
        ("is buried", "buried"),
        ("is arrested", "arrested detained captured apprehended"),
        ("crashes", "crashed"),
        ("sinks", "sank sunk capsized"),
        ("lands", "landed"),
        ("explodes", "exploded"),
        ("is built", "built constructed erected"),
        ("is founded", "founded"),
        ("opens", "opened inaugurated"),
        ("is found", "found discovered"),
        ("is signed", "signed"),
        ("is married", "married"),
        ("begins", "originated began started"),
    )
    for verb in verbs.split()
}
"""What happens to somebody or something once, or where it stands, by the words for it."""
_VERB = re.compile(rf"\b(?:{'|'.join(sorted(_ONCE))})\b")
_WHERE = re.compile(rf"\b(?:in|at) (?:the )?(?:(?:an? |the )?(?:[\w-]+ ){{0,2}}{SETTLEMENT} )?$")
_OTHER_CLAUSE = re.compile(
    r"[;:.!?“”\"(]|\b(?:that|which|who|whom|whose|where|when|while|as|after|before|during|since|until|because|for|from"
    r"|to|of|and|but|or|said|saying|told|another|some|several|many|more|other|new)\b"
    r"|(?<!\bin )(?<!\bat )(?<!\bon )(?<!\binside )\ban?\b(?! (?:few )?(?:day|week|month|year|decade)s?\b)"
)
"""Words between a verb and a place after which the place may be another verb's, or the event one of many."""
_PRONOUN = re.compile(r"^(?:\S+ ){0,4}(?:it|he|she|they)\b", re.IGNORECASE)
"""The subject of a sentence that the one before it names."""
_UNREAL = re.compile(
    r"\b(?:would|could|might|may|should|will|plan\w*|to be|not|never|if|allegedly|apparently|reportedly)\b"
    r"(?:\W+\w+){0,2}\W*$"
)


class Scene(Value):
    """Where a sentence puts what happens once: `place` is the thing's index, `value` the words for where."""

    event: str
    place: int
    value: str


def find_places(corpus: Corpus, similarity: Similarity, naming: Naming) -> list[Finding]:
    """Findings where one event is put into places that lie apart."""
    scenes = {u.index: scene for u in corpus.units if (scene := read_scene(u.sentence, naming))}
    if len({scene.place for scene in scenes.values()}) < 2:
        return []
    geography = Geography(corpus, naming)
    conflicts = []
    for a, b, _ in pairs(similarity, _ALIKE):
        if a not in scenes or b not in scenes:
            continue
        x, y = scenes[a], scenes[b]
        if x.event != y.event or x.place == y.place or not geography.apart(x.place, y.place):
            continue
        if _knows(corpus, naming, scenes, a, y) or _knows(corpus, naming, scenes, b, x):
            continue
        places = {x.place, y.place, *geography.holders(x.place), *geography.holders(y.place)}
        if _one_event(corpus, similarity, naming, geography, (a, b), frozenset(places)):
            conflicts.append((Side(unit=a, value=x.value), Side(unit=b, value=y.value)))

    def same(p: Side, q: Side) -> bool:
        return scenes[p.unit].event == scenes[q.unit].event and scenes[p.unit].place == scenes[q.unit].place

    everyone = [Side(unit=unit, value=scene.value) for unit, scene in scenes.items()]
    return [
        Finding(
            kind="contradiction", about=f"where: {' or '.join(p[0].value for p in positions)}", positions=positions
        )
        for positions in gather_positions(corpus, similarity, conflicts, same, everyone)
    ]


def read_scene(sentence: Sentence, naming: Naming) -> Scene | None:
    """Where a sentence puts what happens once; None unless it does so for one event and in one place."""
    found = []
    for name in sentence.names:
        thing = naming.find(name.text)
        where = _WHERE.search(sentence.text[: name.start])
        if thing is None or where is None or name.label not in PLACE_LABELS:
            continue
        if naming.things[thing].kind not in {"place", "thing"} or _spoken(sentence, name.start):
            continue
        if re.search(r"[’']s?$", name.text) or re.match(r"[’']s?\b", sentence.text[name.end :]):
            continue  # "in Norvik’s elections"
        verbs = list(_VERB.finditer(sentence.text[: where.start()]))
        if not verbs or _UNREAL.search(sentence.text[: verbs[-1].start()]):
            continue
        if _OTHER_CLAUSE.search(sentence.text[verbs[-1].end() : where.start()]):
            continue
        value = cut(sentence.text, where.start(), name.end)
        found.append(Scene(event=_ONCE[verbs[-1].group()], place=thing, value=value))
    return found[0] if len(found) == 1 else None


def _spoken(sentence: Sentence, start: int) -> bool:
    return any(speech.start <= start < speech.end for speech in sentence.speech)


def _knows(corpus: Corpus, naming: Naming, scenes: dict[int, Scene], unit: int, other: Scene) -> bool:
    """True when a sentence's article knows another place: it names it, or for a place that most articles name,
    puts the event there too or names both at once."""
    article = corpus.units[unit].article
    mine = scenes[unit].place
    thing = naming.things[other.place]
    if len(thing.sources) < _USUAL * len(corpus.articles):
        return article in thing.sources
    for here in corpus.of_article(article):
        scene = scenes.get(here.index)
        if scene is not None and scene.event == other.event and scene.place == other.place:
            return True
        if {mine, other.place} <= set(naming.of_unit[here.index]):
            return True
    return False


def _one_event(
    corpus: Corpus,
    similarity: Similarity,
    naming: Naming,
    geography: Geography,
    units: tuple[int, int],
    places: frozenset[int],
) -> bool:
    """True when two sentences tell of one event of the same named somebody or something."""
    a, b = (corpus.units[unit].sentence for unit in units)
    both = [_covered(similarity, *pair, places) for pair in (units, units[::-1])]
    if min(both) < _COVERED[0] or max(both) < _COVERED[1] or (days_apart(corpus, *units) or 0) > _DAYS:
        return False
    about = _about(corpus, similarity, naming, units[0]) & _about(corpus, similarity, naming, units[1])
    if all(thing in places or naming.things[thing].people or geography.is_area(thing) for thing in about):
        return False
    agreed = not agree(a, [b]).conflict and not agree(b, [a]).conflict
    return agreed and dates_fit(a, b) and names_fit(corpus, naming, *units, besides=places)


def _about(corpus: Corpus, similarity: Similarity, naming: Naming, unit: int) -> frozenset[int]:
    """What a sentence names or describes; one that leans on the sentence before it is about the same."""
    things = frozenset(naming.of_unit[unit]) | frozenset(similarity.described[unit])
    here = corpus.units[unit]
    if here.position and (here.sentence.dangling or _PRONOUN.search(here.sentence.text)):
        things |= frozenset(naming.of_unit[unit - 1]) | frozenset(similarity.described[unit - 1])
    return things


def _covered(similarity: Similarity, unit: int, by: int, besides: frozenset[int]) -> float:
    words = in_order(t for t in similarity.tokens[unit] if t not in besides)
    there = similarity.shared(unit, by)
    mass = sum(similarity.weight[t] for t in words)
    return sum(similarity.weight[t] for t in words if t in there) / mass if mass else 0.0
