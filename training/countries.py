#!/usr/bin/env python3
"""Write `mkdocs_explainer/english/countries.py` from pycountry (ISO 3166) and countryinfo.

    pip install pycountry countryinfo
    python training/countries.py

Neither is needed to run the package. Countries are written as newspapers name them, in small letters, under each name
that either source has for them; what is a dependent territory of another country in ISO 3166 is none.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path

import pycountry
from countryinfo import CountryInfo, CountryNotFoundError

TARGET = Path(__file__).resolve().parents[1] / "mkdocs_explainer" / "english" / "countries.py"

TERRITORIES = frozenset(
    """AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ MS NC NF NU
    PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT""".split()
)
"""Codes of dependent territories, and of Western Sahara, of which it is disputed whose it is."""

REGIONS = {
    "Caribbean": "Caribbean",
    "Central America": "Central American",
    "Central Asia": "Central Asian",
    "Eastern Africa": "East African",
    "Eastern Asia": "East Asian",
    "Middle Africa": "Central African",
    "Northern Africa": "North African",
    "South America": "South American",
    "South-eastern Asia": "Southeast Asian",
    "Southern Africa": "Southern African",
    "Southern Asia": "South Asian",
    "Western Africa": "West African",
}
"""Regions of the United Nations' geoscheme, and the adjectives by which a newspaper means one country of a few."""

ELSEWHERE = {"MX": "Central American", "IR": "South Asian"}
"""Countries that no newspaper counts to the region that the geoscheme has them in."""

STATES = {"US": "American", "CA": "Canadian", "AU": "Australian"}
"""Countries of which a newspaper names the states behind a town: "Arnby, Ontario"."""

KINDS = frozenset({"State", "Province", "Territory"})


def plain(name: str) -> str:
    """A name as names are compared: small letters, no accents."""
    letters = unicodedata.normalize("NFD", name.casefold())
    return "".join(letter for letter in letters if unicodedata.category(letter) != "Mn").replace("’", "'")


def usual(*names: str) -> list[str]:
    """The names that stand in a newspaper: not "Moldova, Republic of" nor "Palestine (State)"."""
    return list(dict.fromkeys(plain(name) for name in names if name and not {",", "("} & set(name)))


def countries() -> Iterable[tuple[str, list[str], str, list[str]]]:
    """Each country's code, names, region in the geoscheme and demonyms."""
    for country in pycountry.countries:
        if country.alpha_2 in TERRITORIES:
            continue
        try:
            about = CountryInfo(country.alpha_2).info()
        except CountryNotFoundError:
            about = {}
        names = usual(about.get("name", ""), getattr(country, "common_name", ""), country.name)
        region = about.get("intermediateregion") or about.get("subregion") or ""
        yield country.alpha_2, names, region, [plain(one) for one in (about.get("demonym") or "").split(",") if one]


def words(names: Iterable[str], indent: str = "    ") -> str:
    """Names as a text between quotes, in lines."""
    text = textwrap.fill(", ".join(sorted(set(names))), 104, break_on_hyphens=False)
    return text.replace("\n", f"\n{indent}")


def table(name: str, rows: Mapping[str, Iterable[str]]) -> str:
    """A mapping of names to sets of names, as code."""
    lines = [f'    "{key}": name_set(\n        """{words(value, " " * 8)}"""\n    ),' for key, value in rows.items()]
    return "\n".join([f"{name} = {{", *lines, "}"])


def main() -> None:
    """The command."""
    found = list(countries())
    regions: dict[str, list[str]] = defaultdict(list)
    for code, names, region, _ in found:
        adjective = REGIONS.get(region)
        if adjective and ELSEWHERE.get(code) != adjective:
            regions[adjective] += names
    peoples: dict[str, list[str]] = defaultdict(list)
    for _, names, _, demonyms in found:
        for demonym in demonyms:
            peoples[demonym].append(names[0])
    sure = {
        demonym: places[0] for demonym, places in sorted(peoples.items()) if len(places) == 1 and demonym.isalpha()
    }
    states = {
        adjective: [plain(one.name) for one in pycountry.subdivisions.get(country_code=code) if one.type in KINDS]
        for code, adjective in STATES.items()
    }
    pairs = "\n".join(f'    "{demonym}": "{place}",' for demonym, place in sure.items() if demonym != place)
    sources = f"pycountry {version('pycountry')} and countryinfo {version('countryinfo')}"
    TARGET.write_text(
        f'''"""Countries, their peoples, their regions and the states of some, as newspapers name them.

Made by `training/countries.py` from {sources}; what they lack stands in `places`.
"""

from __future__ import annotations

from mkdocs_explainer.english import name_set

COUNTRIES = name_set(
    """{words(name for _, names, _, _ in found for name in names)}"""
)
"""Countries under all their usual names."""

{table("REGIONS", dict(sorted(regions.items())))}
"""Countries by the adjective of their region: "the Central American country"."""

{table("STATES", states)}
"""States and provinces by the adjective of their country."""

DEMONYMS = {{
{pairs}
}}
"""Countries by the adjective of their people; "Congolese" and "Dominican" could be of two."""
''',
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
