"""Which characters a text may hold: all that can be written, and no halves of one.

A JSON writer gives an emoji as two escapes ("\\ud83d\\ude80"), a terminal gives a byte that is no UTF-8 as half a
character. Nothing can encode such a half, so texts that come by way of escapes or arguments pass through here.
"""

from __future__ import annotations


def whole(text: str) -> str:
    """A text with halves of a character put together, and a replacement character (U+FFFD) for each lone one."""
    if text.isascii() or not any("\ud800" <= character <= "\udfff" for character in text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
