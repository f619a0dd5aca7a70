"""Verbs and phrases that hand a statement to somebody else.

The verbs are those that news agencies use of sources; "announced", "confirmed" and the like hand over as
well as "said" does.
"""

REPORTING = frozenset(
    """
    say says said saying tell tells told state states stated announce announces announced
    claim claims claimed estimate estimates estimated confirm confirms confirmed reported reports
    argue argues argued insist insists insisted warn warns warned note notes noted add adds added
    explain explains explained write writes wrote tweet tweeted tweets believe believes believed
    acknowledge acknowledged reckon reckons reckoned declare declared declares deny denies denied
    recall recalled recalls reveal revealed reveals suggest suggests suggested testify testified
    allege alleges alleged predict predicts predicted forecast forecasts
    """.split()
)

FOLLOWED_BY_THEIR_SPEAKER = frozenset(
    {"said", "says", "told", "added", "wrote", "explained", "warned", "noted"}
)
"""Verbs that may stand before their speaker: "..., said the mayor"."""
