"""The words by which a sentence shows what it answers: what comes next, why, how people reacted.

Questions without a heading are made from these, and short answers are chosen by them. English only; a second
language is a second table.
"""

from __future__ import annotations

import re

from mkdocs_explainer.model import Definition, Sentence

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
REACTION = re.compile(
    r"\b(?:condemn\w*|critici[sz]\w*|prais\w+|laud\w*|applaud\w*|urg(?:e|es|ed)|call(?:s|ed)? (?:on|for|it)|"
    r"welcom\w+|"
    r"warn(?:s|ed)?|demand(?:s|ed|ing)?|denounc\w+|mourn\w*|react(?:s|ed|ion\w*)|respond\w*|condolences?|sympathy|"
    r"regrets?|sadness|grateful|protest(?:s|ed)?|disappoint\w*|outrage\w*|angr\w+|fears?|concern(?:s|ed)?)\b",
    re.IGNORECASE,
)
MONEY = re.compile(r"(?:[$€£]\s?\d|\b\d[\d.,]{0,20} (?:dollars|euros|pounds|crowns)\b)", re.IGNORECASE)
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
_HOW_GREAT = r"(?:low|small|slim|minimal|negligible|remote|moderate|high|higher|great|greater|serious|grave)"
RISK = re.compile(
    rf"\b(?:risk|danger|threat|chance)s?\b[^.;]{{0,60}}\b{_HOW_GREAT}\b"
    rf"|\b{_HOW_GREAT} (?:risk|danger|threat|chance)s?\b|\bat (?:\w+ )?risk\b",
    re.IGNORECASE,
)
EFFECT = re.compile(
    r"\b(?:impacts?|affect\w*|effects?|consequences?|repercussions?|means? (?:that|for)|prelude|threat\w*|damag\w+|"
    r"hurt|worse|better|bigger|retaliat\w+)\b",
    re.IGNORECASE,
)
MAYBE = re.compile(r"\b(?:could|would|might|may|likely)\b", re.IGNORECASE)
VAGUE = frozenset(
    """happen happens happened happening next now then future like know known need think thinks say says said saying
    tell tells told mean means meant matter matters change changes changed do doing done go going gone come comes
    came respond responds responded responding response react reacts reacted reaction reactions see expect expected
    work works worked begin began start started end ended people person thing things situation conditions life
    behind involved""".split()
)
"""Words that say nothing of a story."""
CASUALTIES = frozenset({"die", "death", "dead", "kill", "killing", "injure", "injury", "wound", "miss", "missing"})
_DIED = re.compile(
    r"\b(?:kill(?:s|ed|ing)?|die[sd]?|dying|dead|deaths?|death toll|lost their lives)\b", re.IGNORECASE
)
_BESIDE = 45
"""Characters between a number and the word for dying within which it counts the dead."""
_MEASURES = frozenset(
    """second minute hour day week month year decade percent kilometer kilometre mile meter metre foot degree pound
    dollar euro $ € £ time""".split()
)
_AGE = re.compile(r"^, \d{1,3}[,;.)]$")
"""Behind a name: "Ana Holm, 54,"."""
WHO_DIED = "Who are the victims?"
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


_NO_IDENTITY = frozenset("in at on not based subject target focus latest first last only same reason".split())


def asks_next(core: str) -> bool:
    """True for a question about what comes: "What happens next?"."""
    what = r"what(?:['’]s| is| are| happens| comes| will| could| now)"
    return bool(re.match(rf"{what}.*\b(?:next|now|happen)\b", core, re.IGNORECASE))


def asks_cause(core: str) -> bool:
    """True for a question about a cause in other words than why: "What is behind it?"."""
    return bool(re.match(r"what\S*(?: \w+)? (?:behind|caused?|led|prompted|triggered)\b", core, re.I))


def asks_known(core: str) -> bool:
    """True for a question that asks nothing in particular: "What is known about the bridge?"."""
    return bool(re.match(r"what\b.*\b(?:said|known?) (?:about|of)\b", core, re.IGNORECASE))


def asks_behind(core: str) -> bool:
    """True for a question about who did it: "Who is behind the attack?"."""
    return bool(re.match(r"who\b.*\b(?:behind|responsible|did it|carried (?:it )?out)\b", core, re.I))


def asks_voices(core: str) -> bool:
    """True for a question about what is said: "How has China responded?"."""
    return bool(re.search(r"\b(?:respon\w+|react\w*|say|says|said|saying|think|critics)\b", core, re.I))


def asks_money(core: str) -> bool:
    """True for a question about cost."""
    return bool(re.match(r"how much\b|what (?:does|did|will) .* cost\b", core, re.I))


def asks_worry(core: str) -> bool:
    """True for a question about danger to the reader: "How worried should I be?"."""
    return bool(re.search(r"\b(?:worr\w+|concerned|afraid|scared|panic|dangerous|at risk)\b", core, re.I))


def asks_effect(core: str) -> bool:
    """True for a question about consequences: "What does it mean for the fishermen?"."""
    return bool(re.search(r"\b(?:mean|means|impact|affect|effect|consequences)\b", core, re.I))


def identifies(definition: Definition, kind: str) -> bool:
    """Whether a definition says what somebody or something of a kind is, and not where or how it is ("headquartered
    in …"); a role is a person's ("a Northlight spokesman" tells nothing of Northlight)."""
    words = definition.phrase.casefold().split()
    patterns = {"copula", "appositive", "role"} if kind == "person" else {"copula", "appositive"}
    named = bool(words) and not re.search(r"(?:ed|ing)$", words[0]) and not _NO_IDENTITY & set(words[:2])
    return definition.pattern in patterns and named


def counts_dead(sentence: Sentence) -> bool:
    """Whether a sentence counts the dead."""
    return bool(dead_in(sentence))


def dead_in(sentence: Sentence) -> list[float]:
    """How many a sentence says have died: numbers of no measure beside a word for dying."""
    died = [(match.start(), match.end()) for match in _DIED.finditer(sentence.text)]
    return [
        q.value
        for q in sentence.quantities
        if q.value > 1
        and q.unit not in _MEASURES
        and not _AGE.search(sentence.text[max(0, q.start - 2) : q.end + 1])
        and any(max(q.start - end, start - q.end) <= _BESIDE for start, end in died)
    ]


_STILL = r"(?:disease|syndrome|virus|attack|itself|also|simply|basically|often|\w+ly)"
""" "Feather duvet lung disease is …", "ransomware basically is …": the same noun still."""
_IDENTITY = r"(?:an?|one|any|the(?! (?:\w{2,}est|worst|best|first|last|second|third|only|latest|most|least)\b))\b"
_BY_NATURE = (
    "spreads|causes|takes|affects|attacks|uses|works|makes|means|refers|occurs|involves|includes|contains|consists|"
    "allows|lets|locks|encrypts|infects|kills|eats|destroys|damages|carries|covers|bans|describes|protects|stops|"
    "begins|develops|blocks|demands|steals|circulates|travels|lives|happens"
)
"""Verbs in the present tense by which a sentence says what something does by its nature; a plural of a noun ("bird
flu cases") is none."""


def says_what(noun: str, text: str) -> float:
    """How surely a text says what a common noun means (0 to 1); 0 for no noun."""
    if not noun:
        return 0.0
    phrase = r"[\s-]+".join(map(re.escape, re.split(r"[\s-]+", noun)))
    if re.search(rf"\b{phrase}\b\W*(?:{_STILL} )?(?:is|are|was|were) {_IDENTITY}", text, re.IGNORECASE):
        return 1.0
    # "The ransomware takes over files", in the present tense: what it does by its nature
    if re.match(rf"(?:The |A |An )?{phrase} (?:{_BY_NATURE})\b(?! of\b)", text, re.IGNORECASE):
        return 0.8
    return 0.6 if re.search(rf"\b{phrase}\b\W*, (?:an?|the)\b|\bcalled \W*{phrase}\b", text, re.IGNORECASE) else 0.0


def common_subject(core: str) -> str:
    """What a question asks the meaning of ("What is bird flu?", "Bird flu: what is it?": bird flu), or ""."""
    asks = re.match(r"what(?:['’]s| is| are) (?:an? |the )?(.{3,40})\?$", core, re.IGNORECASE)
    asks = asks or re.match(r"([^:]{3,40}): what (?:is|are) (?:it|they|this)\?$", core, re.IGNORECASE)
    return asks.group(1) if asks else ""
