"""What questions ask, the nouns that a question can be asked about, and the questions that weaving writes."""

from __future__ import annotations

import re

WHAT_HAPPENED = re.compile(
    r"(?:So what|What(?:['’]s| has| just| exactly| actually)*) happened(?: (?:in|at|to|with|on) (?P<where>[^?]+))?\?",
    re.IGNORECASE,
)
"""What the lead page answers."""

LEAD_QUESTION = "What happened?"
"""The question of the lead page."""

LEAD_TITLE = "{topic}: what happened?"
"""The title of the lead page."""

DEPENDENT = re.compile(
    r"\b(?:this|that|these|those|it|its|he|she|they|them|his|her|their|there|here|him|so far|the (?:group|company|"
    r"plan|deal|law|order|case|plane|attack|man|men|woman|women|two|ruling|move))\b",
    re.IGNORECASE,
)
"""Words by which a heading means what stands around it: "What is this prison?"."""

SO_ASKS = re.compile(
    r"(?:so|and|but|ok|okay|wait|first),? (?=(?:what|who|why|how|when|where|is|are|can|does|do|should)\b)",
    re.IGNORECASE,
)
"""What a heading begins with before it asks: "So, who is he?"."""

EXPLETIVE = re.compile(
    r"\b(?:is|was|will|would|can) it (?:be )?(?:\w+ ){0,2}?(?=(?:to|that|for)\b)"
    r"|\b(?:is|are|was|were|will|could|can) there\b",
    re.IGNORECASE,
)
""" "Is it safe to …", "How many cases are there?": words that stand for what follows, or for nothing."""

READER_ASKS = re.compile(r"\b(?:i|you)\b")
"""The reader, in small letters: whether something is so is one thing, and whether "I" should do it another."""

WHAT_IS_ASKED = re.compile(r"what(?:['’]s| is| are) (?:an? |the )?(.{3,40})\?$", re.IGNORECASE)
"""A question for a meaning, and what it asks the meaning of: "What is [bird flu]?"."""

WHAT_IT_IS = re.compile(r"([^:]{3,40}): what (?:is|are) (?:it|they|this)\?$", re.IGNORECASE)
"""The same with the noun before the question: "[Bird flu]: what is it?"."""

HOW_MANY_DIED = re.compile(r"\bdied\b")
"""That a question asks for the dead."""

KINDS_OF_QUESTION = (
    ("how many", r"how (?:many|much|often|long|big|large|far|old)\b"),
    ("how", r"how\b"),
    ("why", r"why\b|what(?:'s| is| was)? (?:the )?(?:reason|cause|purpose)|what (?:caused|led to|prompted)"),
    ("who", r"who(?:se|m)?\b"),
    ("when", r"when\b"),
    ("where", r"where\b"),
    (
        "what is",
        (
            r"what(?:'s| (?:exactly |actually |really )?(?:is|are|was|were))\b"
            r"(?!.*\b(?:doing|saying|going|happening|being|done|said|known)\b)"
        ),
    ),
    ("what", r"what\b|which\b"),
    ("whether", r"(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might)\b"),
)
"""Kinds of question by their first words; the first that fits."""

NOUN_ENDS = re.compile(
    r"[.,;:]|\s(?:of|in|on|at|by|was|is|were|are|had|has|have|that|which|who|and|to|for|from|will|would|said|says|as|"
    r"after|before|when|with|could|can|did|does)\b"
)
"""What follows a name that stands for itself: "the US has", but not "US policy"."""

THE_NOUN = re.compile(rf"\b[Tt]he ([a-z]{{4,}})(?={NOUN_ENDS.pattern})")
"""A noun used as known: "the [cable] broke"."""

NO_THEME = frozenset(
    """right left leisure phone lot front back
    company companies firm group groups country countries government state states city town region nation nations
    report reports study case cases matter move moves situation time times year years month months week weeks day days
    night morning evening afternoon weekend decade century past future present rest same first second third last
    latest former latter other others most least best worst only next previous number numbers amount part parts
    world public media press people person persons men women children child woman head heads side sides place places
    thing things fact facts way ways point points idea ideas question questions issue issues problem problems area
    areas kind sort type types form level range lack side top bottom middle beginning start news story article post
    statement statements comment comments email message announcement official officials authorities office agency
    agencies organisation organization organisations organizations department ministry minister president
    prime leader leaders spokesman spokeswoman spokesperson director chief chairman analyst analysts expert experts
    united north south east west northern southern eastern western capital internet moment process system systems
    service two three four five many several few more much very also event events result results effort efforts
    change changes name names word words term terms line lines list example examples chance power use need
    order orders ground site sites safety administration disaster incident accident family families cause causes cost
    costs dead conference ruling operation aim decision source sources field version versions industry action actions
    doctor patient author authors victim victims business team teams service body wife husband couple home house
    room information""".split()
)
"""Nouns that say nothing of a story, or only who speaks."""

DEATH_TOLL = "How many people died?"
"""The question that a count of the dead answers."""

WHO_DIED = "Who are the victims?"
"""The question that those sentences answer which say who they were."""

ASKED_OF = {
    "symptom": "What are the symptoms?",
    "charge": "What are the charges?",
    "risk": "What are the risks?",
}
"""What is asked of some nouns, if they are what a story is about."""

WHO_IS = "Who is {name}?"
"""What is asked of somebody, where the sources say who it is."""

WHAT_IS = "What {is} {name}?"
"""The same of a thing with a name."""

WHAT_IS_NOUN = "What is {noun}?"
"""The same of a topic without a name: "What is bird flu?"."""

WHAT_SAY = "What {do} {name} say?"
"""What is asked of those who mostly speak."""

KNOWN_OF = "What is known about {name}?"
"""What is asked of a thing of which the sources tell this and that."""

KNOWN_OF_NOUN = "What is known about the {noun}?"
"""The same of a noun."""

WHAT_NEXT = "What happens next?"
"""The question that what is to come answers."""

WHAT_BEHIND = "What is behind it?"
"""The question that a cause answers."""

REACTIONS = "What are the reactions?"
"""The question that those answer who take a stand."""

HOW_MUCH_MONEY = "How much money is involved?"
"""The question that sums answer."""

THE = "the "
"""The article of a name, which it keeps in a question: "What is known about the Kurds?"."""

PLURAL_VERBS = {"do": "do", "is": "are"}
"""The verbs of such questions where a name means many: "What are the Kurds?"."""

SINGULAR_VERBS = {"do": "does", "is": "is"}
"""The same where it means one."""

AFTER_MANY = ("are", "were", "have", "say", "want")
"""Words behind a name by which the sources show that it means many."""

AFTER_ONE = ("is", "was", "has", "says", "wants")
"""The same of a name that means one."""

POINTED_AT = re.compile(r"\b[Tt](?:he|hat|his|hese|hose) ([a-z]{3,})")
"""A noun that is meant: "this [cable]"."""

ADVERBIAL = re.compile(r"^(?:(?:In|On|At|After|Before|Since|During|By)\b[^,]{1,30}, |(?:Later|Earlier|Meanwhile), )")
"""What may stand before the subject of a sentence."""

SUBJECT_BEFORE = re.compile(r"(?:[Tt]he |[Aa]n? )?(?:[\w.’'-]+ ){0,5}")
"""What can stand before a name that is a subject: its article and its office."""

INNER = re.compile(
    r"\b(?:of|in|on|at|by|to|for|from|with|between|against|about|after|than|that|who|which|and|or|as|"
    r"is|are|was|were|has|have|had|says?|said)\b",
    re.IGNORECASE,
)
"""Words after which a name is no subject."""

SUBJECT_NOUN = re.compile(rf"The ([a-z]{{4,}})(?={NOUN_ENDS.pattern}|\s\w+(?:s|ed)\b)")
"""A noun at the head of a sentence that is its subject."""

VERB_FOLLOWS = re.compile(r" [a-z]+(?:s|ed)\b")
"""A verb behind a name that is its subject: "the ministry [warned]"."""

SENTENCE_HEAD = r"^(?:\W*(?:The|A|An) )?"
"""Piece: the head of a sentence, before a word that the question has."""

VERB_BEHIND = r"\w* (?:is|are|was|were|can|include|have|has)\b"
"""Piece: the end of such a word, and a verb that says something of it: "symptom[s include]"."""

FORMS = {
    "next": re.compile(
        r"what(?:['’]s| is| are| happens| comes| will| could| now).*\b(?:next|now|happen)\b", re.IGNORECASE
    ),
    "cause": re.compile(r"what\S*(?: \w+)? (?:behind|caused?|led|prompted|triggered)\b", re.IGNORECASE),
    "known": re.compile(r"what\b.*\b(?:said|known?) (?:about|of)\b", re.IGNORECASE),
    "behind": re.compile(r"who\b.*\b(?:behind|responsible|did it|carried (?:it )?out)\b", re.IGNORECASE),
    "voices": re.compile(r".*?\b(?:respon\w+|react\w*|say|says|said|saying|think|critics)\b", re.IGNORECASE),
    "money": re.compile(r"how much\b|what (?:does|did|will) .* cost\b", re.IGNORECASE),
    "effect": re.compile(r".*?\b(?:mean|means|impact|affect|effect|consequences)\b", re.IGNORECASE),
}
"""What a question asks that its first word does not tell: what comes ("What happens next?"), a cause in other words
than why ("What is behind it?"), nothing in particular ("What is known about the bridge?"), who did it ("Who is behind
the attack?"), what is said ("How has China responded?"), what it costs, and consequences ("What does it mean for the
fishermen?")."""
