"""Names across one article: what is a name in one sentence is a name in all of them.

The model decides sentence by sentence, and so finds "Trump" in one and misses it at the start of the
next. Here every name that the article holds somewhere is found wherever it stands, and equal names get
equal labels; a surname gets its person's.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from mkdocs_explainer.english.defining import HEAD_ENDS
from mkdocs_explainer.english.kinds import KINDS
from mkdocs_explainer.english.people import AGED
from mkdocs_explainer.english.proper_names import NATIONALITIES
from mkdocs_explainer.model import Definition, Name


def agree(texts: Sequence[str], names: Sequence[tuple[Name, ...]]) -> list[tuple[Name, ...]]:
    """The names of all sentences of an article, completed and labelled alike.

    Args:
        texts: the sentences.
        names: the names found in each.
    """
    whole = [n for sentence in names for n in sentence]
    known = Counter(n.text for n in whole)
    split = [tuple(part for n in sentence for part in _split(n, known)) for sentence in names]
    labels = _labels([n for sentence in split for n in sentence])
    aged = [n.text for text, found in zip(texts, split, strict=True) for n in found if AGED.match(text, n.end)]
    labels |= dict.fromkeys(aged, "PERSON")  # what is 29 is nobody else, whatever the pipeline takes it for
    for surname in sorted(_surnames(labels)):
        labels.setdefault(surname, "PERSON")
    lower = {word for text in texts for word in re.findall(r"\b[a-z]+\b", text)}
    # longest first, so that "Luz de Oro" is found before "Oro"
    wanted = sorted((t for t, label in labels.items() if _findable(t, label)), key=lambda t: (-len(t), t))
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, wanted)) + r")(?![\w-])") if wanted else None
    out: list[tuple[Name, ...]] = []
    for text, sentence in zip(texts, split, strict=True):
        found = [Name(text=n.text, label=labels[n.text], start=n.start, end=n.end) for n in sentence]
        for m in pattern.finditer(text) if pattern else ():
            first = not text[: m.start()].strip("\"“‘'([ ")
            if any(m.start() < n.end and n.start < m.end() for n in found):
                continue
            if first and m.group().lower() in lower:
                continue  # a common word with the capital of a sentence's beginning
            found.append(Name(text=m.group(), label=labels[m.group()], start=m.start(), end=m.end()))
        out.append(tuple(sorted(found, key=lambda n: n.start)))
    return out


def relabel(
    names: Sequence[tuple[Name, ...]], definitions: Sequence[tuple[Definition, ...]]
) -> list[tuple[Name, ...]]:
    """The names with the labels that the article's own definitions call for.

    What "a human rights organization" is said of is no person, whatever the pipeline takes it for.
    """
    said: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for definition in (d for sentence in definitions for d in sentence):
        if definition.pattern in ("copula", "appositive", "role") and (label := _label_of(definition.phrase)):
            said[definition.name][label] += 1
    chosen = {name: _most(votes) for name, votes in said.items()}
    return [
        tuple(
            Name(text=n.text, label=chosen[n.text], start=n.start, end=n.end) if n.text in chosen else n
            for n in sentence
        )
        for sentence in names
    ]


def _label_of(phrase: str) -> str:
    """The label for what a defining phrase is headed by; "" when it tells none."""
    words = HEAD_ENDS.split(phrase, maxsplit=1)[0].lower().split()
    return KINDS.get(words[-1].split("-")[-1], "") if words else ""


def _split(name: Name, known: Counter[str]) -> list[Name]:
    """ "Kenyan Luz de Oro" in two, when the article has the second part on its own."""
    first, _, rest = name.text.partition(" ")
    if not rest or known[rest] < known[name.text] or not known[rest] or first not in NATIONALITIES:
        return [name]
    cut = name.start + len(first)
    return [
        Name(text=first, label="NORP", start=name.start, end=cut),
        Name(text=rest, label=name.label, start=cut + 1, end=name.end),
    ]


def _labels(names: Sequence[Name]) -> dict[str, str]:
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        votes[name.text][name.label] += 1
    chosen = {text: _most(votes[text]) for text in sorted(votes)}
    surnames = _surnames(chosen)
    # whoever has an administration is a person (or a country, which keeps its label)
    surnames |= {t.rsplit(" ", 1)[0] for t in chosen if t.lower().endswith(" administration")}
    return {
        text: "PERSON" if text in surnames and label not in ("GPE", "NORP") else label
        for text, label in chosen.items()
    }


def _surnames(labels: dict[str, str]) -> set[str]:
    """The last words of the people named in full."""
    last = {t.rsplit(" ", 1)[1] for t, label in labels.items() if label == "PERSON" and 1 <= t.count(" ") <= 3}
    return {word for word in last if len(word) > 2 and word[0].isupper() and not word.isupper()}


def _most(votes: Counter[str]) -> str:
    """The label given most often; an empty one only when there is no other, ties by the alphabet."""
    named = {label: n for label, n in votes.items() if label}
    return min(named, key=lambda label: (-named[label], label)) if named else ""


def _findable(text: str, label: str) -> bool:
    return len(text) > 1 and label != "NORP" and any(c.isupper() for c in text)
