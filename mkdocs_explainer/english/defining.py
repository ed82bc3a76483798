"""Phrases that say what somebody or something is, and those that only seem to."""

from __future__ import annotations

import re

from mkdocs_explainer.english.kinds import CLASSES
from mkdocs_explainer.english.people import JUDGING
from mkdocs_explainer.english.places import REGIONS

NO_IDENTITY = frozenset("in at on not based subject target focus latest first last only same reason".split())
"""First words of a phrase that says how or where somebody is, and not who."""

PARTICIPLE_END = re.compile(r"(?:ed|ing)$")
"""The end of a first word by which a phrase says how or where somebody is: "headquartered in …"."""

NO_PARTICIPLE = re.compile(r"(?!\w+(?:ed|ing)\b)")
"""A phrase that begins with no such word."""

NATURE = {
    "law": """require allow let permit enable give grant confer authorize authorise empower bar ban prohibit forbid
        limit restrict protect guarantee regulate govern provide oblige""",
    "organisation": """make build sell produce operate run own provide supply serve represent oversee regulate manage
        track monitor campaign advocate employ specialize specialise publish""",
    "place": "hold house sit lie stand consist border contain accommodate",
    "thing": "cause affect spread encrypt infect treat prevent measure contain consist occur develop",
}
"""Verbs that in the present tense say what a thing of that kind is for, not what it is doing in the news."""

HISSING = ("s", "sh", "ch", "x")
"""Ends of verbs that take "es" in the present tense: "catches"."""

VERB = re.compile(r" (?:also |can |often |usually )?([a-z]+)\b")
"""The verb behind a name that a sentence begins with: "Northlight [also makes] lamps"."""

SUBJECT = re.compile(r"(?P<subject>(?:The|This) (?P<noun>[a-z-]+)) (?:also |can |often |usually )?(?P<verb>[a-z]+)\b")
"""A sentence about a thing named before: "The act also requires …"."""

MAYBE_THE = r"(?:The )?"
"""Piece: what may stand before a name at the head of a sentence."""

ONLY_THE = re.compile(MAYBE_THE)
"""The same where a sentence begins with the name."""

THE_LAW = "the {name}"
"""How a law is called that a sentence means: "The act also requires …"."""

ANOTHER = r"\b(?:an?|another|new|one) (?:[\w-]+ )?"
"""Piece: words before a noun that brings in another thing: "another gang"."""

REGION = re.compile(rf"\b[Tt]he (?P<region>{'|'.join(REGIONS)}) (?:country|nation|state|kingdom|republic)\b")
"""A country by its region: "the Central American country"."""

CLASS = re.compile(r" (?P<noun>(?:computer |cyber |lung )?(?P<head>[a-z]+))\b")
"""A noun behind a name: "the Zitro [ransomware]"."""

SORTS = CLASSES - frozenset("aircraft airliner condition reaction drug".split())
"""Nouns that say enough behind a name; "the Boeing aircraft" says nothing of Boeing."""

OF_BODY = re.compile(
    r"(?P<sign>,?) (?P<phrase>(?:of|from|with|at) (?:the |an? |(?![\w-]+ing\b))"
    r"(?:(?!(?:of|from|with|at|in|on|to|for|by|against|any|all|no|and)\b)[\w’'-]+ ){0,5})"
)
"""What body somebody is of: "Ana Holm, of the firm Northlight"."""

CHARGED = re.compile(
    r"\b(?:accus|clear|convict|acquit|strip|rob|depriv|warn|remind|inform|suspect|absolv)(?:e|es|ed|ing|s|ped|bed)? $"
)
""" "… cleared Ana Holm of …": no membership."""

LAND = re.compile(
    r", (?P<land>[A-Z][\w.]+(?: [A-Z][\w.]+){0,2})"
    r"(?=$|[.;:)](?!\w)|,(?! (?:and|or)\b| [A-Z])|(?<=\.),? (?!and\b|or\b)[a-z])"
)
""" "Arnby, Norvik", but no list of places."""

WITHIN = re.compile(r"\b(?:in|at|near|from|to|outside) $")
"""Words before a name that is that of a place."""

IN_LAND = "[in] {land}"
"""How the land is printed behind a place."""

HOLDS = frozenset({"holds", "houses", "hold"})
"""What a place does with so and so many."""

MUCH = re.compile(r" (?:up to|more than|about|at least|nearly|over|around|some|space|room|\d)")
"""What a place holds by its nature is counted; it "holds elections" in the news."""

NO_LONGER = ("former", "ex-", "late", "then")
"""Words by which an office is another one: "former President"."""

OWNER_BEFORE = re.compile(r"[’']s? (?:[a-z]+ly )?(?:[a-z]+ed )?")
"""What stands between whose an office is and the office: "Tarn[’s newly named] mayor"."""

OF_WHAT = r" of (?:the )?"
"""Piece: what stands between who holds an office and where: "President Ana Holm [of] Tarn"."""

OWNED = re.compile(r"\b(?:his|her|its|their|our|my|your) (?:\w+ )?$")
"""What stands before a phrase that is somebody's whom only a pronoun names: "[its] regional carrier"."""

SUBORDINATE = re.compile(
    r"(?:^|\b)(?:because|while|although|though|since|as|if|when|whereas) (?:the )?(?:[\w-]+ )?$", re.IGNORECASE
)
"""What stands before a name in a clause of its own: "Because the Harbor Service is …"."""

OFFICE = re.compile(r"[Tt]he (?P<office>(?:(?:new|current|former|then|acting|interim|deputy|outgoing) )?[a-z]+)")
"""An office alone: "the new minister"."""

POSTED = re.compile(r" (?:posts?|accounts?|pages?|feeds?|threads?|handles?|users?)\b")
"""What is read on a network: "Facebook posts"."""

POSTED_ON = re.compile(
    r"\b(?:(?:said|says|wrote|writes|tweeted|message|statement)(?: \w+)?(?: on| via)"
    r"|(?:posted|shared|post|video|photo|photos)(?: \w+){0,3}? (?:on|via|to)) $"
)
"""That something was said on a network."""

FATES = frozenset({"subject", "target", "focus", "victim"})
"""Nouns of what has happened to somebody."""

JUDGEMENT = re.compile(rf"(?:an?|the|one of the) (?:\w+ly )?(?:{'|'.join(sorted(JUDGING))})\b(?!-)")
"""A phrase that opens with praise or blame."""

FIRST_PERSON = re.compile(r"\b(?:I|me|my|we|our|us)\b")
"""The speaker of a quotation."""

ANYBODY = re.compile(r"an? (?:man|woman|person|boy|girl|teenager|teen)")
"""Phrases that could be anybody's."""

ONE_OF = "one of "
"""How a phrase begins that may be a judgement: "one of the biggest mistakes"."""

OF_SOMEBODY = re.compile(r"^[^,]* who\b")
"""A phrase that is about a person: "a mayor who …"."""

LISTED = re.compile(r"(?:[\w-]+ ){1,4}[\w-]+, and an? |.* and (?:his|her|their) ")
"""A list that goes on behind the name: "Ana Holm, a lawyer and her brother, and a dog"."""

EMPTY = frozenset(
    """a an the of in on at by for from to and or that which who is was are were has have been one its their his
    her""".split()
)
"""Words that carry no meaning of their own."""

BECAME = re.compile(
    r"\b(?:(?:that|which|who) (?:has|have|had|was|were|is being)|used|accused|blamed|seen|named|hit|shot|killed|"
    r"arrested|known)\b"
)
"""Words after which a phrase tells what became of a thing."""

FIRST_TO = re.compile(r"the (?:first|latest|lone|only|second|third)\b[^,]* to \w+")
"""A phrase that tells news, and not what somebody is: "the first leader to be received"."""

THAT = (
    r"company|firm|group|country|nation|city|town|village|team|party|agency|airline|carrier|assembly|plane|aircraft|"
    r"government|organi[sz]ation|bank|region|island|capital|case|man|woman|report|study|deal|family|school|club|"
    r"council|ministry|station|victim|suspect|gang|network|project|tech giant|giant"
)
"""Piece: nouns which with "the" or "that" mean one that was named before."""

LEANS = re.compile(
    rf"(?<=.)\bthe (?:(?![A-Z])[\w-]+ )?(?:{THAT})(?:[’']s\b|(?! of\b| in\b| that\b)\b)|^[Tt]he (?:{THAT})[’']s\b|"
    rf"^(?:{THAT}) [\w-]+$|\b(?:his|her|its|their|your|our|my|this|that (?={THAT})|"
    r"(?:it|they|he|she) \w+s\b|(?:it|they) \w+ed)\b"
)
"""Words of a phrase that mean something the sentence's neighbours name; "the Kenyan capital" names its own."""

A_KIND = re.compile(r"an? ")
"""How a phrase begins that leans on nothing."""

LEANS_ALWAYS = re.compile(rf"\b(?:your|the (?:{THAT})[’']s)\b")
"""Words by which even that one leans: "a rival of the firm’s"."""

THE_NEW = re.compile(r"[Tt]he (?:new|latest|current|same|other|original|previous) [\w-]+")
"""A phrase that only sets a thing against others: "the new law"."""

THE_NOUN = re.compile(r"[Tt]he (?:[\w-]+ ){0,2}[\w-]+")
"""A phrase of a noun with up to two words before it: "the old iron bridge"."""

FILLER = re.compile(r"an?|the|only|historically|previously|already|just|\w+ly", re.IGNORECASE)
"""Words of a phrase that say nothing."""
