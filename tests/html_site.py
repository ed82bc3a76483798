"""A checker for built sites: does every internal link, anchor and footnote lead somewhere?"""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

LOADED = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src", "video": "src"}
"""Elements that make a browser fetch something, and the attribute that says what."""


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.notes: dict[str, int] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
            if "footnote-ref" in given.get("class", "").split():
                note = given["href"].removeprefix("#")
                self.notes[note] = self.notes.get(note, 0) + 1
        attribute = LOADED.get(tag)
        follows = given.get("rel") not in {"canonical", "next", "prev", "alternate"}
        if attribute and follows and given.get(attribute):
            self.loads.append(given[attribute])


class BuiltSite:
    """All pages of a folder of HTML files.

    Args:
        root: the folder that a web server would serve.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.pages: dict[str, _Page] = {}
        for file in sorted(root.rglob("*.html")):
            page = _Page()
            page.feed(file.read_text(encoding="utf-8"))
            page.close()
            self.pages[file.relative_to(root).as_posix()] = page

    def faults(self) -> list[str]:
        """What does not hold, one line each."""
        return [
            *(f for name, page in self.pages.items() for f in self._broken_links(name, page)),
            *(f for name, page in self.pages.items() for f in self._broken_notes(name, page)),
            *(f for name, page in self.pages.items() for f in self._twins(name, page)),
        ]

    def hosts(self) -> set[str]:
        """Other hosts that a page asks without a click."""
        return {urlsplit(load).netloc for page in self.pages.values() for load in page.loads} - {""}

    def _broken_links(self, name: str, page: _Page) -> list[str]:
        faults = []
        # the page for what is not found lies anywhere: its addresses begin at the root
        for link in [] if name == "404.html" else [*page.links, *page.loads]:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = self._target(name, unquote(parts.path))
            if target is None:
                faults.append(f"{name}: {link} leads nowhere")
            elif parts.fragment and target in self.pages:
                wanted = unquote(parts.fragment)
                if wanted not in self.pages[target].ids and not wanted.startswith("__"):
                    faults.append(f"{name}: {link} leads to no place on {target}")
        return faults

    def _target(self, name: str, path: str) -> str | None:
        place = (self.root / name) if not path else (self.root / name).parent / path
        place = place.resolve()
        if place.is_dir():
            place /= "index.html"
        if not place.is_file() or not place.is_relative_to(self.root.resolve()):
            return None
        return place.relative_to(self.root.resolve()).as_posix()

    @staticmethod
    def _broken_notes(name: str, page: _Page) -> list[str]:
        ids = set(page.ids)
        faults = [
            f"{name}: a mark leads to the note {note}, which is not there" for note in page.notes if note not in ids
        ]
        for note in ids:
            if note.startswith("fn:") and note not in page.notes:
                faults.append(f"{name}: nothing leads to the note {note}")
        return faults

    @staticmethod
    def _twins(name: str, page: _Page) -> list[str]:
        return sorted({f"{name}: the id {one} is given twice" for one in page.ids if page.ids.count(one) > 1})
