"""Closed lists of English words that several rules share.

Lists and not models: each is short, can be read, and a wrong entry can be taken out.
"""

from __future__ import annotations

from mkdocs_explainer.english import word_set

MONTHS = {
    name: i
    for i, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
WEEKDAYS = {
    name: i for i, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}

TITLE_ABBREVIATIONS = word_set(
    """
    Mr Mrs Ms Mx Dr Prof Gen Sen Sens Rep Reps Gov Govs Lt Col Sgt Cpl Capt Cmdr Adm Maj Brig Pvt St Ste Rev
    Hon Fr Messrs Pres Supt Det Insp Amb Atty Asst Assoc Dept Dist Mt Ft Fig Figs Jan Feb Mar Apr Jun Jul
    Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind
    Kan Ky Md Mich Minn Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo Nos Art Sec Vol
    """
)
"""Abbreviations written with a capital, after which a sentence goes on; without the last full stop."""

OTHER_ABBREVIATIONS = word_set(
    """
    vs v al approx est e.g i.e cf viz pp ca dept gen col assn cos nos
    """
)
"""The same for those written small."""

MAY_END = word_set(
    """
    inc corp co ltd llc plc jr sr esq etc bros ph.d m.d b.a m.a ave blvd rd
    """
)
"""Abbreviations that may end a sentence; they do before a word that often begins one."""

STARTERS = word_set(
    """
    The A An In On At By For From With Without Within After Before Since Until During While When Where If As
    He She It They We You I His Her Its Their Our My This That These Those There Here But And Or So Yet Nor
    However Meanwhile Moreover Still Also Then Now Once Although Though Because Despite Under Over Between
    According What Who Why How Which Whether Some Many Most All Both Each Every No Not One Two Three Another
    Other Others Officials Police Authorities Critics Several Earlier Later Last Next Today Yesterday Such
    Instead Hundreds Thousands Millions Dozens More Nearly About Even Only Just Like Unlike Among Asked
    Nobody Everyone Somebody Neither Either Perhaps Maybe Could Would Should Did Does Was Were Are Is Can
    """
)
"""Words that, with a capital letter, more often begin a sentence than continue a name."""

REPORTING = word_set(
    """
    say tell claim allege accuse deny report state warn argue note write add announce ask assert acknowledge
    admit affirm agree believe blame boast caution comment complain concede conclude confirm contend
    criticize criticise declare describe disclose dispute emphasize emphasise estimate explain express
    indicate insist inform maintain mention observe point post predict promise propose quote reason recall
    recommend reiterate remark repeat reply reveal respond speculate stress suggest testify tweet urge vow
    condemn dismiss reject suspect hint reckon proclaim joke shout recount relate
    """
)
"""Lemmas of verbs that can report what somebody says or holds."""

PLAIN_REPORTING = word_set(
    """
    say tell claim report state note write add announce assert remark comment accord reply explain
    acknowledge mention reiterate
    """
)
"""Reporting verbs that carry no content of their own, and so are not content words."""

REPORTING_FORMS = word_set(
    """
    said says told tells claimed claims asked asks wrote writes added adds replied replies tweeted posted
    argued argues insisted insists warned warns noted notes explained explains declared announced responded
    recalled joked shouted stated states reported reports confirmed confirms announced acknowledged
    suggested tells concluded
    """
)

OFFICE_OF = word_set("staff state defense defence")
"""What the name of an office ends with: "Chief of Staff"."""
TITLES = word_set(
    """
    president vice former acting secretary minister prime chancellor premier governor gov. senator sen.
    sens. senators representatives presidents ministers representative rep. reps. congressman
    congresswoman mr. mr mrs. mrs ms. ms dr. dr prof. professor general gen. admiral adm. commander
    cmdr. colonel col. captain capt.
    lieutenant lt. sergeant sgt. judge justice chief ceo chairman chairwoman chair director sheriff
    mayor ambassador attorney deputy officer detective inspector commissioner spokesman spokeswoman
    spokesperson sir lord lady dame rev. reverend president-elect ex-president editor lawyer author
    candidate professor detective superintendent prosecutor counsel leader whip analyst contributor
    """
)

DETERMINERS = word_set(
    """
    the a an this that these those its his her their our my your some any each every
    """
)

_UP_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
UNITS = {word: value for value, word in enumerate(_UP_TO_NINETEEN.split())}
TENS = {w: 10 * i for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}

PEOPLE = word_set(
    """
    president leader minister secretary chief officer head founder co-founder director chairman chairwoman
    chair spokesman spokeswoman spokesperson lawyer attorney judge justice senator governor mayor professor
    researcher expert analyst author writer journalist reporter editor activist politician candidate
    official executive manager owner partner wife husband son daughter brother sister mother father student
    teacher doctor physician scientist economist historian soldier general commander pilot captain actor
    actress singer artist musician player coach billionaire businessman businesswoman entrepreneur investor
    engineer adviser advisor aide ambassador diplomat prosecutor detective sheriff lawmaker filmmaker congressman
    congresswoman king queen prince princess pope bishop priest imam cleric dictator strongman rebel
    militant terrorist suspect victim survivor resident native veteran member deputy specialist consultant
    strategist hacker developer designer architect chef man woman boy girl person representative
    commissioner counsel ceo premier chancellor monarch
    """
)
"""Nouns for what a person is."""

THINGS = word_set(
    """
    company firm group organization organisation agency body institute institution university college school
    hospital charity nonprofit ngo association union party movement gang cartel militia army force airline
    carrier bank fund manufacturer maker planemaker carmaker supplier provider operator regulator ministry
    department bureau office commission committee council court newspaper magazine website site broadcaster
    outlet network publisher publication platform app service startup start-up law act bill treaty agreement
    deal statute program programme project city town village capital state country nation province region
    district suburb island river lake mountain port area territory prison jail facility complex building
    airport base camp plant factory system software malware virus worm ransomware tool device machine
    aircraft plane jet airplane helicopter ship vessel train model disease syndrome condition disorder
    infection illness drug vaccine medicine treatment chemical substance species festival event ceremony
    tournament war battle operation crisis conference summit award prize book film movie song album series
    game product brand store restaurant chain market index currency language religion sect tribe clan people
    community coalition alliance bloc think-tank thinktank watchdog authority power conglomerate giant
    retailer consultancy subsidiary unit arm division team club league band archipelago enclave settlement
    neighborhood neighbourhood rival competitor telecom
    """
)
"""Nouns for what a named thing is that is no person."""

_ORGANISATIONS = word_set(
    """
    company firm group organization organisation agency charity nonprofit ngo association union party movement gang
    cartel militia army airline carrier bank fund manufacturer maker planemaker carmaker supplier provider operator
    regulator ministry department commission committee council newspaper magazine broadcaster publisher startup
    start-up watchdog conglomerate retailer subsidiary consultancy telecom university college school hospital
    """
)
PLACES = word_set("city town village capital state country nation province region district suburb island")
"""Nouns for what a place is."""
KINDS = {
    **dict.fromkeys(PEOPLE - THINGS, "PERSON"),
    **dict.fromkeys(_ORGANISATIONS - PEOPLE, "ORG"),
    **dict.fromkeys(PLACES, "GPE"),
    **dict.fromkeys(("law", "act", "bill", "treaty", "statute"), "LAW"),
    **dict.fromkeys(("prison", "jail", "airport", "building", "camp", "stadium", "bridge", "dam"), "FAC"),
}
"""The label that a noun calls for when it says what a name is."""

CLAUSE_NOUNS = word_set(
    """
    move step decision expansion reference reversal blow sign warning change increase decrease rise drop decline
    attempt effort claim reminder development result victory defeat setback shift departure rebuke admission
    acknowledgment acknowledgement assertion accusation allegation violation tactic gesture response reaction
    announcement prospect possibility scenario outcome feat milestone record
    """
)
"""Nouns that behind a comma stand for the whole clause: "a court ruled against the act, a decision that …"."""

NATIONALITIES = word_set(
    """
    Afghan Albanian Algerian American Angolan Arab Argentine Argentinian Armenian Australian Austrian Azerbaijani
    Bahamian Bahraini Bangladeshi Belarusian Belgian Bolivian Bosnian Botswanan Brazilian British Bulgarian Burmese
    Burundian Cambodian Cameroonian Canadian Chadian Chilean Chinese Colombian Congolese Croatian Cuban Cypriot
    Czech Danish Dominican Dutch Ecuadorian Egyptian Emirati English Eritrean Estonian Ethiopian Fijian Filipino
    Finnish French Gambian Georgian German Ghanaian Greek Guatemalan Guinean Guyanese Haitian Honduran Hungarian
    Icelandic Indian Indonesian Iranian Iraqi Irish Israeli Italian Ivorian Jamaican Japanese Jordanian Kazakh
    Kenyan Korean Kosovan Kurdish Kuwaiti Kyrgyz Laotian Latvian Lebanese Liberian Libyan Lithuanian Luxembourgish
    Macedonian Malawian Malaysian Maldivian Malian Maltese Mauritanian Mauritian Mexican Moldovan Mongolian
    Montenegrin Moroccan Mozambican Namibian Nepalese Nepali Nicaraguan Nigerian Nigerien Norwegian Omani Pakistani
    Palestinian Panamanian Paraguayan Persian Peruvian Polish Portuguese Qatari Romanian Russian Rwandan Salvadoran
    Saudi Scottish Senegalese Serbian Singaporean Slovak Slovenian Somali Soviet Spanish Sudanese Surinamese Swazi
    Swedish Swiss Syrian Taiwanese Tajik Tanzanian Thai Tibetan Togolese Tunisian Turkish Turkmen Ugandan Ukrainian
    Uruguayan Uzbek Venezuelan Vietnamese Welsh Yemeni Zambian Zimbabwean African Asian European Western Eastern
    Californian Texan Hawaiian Sunni Shia Shiite Muslim Islamic Islamist Jewish Catholic Protestant Hindu Buddhist
    Sikh Republican Democratic Democrat Conservative Liberal Yazidi Houthi Uighur Uyghur Rohingya Hutu Tutsi
    """
)
"""Adjectives of peoples, creeds and parties that no first name is spelt like ("Susan", "Ivan", "Jordan")."""

NEGATIVE_VERBS = word_set(
    """
    lack deny fail refuse decline dispute reject prevent
    """
)
