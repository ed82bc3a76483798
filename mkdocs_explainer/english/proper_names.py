"""What names are made of and stand beside: titles, offices, peoples, links, laws, models."""

from __future__ import annotations

import re

from mkdocs_explainer.english import word_set
from mkdocs_explainer.english.people import SHORT_TITLES, TITLES
from mkdocs_explainer.english.places import PEOPLES

WRITTEN_TITLES = TITLES | {f"{title}." for title in SHORT_TITLES}
"""Titles as they are written, with and without the full stop."""
OFFICE_ENDS = word_set("staff state defense defence")
"""What the name of an office ends with: "Chief of Staff"."""

OFFICE_HOLDERS = word_set(
    """
    president minister secretary officer adviser advisor spokesman spokeswoman spokesperson chancellor
    premier governor senator congressman congresswoman representative chairman chairwoman chair director
    commissioner ambassador correspondent reporter editor attorney prosecutor judge mayor sheriff speaker
    treasurer envoy undersecretary counsel leader whip ceo cfo coo cto superintendent inspector detective sergeant
    lieutenant captain colonel professor solicitor admiral commander sen. rep. gov. gen. adm. cmdr. sgt. lt. col.
    capt. prof. dr. mr. mrs. ms. mr
    mrs ms dr sir dame mp
    """
)
"""The nouns of offices: "Chief Legal [Officer]"."""
OFFICE_MODIFIERS = word_set(
    """
    defense defence foreign prime chief executive financial operating legal technology justice interior
    finance health homeland security national vice deputy press senior acting former home trade commerce
    state attorney general assistant associate managing business political special environment transport
    interim supreme majority minority rear
    """
)
"""Words before them that are part of the office."""
OFFICE_OF = word_set("state defense defence treasury energy commerce labor education transportation general")
"""Words behind their "of" that are part of the office: "Secretary of the Treasury"."""
OFFICE_JOINS = ("for", "and")
"""What may join two fields of an office: "Minister for Home and Justice"."""
SORTS_OF_OFFICE = word_set("special majority minority crown prince princess")
"""Words that with an office name nobody, and before a name are part of how somebody is called: "Prince Erik"."""
COURTESY_TITLES = frozenset(("mr", "mrs", "ms", "dr", "sir", "lord", "lady", "dame", "mr.", "mrs.", "ms.", "dr."))
"""Those that say nothing of who somebody is."""
OFFICE_FOR = re.compile(
    r"(?P<phrase>(?:(?!(?:On|In|At|By|For|From|Since|And|But|The|\w{1,6}day|Last|This)\b)"
    r"[A-Z][\w.]{0,60}(?:[’']s)? ){0,3}"
    r"(?:Commissioner|Minister|Secretary|Director|Envoy|Representative) "
    r"(?:for|of) (?:the )?[A-Z]\w+(?:(?: and)? [A-Z]\w+){0,3}) $"
)
"""An office that ends with what it is for: "Commissioner for Roads X"."""

NATIONALITIES = frozenset(word.title() for word in PEOPLES)
"""Adjectives of peoples, creeds and parties that no first name is spelt like ("Susan", "Ivan", "Jordan")."""
DEMONYM = re.compile(r"[A-Z]\w*(?:an|ese|ish|[ie]ch|[^e]ic|[aeiou][bdnqrst]i|eli)s?(?:-\w+)?")
"""A word that by its ending may name a people, a faith or a party."""
LINKS = word_set("of de da del della di do du la le el al bin ibn van von der den & for y")
"""Small words that may stand inside a name."""
LINKS_OF = ("of", "de")
"""Links behind which a name may go on with an article: "Bank of the Vale", "Luz de la Sierra"."""
LINKED_ARTICLES = ("the", "la", "los", "las")
"""Those articles."""
ARABIC_LINKS = ("al", "el", "bin", "abu", "ad")
"""Small first parts of Arabic names that are joined by a hyphen: "al-Haddad"."""
SURNAME_LINKS = ("al", "el", "bin")
"""Those with which a surname begins."""
SYLLABLES = word_set("in un il ri do eop myeon eun hye hyun ho jin joo wook sik kyu myung gil hwan")
"""Last parts of Korean names of people and places that stand in small letters after a hyphen: "Moon Jae-in"."""

PARTY_LETTERS = ("D", "R", "I")
"""The letters of parties before a politician's state: "D-Ohio"."""
SEAT = re.compile(r"[DRI][-–]\s?[A-Z][A-Za-z.]{1,5}\.?")
"""A politician's party and state: "D-N.Y."."""
ADMINISTRATIONS = ("administration", "Administration", "Government")
"""Words behind a name that are one name with it: "the Trump administration"."""
SORTS_OF_BODY = word_set("party committee department council commission")
"""What is left of a body's name that was cut: "Freedom and Justice [Party]"."""
JOINED_BODIES = frozenset("services committee subcommittee protection enforcement affairs welfare housing".split())
"""Words that the names of bodies end with of which an "and" joins two parts."""

LAWS = word_set(
    "act law bill code treaty constitution amendment order convention accord charter agreement pact rule protocol"
)
"""Words of which the name of a law has one."""
NAMED_DAYS = ("Super", "Black", "Good", "Ash", "Cyber", "Bloody")
"""Words that with a weekday are the name of a day: "Good Friday"."""

AFTER_FIRST_NAME = ("a", "an", "the", "who", "which", "whose")
"""What stands behind a sentence's first word and a comma when it is a name: "Northlight, a charity, …"."""
IN_HEADLINES = frozenset(
    "To Is Are Was Were Did Does Do Has Have Will Would She He They It And In For On With From By At As That".split()
)
"""Words that nobody writes with a capital within a sentence, but for headlines."""

MODEL = re.compile(r"(?<=[a-z,;’'] )(?P<word>[A-Z][\w’]*) (?P<number>\d{2,4})\b(?![.,:/]?\d|%| ?per ?cent)")
"""A model's number behind its maker: "Boeing 737"."""
THE_MODEL = re.compile(r"(?:[Tt]he|[’']s) (?P<number>\d{2,4}) (?P<word>[A-Z][A-Za-z]*)\b(?<!s)")
"""A model's number before its name: "the 737 Max"."""
PAIRED_MODEL = re.compile(r"\b(?P<word>[A-Z][\w’]{0,60}) (?P<number>\d{2,4}) \d [A-Z]\w*\b(?<!s)")
"""Two numbers in a row count nothing: "Boeing 737 8 Max"."""
NO_MODEL_BEFORE = word_set(
    "percent % times people years days months weeks hours minutes million billion thousand per"
)
"""Words behind a number that counts them, and is no model's."""
