"""Wordings in which a sentence says what something is, and those that only look alike."""

from __future__ import annotations

import re

from mkdocs_explainer.english.nouns import PEOPLE

HEAD_ENDS = re.compile(
    r",| (?:of|in|that|who|whose|which|for|at|with|from|to|on|by|and|near|under|based|used|made|known)\b"
)
"""Where the head of a defining phrase ends: "a charity [based in Tarn]"."""

CALLED = re.compile(
    r"\b(?:(?:is|are|was|were|be|being|been|[’']s)(?: \w+)? (?:called|dubbed|termed)|known as|so-called) "
    r"[“\"](?P<name>[a-z][\w’'-]*(?: [a-z][\w’'-]*)+)[,.]?[”\"](?! [a-z]+s\b)"
)
"""A common noun in quotation marks: "what’s called “mill lung”"."""
BEFORE_A_SORT = ("a", "an", "one")
"""The words with which a phrase begins that tells a sort: "a type of …"."""
COPULAS = ("is", "are")
"""The verbs that say what a common noun is."""
PHRASE_ENDS = re.compile(r", and |; ")
"""Where a phrase that says what a common noun is ends within a longer one."""

DOUBT = frozenset("must should could may might would will shall ’ll 'll if whether".split())
"""Words with which something is said to be what it is not, or not yet, or perhaps."""
SCENE = re.compile(r"(?:In|At|Near|From|Outside|Around|Across) (?:the )?")
"""A sentence's beginning that is only a place: "In Nairobi, a lawyer who …" is about the lawyer."""
OF_A_PERSON = re.compile(rf" who\b|\b(?:{'|'.join(sorted(PEOPLE))})\b")
"""A phrase that is about a person."""

DISTANCES = frozenset({"mile", "kilometer", "kilometre", "km"})
"""Units that may stand in the plural in a defining phrase: "miles from the border"."""

NEAR = re.compile(
    r",? (?P<phrase>(?:about |some |roughly |around |nearly |just )?[\d.,]+ ?(?:miles?|kilomet(?:er|re)s?|km)"
    r"(?: \([^)]*\))? (?:to the )?(?:north|south|east|west)[a-z-]* of [^,.;()—–]+)"
)
"""Where a place is: "40 miles east of Tarn"."""
DISTANCE = re.compile(r",? (?:about |some |roughly |around |nearly )?[\d.,]+ (?:miles|kilometers|kilometres|km)$")
"""A distance at the end of a phrase, without from where."""
ASIDE = re.compile(r"[^,—–]*(?:, (?:aged )?\d{1,3})?\s*")
"""What may stand between a name and the comma before the words that define it: "Ana Ruiz of Northlight, 45"."""

NO_DEFINITION = (
    "more",
    "most",
    "less",
    "some",
    "many",
    "no",
    "roughly",
    "about",
    "including",
    "both",
)
"""First words of a phrase that says how many, and not what."""
NO_ROLE_START = ("and", "of")
"""Words that no role before a name begins with."""
NO_ROLE = ("more", "such", "other", "many")
"""Words that belong to no role or office."""

SORT_OF = re.compile(
    r"\b(?P<phrase>the (?:(?!(?:of|on|in|at|the|to|from|for|and)\b)[\w’'-]+ ){1,4}(?P<noun>[a-z]+)) of $"
)
"""A noun with "of" before a name: "the coastal district of [Tarn]"."""
NAMED_PLACE = re.compile(r"the (?:state|city|county|town|district|commonwealth) of [A-Z]")
"""A place with its kind, which defines nothing: "the state of Tarn"."""

ORIGINS = ("originate", "emerge", "found", "establish", "create", "form", "headquarter", "base")
"""Verbs that say where something comes from: "was founded in 1950"."""
EMERGES = ("originate", "emerge")
"""Those of the verbs of origin that stand without an object: "X originated in …"."""
ORIGIN_LINKS = ("in", "from", "by", "at")
"""What follows such a verb: "founded in 1950", "founded by …"."""

LEADING = re.compile(
    r"^(?:whether|as|when|while|that|and|but|or|both|another|now|yesterday|today|earlier|later|meanwhile|\w+day"
    r"|(?:Co|Inc|Corp|Ltd)\.) ",
    re.IGNORECASE,
)
"""Words at the beginning of a phrase that are no part of it."""
LEANING = re.compile(r"(?:his|her|its|their|my|our|your|this|these|that|those|year-old)\b", re.IGNORECASE)
"""First words of a phrase that leans on another sentence: "his wife"."""
BARE_NOUN = re.compile(r"(?:the )?[a-z]\w*", re.IGNORECASE)
"""A phrase of one word, which says nothing: "the plane"."""
RELATIVE_CLAUSE = re.compile(r" (?:who|that|which)\b")
"""Where a clause begins that a phrase is cut before."""
BUT_NAME = re.compile(r" but [A-Z]\w+$")
"""The beginning of another clause at the end of a phrase: "a disputed city but Kenyans call it theirs"."""
