"""Why a sentence does not stand alone, and so cannot be printed without what stands before it.

It leans on the sentence before when it opens with a connective, when its subject is a pronoun or a demonstrative
with nothing in the sentence to stand for, when a "he" or "her" anywhere in it can mean nobody there, when a "here", a
"there" or a number means what is told elsewhere, when it opens with a bare definite noun ("The group") that something
else must name, or when it is no sentence at all. A quotation without its speaker counts as a pronoun: who "I" or "we"
is stands elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from mkdocs_explainer.analyse.persons import QUOTED, leans_on_nobody
from mkdocs_explainer.english.kinds import PEOPLE, THINGS
from mkdocs_explainer.english.standing import (
    ANYBODY,
    CONNECTIVE,
    COUNTING,
    DEMONSTRATIVES,
    DONE_TO_IT,
    EXPLETIVE,
    KNOWN_TO_ALL,
    LAST_WORDS,
    LATE_PRONOUNS,
    LEANING_NOUNS,
    NO_PLACE,
    PASTS,
    PLACE_WORDS,
    PRONOUNS,
    SPEAKING_PRONOUNS,
    STAND_INS,
    SUMS,
    TELLING_WHICH,
    THE_NOUN,
    TIMES,
    TOLD_AFTER,
)
from mkdocs_explainer.model import Name, Speech

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Dangling = Literal["", "pronoun", "connective", "definite", "fragment", "quoted"]


def why_dangling(
    doc: Doc,
    names: tuple[Name, ...],
    speech: tuple[Speech, ...] = (),
    *,
    signed: bool = False,
    quoted: bool = False,
) -> Dangling:
    """How the sentence leans on the one before it; "" when it stands alone.

    Args:
        doc: the parsed sentence.
        names: its names.
        speech: its attributions.
        signed: whether its paragraph says whose words it is: then a quotation lacks no speaker.
        quoted: whether it stands within a quotation that begins before it.
    """
    if quoted and _finite(doc):
        return "quoted"
    text = doc.text.lstrip("\"“‘'([—–- ")
    if CONNECTIVE.match(text):
        # "But by December they worsened": without its "But" it leans as much
        return "pronoun" if _late_pronoun(doc, names) else "connective"
    if not _finite(doc):
        return "fragment"
    if (
        (not signed and _unattributed(doc.text, speech))
        or leans_on_nobody(doc, names, speech)
        or _pronoun(doc, names, speech)
    ):
        return "pronoun"
    if _unnamed_speaker(speech) if doc.text[:1] in '"“' else _definite(doc, names):
        return "definite"
    return ""


def _finite(doc: Doc) -> bool:
    """Whether it has a verb that makes it a sentence; a pipeline without tags cannot tell."""
    tags = {t.tag_ for t in doc}
    if not any(tags) or tags & {"VBD", "VBP", "VBZ", "MD"}:
        return True
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    if root is None:
        return False
    has_subject = any(c.dep_ in ("nsubj", "nsubjpass") for c in root.children)
    # "The line first opened in 1950": a past tense taken for a participle
    if root.tag_ == "VBN" and has_subject:
        return True
    if not _whole(doc):
        return False
    # the small tagger takes "wept" and "wins" for nouns, but the parser sees their subjects
    if has_subject:
        infinite = root.tag_ in ("VBG", "VBN") or any(c.tag_ == "TO" for c in root.children if c.i < root.i)
        return not infinite
    return any(t.lower_ in PASTS and t.text.islower() and t.i and t.nbor(-1).pos_ in ("NOUN", "PROPN") for t in doc)


def _whole(doc: Doc) -> bool:
    """Whether it is written as a sentence is: a capital, three words at least, a full stop."""
    text = doc.text.lstrip("\"“‘'([")
    return text[:1].isupper() and text.rstrip("\"”’')]")[-1:] in (".", "!", "?") and sum(t.is_alpha for t in doc) > 2


def _unattributed(text: str, speech: tuple[Speech, ...]) -> bool:
    """Whether the whole sentence is a quotation."""
    body = text.strip()
    opened = body[:1] in ('"', "“")
    closed = body.rstrip(".!?")[-1:] in ('"', "”")
    if not opened:
        return False
    if not closed:
        return body.count("“") > body.count("”") or (body.count('"') == 1)
    inner = body[1:].rstrip(".!?")[:-1]
    return not any(mark in inner for mark in ('"', "“", "”"))


def _unnamed_speaker(speech: tuple[Speech, ...]) -> bool:
    """Whether a quotation is said by "the statement", "the mayor": somebody that another sentence names."""
    said = THE_NOUN.fullmatch(speech[0].speaker) if speech else None
    return said is not None and said[1] in LEANING_NOUNS | THINGS | PEOPLE


def _late_pronoun(doc: Doc, names: tuple[Name, ...]) -> bool:
    """Whether a sentence is about a "they" or "it" behind a time or place, for which nothing before it can stand."""
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    subject = next((c for c in root.children if c.dep_ in ("nsubj", "nsubjpass")), None) if root is not None else None
    if subject is None or subject.lower_ not in LATE_PRONOUNS or EXPLETIVE.match(doc.text, subject.idx):
        return False
    before = [
        t for t in doc[: subject.i] if t.pos_ in ("NOUN", "PROPN") and t.lower_ not in TIMES and not t.ent_type_
    ]
    late = [t for t in doc[: subject.i] if t.dep_ in ("prep", "npadvmod")]
    return bool(late) and not before and not any(name.end <= subject.idx for name in names)


def _used_before(doc: Doc, names: tuple[Name, ...]) -> bool:
    """Whether "After it was used, Ana Holm …" begins with what was done to something, and goes on with a person."""
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    if root is None or not DONE_TO_IT.match(doc.text):
        return False
    subject = next((c for c in root.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return False
    whole = range(subject.left_edge.idx, subject.right_edge.idx + 1)
    return any(name.start in whole and name.label == "PERSON" for name in names)


def _pronoun(doc: Doc, names: tuple[Name, ...], speech: tuple[Speech, ...]) -> bool:
    # whom a quotation names does not say it
    text = doc.text  # put together from its words each time that it is asked for
    quotes = [match.span() for match in QUOTED.finditer(text)]
    for s in speech:
        if s.speaker.lower() in SPEAKING_PRONOUNS and not _antecedent(doc, s.start, names, quotes):
            return True
    first = next((t for t in doc if not t.is_punct), None)
    if first is None:
        return False
    if STAND_INS.match(text, first.idx) and first.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj"):
        return not any(c.lower_ in TELLING_WHICH and not _of_them(c) for c in first.children)
    if first.lower_ in PLACE_WORDS:
        return first.dep_ != "expl" and first.lower_ == "here"
    if _unplaced(doc, names, quotes) or _uncounted(doc) or _ends_in_that(doc) or _used_before(doc, names):
        return True
    subject = _subject(doc)
    for token in doc:
        opens = token.i == first.i
        early = token.tag_ == "PRP$" and subject is not None and token.i < subject.left_edge.i
        if token.lower_ in PRONOUNS and token.pos_ in ("PRON", "DET") and (opens or early or token == subject):
            if EXPLETIVE.match(text, token.idx) or token.dep_ == "expl":
                continue
            if not _antecedent(doc, token.idx, names) and not ((opens or early) and _cataphor(token, names)):
                return True
        if token.lower_ in DEMONSTRATIVES and _points_back(token, subject, opens=opens):
            governing = [(above.idx, above.idx + len(above)) for above in token.ancestors]  # "Doctors in this city"
            return opens or not _antecedent(doc, token.idx, names, governing)
    return False


def _of_them(link: Token) -> bool:
    """Whether what should tell which is itself told elsewhere: "Most of them", and not "Most of those who came"."""
    return any(
        c.dep_ == "pobj" and c.lower_ in PRONOUNS | DEMONSTRATIVES and not any(c.children) for c in link.children
    )


def _unplaced(doc: Doc, names: tuple[Name, ...], quotes: list[tuple[int, int]]) -> bool:
    """ "Officials there …", "A child died here": a place that is not named before it in the sentence."""
    for token in doc:
        quoted = any(start <= token.idx < end for start, end in quotes)
        if token.lower_ not in PLACE_WORDS or token.dep_ != "advmod" or quoted:
            continue
        named = any(n.end <= token.idx and n.label not in ("PERSON", "NORP") for n in names)
        placed = named or any(t.dep_ == "pobj" and t.pos_ == "NOUN" for t in doc[: token.i])
        after = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
        beside = any(above.tag_ == "VBG" and above.dep_ in ("acl", "advcl") for above in token.ancestors)
        told = any(child.dep_ == "prep" for child in token.children)  # "there in the valley"
        # "is here to stay", "here and there", "Holm, speaking to reporters here, said …"
        if after in NO_PLACE or beside or told:
            continue
        if token.lower_ == "here" or not placed:  # "here" is where the dateline says
            return True
    return False


def _uncounted(doc: Doc) -> bool:
    """ "Lea County had 30.": a number of what the sentence before counts."""
    bare = [t for t in doc if t.tag_ == "CD" and t.dep_ == "dobj" and t.head.lemma_.lower() in COUNTING]
    counted = any(t.tag_ == "CD" and t.head.pos_ == "NOUN" for t in doc)
    sums = any(t.is_currency or t.lower_ in SUMS for t in doc)
    return not counted and not sums and any(t.i + 1 < len(doc) and t.nbor(1).is_punct for t in bare)


def _ends_in_that(doc: Doc) -> bool:
    """ "There was no evidence for that.": what the sentence before tells, where nothing in this one comes before."""
    words = [t for t in doc if not t.is_punct]
    last = words[-1]
    if last.lower_ not in LAST_WORDS or last.dep_ not in ("pobj", "dobj"):
        return False
    return not any(t.dep_ == "cc" or t.text in (",", ";", ":", "–", "—") for t in doc[: last.i])


def _subject(doc: Doc) -> Token | None:
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    if root is None:
        return None
    return next((c for c in root.children if c.dep_ in ("nsubj", "nsubjpass")), None)


def _points_back(token: Token, subject: Token | None, *, opens: bool) -> bool:
    """ "This law", "These", "What is this place?": a demonstrative at the start, in the subject or in a question."""
    head = token.head
    if token.dep_ in ("mark", "advmod") or token.tag_ in ("WDT", "IN", "RB"):
        return False
    if head.lemma_.lower() in TIMES and token.dep_ == "det":
        return False
    if token.lower_ in TOLD_AFTER and any(c.i > token.i for c in token.children):
        return False  # "those who …", "those held at …"
    if token.lower_ == "such" and head.pos_ != "NOUN":
        return False
    in_subject = subject is not None and (token == subject or subject.is_ancestor(token))
    return opens or in_subject or token.doc[-1].text == "?"


def _antecedent(doc: Doc, before: int, names: tuple[Name, ...], barred: Sequence[tuple[int, int]] = ()) -> bool:
    """Whether a name or a subject stands in front of the pronoun at this offset, and not within a barred stretch."""

    def counts(at: int) -> bool:
        return at < before and not any(start <= at < end for start, end in barred)

    if any(n.end <= before and counts(n.start) and n.label not in ("NORP",) for n in names):
        return True
    return any(
        counts(t.idx)
        and t.dep_ in ("nsubj", "nsubjpass")
        and (t.pos_ in ("NOUN", "PROPN") or t.lower_ in ANYBODY)
        and _has_tense(t.head)
        for t in doc
    )


def _has_tense(verb: Token) -> bool:
    """Not "with their hands tied": the subject of a mere participle is nobody to refer to."""
    finite = ("VBD", "VBP", "VBZ", "MD")
    return verb.tag_ in finite or any(c.dep_.startswith("aux") and c.tag_ in finite for c in verb.children)


def _cataphor(token: Token, names: tuple[Name, ...]) -> bool:
    """ "In its report, Northlight …": a possessive at the start whose name comes soon."""
    return token.tag_ == "PRP$" and any(n.label != "NORP" and 0 < n.start - token.idx < 60 for n in names)


def _definite(doc: Doc, names: tuple[Name, ...]) -> bool:
    """Whether it opens with "The group", "The country’s …": a common noun that another sentence names."""
    if len(doc) < 3 or doc[0].lower_ != "the":
        return False
    noun = doc[1]
    while noun.i + 1 < len(doc) and (
        noun.nbor(1).text == "-"
        or noun.text == "-"
        or (noun.pos_ in ("ADJ", "NUM", "ADV", "VERB") and noun.nbor(1).pos_ in ("ADJ", "NOUN", "NUM", "ADV", "VERB"))
        or (noun.dep_ in ("compound", "nmod") and noun.nbor(1).pos_ == "NOUN")
    ):
        noun = noun.nbor(1)
    named = any(n.start < noun.idx + len(noun) + 2 and doc[1].idx <= n.end for n in names)
    follower = noun.nbor(1) if noun.i + 1 < len(doc) else noun
    if noun.pos_ != "NOUN" or noun.text[:1].isupper() or follower.text[:1].isupper() or named:
        return False  # "The Sudanese army", "The gang MS-13"
    word = noun.lemma_.lower().split("-")[-1]
    bare = noun.i == 1
    if word in KNOWN_TO_ALL or (not bare and word not in LEANING_NOUNS):
        return False
    after = [c for c in noun.children if c.dep_ in ("prep", "relcl", "acl", "appos") and c.i > noun.i]
    if any(_holds_name(c, names) for c in after):
        return False
    # a noun for a kind of thing must be named; others are told apart by what follows them
    return word in LEANING_NOUNS or word in THINGS or word in PEOPLE or not after


def _holds_name(token: Token, names: tuple[Name, ...]) -> bool:
    left, right = token.left_edge.idx, token.right_edge.idx + len(token.right_edge)
    return any(left <= n.start < right for n in names)
