"""Common nouns by what they are said of: people, things, places, sorts."""

from __future__ import annotations

import re

from mkdocs_explainer.english import word_set

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
PLACES = word_set("city town village capital state country nation province region district suburb island")
"""Nouns for what a place is."""
KINDS = {
    **dict.fromkeys(PEOPLE - THINGS, "PERSON"),
    **dict.fromkeys(ORGANISATIONS - PEOPLE, "ORG"),
    **dict.fromkeys(PLACES, "GPE"),
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
CLASSES = word_set(
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
