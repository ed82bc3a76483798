"""Words by which news speaks of one and the same thing."""

from __future__ import annotations

SYNONYMS = tuple(
    frozenset(words.split())
    for words in (
        "plane aircraft airplane aeroplane airliner jet jetliner flight",
        "weapon arm weaponry arms",
        "layoff redundancy cut",
        "airstrike strike bombing",
        "attack assault raid",
        "virus malware ransomware worm software",
        "crash wreck wreckage",
        "fire blaze wildfire",
        "earthquake quake",
        "storm hurricane cyclone typhoon",
        "flood flooding",
        "ship vessel boat ferry",
        "car vehicle",
        "deal agreement accord pact",
        "talk negotiation",
        "investigation probe inquiry",
        "protest demonstration rally march",
        "election vote poll ballot",
        "law legislation bill act",
        "suspect gunman attacker shooter",
        "migrant immigrant deportee",
        "tariff duty levy",
        "test testing",
        "human people person",
        "catch get contract",
        "safe ok okay",
        "worry worried concerned afraid scared",
        "prisoner inmate detainee",
        "prison jail",
        "kid child children",
        "vaccine shot jab vaccinate vaccinated vaccination",
        "again another",
        "jury juror",
        "price cost",
        "official authority government",
    )
)
"""A short table on purpose: two words stand together only where a story that has both means one thing by them."""
