"""Verbs that report what somebody says, their forms, and the wordings around them."""

from __future__ import annotations

import re

from mkdocs_explainer.english import word_set

REPORTING = word_set(
    """
    say tell claim allege accuse deny report state warn argue note write add announce ask assert acknowledge
    admit affirm agree believe blame boast caution comment complain concede conclude confirm contend
    criticize criticise declare describe disclose dispute emphasize emphasise estimate explain express
    indicate insist inform maintain mention observe point post predict promise propose quote reason recall
    recommend reiterate remark repeat reply reveal respond speculate stress suggest testify tweet urge vow
    condemn dismiss reject suspect hint reckon proclaim joke shout recount relate
    """
)
"""Lemmas of verbs that can report what somebody says or holds."""
PLAIN_REPORTING = word_set(
    """
    say tell claim report state note write add announce assert remark comment accord reply explain
    acknowledge mention reiterate
    """
)
"""Reporting verbs that carry no content of their own, and so are not content words."""
REPORTING_FORMS = word_set(
    """
    said says told tells claimed claims asked asks wrote writes added adds replied replies tweeted posted
    argued argues insisted insists warned warns noted notes explained explains declared announced responded
    recalled joked shouted stated states reported reports confirmed confirms announced acknowledged
    suggested tells concluded
    """
)
"""Forms in which such a verb stands before or behind its speaker: "…, added AP News"."""

WITH_OBJECT = word_set("deny accuse blame criticize criticise condemn dismiss reject report claim allege dispute")
"""Verbs that report with a mere object: "accused the police of abuse", "denied the charge"."""
WITH_PHRASE = word_set("warn complain testify vow promise boast")
"""Verbs that report with a prepositional phrase: "warned of reprisals"."""
TO_SOMEBODY = ("tell", "argue", "insist")
"""Verbs that report with an object or a clause of their own: "told the court"."""
HOLDING = word_set(
    """
    want demand hope fear think doubt imagine pretend wish pledge seek call assume expect mean plan urge order request
    argue debunk refute rebut contradict overturn withdraw retract mistake mislead spread circulate
    """
)
"""Lemmas of further verbs below which a list holds what somebody wants, holds or takes back."""
TOLD = word_set(
    """
    claim allegation accusation charge demand promise pledge myth rumour rumor theory argument denial assertion
    falsehood lie hoax misconception opinion view belief suspicion hypothesis proposal request wish hope fear
    threat complaint criticism excuse objection scenario speech statement remark comment tweet post letter testimony
    report study survey finding conclusion option alternative condition recommendation aim goal false untrue fake
    bogus wrong incorrect misleading
    """
)
"""Lemmas of nouns for what somebody says, wants or makes up, and of adjectives for what is not so: "Myths about the
dam:"."""
CONDITIONS = ("if", "unless", "whether", "according")
"""Words of a line below which a list holds what is so only under a condition, or by somebody's account."""
HERE = re.compile(r"if you\b[^:]{0,100}\bhere(?: is| are|[’']s)\b", re.IGNORECASE)
"""A condition under which nothing holds but that somebody reads on: "If you missed it, here is what happened:"."""
CLOSING = word_set("these this those follows following")
"""Words with which a line that leads into a list is whole: "The facts are these:", "They are as follows:"."""
INVERTED = ("had", "were", "should")
"""Words with which a condition without an "if" begins: "Had the vote passed:"."""
ASKING_WORDS = ("what", "how", "why", "who", "where", "when", "which")
"""With one of them a clause is whole though it ends in its verb: "Here is what we know:"."""
LIGHT_VERBS = word_set("go continue begin")
"""Verbs whose subject is that of the verb behind them: "went on to say"."""
SAYING = frozenset("say tell tweet write add note".split())
"""Verbs whose participle is no part of what a person is."""

MODALS = ("must", "should", "shall", "can", "could", "may", "might")
"""With these a verb reports nothing: "may say"."""
UNTELLING = word_set("i we you who which that what this there nothing nobody everything")
"""Subjects that tell a reader nothing about who speaks."""

WHOM = re.compile(
    r"\b(?:whom?|which|that) (?P<speaker>(?:the |an? )?[A-Z\w][\w.’']*(?: [\w.’']+){0,3}?) "
    r"(?P<cue>says?|said|claims?|claimed|alleges?|alleged|believes?|believed) (?=(?:is|are|was|were|ha[sd]|have)\b)"
)
"""A speaker within what is said: "whom the mayor claims are members"."""
WHOM_CUES = {"sa": "say", "cl": "claim", "al": "allege", "be": "believe"}
"""Their verbs, by the first two letters."""
SAYS_THAT = re.compile(
    r"(?: (?:ha[sd]|have|also|later|then|once|again|repeatedly|[a-z]+ly)){0,3} (?P<cue>[a-z]+) that\b"
)
"""A verb with "that" behind a name: "Ana Ruiz later alleged that …"."""
CRYING_FORMS = word_set("wondered exclaimed interjected demanded pressed continued yelled")
"""Further forms behind a question or a cry."""
_SPEAKS = "|".join(sorted(REPORTING_FORMS | CRYING_FORMS))
"""Piece: the forms behind a question or a cry."""
SPEAKER = re.compile(
    r"(?:[Tt]he (?:[\w’'-]{1,30} ){1,3}|"
    r"(?!The )(?:(?>[^\s“”.?!]{1,30}(?= )|[A-Z(][\w.-]{0,9}[.),]{1,3}(?= )) ){1,16}?)"
    rf"(?:{_SPEAKS})\b"
)
"""Who says a quotation that ends in a question mark: "“Why?” Sen. Ana Ruiz, a lawyer, asked"."""

AGENT_LINKS = ("at", "for", "in")
"""Prepositions within a speaker behind "by": "reported by doctors at the clinic"."""
SPEAKER_LINKS = ("of", "for", "at", "from", "in")
"""Prepositions within any other speaker: "the mayor of Tarn"."""
