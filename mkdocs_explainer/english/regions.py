"""Which countries a newspaper means by "the Central American country".

Closed lists of small regions only: a name like "the European country" could be any of forty.
"""

from __future__ import annotations


def _countries(text: str) -> frozenset[str]:
    return frozenset(name.strip() for name in " ".join(text.split()).split(","))


REGIONS = {
    "Central American": _countries("belize, costa rica, el salvador, guatemala, honduras, nicaragua, panama"),
    "South American": _countries(
        """argentina, bolivia, brazil, chile, colombia, ecuador, guyana, paraguay, peru, suriname, uruguay,
        venezuela"""
    ),
    "Caribbean": _countries(
        """antigua and barbuda, bahamas, barbados, cuba, dominica, dominican republic, grenada, haiti, jamaica,
        saint kitts and nevis, saint lucia, st lucia, saint vincent and the grenadines, trinidad and tobago"""
    ),
    "North African": _countries("algeria, egypt, libya, morocco, sudan, tunisia"),
    "West African": _countries(
        """benin, burkina faso, cape verde, gambia, ghana, guinea, guinea-bissau, ivory coast, liberia, mali,
        mauritania, niger, nigeria, senegal, sierra leone, togo"""
    ),
    "East African": _countries(
        "burundi, djibouti, eritrea, ethiopia, kenya, rwanda, somalia, south sudan, tanzania, uganda"
    ),
    "Central African": _countries(
        """cameroon, central african republic, chad, congo, democratic republic of the congo, equatorial guinea,
        gabon"""
    ),
    "Southern African": _countries(
        """angola, botswana, eswatini, lesotho, malawi, mozambique, namibia, south africa, zambia, zimbabwe"""
    ),
    "Gulf": _countries("bahrain, kuwait, oman, qatar, saudi arabia, united arab emirates, uae"),
    "Central Asian": _countries("kazakhstan, kyrgyzstan, tajikistan, turkmenistan, uzbekistan"),
    "South Asian": _countries("bangladesh, bhutan, india, maldives, nepal, pakistan, sri lanka"),
    "Southeast Asian": _countries(
        """brunei, cambodia, east timor, indonesia, laos, malaysia, myanmar, philippines, singapore, thailand,
        vietnam"""
    ),
    "East Asian": _countries("china, japan, mongolia, north korea, south korea, taiwan"),
    "Baltic": _countries("estonia, latvia, lithuania"),
    "Nordic": _countries("denmark, finland, iceland, norway, sweden"),
    "Scandinavian": _countries("denmark, norway, sweden"),
    "Balkan": _countries(
        """albania, bosnia, bosnia and herzegovina, bulgaria, croatia, greece, kosovo, montenegro,
        north macedonia, serbia, slovenia"""
    ),
}
"""Countries by the adjective of their region, as normal forms."""
COUNTRIES = frozenset(country for countries in REGIONS.values() for country in countries)
"""All of them."""

SOVEREIGN = (COUNTRIES - {"taiwan", "kosovo", "congo", "bosnia", "uae", "st lucia"}) | _countries(
    """afghanistan, algeria, armenia, austria, australia, azerbaijan, bahrain, belarus, belgium, bulgaria, burundi,
    cameroon, canada, chad, croatia, cyprus, czech republic, denmark, egypt, eritrea, ethiopia, fiji, finland, france,
    germany, greece, hungary, iceland, iran, iraq, ireland, israel, italy, jordan, lebanon, libya, luxembourg,
    madagascar, malta, mauritius, mexico, moldova, morocco, netherlands, new zealand, norway, papua new guinea,
    poland, portugal, romania, russia, slovakia, slovenia, spain, sweden, switzerland, syria, tunisia, turkey,
    ukraine, united kingdom, united states, yemen"""
)
"""Countries that nobody takes for a part of another, under one name each; not Georgia, which is a state as well."""
AMERICAN_STATES = _countries(
    """alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho,
    illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota,
    mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, north carolina,
    north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas,
    utah, vermont, virginia, west virginia, wisconsin, wyoming"""
)
"""Not Georgia, New York and Washington, which are a country and cities as well."""

PROVINCES = AMERICAN_STATES | _countries(
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
    | _countries(
        """us, united states, uk, united kingdom, britain, great britain, england, eu, european union, africa, asia,
    europe, north america, south america, latin america, middle east, west, washington, new york, london, paris,
    brussels, berlin, rome, geneva, moscow, beijing, tokyo, hong kong"""
    )
)
"""Countries, continents, American states and the cities that news names for their governments."""
