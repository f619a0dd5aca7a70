"""Words that decide whether a source's statement and an article's sentence speak of the same thing."""

FAMILIES = """
member: state country nation
inhabitant: resident person population citizen
seat: mp legislator lawmaker deputy
unemployment: jobless joblessness unemployed
high: height tall summit peak elevation top altitude
deep: depth
long: length
wide: width
economy: gdp growth grow output
sale: revenue turnover
club: team side
fly: flight flew flown launch
deliver: delivery
displace: refugee displaced
cost: price
earthquake: quake tremor temblor
magnitude: strength
warm: warming hot temperature
plan: blueprint
interest: bank-rate base-rate
worth: buy trade exchange rate
expectancy: lifespan expect
hostage: captive abductee
vote: ballot
worker: employee staff job workforce
buyer: customer
"""
"""Stems of one family mean the same measure, where the subject is the same."""

NEUTRAL = frozenset(
    """
    rate level number figure total amount value overall official latest current currently still new
    annual annually net gross real people person human individual about nearly population size far
    estimated death toll roughly some size count counted strong own entire full
    """.split()
)
"""Words that say nothing of what is counted, or of whom."""

NATURAL_PARTS = frozenset(
    "man woman child boy girl baby infant adult civilian soldier journalist medic worker student".split()
)
"""Persons who are a part of all persons: a figure of them is not one of all."""

GOALS = frozenset(
    """
    limit limiting cap keep keeping aim target goal ceiling threshold pledge ambition suppose supposing
    excess would should
    """.split()
)
"""Words beside a figure that is wanted, allowed or imagined, not measured."""

SO_FAR = frozenset({"since", "toll", "far", "overall", "total", "altogether", "cumulative", "now", "date"})
"""Words of a running total."""

PERFECT = frozenset({"has", "have", "had"})

COPULAS = frozenset({"is", "are", "was", "were", "be", "has", "have", "had", "been", "there", "with"})
"""Directly before a figure these say what something is or has."""

SHORT_PERIODS = frozenset("day daily night overnight 24 hours week weekly month monthly".split())

DEFINITE = frozenset({"the", "all", "its", "their", "these", "those", "our", "every", "of"})
"""Directly before a figure these speak of the whole: "all 20 clubs", "the 193 member states"."""

ONLY = frozenset({"only", "just", "merely", "mere"})
