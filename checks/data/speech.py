"""Verbs and phrases that hand a statement to somebody else.

The verbs are those that news agencies use of sources; "announced", "confirmed" and the like hand over as
well as "said" does.
"""

REPORTING = frozenset(
    """
    say says said saying tell tells told stated announces announced claims claimed estimates estimated
    confirms confirmed reported argues argued insists insisted warns warned noted added explains explained
    writes wrote tweeted believe believes believed acknowledged reckon reckons reckoned declared declares
    denies denied recalled recalls revealed reveals suggested testified alleges alleged predicts predicted
    """.split()
)

RESULTING = frozenset("post posts posted record records recorded log logged register registered".split())
"""Verbs that hand over a result: a company posts a profit."""

PASSIVE = frozenset({"is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "to", "of"})
"""Before a verb of saying these take its speaker away: "a fifth death was reported"."""

FOLLOWED_BY_THEIR_SPEAKER = frozenset(
    {"said", "says", "told", "added", "wrote", "explained", "warned", "noted"}
)
"""Verbs that may stand before their speaker: "..., said the mayor"."""
