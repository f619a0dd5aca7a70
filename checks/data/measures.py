"""What figures count or measure: words of one family mean one measure.

The families follow the wording of wire-service toll reports, election results, company results and labour
statistics. A word belongs here only if it means the same measure in every field of news.
"""

SYNONYMS = {
    "soldier": "troop troops serviceman servicemen servicewoman servicewomen",
    "person": "people persons",
    "man": "men",
    "woman": "women",
    "child": "children kid kids",
    "us": "u.s u.s. usa america american americans",
    "uk": "u.k u.k. britain british",
    "die": "died dying dead death deaths fatal fatality fatalities perish perished",
    "kill": "killed killing kills slain",
    "pay": "paid",
    "spend": "spent",
    "sell": "sold",
    "buy": "bought",
    "win": "won",
    "lose": "lost",
    "rise": "rose risen",
    "fall": "fell fallen",
    "grow": "grew grown growth",
    "hold": "held",
    "build": "built",
    "choose": "chose chosen",
    "begin": "began begun",
    "company": "firm firms",
    "legislator": "lawmaker lawmakers",
    "diagnose": "diagnosis diagnoses",
    "fire": "blaze blazes inferno",
    "crash": "collision collisions collided collides crashes",
    "collapse": "collapsed collapses",
    "apartment": "flat flats apartments",
    "cut": "shed sheds shedding slash slashed slashes axe axed axes cuts cutting",
    "close": "shut shuts shutting closed closes closure closures",
    "news": "news",
}
"""Stem: other words that stand for it."""

PHRASES = {
    "service members": "soldier",
    "armed men": "gunman",
    "police officers": "officer",
    "law enforcement officers": "officer",
    "crew members": "crew",
    "family members": "relative",
}
"""Two words that say what one says, and its stem."""

PERSONS = frozenset(
    """
    person man woman child boy girl baby infant adult teenager civilian soldier palestinian israeli
    passenger worker employee resident student pupil patient migrant refugee protester demonstrator
    officer policeman victim tourist villager fighter militant gunman prisoner inmate detainee hostage
    suspect survivor member pilgrim fan miner sailor fisherman firefighter journalist crew
    life citizen national shopper visitor spectator other marine rebel bystander pedestrian driver
    nurse doctor hiker climber skier swimmer farmer teacher lawyer reporter pilot rider cyclist runner
    player rescuer settler commuter diver camper customer guest staff mourner worshipper attacker
    trooper guard candidate believer marcher striker voter mother father parent brother sister
    """.split()
)
PERSONAL_ENDINGS = ("man", "woman", "ist", "eer")
"""Heads, and their endings, of noun phrases whose measure is told by what happened to them."""

GENERIC = frozenset({"person", "victim", "life", "other", "human", "individual"})
"""Persons of whom nothing is said: they may be any of the others."""

UNTELLING = frozenset(
    """
    key big major main important good best great simple easy quick top helpful useful huge large small short
    long local young old whole full different separate various other further additional record
    """.split()
)
"""Stems of adjectives that do not say which of several things is meant."""

HAPPENED = {
    "killed": "killed kills killing kill dead died die dies dying deaths death fatalities fatality perished"
    " drowned slain murdered massacred toll",
    "injured": "injured injuring injures injure injuries injury wounded wounding wounds hurt maimed",
    "missing": "missing unaccounted",
    "arrested": "arrested arresting arrest arrests detained detaining detain detentions",
    "displaced": "displaced displacing displaces evacuated evacuating evacuees homeless uprooted",
    "hostages": "hostage hostages kidnapped abducted",
    "rescued": "rescued rescuing rescue saved",
    "infected": "infected infections infection",
    "hospitalised": "hospitalised hospitalized",
    "charged": "charged indicted",
    "casualties": "casualties casualty",
}
"""Measure: words that tell to whom it happened."""

LIVES = frozenset({"life", "lives"})
TAKING_LIVES = frozenset("claim claims claimed cost costs take takes took taken lose loses lost".split())
"""With a number of lives these tell of deaths: "claimed 14 lives", "lost their lives"."""
REMAINS = frozenset({"lives", "bodies"})
"""Before "of" and a number of people these tell of deaths."""

SUFFERED = frozenset(
    "dead died die dies dying deaths death fatalities fatality perished drowned missing".split()
)
"""Words among them that nobody does to others."""

MONEY = {
    "revenue": "revenue revenues turnover sales takings",
    "profit": "profit profits earnings earned income surplus",
    "loss": "loss losses deficit",
    "debt": "debt debts borrow borrowed loan loans owe owes",
    "damage": "damage damages compensation",
    "dividend": "dividend dividends",
    "tax": "tax taxes duty tariff tariffs levy",
    "pay": "salary wage wages",
    "stolen": "stole stolen stealing robbed embezzled",
}
"""Measure of money: words beside the sum that say what it is."""

SHARE = {
    "unemployment": "unemployment jobless joblessness",
    "inflation": "inflation",
    "turnout": "turnout",
    "interest rate": "interest",
    "yield": "yield yields yielded",
    "growth": "gdp output",
    "support": "support approval poll polls",
    "stake": "stake own owns owned",
}
"""Measure of a share: words beside it that say of what it is."""

ITEMISED = frozenset(
    """
    tip way thing reason question step fact takeaway lesson rule idea gift item mistake sign trick hack habit
    strategy benefit principle secret suggestion key example myth truth pick choice option problem story place
    restaurant recipe destination resolution exercise
    """.split()
)
"""Heads of what a headline promises and a numbered list below delivers."""

RISES = frozenset(
    """
    rise rises rose risen rising increased increases increasing grew grows grown climbed climbs climbing
    jumped jumps surged surges soared soars gained advanced rallied rebounded leapt leaped swelled spiked
    """.split()
)
FALLS = frozenset(
    """
    fall falls fell fallen falling dropped drops declined declines decreased plunged plunges slumped slumps
    slipped slips slid slides tumbled tumbles sank sinks shrank shrinks dipped dips plummeted plummets
    """.split()
)
"""Verbs of a change whose two levels follow: "rose to 40 from 45"."""
RAISES = frozenset(
    """
    raise raises raised raising lift lifts lifted lifting boost boosts boosted boosting hike hikes hiked
    hiking increase increases increased increasing extend extends extended extending expand expands
    expanded expanding lengthen lengthens lengthened lengthening upped
    """.split()
)
LOWERS = frozenset(
    """
    cut cuts cutting reduce reduces reduced reducing lower lowers lowered lowering trim trims trimmed
    trimming slash slashes slashed slashing shorten shortens shortened shortening shrink shrinks shrank
    shrunk shrinking scale scaled scaling bring brings brought bringing whittle whittled
    """.split()
)
"""Verbs by which somebody changes a level: "cut the number of seats from 75 to 60"."""
DOWN = frozenset(
    {"scale", "scaled", "scaling", "bring", "brings", "brought", "bringing", "whittle", "whittled"}
)
"""Those that lower only with "back" or "down"."""
