"""What has an attribute, and what makes it another one of the kind."""

DEEDS = {
    word: deed
    for deed, words in {
        "fine": "fine fined penalty",
        "loan": "loan borrowed lent borrows",
        "sale": "sale sold sell sells",
        "purchase": "purchase bought buys deal takeover acquisition acquired acquires",
        "gift": "gift gave donated donation grant granted",
        "prize": "prize won wins jackpot",
        "raise": "raised raises raise",
        "walk": "walk walked hike hiked",
        "sentence": "sentenced jailed imprisoned sentence term",
        "ban": "banned suspended ban suspension disqualified",
        "delay": "delayed delay",
        "marriage": "married marriage",
        "strike": "strike walkout stoppage",
        "trip": "trip journey",
        "film": "film movie",
    }.items()
    for word in words.split()
}
"""Words for one deed or thing, by which a figure comes back."""

DONE = frozenset(
    """
    fined borrowed lent sold bought acquired gave donated won raised walked hiked sentenced jailed imprisoned
    banned suspended disqualified delayed married
    """.split()
)
"""Verbs among them behind which the figure stands."""

NO_THINGS = frozenset(
    """
    model version variant edition option one size class configuration unit period mark level limit range
    window increase rise fall drop gain loss decline discount growth record high low average radius distance
    race run event final relay stretch week year day month time note bill coin question difference share worth
    old older longer shorter deep long wide tall high thick away apart total more less mile way part
    """.split()
)
"""Nouns and adjectives behind a measure that name nothing there is but one of."""

OTHER_ONES = frozenset(
    """
    second third fourth next last previous earlier first another other similar usual normal typical standard
    own original later future longer shorter bigger smaller larger old older former initial separate final
    maximum minimum average additional extra further
    """.split()
)
"""Words that make a thing another one of its kind."""
