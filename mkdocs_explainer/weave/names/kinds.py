"""What kind of thing a name stands for, said only when the evidence is good.

The small pipelines' labels are often wrong (a gang labelled PERSON five times of nine), so the words of the
name decide first, then what sources call it, then labels that agree in three of four.
"""

from __future__ import annotations

import re
from collections import Counter

from mkdocs_explainer.english.bodies import BODIES, CORPORATE, ORGANISATION_WORDS
from mkdocs_explainer.english.kinds import (
    AFTER_OWNER,
    AFTER_THE,
    BEFORE_PLACE,
    CLASSES,
    COMMON_NOUN,
    CONVENTION,
    DISTRICTS,
    EVENTS,
    HEAD_ENDS,
    LANDMARKS,
    LAW_OF_YEAR,
    LAW_WORDS,
    MAKER,
    MAKER_IN_ONE,
    NOUN_KINDS,
    ONE_OF,
    PLACES,
    SHIP,
    SHORT_TITLE,
    SORT_OF,
    STANDS_ALONE,
)
from mkdocs_explainer.english.places import COUNTRIES, DEMONYMS, PROVINCES, WORLD
from mkdocs_explainer.model import Value

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
"""Labels of entities that are places."""

_SURE = 0.75
_ROOT = 3
"""Letters that the name of a people has in common with its land's: "Mexican", Mexico."""
_INSIDE = 0.2
"""Share of a name's places behind "in" or "at" beyond which it is no person's: of 116 names that the pipelines take
for people in 32 stories, two places are above it and all people at it or below."""
_ORGANISATIONS = ORGANISATION_WORDS | BODIES | CORPORATE
"""Words that the names of organisations end with or are about."""
_INITIALS = re.compile(r"[A-Z]{2,5}")


class Usage(Value):
    """How a name is used: the words around it that tell what it is not."""

    total: int = 0
    common: int = 0
    """Times it has "a", "an" or "its" and no noun of its own: "an IPO of shares"."""
    classed: int = 0
    """Times the noun after it says what it is: "the Zitro ransomware"."""
    within: int = 0
    """Times it stands behind "in", "at", "near" or "on"."""
    standing: int = 0
    """Times it stands for itself, with no noun behind it that it only describes."""
    definite: int = 0
    """Times it does so with "the"."""
    titled: int = 0
    """Times it stands behind the short form of somebody's title: "Sgt."."""

    def seen(self, sentence: str, start: int, end: int) -> Usage:
        """With one more place, given by the sentence and the name's offsets."""
        before, after = sentence[:start], sentence[end:]
        noun = re.match(r" (?:[a-z-]+ )?([a-z]+)", after)
        stands = bool(STANDS_ALONE.match(after))
        return Usage(
            total=self.total + 1,
            common=self.common + bool(AFTER_OWNER.search(before) and COMMON_NOUN.match(after)),
            classed=self.classed + any(w in CLASSES for w in (noun.group().split() if noun else ())),
            within=self.within + bool(BEFORE_PLACE.search(before.rstrip())),
            standing=self.standing + stands,
            definite=self.definite + (stands and bool(AFTER_THE.search(before))),
            titled=self.titled + bool(SHORT_TITLE.search(before)),
        )

    def plus(self, other: Usage) -> Usage:
        """Both together."""
        return Usage(
            total=self.total + other.total,
            common=self.common + other.common,
            classed=self.classed + other.classed,
            within=self.within + other.within,
            standing=self.standing + other.standing,
            definite=self.definite + other.definite,
            titled=self.titled + other.titled,
        )


def kind_of(
    forms: Counter[str],
    labels: Counter[str],
    phrases: list[str],
    usage: Usage | None = None,
    *,
    speaks: bool = False,
    polite: bool = False,
) -> str:
    """The kind of a thing: person, organisation, place, law, event, or "thing" when it is not clear.

    Args:
        forms: how often each of its names is written.
        labels: how often the pipeline gave it each entity label.
        phrases: what sources call it ("a human rights organization").
        usage: how its names are used.
        speaks: it is said to say something.
        polite: it is called Mr. or Ms.
    """
    usage = usage or Usage()
    told = Counter(kind for phrase in phrases if (kind := noun_kind(head_noun(phrase))))
    if (polite or usage.titled) and not set(told) - {"person"}:
        return "person"
    if any(SHIP.match(form) for form in forms):
        return "thing"
    if _of_the_world(forms):
        return "place"
    body = labels["ORG"] > 0.5 * sum(labels.values())
    if speaks and not body and not usage.within and not set(told) - {"person"} and _bears_surname(forms):
        return "person"  # "Pelosi said", whatever the pipeline takes her for
    place = labels["GPE"] + labels["LOC"] > 0.5 * sum(labels.values())
    if (
        speaks
        and not told
        and not place
        and 2 * usage.definite > usage.standing
        and all(map(_INITIALS.fullmatch, forms))
    ):
        return "organisation"  # "the FBI said"
    total = sum(labels.values())
    if any(_full_name(form) for form in forms) and total:
        told_person = told["person"] > 0 and not (set(told) - {"person"})
        if labels["PERSON"] / total >= (0.34 if told_person else _SURE):
            inside = usage.within > (0 if total == 1 else _INSIDE * usage.total)
            doubt = (set(told) - {"person"}) or usage.classed or (inside and not speaks)
            return "thing" if doubt else "person"
    last = {form.split()[-1].strip(".").casefold() for form in forms}
    if told["person"] and ((not labels["PERSON"] and not speaks) or last & ORGANISATION_WORDS):
        del told["person"]
    best = told.most_common(2)
    if best and (len(best) == 1 or best[0][1] > best[1][1]):
        return best[0][0]
    last |= {head_noun(form) for form in forms}  # "Department of Justice"
    if any(CONVENTION.search(form.casefold()) for form in forms):
        return "event"
    if last & LAW_WORDS or any(LAW_OF_YEAR.search(f.casefold()) for f in forms):
        return "law"
    if last & _ORGANISATIONS:
        return "place" if labels["FAC"] + labels["GPE"] > labels["ORG"] else "organisation"
    if last & EVENTS and labels["PERSON"] == 0:
        return "event"
    named = any(" " in form and form.split()[-1].casefold() in LANDMARKS for form in forms)
    if named and not speaks and not labels["PERSON"]:
        return "place"
    if not labels["PERSON"] and any(form.casefold() in COUNTRIES for form in forms):
        return "place"
    return _by_label(forms, labels, total, usage, speaks)


def _bears_surname(forms: Counter[str]) -> bool:
    """Whether a thing is called by two words and by the last of them alone: "Greta Holm", "Holm"."""
    two = [form.split() for form in forms if re.fullmatch(r"[A-Z][a-z’'-]+ [A-Z][\w’'-]+", form)]
    ends = _ORGANISATIONS | CLASSES | LANDMARKS | PLACES | LAW_WORDS | EVENTS | DISTRICTS
    return any(last in forms and last.casefold() not in ends for _, last in two)


def _of_the_world(forms: Counter[str]) -> bool:
    """Whether the names are those of a land or city of the world, and of its people: no "Michael Jordan"."""
    lands = {form.casefold() for form in forms if form.casefold() in WORLD | PROVINCES}
    peoples = {form.casefold() for form in forms} - lands
    return bool(lands) and all(
        " " not in people and (DEMONYMS.get(people) in lands or any(people[:_ROOT] == land[:_ROOT] for land in lands))
        for people in peoples
    )


def noun_kind(noun: str) -> str | None:
    """The kind that a noun says something is, or None."""
    one = noun.removesuffix("s") if not noun.endswith("ss") else noun
    one = one.removesuffix("ie") + "y" if one.endswith("ie") else one
    return next((kind for words, kind in NOUN_KINDS if noun in words or one in words), None)


def _by_label(forms: Counter[str], labels: Counter[str], total: int, usage: Usage, speaks: bool) -> str:
    place = sum(labels[label] for label in sorted(PLACE_LABELS))
    place += labels["NORP"] if place else 0  # a people's name alone ("Kurds") is no place
    made = any(re.search(r"\d", form) for form in forms)
    counts = {
        # a single word is a person's when it is called so by a title, or speaks: "Twitter" is not
        "person": labels["PERSON"] if not made and (speaks or any(" " in form for form in forms)) else 0,
        "place": place,
        "organisation": 0 if made or usage.common or (usage.classed and not speaks) else labels["ORG"],
        "law": labels["LAW"],
        "event": labels["EVENT"],
    }
    for kind, count in counts.items():
        several = total >= 2 or kind == "law" or (kind == "person" and any(" " in form for form in forms))
        if total and several and count / total >= _SURE:
            return "thing" if kind == "person" and (usage.classed or usage.within * 2 > usage.total) else kind
    return "thing"


def _full_name(form: str) -> bool:
    tokens = form.split()
    ends = tokens[-1].strip(".").casefold() not in _ORGANISATIONS | CLASSES if tokens else False
    return len(tokens) >= 2 and ends and not re.search(r"\d", form) and tokens[0].casefold() != "air"


def head_noun(phrase: str) -> str:
    """The noun that a describing phrase is about: "a human rights organization in X" → "organization"."""
    phrase = MAKER.sub(MAKER_IN_ONE, phrase)
    phrase = ONE_OF.sub("", phrase.casefold())
    phrase = SORT_OF.sub("", phrase)
    head = HEAD_ENDS.split(phrase)[0]
    words: list[str] = re.findall(r"[\w-]+", head)
    return words[-1] if words else ""
