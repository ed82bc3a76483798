"""Names of news agencies and newspapers, and the lines that credit them."""

from __future__ import annotations

import re

AGENCIES = {
    "ap": "The Associated Press",
    "ap news": "The Associated Press",
    "associated press": "The Associated Press",
    "reuters": "Reuters",
    "thomson reuters": "Reuters",
    "afp": "Agence France-Presse",
    "agence france-presse": "Agence France-Presse",
    "pa": "PA Media",
    "press association": "PA Media",
    "upi": "United Press International",
    "united press international": "United Press International",
    "bloomberg": "Bloomberg",
    "bloomberg news": "Bloomberg",
    "dpa": "dpa",
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
    r"(?:(?:wire|news|press|local|state|foreign|national|state-run)\s*)*"
    r"(?:service|agency|agencies|media|press|news|reports?|papers?|newspapers?|outlets?|wire|journal|daily|magazine)"
)
"""Words for an outlet that name none: "the wire service", "local media"."""

THE_START = re.compile(r"^the\s+")
"""The article of an outlet's name, in small letters."""

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

FILE_NAMES = re.compile(r"(?:(?:article|index|text|story|page|seed|news)\d*|\d+)", re.IGNORECASE)
"""Words that name no outlet by themselves."""

MAYBE_THE = r"(?:the )?"
"""What may stand before an outlet's name behind a title: "Two divers missing – The Arnby Times"."""
