"""Who says (some of) a sentence, from the grammar of reporting verbs and "according to".

All attributions of a sentence are kept, nested ones too, in the order of the text: which of them counts
is a question of weaving. A speaker is a noun phrase that a reader understands, as written.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mkdocs_explainer.english.grammar import POSSESSIVE_MARKS
from mkdocs_explainer.english.speech import (
    AGENT_LINKS,
    LIGHT_VERBS,
    MODALS,
    REPORTING,
    REPORTING_FORMS,
    SAYS_THAT,
    SPEAKER_LINKS,
    TO_SOMEBODY,
    UNTELLING,
    WHOM,
    WHOM_CUES,
    WITH_OBJECT,
    WITH_PHRASE,
)
from mkdocs_explainer.model import Name, Speech

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_QUOTES = '"“”'


def find_speech(doc: Doc, names: Sequence[Name] = ()) -> tuple[Speech, ...]:
    """The attributions of a parsed sentence, in the order of the text.

    Args:
        doc: the parsed sentence.
        names: its names; one in front of "alleged that" speaks, whatever the parser takes it for.
    """
    found: list[Speech] = []
    for token in doc:
        speech = _according(token) or _verb(token) or _passive(token) or _inverted(token)
        if (
            speech is not None
            and speech.speaker
            and all(s.cue != speech.cue or s.end <= speech.start or speech.end <= s.start for s in found)
        ):
            found.append(speech)
    text = doc.text
    for m in WHOM.finditer(text):  # "whom the mayor claims are members": the parser sees a noun
        if all(s.end <= m.start() or m.end() <= s.start for s in found) and m["speaker"].lower() not in UNTELLING:
            cue = WHOM_CUES[m["cue"][:2]]
            found.append(Speech(speaker=m["speaker"], cue=cue, start=m.start("speaker"), end=m.end("cue")))
    for name in names:
        speech = _that(doc, text, name)
        if speech is not None and all(speech.end <= s.start or s.end <= speech.start for s in found):
            found.append(speech)
    # "let's ask" and a lone sign name nobody
    spoken = [s for s in found if any(map(str.isalnum, s.speaker.removeprefix("’s").removeprefix("'s")))]
    return tuple(sorted(spoken, key=lambda s: (s.start, s.end)))


def _that(doc: Doc, text: str, name: Name) -> Speech | None:
    """ "Ana Ruiz alleged that …": by the order of words, where the parser sees no subject."""
    said = SAYS_THAT.match(text, name.end)
    verb = next((t for t in doc if t.idx == said.start("cue")), None) if said else None
    if said is None or verb is None or verb.lemma_.lower() not in REPORTING or name.label == "NORP":
        return None
    if verb.lower_ == verb.lemma_.lower():
        return None  # "in a Tarn News report that …": one name takes an ending
    return Speech(speaker=name.text, cue=verb.lemma_.lower(), start=name.start, end=said.end("cue"))


def _according(token: Token) -> Speech | None:
    if token.lower_ != "according" or token.i + 1 >= len(token.doc):
        return None
    to = token.nbor(1)
    speaker = next((c for c in to.children if c.dep_ == "pobj"), None) if to.lower_ == "to" else None
    return _speech(speaker, "according to", token, to) if speaker is not None else None


def _verb(token: Token) -> Speech | None:
    lemma = token.lemma_.lower()
    if lemma not in REPORTING or token.pos_ not in ("VERB", "AUX"):
        return None
    subject, inherited = _subject(token)
    if subject is None or subject.lower_ in UNTELLING or not _reports(token, subject, lemma):
        return None
    if any(c.dep_ == "det" and c.lower_ == "no" for c in subject.children):
        return None
    if any(c.dep_ == "aux" and c.lower_ in MODALS for c in token.children):
        return None
    speech = _speech(subject, lemma, token, token)
    if inherited:  # "X did this and said that": the words between are not the attribution's
        return Speech(speaker=speech.speaker, cue=lemma, start=token.idx, end=token.idx + len(token))
    return speech


def _subject(token: Token) -> tuple[Token | None, bool]:
    """The verb's subject, and whether it stands with another verb."""
    subjects = [c for c in token.children if c.dep_ in ("nsubj", "csubj")]
    plain = [c for c in subjects if c.tag_ not in ("WP", "WDT")]
    if plain:
        # two subjects are the parser's way of "…, which analysts said": the nearer one speaks
        return max(plain, key=lambda c: c.i if c.i < token.i else 0), False
    if subjects:
        return (token.head, False) if token.dep_ == "relcl" and token.head.pos_ != "VERB" else (None, False)
    if any(c.dep_ in ("nsubjpass", "auxpass") for c in token.children):
        return None, False
    head = token.head
    if head.i == token.i or head.pos_ not in ("VERB", "AUX"):
        return (head, False) if token.dep_ == "acl" and token.tag_ == "VBG" else (None, False)
    if (
        token.dep_ == "conj"
        or (token.dep_ == "advcl" and token.tag_ == "VBG")
        or (token.dep_ == "xcomp" and head.lemma_.lower() in LIGHT_VERBS)
    ):
        return _subject(head)[0], True
    return None, False


def _reports(token: Token, subject: Token, lemma: str) -> bool:
    """Whether something is said with the verb: a clause, a quotation, or an object that stands for one."""
    if lemma == "say":
        return True
    children = {c.dep_ for c in token.children}
    if children & {"ccomp", "parataxis"} or token.dep_ in ("parataxis", "ccomp"):
        return True
    if _beside_quote(token, subject):
        return True
    if lemma in WITH_OBJECT:
        return bool(children & {"dobj", "prep", "xcomp"})
    if lemma in WITH_PHRASE:
        return bool(children & {"prep", "xcomp"})
    return lemma in TO_SOMEBODY and bool(children & {"dobj", "xcomp", "advcl", "oprd"})


def _beside_quote(token: Token, subject: Token) -> bool:
    """Whether a quotation stands next to subject and verb, and does not hold them."""
    doc = token.doc
    left, right = min(token.i, subject.left_edge.i), max(token.i, subject.right_edge.i)
    quotes = [t.i for t in doc if t.text in _QUOTES]
    opened = sum(doc[i].text in ("“", '"') for i in quotes if i < token.i)
    closed = sum(doc[i].text == "”" for i in quotes if i < token.i)
    straight = any(doc[i].text == '"' for i in quotes)
    if opened % 2 if straight else opened > closed:
        return False
    return any(0 < left - i <= 2 or 0 < i - right <= 4 for i in quotes)


def _passive(token: Token) -> Speech | None:
    """ "alleged by US authorities", "reported by the government"."""
    if token.lemma_.lower() not in REPORTING or token.tag_ != "VBN":
        return None
    agent = next((c for c in token.children if c.dep_ in ("agent", "prep") and c.lower_ == "by"), None)
    speaker = next((c for c in agent.children if c.dep_ == "pobj"), None) if agent is not None else None
    if speaker is None:
        return None
    return _speech(speaker, token.lemma_.lower(), token, token, links=AGENT_LINKS)


def _inverted(token: Token) -> Speech | None:
    """ "…, added AP News": by the order of words, where the parser takes the verb for something else."""
    doc = token.doc
    if token.lower_ not in REPORTING_FORMS or not token.i or doc[token.i - 1].text not in (",", *_QUOTES):
        return None
    if any(c.dep_ in ("nsubj", "nsubjpass") and c.i < token.i for c in token.children):
        return None  # "The company, which is new, confirmed the sale": the sale says nothing
    i = token.i + 1
    while i < len(doc) and (
        doc[i].pos_ in ("DET", "ADJ", "NOUN", "PROPN", "PART") or doc[i].text in POSSESSIVE_MARKS
    ):
        i += 1
    words = doc[token.i + 1 : i]
    if not len(words) or words[-1].pos_ not in ("NOUN", "PROPN") or (i < len(doc) and not doc[i].is_punct):
        return None
    cue = token.lemma_.lower() if token.lemma_.lower() in REPORTING else token.lower_.removesuffix("d")
    return Speech(speaker=words.text, cue=cue, start=token.idx, end=words.end_char)


def _speech(
    speaker: Token,
    cue: str,
    first: Token,
    last: Token,
    links: tuple[str, ...] = SPEAKER_LINKS,
) -> Speech:
    text, left, right = noun_phrase(speaker, first if first.i > speaker.i else None, links)
    return Speech(speaker=text, cue=cue, start=min(first.idx, left), end=max(last.idx + len(last), right))


def noun_phrase(head: Token, stop: Token | None, links: tuple[str, ...]) -> tuple[str, int, int]:
    """A readable noun phrase around its head, without relative clauses and appositions.

    Args:
        head: the noun.
        stop: the word before which the phrase ends at the latest.
        links: prepositions that may follow the noun within the phrase.

    Returns:
        The phrase, and its start and end in the sentence.
    """
    doc = head.doc
    left, right = head.left_edge.i, head.i
    for child in head.children:
        if child.i < head.i:
            continue
        if stop is not None and child.i >= stop.i:
            break
        if child.dep_ == "appos" and child.pos_ == "PROPN" and child.left_edge.i == right + 1:
            right = child.right_edge.i  # "the aid group Northlight"
            continue
        if child.dep_ == "prep" and child.lower_ not in links:
            break
        if child.dep_ not in ("cc", "conj", "prep", "case", "nummod", "compound", "punct"):
            break
        if child.dep_ == "punct" and child.text != ",":
            break
        edge = child.right_edge.i
        inner = doc[child.i : edge + 1]
        cut = next((t for t in inner if t.dep_ in ("relcl", "ccomp", "advcl", "appos", "acl")), None)
        if cut is not None:  # keep what stands before the aside
            edge = cut.left_edge.i - 1
            if edge <= child.i:
                break
        right = max(right, edge)
    while left < head.i and (doc[left].is_punct or doc[left].dep_ in ("cc", "advmod", "mark", "preconj")):
        left += 1
    while right > head.i and (doc[right].is_punct or doc[right].dep_ == "cc"):
        right -= 1
    span = doc[left : right + 1]
    text = span.text
    if text.count("(") > text.count(")"):
        text = text.partition("(")[0].rstrip()
    return text, span.start_char, span.start_char + len(text)
