"""How a column, an editorial or a guest's comment says that it is one."""

from __future__ import annotations

import re

KICKER = re.compile(
    r"(?:the |our |my )?(?:guest |staff )?(?:opinions?|op-?ed|commentary|editorials?|columns?|columnists?|essay"
    r"|comment is free|comment|viewpoint|letters to the editor|editorial board)"
    r"(?: (?:by .{2,60}|piece|pages?|contributors?|columnists?|writers?))?",
    re.IGNORECASE,
)
"""A line, or the name of a page's section, that says that opinions follow: "Opinion", "Guest column"."""

BEFORE_TITLE = re.compile(r"(?:opinion|op-?ed|commentary|editorial|column|comment)\s*[:|]\s*(?=\S)", re.IGNORECASE)
"""The same before a headline: "Opinion | The bridge must stay"."""

AFTER_TITLE = re.compile(r"\s[|–—-] (?:opinion|commentary|editorial|comment)(?=\Z| [|–—-] )", re.IGNORECASE)
"""The same behind it: "The bridge must stay | Opinion"."""

ADDRESS = re.compile(
    r"/(?:opinions?|op-?eds?|commentisfree|commentary|editorials?|columns?|columnists?|guest-(?:essay|column)s?)/",
    re.IGNORECASE,
)
"""A folder of addresses in which an outlet keeps its opinions: "/opinion/"."""

OUTLET = re.compile(r"(?:.+ )?(?:opinions?|editorials?|commentary|op-?ed)|guest writer\b.*", re.IGNORECASE)
"""An outlet that is named for its opinions: "Example News – Editorial"."""

ABOUT_AUTHOR = re.compile(
    r"\b(?:is|are) (?:an?|the) (?:[\w’'-]+ ){0,5}(?:columnists?|contributor (?:to|at|for))\b"
    r"|\b(?:is|are) (?:an? )?contributing (?:opinion )?writers?\b|\bwrites (?:a|the) (?:[\w’'-]+ ){0,3}column\b"
    r"|\b(?:opinions?|views?) (?:that (?:are|is) )?expressed (?:in|here|are|by)"
    r"|\b(?:views|opinions) (?:here )?are (?:his|her|their|the author[’']s) own",
    re.IGNORECASE,
)
"""What stands above or below a column: "is a columnist for", "the views expressed here are her own"."""

FIRST_PERSON = re.compile(r"\b(?:I|I[’'](?:m|ve|d|ll)|my|me)\b")
"""That the author speaks of himself."""

BELIEVES = re.compile(
    r"\bI (?:\w+ )?(?:think|believe|suspect|doubt|hope|fear|wonder|argue|suppose|admit|confess|agree|disagree)\b"
    r"|\b(?:in my (?:opinion|view)|my (?:guess|view|point)|we (?:must|should|need to))\b",
    re.IGNORECASE,
)
"""That the author says what he holds, or what all should do."""

SPEAKER = re.compile(r"(?:[A-Z][\w’'.]{0,20}(?: [A-Z][\w’'.]{0,20}){0,3}|[QA]):\s")
"""How the paragraphs of a transcript begin: "ROE: And then", "Q: What"."""
