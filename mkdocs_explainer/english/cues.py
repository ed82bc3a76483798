"""The words by which a sentence shows what it answers: what comes next, why, how people reacted.

Questions without a heading are made from these, and short answers are chosen by them.
"""

from __future__ import annotations

import re

CAUSE = re.compile(
    r"\b(?:because|due to|as part of|under (?:a|an|the)|after|in order to|so that|citing|in response|following|"
    r"as a result|thanks to|led to|caused?|reasons?|invo(?:k|c)\w*|aim\w*|blam\w*|"
    r"to (?:avoid|stop|prevent|protect))\b",
    re.IGNORECASE,
)
"""A cause or a purpose, also loosely told ("after"): what may answer a question that asks why."""
SURE_CAUSE = re.compile(
    r"\b(?:because|due to(?! (?:return|receive|arrive|be|begin|start|take|open|close|meet|play|land|leave|"
    r"end|appear|go|come|fly|speak|visit)\b)|"
    r"caus(?:e|es|ed|ing)|reasons? (?:for|why|was|is)|as a result|result(?:s|ed|ing) (?:in|from)|"
    r"led to|leads? to|blam(?:e|es|ed|ing)|trigger(?:s|ed|ing)?|prompted|stem(?:s|med) from|in response to|"
    r"thanks to|so that|in order to)\b",
    re.IGNORECASE,
)
"""A cause for certain; what "was due to return home" has none."""
NAMED_CAUSE = re.compile(
    r"\b(?:causes? (?:of|for|behind)|reasons? (?:for|why|behind)|what caused|(?:caused|prompted|triggered) by|"
    r"blam(?:e|es|ed|ing)|in response to)\b",
    re.IGNORECASE,
)
"""A sentence that speaks of a cause as one: "because" may give anything's."""
UNKNOWN_CAUSE = re.compile(
    # the first such word only: what stands behind a later one stands behind it, too
    r"\A(?>.*?\b(?:too (?:early|soon) to|(?:not|un)(?: yet)?(?: immediately)? ?(?:clear|known)|"
    r"no (?:reason|evidence|indication)|"
    r"not (?:yet )?(?:say|know|determined?)|investigat\w+|looking into)\b).*\b(?:caus\w+|reasons?|why|behind)\b",
    re.IGNORECASE,
)
"""That a cause is looked for, or not known yet: also an answer."""
CAUSE_ITSELF = re.compile(
    r"(?:\W|The |A |Its |Likely |Possible |Exact |likely |possible |exact )*[Cc]auses? (?:of|for|behind) "
)
"""At a sentence's head: it is about the cause, and not only about something that has one."""
NEXT = re.compile(
    r"\b(?:(?:is|are|was|were) (?:expected|due|set|likely|scheduled|planned) (?:to|for)|"
    r"(?:is|are) expecting|expects? to|plans? to|planning to|"
    r"next (?:steps?|week|month|year|spring|summer|autumn|fall|winter)|"
    r"later this (?:week|month|year)|by (?:the )?end of|deadline|in the coming (?:days|weeks|months|years)|"
    r"will (?:be \w+ed|begin|start|decide|choose|vote|meet|face|open|close|release|announce|hold|take|"
    r"send|need)|until further notice)\b",
    re.IGNORECASE,
)
"""What is to come."""
REACTION = re.compile(
    r"\b(?:condemn\w*|critici[sz]\w*|prais\w+|laud\w*|applaud\w*|urg(?:e|es|ed)|call(?:s|ed)? (?:on|for|it)|"
    r"welcom\w+|"
    r"warn(?:s|ed)?|demand(?:s|ed|ing)?|denounc\w+|mourn\w*|react(?:s|ed|ion\w*)|respond\w*|condolences?|sympathy|"
    r"regrets?|sadness|grateful|protest(?:s|ed)?|disappoint\w*|outrage\w*|angr\w+|fears?|concern(?:s|ed)?)\b",
    re.IGNORECASE,
)
"""That somebody takes a stand."""
MONEY = re.compile(r"(?:[$€£]\s?\d|\b\d[\d.,]{0,20} (?:dollars|euros|pounds|crowns)\b)", re.IGNORECASE)
"""A sum."""
MARKETS = re.compile(
    r"\b(?:shares (?:\w+ly )?(?:fell|rose|slid|slipped|sank|dropped|jumped|gained|tumbled|plunged|climbed|ended)"
    r"|stocks|stock markets?|stock exchange|Wall Street|Nasdaq|Dow Jones|S&P 500)\b"
)
"""What exchanges made of it: a story that is not about them is not opened with it."""
BEHIND = re.compile(
    r"\b(?:responsib\w+|behind|blam\w+|links?|linked|works? of|identi\w+|traced|mystery|suspect\w*|origins?|"
    r"claimed)\b",
    re.IGNORECASE,
)
"""Who did it, or that nobody knows."""
LAID_TO = re.compile(
    r"\b(?:linked to|responsible for|(?:who|what) (?:is|was|were) behind|blam(?:e|ed|es|ing)|traced (?:back )?to|"
    r"claimed responsibility|carried out by)\b",
    re.IGNORECASE,
)
"""The same, for certain."""
EFFECT = re.compile(
    r"\b(?:impacts?|affect\w*|effects?|consequences?|repercussions?|means? (?:that|for)|prelude|threat\w*|damag\w+|"
    r"hurt|worse|better|bigger|retaliat\w+)\b",
    re.IGNORECASE,
)
"""What follows from something."""
MAYBE = re.compile(r"\b(?:could|would|might|may|likely)\b", re.IGNORECASE)
"""That something may be."""
VAGUE = frozenset(
    """happen happens happened happening next now then future like know known need think thinks say says said saying
    tell tells told mean means meant matter matters change changes changed do doing done go going gone come comes
    came respond responds responded responding response react reacts reacted reaction reactions see expect expected
    work works worked begin began start started end ended people person thing things situation conditions life
    behind involved""".split()
)
"""Words that say nothing of a story."""
CASUALTIES = frozenset({"die", "death", "dead", "kill", "killing", "injure", "injury", "wound", "miss", "missing"})
"""Lemmas of dying and being hurt."""
VICTIMS = re.compile(
    r"\bamong (?:the (?:[\w,]+ )?(?:dead|victims|people (?:killed|on board)|passengers)|"
    r"those (?:killed|on board|aboard))\b|"
    r"\bvictims (?:came|come|were from|are from|included?|as [A-Z])\b|"
    r"\b(?:nationals?|citizens?|nationalit\w+|people from|staff(?: members)?|employees|members|colleagues)\b"
    r"[^.;]{0,60}\b(?:killed|died|dead|lost|aboard|on board|on the|victims)\b|"
    r"\b(?:killed|died|dead|deaths?|lost|losing|lose|aboard|on board|victims)\b[^.;]{0,60}"
    r"\b(?:nationals?|citizens?|nationalit\w+|staff|employees|members|colleagues)\b",
    re.IGNORECASE,
)
"""Who was among those who died: where from, or of which body."""

DIED = re.compile(r"\b(?:kill(?:s|ed|ing)?|die[sd]?|dying|dead|deaths?|death toll|lost their lives)\b", re.IGNORECASE)
"""Words for dying."""

LIMP = re.compile(
    r"[?!\w]\W?$(?<![.”\"’')])|^(?:Ah|Oh|Well|Yeah|Wait|Here is|No,|Yes,)\b|\b(?:I|my|you|your|[Ww]e|[Oo]ur)\b"
    r"|^(?P<name>\w{4,})[’']s (?:\w+ ){1,4}(?P=name) "
)
"""An aside, a question to the reader, half a sentence, one that a cross-head has run into ("Northlight's new
advice Northlight issues …"): no answer, outside of quotation marks."""

UNNAMED = re.compile(
    r"\b(?:person|people|sources?|officials?|individuals?) (?:familiar|close|with (?:direct )?knowledge)\b"
)
"""Speakers whom nobody names: what they say is no opening where somebody can be named."""

BESIDES = re.compile(r"\b(?:also|similar|another|either|too|as well(?! as))\b", re.IGNORECASE)
"""Words that add to something told before."""

UNTOLD = re.compile(
    r"\b[Tt]he (?:post|tweet|message|clip|video|footage|letter|email|memo|images?|photos?|photographs?|"
    r"announcement)\b"
    r"(?! (?:of|that|which|from|by|show|shows|showed|showing|in which)\b)"
)
"""Something that was shown or sent, of which the sentence does not say what it was."""

LOOSE = frozenset({"situation", "conditions", "life", "like"})
"""Words that name nothing of a story in a title, but by which its answer may be known."""

FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|us|me|you|your)\b")
"""The writer and the reader."""
