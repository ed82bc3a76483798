"""TODO people."""

from __future__ import annotations

TITLES = frozenset(
    """president vice prime minister premier chancellor king queen prince princess pope senator sen rep
    representative congressman congresswoman governor gov senators reps mayor judge justice secretary of state
    attorney general
    ambassador director chief executive officer ceo cfo chairman chairwoman chair spokesman spokeswoman
    spokesperson mr mrs ms miss dr prof professor sir lady lord captain capt general gen admiral adm
    commander cmdr colonel col lieutenant lt
    sergeant sgt officer detective sheriff former ex then acting foreign defense defence interior finance
    rev reverend father sister brother saint mp commissioner""".split()
)
"""Words that stand before a person's name without being part of it."""

OFFICES = frozenset(
    {
        "special counsel",
        "special envoy",
        "special prosecutor",
        "majority leader",
        "minority leader",
        "majority whip",
        "minority whip",
        "chief of staff",
        "crown prince",
        "crown princess",
        "deputy chief",
        "ranking member",
        "solicitor general",
    }
)
"""Titles of two and three words of which one alone ("special", "crown") may be part of a name."""

COURTESY = {"mr": "mr", "mrs": "ms", "ms": "ms", "miss": "ms"}
"""Titles that tell two people of one surname apart, and how all that tell the same are written."""

NAME_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What stands after the name of a person who is called like another one."""

ROLES = frozenset(
    """president minister lawyer spokesman spokeswoman spokesperson director executive doctor researcher professor
    analyst politician leader senator founder co-founder ceo cfo author expert judge man woman chancellor chairman
    officer secretary adviser advisor premier governor mayor attorney prosecutor commissioner ambassador envoy
    professor physician scientist activist lawmaker filmmaker congressman congresswoman representative general
    commander king queen prince princess pope editor journalist actor singer athlete coach pilot captain engineer
    economist historian daughter son wife husband chair chairwoman head chief archaeologist pulmonologist""".split()
)

JUDGING = frozenset(
    """excellent great brilliant good bad best worst wonderful outstanding decent fine horrible terrible awful
    disgraceful shameful honest dishonest incompetent superb fantastic amazing courageous remarkable extraordinary
    true real perfect pivotal tremendous disgusting corrupt weak liar fool hero disaster""".split()
)
"""Words by which somebody judges, and tells not what a thing is."""
