"""Words that decide whether a source's statement and an article's sentence speak of the same thing."""

FAMILIES = """
member: state country nation
inhabitant: resident person population citizen soul
seat: mp mps legislator lawmaker deputy
unemployment: jobless joblessness unemployed
high: height tall summit peak elevation top altitude
deep: depth
long: length
wide: width
economy: gdp growth grow output
sale: revenue turnover sell sold
club: team side
fly: flight flew flown launch
deliver: delivery
supporter: fan
aircraft: airliner jet
displace: refugee displaced
cost: price priced charge fee entry admission
earthquake: quake tremor temblor
magnitude: strength
warm: warming hot temperature heat
plan: blueprint
worth: trade exchange buy fortune
expectancy: lifespan longevity expect
hostage: captive abductee
prisoner: inmate
visitor: visit tourist
birth: born newborn
board: aboard onboard
ill: sick sicken sickened unwell
burn: scorched charred
outbreak: epidemic
dioxide: co2
car: vehicle automobile
explosion: blast
ship: vessel
vote: ballot
worker: employee staff job workforce headcount
customer: buyer client subscriber subscription membership
leak: spill gush
execute: execution hang
oil: crude petroleum
use: used using user
win: winner won champion victory title
"""
"""Stems of one family mean the same measure, where the subject is the same."""

FORMS = """
aircraft: plane planes airplane airplanes aeroplane aeroplanes
deliver: shipped
report: recorded logged notified documented tallied
visit: welcomed welcoming drew drawing attracted attracting
produce: output production produced produces producing manufactured pumped pumps pumping extracted
long: runs stretches stretching flows winds spans spanning
high: towers towering
reach: reached hit touched
cover: area size expanse spreads sprawls occupies
warm: hottest hotter warmest warmer
leak: poured pours pouring gushed spilled spilt
cost: swallow swallows swallowed bill bills
earn: earns earned receives received collects collected pockets pocketed
lend: lent loaned
flee: fled fleeing escaped
"""
"""Forms, as written, that mean the same: others of their stem, as "plan", are of another meaning."""

NEUTRAL = frozenset(
    """
    rate level number figure total amount value overall official latest current currently still new
    annual annually net gross real about nearly far
    estimated death toll known recognised recognized roughly some count counted strong own entire full
    """.split()
)
"""Words that say nothing of what is counted, or of whom."""

NATURAL_PARTS = frozenset(
    "man woman child boy girl baby infant adult civilian soldier journalist medic worker student".split()
)
"""Persons who are a part of all persons: a figure of them is not one of all."""

GOALS = frozenset(
    """
    limit limiting cap aim target goal ceiling threshold pledge ambition suppose supposing
    excess would should demand want seek call propose offer request ask safe allow
    capacity capable able ability potential can could hope
    """.split()
)
"""Words beside a figure that is wanted, allowed or imagined, not measured."""

INDICES = frozenset({"rate", "index", "ratio", "score", "level"})
"""Behind a word these name what is measured: "fertility rate", "approval rating"."""

ASSEMBLIES = frozenset(
    """
    parliament assembly senate house congress commons lords bundestag bundesrat knesset duma diet council
    sejm riksdag storting folketing cortes dail majlis chamber legislature
    """.split()
)
"""In the name of a body these say that its members are those who have a seat."""

THERMAL = frozenset("warm reach report ris climb soar peak".split())
"""Families of words that say of a place and a day how warm it was."""

SO_FAR = frozenset({"since", "toll", "far", "overall", "total", "altogether", "cumulative", "now", "date"})
"""Words of a running total."""

PERFECT = frozenset({"has", "have", "had"})

COPULAS = frozenset({"is", "are", "was", "were", "be", "has", "have", "had", "been", "there", "with"})
"""Directly before a figure these say what something is or has."""

DEFINITE = frozenset({"the", "all", "its", "their", "these", "those", "our", "every", "of"})
"""Directly before a figure these speak of the whole: "all 20 clubs", "the 193 member states"."""

ONLY = frozenset({"only", "just", "merely", "mere"})

MORE = frozenset({"more", "another", "additional", "additionally", "further", "extra", "remaining", "fewer"})
"""Beside a figure these count others than the ones before."""

LOST = frozenset({"loss", "lost", "lose", "losing", "claim", "claimed", "claiming", "cost", "took", "taking"})
"""Beside "lives" these tell of the dead."""

RESTRICTING = frozenset(
    """
    youth youths young female male women men black white hispanic asian graduate graduates long-term
    rural urban core food headline wholesale underlying foreign-born migrant part-time children
    excess quarterly foreign domestic provisional seasonally harmonised elderly pensioners adults
    aftershock aftershocks foreshock
    """.split()
)
"""Words that narrow a population or a measure; where only one of two statements has them, they differ."""

BLOCKING_SCOPES = frozenset(
    "forecast planned possible average each suspected adjusted daily weekly monthly together".split()
)
"""Scopes of a claim that a statement must share."""

ATTRIBUTING = frozenset({"according", "said", "says", "reported", "reports", "wrote", "told"})
"""Behind these a statement names who says so."""

DIRECTION = {
    "rose": frozenset(
        "rise rises rose risen rising grew grow grows grown growing gained climbed up warmed".split()
    ),
    "fell": frozenset(
        "fall falls fell fallen falling shrank shrink shrunk lost dropped down declined cooled".split()
    ),
}
"""Words before a figure that say which way something went."""

HAVING = frozenset(
    """
    count boast number employ operat own compris run list field contain featur host hous shelter hold held
    control total encompass
    """.split()
)
"""Stems of verbs that say what something has: "the company counts 260 million subscribers"."""

HAVING_PHRASES = frozenset(
    {("home", "to"), ("population", "of"), ("membership", "of"), ("consists", "of")}
    | {("workforce", "of"), ("headcount", "of"), ("staff", "of"), ("room", "for"), ("seats", "for")}
    | {("made", "up", "of"), ("stands", "at"), ("stood", "at"), ("amounts", "to"), ("amounted", "to")}
    | {("running", "to"), ("runs", "to"), ("ran", "to")}
)
"""Directly before a figure these say the same."""

EXISTING = frozenset({"liv", "resid", "inhabit", "exist"})
"""Stems of verbs that say no more of persons than that there are so many."""

UNDERSTOOD = {
    "passenger": "carry carried fly flown transport serve handle pass use",
    "vote": "cast win receive get poll",
}
"""What is done to those counted, where it is said in one way or another: "flew 9 million passengers"."""

RECURRING = {
    "year": "annual annually yearly",
    "month": "monthly",
    "day": "daily",
    "hour": "hourly",
    "liter": "litre litres",
}
"""Words that say "a year" and the like."""

STORMS = frozenset("hurricane storm typhoon cyclone flight".split())
"""In a name these tell of one event: whom Hurricane Ada killed are all that it killed."""

LIGHT = frozenset({"fall", "become", "get", "feel", "take"})
"""Stems of verbs that leave it to the next word to say what is done: "fell ill", "became pregnant"."""

SUPERLATIVES = frozenset(
    """
    highest lowest largest biggest smallest tallest longest hottest coldest fastest most fewest record ever
    """.split()
)
"""Words of records: where a source speaks of one, an ordinary figure is another quantity."""

LOWEST = frozenset({"lowest", "smallest", "shortest", "coldest", "slowest", "fewest"})
"""Those at the lower end."""

SET = frozenset({"set", "established", "reached"})
"""Of a record these tell when it was made."""

PHRASES = (
    ("economy", frozenset({"gross", "domestic", "product"})),
    ("economy", frozenset({"goods", "services", "worth"})),
    ("economy", frozenset({"economic", "output"})),
    ("prisoner", frozenset({"prison", "population"})),
    ("deliver", frozenset({"handed", "over"})),
    ("deliver", frozenset({"hands", "over"})),
    ("deliver", frozenset({"hand", "over"})),
    ("deliver", frozenset({"handing", "over"})),
    ("unemployment", frozenset({"out", "work"})),
    ("unemployment", frozenset({"without", "job"})),
    ("unemployment", frozenset({"without", "jobs"})),
    ("unemployment", frozenset({"without", "work"})),
    ("unemployment", frozenset({"no", "job"})),
    ("unemployment", frozenset({"no", "jobs"})),
    ("expectancy", frozenset({"live", "average"})),
    ("expectancy", frozenset({"lives", "average"})),
    ("expectancy", frozenset({"live", "expect"})),
    ("expectancy", frozenset({"live", "expected"})),
)
"""Families, and several words that together mean the same."""

VERBS_OF_NAMES = frozenset(
    """
    has have had is are was were will would can could may might must now said says plans won lost sold
    built made took held led grew fell rose ran beat hit went came left began which who whose also
    """.split()
)
"""Behind a capitalised first word these show that it is a name: "Karsk won", "Tesla has"."""

TELLING = frozenset(
    "claim lose take leave cost toll put live life people person victim stand reach rise".split()
)
"""Beside a word of what happened these say no more than it: "claimed 14 lives", "left 14 dead"."""

PAYING = frozenset("cost pay price".split())
"""What something costs, and what was paid for it."""

ANAPHORS = frozenset({"country", "nation", "kingdom", "republic", "its", "it", "there", "their"})
"""Words of a sentence that may stand for a name of the one before."""

NO_NAME_ENDINGS = ("ion", "ment", "ing", "ness", "ity", "ly", "ance", "ence", "age", "ism", "out")
"""Endings of words that begin a sentence without an article and are no names: inflation, employment."""

CAPTIVES = frozenset({"hostage", "captive", "prisoner", "detainee"})

STATES = {
    "held": frozenset("held holding hold holds still remain remains remaining captivity".split()),
    "taken": frozenset(
        "taken took taking seized abducted kidnapped dragged captured seizing abducting".split()
    ),
    "freed": frozenset("released freed release releasing freeing rescued returned exchanged swapped".split()),
}
"""What happened to captives: three quantities that go by one noun."""

BETWEEN_FROM = frozenset(
    """
    a an the its their some about around roughly nearly almost just only under over more less than of at
    record high low peak revised previous earlier
    """.split()
)
"""Words that may stand between "from" and the figure of an earlier time: "down from a record 1,849"."""
