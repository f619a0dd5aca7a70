"""Other words in which articles say what a source says: a workforce, people who live there, a key rate."""

COLLECTIVES = frozenset({"population", "workforce", "headcount", "membership", "staff", "payroll"})
"""Nouns that stand for all of those counted."""

PEOPLED = frozenset({"country", "nation", "city", "town", "island", "state", "territory", "village"})
"""Before "of" and a bare number these tell of inhabitants: "a country of 5 million"."""

STANDING = frozenset(
    """
    stood stands standing reached reaches hit hits passed passes topped tops exceeded exceeds climbed climbs
    rose rises risen grew grows grown increased swelled jumped surged fell falls fallen dropped drops declined
    declines shrank shrinks shrunk dipped slid slipped eased edged crept came comes amounted amounts totalled
    totals totaled numbered numbers counted estimated put now currently to at up down just about nearly almost
    """.split()
)
"""Between a measure and its figure these say no more than that it is so much."""

LIVING = frozenset("live lives lived living reside resides residing inhabit inhabits".split())
"""Behind "people" these tell of all who do so there."""

WINNING = frozenset({"won", "took", "secured", "captured", "gained", "kept", "retained", "win", "wins"})
"""Verbs by which seats come to those who then have them."""

WORKING = frozenset({"work", "works", "worked", "working", "employed"})
"""Behind "people" these make workers of them."""

EMPLOYING = frozenset({("work", "to"), ("jobs", "to"), ("jobs", "for"), ("employment", "to")})
"""Before "people" these make workers of them: "gives work to 446 people"."""

PARTICLES = {
    "up to": frozenset("crept creeps edged edges inched ticked pushed shot went climbed rose moved".split()),
    "over": frozenset(
        "hand hands handed handing spread spreads spreading stretches stretching extends".split()
    ),
}
"""Particles, and the verbs to which they belong."""

LASTING = frozenset("outbreak epidemic pandemic war conflict siege famine began begun started strike".split())
"""Words of what goes on from the day that is named."""

FORESEEING = frozenset(
    "expect expects expected forecast forecasts predict predicts see sees project projects".split()
)
"""Verbs of what somebody thinks will come."""

KEY_RATES = frozenset(
    "key policy benchmark base overnight repo cash lending refinancing deposit discount bank official".split()
)
"""Before "rate" these name the interest that a central bank sets."""

HOLDING = frozenset(
    """
    hold holds held keep keeps kept leave leaves left cut cuts lower lowers lowered raise raises raised hike
    hikes hiked its
    """.split()
)
"""Verbs of what a central bank does to its rate."""

LENT_HOW = frozenset({"deposit", "lending", "refinancing", "discount", "mortgage", "mortgages", "prime"})
"""Kinds of interest that one bank sets side by side."""

BASES = frozenset(
    """
    people population inhabitants residents workforce labour labor force workers adults voters electorate
    """.split()
)
"""Wholes of which a share may be told without saying so."""

HAPPENINGS = """
found: founded established dates
born: born
die: died
fall: fell
open: opened inaugurated
complete: completed finished
abolish: abolished
crown: crowned
sink: sank
discover: discovered
"""
"""What happens once, and the verbs that tell it with its day."""
