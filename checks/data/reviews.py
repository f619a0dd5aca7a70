"""Ratings of fact-checkers in words, as their ClaimReviews give them (``reviewRating.alternateName``)."""

FALSE = frozenset(
    {
        "false",
        "fake",
        "incorrect",
        "wrong",
        "untrue",
        "inaccurate",
        "mostly false",
        "pants on fire",
        "pants on fire!",
        "four pinocchios",
        "misleading",
        "fabricated",
        "baseless",
        "debunked",
        "hoax",
        "not true",
        "altered",
        "exaggerated",
    }
)

TRUE = frozenset({"true", "correct", "accurate", "mostly true", "correct attribution", "confirmed", "right"})

DOUBTING = frozenset(
    """
    false falsely untrue fake fakes hoax hoaxes myth myths rumour rumours rumor rumors misleading misleadingly
    misinformation disinformation debunk debunks debunked debunking fabricated doctored baseless unfounded
    unproven incorrect incorrectly wrong wrongly inaccurate contrary disproved disproven refute refutes
    refuted rebut rebutted claim
    """.split()
)
"""Words beside a claim that is reported in order to be corrected."""
