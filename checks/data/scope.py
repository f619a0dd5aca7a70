"""Words that change what a figure counts, or how it stands to another."""

SCOPE = {
    "forecast": "expected expects expect forecast forecasts forecasting predicted predicts prediction"
    " projected projects projection projections outlook guidance anticipated anticipates consensus"
    " estimates analysts economists",
    "planned": "plan plans planned planning target targets targeted goal goals aim aims aimed hope hopes"
    " hoped pledge pledged promised promises proposed proposes proposal wants wanted seeking seeks"
    " scheduled due",
    "possible": "could may might would potentially possibly perhaps",
    "earlier": "earlier previous previously prior formerly originally initially initial once before ago"
    " preceding preliminary past",
    "later": "revised updated corrected",
    "confirmed": "confirmed verified certified",
    "suspected": "suspected probable presumed alleged",
    "average": "average averaged averages averaging mean median typical typically",
    "highest": "maximum max peak highest most largest biggest top capacity",
    "lowest": "minimum min lowest least smallest fewest",
    "each": "each apiece per every individual",
    "adjusted": "adjusted underlying like-for-like organic constant",
    "net": "net",
    "gross": "gross",
    "excluding": "excluding excludes without besides except",
    "together": "combined together altogether joint jointly",
    "daily": "daily nightly overnight",
    "weekly": "weekly",
    "monthly": "monthly",
    "quarterly": "quarterly quarter",
    "yearly": "annual annually yearly full-year",
}
"""Scope: words of the clause that set it."""

ORDERED = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last next".split())
"""Words that tell one of a series from another: a figure of the third night is none of the second."""

VENTURES = frozenset(
    {"venture", "ventures", "statement", "operation", "project", "bid", "letter", "exercise"}
)
"""What is called joint without anything being added up."""

FAR_REACHING = frozenset({"forecast", "planned", "possible", "earlier", "later", "excluding", "together"})
"""Scopes that a word sets from anywhere in the clause; the others stand within a few words of the figure."""

BASELINE = frozenset({"from", "than", "versus", "vs", "against"})
"""Directly before a figure these make it the level that another is compared with."""

BASELINE_PAIRS = frozenset({("compared", "with"), ("compared", "to"), ("up", "from"), ("down", "from")})

NEVER_CAME = frozenset(
    (word, "to", "have") for word in ("was", "were", "due", "meant", "supposed", "intended", "scheduled")
)
""" "Was to have cost", "were due to have": it came otherwise."""

PART_BEFORE = frozenset({"including", "includes", "among", "least"})
PART_BEHIND = (
    ("of", "whom"),
    ("of", "which"),
    ("of", "them"),
    ("of", "those"),
    ("of", "these"),
    ("of", "the"),
    ("of", "its"),
    ("of", "their"),
    ("of", "his"),
    ("of", "her"),
    ("of", "our"),
    ("of", "all"),
)
"""What makes a figure a part: "including three children", "three of the dead"."""

PRONOUNS_OF_A_WHOLE = frozenset({"whom", "which", "them", "those", "these"})
"""Of these even a counted noun is a part: "three children of those"; members of the union are all."""

QUANTIFIERS = frozenset({"all", "both", "some", "several", "many", "most", "half", "none", "each", "dozens"})
"""What stands for a number before "of": of these the whole is said behind."""

OVER_A_TIME = frozenset({"in", "over", "within", "during", "past", "last", "for"})
TIMES = frozenset("hours days nights weeks months years decades 24-hour".split())
"""Together they tell over what time a figure was counted."""

PUNISHED = frozenset({"jailed", "imprisoned", "sentenced", "banned", "suspended", "disqualified", "prison"})
"""Behind these a time is the punishment, and not that over which anything was counted."""

OTHER = frozenset(
    {
        "another",
        "others",
        "other",
        "more",
        "additional",
        "additionally",
        "further",
        "extra",
        "remaining",
        "rest",
    }
    | {"fewer", "less", "second", "separate", "separately", "different", "similar", "remain"}
)
"""Beside the figure these say that it counts others than the ones before."""

TOTAL = frozenset(
    {"total", "totalling", "totaling", "overall", "altogether", "toll", "cumulative", "so far", "since"}
)
CHANGE = frozenset(
    """
    rise rises rose risen rising fall falls fell fallen falling drop drops dropped dropping decline
    declines declined declining increase increases increased increasing decrease decreases decreased
    decreasing up down gain gains gained gaining lose loses lost losing add adds added adding cut cuts
    cutting shed sheds shedding axe axes axed slash slashes slashed jump jumps jumped jumping slide
    slides slid slip slips slipped surge surges surged climb climbs climbed climbing grow grows grew
    grown growing shrink shrinks shrank reduce reduces reduced reducing lower lowers lowered raise
    raises raised raising plunge plunges plunged
    """.split()
)
"""Directly before "by" or a share these tell of a change and not of a level."""
