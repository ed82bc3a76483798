"""What Material leaves undone on every page, mended in the built page: a name, two attributes, a label.

A search dialog without a name is read out as "dialog" (WCAG 4.1.2, axe `aria-dialog-name`); checkboxes take no
`autocomplete`, and a page that stands in no navigation has a label for a switch that is not there (both errors
for the Nu checker); and the list of search results is a stop for Tab while it cannot be seen (2.4.7). Only
the theme's own markup is matched, so that pages of other themes, and later Materials without these faults, stay as
they are. What a style sheet can mend is in `render/assets/explainer-theme.css`.
"""

from __future__ import annotations

import re

_SWITCH = re.compile(r'(<input class="md-toggle"[^<>]{0,400} type="checkbox"[^<>]{0,400}?) autocomplete="off"')
_DIALOG = '<div class="md-search" data-md-component="search" role="dialog"'
_FIELD = re.compile(r'<input\b[^<>]{0,400}\bclass="md-search__input"[^<>]{0,400}\baria-label="([^"]+)"')
_RESULTS = '<div class="md-search__scrollwrap" tabindex="0"'
_CONTENTS = ' for="__toc"'


def mend(page: str) -> str:
    """A built page with the faults of Material mended; without them, the page as it was.

    Args:
        page: a whole HTML page.
    """
    page = _SWITCH.sub(r"\1", page)
    # browsers let Tab into a box that scrolls when nothing within it can be reached
    page = page.replace(_RESULTS, _RESULTS.removesuffix(' tabindex="0"'))
    if (field := _FIELD.search(page)) is not None:
        # the field's own label is in the site's language already
        page = page.replace(f"{_DIALOG}>", f'{_DIALOG} aria-label="{field[1]}">')
    if 'id="__toc"' not in page:
        page = page.replace(f'<label class="md-nav__title"{_CONTENTS}>', '<label class="md-nav__title">')
    return page
