"""Words by which one level is said to be above or below another."""

GREATER = tuple(
    """
    more higher larger bigger longer taller greater wider deeper costlier pricier older heavier hotter warmer
    """.split()
)
SMALLER = tuple(
    "less fewer lower smaller shorter narrower shallower cheaper younger lighter cooler colder".split()
)

RAISING = frozenset(
    """
    raise raised raises raising increase increased increases increasing lift lifted lifts lifting hike hiked
    hikes hiking boost boosted boosts boosting up upped ups expand expanded expands extend extended extends
    lengthened lengthens
    """.split()
)
LOWERING = frozenset(
    """
    cut cuts cutting reduce reduced reduces reducing lower lowered lowers lowering trim trimmed trims
    trimming slash slashed slashes slashing decrease decreased decreases decreasing shorten shortened
    shortens shortening
    """.split()
)
"""Verbs of those who change a level: "cut the time to 40 minutes"."""

OF_MONEY = frozenset("more higher larger bigger greater costlier pricier less lower smaller cheaper".split())
OF_TIME = frozenset("more longer less shorter".split())
OF_AGE = frozenset("older younger".split())
OF_WEIGHT = frozenset("more less heavier lighter larger smaller bigger greater".split())
OF_WARMTH = frozenset("higher lower hotter warmer cooler colder more less".split())
OF_ANYTHING = frozenset(
    """
    more higher larger bigger longer taller greater wider deeper less fewer lower smaller shorter narrower
    shallower
    """.split()
)
"""By which words figures of a kind can be compared: a telephone of 6 inches may be lighter than one of 5."""
