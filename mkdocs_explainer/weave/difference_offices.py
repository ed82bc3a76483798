"""Offices: one source says "former President X", others "President X".

The office that stands before or after a person's name is read with its modifier. News calls people by
offices they once held, so a difference it is only when two sentences that tell of the same thing have
different forms, no article uses both, no sentence sets the office into the past, and nobody else holds
the office. Where somebody changed office in the story, it is two times and not two opinions.
"""

from __future__ import annotations

import re

from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.corpus import Corpus
from mkdocs_explainer.weave.difference_sides import Finding, Kind, Side, content, cut, days_apart, ordered, shared
from mkdocs_explainer.weave.naming import Mention, Naming, Thing
from mkdocs_explainer.weave.similarity import Similarity

_OFFICES = (
    "vice president",
    "prime minister",
    "secretary of state",
    "attorney general",
    "chief executive officer",
    "chief financial officer",
    "chief operating officer",
    "chief executive",
    "police chief",
    "justice minister",
    "foreign minister",
    "finance minister",
    "interior minister",
    "defense minister",
    "defence minister",
    "health minister",
    "president",
    "chancellor",
    "premier",
    "governor",
    "gov",
    "mayor",
    "senator",
    "sen",
    "ambassador",
    "director",
    "chairman",
    "chairwoman",
    "chair",
    "minister",
    "speaker",
    "sheriff",
    "ceo",
    "cfo",
    "pope",
    "king",
    "queen",
)
_WORDS = tuple(tuple(office.split()) for office in _OFFICES)
_LAST_WORDS = frozenset(words[-1:] for words in _WORDS)
_LONGEST = max(map(len, _WORDS))
_SAME = {"gov": "governor", "sen": "senator", "ceo": "chief executive", "chief executive officer": "chief executive",
         "cfo": "chief financial officer", "defence minister": "defense minister"}  # fmt: skip
_FORMER = frozenset({"former", "ex", "onetime", "one-time"})
_NEITHER = frozenset(
    """then acting interim deputy vice assistant late outgoing incoming designate elect candidate future previous
    ousted under first second next future would-be honorary emeritus longtime""".split()
)
"""Words before an office that make it another office or another time: such a mention is left alone."""
_PAST = re.compile(r"\b(?:under|during|era|then|served|had been|used to|when .{0,40} was)\b", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:resign\w*|step\w* down|oust\w*|sworn in|took office|inaugurat\w+|left office|impeach\w*|fired|sacked"
    r"|removed from office|(?:replac|succeed)\w* (?:by|as)|re-?elect\w*|took over|stood down)\b",
    re.IGNORECASE,
)
_ALIKE, _SHARED = 0.2, 2
"""Likeness and content words in common of two sentences that tell of the same thing."""
_APART = 90
"""Days between two articles from which an office may well have changed hands."""
_TOKEN = re.compile(r"[^\s]+")


class Office(Value):
    """A person's office as one sentence gives it; `start` and `end` bound the words, name and all."""

    office: str
    former: bool
    start: int
    end: int


def find_offices(corpus: Corpus, similarity: Similarity, naming: Naming) -> list[Finding]:
    """One finding per person and office that some call former and others do not."""
    held: dict[str, dict[int, frozenset[str]]] = {}
    for thing in naming.things:
        for office, places in _held(corpus, thing).items():
            held.setdefault(office, {})[thing.index] = places
    out = []
    for thing in naming.things:
        out += [
            finding
            for office, finding in _of_thing(corpus, similarity, thing)
            if not _rival(held.get(office, {}), thing.index)
        ]
    return out


def _held(corpus: Corpus, thing: Thing) -> dict[str, frozenset[str]]:
    """The offices that sources give to a person without "former", with the words for where ("u.s.")."""
    out: dict[str, set[str]] = {}
    for mention in thing.mentions:
        text = corpus.units[mention.unit].sentence.text
        office = read_office(text, mention)
        if office is not None and not office.former:
            before = text[office.start : mention.start].split() if office.start < mention.start else []
            places = {w.casefold().replace(".", "").replace("’", "'").removesuffix("'s") for w in before}
            out.setdefault(office.office, set()).update(places - set(office.office.split()))
    return {name: frozenset(places) for name, places in out.items()}


def _rival(holders: dict[int, frozenset[str]], person: int) -> bool:
    """True when somebody else has the office, as far as can be told in the same place."""
    own = holders.get(person, frozenset())
    return any(not own or not places or own & places for other, places in sorted(holders.items()) if other != person)


def _of_thing(corpus: Corpus, similarity: Similarity, thing: Thing) -> list[tuple[str, Finding]]:
    found: dict[str, dict[bool, list[Side]]] = {}
    for mention in thing.mentions:
        text = corpus.units[mention.unit].sentence.text
        office = read_office(text, mention)
        if office is None or (not office.former and _past(corpus, mention, office)):
            continue
        side = Side(unit=mention.unit, value=cut(text, office.start, office.end))
        found.setdefault(office.office, {}).setdefault(office.former, []).append(side)
    out = []
    for office_name in sorted(found):
        sides = found[office_name]
        articles = {f: {corpus.units[s.unit].article for s in sides.get(f, [])} for f in (True, False)}
        both = articles[True] & articles[False]
        kept = [[s for s in sides.get(f, []) if corpus.units[s.unit].article not in both] for f in (True, False)]
        if not all(kept) or not _meet(corpus, similarity, kept):
            continue
        positions = ordered(corpus, kept)
        changed = any(_CHANGE.search(corpus.units[m.unit].sentence.text) for m in thing.mentions) or any(
            (days_apart(corpus, x.unit, y.unit) or 0) > _APART for x in kept[0] for y in kept[1]
        )
        about = f"whether {thing.name} is {_article(office_name)} or a former one"
        kind: Kind = "as-of" if changed else "contradiction"
        out.append((office_name, Finding(kind=kind, about=about, positions=positions)))
    return out


def _meet(corpus: Corpus, similarity: Similarity, sides: list[list[Side]]) -> bool:
    """True when a sentence of one side tells what one of the other tells, besides the name and the office."""
    current = {side.unit: side for side in sides[1]}
    return any(
        score >= _ALIKE and shared(_besides(corpus, side), _besides(corpus, current[other])) >= _SHARED
        for side in sides[0]
        for other, score in similarity.pairs[side.unit]
        if other in current
    )


def _besides(corpus: Corpus, side: Side) -> list[str]:
    return content(corpus.units[side.unit].sentence.text.replace(side.value, " "))


def _article(office: str) -> str:
    return f"{'an' if office[0] in 'aeiou' else 'a'} {office}"


def read_office(text: str, mention: Mention) -> Office | None:
    """The office that stands directly before a name ("former U.S. President X"), or in the apposition
    directly after it ("X, the former president,")."""
    return _before(text, mention) or _after(text, mention)


def _before(text: str, mention: Mention) -> Office | None:
    before = text[: mention.start]
    last = tuple(w.strip("“\"'(").rstrip(".").casefold() for w in before.rsplit(None, _LONGEST)[-_LONGEST:])
    if not before.endswith(" ") or last[-1:] not in _LAST_WORDS:
        return None
    found = next((words for words in _WORDS if last[-len(words) :] == words), None)
    if found is None:
        return None
    office, size = " ".join(found), len(found)
    tokens = [(m.start(), m.group()) for m in _TOKEN.finditer(before)]
    start = tokens[-size][0]
    former = False
    for at, word in reversed(tokens[:-size]):
        bare = word.strip("“\"'(,").rstrip(".").casefold()
        if bare in _FORMER:
            former, start = True, at
            break
        if bare in _NEITHER or bare.startswith(("ex-", "then-", "vice-")):
            return None
        if not word[:1].isupper() or word.endswith(","):
            break
        start = at
    words_before = text[:start].rstrip().casefold()
    if words_before.endswith(("then", "acting", "-", "under", "during", "deputy", "vice")):
        return None
    return Office(office=_SAME.get(office, office), former=former, start=start, end=mention.end)


_APPOSITION = re.compile(
    r",\s+(?:the|an?|(?:[\w.’'-]+\s){0,3}[\w.’'-]+[’']s?)\s+(?P<former>former\s+)?(?:[A-Z][\w.’'-]*\s+){0,3}(?P<office>"
    + "|".join(_OFFICES)
    + r")\b(?=[,.;]|\s(?:of|and|who)\b)"
)


def _after(text: str, mention: Mention) -> Office | None:
    m = _APPOSITION.match(text, mention.end)
    if m is None:
        return None
    office = m["office"].casefold()
    return Office(
        office=_SAME.get(office, office), former=bool(m["former"]), start=mention.start, end=m.end("office")
    )


def _past(corpus: Corpus, mention: Mention, office: Office) -> bool:
    """True when a sentence may speak of an office once held: it gives a year, or says under whom it was."""
    sentence = corpus.units[mention.unit].sentence
    return any(d.year for d in sentence.dates) or bool(_PAST.search(sentence.text[: office.start][-40:]))
