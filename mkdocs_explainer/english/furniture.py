"""The lines that pages and feeds put between the paragraphs of a report, and the pieces that they are made of."""

from __future__ import annotations

import re

from mkdocs_explainer.english import word_set

PICTURE_CREDIT = (
    r"(?:getty(?: images)?|ap photo|ap images|afp/|/afp|afp via|via (?:ap|afp|reuters|getty)|reuters/|/reuters"
    r"|epa[-/]|/epa|shutterstock|istock|(?:photo(?:graph)?|image|picture)s?(?: credit| courtesy| by|:)|photographer\b"
    r"|(?:reuters|file|staff|courtesy|pool|handout|screen|archive) (?:photo|image|picture)s?\b|illustration(?: by|:)"
    r"|press association|pa wire|/bloomberg|via bloomberg|/ap\b|unsplash)"
)
"""Whom a picture is from, as the brackets behind its caption say: "(AP Photo/Jane Roe)"."""

NEWSLETTER = r"(?:newsletters?|inbox|e-?mails?|alerts?|briefings?|updates|podcast|here|now|free|today)"
"""What one signs up for, or where and how: "Sign up for our newsletter", "Subscribe today"."""

TEXT_KIND = r"(?:story|article|report|piece|column|post|interview|transcript|statement)"
"""What an outlet calls a text of its own: "this story has been corrected"."""

NOTE = (
    r"(?:(?:editors?[’']s?|author[’']s) note|corrections?(?: (?:and|&) clarifications?)?|clarifications?)"
    r"(?: ?\([^)]{1,40}\))?: "
)
"""The label of a note or correction: "Editor’s note: "."""

ERRED = (
    r"(?:(?:\w+ly )?(?:misstated|misidentified|misspelled|misreported|misquoted|misattributed|gave|said|stated"
    r"|claimed|included|contained|failed|referred|omitted|listed|named|described|identified|attributed|reported)"
    r"|did not)"
)
"""What an earlier version of a text did wrong: "misstated"."""

LINES: tuple[tuple[str, int, str, tuple[str, ...], bool], ...] = (
    (
        "gallery caption",
        3000,
        "a gallery whose captions have run into one line, with its title or its counter between them",
        (
            r"Photos: (?:Photos: )?(?P<title>.{3,80}?) Photos: (?:Photos: )?(?P=title).*",
            r".*\bHide Caption \d+ of \d+\b.*",
        ),
        True,
    ),
    (
        "media furniture",
        60,
        "the captions and players of broadcasters",
        (
            r"image (?:copyright|caption|source)\b.*",
            r"(?:enlarge (?:this )?image|toggle caption|hide caption)\b.*",
        ),
        False,
    ),
    (
        "media furniture",
        2000,
        "a box that a button folds: its headings have run into its sentences, and the dates of a timeline are gone",
        (r"(?:Timeline|Quick guide|Q&A|Fact|Profile|Explainer) .{5,120} Show Hide .*",),
        True,
    ),
    (
        "media furniture",
        60,
        "the button that closes a video, with the video's caption behind it",
        (r"CLOSE [A-Z].*",),
        True,
    ),
    (
        "media furniture",
        40,
        "a line that a label declares to be a caption",
        (
            (
                r"(?:file )?(?:photo|image|video|picture|photograph|caption|graphic|illustration|credit|audio)s?"
                r"(?: credit| by)?\s*[:|].*"
            ),
        ),
        False,
    ),
    (
        "media furniture",
        60,
        "a caption that ends in its credit in brackets",
        (rf".*[(\[][^()\[\]]{{0,60}}{PICTURE_CREDIT}[^()\[\]]{{0,60}}[)\]]\.?",),
        False,
    ),
    (
        "media furniture",
        60,
        "a caption that ends in its credit without brackets",
        (
            (
                r".*\b(?:REUTERS|AFP|EPA|AP)/[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,4}"
                r"(?:/(?:Files?|File Photo|Pool|Handout))?\.?"
            ),
            r".*\b(?:Getty Images|Shutterstock|AP Photo|AFP/Getty)(?:/[\w ]+)?\.?",
            r"(?!Sources?:).{10,}[^.!?”\"] Source: [A-Z][\w.,& ]{1,40}",
        ),
        True,
    ),
    (
        "media furniture",
        12,
        "the buttons of players, where a video comes from, and what stands where a script should run",
        (
            r"[\w.&’' ]{2,40} via (?:youtube|vimeo)",
            (
                r"(?:play|pause|mute|unmute|replay|fullscreen|video player|up next|now playing|current time"
                r"|duration)(?: \d.*)?"
            ),
            r"(?:your browser does not support|please enable javascript|javascript is (?:disabled|required))\b.*",
            r"(?:screenshot|screengrab|illustration|photo|image|graphic|handout|courtesy)(?: of|/).{0,40}[^.]",
            r"video|\[\w+\]|now watch\b.*",
        ),
        False,
    ),
    (
        "advertisement",
        10,
        "the label of an advertisement",
        (r"\W{0,3}(?:story|article|content) continue[sd] (?:below|after).*",),
        False,
    ),
    (
        "share line",
        25,
        "buttons for sharing",
        (r"read or share this story\b.*",),
        False,
    ),
    (
        "share line",
        25,
        "a request to follow or write to somebody",
        (
            r"follow @\w+.*|@\w{2,15}",
            (
                r"(?:follow|like|find|join) (?:us|me|him|her|[\w .’'-]{3,40}?)(?: on)?(?: .{0,20}?)?\b(?:twitter"
                r"|facebook|instagram|linkedin|whatsapp|telegram|youtube|tiktok|threads|bluesky|on x)\b.*"
            ),
        ),
        False,
    ),
    (
        "newsletter box",
        50,
        "a box to subscribe to a newsletter, and its small print",
        (
            rf"(?:please )?(?:sign ?up|subscribe|register|opt in)\b.{{0,200}}\b{NEWSLETTER}\b.*",
            (
                r"(?:get|receive|enter|want|like what|stay|join|delivered|never miss|don[’']t miss|our)\b.{0,200}"
                r"\b(?:newsletters?|(?:your|my) inbox|your e-?mail(?: address)?|news alerts?|our (?:daily|weekly"
                r"|morning))\b.*"
            ),
            (
                r"(?:by (?:signing up|subscribing|entering your|providing your|submitting your|registering)"
                r"|thank(?:s| you) for (?:signing up|subscribing)|you (?:may|can) unsubscribe|you[’']ve successfully"
                r"|please enter a valid|this site is protected by recaptcha)\b.*"
            ),
        ),
        False,
    ),
    (
        "subscription plea",
        40,
        "a pay wall",
        (
            (
                r"(?:already an? (?:subscriber|member)\b|already (?:subscribed|registered)\?|to (?:continue"
                r"|keep) reading\b.{0,60}\b(?:subscribe|register|log|sign|join|create)\b).*"
            ),
            (
                r"(?:log ?in|sign ?in|subscribe(?: now| today| here| on youtube:?)?|start your (?:free )?(?:trial"
                r"|subscription))"
            ),
            (
                r"(?:log ?in|sign ?in|subscribe|unlock|start)\b.{0,60}\b(?:trial|full access|unlimited"
                r"|your account|to continue)\b.*"
            ),
            (
                r"(?:this (?:article|story|content) is )?(?:only )?(?:for|available to"
                r"|reserved for) (?:our )?subscribers\b.*"
            ),
            (
                r"you(?: have|[’']ve) (?:(?:reached|read|used)\b.{0,60}\b(?:limit|articles?)"
                r"|.{0,30}\bfree (?:articles?|story|stories))\b.*"
                r"|subscriber[- ]only.{0,20}"
            ),
        ),
        False,
    ),
    (
        "read more",
        25,
        "a link to another article, by what it begins with",
        (
            r"read more (?:from|about|on|of|at|in)\b.*",
            r"(?:read more|join the debate|full coverage|complete coverage|more coverage)\b.*[^.!?\"”]",
            r"(?:read|see|learn|find out|show|load|view) (?:more|also|next)\.?",
            r"more on this(?: (?:story|topic))?\W{0,5}",
            (
                r"(?:also read|read(?: more| next)?|related(?: (?:stories|articles|content|coverage|topics|links|news"
                r"|video))?|more|more on this(?: story)?|see also|recommended|trending(?: now)?|further reading"
                r"|don[’']t miss|must read|in case you missed it|what to read next|full story"
                r"|explore more)\s*[:|»›>–—].*"
            ),
            (
                r"\( ?(?:also (?:on|in|see|read)|see also|related|more|read|quiz|poll|podcast|audio|video|photos?"
                r"|watch|listen|interactive|graphic|slideshow)\b[^()]{0,20}:[^()]*\)?"
            ),
        ),
        False,
    ),
    (
        "read more",
        20,
        "a heading over links, an instruction to click, a bare address",
        (
            r"\(?(?:click|tap|swipe) (?:here|to|for|on|through|below|the link)\b.*",
            r"\(? ?(?:https?://|www\.)\S+ ?\)?",
        ),
        False,
    ),
    (
        "read more",
        25,
        "a link to another article: what it is about, a colon, its headline, and no blank between them",
        (
            (
                r"(?![A-Z’']+:.*\?$)(?!Contribut)(?![^:]*:.*(?:[;”]|, \d|\bI\b))"
                r"[A-Z‘“'\"][^:.]{1,58}[a-zA-Z’'?]:[A-Z‘“'\"].*[^.!\s\"”]"
            ),
        ),
        True,
    ),
    (
        "read more",
        25,
        "a link to what the article is about, or to more on it",
        (r"(?:related coverage|more on this\.\.\.|see now:|watch the latest video at) .*[^.!]",),
        False,
    ),
    (
        "read more",
        20,
        "a signpost that says only that the article goes on",
        (
            (
                r"here(?:[’']s| is| are) (?:what (?:to know|we know|you (?:need|should|have) to know|you should know)"
                r"|(?:a|some|the) (?:look at|things to know|key (?:facts|takeaways|points)))\b.*"
            ),
        ),
        False,
    ),
    (
        "publication date",
        12,
        "how old an article is, or when it was last changed, without a date that could be one of publication",
        (
            r"this (?:article|story|post) is (?:more than|over) (?:\d+|an?) \w{3,6} old",
            r"\d+ (?:minute|hour|day|week|month|year)s? ago",
            (
                r"\W*(?:this (?:article|story|post) )?(?:was )?(?:last )?updated (?:\w{3,9}\.? ){0,3}"
                r"(?:\d{1,2}(?:/\d{1,2})? )?(?:at )?"
                r"(?:\d{1,2}[:.]\d\d|\d{1,2} ?[ap]\.?m)[^\d]{0,30}(?: \d{1,2}(?:/\d{1,2})?)?"
            ),
        ),
        False,
    ),
    (
        "correction note",
        90,
        "what an outlet says of an earlier state of its own text",
        (
            (
                rf"[^\w“\"]*(?:updated?[^\w“\"]+)?this {TEXT_KIND}(?:[’']s \w+| and (?:its )?headline)?"
                r" (?:(?:has|have) been|was|is being) (?:corrected|updated|amended|clarified|revised|edited)"
                r"(?:[.,:;]| (?:and will|to|for|with|on|at|after|following)\b|\Z).*"
            ),
            (
                rf"[^\w“\"]*this(?: is an?)? (?:(?:breaking|developing) (?:news )?{TEXT_KIND}"
                rf"|{TEXT_KIND} is (?:breaking|developing)(?:,| and| news))\b.*"
            ),
            (
                r"[^\w“\"]*(?:an?|the) (?:earlier|previous|prior|original) versions? of (?:this|our)"
                rf" {TEXT_KIND} {ERRED}\b.*"
            ),
            rf"[^\w“\"]*{NOTE}.*",
            (
                r"in (?:an?|some) (?:\w+ )?stor(?:y|ies)\b[^.]{0,200}\b(?:reported|said|stated)"
                r" (?:erroneously|incorrectly|wrongly)\b.*"
            ),
        ),
        False,
    ),
    (
        "navigation",
        40,
        "a comment box",
        (
            (
                r"(?:(?:view|show|hide|post|leave|add|read|see|join) )?(?:all )?(?:a |the |\d[\d,]* )?(?:comments?"
                r"|conversation)(?: \(?\d+\)?| section)?"
            ),
            r"(?:comments are|commenting is) (?:closed|disabled|moderated)\b.*",
        ),
        False,
    ),
    (
        "navigation",
        60,
        "a cookie notice or a copyright line",
        (
            (
                r"(?:we|this (?:web)?site|our (?:web)?site)(?: and our partners)? (?:use[sd]?|may use"
                r"|stores?) [\w ]{0,20}?cookies\b.*"
            ),
            r"(?:©|\(c\) |copyright (?:©|\(c\)|\d)).*|.{0,120}\ball rights reserved\b.{0,60}",
            r"this material may not be published, broadcast.*",
        ),
        False,
    ),
    (
        "navigation",
        12,
        "a page's labels",
        (
            r"\(?\d+[- ]min(?:ute)?s?(?:[ -]read)?\)?|(?:estimated )?reading time\b.{0,20}",
            (
                r"(?:home|news|menu|search|next|previous|prev|main menu|table of contents|contents|tags?|topics?"
                r"|filed under|categories|opinion|analysis|special|explainer|exclusive|breaking(?: news)?"
                r"|analysis ?/ ?opinion)\s*:?"
            ),
            r"this (?:article|story|post) (?:is |was )?(?:tagged|filed) (?:under|in)\b.*",
        ),
        False,
    ),
)
"""Rows of reason, most words, where such lines come from, forms of the whole line, and whether case counts."""

LINK_BOX = re.compile(
    r"(?<![\w’'-])(?P<surname>[A-Z][\w’'-]{1,40})(?:,? (?:Jr|Sr)\.?)?(?:[’']s?)? "
    r"(?:[A-Z(][\w.’'()\"“”-]{0,40}\s){1,6}?(?P=surname)(?:,? ?(?:Jr|Sr)\.?)?(?=[A-Z\d'‘“\"])"
    r"(?=.{8,700} MORE\b)(?:(?![a-z]{4}\.\s[A-Z]).){8,700}? MORE\b",
    re.DOTALL,
)
"""A box of links that stood behind a name and lost its frame: "Ann Roe Ann Marie RoeThree bridges close Mayor quits
MORE said …". It finds 646 of 660 in 120 articles of one outlet, and nothing in 3,880 others."""

LINK_BOX_END = " MORE"
"""What stands in every such box."""

SHORTENED = word_set("sen sens rep reps gov govs dr mr mrs ms jr sr lt gen col sgt st u.s d.c no")
"""Words whose full stop ends no sentence."""
