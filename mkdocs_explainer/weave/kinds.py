"""What kind of thing a name stands for, said only when the evidence is good.

The small pipelines' labels are often wrong (a gang labelled PERSON five times of nine), so the words of the
name decide first, then what sources call it, then labels that agree in three of four.
"""

from __future__ import annotations

import re
from collections import Counter

from mkdocs_explainer.weave.lexicon import (
    BODIES,
    CORPORATE,
    GROUPS,
    LAW_WORDS,
    ORGANISATION_WORDS,
    PLACE_LABELS,
    PLACES,
    ROLES,
)

_SURE = 0.75
_ORGANISATIONS = ORGANISATION_WORDS | BODIES | CORPORATE
"""Words that the names of organisations end with or are about."""
_NOUN_KINDS = (
    (GROUPS | ORGANISATION_WORDS, "organisation"),
    (PLACES, "place"),
    (LAW_WORDS, "law"),
    (ROLES, "person"),
)


def kind_of(forms: Counter[str], labels: Counter[str], phrases: list[str]) -> str:
    """The kind of a thing: person, organisation, place, law, event, or "thing" when it is not clear.

    Args:
        forms: how often each of its names is written.
        labels: how often the pipeline gave it each entity label.
        phrases: what sources call it ("a human rights organization").
    """
    nouns = [head_noun(phrase) for phrase in phrases]
    total = sum(labels.values())
    if any(_full_name(form) for form in forms) and total and labels["PERSON"] / total >= _SURE:
        return "thing" if any(noun in ORGANISATION_WORDS | GROUPS for noun in nouns) else "person"
    for noun in nouns:
        for words, kind in _NOUN_KINDS:
            if noun in words:
                return kind
    last = {form.split()[-1].strip(".").casefold() for form in forms}
    last |= {head_noun(form) for form in forms}  # "Department of Justice"
    if last & LAW_WORDS or any(re.search(r"\b(?:act|law) of \d{4}$", f.casefold()) for f in forms):
        return "law"
    if last & _ORGANISATIONS:
        return "place" if labels["FAC"] + labels["GPE"] > labels["ORG"] else "organisation"
    return _by_label(forms, labels, total)


def _by_label(forms: Counter[str], labels: Counter[str], total: int) -> str:
    place = sum(labels[label] for label in sorted(PLACE_LABELS))
    place += labels["NORP"] if place else 0  # a people's name alone ("Kurds") is no place
    counts = {
        "person": labels["PERSON"],
        "place": place,
        "organisation": labels["ORG"],
        "law": labels["LAW"],
        "event": labels["EVENT"],
    }
    for kind, count in counts.items():
        several = total >= 2 or kind == "law" or (kind == "person" and any(" " in form for form in forms))
        if total and several and count / total >= _SURE:
            return kind
    return "thing"


def _full_name(form: str) -> bool:
    tokens = form.split()
    return len(tokens) >= 2 and tokens[-1].strip(".").casefold() not in _ORGANISATIONS


def head_noun(phrase: str) -> str:
    """The noun that a describing phrase is about: "a human rights organization in X" → "organization"."""
    limits = r"\b(?:of|in|that|which|who|from|for|with|known|based|at|on|by)\b|,"
    head = re.split(limits, phrase.casefold())[0]
    words: list[str] = re.findall(r"[\w-]+", head)
    return words[-1] if words else ""
