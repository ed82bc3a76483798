"""Bylines, agencies, credit lines: how English-language print says who wrote a report."""

from __future__ import annotations

import re

from mkdocs_explainer.english import word_set

TRADE = r"(?:writer|reporter|correspondent|editor|columnist|contributor|producer|journalist|fellow|bureau chief)s?"
"""What somebody who writes reports is: "correspondents"."""

RANK = (
    r"(?:(?:staff|senior|chief|national|political|world|foreign|special|contributing|diplomatic|business"
    r"|technology|science|health|legal|security|deputy|managing|associate|assistant|international"
    r"|investigative|freelance|washington|white house|congressional) ?)"
)
"""What stands before a trade: "senior", "White House"."""

ROLE = rf"(?:(?:[\w’'-]+ ){{0,5}}{TRADE}|staff)"
"""A trade with up to five words before it: "Example News Europe correspondent"."""

AGENCY = (
    r"(?:the )?(?:associated press|reuters|agence france-presse|afp|ap|upi|united press international"
    r"|bloomberg(?: news)?|press association|pa media|dpa|efe|xinhua|tass|kyodo(?: news)?|cnn(?: wire)?|ap news"
    r"|(?:ap|reuters|afp|wire|news|staff) (?:staff|services?|reports?))"
)
"""A news agency, and what papers print for one: "Reuters Staff"."""

NAME = r"(?:(?:[A-ZÀ-Þ][\w’'-]*(?:\.[A-Z]){0,2}|de|da|del|di|van|von|der|den|bin|al|el|la|le)(?!\w)\.?)"
"""One word of the name of a person."""

NAMES = rf"{NAME}(?: {NAME}){{1,4}}"
"""A name of two to five words: "Jane van der Roe"."""

MANY_NAMES = rf"{NAMES}(?:(?:,| and|,? &|; ?|, and) {NAMES}){{0,8}}"
"""One name or a list of them: "Jane Roe, Ann Poe and John Doe"."""

BETWEEN_NAMES = re.compile(r"\s[|/·•–—]+\s|[;,&|]|\b(?:and|AND|And|with)\b")
"""What parts the names of a list."""

BARS = re.compile(r" ?[|·•] ?")
"""Signs that stand for a comma between names: "Jane Roe | Example News"."""

BY = re.compile(
    r"^\W{0,3}(?:(?:words|story|text|report|written|posted|published|analysis|opinion|commentary) )?by\b:?\s*"
    r"|^\W{0,3}(?:analysis|opinion|commentary):? (?=\w)|^\W{0,3}authors?:\s*",
    re.IGNORECASE,
)
"""What is no part of the names that front matter gives: "By Jane Roe", "Analysis by Jane Roe"."""

MAYBE_IN = rf"(?: in {NAME}(?: {NAME}){{0,3}})?"
"""Piece: where one of several wrote: "Jane Roe in Paris and Ann Poe"."""

BYLINE = re.compile(
    r"(?:(?:[Bb]y|BY|(?:Words|Story|Written|Analysis|Opinion|Posted) by|Author:)[ \u00a0]+|By(?=[A-Z][a-z]))"
    rf"(?P<names>{MANY_NAMES})(?P<rest>.{{0,90}})"
)
"""A line of "By" and names, and what follows them: "By Jane Roe and Ann Poe, Paris correspondents"."""

NAMES_AND_PLACES = re.compile(
    rf",? special to .{{3,60}}|,? for (?:[Tt]he )?{NAME}(?: {NAME}){{0,4}}"
    rf"|{MAYBE_IN}(?:(?:,? (?:and|AND|with|&)|,|;) {NAME}(?: {NAME}){{0,4}}{MAYBE_IN}){{0,8}}"
)
"""What may follow the first names of a sure byline: places, more names: ", Paris, and Ann Poe in the Hague"."""

HANDLES = re.compile(
    r"\(?(?:https?://\S{1,200}|www\.\S{1,200}|[\w.+-]{1,60}@[\w.-]{3,60}|@\w{2,30})\)?|[•·|] \d{1,2} ?[hmd]\b"
)
"""Addresses, handles and ages behind a name: "jane@example.com", "(@janeroe)", "• 2h"."""

ROLE_START = re.compile(
    rf"(?:,|\s[|–—-]|\()?\s(?:(?:is|are) (?:an?|the) .*|(?:special to|in|for|of|at|from) .*"
    rf"|{RANK}{{0,4}}{TRADE}\b.*"
    rf"|staff\b.*|(?:the )?{AGENCY}\b.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
"""Where the role, place or agency behind a name begins: "Jane Roe is a reporter", "JANE ROE Associated Press"."""

TRADE_END = re.compile(rf"(\S+ (?:\S+ ){{0,2}}?(?!\w\. )\S{{2,}} )(?:\S+ ){{0,2}}{TRADE}", re.IGNORECASE)
"""A name of two words, an initial apart, before a trade of up to two words more: "Jane Roe Games Editor"."""

NO_AUTHOR = re.compile(
    r"(?:an? |the |our |guest ){0,3}(?:admin(?:istrator)?|anonymous|author|team|guest|unknown|none)"
    r"|(?:.* )?(?:staff(?: reports?)?|desk|newsroom|editorial board|wire services?|news service)(?: published)?"
    rf"|{RANK}{{0,4}}{TRADE}"
    r"|(?:the|an?|my|our|your|this|what|why|how) .*",
    re.IGNORECASE,
)
"""What is given as an author and is nobody's name: "Admin", "Example News Staff", "Paris correspondents"."""

BYLINE_WITH_OUTLET = re.compile(
    rf"[Bb]y (?P<names>{NAMES}), (?:[A-Z][\w.]* ){{1,3}}(?:News|Radio|TV|Television)(?:, .{{2,40}})?"
)
"""A byline wherever it stands, since the outlet is named: "By Jane Roe, Example News, Paris"."""

BARE_BYLINE = re.compile(
    rf"(?P<names>[^,|–—]{{4,120}}?)(?:,|\s+[|–—-])\s+(?:{ROLE}|{AGENCY})\b[^.]{{0,60}}", re.IGNORECASE
)
"""Names without "by" before a role or an agency: "Jane Roe, staff writer"."""

ONLY_NAMES = re.compile(MANY_NAMES)
"""A line of nothing but names."""

ONLY_AGENCY = re.compile(rf"(?:by |source: )?\(?{AGENCY}\)?(?: \({AGENCY}\))?\.?", re.IGNORECASE)
"""A line of nothing but an agency: "Source: Reuters"."""

ONLY_ROLE = re.compile(rf"{RANK}{{0,4}}{TRADE}|staff|{RANK}{{1,4}}{TRADE}, .{{2,40}}", re.IGNORECASE)
"""A line of nothing but a role: "Senior Staff Writer"."""

STAFF_END = re.compile(r" (?:staff|reporters?)(?: reports?)?$", re.IGNORECASE)
"""Who of an outlet wrote it: "By Example News Staff"."""

ROLE_LINE = re.compile(ROLE, re.IGNORECASE)
"""A line of a role of up to six words, which is one only below a name: "Games Editor"."""

ROLE_WORD = re.compile(rf"\b(?:{TRADE}|staff|{AGENCY})\b", re.IGNORECASE)
"""A role or an agency behind the names of a byline, which makes it sure."""

PLACE = r"(?:the )?[A-Z][\w.’'-]*(?:,? (?:and |in )?[A-Z][\w.’'-]*){0,6}"
"""Where somebody reported from: "Paris and the Hague"."""

# "Written by a monk, the book …" begins like a credit: only names and what joins them may follow
CREDITED = (
    r"(?:(?:[A-Z][\w.’'-]*+|and|in|for|with|by|from|the|of|at|additional|reporting|writing|editing|compiled"
    r"|research|translated|edited|written|de|da|del|van|von|bin|al|el|la|le|&)[,;.:/()]*+(?:\s++|\Z)){1,60}"
)
"""Those who are credited, to the end of the line."""

CREDITS: tuple[tuple[str, int, bool, tuple[str, ...]], ...] = (
    (
        "where a text was taken from",
        60,
        False,
        (
            r"(?i:(?:sources?|via|credits?|h/t|hat tip|with information from|with files from)\s*:\s*\S.*)",
            (
                r"(?i:(?:this (?:article|story|piece|post|commentary) (?:was |has been |is )?(?:first |originally )*"
                r"|(?:this|the) (?:report|article|story|piece) (?:was )?(?:first|originally) )"
                r"(?:published|appeared|produced|reported|written|republished|syndicated|provided)\b.{0,200})"
            ),
            r"(?i:\(?(?:originally|first) published (?:on|by|in|at)\b.*)",
            r"(?i:(?:re)?published (?:with permission|under)\b.*|(?:reprinted|republished|used) with permission.*)",
            rf"(?i:\(?{AGENCY}\)?(?: \({AGENCY}\))?\.?)",
            (
                r"(?i:this (?:article|story|report|piece|post) (?:(?:is|was) (?:based|compiled)"
                r"(?: in part)? (?:on|from)"
                r"|(?:contains|includes|uses) (?:material|information|reporting) from)"
                rf" (?=.{{0,80}}\b(?:wire|{AGENCY})\b)"
                r".{3,120})"
            ),
        ),
    ),
    (
        "who else worked on it",
        60,
        False,
        (
            (
                r"\(?(?i:(?:with )?(?:additional )?(?:reporting|writing|editing|compiled|written|edited|translated)"
                rf" (?:and (?:writing|editing|reporting) )?by) {CREDITED}"
            ),
            (
                r"[—–-]*\s*(?i:with (?:assistance|(?:additional )?reporting|contributions|files|inputs?) (?:by"
                rf"|from)) {CREDITED}"
            ),
            (
                rf"(?:{NAME}(?: {NAME}){{0,4}} reported from {PLACE}[.;,] )?"
                r"(?i:contribut(?:ing|ors?|ed by|ions? (?:by|from))(?: writers?| reporters?)? ?: ?\S.{2,400})"
            ),
            (
                r"(?i:.{2,300}\bcontributed (?:to (?:this (?:report|analysis)|(?:this|the) (?:story|article|piece))"
                r"|(?:to )?(?:the |additional )?reporting(?: to this \w+)?)"
                r"(?:(?: from| in) .{2,60}|, which was .{2,60}|\. .{0,160})?[.)]*)"
            ),
        ),
    ),
    (
        "who wrote it, below it: “— Jane Roe”, “Jane Roe reported from Paris”",
        45,
        True,
        (
            rf"(?:[—–-]+\s*(?:[Bb]y )?|By )(?:{MANY_NAMES}|(?i:{AGENCY}))(?:,.{{0,60}}|/.{{0,40}})?\.?",
            (
                rf"[—–-]*\s*(?!The )(?:{NAME})(?: {NAME}){{0,4}}(?:(?:,| and"
                rf"|,? &) {NAMES}){{0,6}},?(?: [a-z ]{{3,40}},)?"
                rf" (?:reported|reports|wrote|reporting) from {PLACE}\.?"
            ),
            rf"[—–-]*\s*{MANY_NAMES} contributed\.(?: .{{0,80}})?",
            (
                r"(?i:(?:the )?(?:associated press|ap|reuters|afp|bloomberg|cnn|npr|bbc)(?:[’']s?)?(?: \w+){0,4}?"
                rf" (?:{TRADE}|staff|photographers?)\b[^“”\"]{{0,260}}\b(?:reported from|contributed"
                rf"|assisted)\b[^“”\"]{{0,120}})"
            ),
        ),
    ),
    (
        "about the one who wrote it, below it: “Ann Poe covers rivers for Example News”",
        45,
        True,
        (
            (
                rf"{NAMES}(?:,? .{{0,40}})? (?:is|are|was|covers|writes|reports) (?:(?:an?|the"
                rf"|{NAMES}[’']s) )?.{{0,80}}"
                rf"\b(?:{TRADE}|professor|author of|for (?:the )?[A-Z]\w+)\b.*"
            ),
        ),
    ),
)
"""Rows of what a credit line says, most words, whether only what nothing of the report follows is one, and forms."""

SIGNED = re.compile(rf"(?:[—–-]+\s*(?:[Bb]y )?|By )({MANY_NAMES})(?:[,/.].{{0,60}})?\Z")
"""A signature below a report: "— Jane Roe", "By Jane Roe, Westland Wire"."""

SMALL_LETTERS = word_set("de da del di du dos van von der den bin al el la le on upon of the in under")
"""Words that have no capital within a name or a place: "Stow on the Wold"."""

INTRODUCES_LETTERS = re.compile(r"(?:Our |Some )?(?:[Rr]eaders|[Ll]etters)\b")
"""How an outlet begins what it says of the letters below: "Readers respond to …"."""

LETTERS = re.compile(r"\bletters?\b", re.IGNORECASE)
"""That a page speaks of letters."""

NO_FIRST_NAME = word_set("The New Los San Best My Our Your What Why How Who")
"""First words of headings in capitals that are no name: "The Bridge", "New York"."""

PLACE_START = word_set(
    "the new los las san santa saint st st. port fort lake mount cape el rio north south east west upper lower great"
)
"""First words of places that are nobody's first name: "Port Moresby"."""
