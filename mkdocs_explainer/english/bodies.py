"""Words of which the names of organisations are made."""

from __future__ import annotations

import re

CORPORATE = frozenset(
    """inc co corp corporation company ltd llc plc group holdings ag gmbh sa technologies technology
    industries""".split()
)
"""What the names of companies end with."""

GENERIC_TAIL = frozenset("news agency newspaper gang group network website magazine".split())
"""Common nouns that are put behind a name: "the Guild group"."""

BODIES = frozenset("administration government authorities officials cabinet regime".split())
"""What rules a country, whoever it is just now."""

ORGANISATION_WORDS = frozenset(
    """administration agency army association authority bank board bureau center centre church club
    college commission committee coalition company congress corporation corps council court department
    embassy federation force forces foundation fund government group guard hospital house institute
    institution league military ministry museum navy network office organization organisation parliament
    party police press school senate service society team times tribune post union university airlines
    airways""".split()
)
"""Words of which the name of an organisation has one."""

GROUPS = frozenset(
    """gang cartel party militia movement firm bank airline regulator carrier manufacturer maker carmaker automaker
    planemaker retailer publisher broadcaster operator provider supplier giant startup start-up watchdog charity
    nonprofit conglomerate consultancy subsidiary lender insurer contractor""".split()
)
"""Common nouns of organisations: what is one of these is an organisation."""

SHORT_FORMS = {"fed": "federal reserve", "gop": "republican party"}
"""What newspapers call bodies for short, without their letters."""

DEPARTMENT_OF = "department of "
"""How the long name of a department begins, in small letters; its short form has the letter of "of": "DOJ"."""

DEPARTMENT = re.compile(r"(?P<whose>(?:us|uk) )?(?P<body>department|ministry) of (?:the )?(?P<of>.+)")
"""The name of a department that can be told the other way round: "Department of Justice", "Justice Department"."""

NO_INITIAL = frozenset({"the", "of", "and", "for", "in"})
"""Small words of a long name that have no letter in its initials."""
