"""What pages and feeds put between the paragraphs of a report, as a table of rules.

A rule speaks of a whole piece (a line or paragraph), never of a sentence within a longer one, and is
written so that it cannot match a sentence of a report: a sentence lost costs a fact, a line too many
costs a reader a moment. So each names what the line begins with, what it consists of, or the credit it
ends in, and how long such a line ever is.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Rule(NamedTuple):
    """One kind of line that is no report.

    Attributes:
        reason: as in `Excluded.reason`.
        most: the most words that a piece of this kind has; longer ones are left alone.
        why: where such lines come from.
        pattern: what the whole piece is.
    """

    reason: str
    most: int
    why: str
    pattern: re.Pattern[str]


def _rule(reason: str, most: int, why: str, *forms: str, cased: bool = False) -> Rule:
    flags = re.DOTALL if cased else re.DOTALL | re.IGNORECASE
    return Rule(reason, most, why, re.compile("|".join(f"(?:{form})" for form in forms), flags))


# "share post" may be one button or two: it is read once
_BUTTON = (
    r"(?>(?:share(?: this)?(?: (?:article|story|page|post))?|on|tweet|post|pin"
    r"|e-?mail(?: this)?|print"
    r"|save|facebook|twitter|x|whats ?app|linked ?in|reddit|pinterest|flipboard|messenger|telegram|bluesky"
    r"|threads"
    r"|tumblr|copy(?: the)? link|link copied!?|more|close|gift(?: this)? article"
    r"|listen(?: to(?: this)? (?:article|story))?|\d+:\d\d(?::\d\d)?|\d+ shares?)(?!\w))"
)
_CREDIT = (
    r"(?:getty(?: images)?|ap photo|ap images|afp/|/afp|afp via|via (?:ap|afp|reuters|getty)|reuters/"
    r"|/reuters"
    r"|epa[-/]|/epa|shutterstock|istock|(?:photo(?:graph)?|image|picture)s?(?: credit| courtesy| by|:)"
    r"|photographer\b|(?:reuters|file|staff|courtesy|pool|handout|screen|archive) (?:photo|image"
    r"|picture)s?\b"
    r"|illustration(?: by|:)|press association|pa wire|/bloomberg|via bloomberg|/ap\b|unsplash)"
)
_MAKER = r"(?:Photographer|Photograph|Photos?|Picture|Image|Illustration|Video)"
_LETTER = r"(?:newsletters?|inbox|e-?mails?|alerts?|briefings?|updates|podcast|here|now|free|today)"
_READ = r"(?:story|article|report|piece|column|post|interview|transcript|statement)"

_NOTE = (
    r"(?:(?:editors?[’']s?|author[’']s) note|corrections?(?: (?:and|&) clarifications?)?|clarifications?)"
    r"(?: ?\([^)]{1,40}\))?: "
)

_ERRED = (
    r"(?:(?:\w+ly )?(?:misstated|misidentified|misspelled|misreported|misquoted|misattributed|gave|said|stated"
    r"|claimed|included|contained|failed|referred|omitted|listed|named|described|identified|attributed|reported)"
    r"|did not)"
)

RULES: tuple[Rule, ...] = (
    _rule(
        "gallery caption",
        12,
        "the buttons, labels and counters of picture galleries",
        r"(?:open|view) (?:the )?(?:image|photo|picture|gallery)s? (?:in|full ?screen).{0,20}",
        r"(?:slide ?show|gallery|photos?|images?)\s*\(?\d+ (?:images|photos|pictures)\)?",
        r"(?:(?:next|prev(?:ious)?|back|image|photo|slide) )*(?:image|photo|slide) \d+ of \d+(?: next"
        r"| prev(?:ious)?)?",
        r"(?:view|see|show) (?:all|more|gallery|\d+) ?(?:photos|images|pictures)?",
    ),
    _rule(
        "gallery caption",
        3000,
        "a gallery whose captions have run into one line, with its title or its counter between them",
        r"Photos: (?:Photos: )?(?P<title>.{3,80}?) Photos: (?:Photos: )?(?P=title).*",
        r".*\bHide Caption \d+ of \d+\b.*",
        cased=True,
    ),
    _rule(
        "media furniture",
        60,
        "the captions and players of broadcasters",
        r"media (?:playback is (?:unsupported|not supported)|caption)\b.*",
        r"image (?:copyright|caption|source)\b.*",
        r"(?:enlarge (?:this )?image|toggle caption|hide caption)\b.*",
    ),
    _rule(
        "media furniture",
        2000,
        "a box that a button folds: its headings have run into its sentences, and the dates of a timeline are gone",
        r"(?:Timeline|Quick guide|Q&A|Fact|Profile|Explainer) .{5,120} Show Hide .*",
        cased=True,
    ),
    _rule(
        "media furniture",
        60,
        "the button that closes a video, with the video's caption behind it",
        r"CLOSE [A-Z].*",
        cased=True,
    ),
    _rule(
        "media furniture",
        40,
        "a line that a label declares to be a caption",
        r"(?:file )?(?:photo|image|video|picture|photograph|caption|graphic|illustration|credit|audio)s?"
        r"(?: credit| by)?\s*[:|].*",
        r"(?:watch(?: now| live| more)?|video|listen(?: now)?|in pictures|play video|live(?: updates"
        r"| blog)?)"
        r"\s*[:|–—-]\s.*[^.]",
    ),
    _rule(
        "media furniture",
        60,
        "a caption that ends in its credit in brackets",
        rf".*[(\[][^()\[\]]{{0,60}}{_CREDIT}[^()\[\]]{{0,60}}[)\]]\.?",
    ),
    _rule(
        "media furniture",
        60,
        "a caption that ends in its credit without brackets",
        r".*\b(?:REUTERS|AFP|EPA|AP)/[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,4}"
        r"(?:/(?:Files?|File Photo|Pool|Handout))?\.?",
        rf".*\b{_MAKER}(?: by|:) [A-Z].{{2,80}}",
        r".*\b(?:Getty Images|Shutterstock|AP Photo|AFP/Getty)(?:/[\w ]+)?\.?",
        r"(?!Sources?:).{10,}[^.!?”\"] Source: [A-Z][\w.,& ]{1,40}",
        cased=True,
    ),
    _rule(
        "media furniture",
        12,
        "the buttons of players, where a video comes from, and what stands where a script should run",
        r"[\w.&’' ]{2,40} via (?:youtube|vimeo)",
        r"(?:play|pause|mute|unmute|replay|fullscreen|video player|up next|now playing|current time"
        r"|duration)(?: \d.*)?",
        r"this video (?:is|cannot|can[’']t|has)\b.{0,60}",
        r"(?:your browser does not support|please enable javascript|javascript is (?:disabled"
        r"|required))\b.*",
        r"(?:screenshot|screengrab|illustration|photo|image|graphic|handout|courtesy)(?: of|/).{0,40}[^.]",
        r"video|\[\w+\]|now watch\b.*",
    ),
    _rule(
        "advertisement",
        10,
        "the label of an advertisement",
        r"\W{0,3}(?:advertise?ments?|ads?|sponsored(?: content| by.*)?|promoted(?: content)?"
        r"|paid (?:content|post))\W{0,3}",
        r"\W{0,3}(?:story|article|content) continue[sd] (?:below|after).*",
        r"(?:advertisement )?(?:(?:scroll|keep reading|continue reading)(?: down)?(?: to continue| below"
        r"| for more)"
        r"|continue reading(?: the main story)?).{0,20}",
        r"ad feedback|skip (?:ad|advertisement|to (?:main )?content)|remove ads",
    ),
    _rule(
        "share line",
        25,
        "buttons for sharing",
        rf"{_BUTTON}(?:[\s|,/·•:–—-]+{_BUTTON})*",
        r"read or share this story\b.*",
        r"share (?:this|on|via)\b.{0,60}[^.]",
    ),
    _rule(
        "share line",
        25,
        "a request to follow or write to somebody",
        r"follow @\w+.*|@\w{2,15}",
        r"(?:follow|like|find|join) (?:us|me|him|her|[\w .’'-]{3,40}?)(?: on)?(?: .{0,20}?)?"
        r"\b(?:twitter|facebook|instagram|linkedin|whatsapp|telegram|youtube|tiktok|threads|bluesky"
        r"|on x)\b.*",
        r"(?:on|via) (?:twitter|facebook|x|instagram)\s*:.*",
        r"(?:have|got|do you have) an? (?:story|news|tip|view|question)s?\b.{0,60}\b(?:email|send|call"
        r"|contact|write)\b.*",
    ),
    _rule(
        "newsletter box",
        50,
        "a box to subscribe to a newsletter, and its small print",
        rf"(?:please )?(?:sign ?up|subscribe|register|opt in)\b.{{0,200}}\b{_LETTER}\b.*",
        r"(?:get|receive|enter|want|like what|stay|join|delivered|never miss|don[’']t miss|our)\b.{0,200}"
        r"\b(?:newsletters?|(?:your|my) inbox|your e-?mail(?: address)?|news alerts?|our (?:daily|weekly"
        r"|morning))\b.*",
        r"(?:please )?subscribe to\b.{0,60}\bour (?:daily|weekly|monthly|free|morning|evening)\b.*",
        r"(?:by (?:signing up|subscribing|entering your|providing your|submitting your|registering)"
        r"|thank(?:s| you) for (?:signing up|subscribing)|you (?:may|can) unsubscribe|you[’']ve successfully"
        r"|please enter a valid|this site is protected by recaptcha)\b.*",
    ),
    _rule(
        "subscription plea",
        40,
        "a pay wall",
        r"(?:already an? (?:subscriber|member)|already (?:subscribed|registered)\?|to (?:continue"
        r"|keep) reading,)\b.*",
        r"(?:log ?in|sign ?in|subscribe(?: now| today| here| on youtube:?)?|start your (?:free )?(?:trial"
        r"|subscription))",
        r"(?:log ?in|sign ?in|subscribe|unlock|start)\b.{0,60}\b(?:trial|full access|unlimited"
        r"|your account|to continue)\b.*",
        r"(?:this (?:article|story|content) is )?(?:only )?(?:for|available to"
        r"|reserved for) (?:our )?subscribers\b.*",
        r"you have (?:reached|read)\b.{0,60}\b(?:limit|free articles?|article)\b.*"
        r"|subscriber[- ]only.{0,20}",
    ),
    _rule(
        "read more",
        25,
        "a link to another article, by what it begins with",
        r"(?:read more|join the debate|full coverage|complete coverage|more coverage)\b.*[^.!?\"”]",
        r"(?:read|see|learn|find out|show|load|view) (?:more|also|next)\.?",
        r"read more (?:from|about|on|of|at|in)\b.*",
        r"(?:also read|read(?: more| next)?|related(?: (?:stories|articles|content|coverage|topics|links|news"
        r"|video))?|more|more on this(?: story)?|see also|recommended|trending(?: now)?|further reading|don[’']t miss"
        r"|must read"
        r"|in case you missed it|what to read next|full story|explore more)\s*[:|»›>–—].*",
        r"\( ?(?:also (?:on|in|see|read)|see also|related|more|read|quiz|poll|podcast|audio|video|photos?|watch"
        r"|listen"
        r"|interactive|graphic|slideshow)\b[^()]{0,20}:[^()]*\)?",
    ),
    _rule(
        "read more",
        20,
        "a heading over links, an instruction to click, a bare address",
        r"(?:related (?:stories|articles|content|coverage|topics|links|news|video)"
        r"|more (?:on this(?: story)?|stories|news)"
        r"|you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: for you| reading"
        r"| stories)?|trending(?: now)?"
        r"|most (?:read|popular|viewed|recent)|editor[’']?s[’']? (?:picks?|choice)|top stories"
        r"|further reading|see also"
        r"|what to read next|explore more|continue reading)",
        r"\(?(?:click|tap|swipe) (?:here|to|for|on|through|below|the link)\b.*",
        r"(?:for (?:more|the full|the latest)|more information|to read more)\b.{0,80}\b(?:click|visit"
        r"|go to|see here|sign up)\b.*",
        rf"read (?:the|his|her|their|our) (?:full |whole |entire |rest of the |original )?{_READ}"
        r"(?: here| below| on .{2,30}| at .{2,30})\.?",
        r"\(? ?(?:https?://|www\.)\S+ ?\)?",
    ),
    _rule(
        "read more",
        25,
        "a link to another article: what it is about, a colon, its headline, and no blank between them",
        r"(?![A-Z’']+:.*\?$)(?!Contribut)(?![^:]*:.*(?:[;”]|, \d|\bI\b))"
        r"[A-Z‘“'\"][^:.]{1,58}[a-zA-Z’'?]:[A-Z‘“'\"].*[^.!\s\"”]",
        cased=True,
    ),
    _rule(
        "read more",
        25,
        "a link to what the article is about, or to more on it",
        r"(?-i:(?:READ|SEE|WATCH|VIEW) THE [A-Z’' ]{3,40})",
        r"(?:read|see|view) the (?:full )?(?:documents?|transcript|complaint|indictment|memo|letter|ruling|lawsuit)"
        r"(?:: (?-i:[A-Z]).*[^.])?",
        r"(?:related coverage|more on this\.\.\.|see now:|watch the latest video at) .*[^.!]",
        r"watch more",
    ),
    _rule(
        "read more",
        20,
        "a signpost that says only that the article goes on",
        r"here(?:[’']s| is| are) (?:what (?:to know|we know|you (?:need|should|have) to know"
        r"|you should know)"
        r"|(?:a|some|the) (?:look at|things to know|key (?:facts|takeaways|points)))\b.*",
    ),
    _rule(
        "correction note",
        90,
        "what an outlet says of an earlier state of its own text",
        rf"[^\w“\"]*this {_READ}(?:[’']s \w+| and (?:its )?headline)?"
        r" (?:has been|have been|was) (?:corrected|updated|amended|clarified|revised|edited)"
        r"(?:[.,:;]| (?:to|for|with|on|at|after|following)\b|\Z).*",
        rf"[^\w“\"]*(?:an?|the) (?:earlier|previous|prior|original) versions? of (?:this|our) {_READ} {_ERRED}\b.*",
        rf"[^\w“\"]*{_NOTE}.*",
        r"in (?:an?|some) (?:\w+ )?stor(?:y|ies)\b[^.]{0,200}\b(?:reported|said|stated)"
        r" (?:erroneously|incorrectly|wrongly)\b.*",
    ),
    _rule(
        "navigation",
        40,
        "a comment box",
        r"(?:(?:view|show|hide|post|leave|add|read|see|join) )?(?:all )?(?:a |the |\d[\d,]* )?(?:comments?"
        r"|conversation)"
        r"(?: \(?\d+\)?| section)?",
        r"(?:comments are|commenting is) (?:closed|disabled|moderated)\b.*",
        r"join the (?:conversation|discussion)\b.{0,120}",
        r"(?:please )?(?:log in|sign in|register) to (?:comment|post)\b.*",
        r"what do you think\? (?:let us|tell us|share|leave)\b.*",
    ),
    _rule(
        "navigation",
        60,
        "a cookie notice or a copyright line",
        r"(?:we|this (?:web)?site|our (?:web)?site)(?: and our partners)? (?:use[sd]?|may use"
        r"|stores?) [\w ]{0,20}?cookies\b.*",
        r"(?:accept|reject|manage|allow)(?: all)? cookies.*|(?:cookie|privacy) (?:policy|notice|settings"
        r"|preferences)",
        r"by (?:using|continuing to use) (?:this|our) (?:web)?site.*",
        r"(?:©|\(c\) |copyright (?:©|\(c\)|\d)).*|.{0,120}\ball rights reserved\b.{0,60}",
        r"this material may not be published, broadcast.*",
        r"(?:terms of (?:use|service)|privacy policy)(?:\W+(?:terms of (?:use|service)|privacy policy))*",
    ),
    _rule(
        "navigation",
        12,
        "a page's labels",
        r"\(?\d+[- ]min(?:ute)?s?(?:[ -]read)?\)?|(?:estimated )?reading time\b.{0,20}",
        r"(?:back|return|go) to (?:the )?(?:top|home(?:page)?|article|main)(?: page)?",
        r"(?:home|news|menu|search|next|previous|prev|main menu|table of contents|contents|tags?|topics?"
        r"|filed under"
        r"|categories|opinion|analysis|special|explainer|exclusive|breaking(?: news)?"
        r"|analysis ?/ ?opinion)\s*:?",
        r"(?:tags|topics|filed under|categories|key ?words)\s*:.*",
        r"this (?:article|story|post) (?:is |was )?(?:tagged|filed) (?:under|in)\b.*",
    ),
)

PLEA = re.compile(
    r"(?:support \w+[’']s (?:\w+ )?(?:journalism|reporting|newsroom)"
    r"|your (?:support|donation|contribution|gift|subscription|membership)\b.{0,80}"
    r"\b(?:helps?|makes?|allows?|means|keeps?|enables?|funds?|powers?|ensures?|lets)\b"
    r"|(?:please )?(?:support|help (?:us|fund|support|keep|sustain)|donate|contribute|give)\b.{0,60}"
    r"\b(?:our (?:journalism|journalists|reporting|work|newsroom|mission|reporters)"
    r"|(?:independent|quality|local|investigative|explanatory|public-interest) (?:journalism|reporting|news)"
    r"|public (?:media|radio))\b"
    r"|(?:please )?(?:donate|give|contribute)(?: (?:now|today|here|monthly|once)\b|[.!]?\Z)"
    r"|(?:please )?(?:consider|make) (?:making |becoming |giving |supporting )?(?:a |your )?"
    r"(?:one-time |monthly |tax-deductible )*(?:donation|contribution|gift|member|supporter|subscriber)\b"
    r"|become an? (?:\w+ )?(?:member|supporter|subscriber|patron)\b"
    r"|if you (?:value|appreciate|like|enjoy|believe in|care about|rely on|can afford"
    r"|[’']ve enjoyed)\b.{0,200}"
    r"\b(?:journalism|reporting|support|donat|subscri|contribut)\w*"
    r"|[^.!?,]{0,60}\b(?:(?:has|have) no pay ?wall[.!]|is free to read (?:because|thanks)\b)"
    r"|[^.!?]{0,90}[.!] (?:please )?support our (?:journalism|journalists|reporting|work|newsroom|reporters)\b"
    r"|we (?:rely|depend|count) on (?:your|our readers|readers)\b|we need your (?:help|support)\b)",
    re.IGNORECASE | re.DOTALL,
)
"""How a plea for money begins, at its surest; at most `PLEA_WORDS` words long."""
PLEA_WORDS = 80

ABOUT_THE_OUTLET = re.compile(
    r"\b(?:journalis(?:m|ts?)|newsrooms?|paywalls?|your (?:support|donation|contribution|help|gift)"
    r"|donat(?:e|es|ed|ions?)"
    r"|our (?:reporting|reporters|readers|coverage|stories|work|mission|community|supporters|members)"
    r"|readers? like you|reporters on the ground|on the ground when|fact-checked|supporters)\b",
    re.IGNORECASE,
)
"""What the other paragraphs of a plea talk about."""
