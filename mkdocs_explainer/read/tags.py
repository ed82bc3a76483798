"""What between angle brackets is an HTML tag, and what a browser does with the element.

"<US$5m" and "<50 people>" are words: a tag has a name that HTML knows, or attributes with values, or closes one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

BLOCKS = frozenset(
    """
    address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset
    figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li link listing
    main menu meta nav ol optgroup option p param plaintext pre search section source summary table tbody td
    tfoot th thead tr track ul xmp
    """.split()
)
"""Elements that a browser sets on lines of their own: no sentence goes on across the edge of one."""
UNSEEN = frozenset(
    """
    annotation annotation-xml applet audio base canvas datalist embed head iframe math meter noembed noframes
    noscript object progress rp script select style svg template textarea title video
    """.split()
)
"""Elements of whose content a browser shows nothing, or nothing that is prose."""
DRAWN = frozenset({"math", "select", "svg", "textarea"})
"""Those of them of which it shows something: a formula, a drawing, a field."""
_INLINE = frozenset(
    """
    a abbr acronym area b basefont bdi bdo big blink br button cite code data del dfn em font i img input ins kbd
    label map mark marquee nobr output picture q rb rt rtc ruby s samp slot small span strike strong
    sub sup time tt u var wbr
    """.split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
STRUCK = frozenset({"del", "s", "strike"})
"""Elements whose words are shown struck out: who wrote them takes them back."""

_TAG = re.compile(
    r"<(?P<closes>/)?(?P<name>[A-Za-z][A-Za-z0-9-]{0,40}+)"
    r"(?P<attributes>(?:\s{1,40}+[A-Za-z_:@][\w.:@-]{0,80}+"
    r"(?:\s{0,40}+=\s{0,40}+(?:\"[^\"]{0,2000}+\"|'[^']{0,2000}+'|[^\s\"'=<>`]{1,2000}+))?){0,60}+)\s{0,40}+/?>"
)
_HIDDEN = re.compile(
    r"\s(?:hidden(?=[\s=]|$)|style\s{0,9}=\s{0,9}[\"']?[^\"']{0,500}?(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden))",
    re.IGNORECASE,
)


class Tag(NamedTuple):
    """A tag in a text: its element's name, its place, and what it does.

    Attributes:
        closes: whether it closes the element.
        empty: whether the element can have no content.
        hidden: whether the element is told not to be shown.
    """

    name: str
    start: int
    end: int
    closes: bool
    empty: bool
    hidden: bool


def tag_at(text: str, at: int) -> Tag | None:
    """The tag that begins at an offset of a text, or None where what stands there is no tag."""
    found = _TAG.match(text, at)
    if found is None:
        return None
    name = found["name"].lower()
    closes = found["closes"] is not None
    if not (closes or name in BLOCKS | UNSEEN | _INLINE or "=" in found["attributes"]):
        return None
    hidden = not closes and _HIDDEN.search(found["attributes"]) is not None
    return Tag(name, at, found.end(), closes, name in _VOID, hidden)
