"""Small words that name nothing, as each use needs them."""

from __future__ import annotations

import re

STOP = frozenset(
    """a an the is are was were be been being do does did has have had will would can could should may might must of
    in on at to for from by with about into over after before as and or but not no it its this that these those there
    here what why who whom whose how when where which many much we you i he she they them his her their our your
    need know exactly really actually so far now really just s t""".split()
)
"""Words that name nothing and so tell no two headings apart."""

SMALL = STOP | {"us"}
"""Those, with what is a name when in capitals."""

SMALL_VERBS = frozenset("is are was were be do does did has have had will would can could should".split())
"""Verbs that no title writes with a capital."""

GRAMMATICAL = frozenset(
    """a an the of in on at to for from by with about and or but nor is are was were be been being as after
    before over under than that this these those which who whom whose what when where while it its he his him she her
    they their them there here we our us i my you your not no so also only just even more most some any all both
    each such other another into out up down off had has have do does did will would could can may might must
    should said says say told according""".split()
)
"""Words around a number that tell nothing of what it counts."""

NO_TOPIC = STOP | {"say", "says", "said", "new", "reportedly", "more", "most", "than", "least"}
"""Words of headlines that name no topic."""

PRONOUNS = frozenset("he she it they who".split())
"""Subjects that stand for somebody named before."""

UNTOLD = frozenset("a an and as at by for from had has have in is it its of on or the their to was were with".split())
"""Words that a source need not have to say the same."""

PRONOUNS_PRINTED = frozenset("he her him i it she that they this we who you".split())
"""Words that a footnote does not list among those that a source lacks."""

BEFORE_A_NUMBER = re.compile(
    r"\b(?:about|after|at least|at most|before|by|from|in|more than|on|since|under|until|up to) $"
)
"""What belongs to a number that a source leaves out."""
