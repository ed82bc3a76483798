"""What a link to a term shows before it is followed: its name, its kind and its definition.

It is carried in the link's title: a reader without the script sees it as the browser's own tooltip, the
Markdown stays Markdown in every generator, and nothing is requested. The script makes a popover of it
(`assets/explainer-popover.js`), which knows the parts by the dot between them.
"""

from __future__ import annotations

from mkdocs_explainer.model import Term
from mkdocs_explainer.render.escape import clean, shorten
from mkdocs_explainer.render.strings import Strings

DOT = " · "

LENGTH = 200
"""Characters of a definition; the term's page has all of it. A page links a term once a section, so that the
previews of a page of twenty links are 5 kB and a quarter of that as sent."""


def preview(term: Term, strings: Strings) -> str:
    """The preview of a term as plain text: "Arnby · place · a town on the Brack"."""
    key = f"kind.{term.kind}"
    kind = strings.plain(key) if key in strings else clean(term.kind)
    definition = shorten(clean(term.definition.text), LENGTH) if term.definition else ""
    # a name that holds the dot itself would be taken for two parts
    name = clean(term.name).replace(DOT, " ")
    return DOT.join((name, kind, definition) if definition else (name, kind))
