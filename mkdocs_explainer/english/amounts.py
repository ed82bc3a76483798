"""Number words, units, shares, ages and multiples, and the words around numbers: "at least", "another"."""

from __future__ import annotations

import re

from mkdocs_explainer.english import word_set

UP_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
"""Piece: the words of the smallest numbers, in order."""
UNITS = {word: value for value, word in enumerate(UP_TO_NINETEEN.split())}
"""Their values."""
TENS = {w: 10 * i for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
"""The values of the tens."""
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}
"""What a number before them is multiplied by: "three million"."""
SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
"""The same in letters: "40k", "$3bn"."""
HALVES = ((" and a half", " ½"), ("half a ", "½ "))
"""How halves are told in the words of a number, and what is read in their place."""

DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
"""Piece: a number in digits."""
NUMBER_WORD = (
    r"(?:(?:"
    + "|".join(TENS)
    + r")(?:[- ](?:"
    + "|".join(list(UNITS)[1:10])
    + r"))?|"
    + "|".join(sorted(UNITS, key=len, reverse=True))
    + r")"
)
"""Piece: a number below a hundred in words."""
SCALE = r"(?:hundred|thousand|million|billion|trillion|dozen)"
"""Piece: a scale in words."""
SHORT_SCALE = r"(?:bn|m|k|mn|tn)(?![\w’'])"
"""Piece: a scale in letters."""
NUMBER = (
    rf"(?:(?:{DIGITS}|{NUMBER_WORD}) and a half(?:[ -]{SCALE})?\b|(?:{DIGITS})(?:[ -]{SCALE}\b| ?{SHORT_SCALE})?"
    rf"|(?:(?:half )?an? )(?:{SCALE})(?: (?:{SCALE}))?(?:(?: and)? {NUMBER_WORD})?\b"
    rf"|{NUMBER_WORD}(?:[ -]{SCALE}\b)*(?:(?: and)? {NUMBER_WORD})?\b)"
)
"""Piece: a number in digits or words, with its scale."""
CURRENCY = r"(?:US|C|A|NZ|HK|S|CA|AU)?\$|£|€|¥|₹|₽"
"""Piece: the sign of a currency."""

QUANTITY = re.compile(
    rf"(?<![\w.$€£¥#/:-])(?<!\d,)(?P<cur>{CURRENCY})?(?P<low>{NUMBER})"
    rf"(?:(?P<sep> ?[-–] ?| to | and | or )(?P<cur2>{CURRENCY})?(?P<high>{NUMBER}))?(?P<plus>\+)?",
    re.IGNORECASE,
)
"""A number or a range of numbers: "$5-6 million", "40+"."""
ANY_SCALE = re.compile(rf"{SCALE}|{SHORT_SCALE}", re.IGNORECASE)
"""A scale in the upper end of a range, which holds for the lower: "5-6 million"."""
SPELT_OUT = re.compile(rf"{SCALE}|[a-z]", re.IGNORECASE)
"""Words in the lower end, which then has a scale of its own, or none."""

PERCENT = re.compile(r" ?(?:%|percentage points?|per ?cent\b)", re.IGNORECASE)
"""What makes it a percentage."""
NOT_COUNT = re.compile(
    r"(?:st|nd|rd|th)\b"  # an ordinal
    r"|[-– ]?(?:year|month|week|day)s?[- ]old"  # an age in front of a noun
    r"|(?:[:.]\d\d)? ?(?:a\.?m\b|p\.?m\b)|:\d| o[’']clock"  # a time of day
    r"|[- ](?:third|quarter|fifth|half|tenth)s?\b"  # a fraction
    r"|[⁰¹²³⁴-⁹⁺⁻]"  # a power, or the mark of a footnote: "10⁶"
    r"|[-/]\d|[a-z]*\d|[-’'](?:s\b|in-)"  # a model, a date, "the 50's", "two-in-one"
    r"|(?!(?:km|kg|mph|ft|mi|lbs?|cm|mm|pp)\b)[a-z]",  # "5G"
    re.IGNORECASE,
)
"""What stands behind a number that counts nothing."""
CHANGES = re.compile(
    r"\b(?:ris|ros|grow|grew|fall|fell|increas|decreas|drop|went|go|climb|jump|declin|reduc|cut|rais|up|down|chang|"
    r"doubl|tripl|soar|slip|shr|expand|lower)\w*(?: [\w’']+,?|,){0,6} from $",
    re.IGNORECASE,
)
"""What stands before the first of two numbers of which one became the other: "rose from 5 to 6"."""

MONEY = {"dollar": "$", "euro": "€", "cent": "cent"}
"""Currencies in words, as units."""
UNIT_NAMES = {
    "km": "kilometer", "kilometre": "kilometer", "kilometer": "kilometer", "metre": "meter", "mi": "mile",
    "kg": "kilogram", "kilo": "kilogram", "lb": "pound", "lbs": "pound", "ft": "foot", "mph": "mph",
    "litre": "liter", "tonne": "tonne", "centimetre": "centimeter", "cm": "centimeter", "mm": "millimeter",
    "sq": "square", "m": "meter",
}  # fmt: skip
"""Measures that are written in several ways, and the one in which they are compared."""
SINGLES = word_set(
    """
    year month week day hour minute second decade century mile kilometer meter percent dollar time person
    people death passenger victim child survivor
    """
)
"""Units with which "one" is a number; with others it is mostly a pronoun or "a certain"."""

NUMBERED = word_set(
    """
    flight article section chapter route highway title phase page volume part no. number level type model
    grade class room gate unit act amendment figure day week round game interstate apollo covid
    """
)
"""Words before a number that is a name or a label: "Flight 302", "page 5"."""
BEFORE_AN_AGE = ("aged", "age", "at")
"""Words before a number without a noun that is somebody's age, or counts nothing."""
COUNTING_ONE = ("at least", "only", "more than", "just", "least")
"""Words before a "one" that counts."""
NOT_COUNTING_ONE = ("no", "the", "this", "that", "any", "every", "another", "each")
"""Words before a "one" that is a pronoun."""

BEFORE_NUMBER = r"(?: estimated| additional)? $"
"""What may stand between a qualifier and its number."""
AT_LEAST = re.compile(
    rf"\b(?:at least|no fewer than|no less than|not less than|a minimum of){BEFORE_NUMBER}",
    re.IGNORECASE,
)
"""Before a number: this or more."""
AT_MOST = re.compile(
    rf"\b(?:at most|up to|as many as|as much as|no more than|not more than|a maximum of){BEFORE_NUMBER}",
    re.IGNORECASE,
)
"""Before a number: this or less."""
MORE_THAN = re.compile(
    rf"\b(?:more than|greater than|over|upwards of|in excess of|exceeding|above){BEFORE_NUMBER}",
    re.IGNORECASE,
)
"""Before a number: more."""
LESS_THAN = re.compile(
    rf"\b(?:less than|fewer than|under|below){BEFORE_NUMBER}",
    re.IGNORECASE,
)
"""Before a number: less."""
ABOUT = re.compile(
    r"\b(?:about|around|roughly|approximately|some|nearly|almost|an estimated|estimated|close to|circa)"
    rf"{BEFORE_NUMBER}",
    re.IGNORECASE,
)
"""Before a number: this, more or less."""
OR_MORE = re.compile(r"^ or more\b", re.IGNORECASE)
"""Behind a number: this or more."""
OR_LESS = re.compile(r"^ or (?:fewer|less)\b", re.IGNORECASE)
"""Behind a number: this or less."""
OR_SO = re.compile(r"^ or so\b", re.IGNORECASE)
"""Behind a number: this, more or less."""
AGE_OF = re.compile(r"(?:the )?age(?:d|s)? (?:of )?$", re.IGNORECASE)
"""What may stand between an age and its qualifier: "under the age of 18"."""

PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
"""Into how many a whole is parted."""
PART = rf"(?P<part>{'|'.join(list(PARTS)[1:])})s?"
"""Piece: a part but for the half."""
PART_COUNTS = {"a": 1, **{word: UNITS[word] for word in ("one", "two", "three", "four", "five", "seven", "nine")}}
"""How many parts a share may have."""
PART_COUNT = rf"(?P<count>{'|'.join(PART_COUNTS)})"
"""Piece: one of those words."""

MEASURES = (
    "second|minute|hour|day|week|month|year|decade|century|mile|kilometre|kilometer|metre|meter|inch|foot|degree"
    "|acre|hectare|ton|tonne|pound|pint|litre|liter|percent|million|billion|dozen"
)
"""Piece: units of which a half or a third is no share."""
MEASURE_SPELLINGS = {"kilometre": "kilometer", "metre": "meter", "litre": "liter"}
"""Those of them that are written in two ways."""

SHARE_ENDS = (
    r"(?=[,.;:)]|$| (?:since|in|from|to|over|during|compared|and|but|this|last|after|within|on|at|as|or|by|with"
    r"|when)\b)"
)
"""Piece: what stands behind a share that changed: "rose by a third in May"."""
NO_HALF = (  # the half of a match, of a town or of a pair
    r"(?<!\bthe )(?<!\bthis )(?<!\beach )(?<!\bits )(?<!\bother )(?<!\bfirst )(?<!\bsecond )(?<!\blast )(?<!ern )"
    r"(?<!\bsame )(?<!\band a )(?<!\bupper )(?<!\blower )(?<!\btop )(?<!\bbottom )(?<!\blatter )(?<!\bfinal )"
)
"""Piece: what does not stand before a half that is a share."""
BY_ABOUT = r"(?<=\bby )(?:more than|less than|about|nearly|almost|over|at least|roughly|around) "
"""Piece: "by more than"."""
SHARES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{NO_HALF}\b(?:one[- ])?(?P<part>half)(?= (?:of|the|its|their|his|her|our|all|those|these)\b)(?! of an? )",
        rf"(?<![\w-]){PART_COUNT}[- ]{PART}(?= of\b)(?! of an? (?:{MEASURES})\b)",
        rf"(?<![\w-])(?!a-){PART_COUNT}-{PART}\b(?! of\b)",
        rf"(?<=\bby )(?P<part>half){SHARE_ENDS}",
        rf"(?<=\bby ){PART_COUNT} {PART}{SHARE_ENDS}",
        rf"{BY_ABOUT}(?P<share>(?P<part>half)|{PART_COUNT}[- ]{PART.replace('part', 'other')}){SHARE_ENDS}",
    )
)
"""Wordings of a share: "half of the houses", "two-thirds", "fell by a quarter"."""
HALF_MEASURE = re.compile(rf"(?<![\w-])(?P<share>half) an? (?P<unit>{MEASURES})\b", re.IGNORECASE)
"""Half a unit: "half an hour"."""
NUMBER_MEASURES = ("million", "billion", "dozen")
"""Those of the units that are numbers: "half a million"."""

AGE_DIGITS = r"(?:1[01]\d|\d{1,2})"
"""Piece: years of a life in digits."""
AGE = rf"(?:{AGE_DIGITS}|(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(list(UNITS)[1:10])}))?|{'|'.join(reversed(UNITS))})"
"""Piece: the same, or in words."""
NO_AGE = r" (?:hundred|thousand|million|billion|hours?|days?|weeks?|months?)\b"
"""Piece: what stands behind a number that is no age."""
AGES = (
    re.compile(
        rf"\b(?-i:aged|ages?)(?: of| between)? (?P<low>{AGE})\b(?!,\d|\.\d|%|{NO_AGE})"
        rf"(?:(?: to | and | or |[-–])(?P<high>{AGE})\b(?! (?:other|more|were|was)\b))?",
        re.IGNORECASE,
    ),
    re.compile(rf"\bbetween (?P<low>{AGE}) and (?P<high>{AGE}) years? old\b", re.IGNORECASE),
    re.compile(
        rf"(?<![\w.,$€£-])(?P<low>{AGE})(?:(?: to | or |[-–])(?P<high>{AGE}))?"
        r"(?:[-–]years?[-–]olds?|[ -]years?[ -]old)\b",
        re.IGNORECASE,
    ),
)
"""Wordings of an age: "aged 35 to 40", "35-year-old"."""
AGE_AFTER_NAME = re.compile(rf", (?P<low>{AGE_DIGITS})(?=,|;|\)|\.?$)")
"""An age behind the name of a person: "Ana Ruiz, 35,"."""

TWICE = re.compile(r"(?<![\w-])(?P<word>twice|thrice)\b(?!-)", re.IGNORECASE)
"""Two or three times."""
DOUBLE = re.compile(r"\b(?P<word>double|triple|quadruple)\b(?= (?:the|that|its|their|as|what|\d))", re.IGNORECASE)
"""The same before what is multiplied: "double the number"."""
MULTIPLES = {"double": 2.0, "twice": 2.0, "triple": 3.0, "thrice": 3.0, "quadruple": 4.0}
"""The values of both."""

PERIOD = "minute|hour|day|night|week|fortnight|month|year|season|decade|century|generation|lifetime"
"""Piece: what "once" is counted by."""
ONCE = (
    re.compile(r"(?<![\w-])(?P<word>once) or (?P<more>twice)\b", re.IGNORECASE),
    re.compile(rf"(?<![\w-])(?P<word>once) (?:an?|every|each|per|in a) (?:\w+ )?(?:{PERIOD})s?\b", re.IGNORECASE),
    re.compile(r"(?<=[a-z] )(?P<word>once)(?= (?:before|since)\b)"),
    re.compile(
        r"\b(?:only|just|at least|more than) (?P<word>once)\b(?! (?:he|she|it|they|we|you|I|the|an?|again)\b)"
    ),
    re.compile(r"\b[a-z]+(?:ed|en|wn|ne|et|id|un|eld|ade) (?P<word>once)(?=[.;,]|$)"),
)
"""Where "once" means one time; elsewhere it means "formerly" or "as soon as"."""

TO_BASE = {
    "mile": ("kilometer", 1.609344),
    "km": ("kilometer", 1.0),
    "kilometre": ("kilometer", 1.0),
    "kilometer": ("kilometer", 1.0),
    "foot": ("meter", 0.3048),
    "ft": ("meter", 0.3048),
    "metre": ("meter", 1.0),
    "meter": ("meter", 1.0),
    "yard": ("meter", 0.9144),
    "pound": ("kilogram", 0.45359237),
    "kg": ("kilogram", 1.0),
    "kilogram": ("kilogram", 1.0),
    "acre": ("hectare", 0.40468564),
    "hectare": ("hectare", 1.0),
    "%": ("percent", 1.0),
    "percent": ("percent", 1.0),
    "dozen": ("", 12.0),
}
"""Units in a common unit, and how many of it: exact by definition."""

QUALIFIED = re.compile(
    r"\b(?:at (?:least|most)|no (?:more|fewer|less) than|(?:more|less|fewer) than|up to|as (?:many|much) as"
    r"|about|around|roughly|approximately|some|nearly|almost|over|under|an estimated|between|only)\s+$",
    re.IGNORECASE,
)
"""Words right before a number that belong to it: "at least 12"."""

SPANS_OF_TIME = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})
"""Units of time."""

ROUNDED_MEASURES = frozenset(
    {"kilometer", "mile", "meter", "foot", "yard", "kilogram", "pound", "ton", "tonne", "acre", "hectare"}
)
"""Units of length, weight and area, of which rounding is to be expected."""

NOT_PEOPLE = frozenset(
    """second minute hour day week month year decade percent kilometer kilometre mile meter metre foot degree pound
    dollar euro $ € £ time""".split()
)
"""Units of numbers that count no people."""


NOT_COMPARED = frozenset({"age", "time", "occasion", "cent", "percentage point", "photo", "image", "slide"})
"""Units that differ from sentence to sentence, or count what the page itself is made of ("2 of 6 photos")."""

PART_OF_A_COUNT = re.compile(
    r"\b(?:another|additional|further|extra|other|others|remaining|first|each|every|per|annual(?:ly)?|daily|monthly"
    r"|weekly|average|of (?:them|those|whom|these)|including|among|a (?:year|day|week|month)|half|quarter|third)\b",
    re.IGNORECASE,
)
"""Words by which a number counts only a part."""

COUNTED_SPANS = frozenset("second minute hour day week month year decade century time age".split())
"""Units that make no figure of a story."""

BREAK = re.compile(
    r"[,;:—–“”\"](?!\d)|(?<=\w)\.(?= )|\b(?:that|which|who|but|while|because|although|and|where|when)\b"
)
"""Where what a number counts ends."""

JOINTS = frozenset(
    "in on at to for from by with about during after across under per before between since until into over than as "
    "and or but that which who when where while because would will can could may might".split()
)
"""Words before which the words of a figure can be cut."""

FIRST_PERSON = re.compile(r"\b(?:I|my|me)\b")
"""The speaker of a quotation."""

LOOSE = frozenset(
    "a an the of in on at to for from by with about and or but as is are was were be been that which who its his her "
    "their this these than into also had has have said during after across under per before between since until "
    "among where when while those it they he she monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Words that no figure's words end with."""

HANGING = re.compile(r"[a-z]+ing\b")
""" "including 32 Kenyans", "killing all 189 people on board": of what or where stands before it."""

TOLLS = word_set(
    """
    kill killed killing die died dying dead death deaths fatal fatality perish perished victim victims toll
    injure injured injury injuries wound wounded hurt hospitalised hospitalized missing unaccounted
    arrest arrested arrests detain detained custody rescue rescued survive survived survivor survivors
    recover recovered infect infected infection infections case cases sickened ill
    displaced homeless evacuate evacuated evacuees hit affect affected
    """
)
"""Words that make a count one that rises."""
