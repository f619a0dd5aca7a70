"""Words that tell of a change, and words that stand before the levels it leads from and to.

All are lower case. Nouns and verbs of one direction stand together, since "fell", "a fall of" and "falling"
say the same of a figure beside them.
"""

from __future__ import annotations

UP = frozenset(
    """
    up rose risen rise rises rising grew grown grow grows growing growth increase increased increases
    increasing jump jumped jumps jumping climb climbed climbs climbing surge surged surges surging soar
    soared soars soaring gain gained gains gaining added adds advance advanced advances higher hike hiked
    hikes adding raise raised raises raising boost boosted rally rallied rallies improvement improved improves
    improve upped more extra premium markup uptick rebound rebounded leapt leap leaped swelled swell
    expanded expansion expand expands spike spiked spikes increment
    """.split()
)
DOWN = frozenset(
    """
    down fell fallen fall falls falling drop dropped drops dropping decline declined declines declining
    decrease decreased decreases decreasing cut cuts cutting plunge plunged plunges plunging slump slumped
    slumps slip slipped slips slid slide slides tumble tumbled tumbles lost lose loses losing loss shed
    sheds sank sink sinks lower lowered lowers reduce reduced reduces reducing reduction dip dipped dips
    eased ease eases crash crashed slashed slash shrank shrink shrunk shrinks discount discounted off
    cheaper less fewer saving savings save saves weakened retreat retreated trimmed contraction contracted
    plummeted plummets downgrade dived
    """.split()
)
BY = frozenset({"by", "change", "changed", "difference", "margin", "gap"})
"""A change whose direction is not said."""

BETWEEN = frozenset(
    """
    by of a an about around some roughly nearly almost over only just another further sharply slightly
    steeply modestly whopping massive huge sharp steep slight you modest mere respectable healthy solid the
    total overall
    """.split()
)
"""Words that may stand between the change and its figure: "a sharp rise of about"."""

BEHIND = frozenset(
    """
    up more extra higher increase rise raise gain jump hike premium markup growth improvement boost surge
    uptick down less fewer lower discount off cut drop fall decline loss cheaper saving savings reduction
    decrease slump dip contraction climb leap increment rally
    """.split()
)
"""Those of the words that make a change of the figure before them; before verbs it may be their subject."""

DESCRIBING = frozenset(
    "price pay annual further big sharp steep overall monthly weekly daily yearly net".split()
)
"""Words that may stand between a figure and the noun that makes it a change: "a 5% price cut"."""

EXTREMES = frozenset({"low", "high", "peak", "record", "trough", "bottom"})
"""What a level rose or fell from at some other time: "up 3% on the day to $50, from a low of $40"."""

ADJUSTED = (
    "constant currenc", "like-for-like", "like for like", "comparable", "organic", "same-store",
    "same store", "excluding", "adjusted", "in real terms", "inflation", "annualised", "annualized",
    "on average", "an average", "per year", "a year", "each year", "in each", "every year", "annual rate",
    "per annum", "annually", "cagr", "compound", "a month", "per month", "each month", "a week", "a day",
    "per day", "respectively", "ex-",
)  # fmt: skip
"""Phrases that say that the change is not simply that between the two levels beside it."""

OTHER_BASE = (
    "month-on-month", "on the month", "from the previous month", "from a month earlier",
    "quarter-on-quarter", "on the quarter", "from the previous quarter", "sequentially", "week-on-week",
    "from a year earlier", "year to date", "so far this year", "month-over-month", "quarter-over-quarter",
    "since the start of",
)  # fmt: skip
"""Phrases that say since when a change is reckoned; another level beside it may be older."""

NOT_BEFORE = (
    "expect", "estimate", "forecast", "consensus", "analyst", "target", "guidance", "predict", "project",
    "average", "nationwide", "nationally", "rival", "median", "peers", "industry", "budget", "limit",
    "capacity", "goal",
)  # fmt: skip
"""Beside the level compared with, these say that it is none of an earlier time."""
