"""What a heading asks: its question word, and the things and words it names, by which two can be compared."""

from __future__ import annotations

import re

from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.corpus import Token, in_order
from mkdocs_explainer.weave.likeness import kin, meant
from mkdocs_explainer.weave.names import MONTHS, STOP, WEEKDAYS, Naming, common_subject, named_in

_DEPENDENT = re.compile(
    r"\b(?:this|that|these|those|it|its|he|she|they|them|his|her|their|there|here|him|so far|the (?:group|company|"
    r"plan|deal|law|order|case|plane|attack|man|men|woman|women|two|ruling|move))\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^\s*(?:#?\d{1,2}[.):]\s|Q\d{0,2}[.:)]|Q[.:])\s*")
_SO = re.compile(
    r"(?:so|and|but|ok|okay|wait|first),? (?=(?:what|who|why|how|when|where|is|are|can|does|do|should)\b)",
    re.IGNORECASE,
)
_EXPLETIVE = re.compile(
    r"\b(?:is|was|will|would|can) it (?:be )?(?:\w+ ){0,2}?(?=(?:to|that|for)\b)"
    r"|\b(?:is|are|was|were|will|could|can) there\b",
    re.IGNORECASE,
)
""" "Is it safe to …", "How many cases are there?": words that stand for what follows, or for nothing."""
_KINDS = (
    ("how many", r"how (?:many|much|often|long|big|large|far|old)\b"),
    ("how", r"how\b"),
    ("why", r"why\b|what(?:'s| is| was)? (?:the )?(?:reason|cause|purpose)|what (?:caused|led to|prompted)"),
    ("who", r"who(?:se|m)?\b"),
    ("when", r"when\b"),
    ("where", r"where\b"),
    (
        "what is",
        (
            r"what(?:'s| (?:exactly |actually |really )?(?:is|are|was|were))\b"
            r"(?!.*\b(?:doing|saying|going|happening|being|done|said|known)\b)"
        ),
    ),
    ("what", r"what\b|which\b"),
    ("whether", r"(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might)\b"),
)
_COMPATIBLE = {frozenset(pair) for pair in (("what is", "who"), ("what", "how"), ("what", "what is"), ("how", "why"))}


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


_MONTH = rf"(?:{'|'.join(f'{month[:3]}(?:{month[3:]})?' for month in MONTHS)}|sept)\.?"
_CLOCK = r"(?:[01]?\d|2[0-3])"
_TIME = re.compile(
    rf"(?:(?:{_CLOCK}[:.][0-5]\d(?:\s*[ap]\.?\s?m\.?)?|{_CLOCK}\s*[ap]\.?\s?m\.?)(?:\s*(?-i:[A-Z]{{2,4}}))?"
    rf"|(?:(?:{'|'.join(WEEKDAYS)}),?\s*)?(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}})?)",
    re.IGNORECASE,
)


def is_time(heading: str) -> bool:
    """True for the time stamps of a live blog ("7:55 p.m.", "March 4"), which head nothing."""
    return bool(_TIME.fullmatch(heading.strip()) or _TIME.fullmatch(heading.strip(" :.")))


def without_number(heading: str) -> str:
    """A heading without the number, the "Q:" or the "So" before it."""
    plain = _NUMBERED.sub("", heading).strip()
    asks = _SO.sub("", plain, count=1) if _SO.match(plain) else plain
    return asks[:1].upper() + asks[1:] if asks != plain else plain


def ask(heading: str, naming: Naming) -> Ask:
    """What a heading asks."""
    text = without_number(heading).replace("’", "'")
    lower = text.casefold()
    kind = ""
    if text.rstrip(" \"”'").endswith("?"):
        kind = next((kind for kind, pattern in _KINDS if re.match(pattern, lower)), "what")
    things, rest = named_in(text, naming)
    tokens = [t.replace("-", "") for t in re.findall(r"[\w-]+", rest.casefold()) if t not in STOP and len(t) > 1]
    vague = not things and bool(_DEPENDENT.search(_EXPLETIVE.sub(" ", text)))
    return Ask(
        kind=kind,
        things=tuple(things),
        tokens=tuple(dict.fromkeys(tokens)),
        vague=vague,
        reader=bool(kind) and re.search(r"\b(?:i|you)\b", lower) is not None,
    )


def compatible(a: Ask, b: Ask) -> bool:
    """True when two headings can ask the same: one kind of question, or a heading that is no question.

    Whether something is so is one thing, and whether the reader should do it another.
    """
    if a.kind == b.kind == "whether" and a.reader != b.reader:
        return False
    return a.kind == b.kind or not a.kind or not b.kind or frozenset((a.kind, b.kind)) in _COMPATIBLE


def common(a: Ask, b: Ask, topic: Ask) -> float:
    """The share (0 to 1) of all that two headings name and say which both have, synonyms taken for one.

    What the topic names ("How does measles spread?") counts only where a heading says nothing else: every page is
    about it.
    """
    mine, theirs = (said(one) - said(topic) or said(one) for one in (a, b))
    shared = {t for t in mine if any(t == o or kin(t, o) for o in theirs)}
    alone = {o for o in theirs if not any(t == o or kin(t, o) for t in mine)}
    return len(shared) / (len(mine) + len(alone)) if mine and theirs else 0.0


def noun_asked(question: Ask, naming: Naming) -> str:
    """The common noun whose meaning a question asks ("What is ransomware?"), or ""."""
    proper = any(not naming.things[thing].name.islower() for thing in question.things)
    return "" if proper or question.kind != "what is" else common_subject(question.core)


def said(one: Ask) -> set[Token]:
    """All that a heading names and says, synonyms taken for one."""
    return {*map(meant, one.tokens), *one.things}


def overlap(a: Ask, b: Ask) -> float:
    """The share (0 to 1) of the shorter heading's things and words that the other one has too."""
    mine, theirs = (set[Token]({*one.tokens, *one.things}) for one in (a, b))
    if not mine or not theirs:
        return 0.0
    short, long = sorted((mine, theirs), key=lambda tokens: (len(tokens), list(map(str, in_order(tokens)))))
    return sum(any(t == o or kin(t, o) for o in long) for t in short) / len(short)


def asks_next(core: str) -> bool:
    """True for a question about what comes: "What happens next?"."""
    what = r"what(?:['’]s| is| are| happens| comes| will| could| now)"
    return bool(re.match(rf"{what}.*\b(?:next|now|happen)\b", core, re.IGNORECASE))


def asks_cause(core: str) -> bool:
    """True for a question about a cause in other words than why: "What is behind it?"."""
    return bool(re.match(r"what\S*(?: \w+)? (?:behind|caused?|led|prompted|triggered)\b", core, re.I))


def asks_known(core: str) -> bool:
    """True for a question that asks nothing in particular: "What is known about the bridge?"."""
    return bool(re.match(r"what\b.*\b(?:said|known?) (?:about|of)\b", core, re.IGNORECASE))


def asks_behind(core: str) -> bool:
    """True for a question about who did it: "Who is behind the attack?"."""
    return bool(re.match(r"who\b.*\b(?:behind|responsible|did it|carried (?:it )?out)\b", core, re.I))


def asks_voices(core: str) -> bool:
    """True for a question about what is said: "How has China responded?"."""
    return bool(re.search(r"\b(?:respon\w+|react\w*|say|says|said|saying|think|critics)\b", core, re.I))


def asks_money(core: str) -> bool:
    """True for a question about cost."""
    return bool(re.match(r"how much\b|what (?:does|did|will) .* cost\b", core, re.I))


def asks_worry(core: str) -> bool:
    """True for a question about danger to the reader: "How worried should I be?"."""
    return bool(re.search(r"\b(?:worr\w+|concerned|afraid|scared|panic|dangerous|at risk)\b", core, re.I))


def asks_effect(core: str) -> bool:
    """True for a question about consequences: "What does it mean for the fishermen?"."""
    return bool(re.search(r"\b(?:mean|means|impact|affect|effect|consequences)\b", core, re.I))
