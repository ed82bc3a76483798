"""Words that tell what a name is: titles, kinds of organisations, peoples and their countries.

English only; a second language is a second table.
"""

from __future__ import annotations

TITLES = frozenset(
    """president vice prime minister premier chancellor king queen prince princess pope senator sen rep
    representative congressman congresswoman governor gov mayor judge justice secretary of state attorney general
    ambassador director chief executive officer ceo cfo chairman chairwoman chair spokesman spokeswoman
    spokesperson mr mrs ms miss dr prof professor sir lady lord captain capt general gen colonel col lieutenant lt
    sergeant sgt officer detective sheriff former ex then acting foreign defense defence interior finance
    rev reverend father sister brother saint""".split()
)
"""Words that stand before a person's name without being part of it."""

COURTESY = {"mr": "mr", "mrs": "ms", "ms": "ms", "miss": "ms"}
"""Titles that tell two people of one surname apart, and how all that tell the same are written."""
NAME_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What stands after the name of a person who is called like another one."""
NATION = frozenset({"us", "uk", "american", "british"})
CORPORATE = frozenset(
    """inc co corp corporation company ltd llc plc group holdings ag gmbh sa technologies technology
    industries""".split()
)
GENERIC_TAIL = frozenset("news agency newspaper gang group network website magazine".split())
BODIES = frozenset("administration government authorities officials cabinet regime".split())
ORGANISATION_WORDS = frozenset(
    """administration agency army association authority bank board bureau center centre church club
    college commission committee coalition company congress corporation corps council court department
    embassy federation force forces foundation fund government group guard hospital house institute
    institution league military ministry museum navy network office organization organisation parliament
    party police press school senate service society team times tribune post union university airlines
    airways""".split()
)
LAW_WORDS = frozenset("act law bill amendment constitution treaty convention code statute".split())
GROUPS = frozenset("gang cartel party militia movement firm bank airline regulator".split())
PLACES = frozenset(
    """town city village country nation region province prison capital island state megaprison mega-prison
    facility complex base building site camp stadium airport""".split()
)
ROLES = frozenset(
    """president minister lawyer spokesman spokeswoman spokesperson director executive doctor researcher professor
    analyst politician leader senator founder ceo cfo author expert judge man woman chancellor chairman
    officer""".split()
)
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
DEMONYM_ENDINGS = ("ians", "ian", "eans", "ean", "ans", "an", "ese", "ish", "is", "i", "ns", "n")
IRREGULAR_DEMONYMS = {
    "american": "united states",
    "americans": "united states",
    "british": "united kingdom",
    "french": "france",
    "dutch": "netherlands",
    "swiss": "switzerland",
    "greek": "greece",
    "spanish": "spain",
    "german": "germany",
    "germans": "germany",
    "turkish": "turkey",
    "danish": "denmark",
    "polish": "poland",
    "finnish": "finland",
    "swedish": "sweden",
    "welsh": "wales",
    "irish": "ireland",
    "chinese": "china",
    "peruvian": "peru",
    "canadian": "canada",
    "canadians": "canada",
    "norwegian": "norway",
    "argentine": "argentina",
    "filipino": "philippines",
    "kurdish": "kurds",
    "kurd": "kurds",
    "thai": "thailand",
    "czech": "czech republic",
    "scottish": "scotland",
}
SAME_PLACE = {"us": "united states", "usa": "united states", "uk": "united kingdom", "eu": "european union"}
