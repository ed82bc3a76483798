"""What headings in files are told by: openers of questions, numbers, times, abbreviations at their end."""

from __future__ import annotations

import re

from mkdocs_explainer.english.print_dates import MONTH

OPENER = (
    r"(?:who|whom|whose|what|what[’']s|when|where|where[’']s|why|which|how|how[’']s|who[’']s|is|are|was"
    r"|were|am|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must|isn[’']t|aren[’']t|doesn[’']t"
    r"|don[’']t|didn[’']t|won[’']t|can[’']t|couldn[’']t|wouldn[’']t|shouldn[’']t|hasn[’']t|haven[’']t|wasn[’']t|weren[’']t)"
)
"""The first word of a question."""

ASKS = re.compile(rf"(?:(?:and|but|so|first|then),? )?{OPENER}\b", re.IGNORECASE)
"""How a question begins: "So who", "Is it"."""

GOES_ON = re.compile(r"(?:and|but|or|in other words|in short|after all)\b", re.IGNORECASE)
"""How a question begins that goes on from what stands above it: "But is it safe?"; "So" begins many a heading."""

HIGHLIGHTS = re.compile(r"(?:Story highlights|Key (?:points|takeaways)|At a glance)\s?:?\s+(?=[A-Z0-9“‘\"'])")
"""The label of the lines below a title, where it has run into the first of them: "Story highlights The mill …"."""

NUMBER = re.compile(
    r"(?:(?:Q|Question)(?:\s*\d{1,2})?\s*[:.)]|\(?\d{1,2}\s*[.):]|#\s?\d{1,2}[.:]?)\s+(?=\S)", re.IGNORECASE
)
"""The number at the head of a heading: "1. ", "Q: "."""

RUN_IN = re.compile(
    rf"(?P<head>(?i:(?:(?:and|but|so|first|then),? )?{OPENER})\b[^?!.;“”\"]{{4,140}}"
    r"(?:\b[A-Z]\.[^?!;“”\"]{0,80})?\?)\s+(?=[A-Z0-9“‘\"'$£€À-Þ])"
)
"""A question at the head of a paragraph, with its answer behind it: "What is this prison? The centre …"."""

DENIES = r"(?![^:.]{0,60}(?:n[’']t\b|\b(?:not|never|no|wrong|false|untrue)\b))"
"""Piece: a label that denies what stands behind it is no part to leave out: "What we do not know: The motive"."""

LABEL = re.compile(
    rf"{DENIES}(?:What|Why|How|Where|Who|When)(?:[’']\w{{1,2}})?(?: [a-z][\w’'-]{{0,14}}){{1,5}}:"
    r"(?=\s+[A-Z0-9“‘\"'$£€])"
)
"""A label at the head of a paragraph that stands for a question: "Why it matters: The dam …"."""

BOLD_LABEL = re.compile(rf"{DENIES}[^\s\d]+(?:(?: [^\s\d]+){{1,7}}:|(?: [^\s\d]+){{1,4}}\.)")
"""What is set in bold at the head of a paragraph and heads it: "A long decline. The mill …"; what is longer, or has a
figure, states what is nowhere else."""

ANSWER = re.compile(r"A(?:nswer)?\s?[:.]\s+(?=\S)")
"""What stands before the answer where "Q:" stands before the question: "A: "."""

ABBREVIATED = re.compile(r"(?:\b[A-Z]\.|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|St|Dr|No|vs)\.)[\"'”’)]*$")
"""An end whose full stop belongs to an abbreviation: "Example Inc.", or to a letter."""

HALF_OF_DAY = re.compile(r"\b[ap]\.m\.$")
"""The same of a time within a line: "2 p.m."."""

HOUR = r"\d{1,2}(?:(?:[:.]\d\d)? ?[ap]\.?m\.?|:\d\d)(?: \(?[A-Z]{2,4}\b\)?)?+"
"""Piece: a time of day, and where the clock hangs: "6:30 a.m. ET", "10:42 (GMT)"."""

_DAY = (
    rf"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|yesterday|today"
    rf"|{MONTH.replace('?P<month>', '?:')}(?: \d{{1,2}}(?!\d))?|\d{{1,2}}|(?:19|20)\d\d"
)
"""Piece: a day, or a part of its date."""

MOMENT = re.compile(
    rf"(?=.{{0,60}}(?:\d[:.]\d\d|\d ?[ap]\.?m\b|\bago\b|\bnoon\b|\bmidnight\b))"
    rf"(?:(?:{HOUR}|\d{{1,2}}\.\d\d(?: [A-Z]{{2,4}}\b)?|noon|midnight|{_DAY}|at|on"
    r"|\d{1,3} ?(?:s|m|h|d|secs?|mins?|minutes?|hrs?|hours?|days?) ago)(?!\w)[\s,.|·•–—()-]{0,4}){1,8}",
    re.IGNORECASE,
)
"""When an entry of a running report was written: "6:30 a.m. (GMT)", "3h ago", "Mon 3 Mar 2025, 10.15am EDT"."""

STAMP = re.compile(
    rf"(?:(?i:updated?)(?: at)? {HOUR}|(?i:update) [IVX\d]{{1,4}}|{HOUR})(?: on \w{{3,9}} \d{{1,2}})?"
    r"\s?(?:[.:–—-]|(?<=[.:]))\s(?=[A-Z“\"‘'])"
)
"""When an entry of a running report was written, before its heading: "Update at 9:20 a.m. ET. ", "10:42 – "."""

ASKED = re.compile(
    rf"(?!{ASKS.pattern}).{{0,200}}\b(?:asked\b|wonder(?:s|ed)\b|asks\b(?!:))"
    r"|.{0,200}, [^,?]{2,40} (?:asked|asks|wondered),",
    re.IGNORECASE,
)
"""A line that is a question of somebody's: "She asked, is it safe?", "Is it safe, the mayor asked, to cross?"."""

LINKED = re.compile(r".*\b(?:Read more|Listen(?: ·.{0,20})?|Show Hide)")
"""A line that ends in the words of a button: it leads to another article."""

PAGE_SIGN = re.compile(
    r"[@#]\w|https?:|\bwww\.|\bpic\.twitter\b|[a-z\d’']:[A-Z]|^\[.*\]$|^\(.*\)$|\([^()]{0,60}/|[|·•]"
)
"""What no heading of a report has in it: a handle, an address, a headline glued to a label, brackets around all."""

PAGE_LINE = re.compile(
    r"(?:photos?|youtube|video|story continues|original (?:post|story)|happening now)"
    r"|(?:read|see|watch|listen to|sign up|subscribe|download|click)\b.*"
    r"|(?:opinion|editorial|maps?|charts?|graphics?|interactive|podcast|video|photos?|special (?:coverage|report)"
    r"|fact check|related|contributing|urgent|update): .*|.*\b(?:vote|click) (?:now|here|in poll)(?: now)?",
    re.IGNORECASE,
)
"""A line that pages set between paragraphs, and that heads nothing: "Photo", "Map: The valley", "Vote Now"."""

ENDS_WITHIN = re.compile(r"(?P<word>[^\W_]{3,20})\. (?=[A-Z])")
"""Where something may end within a line, as a caption does before its credit: "Ann Poe. Arnby Post"."""

SAYS = re.compile(r"(?P<who>[A-Z][\w.’'-]{1,20}(?: [A-Z][\w.’'-]{0,20}){0,3}): (?=\S)")
"""How a line of a conversation begins: "Roe: Who saw it?"."""

SPEAKER = re.compile(r"[A-Z][A-Z.,’' -]{2,40}: .{0,200}[a-z]")
"""Who says a line, in capitals, as in a transcript: "MAYOR ROE: Who saw it?"."""
