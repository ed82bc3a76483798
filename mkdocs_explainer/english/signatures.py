"""Words by which signatures of letters, and the names of those who speak in an interview, are told."""

from __future__ import annotations

import re

from mkdocs_explainer.english import word_set

SMALL_LETTERS = word_set("de da van von der den bin al la le on upon of the in under")
"""Words that have no capital within a name or a place: "Stow on the Wold"."""

INTRODUCES_LETTERS = re.compile(r"(?:Our |Some )?(?:[Rr]eaders|[Ll]etters)\b")
"""How an outlet begins what it says of the letters below: "Readers respond to …"."""

LETTERS = re.compile(r"\bletters?\b", re.IGNORECASE)
"""That a page speaks of letters."""

NO_FIRST_NAME = word_set("The New Los San Best My Our Your What Why How Who")
"""First words of headings in capitals that are no name: "The Bridge", "New York"."""
