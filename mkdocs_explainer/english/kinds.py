"""Common nouns by the kind of thing that they are said of, and what stands around a name of each kind."""

from __future__ import annotations

import re

from mkdocs_explainer.english import word_set
from mkdocs_explainer.english.bodies import GROUPS, ORGANISATION_WORDS
from mkdocs_explainer.english.people import ROLES, SHORT_TITLES

LAW_WORDS = frozenset("act law bill amendment constitution treaty convention code statute".split())
"""Words of which the name of a law has one."""

CLASSES = frozenset(
    """software malware ransomware virus worm trojan botnet disease syndrome condition disorder infection reaction
    inflammation allergy drug vaccine aircraft airliner missile rocket""".split()
)
"""Nouns for made and natural things: what they are said of, or stand behind, is nobody and no organisation."""

EVENTS = frozenset(
    """war battle election referendum summit festival tournament championship olympics earthquake hurricane typhoon
    cyclone massacre uprising revolution""".split()
)
"""Nouns of events."""

PLACES = frozenset(
    """town city village country nation region province prison capital island state megaprison mega-prison
    facility complex base building site camp stadium airport""".split()
)
"""Nouns of places."""

LANDMARKS = frozenset(
    """bridge wall river canal square street avenue road highway lake mountain mountains bay sea ocean strait valley
    park tower beach desert peninsula gulf harbor harbour port dam tunnel""".split()
)
"""What the names of places end with, when they have more than one word."""

DISTRICTS = frozenset({"county", "parish", "borough"})
"""More words that the names of places end with."""

STILL = r"(?:disease|syndrome|virus|attack|itself|also|simply|basically|often|\w+ly)"
""" "Feather duvet lung disease is …", "ransomware basically is …": the same noun still."""

IDENTITY = r"(?:an?|one|any|the(?! (?:\w{2,}est|worst|best|first|last|second|third|only|latest|most|least)\b))\b"
"""Piece: how a phrase begins that says what something is."""

COPULA = r"(?:is|are|was|were)"
"""Piece: the verbs by which a sentence says what something is."""

IS_A = rf"{COPULA} (?:an?|the|one)\b"
"""Piece: such a verb, and how a phrase behind it begins that may say so."""

APPOSITION = r", (?:an?|the)\b"
"""Piece: what stands behind a noun that is explained within commas: "ransomware[, a] program"."""

CALLED = r"\bcalled \W*"
"""Piece: what stands before a noun that is explained before it: "a program [called] ransomware"."""

NAMED = r"\b(?:called|dubbed|named|known as|diagnosed with)\b(?: \w+){0,2} \W*"
"""Piece: the same in more words."""

MAYBE_ARTICLE = r"(?:The |A |An )?"
"""Piece: what may stand at a sentence's head before the noun that it is about."""

BY_NATURE = (
    "spreads|causes|takes|affects|attacks|uses|works|makes|means|refers|occurs|involves|includes|contains|consists|"
    "allows|lets|locks|encrypts|infects|kills|eats|destroys|damages|carries|covers|bans|describes|protects|stops|"
    "begins|develops|blocks|demands|steals|circulates|travels|lives|happens"
)
"""Verbs in the present tense by which a sentence says what something does by its nature; a plural of a noun ("bird
flu cases") is none."""

DOES_BY_NATURE = rf"(?:{BY_NATURE})\b(?! of\b)"
"""Piece: one of them, and no noun that is spelt like it: "the attacks of"."""

DESCRIBED = re.compile(
    r"\b[Tt](?:he|his) ([a-z]+(?:-[a-z]+)?)"
    r"(?=[.,;:)’']|$| (?:is|was|has|had|can|could|will|would|may|does|did|and|or|on|in|to|as|after|before|for|under"
    r"|over|by|with|from)\b)"
)
"""A noun with "the" or "this" that ends its phrase: "the prison officials" describes no prison."""

NOUN_KINDS = (
    (GROUPS | ORGANISATION_WORDS, "organisation"),
    (PLACES, "place"),
    (LAW_WORDS, "law"),
    (EVENTS, "event"),
    (ROLES, "person"),
    (CLASSES, "thing"),
)
"""Kinds by noun, the surest first."""

COMMON_NOUN = re.compile(
    r"(?:[,.;:)]|$| (?:of|and|or|in|for|to|from|with|by|on|at|that|which|is|was|has|had|can|could|may|will)\b)"
)
"""What follows a name in small letters that stands for itself."""

STANDS_ALONE = re.compile(
    r"(?:[,.;:)]|$| (?:of|and|or|in|for|to|from|with|by|on|at|that|which|who|is|are|was|were|has|have|had|can|could"
    r"|may|will|would|said|says|did|does|do|as|after|before|when)\b)"
)
"""What follows a name that stands for itself: "the FBI said", but not "the FBI report"."""

SHORT_TITLE = re.compile(rf"\b(?:{'|'.join(sorted(title.title() for title in SHORT_TITLES))})\. $")
"""What stands before a name that is somebody's: "Sen. X"."""

AFTER_THE = re.compile(r"\b[Tt]he $")
"""The article before a name."""

AFTER_OWNER = re.compile(r"\b(?:an?|his|her|its|their) $", re.IGNORECASE)
"""What stands before a name that is no name of one thing: "a Guild"."""

BEFORE_PLACE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]n)$")
"""What stands before a name that something is in, at, near or on."""

SHIP = re.compile(r"(?:USS|HMS|HMCS|RMS|MV) ")
"""How the name of a ship begins: "USS Arnby"."""

CONVENTION = re.compile(r"\bnational convention$")
"""How the name of a party's convention ends, in small letters."""

LAW_OF_YEAR = re.compile(r"\b(?:act|law) of \d{4}$")
"""How the name of a law ends that has its year: "alien enemies act of 1798"."""

HEAD_ENDS = re.compile(r"\b(?:of|in|to|that|which|who|whose|where|when|from|for|with|known|(?<!-)based|at|on|by)\b|,")
"""Where the words end that a describing phrase's noun is the last of: "a human rights organization [in] Arnby"."""

MAKER = re.compile(r"\b(film|policy|law) maker\b")
"""Nouns in two words that are mostly written in one."""

MAKER_IN_ONE = r"\1maker"
"""How those are written to be found."""

ONE_OF = re.compile(r"^one of (?:the|its|their) ")
"""What may stand before the noun of a describing phrase: "one of the firms"."""

SORT_OF = re.compile(r"^(?:the|an?) (?:\w+ )?(?:type|form|kind|sort|subset|variety) of ")
"""The same before a sort: "a rare form of cancer"."""

PEOPLE = word_set(
    """
    president leader minister secretary chief officer head founder co-founder director chairman chairwoman
    chair spokesman spokeswoman spokesperson lawyer attorney judge justice senator governor mayor professor
    researcher expert analyst author writer journalist reporter editor activist politician candidate
    official executive manager owner partner wife husband son daughter brother sister mother father student
    teacher doctor physician scientist economist historian soldier general commander pilot captain actor
    actress singer artist musician player coach billionaire businessman businesswoman entrepreneur investor
    engineer adviser advisor aide ambassador diplomat prosecutor detective sheriff lawmaker filmmaker congressman
    congresswoman king queen prince princess pope bishop priest imam cleric dictator strongman rebel
    militant terrorist suspect victim survivor resident native veteran member deputy specialist consultant
    strategist hacker developer designer architect chef man woman boy girl person representative
    commissioner counsel ceo premier chancellor monarch
    """
)
"""Nouns for what a person is."""

THINGS = word_set(
    """
    company firm group organization organisation agency body institute institution university college school
    hospital charity nonprofit ngo association union party movement gang cartel militia army force airline
    carrier bank fund manufacturer maker planemaker carmaker supplier provider operator regulator ministry
    department bureau office commission committee council court newspaper magazine website site broadcaster
    outlet network publisher publication platform app service startup start-up law act bill treaty agreement
    deal statute program programme project city town village capital state country nation province region
    district suburb island river lake mountain port area territory prison jail facility complex building
    airport base camp plant factory system software malware virus worm ransomware tool device machine
    aircraft plane jet airplane helicopter ship vessel train model disease syndrome condition disorder
    infection illness drug vaccine medicine treatment chemical substance species festival event ceremony
    tournament war battle operation crisis conference summit award prize book film movie song album series
    game product brand store restaurant chain market index currency language religion sect tribe clan people
    community coalition alliance bloc think-tank thinktank watchdog authority power conglomerate giant
    retailer consultancy subsidiary unit arm division team club league band archipelago enclave settlement
    neighborhood neighbourhood rival competitor telecom
    """
)
"""Nouns for what a named thing is that is no person."""

ORGANISATIONS = word_set(
    """
    company firm group organization organisation agency charity nonprofit ngo association union party movement gang
    cartel militia army airline carrier bank fund manufacturer maker planemaker carmaker supplier provider operator
    regulator ministry department commission committee council newspaper magazine broadcaster publisher startup
    start-up watchdog conglomerate retailer subsidiary consultancy telecom university college school hospital
    """
)
"""Nouns for what an organisation is."""

PLACE_NOUNS = word_set("city town village capital state country nation province region district suburb island")
"""Nouns for what a place is."""

KINDS = {
    **dict.fromkeys(PEOPLE - THINGS, "PERSON"),
    **dict.fromkeys(ORGANISATIONS - PEOPLE, "ORG"),
    **dict.fromkeys(PLACE_NOUNS, "GPE"),
    **dict.fromkeys(("law", "act", "bill", "treaty", "statute"), "LAW"),
    **dict.fromkeys(("prison", "jail", "airport", "building", "camp", "stadium", "bridge", "dam"), "FAC"),
}
"""The label that a noun calls for when it says what a name is."""

CLAUSE_NOUNS = word_set(
    """
    move step decision expansion reference reversal blow sign warning change increase decrease rise drop decline
    attempt effort claim reminder development result victory defeat setback shift departure rebuke admission
    acknowledgment acknowledgement assertion accusation allegation violation tactic gesture response reaction
    announcement prospect possibility scenario outcome feat milestone record
    """
)
"""Nouns that behind a comma stand for the whole clause: "a court ruled against the act, a decision that …"."""

EMPTY_NOUNS = re.compile(
    r"(?:part|result|reason|problem|question|case|thing|same|time|day|week|month|year|sign|way|other|such|"
    r"mistake|fact|matter|number|lot|bit|datum|data|least|most|share|majority|percentage|proportion)s?$"
)
"""Nouns that say nothing of what a thing is: "part of", "the reason"."""

SORTS = word_set("type form kind sort variety variant subset class breed strain species branch")
"""Nouns with "of" for a sort of something: "a type of pump"."""

CLASS_NOUNS = word_set(
    """
    disease condition disorder syndrome infection illness inflammation reaction allergy technique method process
    procedure practice treatment therapy drug medicine vaccine substance chemical compound material mineral metal
    alloy gas fuel mixture software malware virus worm ransomware bacterium parasite fungus toxin poison device tool
    instrument machine technology system mechanism plant tree crop animal insect fish bird dish drink sport dance
    phenomenon theory doctrine metric measure unit tax fee levy
    """
)
"""Nouns for a sort of thing that a sentence may explain another noun by: "a lung disease"."""

EXPLAINED_CLASSES = word_set("malware ransomware")
"""Sorts of things that a source may explain as well."""

EVERYDAY = word_set("water light music money paper thing people house heart blood sugar bread stone story")
"""Nouns that nobody needs explained."""
