"""Copies of sentences that say something else, or the same in another form: made by rules, one a kind of change.

Reports of one day seldom contradict one another, so what a number, a name or a "not" is worth cannot be measured on
them alone. Each rule takes a parsed sentence and gives copies of it with one thing changed; nothing is made up but
that one thing. What is made of a sentence goes beside it as a pair, in both directions.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

Pool = Mapping[str, Sequence[str]]
"""Names of a story, by the label of their kind."""
Rule = Callable[[Doc, Pool, random.Random], Iterator[str]]


class Kind(NamedTuple):
    """A kind of change: its rule, and what copy and sentence are to one another."""

    rule: Rule
    against: bool | None
    """Whether copy and sentence cannot both be right; None where that hangs on the sentence."""
    there: bool | None = None
    """Whether a sentence says all of its copy, where that is taught: who is taught that another number is another
    claim takes fewer paraphrases for the same, and what differs in a number is left to vetoes."""
    back: bool | None = None
    """Whether a copy says all of its sentence, the same."""


KINDS: dict[str, Kind] = {}


def _kind(
    name: str, against: bool | None, *, there: bool | None = None, back: bool | None = None
) -> Callable[[Rule], Rule]:
    def add(rule: Rule) -> Rule:
        KINDS[name] = Kind(rule, against, there, back)
        return rule

    return add


def _put(doc: Doc, start: int, end: int, text: str) -> str:
    """The sentence with the characters from start to end replaced; its first letter stays a capital."""
    made = doc.text[:start] + text + doc.text[end:]
    return made[:1].upper() + made[1:] if doc.text[:1].isupper() else made


def _cased(word: str, like: str) -> str:
    return word.upper() if like.isupper() and len(like) > 1 else word.capitalize() if like[:1].isupper() else word


def _swaps(table: Mapping[str, Sequence[str]]) -> Rule:
    pattern = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, table), key=len, reverse=True)) + r")\b", re.I)

    def rule(doc: Doc, pool: Pool, chance: random.Random) -> Iterator[str]:
        for found in pattern.finditer(doc.text):
            yield _put(doc, *found.span(), _cased(chance.choice(table[found[0].casefold()]), found[0]))

    return rule


def _both(*pairs: str) -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for one, two in (pair.split("/") for pair in pairs):
        table.setdefault(one, []).append(two)
        table.setdefault(two, []).append(one)
    return table


_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTHS = "january february march april may june july august september october november december".split()
_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fifteen eighteen twenty thirty forty".split()
)
_DATE = re.compile(r"\b(?:1[89]|20)\d\d\b")
_OTHERS = {word: [other for other in _WORDS if other != word] for word in _WORDS}


@_kind("number", True)
def _number(doc: Doc, pool: Pool, chance: random.Random) -> Iterator[str]:
    for token in doc:
        if token.text.casefold() in _OTHERS and token.pos_ == "NUM":
            yield _put(
                doc,
                token.idx,
                token.idx + len(token),
                _cased(chance.choice(_OTHERS[token.text.casefold()]), token.text),
            )
        elif re.fullmatch(r"\d[\d,]*(?:\.\d+)?", token.text) and not _DATE.fullmatch(token.text):
            if token.i and doc[token.i - 1].text.casefold().rstrip(".")[:3] in {month[:3] for month in _MONTHS}:
                continue
            yield _put(doc, token.idx, token.idx + len(token), _other_number(token.text, chance))


def _other_number(text: str, chance: random.Random) -> str:
    value = float(text.replace(",", ""))
    places = len(text.partition(".")[2])
    while True:
        other = (
            value + chance.choice((-3, -2, -1, 1, 2, 3, 5))
            if value < 40
            else value * chance.choice((0.5, 0.7, 0.9, 1.1, 1.5, 2, 3))
        )
        size = 10 ** (len(str(int(value))) - len(str(int(value)).rstrip("0"))) if value >= 40 else 1
        other = abs(round(other, places)) if places else abs(round(other / size) * size)
        if other not in (value, 0):
            return f"{other:,.{places}f}" if "," in text or other >= 10000 else f"{other:.{places}f}"


@_kind("day", True)
def _day(doc: Doc, pool: Pool, chance: random.Random) -> Iterator[str]:
    for names in (_WEEKDAYS, _MONTHS):
        for found in re.finditer(r"\b(?:" + "|".join(name.capitalize() for name in names) + r")\b", doc.text):
            if found[0] != "May" or re.match(r" \d", doc.text[found.end() :]):
                yield _put(
                    doc, *found.span(), chance.choice([n for n in names if n != found[0].casefold()]).capitalize()
                )
    for found in _DATE.finditer(doc.text):
        yield _put(doc, *found.span(), str(int(found[0]) + chance.choice((-7, -3, -2, -1, 1, 2, 3, 7))))
    months = "|".join(f"{month[:3].capitalize()}[a-z]*" for month in _MONTHS)
    for found in re.finditer(rf"\b(?:{months})\.? ([12]?\d|3[01])\b", doc.text):
        yield _put(doc, *found.span(1), str(chance.choice([day for day in range(1, 29) if day != int(found[1])])))


@_kind("clock", True)
def _clock(doc: Doc, pool: Pool, chance: random.Random) -> Iterator[str]:
    for found in re.finditer(r"\b(1?\d)(:\d\d)?(?= ?[ap]\.?m\b)", doc.text):
        hour = chance.choice([hour for hour in range(1, 13) if hour != int(found[1])])
        yield _put(doc, *found.span(), f"{hour}{found[2] or ''}")


_NAMED = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "GPE", "LOC": "GPE", "NORP": "NORP", "FAC": "GPE"}


def pooled(docs: Sequence[Doc]) -> dict[str, list[str]]:
    """The names of some sentences, by kind, each once, in order."""
    found: dict[str, dict[str, None]] = {}
    for doc in docs:
        for name in _names(doc):
            found.setdefault(_NAMED[name.label_], {})[name.text] = None
    return {kind: list(names) for kind, names in found.items()}


def _names(doc: Doc) -> list[Span]:
    return [e for e in doc.ents if e.label_ in _NAMED and e.text[:1].isupper() and not re.match(r"(?i)the\b", e.text)]


def _far(one: str, other: str) -> bool:
    return not set(re.findall(r"\w+", one.casefold())) & set(re.findall(r"\w+", other.casefold()))


@_kind("name", None)
def _name(doc: Doc, pool: Pool, chance: random.Random) -> Iterator[str]:
    for name in _names(doc):
        others = [o for o in pool.get(_NAMED[name.label_], ()) if _far(o, name.text) and _far(o, doc.text)]
        if others:
            yield _put(doc, name.start_char, name.end_char, chance.choice(others))


@_kind("swapped", True)
def _swapped(doc: Doc, pool: Pool, chance: random.Random) -> Iterator[str]:
    """Who did it and to whom it was done, the other way round."""
    names = [name for name in _names(doc) if name.label_ != "NORP"]
    for one, other in pairwise(names):
        between = doc[one.end : other.start]
        verb = any(token.pos_ == "VERB" for token in between) and len(between) <= 12
        if (
            verb
            and one.root.dep_ in {"nsubj", "nsubjpass"}
            and _far(one.text, other.text)
            and "," not in between.text
        ):
            inside = doc.text[one.end_char : other.start_char]
            yield doc.text[: one.start_char] + other.text + inside + one.text + doc.text[other.end_char :]


_AUX = re.compile(r"\b(?:is|are|was|were|will|would|has|have|had|can|could|should|must|does|do|did)\b(?! not|n[’']t)")


@_kind("negation", True)
def _negation(doc: Doc, pool: Pool, chance: random.Random) -> Iterator[str]:
    verb = _main_verb(doc)
    for found in re.finditer(r" (?:not|never)\b(?! only)|(?<=[a-z])n[’']t\b", doc.text):
        if not doc.text[: found.start()].endswith(("ca", "wo")):
            yield _put(doc, *found.span(), "")
    if verb is None:
        return
    aux = [t for t in verb.lefts if t.dep_ in {"aux", "auxpass"}] or ([verb] if verb.lemma_ == "be" else [])
    if aux and _AUX.match(aux[0].text):
        yield _put(doc, aux[0].idx + len(aux[0]), aux[0].idx + len(aux[0]), " not")
    elif verb.tag_ == "VBD" and not aux:
        yield _put(doc, verb.idx, verb.idx + len(verb), f"did not {verb.lemma_}")


def _main_verb(doc: Doc) -> Token | None:
    """The verb that tells what happened: what is said to have happened, where somebody says it."""
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    if root is None or root.pos_ not in {"VERB", "AUX"}:
        return None
    inner = next((t for t in root.children if t.dep_ == "ccomp" and t.pos_ in {"VERB", "AUX"}), None)
    return inner or root


@_kind("modality", False)
def _modality(doc: Doc, pool: Pool, chance: random.Random) -> Iterator[str]:
    """What is done or will be: may be, is planned."""
    for found in re.finditer(r"\bwill\b(?! not)", doc.text):
        yield _put(doc, *found.span(), chance.choice(("may", "could", "might", "plans to")))
    for found in re.finditer(r"\b(?:may|might|could)\b(?! not| have)", doc.text):
        if found[0] != "May":
            yield _put(doc, *found.span(), "will")
    verb = _main_verb(doc)
    if (
        verb is not None
        and verb.tag_ == "VBD"
        and verb.lemma_ != "be"
        and not [t for t in verb.lefts if t.dep_.startswith("aux")]
    ):
        yield _put(
            doc,
            verb.idx,
            verb.idx + len(verb),
            f"{chance.choice(('may', 'could', 'plans to', 'will', 'wants to'))} {verb.lemma_}",
        )
    for found in re.finditer(
        r"\b(?:is|are) (?:expected|likely|planned|set|scheduled|due) to\b|\b(?:plans|hopes|wants) to\b", doc.text
    ):
        yield _put(doc, *found.span(), "will")


_kind("order", True)(_swaps(_both("before/after", "since/until", "during/before")))
_kind("quantifier", True)(
    _swaps(
        {
            "all": ["some", "few", "none"],
            "every": ["hardly any"],
            "most": ["few", "some"],
            "many": ["few"],
            "some": ["all"],
            "few": ["many"],
            "several": ["all"],
            "none": ["some"],
            "both": ["neither"],
            "neither": ["both"],
            "always": ["sometimes"],
            "everyone": ["hardly anyone"],
            "nobody": ["everybody"],
            "half": ["all", "a third"],
            "entire": ["half the"],
        }
    )
)
_kind("bound", True)(
    _swaps(
        _both(
            "at least/at most",
            "more than/less than",
            "more than/fewer than",
            "over/under",
            "up to/at least",
            "as many as/at least",
            "minimum/maximum",
        )
    )
)
_kind("scope", True)(
    _swaps(
        {
            **_both("including/except", "only/also", "with/without", "inside/outside", "within/outside"),
            "first": ["second", "third", "last"],
            "largest": ["second-largest", "smallest"],
            "biggest": ["second-biggest", "smallest"],
            "highest": ["second-highest", "lowest"],
            "lowest": ["highest"],
            "best": ["second-best", "worst"],
            "worst": ["best"],
            "second": ["first", "third"],
            "third": ["second", "fourth"],
            "last": ["first"],
            "oldest": ["youngest"],
            "youngest": ["oldest"],
            "former": ["acting", "future"],
            "top": ["junior"],
            "senior": ["junior"],
            "deputy": ["former"],
            "vice": ["former"],
        }
    )
)
_kind("unit", True)(
    _swaps(
        {
            **_both("million/billion", "billion/trillion", "thousand/million", "miles/feet", "kilometers/meters"),
            **_both(
                "hours/days",
                "minutes/hours",
                "days/weeks",
                "weeks/months",
                "months/years",
                "dollars/euros",
                "pounds/tons",
            ),
            **{f"{n}th": [f"{m}th" for m in (n - 1, n + 1) if 3 < m < 21] for n in range(4, 21)},
            **_both("percent/percentage points", "acres/square miles"),
        }
    )
)
_OPPOSITES = """
    rose/fell increased/decreased increase/decrease rise/fall higher/lower won/lost win/lose
    accepted/rejected approved/rejected supported/opposed supports/opposes support/oppose passed/failed
    up/down left/right north/south northern/southern east/west eastern/western guilty/innocent legal/illegal
    upheld/overturned allowed/banned allow/ban opened/closed open/closed began/ended start/end
    arrested/released hired/fired bought/sold joined/quit survived/died killed/wounded killed/rescued
    male/female man/woman men/women mother/father husband/brother wife/sister son/daughter boy/girl red/blue
    black/white young/old early/late morning/evening agreed/refused granted/denied confirmed/denied
    praised/criticized strong/weak public/private republican/democratic republicans/democrats
    republican/democrat conservative/liberal offensive/defensive gained/lost improved/worsened
    safe/dangerous possible/impossible likely/unlikely able/unable majority/minority house/senate
    attack/defend attacked/defended same/different remain/leave borrow/lend import/export
""".split()
_kind("opposite", True)(_swaps(_both(*_OPPOSITES)))


_PLAIN = frozenset({"say", "be", "tell", "have", "do"})


@_kind("hedge", False)
def _hedge(doc: Doc, pool: Pool, chance: random.Random) -> Iterator[str]:
    found = re.search(
        r"\b(?:allegedly|reportedly|apparently|possibly|probably|almost|nearly|suspected|alleged) ", doc.text
    )
    if found:
        yield _put(doc, *found.span(), "")
    verb = _main_verb(doc)
    apart = verb is not None and verb.i > 0 and doc[verb.i - 1].whitespace_
    if verb is not None and apart and verb.tag_ in {"VBD", "VBZ"} and verb.lemma_ not in _PLAIN:
        yield _put(doc, verb.idx, verb.idx, chance.choice(("allegedly ", "reportedly ", "almost ", "possibly ")))


_SPEAKERS = """
    officials police prosecutors witnesses lawyers researchers doctors experts analysts critics residents lawmakers
    investigators authorities activists relatives scientists economists organizers neighbors
""".split()
_SAYS = r"(?:said|say|says|told|believe|believed|warned|argued|added)"


@_kind("speaker", False)
def _speaker(doc: Doc, pool: Pool, chance: random.Random) -> Iterator[str]:
    """What one says, in another's mouth."""
    those = "|".join(_SPEAKERS)
    pattern = rf"\b(?:{those})(?= {_SAYS}\b)|(?<=said )(?:{those})\b|(?<=according to )(?:{those})\b"
    for found in re.finditer(pattern, doc.text, re.I):
        other = chance.choice([one for one in _SPEAKERS if one != found[0].casefold()])
        yield _put(doc, *found.span(), _cased(other, found[0]))
    for name in _names(doc):
        if re.match(rf",? {_SAYS}\b", doc.text[name.end_char :]):
            others = [o for o in pool.get(_NAMED[name.label_], ()) if _far(o, name.text) and _far(o, doc.text)]
            if others:
                yield _put(doc, name.start_char, name.end_char, chance.choice(others))


@_kind("denied", True)
def _denied(doc: Doc, pool: Pool, chance: random.Random) -> Iterator[str]:
    """The whole of it untrue, or somebody's to deny."""
    if (doc and doc[0].ent_type_) or (doc and doc[0].tag_ in {"DT", "PRP"}):
        first = doc.text if doc[0].ent_type_ else doc.text[:1].lower() + doc.text[1:]
        before = ("It is not true that ", "Officials denied that ", "There is no evidence that ", "It is false that ")
        yield chance.choice(before) + first


@_kind("condition", False)
def _condition(doc: Doc, pool: Pool, chance: random.Random) -> Iterator[str]:
    for token in doc:
        if token.dep_ == "mark" and token.lower_ in {"if", "unless"} and token.head.dep_ == "advcl":
            yield from _without(doc, token.head)
    verb = _main_verb(doc)
    if verb is not None and doc.text.endswith(".") and re.search(r"\bw(?:ill|ould)\b", doc.text):
        yield doc.text[:-1] + chance.choice(
            (" if the court agrees.", " unless the plan changes.", " if voters approve it.")
        )


@_kind("dropped", False, there=True, back=False)
def _dropped(doc: Doc, pool: Pool, chance: random.Random) -> Iterator[str]:
    """A clause left out: cause, time, what is told beside it. The sentence says all that the copy says."""
    for token in doc:
        if token.dep_ == "advcl" and any(t.dep_ == "mark" and t.lower_ in _TOLD_BESIDE for t in token.lefts):
            yield from _without(doc, token)
        elif token.dep_ in {"relcl", "appos"} and len(list(token.subtree)) >= 4:
            yield from _without(doc, token, commas=True)
        elif token.dep_ == "prep" and _is_beside(token):
            yield from _without(doc, token)


def _is_beside(token: Token) -> bool:
    """Whether a phrase tells where or when, behind what it is told of."""
    head = token.head
    told = head.dep_ == "ROOT" and token.i > head.i and head.lemma_ not in {"say", "be"}
    return told and token.lower_ in {"in", "on", "at", "after", "during", "near"} and len(list(token.subtree)) >= 3


_TOLD_BESIDE = frozenset({"because", "after", "before", "when", "while", "as", "since", "although", "though"})


def _without(doc: Doc, head: Token, commas: bool = False) -> Iterator[str]:
    """The sentence without all that hangs on a word, and without the commas around it."""
    first, last = head.left_edge.i, head.right_edge.i
    start, end = doc[first].idx, doc[last].idx + len(doc[last])
    before, after = doc.text[:start].rstrip(), doc.text[end:].lstrip()
    if commas and not (before.endswith(",") and after.startswith((",", "."))):
        return
    before = before.removesuffix(",") if before else before
    after = after.removeprefix(",").lstrip()
    made = f"{before}{'' if after[:1] in '.?!' else ' '}{after}".strip()
    if len(made.split()) >= 5 and len(made) < len(doc.text) - 8 and made.count('"') % 2 == 0:
        yield made[:1].upper() + made[1:]


_SAME = {
    "United States": "U.S.",
    "U.S.": "United States",
    "percent": "per cent",
    "did not": "didn't",
    "does not": "doesn't",
    "is not": "isn't",
    "was not": "wasn't",
    "will not": "won't",
    "cannot": "can't",
    "about": "around",
    "told reporters": "said",
    "more than": "over",
    "United Kingdom": "UK",
    "killed": "left dead",
    "children": "kids",
    "however, ": "",
    "also ": "",
    "that ": "",
}
_DIGITS = dict(zip("two three four five six seven eight nine ten".split(), range(2, 11), strict=True))


@_kind("same", False, there=True, back=True)
def _same(doc: Doc, pool: Pool, chance: random.Random) -> Iterator[str]:
    """The same in another spelling."""
    text = doc.text
    for one, other in _SAME.items():
        if re.search(rf"\b{re.escape(one)}(?!\w)", text) and one not in {"that ", "about", "killed"}:
            yield re.sub(rf"\b{re.escape(one)}(?!\w)", other, text, count=1)
    for one, number in _DIGITS.items():
        if re.search(rf"\b{one}\b", text):
            yield re.sub(rf"\b{one}\b", str(number), text, count=1)
    for month in _MONTHS:
        if len(month) > 5 and re.search(rf"\b{month.capitalize()} \d", text):
            yield text.replace(month.capitalize(), f"{month[:3].capitalize()}.", 1)
    yield text.translate(str.maketrans("“”‘’", "\"\"''")) if re.search("[“”‘’]", text) else text
    moved = re.fullmatch(
        r"(On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|In [A-Z]?[a-z]+(?: \d{4})?|Last \w+), (.+)\.", text
    )
    if moved:
        yield f"{moved[2][:1].upper()}{moved[2][1:]} {moved[1][:1].lower()}{moved[1][1:]}."
    said = re.fullmatch(r"(.{30,}), ((?:[A-Z][\w.’'-]+ ?){1,3}) said(?: \w+day)?\.", text)
    if said and "“" not in text and '"' not in text:
        yield f"{said[2]} said {said[1][:1].lower()}{said[1][1:]}."
