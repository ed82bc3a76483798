"""Words that tell what a name is: titles, kinds of organisations, peoples and their countries.

English only; a second language is a second table.
"""

from __future__ import annotations

TITLES = frozenset(
    """president vice prime minister premier chancellor king queen prince princess pope senator sen rep
    representative congressman congresswoman governor gov senators reps mayor judge justice secretary of state
    attorney general
    ambassador director chief executive officer ceo cfo chairman chairwoman chair spokesman spokeswoman
    spokesperson mr mrs ms miss dr prof professor sir lady lord captain capt general gen admiral adm
    commander cmdr colonel col lieutenant lt
    sergeant sgt officer detective sheriff former ex then acting foreign defense defence interior finance
    rev reverend father sister brother saint mp commissioner""".split()
)
"""Words that stand before a person's name without being part of it."""
OFFICES = frozenset(
    {
        "special counsel",
        "special envoy",
        "special prosecutor",
        "majority leader",
        "minority leader",
        "majority whip",
        "minority whip",
        "chief of staff",
        "crown prince",
        "crown princess",
        "deputy chief",
        "ranking member",
        "solicitor general",
    }
)
"""Titles of two and three words of which one alone ("special", "crown") may be part of a name."""

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
GROUPS = frozenset(
    """gang cartel party militia movement firm bank airline regulator carrier manufacturer maker carmaker automaker
    planemaker retailer publisher broadcaster operator provider supplier giant startup start-up watchdog charity
    nonprofit conglomerate consultancy subsidiary lender insurer contractor""".split()
)
CLASSES = frozenset(
    """software malware ransomware virus worm trojan botnet disease syndrome condition disorder infection reaction
    inflammation allergy drug vaccine aircraft airliner missile rocket""".split()
)
"""Nouns for made and natural things: what they are said of, or stand behind, is nobody and no organisation."""
EVENTS = frozenset(
    """war battle election referendum summit festival tournament championship olympics earthquake hurricane typhoon
    cyclone massacre uprising revolution""".split()
)
PLACES = frozenset(
    """town city village country nation region province prison capital island state megaprison mega-prison
    facility complex base building site camp stadium airport""".split()
)
LANDMARKS = frozenset(
    """bridge wall river canal square street avenue road highway lake mountain mountains bay sea ocean strait valley
    park tower beach desert peninsula gulf harbor harbour port dam tunnel""".split()
)
"""What the names of places end with, when they have more than one word."""
ROLES = frozenset(
    """president minister lawyer spokesman spokeswoman spokesperson director executive doctor researcher professor
    analyst politician leader senator founder co-founder ceo cfo author expert judge man woman chancellor chairman
    officer secretary adviser advisor premier governor mayor attorney prosecutor commissioner ambassador envoy
    professor physician scientist activist lawmaker filmmaker congressman congresswoman representative general
    commander king queen prince princess pope editor journalist actor singer athlete coach pilot captain engineer
    economist historian daughter son wife husband chair chairwoman head chief archaeologist pulmonologist""".split()
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
    "britons": "united kingdom",
    "briton": "united kingdom",
    "slovak": "slovakia",
    "slovaks": "slovakia",
    "serb": "serbia",
    "serbs": "serbia",
    "croat": "croatia",
    "croats": "croatia",
    "afghan": "afghanistan",
    "afghans": "afghanistan",
    "turks": "turkey",
    "poles": "poland",
    "swedes": "sweden",
    "danes": "denmark",
    "finns": "finland",
    "scots": "scotland",
    "saudi": "saudi arabia",
    "saudis": "saudi arabia",
    "portuguese": "portugal",
    "icelandic": "iceland",
    "emirati": "united arab emirates",
}
SAME_PLACE = {
    "us": "united states",
    "usa": "united states",
    "united states of america": "united states",
    "uk": "united kingdom",
    "britain": "united kingdom",
    "great britain": "united kingdom",
    "eu": "european union",
}
JUDGING = frozenset(
    """excellent great brilliant good bad best worst wonderful outstanding decent fine horrible terrible awful
    disgraceful shameful honest dishonest incompetent superb fantastic amazing courageous remarkable extraordinary
    true real perfect pivotal tremendous disgusting corrupt weak liar fool hero disaster""".split()
)
"""Words by which somebody judges, and tells not what a thing is."""
BESIDE = frozenset({"copula", "appositive", "role", "origin"})
"""Patterns of definitions whose phrase says what a name is right beside it."""
SHORT_FORMS = {"fed": "federal reserve", "gop": "republican party"}
"""What newspapers call bodies for short, without their letters."""
PEOPLES = frozenset(
    """western eastern european asian african arab arabs latin american british french dutch swiss greek spanish
    german turkish danish polish finnish swedish welsh irish chinese peruvian canadian norwegian argentine filipino
    thai czech scottish yazidi yazidis sunni sunnis shia shiite shiites kurd kurds kurdish muslim muslims islamic
    jewish christian christians hindu hindus sikh sikhs catholic protestant republican republicans democrat
    democrats democratic conservative liberal soviet bangladeshi israeli iraqi iranian russian ukrainian indian
    pakistani japanese korean mexican brazilian italian australian""".split()
)
"""Adjectives and names of peoples, creeds and parties, which are no things where no source explains them."""
