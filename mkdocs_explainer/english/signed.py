"""How a line or the end of a paragraph says whose words stand there: a post's author, or somebody quoted."""

from __future__ import annotations

import re

from mkdocs_explainer.english.print_dates import MONTH

POSTED_ON = (
    rf"(?i:(?:{MONTH.replace('?P<month>', '?:')} \d{{1,2}}|\d{{1,2}} {MONTH.replace('?P<month>', '?:')}"
    r"|\d{1,2}[hm])(?:,? (?P<year>(?:19|20)\d\d))?)(?![a-z\d_])"
)
"""When a post was written: "March 3, 2025", "3 Mar", "5h"; the article may go on right behind it with a capital."""

POST = re.compile(
    r"(?<!\w)[—–―-]{1,2}\s{0,3}(?P<name>[^\s—–―@-][^—–―@]{0,59}?)\s{0,3}\(@\w{1,30}\)" + rf"(?:\s{{1,3}}{POSTED_ON})?"
)
"""What an embedded post ends with: "— Jane Roe (@janeroe) March 3, 2025"."""

POST_HEAD = re.compile(
    r"(?P<name>[^\W_][\w.’'&-]{0,30}(?: [\w.’'&-]{1,30}){0,5})\s{1,3}"
    rf"(?:\(?@\w{{1,30}}\)?\s?·\s?{POSTED_ON}|\(@\w{{1,30}}\) (?=[.“\"]?[A-Z\d@#]))"
)
"""The same where it stands above or before a post: "Jane Roe @janeroe · Mar 3", "Jane Roe (@janeroe) We …"."""

POST_HANDLE = re.compile(r"@\w{1,30}")
"""A line below the name of the one who posts what stands below both."""

POST_TIME = re.compile(rf"\d{{1,2}}:\d\d\s?[AaPp]\.?[Mm]\.?\s?·\s?{POSTED_ON}(?:\s?·.{{0,60}})?")
"""The line below a post: "10:42 AM · Mar 3, 2025"."""

POST_ADDRESSES = re.compile(r"(?:\s{0,3}(?:https?://|pic\.(?:twitter|x)\.com/)\S{1,200}+){1,6}\s{0,3}$")
"""Addresses of links and pictures at a post's end, which no reader of the post sees as words."""

NO_WRITER = re.compile(r"(?:[Tt]he )?(?:[Ee]ditorial(?: [Bb]oard)?|[Ee]ditors?|[Oo]pinion|[Aa]nalysis|[Ss]taff)")
"""What stands where a name does and is none: "Editorial, Westland Times" is the paper's."""
