"""Words that turn what is said: one of them more, less or another, and a sentence says something else."""

from __future__ import annotations

import re

from mkdocs_explainer.english.amounts import TENS, UNITS
from mkdocs_explainer.english.months import MONTH_NAMES
from mkdocs_explainer.english.speech import REPORTING_FORMS

TURNS = {
    "negation": frozenset("not never no without none neither nobody hardly".split()),
    "denial": frozenset("deny denied denies dispute disputed disputes reject rejected rejects false untrue".split()),
    "claim": frozenset(
        "claim claims claimed allege alleges contend contends contended assert asserts asserted".split()
    ),
    "when": frozenset("last this next previous".split()),
    "hedge": frozenset(
        "allegedly reportedly apparently supposedly possibly probably perhaps almost nearly suspected alleged".split()
    ),
    "modality": frozenset(
        """may might could will would can should must plans planned expected likely hopes wants set scheduled due
        intends""".split()
    ),
    "order": frozenset("before after since until during".split()),
    "condition": frozenset("if unless provided".split()),
    "quantity": frozenset(
        """all every some few most many several none both neither half always sometimes everyone nobody only also
        except including entire""".split()
    ),
    "bound": frozenset("least most more less fewer over under minimum maximum up down".split()),
}
"""Kinds of such words."""

NOT = "not"
"""What makes a verb say the opposite."""
NOT_CUT = re.compile(r"(\w+)(?:n't|(?<=can)not)")
"""A verb and a "not" in one word."""
CUT_BEFORE_NOT = {"won": "will", "ca": "can", "sha": "shall"}
"""What stands before "n't", where that is no word."""

SAYING = REPORTING_FORMS | {"responded", "statement", "message", "reads", "writes", "twitter", "tweet"}
"""Words that tell of saying: who says a thing, and in what, is told in many ways."""

ONE_SPELLING = {
    **{word: str(number) for word, number in (UNITS | TENS).items()},
    **{name[:3]: name for name in MONTH_NAMES},
    "sept": "september",
    "percent": "%",
    "would": "will",
    "could": "can",
    "might": "may",
}
"""One spelling for each number and month, and for what is told of as past."""
US = {"US": "U.S", "USA": "U.S"}
"""A country that is a pronoun in small letters."""
