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
