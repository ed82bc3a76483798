"""Openings that lean on the sentence before, and what can be cut or put in brackets."""

from __future__ import annotations

import re

from mkdocs_explainer.english import word_set

LEANS = re.compile(r"\[?(?:He|She|It|They|His|Her|Its|Their|This|These|Those|That)\b(?!’|')")
"""Openings that lean on the sentence before, once a "However," is cut."""

GOES_ON = re.compile(r"It also\b")
"""At the head of a paragraph it goes on about the story, and not about the sentence before."""

DEFINITE = re.compile(r"\[?The\]? ([a-z][\w-]*)(?: ([a-z][\w-]*))?")
"""A noun that the sentence takes as known: "The [prison]"."""

NOUN_OPENS = re.compile(r"The ([a-z]+)")
"""A noun at the head of a sentence that the one before may name: "The gang"."""

THING_OPENS = re.compile(r"(?:Its?|They|Their)\b")
"""Openings by which a sentence may go on about a thing."""

PERSON_OPENS = re.compile(r"(?:He|She|His|Her)\b")
"""The same about somebody."""

ANY_NOUN = frozenset("man men woman women company group firm two first new old same day year week case".split())
"""Nouns that a headline has without saying which is meant."""

BEFORE_COMMA = re.compile(
    r"(?:(?:And|But) )?(?:However|But|And|Also|Meanwhile|Moreover|Furthermore|In addition|Additionally|Instead|Still|"
    r"Yet|Then|So|Nevertheless|Nonetheless|Besides|Therefore|Thus|As a result|Consequently|For example|For instance),"
    r"\s+",
    re.IGNORECASE,
)
"""Connectives, with a comma."""

CONJUNCTION = re.compile(r"(?:(But|And)(?: yet)?|Yet|So)\s+(?=[$€£]?([\w’'-]+))")
"""Connectives without one, and the word behind."""

SUBJECT_OPENS = frozenset(
    """the a an this these it its he she they we i you his her their our my there some most all both no nobody
    no-one nothing everybody everyone""".split()
)
"""Words with which a subject begins. After "So" and "Yet" nothing else is sure but a name or a figure: "so many",
"yet another" belong together."""

NO_SUBJECT_OPENS = frozenset(
    "for not so yet also still then rather only even instead again to what how why who forth".split()
)
""" "But for the rain", "But not all", "And so on", "But who pays?": not what "But" and "And" merely tie on."""

MAY_BE_REPLACED = word_set(
    """
    a the this that these those there here it its he her his i my our she their they we
    also although and besides but consequently furthermore hence however instead later meanwhile moreover nevertheless
    nonetheless so still then therefore thus yet as in at for result addition additionally example instance
    """
)
"""Words for which brackets may stand: pronouns, articles and connectives. No name, number, negation or verb
is among them: what a sentence asserts, and who asserts it, can never be replaced."""
