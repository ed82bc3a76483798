"""TODO places."""

from __future__ import annotations

import re

from mkdocs_explainer.english import name_set

NATION = frozenset({"us", "uk", "american", "british"})

DEMONYM_ENDINGS = ("ians", "ian", "eans", "ean", "ans", "an", "ese", "ish", "is", "i", "ns", "n")

IRREGULAR_DEMONYMS = {
    "american": "united states",
    "americans": "united states",
    "british": "united kingdom",
    "french": "france",
    "dutch": "netherlands",
    "swiss": "switzerland",
    "greek": "greece",
    "spanish": "spain",
    "german": "germany",
    "germans": "germany",
    "turkish": "turkey",
    "danish": "denmark",
    "polish": "poland",
    "finnish": "finland",
    "swedish": "sweden",
    "welsh": "wales",
    "irish": "ireland",
    "chinese": "china",
    "peruvian": "peru",
    "canadian": "canada",
    "canadians": "canada",
    "norwegian": "norway",
    "argentine": "argentina",
    "filipino": "philippines",
    "kurdish": "kurds",
    "kurd": "kurds",
    "thai": "thailand",
    "czech": "czech republic",
    "scottish": "scotland",
    "britons": "united kingdom",
    "briton": "united kingdom",
    "slovak": "slovakia",
    "slovaks": "slovakia",
    "serb": "serbia",
    "serbs": "serbia",
    "croat": "croatia",
    "croats": "croatia",
    "afghan": "afghanistan",
    "afghans": "afghanistan",
    "turks": "turkey",
    "poles": "poland",
    "swedes": "sweden",
    "danes": "denmark",
    "finns": "finland",
    "scots": "scotland",
    "saudi": "saudi arabia",
    "saudis": "saudi arabia",
    "portuguese": "portugal",
    "icelandic": "iceland",
    "emirati": "united arab emirates",
}

SAME_PLACE = {
    "us": "united states",
    "usa": "united states",
    "united states of america": "united states",
    "uk": "united kingdom",
    "britain": "united kingdom",
    "great britain": "united kingdom",
    "eu": "european union",
}

PEOPLES = frozenset(
    """western eastern european asian african arab arabs latin american british french dutch swiss greek spanish
    german turkish danish polish finnish swedish welsh irish chinese peruvian canadian norwegian argentine filipino
    thai czech scottish yazidi yazidis sunni sunnis shia shiite shiites kurd kurds kurdish muslim muslims islamic
    jewish christian christians hindu hindus sikh sikhs catholic protestant republican republicans democrat
    democrats democratic conservative liberal soviet bangladeshi israeli iraqi iranian russian ukrainian indian
    pakistani japanese korean mexican brazilian italian australian""".split()
)
"""Adjectives and names of peoples, creeds and parties, which are no things where no source explains them."""

WHERE = re.compile(r"\b(?:in|at|near|across)\s+$")

REGIONS = {
    "Central American": name_set("belize, costa rica, el salvador, guatemala, honduras, nicaragua, panama"),
    "South American": name_set(
        """argentina, bolivia, brazil, chile, colombia, ecuador, guyana, paraguay, peru, suriname, uruguay,
        venezuela"""
    ),
    "Caribbean": name_set(
        """antigua and barbuda, bahamas, barbados, cuba, dominica, dominican republic, grenada, haiti, jamaica,
        saint kitts and nevis, saint lucia, st lucia, saint vincent and the grenadines, trinidad and tobago"""
    ),
    "North African": name_set("algeria, egypt, libya, morocco, sudan, tunisia"),
    "West African": name_set(
        """benin, burkina faso, cape verde, gambia, ghana, guinea, guinea-bissau, ivory coast, liberia, mali,
        mauritania, niger, nigeria, senegal, sierra leone, togo"""
    ),
    "East African": name_set(
        "burundi, djibouti, eritrea, ethiopia, kenya, rwanda, somalia, south sudan, tanzania, uganda"
    ),
    "Central African": name_set(
        """cameroon, central african republic, chad, congo, democratic republic of the congo, equatorial guinea,
        gabon"""
    ),
    "Southern African": name_set(
        """angola, botswana, eswatini, lesotho, malawi, mozambique, namibia, south africa, zambia, zimbabwe"""
    ),
    "Gulf": name_set("bahrain, kuwait, oman, qatar, saudi arabia, united arab emirates, uae"),
    "Central Asian": name_set("kazakhstan, kyrgyzstan, tajikistan, turkmenistan, uzbekistan"),
    "South Asian": name_set("bangladesh, bhutan, india, maldives, nepal, pakistan, sri lanka"),
    "Southeast Asian": name_set(
        """brunei, cambodia, east timor, indonesia, laos, malaysia, myanmar, philippines, singapore, thailand,
        vietnam"""
    ),
    "East Asian": name_set("china, japan, mongolia, north korea, south korea, taiwan"),
    "Baltic": name_set("estonia, latvia, lithuania"),
    "Nordic": name_set("denmark, finland, iceland, norway, sweden"),
    "Scandinavian": name_set("denmark, norway, sweden"),
    "Balkan": name_set(
        """albania, bosnia, bosnia and herzegovina, bulgaria, croatia, greece, kosovo, montenegro,
        north macedonia, serbia, slovenia"""
    ),
}
"""Countries by the adjective of their region, as normal forms."""

COUNTRIES = frozenset(country for countries in REGIONS.values() for country in countries)
"""All of them."""


SOVEREIGN = (COUNTRIES - {"taiwan", "kosovo", "congo", "bosnia", "uae", "st lucia"}) | name_set(
    """afghanistan, algeria, armenia, austria, australia, azerbaijan, bahrain, belarus, belgium, bulgaria, burundi,
    cameroon, canada, chad, croatia, cyprus, czech republic, denmark, egypt, eritrea, ethiopia, fiji, finland, france,
    germany, greece, hungary, iceland, iran, iraq, ireland, israel, italy, jordan, lebanon, libya, luxembourg,
    madagascar, malta, mauritius, mexico, moldova, morocco, netherlands, new zealand, norway, papua new guinea,
    poland, portugal, romania, russia, slovakia, slovenia, spain, sweden, switzerland, syria, tunisia, turkey,
    ukraine, united kingdom, united states, yemen"""
)
"""Countries that nobody takes for a part of another, under one name each; not Georgia, which is a state as well."""

AMERICAN_STATES = name_set(
    """alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho,
    illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota,
    mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, north carolina,
    north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas,
    utah, vermont, virginia, west virginia, wisconsin, wyoming"""
)
"""Not Georgia, New York and Washington, which are a country and cities as well."""

PROVINCES = AMERICAN_STATES | name_set(
    """alberta, british columbia, manitoba, new brunswick, newfoundland, nova scotia, ontario, quebec, saskatchewan,
    new south wales, queensland, tasmania, england, scotland, wales, northern ireland, ala., ariz., ark., calif.,
    colo., conn., del., fla., ill., ind., kan., ky., la., md., mass., mich., minn., miss., mo., mont., neb., nev.,
    n.h., n.j., n.m., n.y., n.c., n.d., okla., ore., pa., r.i., s.c., s.d., tenn., tex., vt., va., wash., w.va., wis.,
    wyo."""
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
