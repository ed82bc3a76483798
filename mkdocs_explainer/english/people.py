"""Titles, offices and roles of people, and words of praise and blame."""

from __future__ import annotations

from mkdocs_explainer.english import word_set

SHORT_TITLES = word_set(
    "adm atty capt cmdr col cpl dr gen gov hon lt maj mr mrs ms mx prof rep reps rev sen sens sgt"
)
"""Titles that are shortened, without their full stop."""

TITLES = SHORT_TITLES | word_set(
    """
    acting admiral ambassador analyst attorney author candidate captain ceo cfo chair chairman chairwoman chancellor
    chief colonel commander commissioner congressman congresswoman contributor councillor counsel dame deputy
    detective director doctor editor ex-president former general governor inspector judge justice lady lawyer leader
    lieutenant lord madam major mayor minister ministers officer premier president president-elect presidents prime
    professor prosecutor representative representatives reverend secretary senator senators sergeant sheriff sir
    speaker spokesman spokesperson spokeswoman superintendent treasurer undersecretary vice whip
    """
)
"""Words of rank and office before a person's name that are no part of it, in small letters."""

STYLES = word_set(
    """
    archbishop bishop brother cardinal count countess duchess duke emperor empress father king miss monsignor pope
    prince princess queen rabbi saint sheikh sister sultan
    """
)
"""Such words that are part of how somebody is called: "King Erik" is no Erik."""

TITLE_PARTS = word_set("defence defense ex executive finance foreign interior mp of state then")
"""Words within titles, and those that name other things as well: "former Secretary [of] [State] X", "MP X"."""

ANY_TITLE = TITLES | STYLES | TITLE_PARTS
"""All that may stand before a name without telling it from another."""

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
"""Nouns of what people are."""

JUDGING = frozenset(
    """excellent great brilliant good bad best worst wonderful outstanding decent fine horrible terrible awful
    disgraceful shameful honest dishonest incompetent superb fantastic amazing courageous remarkable extraordinary
    true real perfect pivotal tremendous disgusting corrupt weak liar fool hero disaster""".split()
)
"""Words by which somebody judges, and tells not what a thing is."""
