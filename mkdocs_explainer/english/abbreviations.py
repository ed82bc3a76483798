"""Words with a full stop of their own, and acronyms with the wordings that declare them."""

from __future__ import annotations

import re

from mkdocs_explainer.english import word_set

TITLE_ABBREVIATIONS = word_set(
    """
    Mr Mrs Ms Mx Dr Prof Gen Sen Sens Rep Reps Gov Govs Lt Col Sgt Cpl Capt Cmdr Adm Maj Brig Pvt Ste Rev
    Hon Fr Messrs Pres Supt Det Insp Amb Atty Asst Assoc Dept Dist Mt Ft Fig Figs Nos Art Sec Vol
    """
)
"""Abbreviations written with a capital, after which a sentence goes on; without the last full stop."""
NAMES_CUT_SHORT = word_set(
    """
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri St
    Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky Md Mich Minn Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt
    Va Wash Wis Wyo
    """
)
"""Names of months, days, streets and states; a sentence may end with one: "He lives in Tarn, Va. She does not."."""
BEFORE_NUMBERS = word_set("No N° Nº Prop")
"""Abbreviations before a number, and else a word of their own: "No. 5", "No. They"."""
OTHER_ABBREVIATIONS = word_set(
    """
    vs v al approx est e.g i.e cf viz pp ca dept gen col assn cos nos
    """
)
"""The same for those written small."""
MAY_END = word_set(
    """
    inc corp co ltd llc plc jr sr esq etc bros ph.d m.d b.a m.a ave blvd rd
    """
)
"""Abbreviations that may end a sentence; they do before a word that often begins one."""
COURTESY = ("Mr", "Mrs", "Ms")
"""Titles that no office stands before, as in "U.S. Sen.": behind another abbreviation they begin a sentence."""
NAMES_WITH_SIGN = ("Yahoo", "Jeopardy")
"""Names with an exclamation mark of their own: "Yahoo! News"."""

SHORTENED = re.compile(r"\b(?:[A-Z]\.[A-Z]|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Adm|Inc|Co|Corp|Jr|Sr)$")
"""Words whose full stop belongs to them: "the U.S. ambassador to the U.N."."""

HALVES_OF_DAY = ("a.m", "p.m", "am", "pm")
"""What stands behind the hours of a day; a sentence may end with it."""
AFTER_TIME = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{1,3}T|UTC|Eastern|Pacific|Central|Mountain|Greenwich|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|(?:[A-Z][\w’'-]{1,20} ){1,2}time)\b"
)
"""What goes on behind them within a sentence: "at 9 p.m. Eastern", "at 9 p.m. Monday", "at 9 p.m. Tarn time"."""
HOUR_FIRST = (
    r"(?i:(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:shortly|just|soon|right|only|early|late) )?"
    r"(?:at|by|around|about|before|after|until|since|from|between)) [\w:.–-]{1,12}(?: [\w:.–-]{1,12}){0,3}$"
)
"""Piece: an hour, with at most a few words before it."""
TIME_FIRST = re.compile(HOUR_FIRST)
"""A sentence that has told the hour and nothing yet, and goes on: "At 9 p.m. Ruiz left"."""
TIME_JOINED = re.compile(rf"[,;:—–] (?:and|but|then|while|when|that) {HOUR_FIRST}")
"""The same for one that another joins: "They came, and at 9 p.m. Ruiz left"."""
DOMAIN = re.compile(r"(?:Com|Org|Net|Gov|Edu|Info|Js|Io|TV|COM|ORG|NET|GOV|EDU)\b")
"""The end of an address, with which no sentence begins: "Northlight.Org"."""

ACRONYM = re.compile(r"[A-Z][A-Z0-9&]{1,9}(?:-\d{1,3})?s?")
"""A word that is a name by its capitals alone, also as a plural: "MS-13", "NGOs"."""

THE_ACRONYM = re.compile(r"\bthe ([A-Z]{3,})\b")
"""An acronym with an article: "the CECOT"."""
SHORT_FORM = r"[A-Z][A-Za-z0-9&]{0,8}[A-Z0-9]"
"""Piece: an acronym."""
# bounds that no name reaches, so that no row of capitals is tried to its end from each of its letters
LONG_WORD = r"[A-Z][\w’'.-]{0,60}"
"""Piece: a word of a long form."""
LONG_LINK = r"(?:of|for|the|and|on|de|del|la|los|do|da|du|des|against|to|in|&)"
"""Piece: a small word between those."""
LONG_FORM = rf"{LONG_WORD}(?:(?: {LONG_LINK}){{0,3}} {LONG_WORD}){{1,20}}"
"""Piece: what an acronym may stand for."""
# no part of it can be read as what follows, so that nothing is gained by trying less of it
LONG_FORM_BEFORE = rf"(?P<long>(?>{LONG_FORM}))"
"""Piece: the same in front of its acronym."""
KNOWN = r"(?:which is |often |better |also |commonly |otherwise |widely |locally )*known (?:simply |locally )?"
"""Piece: "better known"."""
AS = r"(?:as|by (?:its|the) (?:\w+ )?(?:acronym|initials|abbreviation),?)"
"""Piece: "as", "by its acronym"."""
KNOWN_AS = rf"(?:, )?(?:{KNOWN}{AS}|abbreviated (?:as|to)|called)"
"""Piece: what joins a long form and the acronym behind it."""
DECLARED = (
    re.compile(rf"{LONG_FORM_BEFORE} \((?:the )?[“\"‘]?(?P<short>{SHORT_FORM})[”\"’]?(?:\)|,| or )"),
    re.compile(rf"{LONG_FORM_BEFORE}, or (?P<short>{SHORT_FORM})(?=[,.;:)—–]|$)"),
    re.compile(rf"{LONG_FORM_BEFORE}(?: {KNOWN_AS}|{KNOWN_AS}) [“\"‘]?(?P<short>{SHORT_FORM})\b"),
    re.compile(rf"\b(?P<short>{SHORT_FORM}) \((?:the )?(?P<long>{LONG_FORM})\)"),
    re.compile(
        rf"\b(?P<short>{SHORT_FORM}), (?:short for|which stands for|or) (?:the )?(?P<long>{LONG_FORM})(?=[,.;:)]|$)"
    ),
)
"""Wordings that declare an acronym: "the Road Agency (RA)", "RA, short for Road Agency"."""
DECLARED_SMALL = re.compile(
    r"(?<![\w-])(?P<long>[a-z][\w-]*(?: [a-z][\w-]*){1,6}),? (?:\(|or |known as )(?P<short>[A-Z]{2,7})(?=[),.;]| )"
)
"""The same for a long form in small letters: "special needs plan (SNP)"."""
LONG_FORM_AND_PLACE = re.compile(rf"(?P<long>{LONG_FORM}) (?:in|near|at) {LONG_WORD}(?: {LONG_WORD})*")
"""A long form with the place behind it that has no share in the letters: "Road Agency in Tarn (RA)"."""
NO_ACRONYM = re.compile(r"[DRI]-|(?:NYSE|NASDAQ)")
"""In brackets, but no acronym of what stands before: a party and state, an exchange."""

NO_LONG_FORM_START = ("the", "a", "an", "in", "at", "of", "by", "for", "on", "and", "but")
"""Words in front of an acronym's long form that do not begin it."""
BEFORE_THE = ("of", "for")
"""Behind these a "the" goes on with a name; elsewhere it begins one."""
NO_INITIAL_START = ("the", "a", "an", "of")
"""Words that do not begin a long form, even if their letter would fit."""
NO_INITIAL = ("of", "the", "and", "for", "in", "on", "de")
"""Small words of a long form whose initials an acronym may leave out."""
