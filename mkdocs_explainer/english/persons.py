"""Words that a "he" or "her" can mean, and those that only look like persons."""

from __future__ import annotations

import re

from mkdocs_explainer.english import word_set

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
BEFORE_OLD = ("year", "years")
"""What stands before the "old" of an age: "a 28-year-old"."""
