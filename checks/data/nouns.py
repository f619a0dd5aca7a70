"""What tells where a counted noun phrase ends, and the singular of its head."""

from __future__ import annotations

PLURALS = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child",
    "policemen": "policeman", "policewomen": "policewoman", "firemen": "fireman", "servicemen": "serviceman",
    "servicewomen": "servicewoman", "gunmen": "gunman", "businessmen": "businessman",
    "fishermen": "fisherman", "spokesmen": "spokesman", "congressmen": "congressman",
    "congresswomen": "congresswoman", "grandchildren": "grandchild", "schoolchildren": "schoolchild",
    "stepchildren": "stepchild", "lives": "life", "wives": "wife", "knives": "knife", "thieves": "thief",
    "wolves": "wolf", "halves": "half", "leaves": "leaf", "shelves": "shelf", "calves": "calf",
    "loaves": "loaf", "teeth": "tooth", "feet": "foot", "geese": "goose", "mice": "mouse", "oxen": "ox",
    "criteria": "criterion", "phenomena": "phenomenon", "bacteria": "bacterium", "media": "medium",
    "data": "datum", "crises": "crisis", "analyses": "analysis", "bases": "base", "theses": "thesis",
    "houses": "house", "horses": "horse", "buses": "bus", "nurses": "nurse", "cases": "case",
    "phases": "phase", "causes": "cause", "clauses": "clause", "purchases": "purchase", "releases": "release",
    "increases": "increase", "decreases": "decrease", "courses": "course", "expenses": "expense",
    "licenses": "license", "responses": "response", "diseases": "disease", "leases": "lease",
    "spouses": "spouse", "warehouses": "warehouse", "offenses": "offense", "races": "race", "vases": "vase",
    "roses": "rose", "noses": "nose", "doses": "dose", "purposes": "purpose", "premises": "premise",
    "exercises": "exercise", "enterprises": "enterprise", "franchises": "franchise", "promises": "promise",
    "prizes": "prize", "sizes": "size", "breezes": "breeze", "axes": "axe", "movies": "movie",
    "cookies": "cookie", "ties": "tie", "selfies": "selfie", "zombies": "zombie", "rookies": "rookie",
    "calories": "calorie", "prairies": "prairie", "species": "species", "series": "series",
    "headquarters": "headquarters", "crossroads": "crossroads", "means": "means", "caches": "cache",
    "avalanches": "avalanche", "headaches": "headache", "aches": "ache", "shoes": "shoe", "toes": "toe",
    "canoes": "canoe", "passersby": "passer-by", "passers-by": "passer-by", "alumni": "alumnus",
    "fungi": "fungus", "cacti": "cactus", "medics": "medic", "gases": "gas", "quizzes": "quiz",
    "bonuses": "bonus", "viruses": "virus", "campuses": "campus", "statuses": "status", "lenses": "lens",
    "senses": "sense", "defenses": "defense", "synapses": "synapse", "police": "police", "staff": "staff",
    "troops": "troop", "personnel": "personnel", "crew": "crew", "aircraft": "aircraft",
    "spacecraft": "spacecraft", "sheep": "sheep", "fish": "fish", "cattle": "cattle", "deer": "deer",
    "salmon": "salmon", "livestock": "livestock", "poultry": "poultry", "offspring": "offspring",
    "folk": "folk", "folks": "folk", "respondents": "respondent", "congregants": "congregant",
    "bison": "bison", "shrimp": "shrimp", "trout": "trout", "squid": "squid", "moose": "moose",
    "quail": "quail", "pairs": "pair", "squares": "square", "tax": "tax", "reservists": "reservist",
    "youth": "youth", "clergy": "clergy", "infantry": "infantry", "cavalry": "cavalry", "mps": "mp",
    "mbas": "mba", "gcses": "gcse", "sms": "sms", "suvs": "suv", "evs": "ev", "ceos": "ceo", "gps": "gp",
    "ngos": "ngo", "others": "other", "times": "time", "pence": "penny", "dice": "die", "matrices": "matrix",
    "indices": "index", "vertices": "vertex", "appendices": "appendix", "heroes": "hero",
    "potatoes": "potato", "tomatoes": "tomato", "volcanoes": "volcano", "torpedoes": "torpedo",
    "mosquitoes": "mosquito", "tornadoes": "tornado", "vetoes": "veto", "echoes": "echo",
    "embargoes": "embargo", "mangoes": "mango", "buffaloes": "buffalo",
}  # fmt: skip
"""Plurals that no rule makes singular, nouns whose plural has no s, and short forms; by their singular."""

NO_PLURALS = frozenset(
    """
    was is has does as its his this us yes thus plus minus versus across perhaps besides always sometimes
    afterwards towards upwards downwards forwards backwards nowadays overseas indoors outdoors less unless
    regardless ours yours hers theirs themselves ourselves yourselves whereas besides alas gas bus plus bias
    christmas texas kansas las los says goes makes takes gets gives comes rises falls remains means shows
    needs wants wins loses dies kills hits claims sees faces calls includes follows begins starts ends runs
    stands equals meets seems becomes continues appears plans status virus campus bonus consensus census focus
    corpus paris james charles thomas st vs lots news diabetes measles rabies politics economics physics
    mathematics maths athletics gymnastics statistics logistics
    """.split()
)
"""Words in s that are no plural nouns where they follow a number."""

STOPS = frozenset(
    """
    a an the this that these those and or but nor yet so if because although though while when where whereas
    who whom whose which what why how in on at of to from by for with without within into onto over under
    above below between among amongst amid after before during since until till about around against across
    along behind beneath beside beyond despite down except inside near off out outside past per round than
    through throughout toward towards up upon via as like unlike not no only even just also too very still
    already soon then there here now again ever never is am are was were be been being has have had having do
    does did done doing will would shall should can could may might must ought need dare used said says say
    told tells tell saying died die dies went go goes gone came come comes got get gets getting made make
    makes making took take takes taken taking gave give gives given saw see sees seen found find finds knew
    know knows thought think thinks became become becomes began begin begins began felt feel feels kept keep
    keeps left leave leaves let lets held hold holds brought bring brings met meet meets lost lose loses won
    win wins ran run runs fell fall falls rose rise rises grew grow grows spent paid pay sent send stood stand
    sat sit lay lie led lead fought fight caught bought buy sold sell built build wore wear drew draw drove
    drive flew fly broke break spoke speak chose choose wrote write read heard hear turned turn seemed seem
    remained remain appeared appear survived survive suffered suffer received receive voted vote agreed agree
    tested test called call joined join arrived arrive returned return moved move lived live worked work
    started start stopped continued continue helped help asked ask tried try wanted want needed live escaped
    fled flee attended attend struck hit hits strike earn earns earned owns owned own apiece i you he she it
    we they me him her us them my your his its our their mine yours hers ours theirs myself himself herself
    itself themselves ourselves each every either neither both all any some none most much many more less
    fewer several few another other's mr mrs ms dr sir vs versus plus minus ago later earlier apart away
    together today yesterday tomorrow tonight percent per cent pc please thanks yes however therefore thus
    hence instead meanwhile otherwise altogether overall respectively nearly almost roughly approximately
    alone whether january february march april june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday lakh crore
    """.split()
)
"""Words that end a noun phrase, or that cannot stand in one behind a number."""

PASSED_OVER = frozenset({"more", "other", "further", "additional", "extra", "less", "fewer"})
"""Words between a number and its noun that carry none of its meaning."""

PARTICIPLES = frozenset(
    """
    killed dead wounded injured hurt missing arrested detained displaced hospitalised hospitalized rescued
    evacuated homeless unemployed infected vaccinated deported abducted kidnapped executed shot stabbed
    drowned stranded trapped imprisoned jailed convicted charged acquitted poisoned affected unaccounted
    undecided absent present alive elderly disabled poor rich young old sick ill chinese japanese portuguese
    vietnamese lebanese sudanese burmese british english french irish scottish welsh dutch swiss spanish
    turkish polish
    """.split()
)
"""What stands for the noun that it describes ("12 killed", "the 30 wounded")."""

ADJECTIVE_ENDINGS = (
    "al",
    "ous",
    "ive",
    "ic",
    "ful",
    "ish",
    "ian",
    "ese",
    "less",
    "able",
    "ible",
    "ary",
    "ing",
    "ed",
)
ADJECTIVES = frozenset(
    """
    new old young big small large long short high low local foreign major minor senior junior top key main
    extra single whole full half good bad great black white red green blue brown former current recent early
    late own entire common similar different certain separate armed unarmed male female adult elderly pregnant
    innocent suspected alleged confirmed unconfirmed reported further additional other more less british
    american french german israeli palestinian iraqi pakistani saudi afghan czech greek swiss dutch irish
    welsh thai arab jewish public private human rare fatal final serious quick heavy light strong weak hot
    cold wet dry fresh
    """.split()
)
"""Words that come before a singular noun rather than being one."""

PROPER_PLURALS = frozenset(
    {"States", "Nations", "Emirates", "Netherlands", "Philippines", "Airlines", "Motors"}
)
"""Last words of names that look like plurals: what they stand before is counted, not they."""
