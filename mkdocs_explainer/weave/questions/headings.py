"""What a heading asks: its question word, and the things and words it names, by which two can be compared."""

from __future__ import annotations

import re

from mkdocs_explainer.english.asking import DEPENDENT, EXPLETIVE, FORMS, KINDS_OF_QUESTION, READER_ASKS, SO_ASKS
from mkdocs_explainer.english.days import HEADING_TIME
from mkdocs_explainer.english.function_words import STOP
from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.corpus import Token, in_order
from mkdocs_explainer.weave.likeness import kin
from mkdocs_explainer.weave.names import Naming, common_subject, named_in


class Ask(Value):
    """A heading taken apart: the kind of question, the things it names, its other content words."""

    kind: str
    """"how many", "why", "what is" …; "" for a heading that asks nothing."""
    things: tuple[int, ...]
    tokens: tuple[str, ...]
    vague: bool = False
    """It names nothing and points at its surroundings: "What is this prison?"."""
    also: tuple[str, ...] = ()
    """Words of other headings that ask the same."""
    reader: bool = False
    """It asks about the one who reads: "Do I need another dose?"."""
    core: str = ""
    """The question as asked, for what its kind does not tell."""


def is_time(heading: str) -> bool:
    """True for the time stamps of a live blog ("7:55 p.m.", "March 4"), which head nothing."""
    return bool(HEADING_TIME.fullmatch(heading.strip()) or HEADING_TIME.fullmatch(heading.strip(" :.")))


def without_opening(heading: str) -> str:
    """A heading without the "So" before it."""
    plain = heading.strip()
    asks = SO_ASKS.sub("", plain, count=1) if SO_ASKS.match(plain) else plain
    return asks[:1].upper() + asks[1:] if asks != plain else plain


def ask(heading: str, naming: Naming) -> Ask:
    """What a heading asks."""
    text = without_opening(heading).replace("’", "'")
    lower = text.casefold()
    kind = ""
    if text.rstrip(" \"”'").endswith("?"):
        kind = next((kind for kind, pattern in KINDS_OF_QUESTION if re.match(pattern, lower)), "what")
    things, rest = named_in(text, naming)
    tokens = [t.replace("-", "") for t in re.findall(r"[\w-]+", rest.casefold()) if t not in STOP and len(t) > 1]
    vague = not things and bool(DEPENDENT.search(EXPLETIVE.sub(" ", text)))
    return Ask(
        kind=kind,
        things=tuple(things),
        tokens=tuple(dict.fromkeys(tokens)),
        vague=vague,
        reader=bool(kind) and READER_ASKS.search(lower) is not None,
    )


def compatible(a: Ask, b: Ask) -> bool:
    """True when two headings can ask the same: one kind of question, or a heading that is no question.

    Whether something is so is one thing, and whether the reader should do it another.
    """
    if a.kind == b.kind == "whether" and a.reader != b.reader:
        return False
    return a.kind == b.kind or not a.kind or not b.kind


def noun_asked(question: Ask, naming: Naming) -> str:
    """The common noun whose meaning a question asks ("What is ransomware?"), or ""."""
    proper = any(not naming.things[thing].name.islower() for thing in question.things)
    return "" if proper or question.kind != "what is" else common_subject(question.core)


def said(one: Ask) -> set[Token]:
    """All that a heading names and says."""
    return {*one.tokens, *one.things}


def overlap(a: Ask, b: Ask) -> float:
    """The share (0 to 1) of the shorter heading's things and words that the other one has too."""
    mine, theirs = (set[Token]({*one.tokens, *one.things}) for one in (a, b))
    if not mine or not theirs:
        return 0.0
    short, long = sorted((mine, theirs), key=lambda tokens: (len(tokens), list(map(str, in_order(tokens)))))
    return sum(any(t == o or kin(t, o) for o in long) for t in short) / len(short)


def asks_for(form: str, core: str) -> bool:
    """Whether a question is of a form that its first word does not tell.

    Args:
        form: as `FORMS` of english tells them.
        core: the question as asked.
    """
    return FORMS[form].match(core) is not None
