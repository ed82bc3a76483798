"""How a sentence holds in time: it tells what was done, how things stand, what is planned or possible, what is so at
all times, or what somebody said.

A learnt model decides (`modes.json`; `training/times.py` makes it): from the grammar of the sentence's verb and of
what it reports, and from the judge's vectors of the sentence and of its verb. Words alone do not tell: "said he would
resign" is told as a saying, "said the quake killed 12" as often as the deed.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from mkdocs_explainer.analyse.hanging import told_by
from mkdocs_explainer.english.speech import HOLDING, REPORTING
from mkdocs_explainer.english.tense import SHOWING
from mkdocs_explainer.linear import Linear, load, total
from mkdocs_explainer.model import DateMention, Speech

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from mkdocs_explainer.judge.learnt import Encoded

Mode = Literal["done", "state", "planned", "possible", "general", "said"]
MODES: tuple[Mode, ...] = get_args(Mode)
WEIGHTS = Path(__file__).with_name("modes.json")

_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_OBJECTS = ("acomp", "attr", "xcomp", "oprd")
_FIRST = frozenset("i we my our us me".split())
_SECOND = frozenset("you your".split())
_FEW = 3
"""From which dates, and numbers, are many."""


def mode_of(features: dict[str, float], vector: Sequence[float]) -> Mode:
    """The likeliest mode of a sentence, given what `features_of` and `vector_of` say of it."""
    models = _models()
    return max(MODES, key=lambda mode: total(models[mode], features, vector))


def features_of(
    doc: Doc,
    dates: Sequence[DateMention],
    speech: Sequence[Speech],
    quoted: Sequence[tuple[int, int]],
    dangling: str,
    place: int,
) -> dict[str, float]:
    """What can be seen of a sentence's mode in its grammar: for each feature that is not 0, its name and how much.

    Args:
        doc: the parsed sentence.
        dates: its dates.
        speech: its attributions.
        quoted: the stretches of it between quotation marks, as offsets.
        dangling: why it does not stand alone.
        place: its number within the article, from 0.
    """
    root, told = told_by(doc)
    text = doc.text
    share = sum(end - start for start, end in quoted) / max(1, len(text))
    words = {token.lower_ for token in doc}
    verbs = [token.tag_ for token in doc if token.pos_ in ("VERB", "AUX")]
    found = dict.fromkeys(
        (
            *_of_verb(root, "verb"),
            *(_of_verb(told, "told") if told != root else ()),
            *(("tells",) if told != root else ()),
            f"leans {dangling}",
            *(f"cue {one.cue}" for one in speech),
            *(f"modal {token.lemma_.lower()}" for token in doc if token.tag_ == "MD"),
            *(f"word {word}" for word in words & SHOWING),
            *(f"date {_kind(date)}" for date in dates),
        ),
        1.0,
    )
    found |= {
        "quoted": share,
        "quoted most": float(share > 1 / 2),
        "quoted all": float(share > 9 / 10),
        "quoted some": float(share > 0),
        "opens quoted": float(text[:1] in '"“'),
        "left quoted": float(text.count("“") != text.count("”")),
        "speech": float(bool(speech)),
        "first person": float(bool(words & _FIRST)),
        "second person": float(bool(words & _SECOND)),
        "question": float("?" in text),
        "cry": float("!" in text),
        "colon": float(":" in text),
        "dates": float(min(_FEW, len(dates))),
        "length": min(60, len(doc)) / 20,
        "place": min(20, place) / 10,
        "opening": float(place == 0),
        "present": sum(tag in ("VBZ", "VBP") for tag in verbs) / max(1, len(verbs)),
        "past": sum(tag == "VBD" for tag in verbs) / max(1, len(verbs)),
        "no verb": float(not verbs),
    }
    return {name: value for name, value in found.items() if value}


def vector_of(doc: Doc, encoded: Encoded) -> list[float]:
    """The mean of a sentence's vectors, and that of its verb's."""
    from mkdocs_explainer.judge.learnt import spans, whole_vectors

    rows = whole_vectors(encoded)
    places = spans(doc.text)[: len(rows)]
    root = told_by(doc)[0]
    here = [n for n, (start, end) in enumerate(places) if start < root.idx + len(root) and root.idx < end]
    inner = rows[1:-1] if len(rows) > 2 else rows
    both = (inner, rows[here] if here else inner)
    return [float(number) / len(some) for some in both for number in some.sum(axis=0)]


def _of_verb(verb: Token, which: str) -> list[str]:
    lemma = verb.lemma_.lower()
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    found = [
        f"{which} tag {verb.tag_}",
        f"{which} helpers {' '.join(child.lower_ for child in helpers)}",
        f"{which} is {lemma}",
        *(f"{which} helped {child.lemma_.lower()} {child.tag_}" for child in helpers),
    ]
    found += [f"{which} reports"] * (lemma in REPORTING) + [f"{which} holds"] * (lemma in HOLDING)
    for child in verb.children:
        if child.dep_ == "neg":
            found.append(f"{which} not")
        elif child.dep_ in _OBJECTS:
            found += [f"{which} {child.dep_}", f"{which} {child.dep_} {child.lemma_.lower()}"]
        elif child.dep_ in _SUBJECTS:
            found.append(f"{which} {child.dep_} {child.lower_ if child.pos_ == 'PRON' else child.pos_}")
            found.append(f"{which} of {child.ent_type_}")
        elif child.dep_ == "advmod":
            found.append(f"{which} adverb {child.lower_}")
        elif child.dep_ == "advcl":
            mark = next((below.lower_ for below in child.children if below.dep_ in ("mark", "advmod")), "")
            found.append(f"{which} clause {mark}")
    return found


def _kind(date: DateMention) -> str:
    if date.shift is not None:
        return f"{date.shift_unit} {'ahead' if date.shift > 0 else 'behind' if date.shift < 0 else 'now'}"
    parts = (("day", date.day), ("month", date.month), ("year", date.year))
    return next((name for name, value in parts if value is not None), "weekday")


@cache
def _models() -> dict[str, Linear]:
    return load(WEIGHTS)
