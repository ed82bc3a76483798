"""What headings in files are told by: openers of questions, numbers, times, abbreviations at their end."""

from __future__ import annotations

import re

OPENER = (
    r"(?:who|whom|whose|what|what[’']s|when|where|where[’']s|why|which|how|how[’']s|who[’']s|is|are|was"
    r"|were|am|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must|isn[’']t|aren[’']t|doesn[’']t"
    r"|don[’']t|didn[’']t|won[’']t|can[’']t|couldn[’']t|wouldn[’']t|shouldn[’']t|hasn[’']t|haven[’']t|wasn[’']t|weren[’']t)"
)
"""The first word of a question."""

NUMBER = re.compile(
    r"(?:(?:Q|Question)(?:\s*\d{1,2})?\s*[:.)]|\(?\d{1,2}\s*[.):]|#\s?\d{1,2}[.:]?)\s+(?=\S)", re.IGNORECASE
)
"""The number at the head of a heading: "1. ", "Q: "."""

RUN_IN = re.compile(
    rf"(?P<head>(?i:(?:(?:and|but|so|first|then),? )?{OPENER})\b[^?!.;“”\"]{{4,140}}"
    r"(?:\b[A-Z]\.[^?!;“”\"]{0,80})?\?)\s+(?=[A-Z0-9“‘\"'$£€À-Þ])"
)
"""A question at the head of a paragraph, with its answer behind it: "What is this prison? The centre …"."""

ABBREVIATED = re.compile(r"(?:\b[A-Z]\.|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|St|Dr|No|vs)\.)[\"'”’)]*$")
"""An end whose full stop belongs to an abbreviation: "Example Inc.", or to a letter."""

CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?(?: \(?[A-Z]{2,4}\)?)?|noon|midnight", re.IGNORECASE)
"""A time of day, as it heads an entry of a running report: "6:30 a.m. (GMT)"."""
