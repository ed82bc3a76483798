"""Names of news agencies and newspapers, and the lines that credit them."""

from __future__ import annotations

import re

AGENCIES = {
    "ap": "The Associated Press",
    "ap news": "The Associated Press",
    "apnews": "The Associated Press",
    "associated press": "The Associated Press",
    "associated press news": "The Associated Press",
    "reuters": "Reuters",
    "thomson reuters": "Reuters",
    "afp": "Agence France-Presse",
    "agence france-presse": "Agence France-Presse",
    "agence france presse": "Agence France-Presse",
    "pa": "PA Media",
    "pa media": "PA Media",
    "press association": "PA Media",
    "upi": "United Press International",
    "united press international": "United Press International",
    "bloomberg": "Bloomberg",
    "bloomberg news": "Bloomberg",
    "dpa": "dpa",
    "deutsche presse-agentur": "dpa",
    "ansa": "ANSA",
    "efe": "EFE",
    "xinhua": "Xinhua",
    "kyodo": "Kyodo News",
    "tass": "TASS",
    "interfax": "Interfax",
    "press trust of india": "Press Trust of India",
    "pti": "Press Trust of India",
    "canadian press": "The Canadian Press",
    "australian associated press": "Australian Associated Press",
    "anadolu": "Anadolu Agency",
    "anadolu agency": "Anadolu Agency",
}
"""Agencies by the names they are credited under, lower case, without "the"."""

BROADCASTERS = "cnn|bbc|npr|cnbc|nbc|cbs|abc"
"""Piece: what broadcasters are called."""

CLEAR = (
    "news|times|tribune|herald|journal|gazette|chronicle|telegraph|observer|wire|broadcasting|magazine|daily|weekly"
    f"|courier|examiner|dispatch|bulletin|inquirer|sentinel|economist|politico|axios|{BROADCASTERS}"
)
"""Piece: words that make a name a newspaper's."""

OUTLETS: tuple[tuple[str, str, bool], ...] = (
    ("the word for one stands last: “Times Square” is none", rf"(?:.*[ -])?(?:{CLEAR})(?:-[a-z]+)?", False),
    ("an agency of anything but news is a bureau", r"(?:.+ )?(?:news|press|wire) (?:agency|service)", False),
    ("it is named for its town", r"(?:.+ )?times of [a-z]+", False),
    (
        "a broadcaster and a part of it",
        rf"(?:{BROADCASTERS})(?: (?:world|radio|tv|business|politics|monitoring|service|international))+",
        False,
    ),
    (
        "such words end other names as well, but not behind when it is printed",
        r"(?:.+ )?(?:daily|morning|evening|sunday|free) (?:post|mail|sun|mirror|star|standard|globe|press)",
        False,
    ),
    (
        "nor behind the towns of the best known",
        (
            r"(?:washington|new york|huffington|jerusalem|denver) post|(?:baltimore|toronto) sun|boston globe"
            r"|toronto star|globe and mail"
        ),
        False,
    ),
    ("nor behind “the”", r"(?:.+ )?(?:post|mail|sun|mirror|star|standard|globe|guardian|independent)", True),
)
"""What makes a name a newspaper's: why, the name as folded, and whether it is one only with "the"."""

GENERIC = re.compile(
    r"(?:(?:wire|news|press|local|state|foreign|national|state-run|breaking|latest|top|world|business|sports?|politics"
    r"|more|other|fake|good|bad|big)\s*)*"
    r"(?:service|agency|agencies|media|press|news|reports?|papers?|newspapers?|outlets?|wire|journal|daily|magazine)"
)
"""Words for an outlet that name none: "the wire service", "local media"."""

THE_START = re.compile(r"^the\s+")
"""The article of an outlet's name, in small letters."""

SHORT_END = re.compile(r"(?: \([a-z.]{2,6}\)|\.(?:com|org|net|co\.uk|de|fr))$")
"""What may stand behind an agency's name: "Associated Press (AP)", "reuters.com"."""

SITE = re.compile(
    r"(?:www\.([\w-]+(?:\.[\w-]+)+)|((?:[a-z\d-]+\.)+(?:com|org|net|co\.uk|de|fr)))(?![^\s_]|\.)", re.IGNORECASE
)
"""A site as a file is named for it: "www.lumen.example", "lumen.com_bridge-closed"."""

NEWS_END = re.compile(r" news(?: agency| service)?$")
"""What may stand behind an agency's name: "Reuters news agency"."""

AROUND_NAME = re.compile(r"^(?:[Bb]y|[Vv]ia|[Ff]rom)\s+|[’']s?$")
"""What stands around the name of an outlet and is no part of it: "via Reuters", "Reuters’"."""

CAPITAL_START = re.compile(r"(?:[Tt]he\s+)?[A-Z]")
"""How the name of an outlet begins, as it is written."""

NAME = r"(?:[Tt]he )?([A-Z][\w.&’'-]{0,60}(?: (?:of |the )?[A-Z][\w.&’'-]{0,60}){0,4})"
"""Piece: the name of an outlet in a credit."""

CREDITS = (
    re.compile(r"\((AP|Reuters|AFP|UPI|PA|dpa|EFE|ANSA|Xinhua|Bloomberg)\)"),
    re.compile(r"(?i:\b(?:original )?(?:source|via|credit)s?) ?[:–—-] ?" + NAME),
    re.compile(
        NAME + r"(?: (?:staff|writers?|reporters?|journalists?|correspondents?))?(?: in [^.]{2,60})?"
        r" contributed to this (?:report|story|article)"
    ),
    re.compile(r"(?i:contributing|reporting by|copyright (?:© ?)?(?:\d{4} )?(?:by )?) ?:? ?" + NAME),
    re.compile(NAME + r" (?:writers?|staff)\b"),
)
"""How a line says it, its white space folded."""

INITIALS = re.compile(
    r"(?:abc|ap|afp|bbc|cbc|cbn|cbs|cnbc|cnn|dw|itv|msn|msnbc|nbc|npr|nyt|pbs|rt|sbs|tv|uk|un|upi|us|usa"
    r"|wsj)",
    re.IGNORECASE,
)
"""Words of an outlet's name that are written in capitals: "bbc"."""

SMALL_LETTERS = re.compile(r"(?:an?|and|at|for|in|of|on|the|to)", re.IGNORECASE)
"""Words that are written small within an outlet's name: "Voice of the North"."""

FILE_NAMES = re.compile(
    r"(?:(?:article|articles|index|text|story|page|pages|seed|news|doc|docs|document|scan|scanned|file|untitled|report"
    r"|copy|my|new|draft|download|post|item|part|output|input|test|sample|source|notes?|clipping|print|export|pdf|html|txt"
    r"|img|image|final|version|clip|htm|of|the|[a-z])\d*|\d+)",
    re.IGNORECASE,
)
"""Words that name no outlet by themselves: "scan 12", "article-3"."""

BEHIND_TITLE = re.compile(r"(.*\S)\s+(?:[|·•»–—-]|::?|//)\s+([^|·•»–—]{2,60})")
"""A headline, and what stands behind a sign after it: "Two divers missing – The Arnby Times"."""

BEFORE_OUTLET = re.compile(r"(.*\S)\s+[|·•»:–—-]+\s*")
"""A headline and the sign behind it, where the outlet has been cut off."""

BEHIND_BAR = re.compile(r"(.*\S)\s+[|·•»]\s+(?:[\w’'&-]+ ){0,2}[\w’'&-]+")
"""A headline and the section behind it, where an outlet stood behind that: "Two divers missing | Arnby life"."""

SECTION = re.compile(
    r"(.*\S)\s+[|·•»–—-]\s+(?:(?:uk|us|world|local|national|europe|asia|africa|americas|middle east|politics|business"
    r"|sports?|technology|tech|science|health|opinion|commentary|culture|entertainment|breaking|latest|top)"
    r"(?: (?:news|stories))?|news)",
    re.IGNORECASE,
)
"""A headline and a section that every outlet has: "Two divers missing | World news"."""

BEHIND_SAVED = re.compile(r"(.*\S)\s+[|·•»_–—-]\s+([^|·•»_–—]{2,60})")
"""The same in the name that a browser saves a page under."""

CAPITALS = r"((?:[Tt]he )?[A-Z][\w’'-]*(?: (?:of |the )?[A-Z][\w’'-]*){0,4})"
"""Piece: words with capitals."""

NAMED_SO = {
    "byline": (re.compile(r"(?:,|\s[|–—-])\s([^,|–—]{2,60})"),),
    "credit line": (
        re.compile(r"\A(.{2,60})\Z"),
        re.compile(rf"(?:[Pp]ublished|[Aa]ppeared) (?:on|by|in|at) {CAPITALS}"),
        re.compile(rf"\b(?:for|at) {CAPITALS}\.\Z"),
        re.compile(rf"\A[Bb]y {CAPITALS}\Z"),
    ),
    "dateline": (re.compile(r"[(\[]([A-Z][^)\]]{1,40})[)\]]"),),
    "navigation": (re.compile(r"(?i:©|copyright)(?: (?:19|20)\d\d(?:[–-]\d+)?)?,? (?:by )?([A-Z][\w’' ]{1,40})"),),
}
"""How a line set apart for a reason names the outlet: "By Jane Roe, The Arnby Times", "ARNBY (CNN) —", "© CNN"."""

PLEADS_FOR = r"((?:[Tt]he )?[A-Z][\w-]{0,30}(?: (?:of |the )?[A-Z][\w-]{0,30}){0,3}?)"
"""Piece: an outlet in a plea, as short as it may be."""

PLEADS = re.compile(
    rf"\b(?:[Ss]upport|[Dd]onate to|[Ss]ubscription to|[Rr]eading) {PLEADS_FOR}(?=[’']|[.,!;:]|\s[a-z$£€\d]|\Z)"
    rf"|(?:\A|[.!?]\s){PLEADS_FOR} (?:is (?:on the ground|trusted|free|funded|read|supported|a non-?profit"
    r"|independent)|has no pay ?wall|relies|depends|needs your)"
    rf"|(?<![\w-]){PLEADS_FOR}[’']s? (?:\w+ )?(?:journalism|reporting|newsroom)\b"
)
"""Whom a plea for money is for: "Support the Arnby Times", "The Arnby Times has no paywall"."""

UNNAMED = "Article {number} of {all}"
"""What an article is called that names no outlet, by its place among the files."""
