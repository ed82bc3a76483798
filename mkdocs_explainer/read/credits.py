"""Who wrote it, for whom and when, where the text itself says so: bylines, credit lines, dates.

A credit line ("— Jane Roe reported from Paris.", "Source: Agency – headline") is no part of the report
but evidence of where it comes from; it is kept apart under its own reason.
"""

from __future__ import annotations

import re

from mkdocs_explainer.read.dates import DATE, iso_date

_TRADE = (
    r"(?:writer|reporter|correspondent|editor|columnist|contributor|producer|journalist|fellow"
    r"|bureau chief)s?"
)
_RANK = (
    r"(?:(?:staff|senior|chief|national|political|world|foreign|special|contributing|diplomatic|business"
    r"|technology"
    r"|technology|science|health|legal|security|deputy|managing|associate|assistant|international"
    r"|investigative"
    r"|freelance"
    r"|washington|white house|congressional) ?)"
)
_ROLE = rf"(?:(?:[\w’'-]+ ){{0,5}}{_TRADE}|staff)"
_AGENCY = (
    r"(?:the )?(?:associated press|reuters|agence france-presse|afp|ap|upi|united press international"
    r"|bloomberg(?: news)?"
    r"|press association|pa media|dpa|efe|xinhua|tass|kyodo(?: news)?|cnn(?: wire)?|ap news"
    r"|(?:ap|reuters|afp|wire|news|staff) (?:staff|services?|reports?))"
)
_NAME = r"(?:(?:[A-Z][\w’'-]*|de|da|del|di|van|von|der|den|bin|al|el|la|le)\.?)"
_NAMES = rf"{_NAME}(?: {_NAME}){{1,4}}"
_MANY = rf"{_NAMES}(?:(?:,| and|,? &|; ?|, and) {_NAMES}){{0,8}}"

_BYLINE = re.compile(
    rf"(?:[Bb]y|BY|(?:Words|Story|Written|Analysis) by|Author:)[ \u00a0]+"
    rf"(?P<names>{_MANY})(?P<rest>.{{0,90}})"
)
_FOR_OUTLET = re.compile(
    rf"[Bb]y (?P<names>{_NAMES}), (?:[A-Z][\w.]* ){{1,3}}(?:News|Radio|TV|Television)(?:, .{{2,40}})?"
)
"""A byline wherever it stands, since the outlet is named: "By Jane Roe, Example News, Paris"."""
_BARE = re.compile(
    rf"(?P<names>[^,|–—]{{4,120}}?)(?:,|\s+[|–—-])\s+(?:{_ROLE}|{_AGENCY})\b[^.]{{0,60}}", re.IGNORECASE
)
_ONLY_NAMES = re.compile(_MANY)
_ONLY_AGENCY = re.compile(rf"(?:by |source: )?\(?{_AGENCY}\)?\.?", re.IGNORECASE)
_ONLY_ROLE = re.compile(rf"{_RANK}{{0,4}}{_TRADE}|staff|{_RANK}{{1,4}}{_TRADE}, .{{2,40}}", re.IGNORECASE)
_ROLE_WORD = re.compile(rf"\b(?:{_TRADE}|staff|{_AGENCY})\b", re.IGNORECASE)

_PLACE = r"(?:the )?[A-Z][\w.’'-]*(?:,? (?:and |in )?[A-Z][\w.’'-]*){0,6}"
# "Written by a monk, the book …" begins like a credit: only names and what joins them may follow
_CREDITED = (
    r"(?:(?:[A-Z][\w.’'-]*+|and|in|for|with|by|from|the|of|at|additional|reporting|writing|editing|compiled"
    r"|research"
    r"|translated|edited|written|de|da|del|van|von|bin|al|el|la|le|&)[,;.:/()]*+(?:\s++|\Z)){1,60}"
)
_CREDIT = re.compile(
    # where it was taken from
    r"(?i:(?:sources?|via|credits?|h/t|hat tip|with information from|with files from)\s*:\s*\S.*)"
    r"|(?i:(?:this (?:article|story|piece|post|commentary) (?:was |has been |is )?(?:first |originally )*"
    r"|(?:this|the) (?:report|article|story|piece) (?:was )?(?:first|originally) )"
    r"(?:published|appeared|produced|reported|written|republished|syndicated|provided)\b.{0,200})"
    r"|(?i:\(?(?:originally|first) published (?:on|by|in|at)\b.*)"
    r"|(?i:(?:re)?published (?:with permission|under)\b.*|(?:reprinted|republished|used) with permission.*)"
    rf"|(?i:\(?{_AGENCY}\)?\.?)"
    # who else worked on it
    r"|\(?(?i:(?:with )?(?:additional )?(?:reporting|writing|editing|compiled|written|edited|translated)"
    rf" (?:and (?:writing|editing|reporting) )?by) {_CREDITED}"
    rf"|[—–-]*\s*(?i:with (?:assistance|(?:additional )?reporting|contributions|files|inputs?) (?:by"
    rf"|from)) {_CREDITED}"
    r"|(?i:.{2,300}\bcontributed (?:to (?:this (?:report|analysis)|(?:this|the) (?:story|article|piece))"
    r"|(?:to )?(?:the |additional )?reporting(?: to this \w+)?)(?:(?: from| in) .{2,60}|\. .{0,160})?[.)]*)",
    re.DOTALL,
)
_SIGNED = re.compile(
    rf"[—–-]+\s*(?:[Bb]y )?(?:{_MANY}|(?i:{_AGENCY}))(?:,.{{0,60}}|/.{{0,40}})?\.?"
    rf"|[—–-]*\s*(?!The )(?:{_NAME})(?: {_NAME}){{0,4}}(?:(?:,| and"
    rf"|,? &) {_NAMES}){{0,6}},?(?: [a-z ]{{3,40}},)?"
    rf" (?:reported|reports|wrote|reporting) from {_PLACE}\.?"
    r"|(?i:(?:the )?(?:associated press|ap|reuters|afp|bloomberg|cnn|npr|bbc)(?:[’']s?)?(?: \w+){0,4}?"
    rf" (?:{_TRADE}|staff|photographers?)\b[^“”\"]{{0,260}}\b(?:reported from|contributed"
    rf"|assisted)\b[^“”\"]{{0,120}})",
    re.DOTALL,
)
_BIO = re.compile(
    rf"{_NAMES}(?:,? .{{0,40}})? (?:is|are|was|covers|writes|reports) (?:(?:an?|the"
    rf"|{_NAMES}[’']s) )?.{{0,80}}"
    rf"\b(?:{_TRADE}|professor|author of|for (?:the )?[A-Z]\w+)\b.*",
    re.DOTALL,
)
_DATE_WORDS = re.compile(
    r"\b(?:(?:first |last |originally |date )?(?:published|updated|posted|modified|created|date|issued"
    r"|filed)(?: on| at)?"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|\d{1,2}[:.]\d\d(?:[:.]\d\d)?"
    r"|\d{1,2} ?[ap]\.?m"
    r"|[ap]\.?m|gmt|utc|bst|cet|cest|[ecmp][sd]?t|ist|local time|at|on)\b",
    re.IGNORECASE,
)


def byline(text: str, *, top: bool) -> tuple[str, ...] | None:
    """The authors a byline names, or None if the line is no byline.

    Args:
        text: a whole piece.
        top: whether it stands before the first paragraph; further down only a line that also names a
            role or an outlet is believed, for "By Any Means Necessary" is a heading.
    """
    if len(text.split()) > 24 or text.rstrip().endswith((".", "?", "!", ":")):
        return None
    if found := _FOR_OUTLET.fullmatch(text):
        return split_names(found["names"])
    found = _BYLINE.fullmatch(text)
    if found and ((top and not found["rest"].strip()) or _ROLE_WORD.search(found["rest"])):
        return split_names(found["names"])
    found = _BARE.fullmatch(text)
    if found and _ONLY_NAMES.fullmatch(found["names"]):
        return split_names(found["names"])
    return None


def names_only(text: str) -> tuple[str, ...] | None:
    """The people a line consists of ("Jane Roe and Ann Poe"), or None."""
    return split_names(text) if len(text.split()) <= 12 and _ONLY_NAMES.fullmatch(text) else None


def agency_only(text: str) -> bool:
    """Whether a line is nothing but the name of a news agency or a role ("Staff writer")."""
    return bool(_ONLY_AGENCY.fullmatch(text) or (len(text.split()) <= 6 and _ONLY_ROLE.fullmatch(text)))


def credit(text: str, *, last: bool) -> bool:
    """Whether a whole piece says who reported it or where it was taken from.

    Args:
        text: the piece.
        last: whether nothing of the report follows it; only there a line about a reporter ("Jane Roe reported
            from Paris.", "Ann Poe covers rivers for …") is told from a sentence of the report.
    """
    words = len(text.split())
    if words <= 60 and _CREDIT.fullmatch(text):
        return True
    return last and words <= 45 and bool(_BIO.fullmatch(text) or _SIGNED.fullmatch(text))


def publication_date(text: str) -> tuple[str | None, bool] | None:
    """The date a line consists of, and whether it is that of the first publication; None for other lines."""
    if len(text.split()) > 24 or not DATE.search(text):
        return None
    rest = _DATE_WORDS.sub(" ", DATE.sub(" ", text))
    if any(char.isalnum() for char in rest):
        return None
    return iso_date(text), not re.search(r"updated|modified", text, re.IGNORECASE)


def split_names(text: str) -> tuple[str, ...]:
    """The people in a list of names."""
    parts = re.split(r"[;,&]|\band\b", text)
    return tuple(dict.fromkeys(name for part in parts if (name := " ".join(part.split()).strip(" .|"))))
