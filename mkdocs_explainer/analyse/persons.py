"""Whether a "he" or "her" has somebody in its own sentence whom it can mean.

Only a single person will do: somebody named, or a noun for what a person is. A place, a plural or a storm is
nobody, so "Police arrested him" leans on the sentence before. Pronouns within quotations are the speaker's
affair. After a pronoun, only the subject of a clause that it opens ("When he arrived, Omar Haddad …") or
whoever says the sentence can be meant.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_explainer.analyse.lexicon import PEOPLE, REPORTING, STARTERS, THINGS
from mkdocs_explainer.english import word_set
from mkdocs_explainer.model import Name, Speech

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_THIRD = word_set("he she him her his hers himself herself")
QUOTED = re.compile(r"“[^”]*(?:”|$)|^[^“]*”|\"[^\"]*(?:\"|$)|‘[^‘’]*[.,?!]’(?!\w)")
_GENERIC = re.compile(
    r"(?:his|he|him|himself)(?: or |/)(?:her|she|hers|herself)\b|(?:her|she)(?: or |/)(?:his|him|he)\b", re.IGNORECASE
)
_HONOUR = re.compile(r"(?:His|Her) (?:Majesty|Highness|Holiness|Excellency|Honou?r|Royal|Grace)\b")
_KIN = word_set(
    """
    accountant adolescent adult anybody anyone applicant assistant aunt baby bride bridegroom bully candidate
    celebrity chairperson child citizen clerk client colleague cop cousin customer defendant detainee everybody
    everyone fiancé fiancée fireman fisherman friend granddaughter grandfather grandmother grandson groom guard
    guest gunman heir hero host immigrant individual infant inhabitant inmate kid mastermind migrant neighbor
    neighbour nephew newcomer niece nobody nurse one orphan parent participant passenger patient policeman
    policewoman recruit refugee relative salesman servant somebody someone spouse spy star stepfather stepmother
    teen teenager tenant thief toddler twin uncle whistleblower who whoever whose widow widower witness youth
    """
)
_ER = re.compile(r"[a-z-]{2,}(?:er|or|ist|ian|eer|ee|man|woman)")
_NO_PERSON = word_set(
    """
    armor assist banner barrier behavior behaviour boiler bomber border browser butter calculator cancer career
    center chamber chapter chopper cluster coffee color colour committee computer container cooker copper corner
    corridor counter cover danger degree dinner disaster door elevator error exist exterior factor favor favour
    fee fever fighter finger fist flavor floor flyer freighter gender generator guarantee harbor harbour
    helicopter honor honour horror human humor humour indicator interior jubilee knee labor labour ladder laughter
    layer letter levee liner list lumber major manner matter meter minor mirror mist monitor monster motor
    newsletter number odor offer order paper poster power printer prior quarter reactor remainder river router
    rubber rumor rumour sector semester sensor server sewer shelter shoulder shower silver soccer spider steamer
    sticker summer supper tanker temper terror thunder tiger timber tower tractor trailer transfer tree trigger
    tumor tumour twist vapor vector waist water weather winter wonder wrist
    """
)
_COLLECTIVE = word_set("police government court parliament congress council city country army navy administration")
_OUTLETS = word_set(
    "news times post press journal daily herald tribune guardian international airlines airways watch inc"
)


def leans_on_nobody(doc: Doc, names: tuple[Name, ...], speech: tuple[Speech, ...]) -> bool:
    """Whether the sentence's first "he", "she", "his" or "her" can mean nobody in it."""
    token = _first(doc)
    if token is None:
        return False
    return not (_before(doc, token, names, speech) or _after(doc, token, names, speech))


def _first(doc: Doc) -> Token | None:
    """The first such pronoun outside quotations."""
    tokens = [t for t in doc if t.lower_ in _THIRD]
    if not tokens:
        return None
    barred = [m.span() for pattern in (QUOTED, _GENERIC, _HONOUR) for m in pattern.finditer(doc.text)]
    return next((t for t in tokens if not any(a <= t.idx < b for a, b in barred)), None)


def _before(doc: Doc, pronoun: Token, names: tuple[Name, ...], speech: tuple[Speech, ...]) -> bool:
    if any(n.start < pronoun.idx and _may_be_person(n) for n in names):
        return True
    if any(_person(t, names) for t in doc[: pronoun.i]):
        return True
    # "Bukele said he": a name with a wrong label, or none, that does what persons do
    return any(s.start < pronoun.idx and _named_speaker(s, names) for s in speech) or _first_word(doc, pronoun)


def _after(doc: Doc, pronoun: Token, names: tuple[Name, ...], speech: tuple[Speech, ...]) -> bool:
    people = [n for n in names if n.start > pronoun.idx and _may_be_person(n)]
    if pronoun.tag_ == "PRP$" and any(
        s.speaker.startswith(n.text) and n.start >= s.start for s in speech for n in people
    ):
        return True  # "… after her speech, Ana Ruiz said"
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    subject = next((c for c in root.children if c.dep_ in ("nsubj", "nsubjpass")), None) if root is not None else None
    if subject is None or subject.left_edge.i <= pronoun.i:
        return False
    left, right = subject.left_edge.idx, subject.idx + len(subject)
    return _person(subject, names) or any(left <= n.start < right for n in people)


def _may_be_person(name: Name) -> bool:
    """A name that the pipeline took for a person's, or for nothing; no acronym."""
    return name.label == "PERSON" or (name.label == "" and not name.text.isupper() and not name.text[-1:].isdigit())


def _named_speaker(speech: Speech, names: tuple[Name, ...]) -> bool:
    """Whether a name of one or two words speaks that is neither an acronym nor a people's nor an outlet's."""
    words = speech.speaker.split()
    if len(words) > 2 or any(w.isupper() or w.lower() in THINGS | _OUTLETS for w in words):
        return False
    return any(n.text == speech.speaker and n.label != "NORP" for n in names)


def _person(token: Token, names: tuple[Name, ...]) -> bool:
    """Whether the word stands for one person: "the mayor", "a farmer", "someone", "a Kenyan", "a 28-year-old"."""
    word = token.lower_
    if word in (
        "someone",
        "somebody",
        "anyone",
        "anybody",
        "everyone",
        "everybody",
        "nobody",
        "who",
        "whose",
        "whoever",
    ):
        return True
    if word in ("one", "another", "each") and token.dep_ in ("nsubj", "nsubjpass", "pobj", "dobj"):
        return True
    if word == "old" and token.i > 1 and token.nbor(-2).lower_ in ("year", "years"):
        return True
    if word in PEOPLE and token.i + 1 < len(token.doc) and token.nbor(1).text == "-":
        return True  # "the secretary-general"
    if token.tag_ in ("NNS", "NNPS") or token.pos_ not in ("NOUN", "PROPN") or token.dep_ == "compound":
        return False
    if any(n.label == "NORP" and n.start <= token.idx < n.end for n in names):
        return any(c.dep_ == "det" for c in token.children)
    last = word.split("-")[-1]
    if last in PEOPLE or last in _KIN:
        return True
    return last not in THINGS and last not in _NO_PERSON and token.text.islower() and _ER.fullmatch(last) is not None


def _first_word(doc: Doc, pronoun: Token) -> bool:
    """ "Ruiz said …": a first word with no article that reports something, where the pipeline finds no name."""
    first = doc[0]
    return (
        first.i < pronoun.i
        and first.dep_ == "nsubj"
        and first.tag_ in ("NN", "NNP")
        and first.text.istitle()
        and first.head.lemma_.lower() in REPORTING
        and first.text not in STARTERS
        and first.lower_ not in THINGS | _COLLECTIVE
    )
