"""Small words that many rules share: articles, marks of possession, negations, words without content."""

from __future__ import annotations

import re

from mkdocs_explainer.english import word_set

STARTERS = word_set(
    """
    The A An In On At By For From With Without Within After Before Since Until During While When Where If As
    He She It They We You I His Her Its Their Our My This That These Those There Here But And Or So Yet Nor
    However Meanwhile Moreover Still Also Then Now Once Although Though Because Despite Under Over Between
    According What Who Why How Which Whether Some Many Most All Both Each Every No Not One Two Three Another
    Other Others Officials Police Authorities Critics Several Earlier Later Last Next Today Yesterday Such
    Instead Hundreds Thousands Millions Dozens More Nearly About Even Only Just Like Unlike Among Asked
    Nobody Everyone Somebody Neither Either Perhaps Maybe Could Would Should Did Does Was Were Are Is Can
    """
)
"""Words that, with a capital letter, more often begin a sentence than continue a name."""
DETERMINERS = word_set(
    """
    the a an this that these those its his her their our my your some any each every
    """
)
"""Words before a noun that are no part of a name."""

ARTICLES = ("a", "an", "the")
"""Words that a phrase begins with when it says what something is: "a charity", "the charity"."""
INDEFINITE_ARTICLES = ("a", "an")
"""Before a noun that was not told of yet; before a scale also a number."""
LIST_JOINS = ("and", "or")
"""What joins the members of a list."""

POSSESSIVE_MARKS = ("’s", "'s")
"""The marks of an owner, as words of their own."""
POSSESSIVES = ("’s", "'s", "’", "'")
"""The same, with those behind a plural."""
POSSESSIVE_END = re.compile(r"[’']s$")
"""The mark of an owner at the end of a phrase."""
OWNER_END = re.compile(r"[’']s?$")
"""The mark of an owner at the end of a name: "Northlight’s", "Officers’"."""

THE_START = re.compile(r"^[Tt]he\s+")
"""The article at the beginning of a name."""

PLURAL_END = r"(?:s|es)?"
"""Piece: what a noun has at its end where it stands for many."""

CUT_OFF = ("'s", "s", "n't", "nt")
"""What the tokenizer cuts off a word, and is none itself."""
LIGHT_WORDS = word_set(
    """
    be have do get go make take come give let keep seem become such other more most many much few several
    own same well good still also even just only very too then there here now already later ago so as not
    however meanwhile instead moreover
    """
)
"""Words that carry no content, beside the pipeline's own list."""

NOT_SO = frozenset(
    "not n't n’t never hardly barely neither nor no none nobody nothing lack absence denial failure".split()
)
"""Words by which a line says that what stands below it is not so: "The council has not:"."""
NEGATIVE_VERBS = word_set(
    """
    lack deny fail refuse decline dispute reject prevent
    """
)
"""Verbs that deny their object: "denied the charge"."""
