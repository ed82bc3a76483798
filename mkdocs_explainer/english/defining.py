"""Wordings and phrases that say what somebody or something is, and those that only seem to."""

from __future__ import annotations

import re

from mkdocs_explainer.english.kinds import CLASSES, PEOPLE
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

HEAD_ENDS = re.compile(
    r",| (?:of|in|that|who|whose|which|for|at|with|from|to|on|by|and|near|under|based|used|made|known)\b"
)
"""Where the head of a defining phrase ends: "a charity [based in Tarn]"."""

CALLED = re.compile(
    r"\b(?:(?:is|are|was|were|be|being|been|[’']s)(?: \w+)? (?:called|dubbed|termed)|known as|so-called) "
    r"[“\"](?P<name>[a-z][\w’'-]*(?: [a-z][\w’'-]*)+)[,.]?[”\"](?! [a-z]+s\b)"
)
"""A common noun in quotation marks: "what’s called “mill lung”"."""

BEFORE_A_SORT = ("a", "an", "one")
"""The words with which a phrase begins that tells a sort: "a type of …"."""

COPULAS = ("is", "are")
"""The verbs that say what a common noun is."""

PHRASE_ENDS = re.compile(r", and |; ")
"""Where a phrase that says what a common noun is ends within a longer one."""

DOUBT = frozenset("must should could may might would will shall ’ll 'll if whether".split())
"""Words with which something is said to be what it is not, or not yet, or perhaps."""

SCENE = re.compile(r"(?:In|At|Near|From|Outside|Around|Across) (?:the )?")
"""A sentence's beginning that is only a place: "In Nairobi, a lawyer who …" is about the lawyer."""

OF_A_PERSON = re.compile(rf" who\b|\b(?:{'|'.join(sorted(PEOPLE))})\b")
"""A phrase that is about a person."""

DISTANCES = frozenset({"mile", "kilometer", "kilometre", "km"})
"""Units that may stand in the plural in a defining phrase: "miles from the border"."""

NEAR = re.compile(
    r",? (?P<phrase>(?:about |some |roughly |around |nearly |just )?[\d.,]+ ?(?:miles?|kilomet(?:er|re)s?|km)"
    r"(?: \([^)]*\))? (?:to the )?(?:north|south|east|west)[a-z-]* of [^,.;()—–]+)"
)
"""Where a place is: "40 miles east of Tarn"."""

DISTANCE = re.compile(r",? (?:about |some |roughly |around |nearly )?[\d.,]+ (?:miles|kilometers|kilometres|km)$")
"""A distance at the end of a phrase, without from where."""

ASIDE = re.compile(r"[^,—–]*(?:, (?:aged )?\d{1,3})?\s*")
"""What may stand between a name and the comma before the words that define it: "Ana Ruiz of Northlight, 45"."""

NO_DEFINITION = (
    "more",
    "most",
    "less",
    "some",
    "many",
    "no",
    "roughly",
    "about",
    "including",
    "both",
)
"""First words of a phrase that says how many, and not what."""

NO_ROLE_START = ("and", "of")
"""Words that no role before a name begins with."""

NO_ROLE = ("more", "such", "other", "many")
"""Words that belong to no role or office."""

SORT_OF = re.compile(
    r"\b(?P<phrase>the (?:(?!(?:of|on|in|at|the|to|from|for|and)\b)[\w’'-]+ ){1,4}(?P<noun>[a-z]+)) of $"
)
"""A noun with "of" before a name: "the coastal district of [Tarn]"."""

NAMED_PLACE = re.compile(r"the (?:state|city|county|town|district|commonwealth) of [A-Z]")
"""A place with its kind, which defines nothing: "the state of Tarn"."""

ORIGINS = ("originate", "emerge", "found", "establish", "create", "form", "headquarter", "base")
"""Verbs that say where something comes from: "was founded in 1950"."""

EMERGES = ("originate", "emerge")
"""Those of the verbs of origin that stand without an object: "X originated in …"."""

ORIGIN_LINKS = ("in", "from", "by", "at")
"""What follows such a verb: "founded in 1950", "founded by …"."""

LEADING = re.compile(
    r"^(?:whether|as|when|while|that|and|but|or|both|another|now|yesterday|today|earlier|later|meanwhile|\w+day"
    r"|(?:Co|Inc|Corp|Ltd)\.) ",
    re.IGNORECASE,
)
"""Words at the beginning of a phrase that are no part of it."""

LEANING = re.compile(r"(?:his|her|its|their|my|our|your|this|these|that|those|year-old)\b", re.IGNORECASE)
"""First words of a phrase that leans on another sentence: "his wife"."""

BARE_NOUN = re.compile(r"(?:the )?[a-z]\w*", re.IGNORECASE)
"""A phrase of one word, which says nothing: "the plane"."""

RELATIVE_CLAUSE = re.compile(r" (?:who|that|which)\b")
"""Where a clause begins that a phrase is cut before."""

BUT_NAME = re.compile(r" but [A-Z]\w+$")
"""The beginning of another clause at the end of a phrase: "a disputed city but Kenyans call it theirs"."""
