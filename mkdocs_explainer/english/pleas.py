"""How an outlet asks its readers for money, in the report or around it."""

from __future__ import annotations

import re

PLEAS = tuple(
    re.compile(form, re.IGNORECASE | re.DOTALL)
    for form in (
        r"support \w+[’']s (?:\w+ )?(?:journalism|reporting|newsroom)",
        (
            r"your (?:support|donation|contribution|gift|subscription|membership)\b.{0,80}"
            r"\b(?:helps?|makes?|allows?|means|keeps?|enables?|funds?|powers?|ensures?|lets)\b"
        ),
        (
            r"(?:please )?(?:support|help (?:us|fund|support|keep|sustain)|donate|contribute|give)\b.{0,60}"
            r"\b(?:our (?:journalism|journalists|reporting|work|newsroom|mission|reporters)"
            r"|(?:independent|quality|local|investigative|explanatory|public-interest) (?:journalism|reporting|news)"
            r"|public (?:media|radio))\b"
        ),
        r"(?:please )?(?:donate|give|contribute)(?: (?:now|today|here|monthly|once)\b|[.!]?\Z)",
        (
            r"(?:please )?(?:consider|make) (?:making |becoming |giving |supporting )?(?:a |your )?"
            r"(?:one-time |monthly |tax-deductible )*(?:donation|contribution|gift|member|supporter|subscriber)\b"
        ),
        r"become an? (?:\w+ )?(?:member|supporter|subscriber|patron)\b",
        (
            r"if you (?:value|appreciate|like|enjoy|believe in|care about|rely on|can afford|[’']ve enjoyed)\b"
            r".{0,200}\b(?:journalism|reporting|support|donat|subscri|contribut)\w*"
        ),
        r"[^.!?,]{0,60}\b(?:(?:has|have) no pay ?wall[.!]|is free to read (?:because|thanks)\b)",
        r"[^.!?]{0,90}[.!] (?:please )?support our (?:journalism|journalists|reporting|work|newsroom|reporters)\b",
        r"we (?:rely|depend|count) on (?:your|our readers|readers)\b|we need your (?:help|support)\b",
    )
)
"""How a plea for money begins, at its surest."""

ABOUT_THE_OUTLET = re.compile(
    r"\b(?:journalis(?:m|ts?)|newsrooms?|paywalls?|your (?:support|donation|contribution|help|gift)"
    r"|donat(?:e|es|ed|ions?)|our (?:reporting|reporters|readers|coverage|stories|work|mission|community"
    r"|supporters|members)|readers? like you|reporters on the ground|on the ground when|fact-checked|supporters)\b",
    re.IGNORECASE,
)
"""What the other paragraphs of a plea talk about."""

WE_AND_YOU = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|[Yy]ou|[Yy]our)\b")
"""That the outlet speaks of itself, or to its reader."""
