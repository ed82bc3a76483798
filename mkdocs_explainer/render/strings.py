"""The words that the wiki itself adds: headings, labels, counts and dates, in the language of the site.

A table for each language stands in `strings/`, all with the same keys; a user's templates folder may hold
tables of its own, whole or in part. Texts of a table are data like those of a seed: they are escaped when they
are printed. What weaving says in English (why a date is known, what a difference is about) is found by
its form, which the English table holds under `made.`, and said anew in the language asked for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import yaml
from markupsafe import Markup

from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.model import Explainer
from mkdocs_explainer.render.escape import Text, clean, markdown, pieces
from mkdocs_explainer.render.moments import Moment, moment

ENGLISH = "en"
_SHIPPED = Path(__file__).parent / "strings"
_SLOT = re.compile(r"\{(\w+)\}")
_LONGEST = 300
"""Characters of a quotation or a name that weaving puts into a text."""
_GROUPED = 1000
"""Numbers from here on have their thousands apart."""

Forms = Mapping[int | str, str]
Table = Mapping[str, str | Forms]


class Strings:
    """The strings of one language.

    Args:
        language: its code, as in `<html lang>`.
        table: all strings.
        english: the English ones, by whose forms weaving's own words are found.
    """

    def __init__(self, language: str, table: Table, english: Table) -> None:
        self.language = language
        self._table = table
        self._months = _months(table)
        numbers = {name: str(number) for number, name in enumerate(_months(english), start=1)}
        self._numbers = numbers
        self._made = {key: _form(text, numbers) for key, text in english.items() if key.startswith("made.")}
        self._dates = {key: _form(english[key], numbers) for key in _DATES}

    def __call__(self, key: str, n: int | None = None, /, **values: object) -> Markup:
        """A string as inert Markdown.

        Args:
            key: its name in the table.
            n: the number that decides between forms, printed where the string says {n}.
            values: what else is filled in; Markdown of this package stays as it is, all else is escaped.

        Raises:
            KeyError: the table has no such string, or the string asks for a value that is not given.
        """
        template = self._template(key, n)
        filled = values if n is None else {**values, "n": n}
        out = pieces(template)
        parts: list[str] = []
        done = 0
        for slot in _SLOT.finditer(template):
            parts += [*out[done : slot.start()], self._shown(filled[slot[1]])]
            done = slot.end()
        # "3. Mai" at the head of a line would open a list
        printed = re.sub(r"\A([0-9]+)\.(?= )", r"\1&#x2E;", "".join([*parts, *out[done:]]))
        return Markup(printed)  # noqa: S704 - made of escaped pieces

    def __contains__(self, key: str) -> bool:
        return key in self._table

    def plain(self, key: str, n: int | None = None, /, **values: object) -> str:
        """A string as plain text, for front matter and data."""
        filled = {name: self._number(value) for name, value in ({**values, "n": n}).items()}
        return _SLOT.sub(lambda slot: filled[slot[1]], self._template(key, n))

    def has_its_own(self, key: str, default: str) -> Markup:
        """The string of a key made from data (a kind, a reason), or the data itself when there is none."""
        return self(key) if key in self._table else markdown(default)

    def listing(self, items: Any) -> Markup:
        """ "a", "a and b", "a, b and c"."""
        shown = [self._shown(item) for item in items]
        if not shown:
            return Markup("")
        out = shown[0]
        for place, item in enumerate(shown[1:], start=2):
            key = "list.two" if place == len(shown) else "list.more"
            out = str(self(key, first=Markup(out), last=Markup(item)))  # noqa: S704 - escaped above
        return Markup(out)  # noqa: S704 - escaped above

    def day(self, iso: str) -> Markup:
        """ "3 May 2024" for 2024-05-03."""
        return self.when(moment(iso, "day"))

    def when(self, known: Moment) -> Markup:
        """A date as precisely as it is known: "16 March 2025", "March 2022", "the 2010s"."""
        if known.precision == "century":
            return self("date.century", known.century)
        values = {"day": str(known.day), "month": self._month(known), "year": str(known.year)}
        key = f"date.{known.precision}"
        if known.until is not None:
            until = known.until
            values |= {
                "until_day": str(until.day),
                "until_month": self._month(until),
                "until_year": str(until.year),
            }
            same_month = until.month == known.month
            key += ".years" if until.year != known.year else ".days" if same_month else ".months"
        return self(key, **values)

    def when_first(self, known: Moment) -> Markup:
        """The same at the head of a line: "The 2010s"."""
        words = self.when(known)
        return words[:1].upper() + words[1:]

    def made(self, text: str) -> Text:
        """What weaving wrote in English, in this language; as it is where its form is not known."""
        folded = clean(text)
        if self.language == ENGLISH:
            return Text(folded)
        for key, form in self._made.items():
            found = form.fullmatch(folded)
            if found is not None:
                values = found.groupdict()
                number = values.pop("n", None)
                values |= {"date": self._date(values["date"])} if "date" in values else {}
                values |= {"outlet": str(self.made(values["outlet"]))} if "outlet" in values else {}
                return Text(self.plain(key, int(number) if number else None, **values))
        return Text(folded)

    def made_first(self, text: str) -> Text:
        """The same at the head of a line."""
        words = self.made(text)
        return Text(words[:1].upper() + words[1:])

    def named(self, explainer: Explainer) -> Explainer:
        """An explainer in which the outlets that weaving named are called by this language's words."""
        if self.language == ENGLISH:
            return explainer
        return msgspec.structs.replace(
            explainer,
            sources=tuple(
                msgspec.structs.replace(source, outlet=str(self.made(source.outlet))) for source in explainer.sources
            ),
            origins=tuple(
                msgspec.structs.replace(origin, name=str(self.made(origin.name))) for origin in explainer.origins
            ),
        )

    def _date(self, text: str) -> str:
        for key, form in self._dates.items():
            found = form.fullmatch(text)
            if found is not None:
                values = found.groupdict()
                if "n" in values:
                    return self.plain(key, int(values["n"]))
                if "month" in values:
                    values["month"] = self._months[int(self._numbers[values["month"]]) - 1]
                return self.plain(key, **values)
        return text

    def _month(self, known: Moment) -> str:
        return self._months[known.month - 1] if known.month else ""

    def _template(self, key: str, n: int | None) -> str:
        entry = self._table[key]
        if isinstance(entry, str):
            return entry
        return entry.get(n, entry["other"]) if n is not None else entry["other"]

    def _shown(self, value: object) -> str:
        if hasattr(value, "__html__"):
            return str(value.__html__())
        return str(markdown(self._number(value)))

    def _number(self, value: object) -> str:
        if isinstance(value, int) and value >= _GROUPED:
            return f"{value:,}".replace(",", str(self._table["number.thousands"]))
        return str(value)


_DATES = ("date.day", "date.weekend", "date.week", "date.month", "date.year", "date.decade", "date.century")


def languages(folder: Path | None = None) -> list[str]:
    """The languages that there are strings for, those in a user's templates folder included."""
    found = {file.stem for file in _SHIPPED.glob("*.yml")}
    if folder is not None:
        found |= {file.stem for file in (folder / "strings").glob("*.yml")}
    return sorted(found)


def choose(asked: str | None, theme: str | None = None, folder: Path | None = None) -> str:
    """The language of the pages' own words.

    Args:
        asked: by the option `language`; it must be there.
        theme: the theme's language, taken when there are strings for it.
        folder: the user's templates folder.

    Raises:
        ExplainerError: there are no strings for the language that the option asks for.
    """
    known = languages(folder)
    if asked is not None:
        for code in (asked, asked.replace("_", "-").split("-")[0].lower()):
            if code in known:
                return code
        raise ExplainerError(
            f"The option `language` is {asked!r}, for which there are no strings. There are some for: "
            f"{', '.join(known)}. Choose one of these, or put a file strings/{asked}.yml with your own "
            "into the folder of the option `templates`."
        )
    code = (theme or ENGLISH).replace("_", "-")
    return next((one for one in (code, code.split("-")[0].lower()) if one in known), ENGLISH)


def load(language: str = ENGLISH, folder: Path | None = None) -> Strings:
    """The strings of a language: the user's, then those that ship with the package, then the English ones.

    Raises:
        ExplainerError: a user's file cannot be read, or has a string that no page uses.
    """
    english = _read(_SHIPPED / f"{ENGLISH}.yml")
    table = dict(english)
    if language != ENGLISH and (_SHIPPED / f"{language}.yml").is_file():
        table |= _read(_SHIPPED / f"{language}.yml")
    own = folder / "strings" / f"{language}.yml" if folder is not None else None
    if own is not None and own.is_file():
        table |= _checked(own, _read(own), english)
    return Strings(language, table, english)


def _read(file: Path) -> dict[str, str | Forms]:
    try:
        table = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        told = str(error).replace("\n", " ")
        raise ExplainerError(f"The strings in {file} cannot be read: {told}. Mend the file, or remove it.") from error
    return table if isinstance(table, dict) else {}


def _checked(file: Path, own: dict[str, Any], english: Table) -> dict[str, str | Forms]:
    for key, entry in own.items():
        if key not in english:
            raise ExplainerError(
                f"{file} has a string {key!r}, which no page uses. Correct the name; {_SHIPPED / 'en.yml'} has all."
            )
        texts = list(entry.values()) if isinstance(entry, dict) else [entry]
        if (
            not texts
            or not all(isinstance(text, str) for text in texts)
            or (isinstance(entry, dict) and "other" not in entry)
        ):
            raise ExplainerError(
                f"The string {key!r} in {file} is no text. Give one in quotes, or one for each number and `other`."
            )
        if key == "date.months" and len(_months(own)) != 12:
            raise ExplainerError(f"The string {key!r} in {file} has to name twelve months, with blanks between them.")
        unknown = slots(entry) - slots(english[key]) - {"n"}
        if unknown or ("n" in slots(entry) and isinstance(english[key], str) and "n" not in slots(english[key])):
            raise ExplainerError(
                f"The string {key!r} in {file} asks for {{{min(unknown or {'n'})}}}, which it is not given. "
                f"It may ask for: {', '.join(sorted(slots(english[key]))) or 'nothing'}."
            )
    return own


def slots(entry: str | Forms) -> set[str]:
    """The names that a string is filled in with."""
    return {name for text in ([entry] if isinstance(entry, str) else entry.values()) for name in _SLOT.findall(text)}


def _months(table: Table) -> list[str]:
    return str(table["date.months"]).split()


def _form(entry: str | Forms, months: Mapping[str, str]) -> re.Pattern[str]:
    """What finds a text that was made by the form of a string."""
    text = entry if isinstance(entry, str) else entry["other"]
    out, done = "", 0
    found = list(_SLOT.finditer(text))
    for slot in found:
        numeric = slot[1] in {"n", "day", "year", "size"}
        # with a bound but for the last: two without one are tried in every combination
        free = ".+?" if slot is found[-1] else f".{{1,{_LONGEST}}}?"
        inside = r"\d+" if numeric else "|".join(months) if slot[1] == "month" else free
        out += re.escape(text[done : slot.start()]) + f"(?P<{slot[1]}>{inside})"
        done = slot.end()
    return re.compile(out + re.escape(text[done:]))
