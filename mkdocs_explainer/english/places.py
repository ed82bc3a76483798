"""Countries, peoples and regions: `countries`, which is made by a script, with what it lacks, by hand."""

from __future__ import annotations

import re

from mkdocs_explainer.english import countries, name_set, word_set

NATION = frozenset({"us", "uk", "american", "british"})
"""Short names and adjectives of two countries, which stand before other names."""

DEMONYM_ENDINGS = ("ians", "ian", "eans", "ean", "ans", "an", "ese", "ish", "is", "i", "ns", "n")
"""Endings by which the word for a people differs from its land."""

DEMONYMS = {
    **countries.DEMONYMS,
    "afghans": "afghanistan",
    "americans": "united states",
    "argentine": "argentina",
    "argentinian": "argentina",
    "briton": "united kingdom",
    "britons": "united kingdom",
    "canadians": "canada",
    "croat": "croatia",
    "croats": "croatia",
    "dane": "denmark",
    "danes": "denmark",
    "ecuadorian": "ecuador",
    "english": "england",
    "filipinos": "philippines",
    "finn": "finland",
    "finns": "finland",
    "germans": "germany",
    "greeks": "greece",
    "icelandic": "iceland",
    "kazakh": "kazakhstan",
    "kosovan": "kosovo",
    "kurd": "kurds",
    "kurdish": "kurds",
    "kurds": "kurds",
    "kyrgyz": "kyrgyzstan",
    "maldivian": "maldives",
    "nepali": "nepal",
    "palestinian": "palestine",
    "pole": "poland",
    "poles": "poland",
    "saudi": "saudi arabia",
    "saudis": "saudi arabia",
    "scot": "scotland",
    "scots": "scotland",
    "scottish": "scotland",
    "serb": "serbia",
    "serbs": "serbia",
    "slovaks": "slovakia",
    "slovenian": "slovenia",
    "swede": "sweden",
    "swedes": "sweden",
    "tajik": "tajikistan",
    "thais": "thailand",
    "turk": "turkey",
    "turks": "turkey",
    "uzbek": "uzbekistan",
    "welsh": "wales",
}
"""Lands by the words for their people, in small letters; nouns and second spellings are by hand."""

CREEDS = word_set(
    """
    western eastern european asian african arab arabs latin korean congolese dominican persian soviet tibetan uighur
    uighurs uyghur uyghurs rohingya hutu tutsi houthi houthis yazidi yazidis sunni sunnis shia shiite shiites muslim
    muslims islamic islamist jew jews jewish christian christians hindu hindus buddhist sikh sikhs catholic protestant
    republican republicans democrat democrats democratic conservative liberal californian texan hawaiian
    """
)
"""Peoples of no one country, creeds, parties and the people of some states."""

PEOPLES = frozenset(DEMONYMS) | CREEDS
"""Adjectives and names of peoples, creeds and parties, which are no things where no source explains them."""

SAME_PLACE = {
    "us": "united states",
    "usa": "united states",
    "united states of america": "united states",
    "uk": "united kingdom",
    "britain": "united kingdom",
    "great britain": "united kingdom",
    "eu": "european union",
}
"""Short and other names of lands."""

HALVES = ("north", "south")
"""Words that make two lands of one: where both are told of, "Korean" may be either's."""

WHERE = re.compile(r"\b(?:in|at|near|across)\s+$")
"""Words before a name that is a place."""

REGIONS = {
    **countries.REGIONS,
    "Gulf": name_set("bahrain, kuwait, oman, qatar, saudi arabia, united arab emirates, uae"),
    "Baltic": name_set("estonia, latvia, lithuania"),
    "Nordic": name_set("denmark, finland, iceland, norway, sweden"),
    "Scandinavian": name_set("denmark, norway, sweden"),
    "Balkan": name_set(
        """albania, bosnia, bosnia and herzegovina, bulgaria, croatia, greece, kosovo, montenegro,
        north macedonia, serbia, slovenia"""
    ),
}
"""Countries by the adjective of their region, as normal forms."""

COUNTRIES = (countries.COUNTRIES - {"georgia"}) | {"bosnia", "kosovo", "st lucia", "uae"}
"""Countries under all their names; not Georgia, which is a state as well."""

SOVEREIGN = countries.COUNTRIES - {"congo", "georgia", "taiwan"}
"""Countries that nobody takes for a part of another."""

AMERICAN_STATES = countries.STATES["American"] - {"georgia", "new york", "washington"}
"""Not those that are a country and cities as well."""

PROVINCES = (
    AMERICAN_STATES
    | countries.STATES["Canadian"]
    | countries.STATES["Australian"]
    | name_set(
        """newfoundland, england, scotland, wales, northern ireland, ala., ariz., ark., calif., colo., conn., del.,
        fla., ill., ind., kan., ky., la., md., mass., mich., minn., miss., mo., mont., neb., nev., n.h., n.j., n.m.,
        n.y., n.c., n.d., okla., ore., pa., r.i., s.c., s.d., tenn., tex., vt., va., wash., w.va., wis., wyo."""
    )
)
"""Lands that a newspaper names behind a town: "Arnby, British Columbia", "Arnby, Fla."."""

WORLD = (
    SOVEREIGN
    | AMERICAN_STATES
    | name_set(
        """us, united states, uk, united kingdom, britain, great britain, england, eu, european union, africa, asia,
    europe, north america, south america, latin america, middle east, west, washington, new york, london, paris,
    brussels, berlin, rome, geneva, moscow, beijing, tokyo, hong kong"""
    )
)
"""Countries, continents, American states and the cities that news names for their governments."""
