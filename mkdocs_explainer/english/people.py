"""Titles, offices and roles of people, whom a "he" can mean, and words of praise and blame."""

from __future__ import annotations

import re

from mkdocs_explainer.english import word_set

SHORT_TITLES = word_set(
    "adm atty capt cmdr col cpl dr gen gov hon lt maj mr mrs ms mx prof rep reps rev sen sens sgt"
)
"""Titles that are shortened, without their full stop."""

TITLES = SHORT_TITLES | word_set(
    """
    acting admiral ambassador analyst attorney author candidate captain ceo cfo chair chairman chairwoman chancellor
    chief colonel commander commissioner congressman congresswoman contributor councillor counsel dame deputy
    detective director doctor editor ex-president former general governor inspector judge justice lady lawyer leader
    lieutenant lord madam major mayor minister ministers officer premier president president-elect presidents prime
    professor prosecutor representative representatives reverend secretary senator senators sergeant sheriff sir
    speaker spokesman spokesperson spokeswoman superintendent treasurer undersecretary vice whip
    """
)
"""Words of rank and office before a person's name that are no part of it, in small letters."""

STYLES = word_set(
    """
    archbishop bishop brother cardinal count countess duchess duke emperor empress father king miss monsignor pope
    prince princess queen rabbi saint sheikh sister sultan
    """
)
"""Such words that are part of how somebody is called: "King Erik" is no Erik."""

TITLE_PARTS = word_set("defence defense ex executive finance foreign interior mp of state then")
"""Words within titles, and those that name other things as well: "former Secretary [of] [State] X", "MP X"."""

ANY_TITLE = TITLES | STYLES | TITLE_PARTS
"""All that may stand before a name without telling it from another."""

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

ROLES = frozenset(
    """president minister lawyer spokesman spokeswoman spokesperson director executive doctor researcher professor
    analyst politician leader senator founder co-founder ceo cfo author expert judge man woman chancellor chairman
    officer secretary adviser advisor premier governor mayor attorney prosecutor commissioner ambassador envoy
    professor physician scientist activist lawmaker filmmaker congressman congresswoman representative general
    commander king queen prince princess pope editor journalist actor singer athlete coach pilot captain engineer
    economist historian daughter son wife husband chair chairwoman head chief archaeologist pulmonologist""".split()
)
"""Nouns of what people are."""

JUDGING = frozenset(
    """excellent great brilliant good bad best worst wonderful outstanding decent fine horrible terrible awful
    disgraceful shameful honest dishonest incompetent superb fantastic amazing courageous remarkable extraordinary
    true real perfect pivotal tremendous disgusting corrupt weak liar fool hero disaster""".split()
)
"""Words by which somebody judges, and tells not what a thing is."""

THIRD_PERSON = word_set("he she him her his hers himself herself")
"""The pronouns that must have somebody to mean."""

HE_OR_SHE = re.compile(
    r"(?:his|he|him|himself)(?: or |/)(?:her|she|hers|herself)\b|(?:her|she)(?: or |/)(?:his|him|he)\b", re.IGNORECASE
)
"""A pronoun that means anybody."""

HONOURS = re.compile(r"(?:His|Her) (?:Majesty|Highness|Holiness|Excellency|Honou?r|Royal|Grace)\b")
"""A pronoun that is part of a title."""

SOMEBODY = (
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
)
"""Pronouns that stand for one person, whom a "he" may mean."""

ONE_OF_MANY = ("one", "another", "each")
"""The same where they are a subject or an object."""

MORE_PEOPLE = word_set(
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
"""Nouns for one person, beside those that say what a named person is."""

DOERS = re.compile(r"[a-z-]{2,}(?:er|or|ist|ian|eer|ee|man|woman)")
"""Nouns that by their ending may be a person: "farmer", "pianist"."""

NO_DOERS = word_set(
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
"""Nouns with such an ending that are none."""

COLLECTIVE = word_set("police government court parliament congress council city country army navy administration")
"""Nouns for many people, of whom none is a "he"."""

OUTLETS = word_set(
    "news times post press journal daily herald tribune guardian international airlines airways watch inc"
)
"""Words in names that speak and are no person's: "Tarn News said"."""

AGED = re.compile(r", (?:aged )?[1-9]\d?, ")
"""What stands behind the name of somebody: "Jane Roe, 29, a baker"."""

BEFORE_OLD = ("year", "years")
"""What stands before the "old" of an age: "a 28-year-old"."""
