"""Words by which a sentence leans on the one before it, and what can be cut or put in brackets."""

from __future__ import annotations

import re

from mkdocs_explainer.english import word_set

LEANS = re.compile(r"\[?(?:He|She|It|They|His|Her|Its|Their|This|These|Those|That)\b(?!’|')")
"""Openings that lean on the sentence before, once a "However," is cut."""

GOES_ON = re.compile(r"It also\b")
"""At the head of a paragraph it goes on about the story, and not about the sentence before."""

DEFINITE = re.compile(r"\[?The\]? ([a-z][\w-]*)(?: ([a-z][\w-]*))?")
"""A noun that the sentence takes as known: "The [prison]"."""

NOUN_OPENS = re.compile(r"The ([a-z]+)")
"""A noun at the head of a sentence that the one before may name: "The gang"."""

THING_OPENS = re.compile(r"(?:Its?|They|Their)\b")
"""Openings by which a sentence may go on about a thing."""

PERSON_OPENS = re.compile(r"(?:He|She|His|Her)\b")
"""The same about somebody."""

ANY_NOUN = frozenset("man men woman women company group firm two first new old same day year week case".split())
"""Nouns that a headline has without saying which is meant."""

BEFORE_COMMA = re.compile(
    r"(?:(?:And|But) )?(?:However|But|And|Also|Meanwhile|Moreover|Furthermore|In addition|Additionally|Instead|Still|"
    r"Yet|Then|So|Nevertheless|Nonetheless|Besides|Therefore|Thus|As a result|Consequently|For example|For instance),"
    r"\s+",
    re.IGNORECASE,
)
"""Connectives, with a comma."""

CONJUNCTION = re.compile(r"(?:(But|And)(?: yet)?|Yet|So)\s+(?=[$€£]?([\w’'-]+))")
"""Connectives without one, and the word behind."""

SUBJECT_OPENS = frozenset(
    """the a an this these it its he she they we i you his her their our my there some most all both no nobody
    no-one nothing everybody everyone""".split()
)
"""Words with which a subject begins. After "So" and "Yet" nothing else is sure but a name or a figure: "so many",
"yet another" belong together."""

NO_SUBJECT_OPENS = frozenset(
    "for not so yet also still then rather only even instead again to what how why who forth".split()
)
""" "But for the rain", "But not all", "And so on", "But who pays?": not what "But" and "And" merely tie on."""

MAY_BE_REPLACED = word_set(
    """
    a the this that these those there here it its he her his i my our she their they we
    also although and besides but consequently furthermore hence however instead later meanwhile moreover nevertheless
    nonetheless so still then therefore thus yet as in at for result addition additionally example instance
    """
)
"""Words for which brackets may stand: pronouns, articles and connectives. No name, number, negation or verb
is among them: what a sentence asserts, and who asserts it, can never be replaced."""

CONNECTIVE = re.compile(
    r"(?:(?:However|But|And|Also|Meanwhile|Moreover|Furthermore|Yet|Thus|Therefore|Nor|Nevertheless|Nonetheless|"
    r"Consequently|Hence|Additionally|Conversely|Likewise|Similarly|In other words|That said|Even so|By then|"
    r"At the same time|Despite (?:this|that)|(?:After|Before|Since|Until) (?:that|then)|On the other hand)\b"
    r"|(?:Still|Then|So|Besides|Otherwise|Afterwards?|Later|Indeed|Finally|Plus|Elsewhere|Separately|Instead|Or|"
    r"In addition|In contrast|By contrast|In turn|In fact|As a result|For example|For instance|Of course|"
    r"In response|In return|For (?:his|her|its|their) part|First|Second|Third|Again|Overall),"
    r"|(?:Then|So|Or|Still|Instead) (?=[a-z]+ )(?!(?:of|far|that|long|much|many|called|as|in|at)\b))"
)
"""Words at a sentence's head that go on from the one before."""

DONE_TO_IT = re.compile(r"(?:After|Before|Once|When|Since) (?:it|they) (?:was|were|had been|has been|have been) \w+,")
"""A clause at the head about something that was told before: "After it was used, Ana Holm …"."""

PRONOUNS = word_set("he she it they him her them his its their hers theirs")
"""Words that stand for somebody or something."""

DEMONSTRATIVES = word_set("this that these those such")
"""Words that point at something."""

TOLD_AFTER = ("those", "that")
"""Demonstratives that what follows may explain: "those who …"."""

SPEAKING_PRONOUNS = ("he", "she", "they", "it")
"""Speakers that must be named before they speak."""

LATE_PRONOUNS = ("they", "it")
"""Subjects behind a time or place that stand for what the sentence before told."""

EXPLETIVE = re.compile(
    r"it(?:[’']s| (?:is|was|has been|had been|will be|would be|may be|remains|seems|appears|took|takes|came|comes"
    r"|turned|turns|became|is not|was not|isn[’']t|wasn[’']t))(?: \w+){0,3}? "
    r"(?:that|whether|to|how|why|what|who|when|if|because)\b",
    re.IGNORECASE,
)
"""An "it" that stands for nothing: "It is unclear whether …"."""

ANYBODY = word_set("anybody anyone everybody everyone nobody somebody someone")
"""Pronouns that another pronoun can mean."""

STAND_INS = re.compile(
    r"(?:The )?(?:latter|former|same|others?|two|three|first|second|pair|duo|trio)(?: \w+ed| \w+s)?\b"
    r"|(?:Both|Neither|Another|Others|Some|Each|Most|Many|Few|Several|All|None|One)\b"
)
"""First words that stand for what was told: "The two", "Others"."""

TELLING_WHICH = ("of", "who", "in", "with", "from")
"""Words behind "Others" and "Both" that tell which: "Both of the mills"."""

LAST_WORDS = ("that", "this")
"""Last words that mean what the sentence before tells: "There was no evidence for that."."""

PLACE_WORDS = ("here", "there")
"""Words for a place that must be named."""

NO_PLACE = ("to", "and")
"""Words behind "here" with which it names no place: "is here to stay", "here and there"."""

TIMES = word_set("year month week weekend day morning evening afternoon night time summer winter spring fall century")
"""Nouns for times: "that day" points at nothing, and no "it" means a week."""

COUNTING = word_set("have report record count see log register confirm add find")
"""Verbs with a bare number of what may have been told before: "Lea County had 30"."""

SUMS = word_set("hundred thousand million billion trillion")
"""Words with which a number needs no noun."""

THE_NOUN = re.compile(r"[Tt]he ([a-z]+)")
"""A speaker without a name: "the statement"."""

LEANING_NOUNS = word_set(
    """
    group law facility video figure footage agreement act measure move gang prison complex company report
    deal plan decision order ruling case incident attack bill announcement statement document letter country
    government party program policy transfer crash accident virus outbreak malware flaw charge claim
    allegation finding result change post image process proposal campaign protest investigation trial
    sentence drug device system service ban killing death victim fire storm site situation issue approach
    official authority suspect researcher passenger
    """
)
"""Nouns that need to be told which, even with an adjective ("The new law")."""

KNOWN_TO_ALL = word_set(
    """
    world public internet web media economy sun moon earth sky sea ocean future past present weather climate
    environment west east north south pandemic press truth majority rest best worst poor rich elderly young
    wealthy
    """
)
"""Nouns that need no name: "The world", "The rich"."""

PASTS = word_set(
    """
    arose ate awoke became began blew bought broke brought built came caught chose clung crept dealt drank drew
    drove dug fed fled flew forgave forgot froze gave grew heard held hid kept knelt knew laid lent lost meant met
    paid ran rang rode sang sank sent shone shook shrank slept slid sold sought spent spoke sprang stole strode
    strove struck stuck swam swept swore swung taught thought threw told took tore understood went wept withdrew
    woke wore wrote
    """
)
"""Past forms that are no nouns, for verbs that the small tagger does not know."""
